"""Who may ask, and what a browser may do with the answer."""

import secrets
from dataclasses import dataclass
from urllib.parse import urlsplit

from starlette.middleware.base import BaseHTTPMiddleware, RequestResponseEndpoint
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response
from starlette.types import ASGIApp

from headwater.web.answers import problem

LOOPBACK = frozenset({"127.0.0.1", "localhost", "::1"})
TOKEN = "headwater-token"  # noqa: S105 - the name of a cookie
READING = frozenset({"GET", "HEAD", "OPTIONS"})
# No script, style or font but our own; nothing inline; no page of another site may frame this one.
POLICY = (
    "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self' data:; connect-src 'self'; "
    "form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
)
HEADERS = {
    "content-security-policy": POLICY,
    "x-content-type-options": "nosniff",
    "referrer-policy": "same-origin",
    "cross-origin-opener-policy": "same-origin",
    "cross-origin-resource-policy": "same-origin",
    "cache-control": "no-cache",
}


@dataclass(frozen=True, slots=True)
class Access:
    """The names under which the page may be asked for, or the token that it takes where it is not loopback alone."""

    hosts: frozenset[str] = LOOPBACK
    token: str | None = None


class Guard(BaseHTTPMiddleware):
    """Refuses other host names (DNS rebinding), callers without the token, and changes asked for by other sites.

    It sets the headers of every answer.
    """

    def __init__(self, app: ASGIApp, access: Access) -> None:
        """Take the application to guard."""
        super().__init__(app)
        self._access = access

    async def dispatch(self, request: Request, call_next: RequestResponseEndpoint) -> Response:
        """Answer, or say why not."""
        response = self._refused(request) or self._entered(request) or await call_next(request)
        for name, value in HEADERS.items():
            response.headers.setdefault(name, value)
        return response

    def _entered(self, request: Request) -> Response | None:
        """Keep the token that an address holds in a cookie, and open the page without it in the address."""
        given = request.query_params.get("token")
        if not (self._access.token and given) or request.method != "GET" or request.url.path.endswith(".json"):
            return None
        rest = request.url.remove_query_params("token")
        response = RedirectResponse(rest.path + (f"?{rest.query}" if rest.query else ""), 303)
        response.set_cookie(TOKEN, given, httponly=True, samesite="strict")
        return response

    def _refused(self, request: Request) -> Response | None:
        # With a token any name of this machine will do: a page of another site that turns its name here has no token.
        if not self._access.token and (request.url.hostname or "") not in self._access.hosts:
            return problem(request, 421, "This page is served under another name.")
        if self._access.token and not self._has_token(request):
            return problem(request, 401, "Open the address that headwater serve printed, with its token.")
        if request.method not in READING and _foreign(request):
            return problem(request, 403, "Another site asked for a change: only this page itself may.")
        return None

    def _has_token(self, request: Request) -> bool:
        bearer = request.headers.get("authorization", "").partition(" ")
        given = (
            request.query_params.get("token")
            or request.cookies.get(TOKEN)
            or (bearer[2] if bearer[0].casefold() == "bearer" else "")
        )
        return secrets.compare_digest(given.encode(), str(self._access.token).encode())


def _foreign(request: Request) -> bool:
    """Tell whether a browser says that another site is behind a request; other programs say nothing of the kind."""
    site, origin = request.headers.get("sec-fetch-site"), request.headers.get("origin")
    if site is not None and site not in {"same-origin", "none"}:
        return True
    return origin is not None and urlsplit(origin).netloc != request.headers.get("host")
