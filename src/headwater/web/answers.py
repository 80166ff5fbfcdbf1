"""What the routes answer with: a page or data, with an ETag, or an error as RFC 9457 has it."""

import hashlib
import json
from collections.abc import Callable, Mapping

from starlette.requests import Request
from starlette.responses import HTMLResponse, Response

from headwater.web.render import fill

JSON = "application/json"
PROBLEM = "application/problem+json"
TITLES = {
    400: "Not understood",
    401: "Token needed",
    403: "Refused",
    404: "Not here",
    405: "Not allowed",
    409: "Somebody else is writing",
    413: "Too large",
    415: "Wrong kind",
    421: "Unknown host",
    422: "Not possible",
    503: "Not possible now",
}


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
    if given & {tag, "*"}:
        return Response(status_code=304, headers={"etag": tag, "vary": "Accept"})
    return Response(raw, media_type=kind, headers={"etag": tag, "vary": "Accept"})


def made(data: object, status: int = 200, headers: Mapping[str, str] | None = None) -> Response:
    """Return what a change has led to."""
    raw = json.dumps(data, ensure_ascii=False).encode("utf-8", "surrogatepass")
    return Response(raw, status_code=status, media_type=JSON, headers=headers)


def problem(request: Request, status: int, detail: str, more: Mapping[str, object] | None = None) -> Response:
    """Return an error as a person or a program can read it; ``more`` are members beside the usual ones."""
    title = TITLES.get(status, "Something went wrong")
    if wants_json(request):
        body = {"type": "about:blank", "title": title, "status": status, "detail": detail, **(more or {})}
        return Response(json.dumps(body), status_code=status, media_type=PROBLEM)
    page = fill("problem.html", title=title, detail=detail, editing=False)
    return HTMLResponse(page, status_code=status)
