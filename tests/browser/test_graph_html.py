"""graph.html in a browser without a network: it draws, finds, filters, proves and runs nobody's script."""

from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Page

from cppcc_graph.view import render_view, view_html
from cppcc_graph.viewgraph import ViewEdge, ViewEvidence, ViewGraph, ViewNode

pytestmark = pytest.mark.browser

Opener = Callable[..., Page]

PARAGRAPH = "近日，松岭县政协组织委员到清河镇视察河道治理。委员们建议加快护坡建设。"
QUOTE = "松岭县政协组织委员到清河镇视察河道治理"
HOSTILE = '"><img src=x onerror="window.__x=1"><script>window.__x=1</script></script> href=javascript:window.__x=1'


def _proof() -> tuple[ViewEvidence, ...]:
    at = PARAGRAPH.index(QUOTE)
    return (ViewEvidence("a", "松岭简报", at, at + len(QUOTE), QUOTE, PARAGRAPH, at, "2023-05"),)


def _small() -> ViewGraph:
    nodes = (
        ViewNode("id/activity/1", "视察河道治理", "activity", (("活动类型", "视察"),), _proof()),
        ViewNode("id/committee/1", "松岭县政协", "committee", (("层级", "县级"),), _proof()),
        ViewNode("id/person/1", "张三明", "person", (("职务", "政协委员"),), _proof(), aliases=("老张",)),
        ViewNode("id/place/1", "松岭县", "place"),
        ViewNode("id/unit/1", "清河镇委员工作站", "unit"),
    )
    edges = (
        ViewEdge("id/activity/1", "id/committee/1", "agent", "开展", _proof()),
        ViewEdge("id/committee/1", "id/place/1", "division", "所在地区"),
        ViewEdge("id/person/1", "id/unit/1", "membership", "站长", _proof()),
        ViewEdge("id/unit/1", "id/committee/1", "unitOf", "隶属", _proof()),
    )
    return ViewGraph("松岭县政协图谱", nodes, edges)


@pytest.fixture
def small(tmp_path: Path, open_page: Opener) -> Page:
    """The small graph, open."""
    return open_page(render_view(_small(), tmp_path / "graph.html"))


def test_it_draws_chinese_names(small: Page) -> None:
    """The canvas is not blank, and the names are drawn with glyphs, not boxes."""
    colours = small.evaluate(
        """() => { const c = document.querySelector('canvas');
        const d = c.getContext('2d').getImageData(0, 0, c.width, c.height).data;
        const seen = new Set(); for (let i = 0; i < d.length; i += 4) if (d[i + 3])
        seen.add(d[i] + ',' + d[i + 1] + ',' + d[i + 2]);
        return seen.size; }"""
    )
    assert colours > 20
    assert small.title() == "松岭县政协图谱"
    assert small.inner_text("#counts") == "5 个节点，4 条关系"


@pytest.mark.parametrize("query", ["张三", "zhangsanming", "zsm", "ZSM", "老张", "zhang san"])
def test_it_finds_by_han_pinyin_and_initials(small: Page, query: str) -> None:
    """Whichever way a name is typed, Enter opens it."""
    small.fill("#search", query)
    small.wait_for_selector("#found button")
    small.press("#search", "Enter")
    assert small.inner_text("#details h2") == "张三明"


def test_it_says_when_nothing_is_found(small: Page) -> None:
    """A search without hits says so."""
    small.fill("#search", "不存在")
    small.wait_for_selector("#found .quiet")
    assert small.inner_text("#found") == "没有找到"


def test_a_click_on_a_node_shows_what_it_is_and_its_proof(small: Page) -> None:
    """The details pane has the attributes and the sentence, highlighted in its paragraph."""
    place = small.evaluate("cppccGraph.network.canvasToDOM(cppccGraph.network.getPosition('n1'))")
    box = small.locator("#canvas").bounding_box()
    assert box
    small.mouse.click(box["x"] + place["x"], box["y"] + place["y"])
    assert small.inner_text("#details h2") == "松岭县政协"
    assert "层级\n县级" in small.inner_text("#details dl")
    assert small.inner_text("#details mark") == QUOTE
    assert small.inner_text("#details blockquote") == PARAGRAPH
    assert "松岭简报 · 2023-05" in small.inner_text("#details figcaption")


def test_a_click_on_an_edge_shows_its_sentence(small: Page) -> None:
    """A line opens its own proof, with both ends to go on from."""
    point = small.evaluate(
        """() => { const at = (id) => cppccGraph.network.getPosition(id), a = at('n0'), b = at('n1');
        return cppccGraph.network.canvasToDOM({x: (a.x * 2 + b.x) / 3, y: (a.y * 2 + b.y) / 3}); }"""
    )
    box = small.locator("#canvas").bounding_box()
    assert box
    small.mouse.click(box["x"] + point["x"], box["y"] + point["y"])
    assert small.inner_text("#details .badge") == "开展"
    assert small.inner_text("#details mark") == QUOTE
    small.click("#details .ends button.node >> nth=0")
    assert small.inner_text("#details h2") == "视察河道治理"


def test_the_legend_filters_types_and_relations(small: Page) -> None:
    """Unticking a type hides its nodes and their lines; unticking a relation hides its lines."""
    small.click("#legend label:has-text('人物')")
    assert small.inner_text("#counts") == "4 个节点，3 条关系"
    small.click("#legend label:has-text('隶属')")
    assert small.inner_text("#counts") == "4 个节点，2 条关系"
    small.click("#legend section >> nth=0 >> text=全不选")
    assert small.inner_text("#counts") == "0 个节点，0 条关系"
    small.click("#legend section >> nth=0 >> text=全选")
    assert small.inner_text("#counts") == "5 个节点，3 条关系"


def test_a_neighbourhood_is_focused_and_left(small: Page) -> None:
    """One step shows only the neighbours; Escape brings all back."""
    small.evaluate("cppccGraph.selectNode(4)")
    small.click("text=只看一步")
    assert small.inner_text("#counts") == "3 个节点，2 条关系"
    small.click("#details >> text=只看两步")
    assert small.inner_text("#counts") == "5 个节点，4 条关系"
    small.keyboard.press("Escape")
    assert small.inner_text("#counts") == "5 个节点，4 条关系"
    assert small.is_hidden("#details")


def test_a_picture_is_saved(small: Page, tmp_path: Path) -> None:
    """The button saves a PNG named after the graph."""
    with small.expect_download() as download:
        small.click("#png")
    target = tmp_path / "saved.png"
    download.value.save_as(target)
    assert download.value.suggested_filename == "松岭县政协图谱.png"
    assert target.read_bytes().startswith(b"\x89PNG")
    assert target.stat().st_size > 5000


def test_hostile_texts_are_inert(tmp_path: Path, open_page: Opener) -> None:
    """No label, title, id, quote, date, attribute or relation runs, on load, hover, click or search."""
    proof = (ViewEvidence(HOSTILE, HOSTILE, 0, len(HOSTILE), HOSTILE, HOSTILE, 0, HOSTILE),)
    nodes = tuple(ViewNode(HOSTILE + str(n), HOSTILE + str(n), HOSTILE, ((HOSTILE, HOSTILE),), proof) for n in range(2))
    edge = ViewEdge(nodes[0].id, nodes[1].id, HOSTILE, HOSTILE, proof, ((HOSTILE, HOSTILE),))
    page = open_page(render_view(ViewGraph(HOSTILE, nodes, (edge,)), tmp_path / "bad.html"))
    place = page.evaluate("cppccGraph.network.canvasToDOM(cppccGraph.network.getPosition('n0'))")
    page.mouse.move(272 + place["x"], place["y"])
    page.wait_for_timeout(300)
    page.evaluate("cppccGraph.selectNode(0)")
    page.fill("#search", "img")
    page.wait_for_selector("#found button")
    page.evaluate("cppccGraph.selectEdge(0)")
    assert page.locator("img").count() == 0
    assert page.locator("script").count() == 4
    assert HOSTILE in page.inner_text("#details blockquote")


@pytest.mark.parametrize("size", [0, 1])
def test_empty_and_single_graphs_open(tmp_path: Path, open_page: Opener, size: int) -> None:
    """A graph of nothing or of one node opens without complaint."""
    nodes = tuple(ViewNode(str(n), "独一", "person") for n in range(size))
    page = open_page(render_view(ViewGraph("小图", nodes, ()), tmp_path / "few.html"))
    assert page.inner_text("#counts") == f"{size} 个节点，0 条关系"
    assert ("图谱是空的" in page.inner_text("#hint")) == (size == 0)


def test_a_large_graph_says_what_is_missing(tmp_path: Path, open_page: Opener) -> None:
    """Of 1,200 nodes 600 are drawn, with a notice that can be closed."""
    nodes = tuple(ViewNode(f"{n:04d}", f"委员{n}", "person") for n in range(1200))
    page = open_page(render_view(ViewGraph("大图", nodes, ()), tmp_path / "large.html"))
    assert "600 个节点未画" in page.inner_text("#notice")
    page.click("#notice-close")
    assert page.is_hidden("#notice")


@pytest.mark.parametrize(("width", "scheme"), [(390, "light"), (1280, "dark")])
def test_it_fits_a_phone_and_the_dark(tmp_path: Path, open_page: Opener, width: int, scheme: str) -> None:
    """On a phone the panel is behind a button; in the dark the page is dark."""
    page = open_page(render_view(_small(), tmp_path / "graph.html"), width=width, scheme=scheme)
    assert page.is_visible("#panel-toggle") == (width < 720)
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    assert (page.evaluate("getComputedStyle(document.body).backgroundColor") == "rgb(27, 26, 25)") == (scheme == "dark")


def test_it_draws_inside_a_sandboxed_frame(tmp_path: Path, open_page: Opener) -> None:
    """The notebook form draws in its frame without a request."""
    target = tmp_path / "notebook.html"
    frame = view_html(_small())
    target.write_text(f'<!DOCTYPE html><meta charset="utf-8"><body data-ready="yes">{frame}', encoding="utf-8")
    page = open_page(target)
    inside = page.frame_locator("iframe")
    inside.locator("body[data-ready=yes]").wait_for()
    assert inside.locator("#counts").inner_text() == "5 个节点，4 条关系"
