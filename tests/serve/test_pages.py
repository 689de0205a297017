"""Pages, search and the JSON API over the sample graph; hostile names and parameters stay inert."""

import json
import re
from importlib.resources import files
from pathlib import Path
from typing import Any
from urllib.parse import quote

import pyoxigraph as ox
import pytest
from rdflib import Graph

from cppcc_graph.query_files import names_in
from cppcc_graph.serve.names import KINDS

HTML = {"Accept": "text/html,application/xhtml+xml;q=0.9,*/*;q=0.8"}
ID = "https://w3id.org/cppcc/id/"
SCRIPT = "<script>window.__x=1</script>"


def _page(sample: Any, path: str) -> str:
    response = sample.client.get(path, headers=HTML)
    assert response.status_code == 200, response.text
    assert response.headers["content-type"] == "text/html; charset=utf-8"
    return str(response.text)


def test_thing_page_shows_facts_and_sentences(sample: Any) -> None:
    """A committee's page has its names, its relations with links, and the sentences with the words marked."""
    page = _page(sample, "/id/committee/230104")
    assert "中国人民政治协商会议哈尔滨市道外区委员会" in page
    assert 'href="/id/unit/230104/%E5%A4%AA%E5%B9%B3%E6%A1%A5%E5%A7%94%E5%91%98%E5%B7%A5%E4%BD%9C%E7%AB%99"' in page
    assert "<mark>道外区政协立案提案86件</mark>" in page


@pytest.mark.parametrize(
    "media", ["text/turtle", "application/ld+json", "application/n-triples", "application/rdf+xml"]
)
def test_thing_gives_rdf_to_programs(sample: Any, media: str) -> None:
    """The same address gives RDF by Accept, with the thing as its subject."""
    response = sample.client.get(f"/id/unit/230184/{quote('稻香委员工作室')}", headers={"Accept": media})
    assert response.headers["content-type"].partition(";")[0] == media
    graph = Graph().parse(data=response.content, format=media)
    assert {str(one) for one in graph.subjects()} == {f"{ID}unit/230184/稻香委员工作室"}


def test_links_of_a_page_lead_somewhere(sample: Any) -> None:
    """Every local link of a few pages answers with a page, or leads to one."""
    seen = set()
    for path in ("/", "/id/committee/230104", f"/id/person/230104/{quote('周建国')}", "/ontology", "/vocab/level"):
        found = re.findall(r'href="(/[^"#]*)', _page(sample, path))
        seen |= {link.replace("&amp;", "&") for link in found}
    views = {"/explorer", "/graph", "/reconcile"}
    statuses = {link: sample.client.get(link, headers=HTML).status_code for link in sorted(seen - views)}
    assert {link: status for link, status in statuses.items() if status not in {200, 303}} == {}


def test_source_page_marks_what_is_proved(sample: Any) -> None:
    """The text of a source is shown with its proving words as links; a range that is asked for is highlighted."""
    text = _page(sample, f"/id/source/{quote('样例')}?char=22,34")
    assert '<mark class="wanted" id="mark">道外区政协立案提案86件</mark>' in text
    assert "立案提案 86件" in text
    assert text.count('<a class="said"') > 10


def test_source_without_text_says_so(start: Any, built: Path) -> None:
    """A store without its folder still has pages, without paragraphs."""
    with start(built / "store", workers=1) as server:
        assert "没有存原文" in _page(server, f"/id/source/{quote('样例')}")


@pytest.mark.parametrize("path", ["/id/committee/999999", "/id/../../../etc/passwd", "/id/source/..%2F..%2Fetc",
                                  "/static/..%2Fapp.py", "/static/../worker.py", "/vocab/none", "/vocab/level/none",
                                  "/explorer", "/id/", "/static/", "/texts/", "/%2e%2e/%2e%2e/etc/passwd"])  # fmt: skip
def test_unknown_and_traversal_are_404(sample: Any, path: str) -> None:
    """What is not in the graph, and every way out of it, is a 404 page with a policy."""
    response = sample.client.get(path, headers=HTML)
    assert response.status_code == 404
    assert "root:" not in response.text
    assert "default-src 'none'" in response.headers["content-security-policy"]


def test_broken_address_is_400(sample: Any) -> None:
    """Bytes that are no UTF-8 are told so."""
    assert sample.client.get("/id/unit/%FF%FE").status_code == 400


@pytest.mark.parametrize(
    ("asked", "first"),
    [("道外区政协", "道外区政协"), ("dwqzx", "道外区政协"), ("daowaiquzhengxie", "道外区政协"),
     ("太平桥", "太平桥委员工作站"), ("zhoujianguo", "周建国"), ("zjg", "周建国"), ("提案委", "提案委员会"),
     ("中国人民政治协商会议哈尔滨市委员会", "哈尔滨市政协"),
     ("板凳", "板凳会协商法"), ("养老", "关于增设社区养老食堂的提案")],
)  # fmt: skip
def test_search_finds(sample: Any, asked: str, first: str) -> None:
    """汉字, pinyin, initials and further names find a thing, the best first."""
    assert sample.client.get("/api/search", params={"q": asked}).json()["results"][0]["label"] == first


@pytest.mark.parametrize(
    "asked", ['"', "*", "AND", "chars:", "%", "_", "'; DROP TABLE thing; --", "\x00", "🦀", "( OR"]
)
def test_search_takes_any_text(sample: Any, asked: str) -> None:
    """Nothing that is typed breaks the search."""
    assert sample.client.get("/api/search", params={"q": asked}).status_code in {200, 400}


def test_search_by_kind(sample: Any) -> None:
    """A kind narrows the search; an unknown kind is refused."""
    found = sample.client.get("/api/search", params={"q": "道外", "kind": "committee"}).json()["results"]
    assert [one["label"] for one in found] == ["道外区政协"]
    assert sample.client.get("/api/search", params={"q": "道外", "kind": "x"}).status_code == 400


PLACES = ["/search?q=", "/ask?q=", "/id/unit/-/", "/id/source/", "/vocab/", "/static/", "/api/search?q=", "/go?iri=",
          "/api/entity?iri=", "/api/ask?q=", "/sparql?query=", "/sparql?format=", "/api/tables/", "/query?name=",
          "/api/search?q=a&kind=", "/api/search?q=a&limit=", "/reconcile?queries=",
          "/id/committee/230104?format="]  # fmt: skip


@pytest.mark.parametrize("place", PLACES)
@pytest.mark.parametrize(
    "text", [SCRIPT, '"><img src=x onerror=alert(1)>', "javascript:alert(1)", "{{7*7}}", "' onx='1"]
)
def test_script_in_every_parameter_is_inert(sample: Any, place: str, text: str) -> None:
    """Markup, attributes, addresses and template syntax in any parameter come back escaped or not at all."""
    response = sample.client.get(place + quote(text, safe=""), headers=HTML)
    assert response.status_code < 500
    if response.headers["content-type"].startswith("text/html"):
        assert SCRIPT not in response.text
        assert "<img src=x" not in response.text
        assert 'href="javascript:' not in response.text
        assert ">49<" not in response.text


def test_hostile_labels_are_inert(tmp_path: Path, start: Any) -> None:
    """A graph whose labels, attributes and sentences are markup shows them as text."""
    store = ox.Store(str(tmp_path / "store"))
    text = f"""
    PREFIX cppcc: <https://w3id.org/cppcc/ontology#> PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
    INSERT DATA {{ <{ID}unit/-/x> a cppcc:Unit ; skos:prefLabel "{SCRIPT}"@zh ; skos:altLabel "<b>x</b>"@zh ;
      cppcc:unitOf <javascript:alert(1)> ; cppcc:since "\\"><i>" ; cppcc:evidence <{ID}source/d#char=0,1> .
      <{ID}source/d#char=0,1> a cppcc:Evidence ; cppcc:quote "{SCRIPT}"@zh ; cppcc:start 0 ; cppcc:end 1 ;
        cppcc:inSource <{ID}source/d> .
      <{ID}source/d> a cppcc:Source ; <http://purl.org/dc/terms/title> "{SCRIPT}" ;
        <http://purl.org/dc/terms/identifier> "../../../etc/passwd" }}
    """
    store.update(text)
    store.flush()
    del store
    (tmp_path / "texts").mkdir()
    with start(tmp_path / "store", out=tmp_path, workers=1) as server:
        for path in ("/id/unit/-/x", "/id/source/d", "/id/source/d?char=0,1", "/search?q=script"):
            page = _page(server, path)
            assert SCRIPT not in page
            assert "<b>x" not in page
            assert 'href="javascript:' not in page
            assert "root:" not in page


def test_api_answers_as_described(sample: Any) -> None:
    """Each path of openapi.json answers, with the members that it promises."""
    description = json.loads(files("cppcc_graph.serve").joinpath("data/openapi.json").read_text("utf-8"))
    for path, operations in description["paths"].items():
        parameters = operations["get"]["parameters"]
        query = {one["name"]: one["example"] for one in parameters if "example" in one}
        if path == "/api/labels":
            query = {"iri": [f"{ID}committee/230104"]}
        response = sample.client.get(path.replace("{name}", "committees"), params=query)
        assert response.status_code == 200, (path, response.text)
        schema = operations["get"]["responses"]["200"]["content"]
        wanted = next(iter(schema.values()))["schema"]
        name = wanted.get("$ref", "").rpartition("/")[2]
        needed = description["components"]["schemas"][name]["required"] if name else wanted.get("required", [])
        assert set(needed) <= set(response.json())


def test_description_is_current() -> None:
    """openapi.json names the tables and kinds that there are."""
    description = json.loads(files("cppcc_graph.serve").joinpath("data/openapi.json").read_text("utf-8"))
    table = description["paths"]["/api/tables/{name}"]["get"]["parameters"][0]["schema"]["enum"]
    kinds = description["paths"]["/api/search"]["get"]["parameters"][1]["schema"]["enum"]
    assert (table, kinds) == (sorted(names_in("tables")), ["", *sorted(KINDS)])


def test_tables_page_through(sample: Any) -> None:
    """A table comes page by page, as CSV for Excel users."""
    one = sample.client.get("/api/tables/committees?format=csv&limit=2")
    assert len(one.text.splitlines()) == 3
    assert sample.client.get("/api/tables/committees?limit=x").status_code == 400
    assert sample.client.get("/api/tables/passwd").status_code == 404


def test_examples_run_as_they_stand(sample: Any) -> None:
    """Every named question of the editor runs over the endpoint."""
    results = sample.client.get("/api/questions").json()["results"]
    statuses = {one["name"]: sample.client.post("/sparql", data={"query": one["query"]}).status_code for one in results}
    assert {name: status for name, status in statuses.items() if status != 200} == {}
    assert len(results) >= 45


def test_ontology_is_served(sample: Any) -> None:
    """The ontology and a vocabulary are pages for people and RDF for programs."""
    assert 'id="Committee"' in _page(sample, "/ontology")
    assert len(Graph().parse(data=sample.client.get("/ontology").content, format="turtle")) > 100
    assert "县级" in _page(sample, "/vocab/level/county")
    assert len(Graph().parse(data=sample.client.get("/vocab/level").content, format="turtle")) > 10


def test_static_files_are_as_committed() -> None:
    """The bundled editor equals the digests beside it, and its licence is there."""
    import hashlib

    folder = files("cppcc_graph.serve").joinpath("static")
    for line in folder.joinpath("SHA256SUMS").read_text("ascii").splitlines():
        digest, name = line.split()
        assert hashlib.sha256(folder.joinpath(name).read_bytes()).hexdigest() == digest
    assert "MIT License" in folder.joinpath("LICENSES.txt").read_text("utf-8")


def test_metrics_count_requests(sample: Any) -> None:
    """Prometheus reads the figures; paths do not become labels."""
    sample.client.get("/strange/path")
    text = sample.client.get("/metrics").text
    assert re.search(r'cppcc_requests_total\{route="other",status="404"\} \d+', text)
    assert "strange" not in text
    assert re.search(r"cppcc_query_resident_bytes \d", text)


def test_rebuild_is_noticed(tmp_path: Path, start: Any, built: Path) -> None:
    """When the build is replaced, the next answers come from the new one."""
    import hashlib
    import time

    def build(lines: str) -> None:
        (tmp_path / "graph.nq").write_text(lines, "utf-8")
        entry = {"bytes": len(lines.encode()), "sha256": hashlib.sha256(lines.encode()).hexdigest()}
        whole = {"format": 1, "version": "0", "files": {"graph.nq": entry}}
        (tmp_path / "manifest.json").write_text(json.dumps(whole), "utf-8")

    line = (built / "graph.nq").read_text("utf-8").splitlines()[0]
    build(line + "\n")
    with start(tmp_path / "graph.nq", out=tmp_path, workers=2) as server:
        ask = "SELECT (COUNT(*) AS ?n) { ?s ?p ?o }"

        def count() -> str:
            return str(server.client.get("/sparql", params={"query": ask, "format": "csv"}).text.split()[1])

        assert count() == "1"
        build((built / "graph.nq").read_text("utf-8"))
        deadline = time.monotonic() + 20
        while count() == "1" and time.monotonic() < deadline:
            time.sleep(0.2)
        assert int(count()) > 100
