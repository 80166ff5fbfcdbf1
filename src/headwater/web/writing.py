"""The routes that change something: verdicts given and taken back, articles added; by forms, or as JSON."""

import io
import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from secrets import compare_digest
from tempfile import SpooledTemporaryFile
from typing import IO, TypeVar, cast
from urllib.parse import parse_qsl, quote, urlsplit

from starlette.concurrency import run_in_threadpool
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response
from starlette.routing import Route

from headwater.errors import ArchiveError, HeldError
from headwater.model.codec import encode
from headwater.model.shelf import Added, Editing
from headwater.web.answers import JSON, made, problem, wants_json
from headwater.web.asked import READER, part
from headwater.web.judging import Given, exported, from_form, from_json
from headwater.web.site import Site

FORM = "application/x-www-form-urlencoded"
LINES = ("application/x-ndjson", "application/jsonl", "application/json-lines")
# Bytes: of a verdict, of a report put into a form, and of a body that is held in memory before it goes to disk.
VERDICT, PASTED, HELD = 64_000, 20_000_000, 1_000_000
YEAR = 365 * 24 * 3600
T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Writing:
    """The routes that change what is kept."""

    site: Site

    def routes(self) -> list[Route]:
        """Return the routes; those that end in .json take and give JSON."""
        paths: list[tuple[str, Callable[..., object]]] = [
            ("/verdicts", self.give),
            ("/verdicts/{verdict}/undo", self.undo),
            ("/articles", self.add),
        ]
        return [Route(path + ending, view, methods=["POST"]) for path, view in paths for ending in (".json", "")]

    async def give(self, request: Request) -> Response:
        """Keep a verdict."""
        editing = self._editing()
        if wants_json(request):
            given = from_json(_parsed(await _body(request, VERDICT, JSON)), self.site.reader)
            row = await _done(lambda: editing.give(given.verdict, by=given.by, why=given.why))
            return made(exported(row), 201)
        fields = dict(await self._form(request, VERDICT))
        await run_in_threadpool(self._named, fields)
        decided = from_form(fields, self.site.reader)
        row = await _done(lambda: editing.give(decided.verdict, by=decided.by, why=decided.why))
        return _remembered(_back(fields, f"/verdicts#{row.id}"), decided)

    def _named(self, fields: dict[str, str]) -> None:
        """Put articles' ids in place of what a form names them by: their letters, or the story that they stand in."""
        if "story" in fields:
            fields["second"] = self._first_of(fields["story"])
        desk = self.site.desk(fields["within"]) if "within" in fields else None
        for end in ("first", "second") if desk else ():
            key = desk.key(fields.get(end, "").strip()) if desk else None
            if key is None:
                raise HTTPException(422, f"The story has no article {fields.get(end, '')!r}: give the letters of two.")
            fields[end] = key

    def _first_of(self, address: str) -> str:
        """The id of the first article of the story that an address or an id names."""
        key = urlsplit(address.strip()).path.removeprefix("/story/").partition("/")[0]
        desk = self.site.desk(self.site.shelf.story_now(key) or key)
        if desk is None:
            raise HTTPException(422, f"There is no story {key[:80]!r} here: give its address, or its id.")
        return desk.dossier.articles[0].id

    async def undo(self, request: Request) -> Response:
        """Take a verdict back."""
        editing, key = self._editing(), part(request, "verdict")
        fields = {} if wants_json(request) else await self._form(request, VERDICT)
        if all(row.id != key for row in await run_in_threadpool(self.site.shelf.verdicts)):
            raise HTTPException(404, f"There is no verdict {key!r}; /verdicts lists those that are.")
        row = await _done(lambda: editing.undo(key))
        return made(exported(row)) if wants_json(request) else _back(fields, f"/verdicts#{row.id}")

    async def add(self, request: Request) -> Response:
        """Keep articles, with the limits of the command line."""
        editing = self._editing()
        if not wants_json(request):
            added = await self._pasted(request, editing)
            if added.coverage.read:
                shown = f"/article?id={quote(added.articles[0], safe='')}" if added.articles else "/stories"
                return RedirectResponse(shown, 303)
            return problem(request, 422, "; ".join(refusal.reason for refusal in added.coverage.refused))
        kind = _kind(request)
        if kind not in (JSON, *LINES):
            raise HTTPException(415, f"Send articles as {LINES[0]} (JSON Lines) or {JSON}.")
        with SpooledTemporaryFile(max_size=HELD) as body:
            async for chunk in request.stream():
                body.write(chunk)
            body.seek(0)
            # Buffered, so that a body packed with gzip is seen to be one, as a file is.
            stream = cast("IO[bytes]", io.BufferedReader(cast("io.RawIOBase", body)))
            added = await _done(lambda: editing.add(stream, lines=kind in LINES))
        if not added.coverage.read:
            return problem(request, 422, "None of it could be read.", {"coverage": encode(added.coverage)})
        return made(encode(added))

    async def _pasted(self, request: Request, editing: Editing) -> Added:
        """Keep a report that was put into the form."""
        fields = await self._form(request, PASTED)
        record = {name: fields[name] for name in ("title", "outlet", "published", "url") if fields.get(name)}
        # A browser sends every line of a form with an end of two signs, whatever was put in.
        record["text"] = fields.get("text", "").replace("\r\n", "\n")
        with SpooledTemporaryFile() as body:
            body.write(json.dumps(record).encode())
            body.seek(0)
            return await _done(lambda: editing.add(cast("IO[bytes]", body), lines=False))

    def _editing(self) -> Editing:
        if self.site.editing is None:
            raise HTTPException(404, "Nothing can be changed here.")
        return self.site.editing

    async def _form(self, request: Request, most: int) -> Mapping[str, str]:
        raw = (await _body(request, most, FORM)).decode("utf-8", "replace")
        fields = dict(parse_qsl(raw, keep_blank_values=True))
        if not compare_digest(fields.get("pass", "").encode(), self.site.passphrase.encode()):
            raise HTTPException(403, "This form is from before the page was last started: load it again.")
        return fields


async def _body(request: Request, most: int, kind: str) -> bytes:
    if _kind(request) != kind:
        raise HTTPException(415, f"Send this as {kind}.")
    body = bytearray()
    async for chunk in request.stream():
        body += chunk
        if len(body) > most:
            raise HTTPException(413, f"At most {most:,} bytes are taken here.")
    return bytes(body)


def _kind(request: Request) -> str:
    return request.headers.get("content-type", "").partition(";")[0].strip().casefold()


def _parsed(body: bytes) -> object:
    try:
        return json.loads(body)
    except (ValueError, RecursionError) as error:
        raise HTTPException(400, f"It is not valid JSON: {error}") from error


async def _done(change: Callable[[], T]) -> T:
    """Make a change; what cannot be changed is the caller's to put right."""
    try:
        return await run_in_threadpool(change)
    except HeldError as error:
        raise HTTPException(409, str(error), {"retry-after": "2"}) from error
    except ArchiveError as error:
        raise HTTPException(422, str(error)) from error


def _back(fields: Mapping[str, str], otherwise: str) -> Response:
    """Return to the page that the form stood on, if it is one of ours."""
    back = fields.get("back", "")
    ours = back.startswith("/") and not back.startswith(("//", "/\\")) and back.isprintable()
    return RedirectResponse(back if ours else otherwise, 303)


def _remembered(response: Response, given: Given) -> Response:
    response.set_cookie(READER, given.by.encode("utf-8").hex(), max_age=YEAR, httponly=True, samesite="strict")
    return response
