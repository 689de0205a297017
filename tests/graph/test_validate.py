import re
import sys
from pathlib import Path

import pyoxigraph as ox
import pytest

from cppcc_graph.errors import GraphError, NotBuiltError
from cppcc_graph.query_files import QUERY_PREFIXES
from cppcc_graph.validate import validate
from cppcc_ontology.shapes import core_shapes, query_shapes

FIXTURES = Path(__file__).parent / "fixtures"
SAMPLE = FIXTURES / "questions"
LINES = (FIXTURES / "faults.tsv").read_text(encoding="utf-8").splitlines()[2:]
FAULTS = {line.split("\t")[0]: line.split("\t")[1] for line in LINES}
SCHEMES = ("kind", "type", "level", "status", "step", "attribution")
WARNINGS = {shape.code for shape in query_shapes() if shape.severity == "Warning"}


def sample() -> ox.Store:
    """A store with the fixture graph."""
    store = ox.Store()
    store.load(path=str(SAMPLE / "graph.ttl"), format=ox.RdfFormat.TURTLE)
    return store


def break_it(store: ox.Store, code: str) -> None:
    """Put one fault in; short IRIs are concepts or things by their first part."""

    def whole(match: re.Match[str]) -> str:
        head = match[1].split("/")[0]
        space = "vocab" if head.split("-")[-1] in SCHEMES or head in SCHEMES else "id"
        return f"<https://w3id.org/cppcc/{space}/{match[1]}>"

    prefixes = "".join(f"PREFIX {prefix}: <{iri}>\n" for prefix, iri in QUERY_PREFIXES.items())
    update = re.sub(r"<([a-z-]+/[^>]*)>", whole, FAULTS[code])
    if "?e }" in update and "WHERE" not in update:
        update = (
            update.replace("INSERT DATA", "INSERT") + ' WHERE { ?o cppcc:indicator "开展夜话"@zh ; cppcc:evidence ?e }'
        )
    store.update(prefixes + update)


def test_the_sample_has_no_fault() -> None:
    """A whole graph conforms, with its texts."""
    report = validate(sample(), texts=SAMPLE / "texts")
    assert report.violations == ()
    assert report.conforms


def test_every_shape_has_its_fault() -> None:
    """No shape is without a fault in this test, and none is told of that is not there."""
    core = set(re.findall(r"sh:message|shape:(E\d\d)(?:_\w+)? a sh:", core_shapes())) - {""}
    assert set(FAULTS) == core | {shape.code for shape in query_shapes()} | {"E66"}


@pytest.mark.parametrize("code", sorted(FAULTS))
def test_a_fault_is_found_by_exactly_its_shape(code: str) -> None:
    """The shape of that number finds it, with messages in both languages, and no other shape does."""
    store = sample()
    break_it(store, code)
    report = validate(store, texts=SAMPLE / "texts" if code == "E66" else None)
    assert set(report.counts) == {code}
    assert report.conforms == (code in WARNINGS)
    for one in report.violations:
        assert re.search("[一-鿿]", one.zh)
        assert one.en[0].isupper()


def test_a_fault_shows_where_it_stands() -> None:
    """The report names the thing, and quotes the words of the text."""
    store = sample()
    break_it(store, "E21")
    (one,) = validate(store).violations
    assert one.focus.startswith("id:outcome/shuangyang-2023/")
    (proof,) = one.evidence
    assert proof.doc == "shuangyang-2023"
    text = (SAMPLE / "texts" / "shuangyang-2023.txt").read_text(encoding="utf-8")
    assert text[proof.start : proof.end] == proof.quote


def test_report_to_json_is_plain() -> None:
    """Counts and faults as JSON values."""
    store = sample()
    break_it(store, "E65")
    told = validate(store).to_json()
    assert told["conforms"] is True
    assert told["counts"] == {"E65": 1}
    assert told["violations"][0]["focus"] == "id:unit/230184/稻乡委员工作室"


def test_validate_reads_a_build_folder(tmp_path: Path) -> None:
    """A folder's graph is compared with the folder's texts."""
    (tmp_path / "graph.nq").write_bytes(sample().dump(format=ox.RdfFormat.N_QUADS) or b"")
    with pytest.raises(NotBuiltError, match="cannot be read"):
        validate(tmp_path)
    (tmp_path / "texts").symlink_to(SAMPLE / "texts")
    assert validate(tmp_path).conforms


def test_without_pyshacl_the_message_says_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    """The extra is named; the queries alone run without it."""
    monkeypatch.setitem(sys.modules, "pyshacl", None)
    with pytest.raises(GraphError, match=r"pip install cppcc-graph\[check\]"):
        validate(sample())
    assert validate(sample(), core=False).conforms


def test_a_large_graph_is_checked_without_core_shapes(monkeypatch: pytest.MonkeyPatch) -> None:
    """From a size on pySHACL is left out unless it is asked for; the report tells either way."""
    monkeypatch.setattr("cppcc_graph.validate.CORE_UP_TO", 10)
    store = sample()
    break_it(store, "E01")
    assert not validate(store).core
    assert validate(store).conforms
    report = validate(store, core=True)
    assert report.core
    assert set(report.counts) == {"E01"}
