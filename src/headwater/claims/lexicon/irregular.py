"""Inflected forms that no ending gives away, each with the word that it is a form of. Own work.

A form that is a common word of another meaning as well ("wound", "lay", "ground") is left out.
"""

LINES = """
arise arose arisen
beat beaten
become became
begin began begun
bend bent
bite bit bitten
blow blew blown
break broke broken
bring brought
build built
burn burnt
buy bought
catch caught
choose chose chosen
come came
creep crept
deal dealt
die died dies dying
dig dug
draw drew drawn
drink drank drunk
drive drove driven
eat ate eaten
fall fell fallen
feed fed
feel felt
fight fought
flee fled
fly flew flown flies
forbid forbade forbidden
forget forgot forgotten
freeze froze frozen
give gave given
grow grew grown
hear heard
hide hid hidden
hold held
keep kept
know knew known
lead led
leave left
lend lent
lie lied lies lying
lose lost loses
mean meant
meet met
mislead misled
overcome overcame
pay paid
ride rode ridden
ring rang rung
rise rose risen
run ran
sell sold
send sent
shake shook shaken
shoot shot
show shown
shrink shrank shrunk
sing sang sung
sink sank sunk
sleep slept
speak spoke spoken
spend spent
spring sprang sprung
stand stood
steal stole stolen
stick stuck
strike struck stricken
swear swore sworn
sweep swept
swim swam swum
take took taken
teach taught
tear tore torn
tell told
think thought
throw threw thrown
tie tied ties tying
undergo underwent undergone
understand understood
wake woke woken
wear wore worn
weep wept
win won
withdraw withdrew withdrawn
write wrote written
child children
crisis crises
foot feet
goose geese
half halves
knife knives
leaf leaves
life lives
loaf loaves
man men
mouse mice
person people
thief thieves
tooth teeth
wife wives
wolf wolves
woman women
fireman firemen
policeman policemen
fisherman fishermen
spokesman spokesmen
spokeswoman spokeswomen
seaman seamen
bad worse worst
good better best
far farther further furthest
"""


def _read() -> dict[str, str]:
    base: dict[str, str] = {}
    for line in LINES.split("\n"):
        first, *forms = line.split() or [""]
        for form in forms:
            base.setdefault(form, first)
    return base


BASE: dict[str, str] = _read()
