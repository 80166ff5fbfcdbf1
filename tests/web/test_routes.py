"""What the routes answer, as pages and as data, and what they refuse."""

import json
import re
from collections.abc import Iterator
from dataclasses import replace
from html import unescape
from pathlib import Path

import jsonschema
import pytest
from starlette.testclient import TestClient
from tests.web.conftest import Place, example, opened, run

from headwater import pipeline
from headwater.keeping import keeping
from headwater.model.article import Article, Coverage
from headwater.model.codec import encode
from headwater.model.schema import schema
from headwater.web import one_file
from headwater.web.guard import Access
from headwater.web.openapi import document

HOSTILE = '<script>alert(1)</script> & "quoted" <img src=x onerror=alert(2)>'


PAGES = ("", "/stemma", "/claim/c1", "/article/A", "/compare?a=A&b=C", "/speaker?name=Oskar+Brandt")


@pytest.mark.parametrize("path", PAGES)
def test_each_page_of_a_story_is_there_as_html_and_as_json(client: TestClient, story: str, path: str) -> None:
    page = client.get(story + path)
    assert page.status_code == 200
    assert page.headers["content-type"].startswith("text/html")
    before, mark, query = (story + path).partition("?")
    data = client.get(f"{before}.json{mark}{query}")
    assert data.headers["content-type"] == "application/json"
    assert client.get(story + path, headers={"accept": "application/json"}).json() == data.json()


def test_a_story_as_data_is_the_dossier_of_the_report(client: TestClient, story: str) -> None:
    found = client.get(story + ".json").json()
    jsonschema.validate(found, {**schema()["$defs"]["Dossier"], "$defs": schema()["$defs"]})
    told = pipeline.report([*example("ferry"), *example("tram")])
    assert found in [encode(dossier) for dossier in told.stories]


def test_the_list_is_searched_filtered_and_paged(client: TestClient) -> None:
    everything = client.get("/stories.json").json()
    assert (everything["total"], len(everything["rows"])) == (2, 2)
    first = client.get("/stories.json", params={"limit": 1}).json()
    second = client.get("/stories.json", params={"limit": 1, "after": first["next"]}).json()
    assert [first["rows"][0], second["rows"][0]] == everything["rows"]
    assert second["next"] is None
    assert client.get("/stories.json", params={"q": "tram docks"}).json()["total"] == 1
    assert client.get("/stories.json", params={"outlet": "Daily Comet"}).json()["total"] == 1
    assert client.get("/stories.json", params={"since": "2026-03-01"}).json()["total"] == 1
    assert "No story matches" in client.get("/stories", params={"q": "zeppelin"}).text


@pytest.mark.parametrize(
    ("path", "status"),
    [
        ("/story/none.json", 404),
        ("/stories.json?limit=0", 400),
        ("/stories.json?limit=x", 400),
        ("/stories.json?since=yesterday", 400),
        ("/stories.json?after=-1", 400),
        ("/stories.json?after=" + "1" * 201, 400),
        ("/nowhere.json", 404),
        ("/static/../app.py", 404),
        ("/static/app.py", 404),
        ("/check.json?q=" + "x" * 2001, 400),
    ],
)
def test_what_is_not_there_or_not_understood_is_a_problem_with_a_detail(
    client: TestClient, path: str, status: int
) -> None:
    found = client.get(path, headers={"accept": "application/json"})
    assert found.status_code == status
    assert found.headers["content-type"] == "application/problem+json"
    assert found.json()["status"] == status
    assert found.json()["detail"]


def test_comparing_an_article_with_itself_or_with_none_says_what_to_do(client: TestClient, story: str) -> None:
    assert client.get(f"{story}/compare.json?a=A&b=A").status_code == 400
    assert "its articles are A, B" in client.get(f"{story}/compare.json?a=A").json()["detail"]


def test_an_answer_that_has_not_changed_is_not_sent_again(client: TestClient, story: str) -> None:
    tag = client.get(story).headers["etag"]
    again = client.get(story, headers={"if-none-match": tag})
    assert (again.status_code, again.content) == (304, b"")
    assert client.get(story + ".json", headers={"if-none-match": tag}).status_code == 200


def test_a_sentence_is_checked(client: TestClient) -> None:
    found = client.get("/check", params={"q": "At least 12 people died when a ferry sank."}).text
    assert "supports" in found
    assert "number: “at least 15”, not “At least 12”" in found
    assert "That is not a no" in client.get("/check", params={"q": "A zeppelin landed."}).text
    data = client.get("/check.json", params={"q": "A zeppelin landed."}).json()
    jsonschema.validate(data, schema("check"))


def test_another_host_name_is_refused(client: TestClient) -> None:
    found = client.get("/stories.json", headers={"host": "rebound.example"})
    assert found.status_code == 421


def test_a_page_for_others_wants_its_token(archive: Path) -> None:
    with opened(archive, Access(token="secret")) as found:  # noqa: S106 - a test's own
        caller = TestClient(found.app, base_url="http://192.0.2.7")
        assert caller.get("/stories.json").status_code == 401
        assert caller.get("/stories.json?token=wrong").status_code == 401
        assert caller.get("/stories.json", headers={"authorization": "Bearer secret"}).status_code == 200
        assert caller.get("/stories?token=secret").status_code == 200
        assert "secret" not in str(caller.get("/stories?token=secret").url)
        assert caller.get("/stories.json").status_code == 200  # by the cookie


@pytest.mark.parametrize("path", ["/stories", "/stories.json", "/nowhere", "/static/style.css"])
def test_every_answer_forbids_foreign_and_inline_script(client: TestClient, path: str) -> None:
    headers = client.get(path).headers
    assert "script-src 'self'" in headers["content-security-policy"]
    assert "unsafe" not in headers["content-security-policy"]
    assert headers["x-content-type-options"] == "nosniff"


def test_no_page_holds_inline_script_or_style_or_loads_from_elsewhere(client: TestClient, story: str) -> None:
    for path in ("/stories", "/check?q=It+rained.", "/coverage", *(story + page for page in PAGES)):
        page = client.get(path).text
        assert not re.search(r"\son\w+=|\sstyle=|<style|<script>|javascript:", page), path
        assert not re.search(r"(?:src|href|action)=\"(?:https?:)?//", page), path


@pytest.fixture(scope="module")
def hostile(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Place]:
    texts = [
        f"{HOSTILE}\nPORTO, March 3 (AFP) - The dam of {HOSTILE} broke on Monday, said <b>Ann Bly</b>, the mayor.\n",
        f"The dam broke on Monday, said <b>Ann Bly</b>, who <i>was</i> the mayor of {HOSTILE}.\n",
    ]
    articles = [
        Article(id=f"{HOSTILE}{n}", text=text, title=HOSTILE, outlet=HOSTILE, byline=HOSTILE, url=HOSTILE)
        for n, text in enumerate(texts)
    ]
    file = tmp_path_factory.mktemp("hostile") / "news.db"
    with keeping(file, run("add")) as keeper:
        keeper.add_articles(articles, Coverage(2, 2))
    with opened(file) as found:
        yield found


def test_the_words_of_an_article_are_never_taken_for_markup(hostile: Place) -> None:
    story = hostile.story
    paths = [
        "/stories",
        story,
        f"{story}/stemma",
        f"{story}/article/A",
        f"{story}/claim/c1",
        f"{story}/compare?a=A&b=B",
    ]
    pages = {path: hostile.client.get(path).text for path in paths}
    pages["check"] = hostile.client.get("/check", params={"q": HOSTILE}).text
    pages["search"] = hostile.client.get("/search", params={"q": "mayor script"}).text
    report = pipeline.report_articles([], Coverage(0, 0))
    dossier = hostile.view.dossier(hostile.rows()[0])
    assert dossier is not None
    pages["file"] = one_file(replace(report, stories=(dossier,)))
    for path, page in pages.items():
        assert "<script>alert" not in page, path
        assert "<img" not in page, path
        assert "<b>Ann" not in page, path
        assert "&lt;script&gt;alert(1)" in page, path


def test_the_text_of_an_article_is_whole_on_its_page(client: TestClient, story: str) -> None:
    text = client.get(f"{story}/article/A.json").json()["text"]
    page = client.get(f"{story}/article/A").text
    lines = re.findall(r'<div class="t">(.*?)</div>', page, re.DOTALL)
    assert unescape(re.sub(r"<[^>]+>", "", "".join(lines))) == text


def test_every_link_into_a_text_leads_to_a_place_in_it(client: TestClient, story: str) -> None:
    page = client.get(story).text
    links = set(re.findall(rf'href="({story}/article/\w+)#(\w+-\d+)"', page))
    assert len(links) > 50
    texts = {path: client.get(path).text for path, _ in links}
    assert all(f'id="{mark}"' in texts[path] for path, mark in links)


def test_one_file_needs_nothing_beside_it() -> None:
    page = one_file(pipeline.report([*example("ferry"), *example("tram")]))
    assert not re.search(r"(?:src|href)=\"(?!#|data:)", page)
    assert "<script" not in page
    marks = set(re.findall(r'id="([^"]+)"', page))
    assert all(link in marks for link in re.findall(r'href="#([^"]+)"', page))


def test_the_description_of_the_routes_fits_them(client: TestClient, story: str) -> None:
    found = client.get("/openapi.json").json()
    assert found == json.loads(json.dumps(document()))
    assert found["openapi"].startswith("3.1")
    described = set(found["paths"])
    served = {route.path for route in client.app.routes if route.path.endswith(".json")} - {"/openapi.json"}  # type: ignore[attr-defined]
    assert described == served
    shapes = found["components"]["schemas"]
    claim = client.get(f"{story}/claim/c1.json").json()
    whole = {"$ref": "#/components/schemas/Claim", "components": {"schemas": shapes}}
    jsonschema.validate(claim, whole)


def test_a_story_of_a_hundred_articles_is_a_light_page(tmp_path: Path) -> None:
    base = "The bridge over the Orrel was shut on Monday after two cracks were found, the harbour office said.\n"
    more = "Ferries will run every hour until Friday. “We take no risk,” said Tomas Hale, who runs the harbour.\n"
    articles = [
        Article(id=f"a{n:03}", text=f"{base}{more}Town {n} has {n * 7} boats of its own.\n", outlet=f"Echo of Town {n}")
        for n in range(100)
    ]
    file = tmp_path / "news.db"
    with keeping(file, run("add")) as keeper:
        keeper.add_articles(articles, Coverage(100, 100))
    with opened(file) as found:
        page = found.client.get(found.story)
        assert "100 articles" in page.text
        assert len(page.content) < 200_000
