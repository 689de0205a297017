"""Parts of a graph: an initiative, the people of a body; and the commands that draw them."""

from pathlib import Path

import pytest
from typer.testing import CliRunner

from cppcc_graph.cli import app
from cppcc_graph.errors import NothingFoundError
from cppcc_graph.kg import KnowledgeGraph
from cppcc_graph.view_parts import view_initiative, view_people

TURTLE = """
@prefix cppcc: <https://w3id.org/cppcc/ontology#> .
@prefix skos: <http://www.w3.org/2004/02/skos/core#> .
@prefix t: <https://w3id.org/cppcc/id/> .
<https://w3id.org/cppcc/id/committee/1> a cppcc:Committee ; skos:prefLabel "青川市政协"@zh .
<https://w3id.org/cppcc/id/committee/2> a cppcc:Committee ; skos:prefLabel "松岭县政协"@zh ;
  cppcc:superior <https://w3id.org/cppcc/id/committee/1> .
<https://w3id.org/cppcc/id/initiative/四步议事法> a cppcc:Initiative ; skos:prefLabel "四步议事法"@zh .
<https://w3id.org/cppcc/id/practice/四步议事法/1> a cppcc:Practice ;
  cppcc:initiative <https://w3id.org/cppcc/id/initiative/四步议事法> ;
  cppcc:practisedBy <https://w3id.org/cppcc/id/committee/1> .
<https://w3id.org/cppcc/id/activity/a/1> a cppcc:Activity ; cppcc:topic "视察河道"@zh ;
  cppcc:agent <https://w3id.org/cppcc/id/committee/2> ;
  cppcc:initiative <https://w3id.org/cppcc/id/initiative/四步议事法> .
<https://w3id.org/cppcc/id/unit/2/站> a cppcc:Unit ; skos:prefLabel "清河镇委员工作站"@zh ;
  cppcc:unitOf <https://w3id.org/cppcc/id/committee/2> .
<https://w3id.org/cppcc/id/person/2/张三明> a cppcc:Person ; skos:prefLabel "张三明"@zh .
<https://w3id.org/cppcc/id/membership/2/张三明/站长> a cppcc:Membership ; cppcc:roleTitle "站长"@zh ;
  cppcc:member <https://w3id.org/cppcc/id/person/2/张三明> ;
  cppcc:organization <https://w3id.org/cppcc/id/unit/2/站> .
"""


@pytest.fixture
def kg(tmp_path: Path) -> KnowledgeGraph:
    """Two committees, an initiative, a station with one person."""
    path = tmp_path / "g.ttl"
    path.write_text(TURTLE, encoding="utf-8")
    return KnowledgeGraph.read(path)


def test_an_initiative_with_bodies_and_activities(kg: KnowledgeGraph) -> None:
    """Who practises it, what was done under it and by whom, and how those bodies stand to each other."""
    graph = view_initiative(kg, "四步议事法")
    assert {node.label for node in graph.nodes} == {"四步议事法", "青川市政协", "松岭县政协", "视察河道"}
    assert {edge.relation for edge in graph.edges} == {"practises", "under", "carriedOut", "superior"}


def test_people_of_a_body_include_those_of_its_stations(kg: KnowledgeGraph) -> None:
    """The station's head is among the people of the committee; the station is shown under it."""
    graph = view_people(kg, "松岭县政协")
    assert {node.label for node in graph.nodes} == {"松岭县政协", "清河镇委员工作站", "张三明"}
    assert view_people(kg) == graph


@pytest.mark.parametrize(("name", "message"), [("无此做法", "没有名为"), ("青川市政协", "不是品牌或做法")])
def test_what_is_no_initiative_is_named(kg: KnowledgeGraph, name: str, message: str) -> None:
    """A missing or another thing is a friendly error."""
    with pytest.raises(NothingFoundError, match=message):
        view_initiative(kg, name)


def test_a_body_without_people_is_named(kg: KnowledgeGraph) -> None:
    """Nobody to show is said, not drawn."""
    with pytest.raises(NothingFoundError, match="青川市政协"):
        view_people(kg, "青川市政协")


def test_commands_draw_parts_and_sites(tmp_path: Path, seeds: Path) -> None:
    """`view --initiative`, `view --people` and `site` write what they name; two choices at once are refused."""
    run = CliRunner().invoke
    out = tmp_path / "out"
    assert run(app, ["build", str(seeds / "001_8dce0620dc7ea010.txt"), "-o", str(out)]).exit_code == 0
    page = tmp_path / "p.html"
    assert run(app, ["view", str(out), "--initiative", "1158工作法", "-o", str(page)]).exit_code == 0
    assert "1158工作法" in page.read_text("utf-8")
    assert run(app, ["view", str(out), "--people", "全部", "-o", str(page)]).exit_code == 0
    assert run(app, ["view", str(out), "--people", "无", "-o", str(page)]).exit_code == 3
    assert run(app, ["view", str(out), "--people", "无", "--about", "无"]).exit_code == 2
    assert run(app, ["site", str(out), "-o", str(tmp_path / "site")]).exit_code == 0
    assert (tmp_path / "site" / "index.html").is_file()
