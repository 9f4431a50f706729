"""The pages in a real browser: what a person clicks, types, prints and hears read out."""

from __future__ import annotations

import dataclasses
import json
import shutil
import time

import pytest

from grader.language import open_language
from grader.pages.class_report import class_page
from grader.pages.feedback import FeedbackPages
from grader.pages.roster import Roster

pytestmark = pytest.mark.full

DESKTOP, PHONE = (1200, 900), (320, 640)
CONTRAST = """
    const canvas = document.createElement("canvas").getContext("2d", {willReadFrequently: true});
    const rgb = (...layers) => {
        canvas.clearRect(0, 0, 1, 1);
        for (const layer of layers) { canvas.fillStyle = layer; canvas.fillRect(0, 0, 1, 1); }
        return [...canvas.getImageData(0, 0, 1, 1).data].slice(0, 3);
    };
    const light = (colour) => colour
        .map((one) => one / 255)
        .map((one) => one <= 0.04045 ? one / 12.92 : ((one + 0.055) / 1.055) ** 2.4)
        .reduce((sum, one, at) => sum + one * [0.2126, 0.7152, 0.0722][at], 0);
    const grounds = (tag) => tag === null ? ["white"]
        : [...grounds(tag.parentElement), getComputedStyle(tag).backgroundColor];
    const found = [];
    for (const tag of document.querySelectorAll(arguments[0])) {
        const ground = grounds(tag);
        const [low, high] = [light(rgb(...ground)), light(rgb(getComputedStyle(tag).color))]
            .sort((a, b) => a - b);
        found.push([(high + 0.05) / (low + 0.05), tag.outerHTML.slice(0, 80)]);
    }
    return found.sort((a, b) => a[0] - b[0])[0] ?? null;
"""
"""The least contrast of any text in these elements, by WCAG's formula."""


@pytest.fixture(scope="module")
def browser():
    """A headless Chromium that tells of every message and every request."""
    selenium = pytest.importorskip("selenium", reason="selenium is not installed")
    chromium = shutil.which("chromium") or shutil.which("google-chrome")
    driver = shutil.which("chromedriver")
    if chromium is None or driver is None:
        pytest.skip("no browser: chromium and chromedriver are wanted on the PATH")
    assert selenium
    from selenium import webdriver
    from selenium.webdriver.chrome.service import Service

    options = webdriver.ChromeOptions()
    options.binary_location = chromium
    for argument in ("--headless=new", "--no-sandbox", "--disable-gpu"):
        options.add_argument(argument)
    options.set_capability("goog:loggingPrefs", {"browser": "ALL", "performance": "ALL"})
    opened = webdriver.Chrome(options=options, service=Service(driver))
    yield opened
    opened.quit()


class Page:
    """A page in the browser, and what a person does with it."""

    def __init__(self, browser, path):
        self.browser = browser
        self.see()
        browser.get("about:blank")
        self._logs()
        browser.get(path.as_uri())

    def see(self, size=DESKTOP, dark=False, printed=False):
        """Show it in a window of that size, in that light, or as paper."""
        width, height = size
        self.browser.execute_cdp_cmd(
            "Emulation.setDeviceMetricsOverride",
            {"width": width, "height": height, "deviceScaleFactor": 1, "mobile": False},
        )
        scheme = {"name": "prefers-color-scheme", "value": "dark" if dark else "light"}
        still = {"name": "prefers-reduced-motion", "value": "reduce"}
        self.browser.execute_cdp_cmd(
            "Emulation.setEmulatedMedia",
            {"media": "print" if printed else "", "features": [scheme, still]},
        )

    def run(self, script, *args):
        return self.browser.execute_script(script, *args)

    def find(self, css):
        return self.browser.find_elements("css selector", css)

    def one(self, css):
        """The one such element. The page answers a click a task later, so it is waited for."""
        (found,) = self.until(lambda: self.find(css))
        return found

    def sort(self, column):
        """Click a column's head and wait until the table stands in its new order."""
        head = self.one(f"#table thead th:nth-child({column})")
        before = head.get_attribute("aria-sort")
        head.click()
        return self.until(
            lambda: head.get_attribute("aria-sort") not in (None, before) and head
        )

    def until(self, found, seconds=10):
        """What `found` gives, as soon as it is something; the last of it after that time."""
        end = time.monotonic() + seconds
        while not (value := found()) and time.monotonic() < end:
            time.sleep(0.01)
        return value

    def press(self, *keys):
        from selenium.webdriver import ActionChains, Keys

        for key in keys:
            ActionChains(self.browser).send_keys(getattr(Keys, key, key)).perform()

    def focused(self):
        return self.browser.switch_to.active_element

    def names(self):
        """The learners that the table shows, in its order."""
        rows = self.find("#table tbody tr th a")
        return [row.text for row in rows if row.is_displayed()]

    def numbers(self, column):
        return [float(cell.text) for cell in self.find(f"#table tbody td:nth-child({column})")]

    def quiet(self):
        """Nothing was said on the console and nothing was asked of a network."""
        messages, addresses = self._logs()
        local = ("file://", "data:", "about:", "chrome")
        return messages, [each for each in addresses if not each.startswith(local)]

    def _logs(self):
        messages = [entry["message"] for entry in self.browser.get_log("browser")]
        events = (json.loads(entry["message"]) for entry in self.browser.get_log("performance"))
        sent = (event["message"] for event in events)
        addresses = [
            event["params"]["request"]["url"]
            for event in sent
            if event["method"] == "Network.requestWillBeSent"
        ]
        return messages, addresses


@pytest.fixture
def open_page(browser, tmp_path):
    def make(html):
        path = tmp_path / "page.html"
        path.write_text(html, encoding="utf-8")
        return Page(browser, path)

    return make


@pytest.fixture
def report_page(open_page, real_course, big_class):
    return open_page(class_page(real_course, big_class, Roster(34, ("홍길동", "Nina Olsen"))))


@pytest.fixture
def feedback_page(open_page, real_course, big_class, drawing):
    def make(code="en"):
        report = big_class[3].report
        results = tuple(
            dataclasses.replace(one, drawing=drawing("그림"))
            if one.check.module == "figures" and one.check.visibility == "visible"
            else one
            for one in report.results
        )
        pages = FeedbackPages(real_course, open_language(code, real_course.root))
        return open_page(pages.page(dataclasses.replace(report, results=results)))

    return make


class TestReport:
    def test_sorting_by_points_with_the_mouse(self, report_page):
        head = report_page.sort(2)
        points = report_page.numbers(2)
        assert points == sorted(points, reverse=True) and points[0] > points[-1]
        assert head.get_attribute("aria-sort") == "descending"
        assert report_page.sort(2) == head
        assert report_page.numbers(2) == sorted(points)
        assert head.get_attribute("aria-sort") == "ascending"
        assert len(report_page.find("#table [aria-sort]")) == 1

    def test_searching_a_korean_name(self, report_page):
        said = report_page.one(".dt-info")
        assert said.get_attribute("aria-live") == "polite" and said.text == "32 learners"
        search = report_page.one(".dt-search input")
        search.send_keys("민준")
        assert report_page.names() == ["김민준"]
        assert said.text == "1 of 32 learners"
        search.clear()
        search.send_keys("기")  # a syllable that is still being typed
        assert report_page.names() == ["김민준"]
        search.clear()
        search.send_keys("nobody at all")
        assert report_page.names() == [] and said.text == "0 of 32 learners"
        assert "No learner fits." in report_page.one("#table tbody").text

    def test_sorting_by_name_is_sorting_by_the_alphabets(self, report_page):
        assert report_page.sort(1)
        korean = [name for name in report_page.names() if "가" <= name[0] <= "힣"]
        latin = [name for name in report_page.names() if name[0].isascii()]
        assert len(korean) == 20 and korean == sorted(korean)
        assert latin == sorted(latin, key=str.casefold)

    def test_a_learner_opens_from_the_table(self, report_page):
        link = report_page.one("#table tbody tr:nth-child(4) a")
        name = link.text
        link.click()
        detail = report_page.one("details.learner[open]")
        assert detail.find_element("css selector", "summary").text.startswith(name)
        assert "summary" == report_page.focused().tag_name
        report_page.run("arguments[0].open = false", detail)
        link.click()  # the same address again
        assert report_page.run("return arguments[0].open", detail)

    def test_with_the_keyboard_alone(self, report_page):
        report_page.press("TAB")
        assert report_page.focused().text == "Skip to the table of learners"
        report_page.press("ENTER", "TAB")
        assert report_page.focused().tag_name == "input"
        report_page.press("김", "TAB")
        assert report_page.names() == ["김민준"]
        role = report_page.focused()
        assert role.get_attribute("role") == "button"
        assert role.get_attribute("aria-label").startswith("Learner")
        report_page.press("ENTER")
        assert report_page.one("#table th[aria-sort]").text.startswith("Learner")
        for _ in range(8):
            report_page.press("TAB")
        assert report_page.focused().text == "김민준"
        report_page.press("ENTER")
        assert report_page.one("details.learner[open] summary") == report_page.focused()

    def test_on_paper(self, report_page):
        report_page.one("#table tbody tr:nth-child(4) a").click()
        assert report_page.one("details.learner[open]")
        report_page.see(printed=True)
        shown = {css: report_page.one(css).is_displayed() for css in (".dt-search", "nav")}
        assert shown == {".dt-search": False, "nav": False}
        assert len(report_page.names()) == 32
        details = report_page.find("details.learner")
        assert [one.get_attribute("id") for one in details if one.is_displayed()] == [
            "learner-4"
        ]
        cell = report_page.find(".heat td")[0]
        assert cell.value_of_css_property("print-color-adjust") == "exact"

    def test_it_is_silent_and_asks_for_nothing(self, report_page):
        assert report_page.sort(2)
        report_page.one(".dt-search input").send_keys("a")
        assert report_page.quiet() == ([], [])

    @pytest.mark.parametrize("size", [(600, 450), PHONE])
    def test_zoomed_or_narrow_only_tables_scroll_sideways(self, report_page, size):
        """1200 pixels at 200 % are 600, and a phone's are 320."""
        report_page.see(size)
        width = report_page.run("return document.documentElement.scrollWidth")
        assert width <= size[0]
        assert report_page.one("#table tbody tr:nth-child(1) a").is_displayed()

    @pytest.mark.parametrize("dark", [False, True], ids=["light", "dark"])
    def test_every_text_can_be_told_from_its_ground(self, report_page, dark):
        report_page.see(dark=dark)
        least, where = report_page.run(CONTRAST, "td, th, p, li, dt, dd, a, .badge, .quiet, h2")
        assert least >= 4.5, where

    def test_without_scripts_the_page_is_whole(self, report_page):
        report_page.browser.execute_cdp_cmd(
            "Emulation.setScriptExecutionDisabled", {"value": True}
        )
        try:
            report_page.browser.refresh()
            assert len(report_page.find("#table tbody tr")) == 32
            assert not report_page.find(".dt-search")
        finally:
            report_page.browser.execute_cdp_cmd(
                "Emulation.setScriptExecutionDisabled", {"value": False}
            )

    def test_hostile_names_do_nothing_even_when_sorted_and_searched(
        self, open_page, real_course, big_class, hostile
    ):
        first, *others = big_class
        bad = dataclasses.replace(
            first, report=dataclasses.replace(first.report, learner=f"& {hostile}")
        )
        page = open_page(class_page(real_course, [bad, *others]))
        assert page.sort(1)
        page.one(".dt-search input").send_keys("onerror")
        assert page.names() == [f"& {hostile}"]
        assert page.find("img") == [] and page.quiet() == ([], [])


class TestFeedback:
    @pytest.mark.parametrize("code", ["en", "ko"])
    def test_it_is_silent_and_its_figures_are_drawn(self, feedback_page, code):
        page = feedback_page(code)
        widths = page.run("return [...document.images].map((one) => one.naturalWidth)")
        assert len(widths) >= 4 and min(widths) > 100
        assert page.quiet() == ([], [])

    def test_hints_open_with_the_keyboard(self, feedback_page):
        page = feedback_page()
        summary = page.find("details.hint summary")[0]
        hint = page.find("details.hint p")[0]
        assert not hint.is_displayed()
        page.run("arguments[0].focus()", summary)
        page.press("ENTER")
        assert hint.is_displayed()

    def test_where_to_go_on_leads_there(self, feedback_page):
        page = feedback_page()
        link = page.one(".onward a")
        link.click()
        assert page.one(".exercise:target h3").text == link.text

    @pytest.mark.parametrize("code", ["en", "ko"])
    def test_narrow_nothing_runs_out_of_the_page(self, feedback_page, code):
        page = feedback_page(code)
        page.see(PHONE)
        assert page.run("return document.documentElement.scrollWidth") <= PHONE[0]

    @pytest.mark.parametrize("dark", [False, True], ids=["light", "dark"])
    def test_every_text_can_be_told_from_its_ground(self, feedback_page, dark):
        page = feedback_page()
        page.see(dark=dark)
        least, where = page.run(CONTRAST, "td, th, p, dt, dd, a, summary, .badge, h2, h3, code")
        assert least >= 4.5, where


def test_what_got_through_the_escaping_would_still_do_nothing(
    open_page, real_course, big_class
):
    attack = "<script>window.won = 1</script><img src='http://127.0.0.1:9/' onerror='won = 2'>"
    page = open_page(class_page(real_course, big_class).replace("</main>", f"{attack}</main>"))
    assert page.run("return window.won") is None
    messages, _ = page.quiet()
    refused = [each for each in messages if "Content Security Policy" in each]
    assert [name in " ".join(refused) for name in ("script-src", "img-src")] == [True, True]


def test_requests_and_pale_text_would_be_seen(open_page):
    page = open_page("<img src='http://127.0.0.1:9/'><p style='color: #888'>pale</p>")
    assert page.quiet()[1] == ["http://127.0.0.1:9/"]
    assert 3.5 < page.run(CONTRAST, "p")[0] < 3.6
