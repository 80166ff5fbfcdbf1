"""Finds the time expressions of a text: tokens, then the grammar around trigger words, then the calendar."""

from dataclasses import replace

from headwater.annotate.times.focus import Focus, moved, shared_years
from headwater.annotate.times.grammar import TRIGGERS, WINDOW, parse
from headwater.annotate.times.narrative import is_narrative
from headwater.annotate.times.resolve import Setting, resolve, wants_tense
from headwater.annotate.times.series import Before, beside, following
from headwater.annotate.times.tense import direction
from headwater.annotate.times.terms import Found
from headwater.annotate.times.tokens import PADDING, Stream, stream
from headwater.model.annotations import TimeExpression
from headwater.model.span import Span
from headwater.text.calendar import day_of

LONGEST_NUMBER = 4


def find(
    text: str, *, published: str | None = None, within: tuple[Span, ...] | None = None
) -> tuple[TimeExpression, ...]:
    """Return the time expressions of ``text``, sorted by span, none overlapping another.

    ``published`` is the ISO date, or date with time, that relative values are reckoned from; without it they stay open
    (``XXXX-WXX-5`` for "Friday", ``XXXX-10-17`` for "October 17"). ``within`` are the parts of the text to read;
    offsets count code points in the whole ``text`` all the same. The method is a grammar of English, run around trigger
    words only, in time linear in the text; impossible days ("February 30") give no expression.
    """
    s = stream(text, within)
    found = scan(s)
    document = day_of(published)
    setting = Setting(document, is_narrative(found, document))
    return _resolved(s, found, setting)


def scan(s: Stream) -> list[Found]:
    """Return what the grammar reads, in order: each token is tried at most once, and only near a trigger."""
    found: list[Found] = []
    tried = PADDING
    low = s.low
    for trigger in range(PADDING, len(low) - PADDING):
        word = low[trigger]
        number = "0" <= word[:1] <= "9"
        if trigger < tried or not (number or word in TRIGGERS) or (number and _in_table(s, trigger)):
            continue
        reach = WINDOW if not number or len(word) <= LONGEST_NUMBER else 0
        i = max(tried, trigger - reach)
        while i <= trigger:
            read = parse(s, i)
            if read and read[-1].last > trigger:
                found.extend(read)
                i = read[-1].last
            else:
                i += 1
        tried = i
    return found


def _in_table(s: Stream, i: int) -> bool:
    """Tell whether the number at ``i`` stands before two more, as in a table: the last of them is looked at."""
    return "0" <= s.low[i + 1][:1] <= "9" and "0" <= s.low[i + 2][:1] <= "9" and not s.adjacent(i + 1)


def _resolved(s: Stream, found: list[Found], setting: Setting) -> tuple[TimeExpression, ...]:
    focus = Focus()
    times: list[TimeExpression] = []
    last: Before | None = None
    for item in shared_years(s, found):
        tensed = wants_tense(item.term)
        way = direction(s, item.first, item.last) if tensed else 0
        if tensed and last is not None:
            way = way or beside(s, last, item)
        after = following(s, last, item) if last is not None and way >= 0 and not setting.narrative else None
        resolved = resolve(
            item.term, 1 if after else way, replace(setting, document=after) if after else setting, focus.value
        )
        if resolved is None:
            continue
        span = Span(s.start[item.first], s.end[item.last - 1])
        times.append(TimeExpression(span, item.type, resolved.value, item.mod, resolved.anchor))
        focus = moved(s, focus, item, resolved, setting)
        if tensed:
            last = Before(item, 1 if after else way, resolved.value)
    return tuple(times)
