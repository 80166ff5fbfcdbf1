"""Answers of the page: HTML or the same data as JSON, with ETags; errors as problem details (RFC 9457)."""

import hashlib
import json
from collections.abc import Callable, Mapping

from starlette.requests import Request
from starlette.responses import HTMLResponse, Response

from headwater.web.render import fill

JSON = "application/json"
PROBLEM = "application/problem+json"


def wants_json(request: Request) -> bool:
    """Tell whether a request is for data: by the ending of its path, or by what it accepts."""
    accepted = request.headers.get("accept", "")
    return request.url.path.endswith(".json") or ("json" in accepted and "html" not in accepted)


def answer(request: Request, data: Callable[[], object], page: Callable[[], str]) -> Response:
    """Return ``data`` as JSON or ``page`` as HTML, or only that nothing has changed."""
    if wants_json(request):
        body, kind = json.dumps(data(), ensure_ascii=False), JSON
    else:
        body, kind = page(), "text/html"
    raw = body.encode("utf-8", "surrogatepass")
    tag = f'"{hashlib.blake2b(raw, digest_size=12).hexdigest()}"'
    given = {part.strip().removeprefix("W/") for part in request.headers.get("if-none-match", "").split(",")}
    if tag in given:
        return Response(status_code=304, headers={"etag": tag})
    return Response(raw, media_type=kind, headers={"etag": tag, "vary": "Accept"})


def problem(request: Request, status: int, title: str, detail: str) -> Response:
    """Return an error as a person or a program can read it."""
    if wants_json(request):
        body: Mapping[str, object] = {"type": "about:blank", "title": title, "status": status, "detail": detail}
        return Response(json.dumps(body), status_code=status, media_type=PROBLEM)
    return HTMLResponse(fill("problem.html", title=title, detail=detail), status_code=status)
