"""explorer.html as a file: what it holds, what it refuses, what it was built from."""

import hashlib
import html
import json
import re
from dataclasses import replace
from importlib.resources import files
from pathlib import Path
from typing import Any

import pytest

from cppcc_graph.explorer import explorer_page, render_explorer
from cppcc_graph.explorer_data import Extras, explorer_data, facet_names
from cppcc_graph.query_files import names_in, read_query
from cppcc_graph.viewgraph import ViewEdge, ViewEvidence, ViewGraph, ViewNode

HOSTILE = '"><img src=x onerror=window.__x=1></script><script>window.__x=1</script>'
TEXT = "标题\n近日，松岭县政协组织委员到清河镇视察。"
QUOTE = "松岭县政协组织委员到清河镇视察"


def _graph(label: str = "视察") -> ViewGraph:
    at = TEXT.index(QUOTE)
    proof = (ViewEvidence("a", "松岭简报", at, at + len(QUOTE), QUOTE, TEXT[3:], at - 3, "2023-05"),)
    nodes = (
        ViewNode("id/activity/1", label, "activity", (("活动类型", "视察"), ("日期", "2023-05-01")), proof),
        ViewNode("id/committee/1", "松岭县政协", "committee", (("层级", "县级"),), proof),
        ViewNode("id/committee/2", "青川市政协", "committee"),
        ViewNode("id/person/1", "张三明", "person"),
    )
    edges = (
        ViewEdge("id/activity/1", "id/committee/1", "carriedOut", "开展", proof),
        ViewEdge("id/committee/1", "id/committee/2", "superior", "上级"),
        ViewEdge("id/person/1", "id/committee/1", "role", "委员"),
        ViewEdge("id/person/1", "id/committee/2", "role", "主席"),
    )
    return ViewGraph("图谱", nodes, edges)


def _embedded(page: str) -> dict[str, Any]:
    found = re.search(r'<script type="application/json" id="data">(.*?)</script>', page, re.DOTALL)
    assert found
    data: dict[str, Any] = json.loads(found[1])
    return data


def test_page_is_one_file_without_requests() -> None:
    """Nothing is loaded from anywhere; only the shipped script may run."""
    page = explorer_page(_graph())
    assert "default-src 'none'" in html.unescape(page)
    assert "unsafe" not in page[: page.index("<style>")]
    assert page.count("<script") == 2
    assert not re.search(r"<(?:script|link|img|iframe)[^>]*(?:src|href)=.?(?:https?:)?//", page)


def test_heads_and_groups_follow_the_institutions() -> None:
    """The activity is in its committee's group, the county's committee under the city's."""
    data = explorer_data(_graph())
    assert data["heads"] == [1, 2, -1, 1]
    assert data["groups"] == [1, 1, 2, 1]


def test_facets_are_named_by_the_ontology() -> None:
    """Only facets whose attribute occurs are offered; their names are those of the attributes."""
    assert facet_names()["activityType"] == "活动类型"
    assert explorer_data(_graph())["facets"] == {
        "level": "层级",
        "activityType": "活动类型",
        "month": "日期",
    }


def test_relations_with_words_of_their_own_have_one_name() -> None:
    """Edges say 委员 and 主席, the relation is called 任职."""
    relations = explorer_data(_graph())["relations"]
    assert ["role", "任职"] in relations
    assert ["carriedOut", "开展"] in relations


def test_texts_travel_only_if_they_prove_something() -> None:
    """A text without a fact is not copied into the page; offsets hold in the copy."""
    data = explorer_data(_graph(), Extras({"a": TEXT.replace("标", "\u202e"), "b": "无关"}), title="另名")
    assert list(data["texts"]) == ["a"]
    _, start, end, *_ = data["evidence"][0]
    assert data["texts"]["a"][start:end] == QUOTE
    assert data["title"] == "另名"


def test_points_are_given_by_number() -> None:
    """Only nodes of the graph have a point on the map."""
    data = explorer_data(_graph(), Extras(points={"id/committee/2": (125.3, 43.9), "id/committee/9": (1.0, 2.0)}))
    assert data["points"] == [[2, 125.3, 43.9]]


@pytest.mark.parametrize("bad", [HOSTILE, "</SCRIPT>", "<!--<script>", "\u2028", "\ud800", "=1+1", "x" * 10_000])
def test_hostile_texts_stay_data(bad: str) -> None:
    """Whatever a text, label or title says, the page has its two scripts and no element more."""
    page = explorer_page(_graph(bad), Extras({"a": bad}), title=bad)
    assert page.count("<script") == 2
    assert "<img" not in page
    page.encode("utf-8")


def test_bytes_depend_on_graph_and_texts_alone(tmp_path: Path) -> None:
    """Two runs write the same bytes."""
    first = render_explorer(_graph(), tmp_path / "a.html", Extras({"a": TEXT}))
    second = render_explorer(_graph(), tmp_path / "b" / "c.html", Extras({"a": TEXT}))
    assert first.read_bytes() == second.read_bytes()
    assert _embedded(first.read_text("utf-8"))["texts"]["a"] == TEXT


def test_shipped_scripts_are_those_of_the_build() -> None:
    """The digests noted by the build fit the shipped files, and their licences are beside them."""
    static = files("cppcc_graph").joinpath("static")
    for line in static.joinpath("SHA256SUMS").read_text("utf-8").splitlines():
        digest, name = line.split("  ")
        assert hashlib.sha256(static.joinpath(name).read_bytes()).hexdigest() == digest
    licences = static.joinpath("LICENSES.txt").read_text("utf-8")
    assert all(name in licences for name in ("sigma", "graphology"))


def test_the_lock_names_no_host(root: Path) -> None:
    """The npm lock pins versions and hashes and no address."""
    lock = (root / "graph/cppcc_graph/explorer_src/package-lock.json").read_text("utf-8")
    assert '"resolved"' not in lock
    assert '"integrity"' in lock


def test_corrections_name_the_claims_that_edges_stand_for(root: Path) -> None:
    """Each relation that a text can state is mapped to its triple, as the relation's query has it."""
    source = root / "graph/cppcc_graph/explorer_src/src/edge_claims.json"
    claims = json.loads(source.read_text("utf-8"))
    own_nodes_or_inferred = {"role", "practises", "superior"}
    assert set(claims) == set(names_in("edges")) - own_nodes_or_inferred
    for relation, (subject, predicate, target) in claims.items():
        query = " ".join(read_query("edges", relation).split())
        assert re.search(rf"\?{subject} [^.]*{predicate} \?{target}", query), relation


def test_places_stand_under_what_is_known_above_them() -> None:
    """A town goes under its county's committee and into its group; two that claim each other make no circle."""
    graph = _graph()
    town = ViewNode("id/place/9", "清河镇", "place")
    graph = replace(graph, nodes=(*graph.nodes, town))
    body = graph.nodes[1].id
    data = explorer_data(graph, Extras(above={town.id: body, "id/place/8": body}))
    assert (data["heads"][-1], data["groups"][-1]) == (1, 1)
    other = replace(graph, nodes=(*graph.nodes, replace(town, id="id/place/91")))
    heads = explorer_data(other, Extras(above={town.id: "id/place/91", "id/place/91": town.id}))["heads"]
    assert sorted(heads[-2:]) == [-1, len(other.nodes) - 1]


def test_english_is_given_for_the_words_of_the_vocabularies() -> None:
    """Names and values that the ontology has; nothing of a text."""
    english = explorer_data(_graph())["english"]
    assert english["层级"] == "level"
    assert not any("政协" in word for word in english)
