"""What a request asks for, read from its query: anything that is not understood is named in the answer."""

import re
from contextlib import suppress
from datetime import date

from starlette.exceptions import HTTPException
from starlette.requests import Request

from headwater.model.shelf import StoryQuery

MOST = 200
USUAL = 50
LONGEST_SENTENCE = 2000
LONGEST_CURSOR = 100
# What the cursor of the stories looks like: a day, where there is one, and a story's id.
CURSOR = r"^([0-9-]* [a-z0-9-]+)?$"
START = "^[0-9]*$"
LONGEST_START = 9
LOST = "after must be the cursor that the page before gave as next."
READER = "headwater-reader"


def text(request: Request, name: str) -> str:
    """Return a part of the query, empty where it is not given."""
    given = request.query_params.get(name, "")
    if "\0" in given:
        raise HTTPException(400, f"{name} must hold no zero characters.")
    return given


def part(request: Request, name: str) -> str:
    """Return a part of the path."""
    given = str(request.path_params[name])
    if "\0" in given:
        raise HTTPException(404, f"There is no such {name}: a name holds no zero characters.")
    return given


def query(request: Request) -> StoryQuery:
    """Return which stories are asked for."""
    return StoryQuery(
        words=text(request, "q"),
        outlet=text(request, "outlet") or None,
        since=_day(request, "since"),
        until=_day(request, "until"),
        limit=limit(request, USUAL),
        after=cursor(request),
    )


def limit(request: Request, usual: int) -> int:
    """Return how many are asked for."""
    given = request.query_params.get("limit", str(usual))
    if not given.isascii() or not given.isdecimal() or len(given) > len(str(MOST)) or not 1 <= int(given) <= MOST:
        raise HTTPException(400, f"limit must be a number from 1 to {MOST}.")
    return int(given)


def cursor(request: Request) -> str | None:
    """Return the cursor of the page before."""
    given = text(request, "after")
    if len(given) > LONGEST_CURSOR or not re.fullmatch(CURSOR, given):
        raise HTTPException(400, LOST)
    return given or None


def start(request: Request) -> int:
    """Return how many rows came before, where that is what a cursor says."""
    given = text(request, "after")
    if len(given) > LONGEST_START or not re.fullmatch(START, given):
        raise HTTPException(400, LOST)
    return int(given or "0")


def name_of(request: Request) -> str:
    """Return who decided last in this browser, empty where nobody did."""
    with suppress(ValueError):
        return bytes.fromhex(request.cookies.get(READER, "")).decode("utf-8")
    return ""


def _day(request: Request, name: str) -> str | None:
    given = text(request, name)
    if not given:
        return None
    with suppress(ValueError):
        if date.fromisoformat(given).isoformat() == given:
            return given
    raise HTTPException(400, f"{name} must be a day such as 2026-03-12.")
