"""graph.html as a file: what it holds, what it refuses, and that its bytes depend on nothing else."""

import json
import locale
import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

from cppcc_graph.view import render_view, view_html, view_page
from cppcc_graph.view_cut import keep_most_connected
from cppcc_graph.viewgraph import ViewEdge, ViewEvidence, ViewGraph, ViewNode

HOSTILE = '"><img src=x onerror=window.__x=1></script><script>window.__x=1</script>javascript:alert(1) href'
SENTENCE = "松岭县政协组织委员到清河镇视察。"


def _proof(text: str = SENTENCE) -> tuple[ViewEvidence, ...]:
    return (ViewEvidence("a", "松岭简报", 3, 3 + len(text), text, f"近日，{text}", 3, "2023-05"),)


def _graph(label: str = "松岭县政协", *, extra: int = 0) -> ViewGraph:
    nodes = [
        ViewNode("https://example.org/c", label, "committee", (("层级", "县级"),), _proof()),
        ViewNode("https://example.org/u", "清河镇委员工作站", "unit", (), _proof(), aliases=("清河站",)),
    ]
    nodes += [ViewNode(f"https://example.org/z{at:05d}", f"委员{at}", "person") for at in range(extra)]
    edge = ViewEdge("https://example.org/u", "https://example.org/c", "unitOf", "隶属", _proof())
    return ViewGraph(label, tuple(nodes), (edge,))


def _data(page: str) -> dict[str, object]:
    found = re.search(r'<script type="application/json" id="data">(.*?)</script>', page, re.DOTALL)
    assert found
    data: dict[str, object] = json.loads(found[1])
    return data


def test_page_asks_for_nothing() -> None:
    """No address of another host is loaded, and the policy forbids it."""
    page = view_page(_graph())
    head = page[: page.index("<style>")]
    assert "default-src 'none'" in head
    assert "'unsafe-inline'" not in page
    assert not re.search(r"<(?:script|link|img|iframe)[^>]*(?:src|href)=.?(?:https?:)?//", page)


def test_page_holds_the_proof() -> None:
    """The sentence, its paragraph, its place and its title travel with the edge."""
    data = _data(view_page(_graph()))
    assert data["paragraphs"] == [f"近日，{SENTENCE}"]
    assert data["docs"] == [["a", "松岭简报", "2023-05"]]
    assert data["evidence"] == [[0, 3, 3 + len(SENTENCE), SENTENCE, 0, 3]]


@pytest.mark.parametrize("where", ["label", "id", "quote", "title", "attribute", "relation"])
def test_hostile_text_never_becomes_markup(where: str) -> None:
    """Whatever field holds it, markup stays inside JSON strings or is escaped."""
    bad = {key: HOSTILE if key == where else "好" for key in ("label", "id", "quote", "title", "attribute", "relation")}
    proof = (ViewEvidence(bad["id"], bad["title"], 0, 1, bad["quote"], bad["quote"], 0, bad["title"]),)
    node = ViewNode(bad["id"], bad["label"], "person", ((bad["attribute"], bad["attribute"]),), proof)
    edge = ViewEdge(bad["id"], bad["id"], bad["relation"], bad["relation"], proof)
    page = view_page(ViewGraph(bad["title"], (node,), (edge,)))
    assert "<img" not in page
    assert page.count("<script") == view_page(_graph()).count("<script")


def test_bytes_depend_on_the_graph_alone(tmp_path: Path) -> None:
    """Two runs write the same bytes, also to another path."""
    first = render_view(_graph(), tmp_path / "a.html")
    second = render_view(_graph(), tmp_path / "sub" / "b.html")
    assert first.read_bytes() == second.read_bytes()
    assert [path.name for path in tmp_path.iterdir()] == ["a.html", "sub"]


def test_bytes_do_not_depend_on_locale_or_hash_seed(tmp_path: Path) -> None:
    """Under an ASCII locale without UTF-8 mode and another hash seed the file is the same."""
    code = (
        "import sys; from pathlib import Path; from cppcc_graph.view import render_view;"
        "from cppcc_graph.viewgraph import ViewGraph, ViewNode;"
        "render_view(ViewGraph('\\u6811', tuple(ViewNode(str(n), '\\u59d4\\u5458', 'person') for n in range(30)), ()),"
        " Path(sys.argv[1]))"
    )
    pages = []
    for seed, encoding in (("1", "C"), ("2", "C.UTF-8")):
        target = tmp_path / f"{seed}.html"
        environment = {
            **os.environ,
            "PYTHONHASHSEED": seed,
            "LC_ALL": encoding,
            "PYTHONUTF8": "0",
            "PYTHONCOERCECLOCALE": "0",
        }
        subprocess.run([sys.executable, "-c", code, str(target)], check=True, env=environment, timeout=60)
        pages.append(target.read_bytes())
    assert pages[0] == pages[1]
    assert locale.getpreferredencoding()


@pytest.mark.parametrize("size", [0, 1])
def test_empty_and_single_graphs_have_a_page(size: int) -> None:
    """An empty graph is a page that says so, not an error."""
    graph = ViewGraph("空", tuple(ViewNode(str(n), "甲", "person") for n in range(size)), ())
    assert len(_data(view_page(graph))["nodes"]) == size  # type: ignore[arg-type]


def test_large_graphs_are_cut_with_a_notice() -> None:
    """Above the limit the connected part stays and the page knows how many nodes are missing."""
    data = _data(view_page(_graph(extra=900), limit=100))
    assert len(data["nodes"]) == 100  # type: ignore[arg-type]
    assert data["leftOut"] == 802
    assert data["edges"]


def test_keep_most_connected_peels_the_loosest_first() -> None:
    """A triangle outlives a chain; isolated nodes go first; the caller's graph stays as it was."""
    names = [ViewNode(name, name, "person") for name in "abcdefg"]
    pairs = [("a", "b"), ("b", "c"), ("c", "a"), ("c", "d"), ("d", "e")]
    graph = ViewGraph("图", tuple(names), tuple(ViewEdge(s, t, "r", "r") for s, t in pairs))
    kept = keep_most_connected(graph, 3)
    assert [node.id for node in kept.nodes] == ["a", "b", "c"]
    assert kept.left_out == 4
    assert len(graph.nodes) == 7


def test_unknown_ends_of_edges_are_left_out() -> None:
    """An edge to a node that is not there does not break the page."""
    graph = ViewGraph("图", (ViewNode("a", "甲", "person"),), (ViewEdge("a", "b", "r", "r"),))
    assert _data(view_page(graph))["edges"] == []


def test_notebook_view_is_sandboxed() -> None:
    """The frame may run scripts and save files, nothing else; a summary stands before it."""
    html = view_html(_graph(HOSTILE))
    assert 'sandbox="allow-scripts allow-downloads"' in html
    assert "2 个节点" in html
    assert "<img" not in html
    assert html.count("<iframe") == 1
