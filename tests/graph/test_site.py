"""The static site: pages, links, RDF, and what it refuses."""

import html
import json
import re
from pathlib import Path
from urllib.parse import unquote

import pyoxigraph as ox
import pytest

from cppcc_graph.errors import TargetError
from cppcc_graph.kg import KnowledgeGraph
from cppcc_graph.site import MARKER, write_site
from cppcc_graph.site_things import file_of

HOSTILE = "<img src=x onerror=window.__x=1></title><script>window.__x=1</script>"
TURTLE = """
@prefix cppcc: <https://w3id.org/cppcc/ontology#> .
@prefix skos: <http://www.w3.org/2004/02/skos/core#> .
@prefix id: <https://w3id.org/cppcc/id/> .
<https://w3id.org/cppcc/id/committee/1> a cppcc:Committee ; skos:prefLabel "青川市政协"@zh ; skos:altLabel "市政协"@zh .
<https://w3id.org/cppcc/id/committee/2> a cppcc:Committee ; skos:prefLabel "松岭县政协"@zh ;
  cppcc:superior <https://w3id.org/cppcc/id/committee/1> ;
  cppcc:evidence <https://w3id.org/cppcc/id/source/a#char=0,5> .
<https://w3id.org/cppcc/id/source/a#char=0,5> a cppcc:Evidence ;
  cppcc:quote "松岭县政协"@zh ; cppcc:start 0 ; cppcc:end 5 ;
  cppcc:inSource <https://w3id.org/cppcc/id/source/a> .
<https://w3id.org/cppcc/id/unit/2/清河站> a cppcc:Unit ; skos:prefLabel "HOSTILE"@zh ;
  cppcc:unitOf <https://w3id.org/cppcc/id/committee/2> .
"""


@pytest.fixture
def kg(tmp_path: Path) -> KnowledgeGraph:
    """A small graph with a hostile name."""
    path = tmp_path / "g.ttl"
    path.write_text(TURTLE.replace("HOSTILE", HOSTILE), encoding="utf-8")
    return KnowledgeGraph.read(path)


def test_every_thing_has_a_page_with_facts_and_sentences(kg: KnowledgeGraph, tmp_path: Path) -> None:
    """The page of a committee names it, links its superior and its station, and quotes its evidence."""
    assert write_site(kg, tmp_path / "site") == 3
    page = (tmp_path / "site" / "committee" / "2.html").read_text("utf-8")
    assert "<h1>松岭县政协</h1>" in page
    assert '<a href="../committee/1.html">青川市政协</a>' in page
    assert "<mark>松岭县政协</mark>" in page


def test_all_links_lead_somewhere(kg: KnowledgeGraph, tmp_path: Path) -> None:
    """No link is broken, and none leaves the folder."""
    site = tmp_path / "site"
    write_site(kg, site)
    for page in site.rglob("*.html"):
        for link in re.findall(r'href="([^"]+)"', page.read_text("utf-8")):
            if link != "data:,":
                target = (page.parent / unquote(html.unescape(link))).resolve()
                assert target.is_file(), (page, link)
                assert target.is_relative_to(site.resolve())


def test_rdf_beside_each_page_is_that_of_the_graph(kg: KnowledgeGraph, tmp_path: Path) -> None:
    """Turtle and JSON-LD hold exactly the triples about the thing."""
    write_site(kg, tmp_path / "site")
    iri = ox.NamedNode("https://w3id.org/cppcc/id/committee/2")
    known = {str(ox.Triple(q.subject, q.predicate, q.object)) for q in kg.store.quads_for_pattern(iri, None, None)}
    for ending, form in ((".ttl", ox.RdfFormat.TURTLE), (".jsonld", ox.RdfFormat.JSON_LD)):
        data = (tmp_path / "site" / "committee" / f"2{ending}").read_bytes()
        assert {str(q.triple) for q in ox.parse(data, format=form)} == known


def test_hostile_names_stay_text(kg: KnowledgeGraph, tmp_path: Path) -> None:
    """No page has an element that a name asks for."""
    write_site(kg, tmp_path / "site", title=HOSTILE)
    for page in (tmp_path / "site").rglob("*.html"):
        text = page.read_text("utf-8")
        assert "<img" not in text
        assert text.count("<script") == (2 if page.name == "index.html" and page.parent.name == "site" else 0)


def test_a_site_is_replaced_as_a_whole_and_always_the_same(kg: KnowledgeGraph, tmp_path: Path) -> None:
    """A second run gives the same bytes and leaves nothing of the first that is not in the second."""
    site = tmp_path / "site"
    write_site(kg, site)
    first = {path.relative_to(site): path.read_bytes() for path in site.rglob("*") if path.is_file()}
    (site / "committee" / "old.html").write_text("alt", encoding="utf-8")
    write_site(kg, site)
    assert {path.relative_to(site): path.read_bytes() for path in site.rglob("*") if path.is_file()} == first
    assert json.loads((site / MARKER).read_text("utf-8"))["things"] == 3
    assert [path.name for path in tmp_path.iterdir() if path.name.startswith(".")] == []


def test_other_peoples_folders_are_not_touched(kg: KnowledgeGraph, tmp_path: Path) -> None:
    """A folder with other things, or a file, is refused and left alone."""
    (tmp_path / "mine").mkdir()
    (tmp_path / "mine" / "note.txt").write_text("留着", encoding="utf-8")
    with pytest.raises(TargetError, match="不会覆盖"):
        write_site(kg, tmp_path / "mine")
    with pytest.raises(TargetError, match="是文件"):
        write_site(kg, tmp_path / "mine" / "note.txt")
    assert (tmp_path / "mine" / "note.txt").read_text("utf-8") == "留着"


def test_an_empty_graph_has_a_site(tmp_path: Path) -> None:
    """Nothing to show is said on the first page."""
    assert write_site(KnowledgeGraph(ox.Store()), tmp_path / "site") == 0
    assert "图谱是空的" in (tmp_path / "site" / "index.html").read_text("utf-8")


@pytest.mark.parametrize("key", ["清河站", "A", "a" * 200, "..", "con/../x", "230184/站", "%2e%2e"])
def test_file_names_are_safe_anywhere(key: str) -> None:
    """Whatever a key holds, the file's name is short, lower case ASCII, and stays in its folder."""
    assert re.fullmatch(r"unit/[a-z0-9_-]{1,61}", file_of(f"https://w3id.org/cppcc/id/unit/{key}"))
