"""More words that editors trade for one another, by the field that the news is from. Own work.

Each line goes with `concepts.LINES`: where its first word stands there, the others join that line's concept. As there,
no word that mostly means something else; which field a report is from is not asked.
"""

from headwater.claims.lexicon.concepts import CONCEPT

MONEY = """
forecast guidance
buyback repurchase
valuation value worth
subsidiary affiliate
rival competitor
shop store outlet
recession downturn
saver depositor
unemployed jobless unemployment joblessness
borrow borrowing
invest investment
analyst economist
auction tender
stake shareholding
headquarters hq
subsidy grant
fall plummet nosedive dip
increase uptick
regulator watchdog
invoice receipt
"""

COURTS = """
judge magistrate jurist
indict indictment charge
lawsuit litigation sue
detainee prisoner inmate
defendant suspect
flee abscond fugitive
mastermind ringleader planner
steal heist loot looting snatch pilfer
police cop policeman policewoman
seize confiscate impound seizure confiscation
embezzle embezzlement misappropriate misappropriation
extradite extradition
pardon amnesty clemency
fine penalty penalise
testify testimony
jewellery jewelry jeweller jeweler
appeal appellate
stab stabbing knifing
search manhunt
"""

HEALTH = """
virus bug pathogen
tumour tumor cancer
baby infant newborn
pregnant pregnancy
quarantine isolate isolation
diagnose diagnosis
participant volunteer
contagion contagious
doctor gp clinician
infect infectious
hospital hospitalise hospitalisation
"""

ELECTIONS = """
lawmaker mp mps senator congressman congresswoman parliamentarian
government govt
minister pm premier
oust topple unseat overthrow
abstain abstention
inaugurate inauguration swear
referendum plebiscite
runoff run-off
councillor alderman
governor gov
spokesman spox
"""

SPORT = """
captain skipper
goalkeeper keeper goalie
stadium arena
bonus add-on add-ons
squad line-up lineup
agree contract treaty
trophy silverware
"""

WAR = """
artillery shelling bombardment bombard shellfire
drone uav
army military
envoy emissary
mediator mediate mediation
invade invasion incursion
withdraw withdrawal pullout retreat
deploy deployment
warship frigate destroyer
navy naval
seize capture
rebel guerrilla
free liberate liberation
ceasefire cease-fire
"""

WEATHER = """
flood deluge
soil earth
saturate soak sodden waterlogged
quake temblor
fog mist
submerge swamp
epicentre epicenter
wind gust
evacuate evacuee displaced
storm thunderstorm squall
"""

PEOPLE_AND_THINGS = """
sailor crewman crewmember seaman seafarer mariner
ship shipping freighter
youth youngster
strait waterway
vehicle van
tyre tire
programme program
centre center
defence defense
labour labor
theatre theater
metre meter
kilometre kilometer km kilometres kilometers
kilogram kg kilo kilogramme
tonne ton
favour favor
colour color
honour honor
rumour rumor
neighbouring neighboring
percent pct
hour hr
january jan
february feb
march mar
april apr
june jun
july jul
august aug
september sept sep
october oct
november nov
december dec
monday mon
tuesday tue tues
wednesday wed
thursday thu thurs
friday fri
doctor dr
professor prof
company co ltd inc corp corporation
department dept
association assn
international intl
"""

FIELDS = (MONEY, COURTS, HEALTH, ELECTIONS, SPORT, WAR, WEATHER, PEOPLE_AND_THINGS)


def _read() -> dict[str, str]:
    concept: dict[str, str] = {}
    for line in "".join(FIELDS).split("\n"):
        first, *rest = line.split() or [""]
        name = CONCEPT.get(first) or concept.get(first) or first
        for word in (first, *rest):
            if word and word not in CONCEPT:
                concept.setdefault(word, name)
    return concept


FIELD_CONCEPT: dict[str, str] = _read()
