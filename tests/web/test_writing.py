"""What is changed through the page: by its forms, and by programs; what is refused, and why."""

import gzip
import json
import re
from html import unescape

import pytest
from tests.web.conftest import Place, example, opened, run

from headwater.keeping import keeping
from headwater.model.codec import Json
from headwater.model.report import Dossier
from headwater.model.verdicts import SpeakerVerdict
from headwater.web.guard import Access


def forms(page: str) -> list[tuple[str, dict[str, str], list[tuple[str, str]]]]:
    """The forms that change something: where each goes, its fields with their first values, its buttons with theirs."""
    found = []
    for action, inside in re.findall(r'<form[^>]*method="post" action="([^"]+)"[^>]*>(.*?)</form>', page, re.DOTALL):
        fields = dict(re.findall(r'<input type="hidden" name="([^"]+)" value="([^"]*)"', inside))
        fields |= dict(re.findall(r'<input name="(by)" value="([^"]*)"', inside))
        for name, options in re.findall(r'<select name="([^"]+)">(.*?)</select>', inside, re.DOTALL):
            fields[name] = re.findall(r'<option value="([^"]*)"', options)[0]
        buttons = re.findall(r'<button name="verdict" value="([^"]*)">([^<]*)</button>', inside)
        plain = {name: unescape(value) for name, value in fields.items()}
        found.append((action, plain, [(unescape(value), label) for value, label in buttons]))
    return found


def press(kept: Place, path: str, label: str, **more: str) -> str:
    """Send the form of a page that has this button, as a browser without script does; return where it leads."""
    for action, fields, buttons in forms(kept.client.get(path).text):
        for value, shown in buttons:
            if shown == label:
                sent = kept.client.post(action, data={**fields, "verdict": value, **more}, follow_redirects=False)
                assert sent.status_code == 303, sent.text
                return sent.headers["location"]
    raise AssertionError(f"{path} has no button {label!r}")  # noqa: EM102, TRY003 - a test's own


def dossier(kept: Place) -> Dossier:
    found = kept.view.dossier(kept.rows()[0])
    assert found is not None
    return found


def take_back(kept: Place) -> None:
    """Take the latest verdict back by its form."""
    (action, fields, _), *_ = forms(kept.client.get("/verdicts").text)
    assert kept.client.post(action, data=fields).status_code == 200


def test_a_derivation_is_rejected_by_its_form_and_taken_back(copy: Place) -> None:
    before = dossier(copy)
    path = re.findall(rf'href="({copy.story}/derivation\?[^"]+)"', copy.client.get(copy.story).text)[0]
    back = press(copy, unescape(path), "Reject", why="she was in the room", by="Bo Desk")
    (row,) = copy.view.verdicts()
    assert (row.by, row.why) == ("Bo Desk", "she was in the room")
    assert row.verdict.child, row.verdict.parent not in {(d.child, d.parent) for d in dossier(copy).derivations}
    page = copy.client.get(copy.story).text
    assert "did not take from" in page
    assert "she was in the room" in page
    assert copy.client.get(back).status_code in {200, 404}
    take_back(copy)
    assert dossier(copy) == before
    listed = copy.client.get("/verdicts.json").json()
    assert (listed["total"], listed["rows"][0]["undone"] is not None) == (1, True)


def test_a_derivation_that_was_confirmed_says_so(copy: Place) -> None:
    path = unescape(re.findall(rf'href="({copy.story}/derivation\?[^"]+)"', copy.client.get(copy.story).text)[0])
    back = press(copy, path, "Confirm")
    assert "confirmed by Ada Reader" in copy.client.get(back).text
    assert "confirmed by Ada Reader" in copy.client.get(copy.story).text


def test_two_articles_are_told_apart_and_the_old_address_leads_on(copy: Place) -> None:
    old, before = copy.story, dossier(copy)
    press(copy, old, "They are two stories", first="A", second="E", why="two wrecks")
    assert len(copy.rows()) == 3
    assert copy.client.get(old).url.path != old
    take_back(copy)
    assert dossier(copy) == before


def test_two_stories_are_put_together_by_an_address(copy: Place) -> None:
    first, second = copy.rows()
    press(copy, f"/story/{first}", "They are one story", story=f"http://127.0.0.1/story/{second}?x=1#claims")
    assert len(copy.rows()) == 1
    assert dossier(copy).counts.articles == 12


def test_a_story_that_is_not_there_cannot_be_put_together(copy: Place) -> None:
    with pytest.raises(AssertionError, match="There is no story"):
        press(copy, copy.story, "They are one story", story="/story/none")


def test_wordings_of_a_claim_are_told_apart_and_claims_put_together(copy: Place) -> None:
    before = dossier(copy)
    press(copy, f"{copy.story}/claim/c1", "It asserts something else")
    assert dossier(copy).claims != before.claims
    take_back(copy)
    press(copy, f"{copy.story}/claim/c1", "They assert the same")
    joined = next(c for c in dossier(copy).claims if before.claims[0].statements[0] in c.statements)
    assert before.claims[1].statements[0].place in {s.place for s in joined.statements}


def test_an_attribution_is_rejected_and_a_speaker_renamed(copy: Place) -> None:
    name = "Oskar Brandt"
    path = f"{copy.story}/speaker?name=Oskar+Brandt"
    said = [one for one in dossier(copy).attributions if one.speaker == name]
    press(copy, path, "It is the article’s own voice")
    assert len([one for one in dossier(copy).attributions if one.speaker == name]) == len(said) - 1
    back = press(copy, path, "Rename", instead="Oskar H. Brandt", why="his full name")
    page = copy.client.get(back).text
    assert "Oskar H. Brandt" in page
    assert copy.client.get(path).status_code == 404
    assert isinstance(copy.view.verdicts()[-1].verdict, SpeakerVerdict)


def test_later_runs_respect_what_was_decided(copy: Place) -> None:
    press(copy, copy.story, "They are two stories", first="A", second="E")
    stories = sorted(copy.rows())
    with keeping(copy.file, run("add")) as keeper:
        keeper.redo()
    assert sorted(copy.rows()) == stories


def test_exported_verdicts_can_be_given_again(copy: Place) -> None:
    press(copy, copy.story, "They are two stories", first="A", second="E", why="two wrecks", by="Bo Desk")
    after = sorted(copy.rows())
    exported = copy.client.get("/verdicts.json").json()["rows"]
    take_back(copy)
    assert sorted(copy.rows()) != after
    again = copy.client.post("/verdicts.json", json=exported[0])
    assert again.status_code == 201
    assert (again.json()["by"], again.json()["why"]) == ("Bo Desk", "two wrecks")
    assert sorted(copy.rows()) == after


@pytest.mark.parametrize(
    ("body", "why"),
    [
        ([], "a verdict is an object"),
        ({"kind": "guess"}, "no verdict of the kind 'guess'"),
        ({"kind": "story", "verdict": {"together": "merge", "first": "a", "second": "a"}}, "two different things"),
        ({"kind": "story", "verdict": {"together": "merge", "first": "a", "second": "b"}}, "there is no article"),
        ({"kind": "derivation", "verdict": {"child": "a", "parent": "a", "holds": True}}, "takes from itself"),
        ({"kind": "speaker", "verdict": {"name": " ", "instead": "x"}}, "what the speaker is to be called"),
        ({"kind": "speaker", "verdict": {"name": "x\0", "instead": "x"}}, "zero characters"),
        ({"kind": "speaker", "verdict": {"name": "x\ud800", "instead": "x"}}, "halves of characters"),
        ({"kind": "speaker", "verdict": {"name": "x", "instead": "y"}, "why": "z" * 2001}, "2000 characters"),
        ({"kind": "speaker", "verdict": {"name": "x", "instead": "y"}, "by": 7}, "by must be text"),
    ],
)
def test_what_is_no_verdict_is_refused_with_the_reason(kept: Place, body: Json, why: str) -> None:
    answer = kept.client.post("/verdicts.json", content=json.dumps(body), headers={"content-type": "application/json"})
    assert answer.status_code == 422
    assert answer.headers["content-type"] == "application/problem+json"
    assert why in answer.json()["detail"]


def test_articles_are_kept_and_their_story_told_anew(copy: Place) -> None:
    text = "The tram to the docks will cost 640 million, the mayor of Ellisport said on Tuesday.\n"
    lines = [{"id": "n1", "text": text, "outlet": "Dock Post", "published": "2026-04-15"}, {"id": "n2"}, "junk"]
    body = "\n".join(one if isinstance(one, str) else json.dumps(one) for one in lines).encode()
    found = copy.client.post("/articles.json", content=body, headers={"content-type": "application/x-ndjson"}).json()
    assert (found["new"], found["coverage"]["given"], found["coverage"]["read"]) == (1, 3, 1)
    assert [r["path"] for r in found["coverage"]["refused"]] == ["posted, line 2", "posted, line 3"]
    assert copy.client.get("/article.json", params={"id": "n1"}).json()["text"] == text
    packed = gzip.compress(body)
    again = copy.client.post("/articles.json", content=packed, headers={"content-type": "application/x-ndjson"}).json()
    assert (again["new"], again["same"]) == (0, 1)
    assert "posted, line 2" in copy.client.get("/coverage").text


def test_a_report_put_into_the_form_is_kept_whole(copy: Place) -> None:
    page = copy.client.get("/add").text
    (action, fields, _), *_ = forms(page)
    text = "A zeppelin landed in Ostby.\r\n\r\n“It was <b>loud</b>,” said Ann Bly.\r\n"
    sent = copy.client.post(action, data={**fields, "text": text, "outlet": "Ostby Post", "published": "2026-03-02"})
    assert (sent.status_code, "landed in Ostby" in sent.text) == (200, True)
    found = copy.client.get("/search.json", params={"q": "zeppelin"}).json()["hits"][0]
    kept = copy.client.get("/article.json", params={"id": found["article"]}).json()
    assert kept["text"] == text.replace("\r\n", "\n")
    assert (kept["outlet"], kept["published"]) == ("Ostby Post", "2026-03-02")
    empty = copy.client.post(action, data={**fields, "text": "  "})
    assert (empty.status_code, "its text is empty" in empty.text) == (422, True)


def test_what_cannot_be_read_is_refused_as_on_the_command_line(kept: Place, monkeypatch: pytest.MonkeyPatch) -> None:
    post = kept.client.post
    assert post("/articles.json", content=b"{}", headers={"content-type": "text/plain"}).status_code == 415
    assert post("/articles.json", json=[]).status_code == 422
    assert post("/articles.json", json={"text": " "}).json()["coverage"]["refused"][0]["reason"] == "its text is empty"
    monkeypatch.setattr("headwater.web.writing.VERDICT", 100)
    assert post("/verdicts.json", json={"kind": "x" * 100}).status_code == 413


FOREIGN = (
    {"origin": "https://elsewhere.example"},
    {"sec-fetch-site": "cross-site"},
    {"sec-fetch-site": "same-site"},
    {"origin": "null"},
)


@pytest.mark.parametrize("headers", FOREIGN, ids=str)
@pytest.mark.parametrize("path", ["/verdicts.json", "/verdicts", "/verdicts/v1/undo", "/articles", "/articles.json"])
def test_another_site_changes_nothing(kept: Place, path: str, headers: dict[str, str]) -> None:
    assert kept.client.post(path, headers=headers, json={}).status_code == 403


@pytest.mark.parametrize("path", ["/verdicts", "/verdicts/v1/undo", "/articles"])
@pytest.mark.parametrize("passed", [{}, {"pass": ""}, {"pass": "guessed"}, {"pass": "ä"}], ids=str)
def test_a_form_without_what_the_page_put_into_it_changes_nothing(
    kept: Place, path: str, passed: dict[str, str]
) -> None:
    answer = kept.client.post(path, data={"kind": "story", "text": "x", **passed})
    assert (answer.status_code, "load it again" in answer.text) == (403, True)


def test_a_form_leads_back_to_this_page_alone(copy: Place) -> None:
    for back in ("https://elsewhere.example/", "//elsewhere.example", "/\\elsewhere.example", "/a\nb"):
        press_back = press(copy, copy.story, "They are two stories", first="A", second="E", back=back)
        assert press_back.startswith("/verdicts#")


def test_while_somebody_else_writes_a_change_is_refused_with_a_time_to_come_back(copy: Place) -> None:
    body = {"kind": "speaker", "verdict": {"name": "Oskar Brandt", "instead": "O. B."}}
    with keeping(copy.file, run("add")):
        held = copy.client.post("/verdicts.json", json=body)
    assert (held.status_code, held.headers["retry-after"]) == (409, "2")
    assert copy.client.post("/verdicts.json", json=body).status_code == 201


def test_a_method_that_an_address_does_not_take_is_refused_and_those_that_it_takes_are_named(kept: Place) -> None:
    answer = kept.client.delete("/verdicts.json")
    assert (answer.status_code, answer.headers["allow"]) == (405, "GET, HEAD, POST")


def test_the_page_does_the_same_on_either_database(place: str) -> None:
    with keeping(place, run("add")) as keeper:
        keeper.add(example("ferry"))
    with opened(place) as kept:
        before = dossier(kept)
        assert kept.client.get("/search.json", params={"q": "bow door"}).json()["total"] > 2
        assert (
            kept.client.get("/stories.json", params={"q": "\x01 ferry", "outlet": "Daily Comet"}).json()["total"] == 1
        )
        press(kept, kept.story, "They are two stories", first="A", second="E")
        assert len(kept.rows()) == 2
        take_back(kept)
        assert dossier(kept) == before
        for path in (
            "/stories.json?q=%00",
            "/story/%00.json",
            "/article.json?id=%00",
            f"{kept.story}/speaker.json?name=%00",
        ):
            assert kept.client.get(path).status_code in {400, 404}
        named = {"id": "n\x00", "title": "z\x00", "text": "A zeppelin landed in Ostby on Monday."}
        assert kept.client.post("/articles.json", json=named).status_code in {200, 422}


def test_who_has_no_token_changes_nothing_where_one_is_wanted(copy: Place) -> None:
    body = {"kind": "speaker", "verdict": {"name": "Oskar Brandt", "instead": "O. B."}}
    with opened(copy.file, Access(token="secret")) as guarded:  # noqa: S106 - a test's own
        assert guarded.client.post("/verdicts.json", json=body).status_code == 401
        assert guarded.client.post("/verdicts.json?token=guessed", json=body).status_code == 401
        held = {"authorization": "Bearer secret"}
        assert guarded.client.post("/verdicts.json", json=body, headers=held).status_code == 201
        foreign = {**held, "origin": "https://elsewhere.example"}
        assert guarded.client.post("/verdicts.json", json=body, headers=foreign).status_code == 403
