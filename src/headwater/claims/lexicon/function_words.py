"""Words that carry grammar more than content, and word forms by which a finite verb is known. Own work."""

from headwater.claims.lexicon import listed

STOP = listed(
    """
    a an the this that these those it its itself he him his himself she her hers herself they them their theirs
    themselves we us our ours you your yours i me my who whom whose which what there here and or but nor yet so
    as at by for from in into of off on onto out over to toward towards under up upon with within without about
    above across after against along among around before behind below beneath beside between beyond down during
    near per since through throughout till until via than then thus is are was were be been being am has have
    had having do does did doing done will would shall should can could may might must ought need not no n't
    also too very just only even still already again ever both either neither each every any all some such same
    own other another more most less least much many few several if whether when while although though because
    unless where why how however meanwhile moreover further once one's that's there's it's he's she's they're
    we're i'm you're let's s t re ve ll d m amid including regarding concerning
    """
)

# Verbs of saying and framing: they tell who speaks, not what is claimed.
FRAMING = listed(
    """
    say says said tell tells told add adds added note notes noted state states stated stress stresses stressed
    according report reports reported reportedly confirm confirms confirmed explain explains explained indicate
    indicates indicated announce announces announced argue argues argued describe describes described
    characterize characterized characterise characterised call calls called term terms termed mention mentioned
    remark remarks remarked claim claims claimed insist insists insisted emphasize emphasized emphasise
    emphasised underline underlined underscore underscored earlier previously following addition possibility
    possible potential statement spokesman spokeswoman spokesperson
    """
)

AUXILIARIES = listed(
    """
    is are was were am has have had will would shall should can could may might must do does did isn't aren't
    wasn't weren't hasn't haven't hadn't won't wouldn't shouldn't can't cannot couldn't mustn't don't doesn't
    didn't there's it's that's he's she's they're we're i'm you're they've we've they'll we'll he'll she'll
    it'll
    """
)

# Past and present forms that the endings -ed and -s do not give away.
FINITE = listed(
    """
    owed used died tied lied intend intends seek seeks try tries plan hope aim claim argue insist fear warn deny
    support supports oppose
    opposes cover covers cost costs rise rises fall falls grow grows work works live lives own owns stand lie run
    carry include depend require requires provide provides allow allows continue continues stay stays serve serves
    expire lapse begin start end open opens close closes face feel feels become becomes give take get gets know
    knows see sees find finds keep keeps bring brings turn turns show hold make go come say tell tells ask asks
    said told held made took gave got went came became began broke brought built bought chose cut fell felt
    found flew fought forgot grew heard hit kept knew laid led left lent lost lay met paid put ran read rose
    sank saw sold sent set shot shut slid spent spoke spread stood stole struck swore taught thought threw
    understood withdrew won wore wrote drove drew rode shook hung dealt meant sought swept says remains remain
    means makes takes gives goes comes seems appears appear expires runs needs faces plans hopes wants aims
    expects carries lies stands leaves lapses ends begins starts depends includes calls shows holds believes
    fears warns argues insists claims denies burst burned meet meets agree think believe expect want need hope
    """
)

# Ordinary words in -ed that are no verbs.
NOT_VERBS = listed(
    """
    united need speed seed breed hundred indeed red bed weed feed sacred naked wicked rugged ragged beloved
    embed shed kindred hatred biased alleged so-called unprecedented long-awaited renewed increased limited
    related
    """
)

SUBORDINATORS = listed(
    """
    while although though whereas because unless if when as since after before until once despite
    """
)
COORDINATORS = listed("and but or yet so nor")
