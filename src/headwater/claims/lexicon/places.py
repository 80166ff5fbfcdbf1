"""Countries with their adjectives and capitals: wordings trade them for one another. Own work, general knowledge.

A capital stands for its government in news prose ("rejected by Oslo"), so the three count as near equals, not as
equals.
"""

# One line a country: name | other names | adjectives | capital
TABLE = """
afghanistan||afghan afghans|kabul
albania||albanian albanians|tirana
algeria||algerian algerians|algiers
argentina||argentine argentinian argentines|buenos-aires
armenia||armenian armenians|yerevan
australia||australian australians|canberra
austria||austrian austrians|vienna
azerbaijan||azerbaijani azerbaijanis azeri|baku
bangladesh||bangladeshi bangladeshis|dhaka
belarus||belarusian belarusians|minsk
belgium||belgian belgians|brussels
bolivia||bolivian bolivians|la-paz
brazil||brazilian brazilians|brasilia
britain|uk u.k|british britons briton|london
bulgaria||bulgarian bulgarians|sofia
canada||canadian canadians|ottawa
chile||chilean chileans|santiago
china||chinese|beijing
colombia||colombian colombians|bogota
croatia||croatian croatians|zagreb
cuba||cuban cubans|havana
cyprus||cypriot cypriots|nicosia
czechia||czech czechs|prague
denmark||danish danes dane|copenhagen
ecuador||ecuadorian ecuadorians|quito
egypt||egyptian egyptians|cairo
estonia||estonian estonians|tallinn
ethiopia||ethiopian ethiopians|addis-ababa
finland||finnish finns finn|helsinki
france||french|paris
georgia||georgian georgians|tbilisi
germany||german germans|berlin
ghana||ghanaian ghanaians|accra
greece||greek greeks|athens
hungary||hungarian hungarians|budapest
iceland||icelandic icelanders|reykjavik
india||indian indians|delhi
indonesia||indonesian indonesians|jakarta
iran||iranian iranians|tehran
iraq||iraqi iraqis|baghdad
ireland||irish|dublin
israel||israeli israelis|jerusalem
italy||italian italians|rome
japan||japanese|tokyo
jordan||jordanian jordanians|amman
kazakhstan||kazakh kazakhs|astana
kenya||kenyan kenyans|nairobi
kosovo||kosovar kosovars|pristina
kuwait||kuwaiti kuwaitis|
latvia||latvian latvians|riga
lebanon||lebanese|beirut
libya||libyan libyans|tripoli
lithuania||lithuanian lithuanians|vilnius
malaysia||malaysian malaysians|kuala-lumpur
mali||malian malians|bamako
mexico||mexican mexicans|
moldova||moldovan moldovans|chisinau
mongolia||mongolian mongolians|ulaanbaatar
morocco||moroccan moroccans|rabat
myanmar|burma|burmese|naypyitaw
nepal||nepali nepalese|kathmandu
netherlands|holland|dutch|hague
niger|||niamey
nigeria||nigerian nigerians|abuja
norway||norwegian norwegians|oslo
pakistan||pakistani pakistanis|islamabad
palestine||palestinian palestinians|ramallah
peru||peruvian peruvians|lima
philippines||philippine filipino filipinos|manila
poland||polish poles|warsaw
portugal||portuguese|lisbon
qatar||qatari qataris|doha
romania||romanian romanians|bucharest
russia||russian russians|moscow
rwanda||rwandan rwandans|kigali
saudi||saudis|riyadh
senegal||senegalese|dakar
serbia||serbian serbs serb|belgrade
singapore||singaporean singaporeans|
slovakia||slovak slovaks|bratislava
slovenia||slovenian slovenians|ljubljana
somalia||somali somalis|mogadishu
spain||spanish spaniards|madrid
sudan||sudanese|khartoum
sweden||swedish swedes swede|stockholm
switzerland||swiss|bern
syria||syrian syrians|damascus
taiwan||taiwanese|taipei
tanzania||tanzanian tanzanians|dodoma
thailand||thai thais|bangkok
tunisia||tunisian tunisians|tunis
turkey|turkiye|turkish turks turk|ankara
uganda||ugandan ugandans|kampala
ukraine||ukrainian ukrainians|kyiv kiev
uruguay||uruguayan uruguayans|montevideo
us|u.s usa u.s.a america|american americans|washington
uzbekistan||uzbek uzbeks|tashkent
venezuela||venezuelan venezuelans|caracas
vietnam||vietnamese|hanoi
yemen||yemeni yemenis|sanaa
zambia||zambian zambians|lusaka
zimbabwe||zimbabwean zimbabweans|harare
"""


def _read() -> dict[str, str]:
    rows = (line.split("|") for line in TABLE.split("\n") if line)
    return {word: row[0] for row in rows for word in " ".join(row).split()}


COUNTRY: dict[str, str] = _read()
