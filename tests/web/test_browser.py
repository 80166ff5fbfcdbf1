"""The page in a real browser: clicked through, with keys, without script, wide and narrow, light and dark."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page
from tests.web.conftest import Served

AXE = Path(__file__).with_name("axe.min.js")
RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    opened = browser.new_page(viewport={"width": 1280, "height": 900})
    errors: list[str] = []
    opened.on("pageerror", lambda error: errors.append(str(error)))
    opened.on("console", lambda message: errors.append(message.text) if message.type == "error" else None)
    yield opened
    opened.close()
    assert errors == []


def test_two_clicks_from_the_start_show_how_many_origins_a_claim_has_and_why(page: Page, served: Served) -> None:
    page.goto(served.address)
    page.click("text=ferry sinks off Velland")
    page.click(".claims .summary >> nth=0")
    said = page.inner_text("main")
    assert "This claim rests on 2 independent origins" in said
    assert "credits AFP" in said
    page.click(".refs a >> nth=0")
    page.wait_for_selector("span:target")
    assert "/article/" in page.url


def test_layers_of_an_article_are_switched_off_and_on(page: Page, served: Served) -> None:
    page.goto(f"{served.address}{served.story}/article/A")
    ground = "getComputedStyle(document.querySelector('#sheet .said')).backgroundColor"
    marked = page.evaluate(ground)
    page.uncheck("#layer-said")
    assert page.evaluate(ground) == "rgba(0, 0, 0, 0)" != marked
    page.check("#layer-said")
    assert page.evaluate(ground) == marked


def test_keys_step_through_shared_passages(page: Page, served: Served) -> None:
    page.goto(f"{served.address}{served.story}/compare?a=A&b=C")
    page.keyboard.press("j")
    first = page.get_attribute(".p-now", "data-pair")
    page.keyboard.press("j")
    assert page.get_attribute(".p-now", "data-pair") != first
    page.keyboard.press("k")
    assert page.get_attribute(".p-now", "data-pair") == first
    assert page.locator(".p-now").count() == 2


def test_everything_can_be_read_without_script(browser: Browser, served: Served) -> None:
    context = browser.new_context(java_script_enabled=False)
    plain = context.new_page()
    plain.goto(served.address + served.story)
    plain.click(".claims .summary >> nth=0")
    assert "independent origins" in plain.inner_text("main")
    plain.go_back()
    assert plain.locator(".stemma .wide circle").count() >= 7
    plain.goto(f"{served.address}/check?q=The+ferry+sank.")
    assert "origin" in plain.inner_text("main")
    context.close()


def test_a_page_can_be_used_by_keys_alone(page: Page, served: Served) -> None:
    page.goto(served.address + served.story)
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.className") == "skip"
    page.keyboard.press("Enter")
    for _ in range(40):
        page.keyboard.press("Tab")
        if page.evaluate("document.activeElement.className") == "summary":
            break
    page.keyboard.press("Enter")
    page.wait_for_url("**/claim/*")


PATHS = ("/stories", "/check?q=At+least+12+people+died+in+the+ferry+disaster", "/coverage", "{s}", "{s}/claim/c1",
         "{s}/article/A", "{s}/compare?a=A&b=C", "/nowhere")  # fmt: skip


@pytest.mark.parametrize("screen", [(1280, "light"), (1280, "dark"), (360, "light"), (360, "dark")], ids=str)
@pytest.mark.parametrize("path", PATHS)
def test_pages_are_accessible_and_fit_the_screen(
    browser: Browser, served: Served, path: str, screen: tuple[int, str], tmp_path: Path
) -> None:
    width, scheme = screen
    context = browser.new_context(viewport={"width": width, "height": 900}, color_scheme=scheme, bypass_csp=True)  # type: ignore[arg-type]
    opened = context.new_page()
    opened.goto(served.address + path.replace("{s}", served.story))
    opened.screenshot(path=tmp_path / "page.png", full_page=True)
    assert opened.evaluate("document.documentElement.scrollWidth") <= width
    opened.add_script_tag(path=AXE)
    found = opened.evaluate(f"axe.run(document, {{runOnly: {{type: 'tag', values: {RULES}}}}})")
    faults = [(v["id"], [n["html"][:120] for n in v["nodes"][:3]]) for v in found["violations"]]
    context.close()
    assert faults == []


def test_nothing_moves_while_the_story_loads(page: Page, served: Served) -> None:
    page.add_init_script(
        "window.moved = 0; new PerformanceObserver((list) => "
        "{ for (const e of list.getEntries()) window.moved += e.value; })"
        ".observe({type: 'layout-shift', buffered: true});"
    )
    page.goto(served.address + served.story)
    page.wait_for_timeout(200)
    assert page.evaluate("window.moved") < 0.01
