"""Take the pictures of the README and the docs from the real demo: python docs/make_pictures.py [FOLDER].

Builds the seeds into a temporary folder, opens every page in a Chromium without a network, and writes small PNG files
to docs/pictures/. A page that asks for anything or complains stops the script.
"""

import io
import shutil
import sys
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from PIL import Image
from playwright.sync_api import Browser, Page, sync_playwright

from cppcc_graph.build import build
from cppcc_graph.kg import KnowledgeGraph
from cppcc_graph.site import write_site

HERE = Path(__file__).parent
SETTLED_MS = 500
COLORS = 256


@contextmanager
def opened(browser: Browser, path: Path, *, width: int = 1280, height: int = 800, dark: bool = False) -> Iterator[Page]:
    """A page without a network; requests and complaints raise."""
    context = browser.new_context(
        viewport={"width": width, "height": height}, offline=True, color_scheme="dark" if dark else "light"
    )
    page = context.new_page()
    noted: list[str] = []
    page.on("request", lambda request: noted.append(request.url))
    page.on("pageerror", lambda error: noted.append(str(error)))
    page.goto(path.as_uri())
    page.wait_for_selector("body")
    yield page
    asked = [one for one in noted if not one.startswith((path.parent.as_uri(), "data:", "blob:"))]
    context.close()
    if asked:
        raise RuntimeError(f"{path.name}: {asked[:3]}")


def find(page: Page, words: str) -> None:
    """Search and open the first hit."""
    page.fill("#search", words)
    page.wait_for_selector("#found button")
    page.press("#search", "Enter")


def graph_node(page: Page) -> None:
    """A committee with its neighbours and its sentences."""
    find(page, "道外区政协")


def explorer_node(page: Page) -> None:
    """A committee in the explorer."""
    find(page, "道外区政协")


def explorer_text(page: Page) -> None:
    """A whole text with its facts coloured, one of them opened."""
    page.click("#tab-reader")
    page.click("#reader .doc >> nth=0")
    page.click("#reader mark.fact >> nth=6")


def explorer_table(page: Page) -> None:
    """The outcomes as a table."""
    page.click("#tab-table")
    page.click("#table .tabs >> text=成效")


def explorer_spread(page: Page) -> None:
    """Who practises an initiative."""
    page.click("#tab-spread")


def explorer_path(page: Page) -> None:
    """How two committees are connected."""
    page.click("#tab-path")
    for end, words in (("from", "巴彦县政协"), ("to", "伊春市政协")):
        page.fill(f"#path-{end}", words)
        page.wait_for_selector("#path .suggest button")
        page.press(f"#path-{end}", "Enter")


def nothing(_page: Page) -> None:
    """The page as it opens."""


def write_small(picture: bytes, path: Path) -> None:
    """Write a screenshot with few colours, a third of its size."""
    with Image.open(io.BytesIO(picture)) as shot:
        shot.convert("RGB").quantize(COLORS, dither=Image.Dither.NONE).save(path, optimize=True)


PICTURES: tuple[tuple[str, str, Callable[[Page], None], dict[str, int | bool]], ...] = (
    ("graph", "graph.html", nothing, {}),
    ("graph-node", "graph.html", graph_node, {}),
    ("explorer", "explorer.html", nothing, {}),
    ("explorer-node", "explorer.html", explorer_node, {}),
    ("explorer-text", "explorer.html", explorer_text, {}),
    ("explorer-table", "explorer.html", explorer_table, {}),
    ("explorer-spread", "explorer.html", explorer_spread, {}),
    ("explorer-path", "explorer.html", explorer_path, {}),
    ("explorer-dark", "explorer.html", explorer_node, {"dark": True}),
    ("explorer-phone", "explorer.html", nothing, {"width": 390, "height": 780}),
    ("site", "site/committee/230104.html", nothing, {"height": 700}),
)


def main(folder: Path) -> int:
    """Take all pictures."""
    folder.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as scratch, sync_playwright() as playwright:
        out = Path(scratch) / "demo"
        build([HERE.parent / "seeds"], out)
        write_site(KnowledgeGraph.open(out), out.parent / "site")
        shutil.move(out.parent / "site", out / "site")
        browser = playwright.chromium.launch(executable_path=shutil.which("chromium"), args=["--no-sandbox"])
        for name, path, act, size in PICTURES:
            with opened(browser, out / path, **size) as page:  # type: ignore[arg-type]
                page.wait_for_timeout(SETTLED_MS)
                act(page)
                page.wait_for_timeout(SETTLED_MS)
                write_small(page.screenshot(), folder / f"{name}.png")
            sys.stdout.write(f"{name}.png\n")
    return 0


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1]) if len(sys.argv) > 1 else HERE / "pictures"))
