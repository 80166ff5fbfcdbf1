"""Serving the page until it is told to stop."""

import socket

import uvicorn

from headwater.web.app import create
from headwater.web.guard import Access
from headwater.web.site import Site


def serve(site: Site, listening: socket.socket, access: Access) -> None:
    """Serve kept stories on a bound socket to those who have ``access``."""
    app = create(site, access)
    server = uvicorn.Server(uvicorn.Config(app, log_level="warning", lifespan="off", server_header=False))
    server.run(sockets=[listening])
