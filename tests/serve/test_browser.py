"""The site in Chromium: editor, entity page, search by pinyin, ask box; nothing is fetched from elsewhere."""

import os
import shutil
from collections.abc import Iterator
from typing import Any

import pytest

playwright = pytest.importorskip("playwright.sync_api")

pytestmark = pytest.mark.browser


@pytest.fixture(scope="module")
def page(sample: Any) -> Iterator[Any]:
    """A page that notes foreign requests and errors."""
    with playwright.sync_playwright() as driver:
        path = os.environ.get("CPPCC_CHROMIUM") or shutil.which("chromium") or shutil.which("google-chrome")
        browser = driver.chromium.launch(executable_path=path, args=["--no-sandbox"])
        tab = browser.new_page(base_url=sample.url)
        tab.set_default_timeout(20_000)
        tab.foreign, tab.errors = [], []
        tab.on(
            "request",
            lambda one: None if one.url.startswith((sample.url, "data:", "blob:")) else tab.foreign.append(one.url),
        )
        tab.on("console", lambda one: tab.errors.append(one.text) if one.type == "error" else None)
        tab.on("pageerror", lambda error: tab.errors.append(str(error)))
        yield tab
        browser.close()


@pytest.fixture(autouse=True)
def _quiet(page: Any) -> Iterator[None]:
    """No test may leave an error on the console or ask another server."""
    yield
    assert page.foreign == []
    assert page.errors == []


def test_editor_runs_an_example(page: Any) -> None:
    """An example from its permalink runs; results show labels and lead to local pages."""
    page.goto("/query#name=committees-by-level")
    page.wait_for_selector("body[data-ready]")
    page.wait_for_selector(".yasr table td")
    page.goto("/query#query=SELECT%20%3Fx%20%7B%20%3Fx%20a%20cppcc%3AUnit%20%7D")
    page.reload()
    page.wait_for_selector("body[data-ready]")
    page.click(".yasqe_queryButton")
    page.wait_for_selector(".yasr small.label >> text=太平桥委员工作站")
    page.wait_for_selector('.yasr a[href^="/id/unit/230104/"]')


def test_editor_shows_the_hint(page: Any) -> None:
    """An empty result with an untagged Chinese string shows what to do."""
    page.goto(
        "/query#query=SELECT%20%3Fx%20%7B%20%3Fx%20skos%3AprefLabel%20%22%E9%81%93%E5%A4%96%E5%8C%BA%E6%94%BF%E5%8D%8F%22%20%7D"
    )
    page.reload()
    page.wait_for_selector("body[data-ready]")
    page.click(".yasqe_queryButton")
    page.wait_for_selector("#hint >> text=@zh")


def test_search_by_pinyin_leads_to_the_page(page: Any) -> None:
    """Initials in the box, a click, the page of the committee with its sentences."""
    page.goto("/")
    page.fill("#q", "dwqzx")
    page.press("#q", "Enter")
    page.click("main a >> text=道外区政协")
    page.wait_for_selector("h1 >> text=道外区政协")
    page.click("figcaption a >> nth=0")
    page.wait_for_selector("mark.wanted")


def test_ask_box_answers(page: Any) -> None:
    """A question from the front page gets a table, a sentence and the query."""
    page.goto("/")
    page.fill("form.ask input", "太平桥委员工作站的站长是谁?")
    page.press("form.ask input", "Enter")
    page.wait_for_selector("td >> text=周建国")
    assert "站长由区政协委员周建国担任" in page.inner_text(".proof mark")
    assert page.locator("details pre").count() == 1
