"""Words that editors trade for one another when they rewrite a report; each line is one concept. Own work.

Plain words: their inflections go with them. A word is of the first line that holds it. Only sets that hold across
topics belong here, and no word that mostly means something else; the word vectors find the rest.
"""

LINES = """
meeting summit talk discussion negotiation conversation dialogue consultation
meet negotiate confer discuss
president leader
minister secretary
delegation representative official team
begin start launch commence
prepare preparation plan planning groundwork
agree agreement accord deal pact
choose select pick selection
venue location site place
initiate propose proposal
phone telephone call
undecided unclear uncertain unknown unconfirmed undetermined
clear certain
say tell
die kill dead death fatality perish deceased drown fatal fatally deadly
injure wound hurt injury casualty
fall drop slide decline slip decrease plunge tumble sink shrink
rise increase climb grow gain jump surge soar growth
raise hike
expire end lapse finish conclude
postpone delay defer
test trial
peg link tie
loosen ease relax
support back endorse backing endorsement
broad wide
lawmaker parliament deputy legislator legislature assembly chamber
bill cost price expense
repair fix mend
buy purchase acquire acquisition buyer
demand ask request require
vote ballot election poll
police officer constable
soldier troop trooper
rebel insurgent militant
blaze fire inferno
strike walkout stoppage
quit resign resignation
sack dismiss oust dismissal
arrest detain detention custody
jail prison imprison imprisonment
shut close closure
evacuate relocate evacuation
flood inundate inundation
firm company maker manufacturer producer
corridor band
inform notify told
reproduce recreate replicate
replace swap replacement substitute
step stage phase
essential important crucial necessary vital
possible potential
quick immediate prompt swift rapid fast
citizen resident inhabitant
worker employee staff workforce personnel
school pupil
child kid youngster
car vehicle automobile
ship vessel boat
plane aircraft jet airliner
law legislation statute
court judge tribunal
tax levy duty tariff
salary pay wage earnings
money fund cash funding
budget spending expenditure
deficit shortfall gap
owe debt arrears
revenue turnover sales takings
profit surplus
share stock
dividend payout
forecast prediction predict projection outlook estimate expect expectation
merger takeover
investor shareholder financier
bank lender
loan credit
bankrupt bankruptcy insolvent insolvency
customer client consumer shopper
factory plant mill works
job post position
layoff redundancy
union league association federation
boss chief head director manager executive chairman chairwoman chairperson
owner proprietor
founder creator
doctor physician medic surgeon
hospital clinic infirmary
patient sufferer
ill sick unwell illness sickness disease
drug medicine medication
vaccine jab shot vaccination inoculation immunisation immunization
dose injection
infect infection contagion
epidemic outbreak pandemic
cure treat treatment remedy therapy
scientist researcher
study research
expert specialist
finding result outcome
proof evidence
teacher lecturer instructor
student undergraduate
university college
lawyer attorney solicitor barrister counsel
prosecutor prosecution
defendant accused
convict guilty conviction
verdict ruling judgment judgement
crime offence offense felony
thief burglar robber
steal theft rob robbery burglary
murder homicide killing slay
assault attack raid
shoot gunfire shooting gunman
weapon gun firearm rifle pistol
bomb explosive device
explode explosion blast detonate detonation
crash collision collide smash
derail derailment
accident mishap
rescue save
rescuer firefighter fireman
search hunt
missing unaccounted vanish disappear disappearance
find discover locate discovery
survive survivor survival
trap stuck strand
destroy ruin wreck demolish destruction
damage harm
collapse cave crumble
break burst rupture breach
crack fracture fissure
fail failure malfunction
fault defect flaw faulty defective
cause reason
probe investigate investigation inquiry inquest enquiry examine examination
inspect inspection check inspector
review assess assessment
audit auditor
warn warning alert alarm
threat threaten
danger risk hazard dangerous risky
safe safety
protect protection
ban prohibit forbid bar prohibition outlaw
allow permit let permission
approve approval authorise authorize authorisation authorization
licence license
refuse reject refusal rejection
deny denial
admit acknowledge concede admission
accuse allege allegation accusation
criticise criticize criticism condemn denounce condemnation
praise applaud hail commend
apologise apologize apology sorry
promise pledge vow promised
want wish desire
intend aim intention
try attempt seek effort
help assist aid assistance
stop halt suspend suspension cease
continue proceed carry resume
reopen restart
cancel scrap abandon call-off cancellation
change alter amend alteration amendment
reform overhaul
cut reduce slash trim reduction lower lessen
extend prolong extension
expand enlarge expansion
build construct construction erect
house home dwelling
tower high-rise skyscraper
road street highway motorway
bridge viaduct
tunnel underpass
rail railway railroad
train locomotive
bus coach
tram streetcar
lorry truck
driver motorist
passenger traveller traveler rider commuter
airport airfield
port harbour harbor dock
journey trip voyage travel
arrive arrival reach
leave depart departure exit
flee escape
send dispatch
deliver delivery
keep retain
stay remain
receive get
win victory triumph
lose defeat
match game fixture
player footballer
fan supporter
championship tournament
contest compete competition
referee umpire
protest demonstration demonstrate rally protester demonstrator march
riot unrest disorder
clash fight battle fighting combat
war conflict hostility
ceasefire truce armistice
hostage captive
kidnap abduct abduction
refugee asylum
migrant immigrant migration immigration
border frontier
sanction embargo
government cabinet administration
ministry department
council councillor councilor
coalition alliance
candidate contender nominee
voter electorate
decide decision
announce announcement unveil
publish publication release
leak disclose disclosure reveal
letter note
document file paper
speech address
press media journalist reporter
newspaper daily
spokesman spokeswoman spokesperson
rain downpour rainfall
storm hurricane typhoon cyclone gale
snow snowfall blizzard
heat heatwave
river stream
dam dyke dike levee embankment
earthquake quake tremor
volcano eruption erupt
landslide mudslide
wildfire bushfire
shelter refuge
food meal
hunger famine starvation
harvest crop
farmer grower
cattle livestock
oil petroleum crude
petrol gasoline fuel
electricity power
blackout outage
pollution pollute contaminate contamination
waste rubbish garbage
nuclear atomic
moon lunar
astronaut cosmonaut
museum gallery
film movie
concert gig
church cathedral
priest clergyman
pope pontiff
wedding marry marriage
birth born
funeral burial bury
mother mum
father dad
teenager adolescent
elderly pensioner
neighbour neighbor
family relative
huge vast enormous massive giant
small tiny little
serious severe grave
wrong mistaken incorrect false untrue
error mistake
foreign overseas abroad
secret confidential
empty blank vacant
cheap inexpensive
expensive dear costly
rich wealthy
angry furious anger fury outrage
happy delighted pleased glad
afraid fear scared frightened
sad sadness grief sorrow mourn
surprise shock stun astonish
idea suggestion suggest
year annual annually yearly
double twice
midday noon
evening night overnight
tenant renter
market trade trading
supply supplier
shortage scarcity
reward prize award
gift donation donate contribution contribute
join participate participation
attend attendance
recruit hire employ appoint appointment
retire retirement
timetable schedule
ticket fare
hack hacker cyberattack
data information
video footage
language tongue
translate translation
corpse body
main principal
apartment flat
acquit acquittal
dawn daybreak sunrise
picture photograph photo image
insurance insurer insure
compensation compensate
amount sum total
spacecraft rocket
thank grateful gratitude
difficulty problem trouble
week weekly
month monthly
colliery pit
woodland forest
premises building
approach near
choke suffocate
landing touchdown
capsize overturn
pension superannuation
bribe bribery
fraud swindle
smuggle trafficking traffic
hijack commandeer
heir successor
vacancy opening
suburb outskirts
anniversary commemoration commemorate
"""


def _read() -> dict[str, str]:
    concept: dict[str, str] = {}
    for line in LINES.split("\n"):
        for word in line.split():
            concept.setdefault(word, line.split()[0])
    return concept


CONCEPT: dict[str, str] = _read()
