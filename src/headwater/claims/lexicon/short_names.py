"""Short forms of English first names, by which some papers call whom others name in full. Own work, general knowledge.

A form that stands for several names (*Ted*, *Alex*) goes with the one it mostly stands for: it is compared only between
people of one surname in one story.
"""

# The full form, then the short ones.
_ROWS = """
abigail abby
albert bert
alexander alex alec sandy
alfred alf fred
andrew andy drew
anthony tony
barbara barb
benjamin ben benny
bernard bernie
catherine katherine kathryn kate cathy kathy katie
charles charlie chuck
christopher chris kit
daniel dan danny
david dave
deborah debbie deb
donald don
edward ed eddie ted ned
elizabeth liz beth betty lizzie eliza
eugene gene
frances fran
francis frank
frederick freddie
gerald gerry jerry
gregory greg
harold hal
henry hank harry
jacob jake
james jim jimmy jamie
jeffrey geoffrey jeff geoff
jennifer jen jenny
jessica jess
john jack johnny
jonathan jon
joseph joe joey
joshua josh
judith judy
kenneth ken kenny
lawrence laurence larry laurie
leonard len lenny
margaret maggie meg peggy
matthew matt
michael mike mick mickey
nathaniel nathan nate
nicholas nick
pamela pam
patricia patty trish
patrick pat paddy
peter pete
philip phillip phil
raymond ray
rebecca becky
richard dick rick rich ricky
robert bob bobby rob robbie
ronald ron
samuel sam
stephen steven steve
stuart stewart stu
susan sue susie
theodore theo
thomas tom tommy
timothy tim
victoria vicky
vincent vince
walter walt
william bill billy will willie
zachary zach zack
"""

FORMAL = {short: row.split()[0] for row in _ROWS.strip().splitlines() for short in row.split()[1:]}
