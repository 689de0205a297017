"""How long until a graph is seen: explorer.html and graph.html beside stock pyvis, in the same run, network off.

    python benchmarks/first_paint.py [SIZE ...] [--stock-up-to N] [--json]

"painted" is the time from the start of loading to the first frame that shows the graph. Stock pyvis (its own page in
`in_line` mode, its default physics) shows nothing until its layout has settled; it is given 60 seconds, and above
--stock-up-to it is not built at all.
"""

import argparse
import json
import random
import shutil
import sys
import tempfile
import time
from pathlib import Path

from playwright.sync_api import Browser, Error, sync_playwright
from pyvis.network import Network

from cppcc_graph.explorer import render_explorer
from cppcc_graph.view import render_view
from cppcc_graph.viewgraph import ViewEdge, ViewEvidence, ViewGraph, ViewNode

PATIENCE_MS = 60_000
KINDS = ("unit", "person", "activity", "outcome", "work")
ROUNDS = 3
CROSS_LINKS = 0.3
# true once the canvas holds anything: read from a small copy so that looking costs nothing
SEEN = """() => { const c = document.querySelector('canvas'); if (!c || !c.width) return false;
const s = document.createElement('canvas'); s.width = s.height = 64;
const p = s.getContext('2d'); p.drawImage(c, 0, 0, 64, 64);
return p.getImageData(0, 0, 64, 64).data.some((v) => v > 0) && performance.now(); }"""


def synthetic_graph(size: int, *, seed: int = 1) -> ViewGraph:
    """Provinces, counties with a committee each, and what hangs under them, unevenly; one sentence for each fact."""
    chance = random.Random(seed)  # noqa: S311  (no secret)
    counties = max(3, size // 40)
    nodes, edges = _backbone(counties, provinces=max(1, size // 1500))
    for at in range(size - len(nodes)):
        kind = KINDS[at % len(KINDS)]
        county = min(int(chance.expovariate(3) * counties), counties - 1)
        sentence = f"第{county}县政协的第{at}项工作取得成效。"
        proof = (
            ViewEvidence(f"d{at % 500}", f"简报{at % 500}", at, at + len(sentence), sentence, sentence, 0, "2023-05"),
        )
        node = ViewNode(
            f"id/{kind}/{at:06d}", f"第{county}县第{at}项", kind, (("日期", f"2023-{at % 12 + 1:02d}"),), proof
        )
        nodes.append(node)
        edges.append(ViewEdge(f"id/committee/{county:05d}", node.id, "carriedOut", "开展", proof))
        if chance.random() < CROSS_LINKS:
            edges.append(ViewEdge(f"id/committee/{chance.randrange(counties):05d}", node.id, "tookPart", "参加", proof))
    return ViewGraph(f"{size} 个节点", tuple(sorted(nodes, key=lambda n: n.id)), tuple(edges))


def _backbone(counties: int, *, provinces: int) -> tuple[list[ViewNode], list[ViewEdge]]:
    nodes = [ViewNode(f"id/place/p{p:03d}", f"第{p}省", "place") for p in range(provinces)]
    edges = []
    for at in range(counties):
        place, committee = f"id/place/{at:05d}", f"id/committee/{at:05d}"
        nodes += [ViewNode(place, f"第{at}县", "place"), ViewNode(committee, f"第{at}县政协", "committee")]
        edges.append(ViewEdge(place, f"id/place/p{at % provinces:03d}", "parentPlace", "上级地区"))
        edges.append(ViewEdge(committee, place, "division", "所在地区"))
    return nodes, edges


def write_stock(graph: ViewGraph, path: Path) -> None:
    """The same graph as users write it with pyvis."""
    network = Network(directed=True, cdn_resources="in_line", height="800px")
    for node in graph.nodes:
        network.add_node(node.id, label=node.label)
    for edge in graph.edges:
        network.add_edge(edge.source, edge.target)
    path.write_text(network.generate_html(), encoding="utf-8")


def painted(browser: Browser, path: Path, *, fragment: str = "", stock: bool = False) -> float | None:
    """Seconds until the graph is seen; None if it was not within the patience."""
    page = browser.new_context(viewport={"width": 1280, "height": 800}, offline=True).new_page()
    try:
        page.goto(path.as_uri() + fragment, timeout=PATIENCE_MS, wait_until="commit")
        look = SEEN if stock else "() => performance.getEntriesByName('painted')[0]?.startTime"
        return _until(page.evaluate, look)
    except Error:
        return None
    finally:
        page.context.close()


def _until(evaluate: object, look: str) -> float | None:
    end = time.monotonic() + PATIENCE_MS / 1000
    while time.monotonic() < end:
        try:
            found = evaluate(look)  # type: ignore[operator]
        except Error:
            found = None
        if found:
            return float(found) / 1000
        time.sleep(0.02)
    return None


def measure(browser: Browser, size: int, folder: Path, *, with_stock: bool) -> dict[str, float | int | None]:
    """All pages of one size: seconds to build and the best of some rounds to paint."""
    graph = synthetic_graph(size)
    row: dict[str, float | int | None] = {"nodes": len(graph.nodes), "edges": len(graph.edges)}
    start = time.perf_counter()
    explorer = render_explorer(graph, folder / f"explorer{size}.html")
    row["explorer build"] = time.perf_counter() - start
    row["explorer"] = _best(browser, explorer)
    row["explorer, everything drawn"] = _best(browser, explorer, fragment="#draw=all")
    row["graph.html"] = _best(browser, render_view(graph, folder / f"graph{size}.html"))
    if with_stock:
        start = time.perf_counter()
        write_stock(graph, folder / f"stock{size}.html")
        row["stock pyvis build"] = time.perf_counter() - start
        row["stock pyvis"] = painted(browser, folder / f"stock{size}.html", stock=True)
    return {key: round(value, 2) if isinstance(value, float) else value for key, value in row.items()}


def _best(browser: Browser, path: Path, *, fragment: str = "") -> float | None:
    found = [painted(browser, path, fragment=fragment) for _ in range(ROUNDS)]
    return min((seconds for seconds in found if seconds is not None), default=None)


def main() -> int:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("sizes", nargs="*", type=int, default=[300, 3000, 10_000, 50_000])
    parser.add_argument("--stock-up-to", type=int, default=3000)
    parser.add_argument("--json", action="store_true")
    options = parser.parse_args()
    with sync_playwright() as playwright, tempfile.TemporaryDirectory() as folder:
        browser = playwright.chromium.launch(executable_path=shutil.which("chromium"), args=["--no-sandbox"])
        for size in options.sizes:
            row = measure(browser, size, Path(folder), with_stock=size <= options.stock_up_to)
            line = json.dumps(row) if options.json else "  ".join(f"{key}: {value}" for key, value in row.items())
            print(line, flush=True)
    return 0


if __name__ == "__main__":
    sys.exit(main())
