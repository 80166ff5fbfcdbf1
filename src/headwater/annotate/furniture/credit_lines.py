"""Lines of credit: ``Source: dpa``, ``(Reuters)``, ``With reporting by AFP``, ``© 2025 Agence France-Presse``."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from headwater.annotate.furniture import credit_line_forms as forms
from headwater.annotate.furniture.credit_line_forms import Form, Trust
from headwater.annotate.furniture.credits import UPPER
from headwater.annotate.furniture.dateline_forms import NO_NAMES, NO_PLACES
from headwater.annotate.furniture.dates import find_date
from headwater.annotate.furniture.directory import canonical, directory, filing_places, looks_like_outlet, says_agency
from headwater.annotate.furniture.lines import Line
from headwater.annotate.furniture.media_names import is_title
from headwater.annotate.lexicon.given_names import FEMALE, MALE
from headwater.annotate.lexicon.places import PLACES
from headwater.model.annotations import Credit
from headwater.model.span import Span
from headwater.model.vocabulary import CreditForm

LONGEST_LIST = 80
ONE_WORD = re.compile(rf"[{UPPER}][\w&\-]{{2,20}}")


@dataclass(frozen=True, slots=True)
class Closing:
    """The credits of a line, and whether the line is nothing else; ``start`` is where they begin in it."""

    credits: tuple[Credit, ...]
    whole: bool
    start: int


def credit_line(line: Line, own: str | None, *, closing: bool) -> Closing | None:
    """Return the credits that a line is made of, or ends with; None where there are none.

    ``closing`` says that nothing but furniture follows: for most forms only there a name that is in no table counts.
    """
    names = (_bare(line.text) if closing else []) or next(
        (
            named
            for form in forms.FORMS
            if (match := form.pattern.match(line.text)) and (named := _of_form(form, match, own, closing=closing))
        ),
        [],
    )
    if names:
        return Closing(tuple(_credits(names, line.span, own)), whole=True, start=line.span.start)
    match = forms.TAIL.search(line.text)
    named = list(_names(match["bracketed"] or match["dashed"], sign=closing)) if match else []
    if not match or not named:
        return None
    start = line.span.start + match.end() - len(match.group().lstrip())
    return Closing(tuple(_credits(named, Span(start, line.span.end), own)), whole=False, start=start)


def _bare(text: str) -> list[str]:
    """The names of a line that has nothing else, neither label nor brackets that say what they are."""
    if len(text) > LONGEST_LIST:
        return []
    coded = forms.CODED.fullmatch(text)
    if coded and (name := _known(coded["agency"])):
        return [name]
    known = [_known(part) for part in _parts(text.strip("()[] ."))]
    named = [name for name in known if name]
    if named and len(named) == len(known):
        return named
    signs = _signs(text.strip("()[]-–— ."))
    alone = forms.CAPITALS.fullmatch(text) and forms.NO_SIGN.isdisjoint(text.split()) and text not in NO_PLACES
    return signs or ([canonical(text)] if alone else [])


def _of_form(form: Form, match: re.Match[str], own: str | None, *, closing: bool) -> list[str]:
    """The names in a line of this form that count."""
    trust, stated = form.trust, match["names"]
    like = trust is Trust.BRACKETS and looks_like_outlet(stated.strip())
    unknown = trust is Trust.EVERYWHERE or (closing and (trust is Trust.END or like))
    if trust is Trust.END and forms.AGENCIES.search(stated):
        # *Source: Orl Courier and news agencies*: the paper speaks of itself.
        unknown = False
    # Whose the rights are is another only where it is known whose the text is.
    sign = closing and (trust in {Trust.BRACKETS, Trust.SIGN} or (trust is Trust.RIGHTS and own is not None))
    named = _names(stated, unknown=unknown, sign=sign, title=trust is not Trust.RIGHTS or own is not None)
    if closing and trust is Trust.CAPITALS:
        return [*named, *(canonical(part) for part in _parts(stated) if not _known(part) and _is_capital(part))]
    return list(named)


def _is_capital(part: str) -> bool:
    """Tell whether a name that a writer's may stand in place of is in capitals, as no writer's is."""
    return forms.CAPITALS.fullmatch(part) is not None and is_sign(part)


def _signs(stated: str) -> list[str]:
    """The agencies of a line that has nothing but their signs, writers' initials and *staff*; none if there is more."""
    parts = [part.strip() for part in _parts(stated)]
    names = [_known(part) or (canonical(part) if is_sign(part) else None) for part in parts]
    rest = [part for part, name in zip(parts, names, strict=True) if not name]
    telling = any(_known(part) or part.isupper() for part, name in zip(parts, names, strict=True) if name)
    plain = all(forms.STAFFS.fullmatch(part) or forms.INITIALS.fullmatch(part) for part in rest)
    return [name for name in names if name] if len(parts) > 1 and plain and (telling or rest) else []


def _credits(names: list[str], span: Span, own: str | None) -> Iterator[Credit]:
    for name in dict.fromkeys(names):
        if name != own:
            yield Credit(name, span, CreditForm.CREDIT_LINE)


def _names(stated: str, *, unknown: bool = False, sign: bool = False, title: bool = True) -> Iterator[str]:
    """The agencies in a list of names. ``unknown``: any name counts; ``sign``, ``title``: what can only be one."""
    whole = _known(stated)
    if whole:
        yield whole
        return
    for part in _parts(stated):
        plain = forms.LEAD_WORDS.sub("", part)
        plain = forms.ARTICLE.sub("", forms.KIND.sub("", forms.WHAT.sub("", plain)), count=1)
        name = _known(part)
        if name:
            yield name
        elif (
            plain[:1].isupper()
            and not _is_no_outlet(plain)
            and (unknown or (title and is_title(plain)) or (sign and is_sign(plain)))
        ):
            yield canonical(plain)


def _is_no_outlet(name: str) -> bool:
    """Tell whether what stands in a list of names is a day: *Published in the Orl Courier, June 9th, 2026*."""
    return find_date(name) is not None or forms.DAY.fullmatch(name) is not None


def is_sign(name: str) -> bool:
    """Tell whether a name that stands where agencies and writers do can only be an agency's.

    It is one word, and no first name or place.
    """
    if not ONE_WORD.fullmatch(name) or NO_NAMES.match(name) or forms.STAFFS.fullmatch(name):
        return False
    return name.casefold() not in MALE | FEMALE | PLACES and name not in NO_PLACES | forms.NO_SIGN | filing_places()


def _known(stated: str) -> str | None:
    plain = forms.LEAD_WORDS.sub("", stated.strip(), count=1)
    entry = directory().find(plain, safe=True)
    if not entry:
        staff = forms.BY_STAFF.fullmatch(plain)
        entry = directory().find(staff["agency"], safe=True) if staff else None
    return entry.name if entry else canonical(plain) if says_agency(plain) else None


def _parts(stated: str) -> list[str]:
    return [part for part in forms.CUT.split(stated) if part.strip()]
