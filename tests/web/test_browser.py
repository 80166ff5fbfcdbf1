"""The page in a real browser: clicked through, with keys, without script, wide and narrow, light and dark."""

from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect
from tests.web.conftest import Served, example, faults

from headwater import pipeline
from headwater.web import one_file

# Words that an agency and a reporter of their own both heard.
HEARD_BY_TWO = "it was too early to name a cause"


def test_two_clicks_from_the_start_show_how_many_origins_a_claim_has_and_why(
    page: Page, served: Served, pictures: Path
) -> None:
    page.goto(served.address)
    page.click("text=ferry sinks off Velland")
    page.click(f".claims .summary:has-text('{HEARD_BY_TWO}') >> nth=0")
    said = page.inner_text("main")
    assert "This claim rests on 2 independent origins" in said
    assert "credits AFP" in said
    page.set_viewport_size({"width": 1100, "height": 960})
    page.screenshot(path=pictures / "claim.png")
    page.click(".refs a >> nth=0")
    page.wait_for_selector("span:target")
    assert "/article/" in page.url


def test_every_step_of_the_ladder_leads_to_what_it_counts(page: Page, served: Served) -> None:
    page.goto(served.address + served.story)
    for step in range(5):
        link = page.locator(".ladder a").nth(step)
        mark = str(link.get_attribute("href"))
        link.click()
        expect(page.locator(mark)).to_be_in_viewport()
        assert page.url.endswith(mark)


def test_words_typed_narrow_the_list_as_they_are_typed(page: Page, served: Served) -> None:
    page.goto(served.address)
    assert page.locator(".list > li").count() == 2
    page.locator("input[type=search]").press_sequentially("tram")
    expect(page.locator(".list > li")).to_have_count(1)
    expect(page).to_have_url(f"{served.address}/stories?q=tram&outlet=&since=&until=")
    page.select_option("select[name=outlet]", label="Coastal Herald (2)")
    expect(page.locator(".list > li")).to_have_count(0)
    page.fill("input[type=search]", "")
    expect(page.locator(".list > li")).to_have_count(1)
    page.click("text=ferry sinks off Velland")
    page.go_back()
    assert page.locator("select[name=outlet]").input_value() == "Coastal Herald"


def test_where_words_stand_is_found_and_opened(page: Page, served: Served) -> None:
    page.goto(f"{served.address}/stories?q=bow+door")
    page.click("text=where these words stand")
    assert page.locator(".snippet mark").count() > 2
    page.click(".list h2 a >> nth=0")
    assert "bow door" in page.inner_text("#sheet")


def test_a_cell_opens_the_origin_beside_the_page_and_gives_the_place_back(page: Page, served: Served) -> None:
    page.goto(served.address + served.story)
    leads_to = str(page.locator(".matrix a.stance >> nth=1").get_attribute("href")).partition("#")[0].partition("?")[0]
    claim = served.place.client.get(f"{leads_to}.json").json()
    least, most = claim["origins"]["least"], claim["origins"]["most"]
    count = str(least) if least == most else f"{least}\u2013{most}"
    page.focus(".matrix a.stance >> nth=1")
    page.keyboard.press("Enter")
    panel = page.locator("#panel")
    expect(panel).to_be_focused()
    expect(panel).to_contain_text(f"This claim rests on {count} independent origin{'s' if most > 1 else ''};")
    assert page.url == served.address + served.story
    page.keyboard.press("Escape")
    expect(panel).to_be_hidden()
    assert "stance" in str(page.evaluate("document.activeElement.className"))


def test_a_line_of_the_stemma_opens_its_passages(page: Page, served: Served, pictures: Path) -> None:
    page.goto(served.address + served.story)
    place = "a => { const p = a.querySelector('path'), q = p.getPointAtLength(p.getTotalLength() / 2).matrixTransform("
    place += "p.getScreenCTM()); return [q.x, q.y]; }"
    line = page.locator(".stemma .wide svg a").last
    line.scroll_into_view_if_needed()
    page.mouse.click(*line.evaluate(place))
    expect(page.locator("#panel")).to_contain_text("reason")
    assert page.locator("#panel .passages li").count() > 0
    page.screenshot(path=pictures / "panel.png")
    page.click("#panel >> text=Close")
    expect(page.locator("#panel")).to_be_hidden()


def test_the_stemma_can_be_moved_about_and_laid_out_by_descent(page: Page, served: Served, pictures: Path) -> None:
    page.goto(served.address + served.story)
    assert "cytoscape" not in str(page.evaluate("[...document.scripts].map(s => s.src)"))
    page.click("text=Explore this drawing")
    page.wait_for_selector(".graph canvas")
    across = "document.querySelector('.graph').graph.nodes().map(n => Math.round(n.position('x')))"
    by_time = page.evaluate(across)
    page.click("text=By descent")
    page.wait_for_function(f"JSON.stringify({across}) !== '{str(by_time).replace(' ', '')}'")
    levels = sorted(set(page.evaluate(across)))
    assert len(levels) == 3  # the agency and a report of its own, what was taken from these, and what from that
    page.locator(".graph").scroll_into_view_if_needed()
    page.screenshot(path=pictures / "stemma.png")
    page.evaluate("() => { document.querySelector('.graph').graph.edges()[0].emit('tap'); }")
    expect(page.locator("#panel")).to_contain_text("passage")


def test_who_said_what_leads_to_all_that_somebody_said_and_to_the_place(page: Page, served: Served) -> None:
    page.goto(served.address + served.story)
    page.click("text=Everything Oskar Brandt is said to have said")
    assert page.inner_text("h1") == "Oskar Brandt"
    assert page.locator(".wording.also").count() > 0
    page.click(".attributions .refs a >> nth=0")
    page.wait_for_selector("span:target")


def test_layers_of_an_article_are_switched_off_and_on(page: Page, served: Served, pictures: Path) -> None:
    page.goto(f"{served.address}{served.story}/article/A")
    page.screenshot(path=pictures / "article.png")
    ground = "getComputedStyle(document.querySelector('#sheet .said')).backgroundColor"
    marked = page.evaluate(ground)
    page.uncheck("#layer-said")
    assert page.evaluate(ground) == "rgba(0, 0, 0, 0)" != marked
    page.check("#layer-said")
    assert page.evaluate(ground) == marked
    page.click(".also a >> nth=0")
    page.wait_for_selector("span:target")
    assert "/article/A" not in page.url
    page.goto(f"{served.address}{served.story}/article/E")
    assert "Taken from here" in page.inner_text(".came")
    page.click(".came a >> nth=0")
    assert "merged from" in page.inner_text("h1")


def test_keys_and_buttons_step_through_shared_passages(page: Page, served: Served, pictures: Path) -> None:
    page.set_viewport_size({"width": 1100, "height": 860})
    page.goto(f"{served.address}{served.story}/compare?a=A&b=C")
    page.keyboard.press("j")
    first = page.get_attribute(".p-now", "data-pair")
    page.screenshot(path=pictures / "compare.png")
    page.keyboard.press("j")
    assert page.get_attribute(".p-now", "data-pair") != first
    page.keyboard.press("k")
    assert page.get_attribute(".p-now", "data-pair") == first
    assert page.locator(".p-now").count() == 2
    page.click("button:text('Next')")
    assert page.inner_text(".step-status").startswith("Passage 2 of 10, paraphrased")
    page.uncheck("#step-keys")
    page.keyboard.press("j")
    assert page.inner_text(".step-status").startswith("Passage 2 of 10")
    assert page.locator(".joins path").count() > 3
    assert page.locator(".p-verbatim, .p-paraphrased").count() > 2
    assert page.locator("em.own").count() > 5


def test_a_sentence_is_checked_without_leaving_the_page(page: Page, served: Served, pictures: Path) -> None:
    page.goto(f"{served.address}/check")
    page.evaluate("window.stayed = true")
    page.fill("input[name=q]", "At least 12 people died when a ferry sank.")
    page.keyboard.press("Enter")
    expect(page.locator("#found .bearing").first).to_be_visible()
    assert page.evaluate("window.stayed") is True
    assert "number: “at least 15”, not “At least 12”" in page.inner_text("#found")
    page.screenshot(path=pictures / "check.png")
    page.click("#found .bearing a:has-text('origin') >> nth=0")
    assert "This claim rests on" in page.inner_text("main")


def test_everything_can_be_read_without_script(browser: Browser, served: Served) -> None:
    context = browser.new_context(java_script_enabled=False)
    plain = context.new_page()
    plain.goto(served.address)
    plain.fill("input[type=search]", "ferry")
    plain.click("text=Show")
    plain.click(".list h2 a")
    plain.click(f".claims .summary:has-text('{HEARD_BY_TWO}') >> nth=0")
    assert "independent origins" in plain.inner_text("main")
    plain.go_back()
    assert plain.locator(".stemma .wide circle").count() >= 7
    assert plain.locator("text=Explore this drawing").count() == 0
    plain.click(".stemma .rows li a:has-text('edited from') >> nth=0")
    assert plain.locator(".passages li").count() > 0
    plain.go_back()
    plain.click(".matrix a.stance >> nth=0")
    plain.wait_for_selector("section.origin:target")
    plain.go_back()
    plain.fill("input[name=b]", "C")
    plain.click("button:text('Compare')")
    assert plain.locator("[data-pair]").count() > 4
    plain.goto(f"{served.address}/check")
    plain.fill("input[name=q]", "The ferry sank.")
    plain.click("button:text('Check')")
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


WIDE, DARK = (1280, "light"), (360, "dark")
PATHS = (
    "/stories", "/search?q=ferry", "/check?q=At+least+12+people+died+in+the+ferry+disaster", "/coverage", "/verdicts",
    "/add", "{s}", "{s}/stemma", "{s}/claim/c1", "{s}/article/A", "{s}/compare?a=A&b=C",
    "{s}/speaker?name=Oskar+Brandt", "{d}", "/nowhere",
)  # fmt: skip
SCREENS = [(path, screen) for path in PATHS for screen in (WIDE, DARK)]


@pytest.mark.parametrize(("path", "screen"), SCREENS, ids=str)
def test_pages_are_accessible_and_fit_the_screen(
    browser: Browser, served: Served, path: str, screen: tuple[int, str], pictures: Path
) -> None:
    width, scheme = screen
    context = browser.new_context(viewport={"width": width, "height": 900}, color_scheme=scheme)  # type: ignore[arg-type]
    opened = context.new_page()
    taken = next(link for link in served.links() if "/derivation?" in link)
    opened.goto(served.address + path.replace("{s}", served.story).replace("{d}", taken))
    name = path.partition("?")[0].replace("{s}", "story").replace("{d}", "derivation").strip("/").replace("/", "-")
    opened.screenshot(path=pictures / f"{name}-{width}-{scheme}.png", full_page=True)
    assert opened.evaluate("document.documentElement.scrollWidth") <= width
    opened.evaluate("document.querySelectorAll('details').forEach(one => { one.open = true; })")
    assert opened.evaluate("document.documentElement.scrollWidth") <= width
    assert faults(opened) == []
    context.close()


def test_nothing_moves_while_the_story_loads(page: Page, served: Served) -> None:
    page.add_init_script(
        "window.moved = 0; new PerformanceObserver((list) => "
        "{ for (const e of list.getEntries()) window.moved += e.value; })"
        ".observe({type: 'layout-shift', buffered: true});"
    )
    page.goto(served.address + served.story)
    page.wait_for_timeout(200)
    assert page.evaluate("window.moved") < 0.01


def test_a_report_in_one_file_opens_from_disk_and_prints(page: Page, tmp_path: Path, pictures: Path) -> None:
    file = tmp_path / "report.html"
    file.write_text(one_file(pipeline.report(example("ferry"))), encoding="utf-8")
    page.route("http*://**", lambda route: route.abort())
    page.goto(file.as_uri())
    page.click(f".claims summary:has-text('{HEARD_BY_TWO}') >> nth=0")
    assert "independent origins" in page.inner_text(".claims details[open]")
    page.click(".claims details[open] .refs a >> nth=0")
    page.wait_for_selector("span:target")
    page.uncheck("#layer-said")
    page.pdf(path=pictures / "report.pdf")
    assert (pictures / "report.pdf").read_bytes().startswith(b"%PDF")
    page.set_viewport_size({"width": 360, "height": 800})
    assert page.evaluate("document.documentElement.scrollWidth") <= 360
