"""How articles are grouped into stories. The defaults were set on development data and serve mixed news."""

import math
from dataclasses import dataclass, replace
from typing import Self

# From so many texts on an input is as mixed as the news that grouping was fitted on; fewer than FEWEST say no more.
MANY = 80
FEWEST = 6
# What the log odds of a join gain for every e times that an input is smaller: in any case, and where both sides are of
# the same days. Fitted by `python -m bench.folders --fit` on small inputs, three in five of which tell one event.
FEW, FEW_SAME_DAYS = 0.17, 0.3


@dataclass(frozen=True, slots=True)
class GroupOptions:
    """The settings of grouping.

    Articles hang together by likenesses of at least ``floor``. Where they do, what many of them tell counts for less:
    ``crowd`` is how many reports the table of common words speaks for beside them (the more, the less do they matter).
    Two groups are joined if the odds speak for it that they tell one event, with those of all joins inside them;
    ``bar`` is what the log odds of each join must exceed on balance. An article left alone goes over to
    the group that it is most like, if that likeness is at least ``join`` and ``pull`` of that within the group.

    Likeness is the cosine of weighted words, ``names`` of it that of names and numbers alone, raised by ``reuse`` of
    what it lacks where text is shared. Words among the first ``lead_words`` weigh ``lead`` times, those of the title
    ``title`` times. Articles at least ``copy`` alike are counted as one. Days beyond ``near_days`` between two dates
    divide likeness by e every ``fade_days``. At most ``largest`` articles that hang together are taken as one whole.

    ``same_days`` is added to the log odds of a join whose sides came out on the same days, less of it the further apart
    they are, and nothing without days.
    """

    floor: float = 0.15
    crowd: float = 200.0
    bar: float = 0.0
    join: float = 0.05
    pull: float = 0.3
    names: float = 0.4
    reuse: float = 0.5
    lead_words: int = 100
    lead: float = 1.5
    title: float = 2.0
    copy: float = 0.9
    near_days: int = 2
    fade_days: float = 10.0
    same_days: float = 0.0
    largest: int = 2000

    @property
    def window(self) -> int:
        """Days between two articles beyond which no likeness reaches the floor."""
        return self.near_days + math.ceil(self.fade_days * -math.log(self.floor))

    def among(self, texts: int) -> Self:
        """Return the settings for an input of so many different texts that is given as a whole.

        Two articles of one kind are the likelier of one event, the fewer others there are that either could belong
        with: the odds of a join rise with the logarithm of how much smaller than MANY the input is, and days part
        articles the less, the fewer of these there are to a day. From MANY on nothing differs. Where articles arrive
        one by one the size of the input is not known, and these are not the settings.
        """
        smaller = max(1.0, MANY / max(texts, FEWEST))
        return replace(
            self,
            bar=self.bar - FEW * math.log(smaller),
            same_days=self.same_days + FEW_SAME_DAYS * math.log(smaller),
            fade_days=self.fade_days * smaller,
        )
