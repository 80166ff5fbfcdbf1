"""Verbs and cues that tell whether a clause looks back or ahead. Own work, from dictionaries' closed classes."""

from headwater.annotate.times.lexicon import word_set

FUTURE_AUXILIARIES = word_set("will shall ll won")
# "expected to meet Friday", "plans for Monday", "upcoming".
AHEAD = word_set(
    "expected expects expect scheduled planned planning due set slated upcoming going forthcoming likely tentatively"
    " starting"
)
# The same where "to", "for" or "on" follows; else they are nouns.
PLANS = word_set("plans plan preparing prepares intends intend hopes hope wants want aims seeks")
# "could come" looks ahead, "could have come" back.
MODALS = word_set("would could might may should must can")
NOT_AT_ALL = frozenset({"nor", "neither", "nobody", "none"})
# "moved to Thursday", "put off to May", "adjourned for Monday": whatever the tense, the date lies ahead.
RESCHEDULED = word_set(
    "forecast predicted announced billed moved postponed delayed adjourned rescheduled extended pushed deferred off"
    " back forward"
)
# "Called a strike for Monday", "fixed the vote for May 3": the same, whatever stands between verb and date.
APPOINTING = word_set(
    "called declared convened summoned fixed pencilled penciled earmarked booked invited arranged announced organised"
    " organized proposed tabled ordered requested demanded named"
)
# "Accepted an invitation to the island in May": it is in May that one goes.
INVITATIONS = word_set("invitation invitations invite invites")
# "Promised them talks on Monday": what one grants, and what is granted, with the day that it is to be.
GRANTING = word_set("promised offered granted pledged")
APPOINTMENTS = word_set(
    "meeting meetings talks hearing vote decision statement answer answers reply briefing interview debate"
    " announcement audience"
)
# "A possible visit to the island in May": such a one has not been.
PROSPECTIVE = word_set("possible potential proposed prospective eventual mooted upcoming forthcoming")
# What has a day to its name and may lie on either side of the report: "will miss Saturday's match".
OCCASIONS = APPOINTMENTS | word_set(
    "deadline derby match game final semifinal semi-final quarterfinal quarter-final fixture tie showdown kick-off"
    " kickoff opener friendly leg qualifier race prix bout tournament play-off playoff test rematch"
    " election elections referendum runoff run-off ballot poll polls primary primaries caucus plenary"
    " summit session congress conference convention ceremony funeral inauguration launch auction visit trip tour"
    " concert gala premiere parade festival"
)
# What one is, or has, for an occasion that is to come: "is a doubt for Saturday's match".
PREPARING = word_set(
    "doubt doubtful squad line-up lineup side team tickets favourite favourites favorite favorites preparations ready"
    " prepare preparing fit available suspended eligible agenda candidates seats"
)
# Words that a past occasion follows, whatever the clause tells: "will study the pictures of Saturday's match".
LOOKING_BACK = word_set("after following from since despite")
# Who did one of these "until March" does so no longer; what was postponed or shut until then may still be.
STAYED = word_set(
    "worked served lived led headed ran coached played taught studied chaired captained owned edited managed reigned"
    " governed trained practised practiced resided"
)
# "Was the club's captain until May", "was head of the board until May".
OFFICES = word_set(
    "the a an its his her their head chief president minister chairman chairwoman chair director editor captain coach"
    " leader mayor governor manager member ambassador secretary deputy prime vice"
)
BE = word_set("be being been is are")
# Verbs that make the infinitive after them lie ahead.
AHEAD_BEFORE_TO = word_set(
    "expected expects expect scheduled planned plans plan planning due set slated going wants want hopes hope hoping"
    " intends intend intending agreed agrees agree vowed vows pledged pledges promised promises decided decides"
    " invited invites threatened threatens aims aim aiming seeks prepares prepare preparing is are ready likely wait"
    " refuses needs need must required deadline unlikely certain sure bound offered asked urged told"
)
# What one is asked to do about something that has been: "asked to comment on the seizure on Monday".
ANSWERING = word_set("comment respond react explain describe elaborate clarify account")
BACK_AUXILIARIES = word_set("was were had did been wasn weren hadn didn")
PRESENT_AUXILIARIES = word_set("is are be s re")
# Past forms that do not end in -ed.
BACK = word_set(
    "said told took made came went gave got began begun became brought built bought broke broken chose cut drew drove"
    " fell fallen felt fled flew fought found forgot froze gone grew heard held hit hurt kept knew laid lay led left"
    " lent lost meant met paid ran rang rode rose sang sank sat saw seen sent shook shot shown shut slept sold sought"
    " spent"
    " spoke stood stole struck swept swore taken taught thought threw thrown understood voted wept withdrew won wore"
    " wounded wrote written dealt died dug ate bore beat bid caught drank hid hung overthrew overtook quit rebuilt sued"
    " spread tore undertook upheld warned ago"
)
# Present forms that announce: "meets Friday", "begins on Monday".
SCHEDULED = word_set(
    "begins starts opens meets arrives leaves returns resumes expires ends faces heads convenes travels departs"
    " reconvenes visits kicks premieres airs closes concludes enters decides gathers elects chooses hosts lapses"
    " inaugurates testifies retires reopens flies sits learns assembles shuts slams docks sails commences tours"
)
# Present forms that are nouns as well: they announce behind a word that no noun follows.
SCHEDULED_OR_NOUN = word_set(
    "votes plays debates launches stands speaks rules switches appears receives celebrates marks"
)
# Present forms that announce with one of these behind them: "takes effect", "falls due".
SCHEDULED_WITH = {
    "takes": word_set("effect place office over part up on"),
    "take": word_set("effect place office over part up on"),
    "falls": word_set("due"),
    "runs": word_set("out until till through"),
    "run": word_set("out until till through"),
    "comes": word_set("into to before up back"),
    "goes": word_set("into to before on back ahead"),
    "come": word_set("into to before up back"),
    "go": word_set("into to before on back ahead"),
    "enter": word_set("into"),
    "sit": word_set("down"),
    "walk": word_set("out off"),
    "walks": word_set("out off"),
    "kick": word_set("off"),
    "head": word_set("to back into"),
    "wraps": word_set("up"),
    "wrap": word_set("up"),
    "gets": word_set("under"),
    "get": word_set("under"),
}
# The same of several: they announce behind a plural or a pronoun ("the members meet on Friday", "who vote on Monday").
SCHEDULED_PLURAL = word_set(
    "begin start open meet arrive leave return resume expire end convene travel reconvene vote decide gather elect"
    " choose play reopen testify fly assemble"
)
SEVERAL = word_set("they we who which both all")
NO_PLURAL = word_set("is was has this as its his us ours yes thus perhaps always s")
# What a noun follows: "two votes on Sunday", "the votes".
BEFORE_NOUN = word_set(
    "the a an this that these those its his her their our my your some any no of in on at for by with from all more"
    " most many few several and or both other new final early last first second next two three four five six seven"
    " eight nine ten"
)
NO_VERB = word_set(
    "united hundred sacred indeed wicked naked kindred crooked armed alleged so-called advanced aged rugged limited red"
    " unmarried unidentified detailed interested unprecedented"
)
# Words whose full stop ends no sentence.
ABBREVIATIONS = word_set(
    "mr mrs ms dr gen sen rep gov st lt col capt sgt prof rev hon jan feb mar apr jun jul aug sept sep oct nov dec vs"
    " inc corp co ltd no jr sr mt ft calif conn mass fla ga pa va md mich minn wash ariz tenn ill ind kan ky"
)
BOUNDARIES = frozenset({";", "?", "!", ":", "”", "“"})
# Figures that a month is put before: "April sales", "the May jobs report".
FIGURES = word_set(
    "data figures sales statistics numbers exports imports output inflation payrolls earnings cpi deliveries"
    " registrations shipments revenues"
)
# What dates by the day, so that the month is no name of the figures.
DATING = word_set("in on by for until till from since before after during through to and or of with at the are is will")
# Who tells another "to do it by May", and what is given with a last day.
COMMANDING = word_set(
    "ordered orders told tells asked asks urged urges directed directs instructed instructs required requires obliged"
    " obliges compelled commanded advised warned invited summoned bound deadline wants given expected scheduled agreed"
    " pledged vowed promised undertook committed plans planned"
)
# Words after "to" that begin no infinitive.
NO_INFINITIVE = word_set("the a an his her its their our my your this that these those which whom it them him us me")
PARTS = word_set("end start beginning middle close")
# What is called with the day that it is for: "called a special meeting Tuesday to".
GATHERINGS = word_set(
    "meeting session conference briefing hearing election vote referendum rally strike summit walkout sitting"
)
BALLOTS = word_set("reelection re-election election parliament renewal parole auction office mayor governor president")
STANDING = word_set("up running runs stands standing")
# Who waits until something has not seen it yet.
WAITING = word_set("wait waiting waits stay staying stays remain remaining hold keep keeping delay postpone")
