"""The local server: routes over a shelf of stories, each as a page and, at the same path with .json, as data."""

from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from datetime import date
from importlib.resources import files

from starlette.applications import Starlette
from starlette.exceptions import HTTPException
from starlette.middleware import Middleware
from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import Route

from headwater.errors import HeadwaterError, InputError
from headwater.model.check import Check
from headwater.model.codec import encode
from headwater.model.report import Dossier
from headwater.model.shelf import Shelf, StoryQuery
from headwater.web.answers import answer, problem
from headwater.web.compare import compared
from headwater.web.desk import Desk
from headwater.web.guard import Access, Guard
from headwater.web.layers import LAYERS, covers, manner, marks, pieces
from headwater.web.openapi import document
from headwater.web.render import fill, story_page

MOST = 200
LONGEST_SENTENCE = 2000
LONGEST_CURSOR = 200
STATIC = {"style.css": "text/css; charset=utf-8", "page.js": "text/javascript; charset=utf-8"}


@dataclass(frozen=True, slots=True)
class Site:
    """What the routes answer from: kept stories, and how a sentence is checked against them."""

    shelf: Shelf
    check: Callable[[str], Check] | None = None

    def routes(self) -> list[Route]:
        """Return the routes; those that end in .json give the same as data."""
        both = [
            ("/stories", self.stories),
            ("/story/{story}", self.story),
            ("/story/{story}/article/{letter}", self.article),
            ("/story/{story}/claim/{claim}", self.claim),
            ("/story/{story}/compare", self.compare),
            ("/check", self.checked),
            ("/coverage", self.coverage),
        ]
        rest = [("/", self.stories), ("/openapi.json", openapi), ("/static/{name}", static)]
        paths = [(path + ending, view) for path, view in both for ending in (".json", "")]
        return [Route(path, view, methods=["GET"]) for path, view in (*paths, *rest)]

    def stories(self, request: Request) -> Response:
        """List the stories that match the query."""
        query = _query(request)
        page = self.shelf.stories(query)
        outlets = self.shelf.outlets()[:MOST]
        return answer(
            request,
            lambda: encode(page),
            lambda: fill(
                "stories.html", page=page, query=query, outlets=outlets, following=_following(request, page.next)
            ),
        )

    def story(self, request: Request) -> Response:
        """Show a story."""
        dossier = self._dossier(request)
        return answer(
            request,
            lambda: encode(dossier),
            lambda: fill("story_page.html", title=dossier.title, **story_page(dossier, f"/story/{dossier.id}")),
        )

    def claim(self, request: Request) -> Response:
        """Show on what a claim rests."""
        desk = Desk(dossier := self._dossier(request), f"/story/{dossier.id}")
        key = request.path_params["claim"]
        found = next((claim for claim in dossier.claims if claim.id == key), None)
        if found is None:
            raise HTTPException(404, f"The story has no claim {key!r}; its claims are c1 to c{len(dossier.claims)}.")
        return answer(
            request, lambda: encode(found), lambda: fill("claim_page.html", desk=desk, claim=found, base=desk.base)
        )

    def article(self, request: Request) -> Response:
        """Show an article's text with what was found in it."""
        desk, key = self._article(request, request.path_params["letter"])
        row = desk.articles[key]
        found = covers(desk, key)
        return answer(
            request,
            lambda: {**_object(encode(row)), "story": desk.dossier.id, "letter": desk.letters[key]},
            lambda: fill(
                "article_page.html",
                desk=desk,
                row=row,
                letter=desk.letters[key],
                layers=LAYERS,
                elsewhere=_elsewhere(desk, key),
                pieces=pieces(row.text, found, marks(desk).get(key, ())),
            ),
        )

    def compare(self, request: Request) -> Response:
        """Show two articles of a story side by side."""
        desk, first = self._article(request, request.query_params.get("a", ""))
        _, second = self._article(request, request.query_params.get("b", ""))
        if first == second:
            raise HTTPException(400, "Compare two different articles: give their letters as a and b.")
        sides = compared(desk, first, second)
        return answer(
            request,
            lambda: {"first": first, "second": second, "passages": encode(sides.passages)},
            lambda: fill("compare_page.html", desk=desk, sides=sides),
        )

    def checked(self, request: Request) -> Response:
        """Check a sentence."""
        sentence = request.query_params.get("q", "").strip()
        if len(sentence) > LONGEST_SENTENCE:
            raise HTTPException(400, f"A sentence may have {LONGEST_SENTENCE} characters at most.")
        if self.check is None:
            raise HTTPException(404, "Sentences cannot be checked here.")
        found = self.check(sentence) if any(c.isalnum() for c in sentence) else None
        desks = {story.id: Desk(story, f"/story/{story.id}") for story in self._bearing(found)}
        return answer(
            request,
            lambda: encode(found) if found else None,
            lambda: fill("check_page.html", sentence=sentence, found=found, desks=desks),
        )

    def coverage(self, request: Request) -> Response:
        """Show what could not be read."""
        coverage = self.shelf.coverage()
        return answer(request, lambda: encode(coverage), lambda: fill("coverage_page.html", coverage=coverage))

    def _bearing(self, found: Check | None) -> list[Dossier]:
        ids = {bearing.story for part in found.parts for bearing in part.bearings} if found else set()
        return [dossier for key in sorted(ids) if (dossier := self.shelf.dossier(key)) is not None]

    def _dossier(self, request: Request) -> Dossier:
        key = request.path_params["story"]
        dossier = self.shelf.dossier(key)
        if dossier is None:
            raise HTTPException(404, f"There is no story {key!r} here; the list of stories has those that are.")
        return dossier

    def _article(self, request: Request, wanted: str) -> tuple[Desk, str]:
        dossier = self._dossier(request)
        desk = Desk(dossier, f"/story/{dossier.id}")
        of = {mark: key for key, mark in desk.letters.items()}
        if wanted not in of:
            raise HTTPException(404, f"The story has no article {wanted!r}; its articles are {', '.join(of)}.")
        return desk, of[wanted]


def create(site: Site, access: Access | None = None) -> Starlette:
    """Return the application; it answers to loopback names alone unless ``access`` says otherwise."""
    return Starlette(
        routes=site.routes(),
        middleware=[Middleware(Guard, access=access or Access())],
        exception_handlers={HTTPException: _failed, HeadwaterError: _foreseen, Exception: _broken},
    )


def _failed(request: Request, error: Exception) -> Response:
    status = error.status_code if isinstance(error, HTTPException) else 500
    titles = {400: "Not understood", 404: "Not here", 405: "Not allowed"}
    detail = str(getattr(error, "detail", "")) or "There is nothing at this address."
    return problem(request, status, titles.get(status, "Something went wrong"), detail)


def _foreseen(request: Request, error: Exception) -> Response:
    return problem(request, 400 if isinstance(error, InputError) else 503, "Not possible", str(error))


def _broken(request: Request, error: Exception) -> Response:
    return problem(request, 500, "Something went wrong", f"{type(error).__name__}: please report this.")


def _query(request: Request) -> StoryQuery:
    given = request.query_params
    limit = given.get("limit", "50")
    if not limit.isascii() or not limit.isdecimal() or not 1 <= int(limit) <= MOST:
        raise HTTPException(400, f"limit must be a number from 1 to {MOST}.")
    after = given.get("after")
    if after and len(after) > LONGEST_CURSOR:
        raise HTTPException(400, "after must be the cursor that the page before gave as next.")
    return StoryQuery(
        words=given.get("q", ""),
        outlet=given.get("outlet") or None,
        since=_day(given.get("since"), "since"),
        until=_day(given.get("until"), "until"),
        limit=int(limit),
        after=after or None,
    )


def _following(request: Request, cursor: str | None) -> str:
    return str(request.url.include_query_params(after=cursor).replace(scheme="", netloc="")) if cursor else ""


def _day(given: str | None, name: str) -> str | None:
    if not given:
        return None
    with suppress(ValueError):
        return date.fromisoformat(given).isoformat()
    raise HTTPException(400, f"{name} must be a day such as 2026-03-12.")


def _elsewhere(desk: Desk, key: str) -> list[tuple[int, str, str, str]]:
    """Where the article's passages also stand: line, words, kind and link."""
    found = []
    for other in desk.articles:
        if other != key:
            for passage in desk.between(key, other):
                if len(passage.first.span) and len(passage.second.span):
                    also = f"{desk.letters[other]}:{desk.line(passage.second)}"
                    found.append((desk.line(passage.first), also, manner(passage), desk.href(passage.second)))
    return sorted(set(found))


def _object(value: object) -> dict[str, object]:
    return value if isinstance(value, dict) else {}


def openapi(request: Request) -> Response:
    """Describe the routes."""
    del request
    return JSONResponse(document())


def static(request: Request) -> Response:
    """Return one of the page's own files."""
    name = request.path_params["name"]
    if name not in STATIC:
        raise HTTPException(404, "There is no such file.")
    body = (files("headwater.web") / "static" / name).read_bytes()
    return Response(body, headers={"content-type": STATIC[name]})
