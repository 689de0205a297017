"""explorer.html in a browser without a network: every view, filter, path, text, correction and setting."""

import re
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from cppcc_graph.curation_rows import read_curation
from cppcc_graph.explorer import Extras, render_explorer
from cppcc_graph.viewgraph import ViewEdge, ViewEvidence, ViewGraph, ViewNode

pytestmark = pytest.mark.browser

Opener = Callable[..., Page]

TEXT = "松岭简报\n近日，松岭县政协组织委员到清河镇视察河道。\n清河镇委员工作站站长张三明介绍了“四步议事法”。\n"
BASE = "https://w3id.org/cppcc/"
HOSTILE = '"><img src=x onerror="window.__x=1"><script>window.__x=1</script></script> href=javascript:window.__x=1'


def _proof(quote: str) -> tuple[ViewEvidence, ...]:
    at = TEXT.index(quote)
    first = TEXT.rindex("\n", 0, at) + 1
    paragraph = TEXT[first : TEXT.index("\n", at)]
    return (ViewEvidence("a", "松岭简报", at, at + len(quote), quote, paragraph, at - first, "2023-05"),)


def _graph() -> ViewGraph:
    visit, station, method = "松岭县政协组织委员到清河镇视察河道", "清河镇委员工作站站长张三明", "“四步议事法”"
    nodes = (
        ViewNode(
            "id/activity/1", "视察河道", "activity", (("活动类型", "视察"), ("日期", "2023-05-01")), _proof(visit)
        ),
        ViewNode("id/activity/2", "协商座谈", "activity", (("活动类型", "协商"),)),
        ViewNode("id/activity/3", "无类活动", "activity", (("日期", "2023-06"),)),
        ViewNode("id/committee/1", "松岭县政协", "committee", (("层级", "县级"),), _proof(visit)),
        ViewNode("id/committee/2", "青川市政协", "committee", (("层级", "市级"),)),
        ViewNode("id/initiative/1", "四步议事法", "initiative", (), _proof(method)),
        ViewNode("id/outcome/1", "=1+1", "outcome", (("数值", "3"),)),
        ViewNode("id/person/1", "张三明", "person", (), _proof(station)),
        ViewNode("id/person/2", "张三鸣", "person"),
        ViewNode("id/unit/1", "清河镇委员工作站", "unit", (("机构类别", "委员工作站"),), _proof(station)),
    )
    edges = (
        ViewEdge("id/committee/1", "id/activity/1", "carriedOut", "开展", _proof(visit)),
        ViewEdge("id/committee/1", "id/activity/2", "carriedOut", "开展"),
        ViewEdge("id/committee/1", "id/committee/2", "superior", "上级"),
        ViewEdge("id/committee/1", "id/initiative/1", "practises", "采用", _proof(method)),
        ViewEdge("id/committee/2", "id/activity/3", "carriedOut", "开展"),
        ViewEdge("id/committee/2", "id/outcome/1", "claims", "成效"),
        ViewEdge("id/person/1", "id/unit/1", "role", "站长", _proof(station)),
        ViewEdge("id/unit/1", "id/committee/1", "unitOf", "属于", _proof(station)),
    )
    full = tuple(replace(node, id=BASE + node.id) for node in nodes)
    linked = tuple(replace(edge, source=BASE + edge.source, target=BASE + edge.target) for edge in edges)
    return ViewGraph("松岭图谱", full, linked)


@pytest.fixture
def page(tmp_path: Path, open_page: Opener) -> Page:
    """The explorer of a small graph, open."""
    points = {f"{BASE}id/committee/1": (125.7, 44.5), f"{BASE}id/committee/2": (125.3, 43.9)}
    return open_page(render_explorer(_graph(), tmp_path / "explorer.html", Extras({"a": TEXT}, points)))


def _find(page: Page, query: str) -> None:
    page.fill("#search", query)
    page.wait_for_selector("#found button")
    page.press("#search", "Enter")


def test_network_draws_names(page: Page) -> None:
    """Nodes and Chinese names stand on the canvases."""
    page.wait_for_timeout(200)
    drawn = page.evaluate(
        """() => { const c = document.querySelector('canvas.sigma-labels').getContext('2d', {});
        const d = c.getImageData(0, 0, c.canvas.width, c.canvas.height).data;
        let n = 0; for (let i = 3; i < d.length; i += 4) n += d[i] > 0; return n; }"""
    )
    assert drawn > 200
    assert page.inner_text("#counts") == "显示 10 / 10 个节点"


@pytest.mark.parametrize("query", ["张三明", "zhangsanming", "zsm", "id"])
def test_search_by_han_pinyin_and_initials(page: Page, query: str) -> None:
    """Names are found however they are typed; what is not there is said to be missing."""
    page.fill("#search", query)
    page.wait_for_selector("#found li")
    assert page.inner_text("#found li >> nth=0") == ("没有找到" if query == "id" else "张三明")


def test_details_show_proof_and_lead_to_the_text_and_back(page: Page) -> None:
    """From a fact to its sentence in the whole text, and from the coloured words back to the fact."""
    _find(page, "视察河道")
    assert page.inner_text("#details mark") == "松岭县政协组织委员到清河镇视察河道"
    page.click("#details >> text=读原文")
    assert page.inner_text("#reader .source").startswith("松岭简报\n近日，")
    assert page.locator("#reader mark.aim").count() >= 1
    page.click("#reader mark.fact:has-text('四步议事法')")
    assert page.inner_text("#details h2") == "四步议事法"


def test_facets_count_filter_and_have_an_unknown_bucket(page: Page) -> None:
    """Counts follow the other filters; what is not known can be chosen too."""
    page.click("[data-facet=kind] label:has-text('活动')")
    page.uncheck("#context")
    assert page.inner_text("#counts") == "显示 3 / 10 个节点"
    page.click("[data-facet=activityType] summary")
    assert re.sub(r"\s+", " ", page.inner_text("[data-facet=activityType]")) == "活动类型 协商 1 视察 1 未知 1"
    page.click("[data-facet=activityType] label:has-text('未知')")
    assert page.inner_text("#counts") == "显示 1 / 10 个节点"
    page.check("#context")
    assert page.inner_text("#counts") == "显示 1 / 10 个节点"
    page.click("text=清除筛选")
    assert page.inner_text("#counts") == "显示 10 / 10 个节点"


def test_table_sorts_filters_and_saves_a_harmless_csv(page: Page, tmp_path: Path) -> None:
    """The CSV opens in Excel with Chinese, and a name that looks like a formula is only text."""
    page.keyboard.press("2")
    page.click("#table .tabs >> text=人物")
    assert page.locator("#table tbody tr").count() == 2
    page.click("#table thead button >> nth=0")
    assert page.inner_text("#table tbody th >> nth=0") == "张三鸣"
    page.fill("#table .table-tools input", "明")
    expect(page.locator("#table tbody tr")).to_have_count(1)
    page.click("#table .tabs >> text=成效")
    page.fill("#table .table-tools input", "")
    expect(page.locator("#table tbody tr")).to_have_count(1)
    with page.expect_download() as download:
        page.click("#csv")
    target = tmp_path / "t.csv"
    download.value.save_as(target)
    lines = target.read_bytes().decode("utf-8-sig").split("\r\n")
    assert target.read_bytes().startswith(b"\xef\xbb\xbf")
    assert lines[1].startswith("'=1+1,青川市政协,3,")


def test_timeline_places_and_spread(page: Page) -> None:
    """Bars by month filter; the tree counts; an initiative lists who practises it with the sentence."""
    page.keyboard.press("4")
    assert page.locator("#timeline g.bar").count() == 2
    page.locator("#timeline g.bar").nth(0).click()
    assert "视察河道" in page.inner_text("#timeline .events")
    assert "f.month=2023-05" in page.url
    page.click("text=清除筛选")
    page.keyboard.press("5")
    assert "青川市政协" in page.inner_text("#places")
    page.locator("#places .point[aria-label=松岭县政协] circle").click()
    assert page.inner_text("#details h2") == "松岭县政协"
    heights = [
        page.locator(f"#places .point[aria-label={name}] circle").get_attribute("cy")
        for name in ("松岭县政协", "青川市政协")
    ]
    assert float(heights[0] or 0) < float(heights[1] or 0)
    page.keyboard.press("6")
    assert "松岭县政协" in page.inner_text("#spread ol")
    assert page.inner_text("#spread mark") == "“四步议事法”"


def test_shortest_path_with_its_sentences(page: Page) -> None:
    """Person to outcome: station, committee, city committee; each step with its proof."""
    _find(page, "张三明")
    page.click("#details >> text=从这里出发找路径")
    page.fill("#path-to", "=1")
    page.wait_for_selector("#path .suggest button")
    page.press("#path-to", "Enter")
    assert page.inner_text("#path .path > p") == "4 步"
    steps = page.locator("#path .step button").all_inner_texts()
    assert steps == ["张三明", "清河镇委员工作站", "松岭县政协", "青川市政协", "=1+1"]
    assert page.locator("#path .hop mark").count() == 2
    page.fill("#path-to", "张三鸣")
    page.wait_for_selector("#path .suggest button")
    page.press("#path-to", "Enter")
    assert page.inner_text("#path .path") == "两者之间没有联系。"


def test_the_address_keeps_the_state(page: Page, tmp_path: Path, open_page: Opener) -> None:
    """A link opens the same view, choice, filters, language and theme."""
    page.click("#language")
    page.click("#theme")
    page.click("[data-facet=level] label:has-text('County')")
    _find(page, "slxzx")
    page.keyboard.press("2")
    again = open_page(tmp_path / "explorer.html", fragment=page.evaluate("location.hash"))
    assert again.is_visible("#table")
    assert again.inner_text("#details h2") == "松岭县政协"
    assert again.inner_text("#tab-network") == "Network"
    assert again.is_checked("[data-facet=level] label:has-text('County') input")
    assert again.evaluate("getComputedStyle(document.body).backgroundColor") == "rgb(27, 26, 25)"


def test_focus_shows_one_neighbourhood(page: Page) -> None:
    """One step around a node, and back."""
    _find(page, "清河镇")
    page.click("#details >> text=只看一步")
    assert page.inner_text("#counts") == "显示 3 / 10 个节点"
    page.click("#leave-focus")
    assert page.inner_text("#counts") == "显示 10 / 10 个节点"


def test_corrections_are_downloaded_as_a_table(page: Page, tmp_path: Path) -> None:
    """Wrong, merge and rename make rows with the proof, in a file that a build reads."""
    _find(page, "张三鸣")
    page.click("#details >> text=合并到…")
    page.fill("dialog input", "zsm")
    page.click("dialog .suggest button")
    _find(page, "清河镇")
    page.click("#details >> text=改名")
    page.fill("dialog input", "清河\t委员工作站")
    page.click("dialog >> text=确定")
    _find(page, "视察河道")
    page.click("#details .group button.edge")
    page.click("#details >> text=有误")
    assert page.inner_text("#corrections") == "修订 (3)"
    with page.expect_download() as download:
        page.click("#save-corrections")
    folder = tmp_path / "curation"
    folder.mkdir()
    download.value.save_as(folder / "corrections.tsv")
    merge, rename, reject = read_curation([folder])
    assert (merge.action, merge.subject, merge.object) == ("merge", "id:person/2", "id:person/1")
    assert (rename.action, rename.subject, rename.new) == ("rename", "id:unit/1", "清河 委员工作站")
    assert (reject.action, reject.subject, reject.predicate) == ("reject", "id:activity/1", "cppcc:agent")
    assert (reject.object, reject.quote) == ("id:committee/1", "松岭县政协组织委员到清河镇视察河道")


def test_picture_is_saved(page: Page, tmp_path: Path) -> None:
    """The picture is a PNG with something on it."""
    with page.expect_download() as download:
        page.click("#png")
    target = tmp_path / "p.png"
    download.value.save_as(target)
    assert target.read_bytes().startswith(b"\x89PNG")
    assert target.stat().st_size > 5000


def test_keys_move_through_the_page(page: Page) -> None:
    """Digits switch views, / finds, Escape closes, ? helps."""
    for digit, view in zip(
        "1234567", ["network", "table", "reader", "timeline", "places", "spread", "path"], strict=True
    ):
        page.keyboard.press(str(digit))
        assert page.is_visible(f"#{view}")
    page.keyboard.press("?")
    assert "双击" in page.inner_text("#details")
    page.keyboard.press("Escape")
    assert page.is_hidden("#details")
    page.keyboard.press("/")
    assert page.evaluate("document.activeElement.id") == "search"


def test_without_webgl_a_plain_canvas_draws(tmp_path: Path, open_page: Opener) -> None:
    """The fallback draws, says so, and a click on a node opens it."""
    target = render_explorer(_graph(), tmp_path / "explorer.html", Extras({"a": TEXT}))
    page = open_page(target, fragment="#canvas=1")
    assert "WebGL" in page.inner_text("#notice")
    x, y = page.evaluate("cppccExplorer.network.place(3)")
    page.locator("#stage canvas").click(position={"x": x, "y": y})
    assert page.inner_text("#details h2") == "松岭县政协"


def test_a_large_graph_opens_by_groups(tmp_path: Path, open_page: Opener) -> None:
    """Above 5,000 nodes committees come first; a double click opens one; everything can be drawn."""
    nodes = [ViewNode(f"id/committee/{n}", f"第{n}县政协", "committee") for n in range(10)]
    nodes += [ViewNode(f"id/person/{n:05d}", f"委员{n}", "person") for n in range(6000)]
    edges = [ViewEdge(f"id/person/{n:05d}", f"id/committee/{n % 10}", "role", "委员") for n in range(6000)]
    page = open_page(render_explorer(ViewGraph("大图", tuple(nodes), tuple(edges)), tmp_path / "large.html"))
    assert page.inner_text("#counts") == "显示 10 / 6010 个节点"
    page.evaluate("cppccExplorer.openGroup(3)")
    assert page.inner_text("#counts") == "显示 610 / 6010 个节点"
    _find(page, "委员4444")
    assert page.inner_text("#details h2") == "委员4444"
    assert page.inner_text("#counts") == "显示 1210 / 6010 个节点"
    page.click("#draw-all")
    assert page.inner_text("#counts") == "显示 6010 / 6010 个节点"


def test_hostile_texts_are_inert_everywhere(tmp_path: Path, open_page: Opener) -> None:
    """No label, title, id, quote, date, attribute, relation or text runs in any view."""
    proof = (ViewEvidence(HOSTILE, HOSTILE, 0, len(HOSTILE), HOSTILE, HOSTILE, 0, HOSTILE),)
    kinds = ("committee", "activity", "initiative", HOSTILE)
    attributes = ((HOSTILE, HOSTILE), ("日期", HOSTILE), ("活动类型", HOSTILE))
    nodes = tuple(
        ViewNode(f"{HOSTILE}{n}", HOSTILE, kind, attributes, proof, (HOSTILE,)) for n, kind in enumerate(kinds)
    )
    edges = tuple(ViewEdge(nodes[0].id, node.id, HOSTILE, HOSTILE, proof, ((HOSTILE, HOSTILE),)) for node in nodes[1:])
    graph = ViewGraph(HOSTILE, nodes, edges)
    page = open_page(render_explorer(graph, tmp_path / "bad.html", Extras({HOSTILE: HOSTILE})))
    for number in range(len(nodes)):
        page.evaluate(f"cppccExplorer.selectNode({number})")
    page.evaluate("cppccExplorer.selectEdge(0)")
    page.click("#details >> text=读原文")
    for digit in "1234567":
        page.keyboard.press(digit)
        page.wait_for_timeout(60)
    page.fill("#search", "img")
    page.wait_for_selector("#found button")
    assert page.locator("img").count() == 0
    assert page.locator("script").count() == 2


@pytest.mark.parametrize("size", [0, 1])
def test_empty_and_single_graphs_open(tmp_path: Path, open_page: Opener, size: int) -> None:
    """Nothing or one node: every view opens with a friendly word."""
    nodes = tuple(ViewNode(str(n), "独一", "person") for n in range(size))
    page = open_page(render_explorer(ViewGraph("小图", nodes, ()), tmp_path / "few.html"))
    assert ("图谱是空的" in page.inner_text("#notice")) if size == 0 else page.is_hidden("#notice")
    for digit in "234567":
        page.keyboard.press(digit)


def test_a_phone_and_a_printer_get_their_own_form(tmp_path: Path, open_page: Opener) -> None:
    """On a phone nothing is wider than the screen and the filters open; on paper the tools are gone."""
    page = open_page(render_explorer(_graph(), tmp_path / "e.html", Extras({"a": TEXT})), width=390, height=780)
    for language in ("中文", "EN"):
        for digit in "1234567":
            page.keyboard.press(digit)
            assert page.evaluate("document.documentElement.scrollWidth") <= 390, (language, digit)
        page.keyboard.press("2")
        types = page.locator("#table .tabs")
        assert types.bounding_box()["width"] > 350  # type: ignore[index]
        assert types.bounding_box()["height"] < 50  # type: ignore[index]
        right = page.locator("#buttons").bounding_box()
        assert right is not None
        assert right["x"] + right["width"] <= 390
        page.click("#language")
    page.click("#menu")
    page.wait_for_timeout(250)
    assert page.locator("#facets").bounding_box()["x"] == 0  # type: ignore[index]
    page.emulate_media(media="print")
    assert page.is_hidden("#buttons")


def test_a_card_says_the_post(page: Page) -> None:
    """A person's links name the posts, a body's the people with theirs; a plain relation is not said twice."""
    _find(page, "张三明")
    assert "清河镇委员工作站 · 站长" in page.inner_text("#details .group")
    _find(page, "清河镇委员工作站")
    groups = page.inner_text("#details section >> nth=-1")
    assert "张三明 · 站长" in groups
    assert "松岭县政协 ·" not in groups


def test_english_goes_all_the_way(page: Page) -> None:
    """Counts, columns, values and relations; names from the texts stay as they are."""
    page.click("#language")
    assert page.inner_text("#counts") == "10 of 10 nodes shown"
    page.keyboard.press("2")
    assert "Level" in page.inner_text("#table thead")
    assert "County" in page.inner_text("#table tbody")
    assert "County" in page.inner_text("[data-facet=level]")
    _find(page, "松岭县政协")
    assert "Level" in page.inner_text("#details dl")
    page.click("[data-facet=activityType] summary")
    assert "Consultation" in page.inner_text("[data-facet=activityType]")
    page.click("[data-facet=level] label:has-text('County')")
    assert "f.level=" in page.url
    page.click("#language")
    assert "层级" in page.inner_text("#details dl")
    assert page.inner_text("#counts").startswith("显示 ")


def test_only_committees_are_asked_for(tmp_path: Path, open_page: Opener) -> None:
    """A township stands in the tree under its county's committee, with what took place there, and is no committee."""
    town, body = f"{BASE}id/place/1", f"{BASE}id/committee/1"
    graph = _graph()
    graph = replace(
        graph,
        nodes=(*graph.nodes, ViewNode(town, "清河镇", "place")),
        edges=(*graph.edges, ViewEdge(f"{BASE}id/activity/1", town, "tookPlace", "地点")),
    )
    page = open_page(render_explorer(graph, tmp_path / "e.html", Extras(above={town: body})))
    assert "清河镇" not in page.inner_text("[data-facet=group]")
    page.keyboard.press("5")
    leaf = page.locator("#places details details .leaf", has_text="清河镇")
    assert re.sub(r"\s+", " ", leaf.inner_text()) == "清河镇 1"


def test_a_name_without_links_is_found(tmp_path: Path, open_page: Opener) -> None:
    """It is drawn, searched and in the tables, with its sentence."""
    graph = replace(
        _graph(), nodes=(*_graph().nodes, ViewNode(f"{BASE}id/person/3", "秦桂英", "person", (), _proof("清河镇")))
    )
    page = open_page(render_explorer(graph, tmp_path / "e.html", Extras({"a": TEXT})))
    assert page.inner_text("#counts") == "显示 11 / 11 个节点"
    _find(page, "qgy")
    assert page.inner_text("#details h2") == "秦桂英"
    page.keyboard.press("2")
    page.click("#table .tabs >> text=人物")
    assert "秦桂英" in page.inner_text("#table tbody")
