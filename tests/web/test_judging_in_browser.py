"""Verdicts given in a real browser: by mouse, by keys alone, and without script; each is taken back where it shows."""

import re
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect
from tests.web.conftest import Place, Served, faults, listening, opened


@pytest.fixture(scope="module")
def judged(archive: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Served]:
    """A page whose archive may be changed; every test leaves it as it was."""
    file = tmp_path_factory.mktemp("judged") / "news.db"
    shutil.copy(archive, file)
    with opened(file) as place, listening(place) as found:
        yield found


def take_back(page: Page) -> None:
    page.click("button:has-text('Take back') >> nth=0")


def test_a_derivation_is_rejected_by_keys_alone_and_taken_back(page: Page, judged: Served, pictures: Path) -> None:
    page.goto(judged.address + next(link for link in judged.links() if "/derivation?" in link))
    title = page.inner_text("h1")
    page.focus("details.judge summary")
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    page.keyboard.type("She was in the room")
    page.keyboard.press("Tab")
    page.keyboard.press("ControlOrMeta+a")
    page.keyboard.type("Bo Desk")
    page.keyboard.press("Tab")  # Confirm
    page.keyboard.press("Tab")  # Reject
    page.screenshot(path=pictures / "verdict.png")
    page.keyboard.press("Enter")
    page.wait_for_url(re.compile("#ruled-"))
    decided = page.locator("section[id^=ruled-]")
    expect(decided).to_be_in_viewport()
    expect(decided).to_contain_text("did not take from")
    expect(decided).to_contain_text("Bo Desk")
    expect(decided).to_contain_text("She was in the room")
    page.screenshot(path=pictures / "decided.png")
    assert faults(page) == []
    take_back(page)
    expect(page.locator("section[id^=ruled-]")).to_have_count(0)
    page.goto(judged.address + next(link for link in judged.links() if "/derivation?" in link))
    assert page.inner_text("h1") == title
    page.goto(f"{judged.address}/verdicts")
    expect(page.locator(".verdicts")).to_contain_text("taken back")
    for scheme in ("light", "dark"):
        page.emulate_media(color_scheme=scheme)
        assert faults(page) == []


def test_who_decided_last_need_not_say_the_name_again(page: Page, judged: Served) -> None:
    page.goto(f"{judged.address}{judged.story}/compare?a=A&b=E")
    page.click("text=Who took from whom?")
    page.fill("details[open] input[name=by]", "Bo Desk")
    page.click("button:text('E took from A')")
    expect(page.locator("section.decided")).to_contain_text("took from")
    page.click("text=Who took from whom?")
    assert page.input_value("details[open] input[name=by]") == "Bo Desk"
    page.goto(judged.address + judged.story)
    expect(page.locator("#main")).to_contain_text("confirmed by Bo Desk")
    take_back(page)
    expect(page.locator("#main")).not_to_contain_text("confirmed by Bo Desk")


def test_a_verdict_can_be_given_beside_the_page(page: Page, judged: Served) -> None:
    page.goto(judged.address + judged.story)
    page.click(".stemma .rows li a:has-text('edited from') >> nth=0")
    page.click("#panel >> text=Do you know better?")
    page.click("#panel >> button:text('Confirm')")
    page.wait_for_url(re.compile("#ruled-"))
    expect(page.locator("#main")).to_contain_text("confirmed by Ada Reader")
    take_back(page)


def test_a_story_is_split_and_put_together_again(page: Page, judged: Served) -> None:
    page.goto(judged.address + judged.story)
    page.click("text=These do not all tell one story")
    page.fill("details[open] input[name=first]", "A")
    page.fill("details[open] input[name=second]", "E")
    page.click("button:text('They are two stories')")
    page.goto(judged.address)
    expect(page.locator(".list > li")).to_have_count(3)
    page.goto(f"{judged.address}/verdicts")
    take_back(page)
    page.goto(judged.address)
    expect(page.locator(".list > li")).to_have_count(2)
    other = page.get_attribute(".list > li a >> nth=0", "href")
    page.goto(judged.address + judged.story)
    page.click("text=Another story tells the same")
    page.fill("details[open] input[name=story]", f"{judged.address}{other}")
    page.click("button:text('They are one story')")
    page.goto(judged.address)
    expect(page.locator(".list > li")).to_have_count(1)
    page.goto(f"{judged.address}/verdicts")
    take_back(page)


def test_a_speaker_is_renamed_and_an_attribution_rejected_without_script(browser: Browser, judged: Served) -> None:
    context = browser.new_context(java_script_enabled=False)
    plain = context.new_page()
    path = f"{judged.address}{judged.story}/speaker?name="
    plain.goto(f"{path}Oskar+Brandt")
    plain.click("text=This is somebody known by another name")
    plain.fill("input[name=instead]", "Oskar H. Brandt")
    plain.click("button:text('Rename')")
    assert "Oskar H. Brandt" in plain.inner_text("section[id^=voices-]")
    plain.goto(f"{path}Oskar+H.+Brandt")
    assert "is to be called" in plain.inner_text("section.decided")
    said = plain.locator(".attributions tbody tr").count()
    plain.click("text=One of these is not somebody’s words")
    plain.click("button:text('It is the article’s own voice')")
    plain.goto(f"{path}Oskar+H.+Brandt")
    assert plain.locator(".attributions tbody tr").count() == said - 1
    for _ in range(2):
        plain.goto(f"{judged.address}/verdicts")
        plain.click("button:has-text('Take back') >> nth=0")
    plain.goto(f"{path}Oskar+Brandt")
    assert plain.locator(".attributions tbody tr").count() == said
    context.close()


def test_wordings_are_told_apart_and_put_together(page: Page, judged: Served) -> None:
    page.goto(f"{judged.address}{judged.story}/claim/c1")
    said = page.inner_text(".claim-title")
    page.click("text=A wording does not belong here")
    page.click("button:text('It asserts something else')")
    expect(page.locator("section[id^=ruled-]")).to_contain_text("do not assert the same")
    # With a wording less the claim may be one of those that are folded away.
    page.evaluate("document.querySelectorAll('details').forEach(folded => { folded.open = true; })")
    page.click(f".claims .summary:has-text('{said}') >> nth=0")
    expect(page.locator("section.decided")).to_contain_text("do not assert the same")
    take_back(page)
    page.goto(f"{judged.address}{judged.story}/claim/c1")
    page.click("text=Another claim asserts the same")
    page.click("button:text('They assert the same')")
    expect(page.locator("section[id^=ruled-]")).to_contain_text("assert the same")
    take_back(page)


def test_a_report_is_added_and_what_is_wrong_with_one_is_said(browser: Browser, copy: Place) -> None:
    page = browser.new_page()
    with listening(copy) as added:
        page.goto(added.address)
        page.click("text=Add a report")
        page.fill("textarea", "A zeppelin landed in Ostby on Monday, the mayor Ann Bly said.\n\nNobody was hurt.")
        page.fill("input[name=outlet]", "Ostby Post")
        page.fill("input[name=published]", "2026-03-03")
        page.click("text=Keep it")
        page.wait_for_url(re.compile("/article/A"))
        assert "Ann Bly" in "".join(page.locator("#sheet .cue").all_inner_texts())
        page.goto(f"{added.address}/stories?q=zeppelin")
        assert page.locator(".list > li").count() == 1
        page.goto(f"{added.address}/add")
        page.fill("textarea", "  ")
        page.click("text=Keep it")
        expect(page.locator("main")).to_contain_text("its text is empty")
        page.close()
