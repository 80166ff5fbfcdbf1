"""Serving the page until it is told to stop."""

import gc
import socket
from contextlib import suppress

import uvicorn

from headwater.web.app import create
from headwater.web.guard import Access
from headwater.web.render import prepare
from headwater.web.site import Site

# New objects between the collector's rounds over the young, the middle and the old. A page of a large story makes some
# 50,000 that all live until it is sent: with Python's own 700, a third of its time went into looking for garbage.
ROUNDS = 50_000, 10, 10


def settle() -> None:
    """Load what pages are made with, and leave it out of the garbage collector's rounds, which take longer."""
    prepare()
    gc.collect()
    gc.freeze()
    gc.set_threshold(*ROUNDS)


def serve(site: Site, listening: socket.socket, access: Access) -> None:
    """Serve kept stories on a bound socket to those who have ``access``."""
    app = create(site, access)
    settle()
    server = uvicorn.Server(uvicorn.Config(app, log_level="warning", lifespan="off", server_header=False))
    # Ctrl-C is how serving ends, and no failure: uvicorn shuts down and then passes it on.
    with suppress(KeyboardInterrupt):
        server.run(sockets=[listening])
