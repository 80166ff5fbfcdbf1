"""Who may ask, and what a browser may do with the answer."""

import secrets
from dataclasses import dataclass

from starlette.middleware.base import BaseHTTPMiddleware, RequestResponseEndpoint
from starlette.requests import Request
from starlette.responses import Response
from starlette.types import ASGIApp

from headwater.web.answers import problem

LOOPBACK = frozenset({"127.0.0.1", "localhost", "::1"})
TOKEN = "headwater-token"  # noqa: S105 - the name of a cookie
# No script, style or font but our own; nothing inline; no page of another site may frame this one.
POLICY = (
    "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self' data:; connect-src 'self'; "
    "form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
)
HEADERS = {
    "content-security-policy": POLICY,
    "x-content-type-options": "nosniff",
    "referrer-policy": "no-referrer",
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
    """Refuses other host names (DNS rebinding) and callers without the token; sets the headers of every answer."""

    def __init__(self, app: ASGIApp, access: Access) -> None:
        """Take the application to guard."""
        super().__init__(app)
        self._access = access

    async def dispatch(self, request: Request, call_next: RequestResponseEndpoint) -> Response:
        """Answer, or say why not."""
        response = self._refused(request) or await call_next(request)
        for name, value in HEADERS.items():
            response.headers[name] = value
        given = request.query_params.get("token")
        if self._access.token and given and secrets.compare_digest(given, self._access.token):
            response.set_cookie(TOKEN, given, httponly=True, samesite="strict")
        return response

    def _refused(self, request: Request) -> Response | None:
        wanted = self._access.token
        # With a token any name of this machine will do: a page of another site that turns its name here has no token.
        if not wanted and (request.url.hostname or "") not in self._access.hosts:
            return problem(request, 421, "Unknown host", "This page is served under another name.")
        given = request.query_params.get("token") or request.cookies.get(TOKEN) or ""
        if wanted and not secrets.compare_digest(given, wanted):
            return problem(
                request, 401, "Token needed", "Open the address that headwater serve printed, with its token."
            )
        return None
