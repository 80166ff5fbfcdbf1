"""An archive of shipped examples: asked in this process, opened by a browser, and copies of it that may be changed."""

import os
import re
import shutil
import socket
import threading
import time
from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass
from functools import partial
from html import unescape
from importlib.resources import files
from pathlib import Path

import pytest
import uvicorn
from playwright.sync_api import Browser, Page, sync_playwright
from starlette.applications import Starlette
from starlette.testclient import TestClient

from headwater.archive import Run, View
from headwater.keeping import Editor, check, keeping, look
from headwater.web.app import create
from headwater.web.guard import Access
from headwater.web.site import Site

STARTED = "2026-06-01T08:00:00+00:00"
AXE = Path(__file__).with_name("axe.min.js")
RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]
CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser")


def example(name: str) -> list[str]:
    folder = Path(str(files("headwater"))) / "examples" / name
    return [str(p) for p in sorted(folder.iterdir()) if p.name != "story.json"]


def run(command: str) -> Run:
    return Run(command, STARTED)


@dataclass(frozen=True)
class Place:
    """An archive with its page: ``client`` asks in this process."""

    file: Path | str
    view: View
    app: Starlette
    client: TestClient

    @property
    def story(self) -> str:
        """The path of the story of the ferry."""
        return f"/story/{self.rows()[0]}"

    def rows(self) -> list[str]:
        """The ids of the stories, those of the ferry first."""
        found = self.client.get("/stories.json").json()["rows"]
        return [row["id"] for row in sorted(found, key=lambda row: "ferry" not in row["title"].casefold())]


@contextmanager
def opened(file: Path | str, access: Access | None = None) -> Iterator[Place]:
    """The page on an archive, which may be changed through it."""
    with closing(look(file)) as view:
        clock = iter(f"2026-06-01T09:{minute:02}:00+00:00" for minute in range(60))
        site = Site(view, partial(check, view), Editor(str(file), run, lambda: next(clock)), reader="Ada Reader")
        app = create(site, access)
        yield Place(file, view, app, TestClient(app, base_url="http://127.0.0.1"))


@pytest.fixture(scope="session")
def archive(tmp_path_factory: pytest.TempPathFactory) -> Path:
    file = tmp_path_factory.mktemp("web") / "news.db"
    with keeping(file, run("add")) as keeper:
        keeper.add([*example("ferry"), *example("tram")])
    return file


@pytest.fixture(scope="session")
def kept(archive: Path) -> Iterator[Place]:
    """For reading: nothing is changed here."""
    with opened(archive) as found:
        yield found


@pytest.fixture(scope="session")
def client(kept: Place) -> TestClient:
    return kept.client


@pytest.fixture(scope="session")
def story(kept: Place) -> str:
    return kept.story


@pytest.fixture
def copy(archive: Path, tmp_path: Path) -> Iterator[Place]:
    """For changes: a copy of its own for each test."""
    shutil.copy(archive, tmp_path / "copy.db")
    with opened(tmp_path / "copy.db") as found:
        yield found


@dataclass(frozen=True)
class Served:
    """Where the page can be opened, and the path of the story of the ferry."""

    address: str
    story: str
    place: Place

    def links(self) -> list[str]:
        """Where the page of that story leads."""
        return [unescape(link) for link in re.findall(r'href="([^"#]+)', self.place.client.get(self.story).text)]


@contextmanager
def listening(found: Place) -> Iterator[Served]:
    """The page served to a browser."""
    bound = socket.socket()
    bound.bind(("127.0.0.1", 0))
    server = uvicorn.Server(uvicorn.Config(found.app, log_level="warning", lifespan="off", ws="none"))
    thread = threading.Thread(target=server.run, kwargs={"sockets": [bound]}, daemon=True)
    thread.start()
    while not server.started:
        time.sleep(0.01)
    yield Served(f"http://127.0.0.1:{bound.getsockname()[1]}", found.story, found)
    server.should_exit = True
    thread.join(10)
    bound.close()


@pytest.fixture(scope="session")
def served(kept: Place) -> Iterator[Served]:
    with listening(kept) as found:
        yield found


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    if CHROMIUM is None:
        pytest.skip("no Chromium here; .ci/packages installs Debian's")
    with sync_playwright() as play:
        started = play.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox"])
        yield started
        started.close()


@pytest.fixture(scope="session")
def pictures(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Where the pictures go that the tests take: what HEADWATER_PICTURES names, or a folder that pytest keeps."""
    return Path(os.environ.get("HEADWATER_PICTURES") or tmp_path_factory.mktemp("pictures"))


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    """A tab in which nothing may fail: no script, and nothing that the page loads."""
    tab = browser.new_page(viewport={"width": 1280, "height": 900}, color_scheme="light")
    tab.set_default_timeout(20_000)
    errors: list[str] = []
    tab.on("pageerror", lambda error: errors.append(str(error)))
    tab.on("console", lambda message: errors.append(message.text) if message.type == "error" else None)
    yield tab
    tab.close()
    assert errors == []


def faults(page: Page) -> list[tuple[str, list[str]]]:
    """What axe-core finds wrong by WCAG 2.2, levels A and AA."""
    page.evaluate(AXE.read_text(encoding="utf-8"))
    found = page.evaluate(f"axe.run(document, {{runOnly: {{type: 'tag', values: {RULES}}}}})")
    return [(v["id"], [n["html"][:120] for n in v["nodes"][:3]]) for v in found["violations"]]
