"""A site over shipped examples, asked in this process, and one that a browser can open."""

import socket
import threading
import time
from collections.abc import Iterator
from dataclasses import dataclass
from importlib.resources import files
from pathlib import Path

import pytest
import uvicorn
from starlette.applications import Starlette
from starlette.testclient import TestClient

from headwater import pipeline
from headwater.web.app import Site, create
from headwater.web.guard import Access
from headwater.web.memory import MemoryShelf


def example(name: str) -> list[str]:
    folder = Path(str(files("headwater"))) / "examples" / name
    return [str(p) for p in sorted(folder.iterdir()) if p.name != "story.json"]


@pytest.fixture(scope="session")
def examined() -> pipeline.Examined:
    return pipeline.examine([*example("ferry"), *example("tram")])


@pytest.fixture(scope="session")
def app(examined: pipeline.Examined) -> Starlette:
    hosts = frozenset({"127.0.0.1", "localhost"})
    return create(Site(MemoryShelf(examined.report()), examined.check), Access(hosts))


@pytest.fixture(scope="session")
def client(app: Starlette) -> TestClient:
    return TestClient(app, base_url="http://127.0.0.1")


@dataclass(frozen=True)
class Served:
    """Where the site can be opened, and the path of the story of the ferry."""

    address: str
    story: str


@pytest.fixture(scope="session")
def served(app: Starlette, examined: pipeline.Examined) -> Iterator[Served]:
    listening = socket.socket()
    listening.bind(("127.0.0.1", 0))
    server = uvicorn.Server(uvicorn.Config(app, log_level="warning", lifespan="off", ws="none"))
    thread = threading.Thread(target=server.run, kwargs={"sockets": [listening]}, daemon=True)
    thread.start()
    while not server.started:
        time.sleep(0.01)
    story = next(s.id for s in examined.report().stories if "ferry" in s.title)
    yield Served(f"http://127.0.0.1:{listening.getsockname()[1]}", f"/story/{story}")
    server.should_exit = True
    thread.join(10)
    listening.close()
