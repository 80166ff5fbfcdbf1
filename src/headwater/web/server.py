"""Serving the page until it is told to stop."""

import socket
from collections.abc import Callable

import uvicorn

from headwater.model.check import Check
from headwater.model.report import Report
from headwater.model.shelf import Shelf
from headwater.web.app import Site, create
from headwater.web.guard import Access
from headwater.web.memory import MemoryShelf


def serve(
    shelf: Shelf | Report,
    check: Callable[[str], Check] | None,
    listening: socket.socket,
    *,
    hosts: frozenset[str],
    token: str | None = None,
) -> None:
    """Serve kept stories, or those of a report, on a bound socket; ``check`` checks a sentence against them.

    ``hosts`` are the names under which the page may be asked for; with a ``token``, which every caller gives once, any.
    """
    held = MemoryShelf(shelf) if isinstance(shelf, Report) else shelf
    app = create(Site(held, check), Access(hosts, token))
    server = uvicorn.Server(uvicorn.Config(app, log_level="warning", lifespan="off", server_header=False))
    server.run(sockets=[listening])
