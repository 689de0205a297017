"""Show that a view draws inside JupyterLab with the network off: python docs/jupyter_picture.py BUILD [PICTURE].

Needs `pip install jupyterlab` (not a dependency). Runs notebooks/01_tour in a headless browser that may reach nothing
but the local JupyterLab; fails if the view asks for anything or does not draw.
"""

import io
import os
import shutil
import socket
import subprocess
import sys
import tempfile
import time
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import jupytext
import nbformat
from PIL import Image
from playwright.sync_api import Page, Route, sync_playwright

ROOT = Path(__file__).resolve().parent.parent
TOKEN = "local"  # noqa: S105  (a server that lives for a minute on this machine)
PATIENCE_S = 60
SETTLED_MS = 3000
TRIES = 8


@contextmanager
def jupyter(folder: Path, build: Path) -> Iterator[str]:
    """A JupyterLab over a folder; gives its address."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    options = [f"--port={port}", "--no-browser", "--allow-root", f"--IdentityProvider.token={TOKEN}"]
    environment = {**os.environ, "CPPCC_DEMO": str(build.resolve()), "JUPYTER_CONFIG_DIR": str(folder / ".config")}
    command = [sys.executable, "-m", "jupyterlab", f"--ServerApp.root_dir={folder}", *options]
    server = subprocess.Popen(command, env=environment, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    address = f"http://127.0.0.1:{port}"
    try:
        wait_for(f"{address}/api?token={TOKEN}")
        yield address
    finally:
        server.terminate()
        server.wait(timeout=PATIENCE_S)


def wait_for(address: str) -> None:
    """Wait until the server answers."""
    end = time.monotonic() + PATIENCE_S
    while True:
        try:
            urllib.request.urlopen(address, timeout=2).close()  # noqa: S310  (our own server)
        except OSError:
            if time.monotonic() > end:
                raise
            time.sleep(0.5)
        else:
            return


def write_small(shot: bytes, path: Path) -> None:
    """Write a screenshot with few colours."""
    with Image.open(io.BytesIO(shot)) as image:
        image.convert("RGB").quantize(256, dither=Image.Dither.NONE).save(path, optimize=True)


def run_all(page: Page) -> None:
    """Choose Run → Run All Cells."""
    page.click(".lm-MenuBar-item:has-text('Run')")
    page.click(".lm-Menu-item:has-text('Run All Cells') >> nth=0")
    page.wait_for_timeout(SETTLED_MS)


def run_until_drawn(page: Page) -> None:
    """Run all cells, again where JupyterLab asked for the kernel meanwhile, until a view stands there."""
    for _ in range(TRIES):
        run_all(page)
        if page.locator(".jp-Dialog").count():  # which kernel: the one it proposes
            page.click(".jp-Dialog button.jp-mod-accept")
            page.wait_for_timeout(SETTLED_MS)
            continue
        page.wait_for_timeout(SETTLED_MS)
        if page.locator("iframe[srcdoc]").count():
            return


def main(build: Path, picture: Path) -> int:
    """Run the notebook and take its picture."""
    asked: list[str] = []

    def only_local(route: Route) -> None:
        if route.request.url.startswith(("http://127.0.0.1", "data:", "blob:")):
            route.continue_()
        else:
            asked.append(route.request.url)
            route.abort()

    with tempfile.TemporaryDirectory() as scratch, sync_playwright() as playwright:
        notebook = jupytext.read(ROOT / "notebooks" / "01_tour.py")
        nbformat.write(notebook, Path(scratch) / "tour.ipynb")  # type: ignore[no-untyped-call]
        with jupyter(Path(scratch), build) as address:
            browser = playwright.chromium.launch(executable_path=shutil.which("chromium"), args=["--no-sandbox"])
            page = browser.new_page(viewport={"width": 1280, "height": 900}, locale="zh-CN")
            page.set_default_timeout(PATIENCE_S * 1000)
            page.route("**/*", only_local)
            page.goto(f"{address}/lab/tree/tour.ipynb?token={TOKEN}")
            page.wait_for_selector(".jp-Notebook .jp-CodeCell")
            page.wait_for_selector('.jp-Notebook-ExecutionIndicator[data-status="idle"]')
            run_until_drawn(page)
            frame = page.frame_locator("iframe[srcdoc]")
            frame.locator("body[data-ready=yes]").wait_for()
            page.locator("iframe[srcdoc]").scroll_into_view_if_needed()
            page.wait_for_timeout(1500)
            sys.stdout.write(f"{frame.locator('#counts').inner_text()}\n")
            write_small(page.screenshot(), picture)
            browser.close()
    ours = [url for url in asked if "jupyter" not in url]
    sys.stdout.write(f"requests to other hosts: {asked}\n")
    return 1 if ours else 0


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1]), Path(sys.argv[2]) if len(sys.argv) > 2 else ROOT / "docs/pictures/jupyterlab.png"))  # noqa: PLR2004
