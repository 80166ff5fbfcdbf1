"""The routes that show something, each as a page and, at the same path with .json, as data."""

from dataclasses import dataclass
from urllib.parse import quote, urlencode

from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response
from starlette.routing import Route

from headwater.model.check import Check
from headwater.model.codec import encode
from headwater.model.shelf import StoryPage
from headwater.web.answers import answer, wants_json
from headwater.web.asked import LONGEST_SENTENCE, MOST, limit, name_of, part, query, start, text
from headwater.web.compare import compared, differing
from headwater.web.desk import Desk
from headwater.web.drawing import draw, graph
from headwater.web.judging import exported
from headwater.web.layers import LAYERS, article_lines
from headwater.web.render import story_page
from headwater.web.rulings import of_claim, of_pair, of_speaker
from headwater.web.site import Site

HITS, RULED = 20, 25


class Moved(Exception):  # noqa: N818 - no error: the story is called otherwise by now
    """What is asked for stands at another address, which is the text."""


@dataclass(frozen=True, slots=True)
class Reading:
    """The routes that read."""

    site: Site

    def routes(self) -> list[Route]:
        """Return the routes; those that end in .json give the same as data."""
        both = [
            ("/stories", self.stories),
            ("/search", self.search),
            ("/article", self.article_anywhere),
            ("/story/{story}", self.story),
            ("/story/{story}/stemma", self.stemma),
            ("/story/{story}/article/{letter}", self.article),
            ("/story/{story}/claim/{claim}", self.claim),
            ("/story/{story}/derivation", self.derivation),
            ("/story/{story}/speaker", self.speaker),
            ("/story/{story}/compare", self.compare),
            ("/check", self.checked),
            ("/verdicts", self.verdicts),
            ("/coverage", self.coverage),
        ]
        paths = [(path + ending, view) for path, view in both for ending in (".json", "")]
        return [Route(path, view, methods=["GET"]) for path, view in (*paths, ("/", self.stories), ("/add", self.add))]

    def stories(self, request: Request) -> Response:
        """List the stories that match the query."""
        wanted = query(request)
        page = self.site.shelf.stories(wanted)
        return answer(
            request,
            lambda: encode(page),
            lambda: self.site.fill(
                "stories.html",
                page=page,
                query=wanted,
                outlets=self.site.outlets()[:MOST],
                following=_following("/stories", request, page.next),
                about=_about(page),
            ),
        )

    def search(self, request: Request) -> Response:
        """Show where words stand."""
        words = text(request, "q")
        first, most = start(request), limit(request, HITS)
        page = self.site.shelf.search(words, limit=most, after=str(first))
        following = _following("/search", request, page.next)
        return answer(
            request,
            lambda: encode(page),
            lambda: self.site.fill("search.html", page=page, words=words, following=following),
        )

    def story(self, request: Request) -> Response:
        """Show a story."""
        desk = self._desk(request)
        return answer(
            request,
            lambda: encode(desk.dossier),
            lambda: self._page(
                request,
                "story_page.html",
                title=desk.dossier.title,
                coverage=self.site.shelf.coverage(),
                **story_page(desk),
            ),
        )

    def stemma(self, request: Request) -> Response:
        """Show the stemma alone; as data, what the drawing that can be moved about is made of."""
        desk = self._desk(request)
        return answer(
            request, lambda: graph(desk), lambda: self.site.fill("stemma_page.html", desk=desk, drawing=draw(desk))
        )

    def claim(self, request: Request) -> Response:
        """Show on what a claim rests."""
        desk = self._desk(request)
        key = part(request, "claim")
        claims = desk.dossier.claims
        found = next((claim for claim in claims if claim.id == key), None)
        if found is None:
            raise HTTPException(404, f"The story has no claim {key!r}; its claims are c1 to c{len(claims)}.")
        return answer(
            request,
            lambda: encode(found),
            lambda: self._page(
                request, "claim_page.html", desk=desk, claim=found, base=desk.base, decided=of_claim(desk, found)
            ),
        )

    def derivation(self, request: Request) -> Response:
        """Show why an article is held to have taken from a parent, with the passages."""
        desk = self._desk(request)
        child, parent = (desk.key(text(request, end)) for end in ("child", "parent"))
        found = desk.derivations.get((child or "", parent or ""))
        if found is None:
            raise HTTPException(404, "The story has no such derivation; give child and parent as its page does.")
        return answer(
            request,
            lambda: encode(found),
            lambda: self._page(
                request,
                "derivation_page.html",
                desk=desk,
                d=found,
                pairs=differing(desk, found.passages),
                decided=of_pair(desk, found.child, found.parent),
            ),
        )

    def speaker(self, request: Request) -> Response:
        """Show all that somebody is said to have said."""
        desk = self._desk(request)
        name = text(request, "name")
        found = next((speaker for speaker in desk.speakers if speaker.name == name), None)
        if found is None:
            raise HTTPException(404, f"Nobody called {name!r} speaks in this story.")
        said = [one for one in desk.dossier.attributions if (one.speaker or "") == name and one.content]
        return answer(
            request,
            lambda: {"speaker": name, "roles": list(found.roles), "attributions": [encode(one) for one in said]},
            lambda: self._page(
                request, "speaker_page.html", desk=desk, speaker=found, said=said, decided=of_speaker(desk, name)
            ),
        )

    def article_anywhere(self, request: Request) -> Response:
        """Lead to the article of an id, whichever story holds it now."""
        key = text(request, "id")
        desk = self.site.holder(key)
        if desk is None:
            raise HTTPException(404, f"There is no article {key!r} here.")
        return RedirectResponse(f"{desk.base}/article/{desk.letters[key]}{_ending(request)}", 302)

    def article(self, request: Request) -> Response:
        """Show an article's text with what was found in it."""
        desk = self._desk(request)
        key = self._letter(desk, part(request, "letter"))
        row = desk.articles[key]
        return answer(
            request,
            lambda: {**_object(encode(row)), "story": desk.dossier.id, "letter": desk.letters[key]},
            lambda: self._page(
                request,
                "article_page.html",
                desk=desk,
                row=row,
                letter=desk.letters[key],
                layers=LAYERS,
                lines=article_lines(desk, key),
            ),
        )

    def compare(self, request: Request) -> Response:
        """Show two articles of a story side by side."""
        desk = self._desk(request)
        first, second = (self._letter(desk, text(request, side)) for side in ("a", "b"))
        if first == second:
            raise HTTPException(400, "Compare two different articles: give their letters as a and b.")
        sides = compared(desk, first, second)
        return answer(
            request,
            lambda: {"first": first, "second": second, "passages": encode(sides.passages)},
            lambda: self._page(
                request, "compare_page.html", desk=desk, sides=sides, decided=of_pair(desk, first, second)
            ),
        )

    def checked(self, request: Request) -> Response:
        """Check a sentence."""
        sentence = text(request, "q").strip()
        if len(sentence) > LONGEST_SENTENCE:
            raise HTTPException(400, f"A sentence may have {LONGEST_SENTENCE} characters at most.")
        if self.site.check is None:
            raise HTTPException(404, "Sentences cannot be checked here.")
        found = self.site.check(sentence) if any(c.isalnum() for c in sentence) else None
        return answer(
            request,
            lambda: encode(found) if found else None,
            lambda: self.site.fill("check_page.html", sentence=sentence, found=found, desks=self._bearing(found)),
        )

    def verdicts(self, request: Request) -> Response:
        """List what readers have decided, the latest first."""
        rows = sorted(self.site.shelf.verdicts(), key=lambda row: (row.at, len(row.id), row.id), reverse=True)
        first, most = start(request), limit(request, RULED)
        shown = rows[first : first + most]
        following = str(first + most) if first + most < len(rows) else None
        return answer(
            request,
            lambda: {"rows": [exported(row) for row in shown], "total": len(rows), "next": following},
            lambda: self.site.fill(
                "verdicts.html",
                rows=shown,
                total=len(rows),
                following=_following("/verdicts", request, following),
            ),
        )

    def coverage(self, request: Request) -> Response:
        """Show what could not be read."""
        coverage = self.site.shelf.coverage()
        return answer(
            request, lambda: encode(coverage), lambda: self.site.fill("coverage_page.html", coverage=coverage)
        )

    def add(self, request: Request) -> Response:
        """Show the form that a report can be put into."""
        if self.site.editing is None:
            raise HTTPException(404, "Nothing can be added here.")
        return answer(request, lambda: None, lambda: self.site.fill("add_page.html"))

    def _page(self, request: Request, template: str, **values: object) -> str:
        """Fill a page that has forms for verdicts: they know who decided last, and where to return to."""
        back = request.url.path + (f"?{request.url.query}" if request.url.query else "")
        return self.site.fill(template, reader=name_of(request) or self.site.reader, back=back, **values)

    def _bearing(self, found: Check | None) -> dict[str, Desk]:
        ids = {bearing.story for part in found.parts for bearing in part.bearings} if found else set()
        return {key: desk for key in sorted(ids) if (desk := self.site.desk(key)) is not None}

    def _desk(self, request: Request) -> Desk:
        """The story that is asked for.

        Raises:
            Moved: where it is called otherwise by now.
        """
        key = part(request, "story")
        desk = self.site.desk(key)
        if desk is not None:
            return desk
        now = self.site.shelf.story_now(key)
        if now is None or now == key:
            raise HTTPException(404, f"There is no story {key!r} here; the list of stories has those that are.")
        rest = request.url.path.removeprefix(f"/story/{key}")
        raise Moved(f"/story/{quote(now)}{rest}" + (f"?{request.url.query}" if request.url.query else ""))

    def _letter(self, desk: Desk, wanted: str) -> str:
        key = desk.key(wanted)
        if key is None or key not in desk.articles:
            raise HTTPException(
                404, f"The story has no article {wanted!r}; its articles are {', '.join(desk.letters.values())}."
            )
        return key


def _following(path: str, request: Request, after: str | None) -> str:
    given = {key: value for key, value in request.query_params.items() if key != "after"}
    return f"{path}?{urlencode({**given, 'after': after})}" if after else ""


def _about(page: StoryPage) -> tuple[str, str] | None:
    """The first and the last day of the stories shown, which their drawings share."""
    days = [day for row in page.rows for day in (row.first, row.last) if day]
    return (min(days), max(days)) if days else None


def _ending(request: Request) -> str:
    return ".json" if wants_json(request) else ""


def _object(value: object) -> dict[str, object]:
    return value if isinstance(value, dict) else {}
