"""Who is being talked about: what the sentences so far bring to the fore, for the pronouns of the next ones."""

from collections.abc import Iterator
from dataclasses import dataclass, field

from headwater.annotate.mentions.entities import EPICENE
from headwater.annotate.mentions.role_phrases import Role
from headwater.model.vocabulary import MentionKind

# So many people, and so many bodies, are kept in mind.
KEPT = 24
# Beyond so many sentences nobody is in focus any more.
FADES = 12
# Somebody named so few sentences ago may be who *the governor* means.
NEAR = 2
CARRIED, RIVAL, EARLIER, UNSURE = 0.88, 0.75, 0.7, 0.6


@dataclass(frozen=True, slots=True)
class Speaker:
    """Who speaks: full name or the words of the source, what kind, how sure in [0, 1], and the role as stated."""

    name: str | None
    kind: MentionKind = MentionKind.UNKNOWN
    score: float = 0.0
    role: Role | None = None


NOBODY = Speaker(None)


@dataclass(frozen=True, slots=True)
class Candidate:
    """Somebody whom a pronoun could mean, with the sentence that brought them to the fore.

    ``head`` is the noun that stands for one who has no name; ``weak`` says that it may mean somebody named before.
    """

    speaker: Speaker
    gender: str | None
    sentence: int
    head: str = ""
    weak: bool = False


@dataclass(slots=True)
class Focus:
    """Who a pronoun would mean at this point of the text: people and bodies, the last one last.

    ``last`` is who spoke last, in the sentence ``heard``.
    """

    people: list[Candidate] = field(default_factory=list)
    bodies: list[Candidate] = field(default_factory=list)
    group: Candidate | None = None
    last: Speaker | None = None
    heard: int = 0
    learnt: dict[str, str] = field(default_factory=dict)

    def bring(self, candidate: Candidate, *, body: bool = False) -> None:
        """Put somebody to the fore."""
        kept = self.bodies if body else self.people
        kept[:] = [c for c in kept if c.speaker.name != candidate.speaker.name][-KEPT:]
        kept.append(candidate)

    def recent(self, sentence: int) -> Iterator[Candidate]:
        """Yield the people in mind at a sentence, the last one first."""
        return (c for c in reversed(self.people) if sentence - c.sentence <= FADES)

    def gender(self, candidate: Candidate) -> str | None:
        """Return a candidate's gender, by what the article states or by a pronoun that could mean nobody else."""
        return candidate.gender or self.learnt.get(candidate.speaker.name or "")

    def singular(self, gender: str, sentence: int, apart: frozenset[str] = frozenset()) -> Speaker | None:
        """Return whom *he* or *she* means: the last of that gender, else the last who may have it, none ``apart``."""
        able = [c for c in self.recent(sentence) if self.gender(c) in {gender, None} and c.speaker.name not in apart]
        if not able:
            return None
        first = able[0]
        if first.weak and self.gender(first) is None:
            near = (c for c in able[1:] if self.gender(c) == gender and sentence - c.sentence <= NEAR)
            if (other := next(near, None)) is not None:
                return _scored(other.speaker, UNSURE)
        known = self.gender(first) == gender
        rivals = [c for c in able[1:] if self.gender(c) == gender and sentence - c.sentence <= 1]
        if known:
            score = EARLIER if sentence - first.sentence > 1 else RIVAL if rivals else CARRIED
        else:
            score = UNSURE if rivals else EARLIER
            if not rivals and first.speaker.name is not None:
                self.learnt[first.speaker.name] = gender
        return _scored(first.speaker, score)

    def carried(self, sentence: int) -> Speaker | None:
        """Return whose speech alone in a sentence is: the last speaker's, or of who came to the fore right before."""
        come = self.people[-1] if self.people else None
        if come is not None and come.sentence == sentence - 1 and come.sentence > self.heard and not come.weak:
            return come.speaker
        return self.last

    def since(self, speaker: Speaker) -> int:
        """Return the sentence that last brought somebody to the fore."""
        return next((c.sentence for c in reversed(self.people) if c.speaker.name == speaker.name), 0)

    def they(self, sentence: int) -> Speaker | None:
        """Return whom *they* means: who is known to be spoken of so, a group, or one whose gender nothing tells."""
        single = next((c for c in self.recent(sentence) if self.gender(c) == EPICENE), None)
        group = self.group if self.group is not None and sentence - self.group.sentence <= FADES else None
        if single is not None and (group is None or group.sentence <= single.sentence):
            return _scored(single.speaker, RIVAL)
        if group is not None:
            return _scored(group.speaker, RIVAL if sentence - group.sentence <= 1 else UNSURE)
        unknown = next((c for c in self.recent(sentence) if sentence - c.sentence <= 1), None)
        if unknown is not None and self.gender(unknown) is None:
            return _scored(unknown.speaker, UNSURE)
        # British papers speak of clubs and ministries so.
        body = self.bodies[-1] if self.bodies and unknown is None else None
        return _scored(body.speaker, UNSURE) if body is not None and sentence - body.sentence <= 1 else None

    def issuer(self, sentence: int) -> Speaker | None:
        """Return whose statement *the statement* is: the body's that spoke last, if it did so a moment ago."""
        last = self.last
        if last is None or last.kind is not MentionKind.BODY or sentence - self.heard > NEAR:
            return None
        return _scored(last, EARLIER)

    def it(self, sentence: int) -> Speaker | None:
        """Return which body *it* means: the last one."""
        if not self.bodies or sentence - self.bodies[-1].sentence > FADES:
            return None
        last = self.bodies[-1]
        return _scored(last.speaker, CARRIED if sentence - last.sentence <= 1 else UNSURE)


def _scored(speaker: Speaker, most: float) -> Speaker:
    """Return a speaker with a score no higher than that of the pronoun."""
    return Speaker(speaker.name, speaker.kind, most, speaker.role)
