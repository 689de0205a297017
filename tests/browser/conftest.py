"""A Chromium without a network, and pages that note every request and every complaint."""

import importlib.util
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TypeAlias

import pytest
from playwright.sync_api import Browser, Dialog, Page, sync_playwright

Opener: TypeAlias = Callable[..., Page]

_HARMLESS = ("data:", "blob:", "about:")


def _find_browser(root: Path) -> str | None:
    spec = importlib.util.spec_from_file_location("ensure_system", root / "tests" / "ensure_system.py")
    assert spec
    assert spec.loader
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    found: str | None = module.find_browser()
    return found


@pytest.fixture(scope="module")
def browser(root: Path) -> Iterator[Browser]:
    """The system's Chromium, headless; one a module, because its event loop is in the way of everybody else's."""
    path = _find_browser(root)
    if path is None:
        pytest.skip("no Chromium: run tests/ensure_system.py")
    with sync_playwright() as playwright:
        started = playwright.chromium.launch(executable_path=path, args=["--no-sandbox"])
        yield started
        started.close()


@pytest.fixture
def open_page(browser: Browser) -> Iterator[Opener]:
    """Open a file with the network off; at the end of the test no request and no complaint may have been noted."""
    opened: list[tuple[Page, list[str]]] = []

    def _open(path: Path, *, width: int = 1280, height: int = 800, scheme: str = "light", fragment: str = "") -> Page:
        context = browser.new_context(
            viewport={"width": width, "height": height},
            offline=True,
            color_scheme="dark" if scheme == "dark" else "light",
            accept_downloads=True,
            locale="zh-CN",
        )
        page = context.new_page()
        page.set_default_timeout(15000)
        address = path.resolve().as_uri()
        noted: list[str] = []
        page.on("request", lambda request: _note_request(noted, request.url, address))
        page.on("console", lambda message: _note_message(noted, f"{message.type}: {message.text}"))
        page.on("pageerror", lambda error: noted.append(f"error: {error}"))
        page.on("dialog", lambda dialog: _note_dialog(noted, dialog))
        page.goto(address + fragment)
        page.wait_for_selector("body[data-ready=yes]")
        opened.append((page, noted))
        return page

    yield _open
    noted = [one for _, notes in opened for one in notes]
    for page, _ in opened:
        assert page.evaluate("window.__x") is None
        page.context.close()
    assert noted == []


def _note_request(noted: list[str], url: str, address: str) -> None:
    if not url.startswith((*_HARMLESS, address)):
        noted.append(f"request: {url}")


def _note_dialog(noted: list[str], dialog: Dialog) -> None:
    noted.append(f"dialog: {dialog.message}")
    dialog.dismiss()


def _note_message(noted: list[str], message: str) -> None:
    if "GL Driver Message" not in message:  # what a graphics driver says of its speed is no complaint of the page
        noted.append(message)
