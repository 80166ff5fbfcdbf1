"""The local server: routes over kept stories, what failed put into words, and the page's own files."""

import hashlib
from functools import cache
from importlib.resources import files

from starlette.applications import Starlette
from starlette.exceptions import HTTPException
from starlette.middleware import Middleware
from starlette.requests import Request
from starlette.responses import JSONResponse, RedirectResponse, Response
from starlette.routing import Match, Route

from headwater.errors import HeadwaterError, InputError
from headwater.web.answers import problem
from headwater.web.guard import Access, Guard
from headwater.web.openapi import document
from headwater.web.reading import Moved, Reading
from headwater.web.site import Site
from headwater.web.writing import Writing

METHOD = 405
SCRIPT, STYLE = "text/javascript; charset=utf-8", "text/css; charset=utf-8"
STATIC = {
    "style.css": STYLE,
    "page.js": SCRIPT,
    "graph.js": SCRIPT,
    "vendor/htmx.min.js": SCRIPT,
    "vendor/cytoscape.min.js": SCRIPT,
    "vendor/cytoscape-dagre.min.js": SCRIPT,
}


def create(site: Site, access: Access | None = None) -> Starlette:
    """Return the application; it answers to loopback names alone unless ``access`` says otherwise."""
    rest = [
        Route("/openapi.json", openapi, methods=["GET"]),
        Route("/static/{name:path}", static, methods=["GET"]),
    ]
    return Starlette(
        routes=[*Reading(site).routes(), *Writing(site).routes(), *rest],
        middleware=[Middleware(Guard, access=access or Access())],
        exception_handlers={HTTPException: _failed, Moved: _moved, HeadwaterError: _foreseen, Exception: _broken},
    )


def _moved(request: Request, error: Exception) -> Response:
    del request
    return RedirectResponse(str(error), 302)


def _failed(request: Request, error: Exception) -> Response:
    status = error.status_code if isinstance(error, HTTPException) else 500
    detail = str(getattr(error, "detail", "")) or "There is nothing at this address."
    response = problem(request, status, detail)
    for name, value in (getattr(error, "headers", None) or {}).items():
        response.headers[name] = value
    if status == METHOD:
        response.headers["allow"] = ", ".join(_methods(request))
    return response


def _methods(request: Request) -> list[str]:
    """What an address takes: its routes for reading and for changing are two."""
    routes = [route for route in request.app.routes if route.matches(request.scope)[0] is not Match.NONE]
    return sorted({method for route in routes for method in route.methods or ()})


def _foreseen(request: Request, error: Exception) -> Response:
    return problem(request, 422 if isinstance(error, InputError) else 503, str(error))


def _broken(request: Request, error: Exception) -> Response:
    return problem(request, 500, f"{type(error).__name__}: please report this.")


def openapi(request: Request) -> Response:
    """Describe the routes."""
    del request
    return JSONResponse(document())


def static(request: Request) -> Response:
    """Return one of the page's own files; the pages name them with a digest, so a browser may keep them."""
    name = request.path_params["name"]
    if name not in STATIC:
        raise HTTPException(404, "There is no such file.")
    body, tag = _file(name)
    headers = {"content-type": STATIC[name], "etag": tag, "cache-control": "public, max-age=31536000, immutable"}
    if request.headers.get("if-none-match") == tag:
        return Response(status_code=304, headers=headers)
    return Response(body, headers=headers)


@cache
def _file(name: str) -> tuple[bytes, str]:
    body = (files("headwater.web") / "static" / name).read_bytes()
    return body, f'"{hashlib.blake2b(body, digest_size=12).hexdigest()}"'
