"""A reviewer's rows are replayed at every build; a stale row is reported; an erased person is nowhere."""

import json
from array import array
from collections.abc import Callable
from pathlib import Path

import pytest

from cppcc_graph.build import build, mend
from cppcc_graph.build_work import BuildOptions
from cppcc_graph.curation_rows import read_curation
from cppcc_graph.errors import CurationError
from cppcc_graph.kg import KnowledgeGraph
from cppcc_graph.report import BuildReport
from cppcc_loaders.claims import state_claims
from cppcc_loaders.claims_records import Reading
from cppcc_loaders.extract.frames import CommitteeFrame, Frame, PersonFrame, RoleFrame
from cppcc_loaders.records import Article, Clean, Document, Range


def quick_reader(document: Document) -> Reading:
    """A reader for tests: every known name is a member of 铁力市政协."""
    text = document.text
    whole = Clean(text, array("i", range(len(text))))
    article = Article(f"{document.doc}/0", document.doc, Range(0, len(text)), whole, home="230700")
    frames: list[Frame] = [CommitteeFrame(Range(0, 5), "r", "230781")]
    for name in ("赵青云", "钱一鸣", "孙小满"):
        if name in text:
            span = Range(text.index(name), text.index(name) + len(name))
            frames += [PersonFrame(span, "r", name), RoleFrame(span, "r", name, "政协委员", "铁力市政协", "230781")]
    claims = tuple(state_claims(document, [(article, frames)]))
    return Reading(document.doc, document.digest, document.encoding, claims)


def write(folder: Path, texts: dict[str, str]) -> None:
    """A source folder with these texts."""
    folder.mkdir(parents=True, exist_ok=True)
    for name, text in texts.items():
        (folder / f"{name}.txt").write_text(text, encoding="utf-8")


def tree(out: Path) -> dict[str, bytes]:
    """Every file of a build that byte-identity covers."""
    files = (path for path in sorted(out.rglob("*")) if path.is_file() and path.relative_to(out).parts[0] != "claims")
    return {path.relative_to(out).as_posix(): path.read_bytes() for path in files}


QUICK = BuildOptions(reader=quick_reader, pages=())
TEXTS = {"甲": "铁力市政协委员赵青云走访。", "乙": "嘉荫县政协委员赵青云、钱一鸣调研。", "丙": "铁力市政协孙小满发言。"}
PERSON = "person/230781/赵青云"
HEADER = "action\tsubject\tpredicate\tobject\tnew\tdoc\tquote\treviewer\tdate\tnote\n"


def row(action: str, subject: str, **cells: str) -> str:
    """One line of a curation file."""
    names = ("predicate", "object", "new", "doc", "quote", "reviewer", "date", "note")
    return "\t".join([action, subject, *(cells.get(name, "") for name in names)]) + "\n"


@pytest.fixture
def curate(tmp_path: Path) -> Callable[..., tuple[BuildReport, KnowledgeGraph]]:
    """Build the texts with these rows beside the sources."""

    def make(*rows: str) -> tuple[BuildReport, KnowledgeGraph]:
        write(tmp_path / "src", TEXTS)
        (tmp_path / "curation").mkdir(exist_ok=True)
        (tmp_path / "curation" / "修订.tsv").write_text("# 一条注释\n" + HEADER + "".join(rows), encoding="utf-8")
        report = build([tmp_path / "src"], tmp_path / "out", QUICK)
        return report, KnowledgeGraph.open(tmp_path / "out")

    return make


def names(kg: KnowledgeGraph) -> list[str]:
    """Names of all people, sorted."""
    return sorted(str(row["name"]) for row in kg.query("people"))


def test_rename(curate: Callable[..., tuple[BuildReport, KnowledgeGraph]]) -> None:
    """The thing keeps its IRI and gets the new name."""
    report, kg = curate(row("rename", PERSON, new="赵清云", note="原文误排"))
    assert kg.entity("赵清云").iri.endswith("230781/赵青云")
    assert report.curation == {"rows": 1, "stale": []}


def test_merge(curate: Callable[..., tuple[BuildReport, KnowledgeGraph]]) -> None:
    """Two people become one, with the seats of both; the ledger says who decided."""
    _, kg = curate(row("merge", PERSON, object="person/230781/孙小满", reviewer="李审"))
    assert names(kg) == ["孙小满", "钱一鸣"]
    assert kg.out is not None
    assert "李审" in (kg.out / "ledger.tsv").read_text(encoding="utf-8")


def test_split_by_document(curate: Callable[..., tuple[BuildReport, KnowledgeGraph]]) -> None:
    """The person of one text becomes another person."""
    _, kg = curate(row("split", PERSON, doc="乙"))
    assert names(kg) == ["孙小满", "赵青云", "赵青云", "钱一鸣"]


def test_reject_a_thing_in_one_document(curate: Callable[..., tuple[BuildReport, KnowledgeGraph]]) -> None:
    """Claims of that document about it go; those of others stay."""
    _, kg = curate(row("reject", PERSON, doc="甲"))
    assert {proof.doc for proof in kg.entity("赵青云").evidence} == {"乙"}


def test_add(curate: Callable[..., tuple[BuildReport, KnowledgeGraph]]) -> None:
    """A fact with a quote of the text enters the graph with that proof."""
    _, kg = curate(
        row(
            "add",
            "unit/230781/桃山镇委员工作站",
            predicate="cppcc:unitOf",
            object="id:committee/230781",
            doc="甲",
            quote="走访",
        )
    )
    found = kg.entity("桃山镇委员工作站")
    assert [proof.quote for proof in found.evidence] == ["走访"]
    assert [relation.other_label for relation in found.relations] == ["铁力市政协"]


@pytest.mark.parametrize(
    "stale",
    [
        row("rename", "person/230781/没有此人", new="某"),
        row("merge", "person/230781/没有此人", object=PERSON),
        row("reject", "person/230781/没有此人"),
        row("erase", "person/230781/没有此人"),
        row("add", PERSON, predicate="cppcc:rule", object="x", doc="甲", quote="文中没有的话"),
        row("split", PERSON, doc="丙"),
    ],
)
def test_a_stale_row_is_reported(curate: Callable[..., tuple[BuildReport, KnowledgeGraph]], stale: str) -> None:
    """It changes nothing, and the report names its file and line."""
    report, kg = curate(stale)
    assert [found["where"] for found in report.curation["stale"]] == ["修订.tsv:3"]
    assert names(kg) == ["孙小满", "赵青云", "钱一鸣"]


def test_an_erased_person_is_in_no_output(
    curate: Callable[..., tuple[BuildReport, KnowledgeGraph]], tmp_path: Path
) -> None:
    """Neither name nor claims are left in any file; quotes still equal the stored text; others stay."""
    curate()
    report, kg = curate(row("erase", PERSON, note="本人要求"))
    assert report.curation["stale"] == []
    for path in sorted((tmp_path / "out").rglob("*")):
        data = path.read_bytes() if path.is_file() else b""
        assert "赵青云".encode() not in data, path
        assert "赵青云".encode("unicode_escape") not in data, path
    assert names(kg) == ["孙小满", "钱一鸣"]
    proofs = "?p cppcc:inSource/dcterms:identifier ?doc ; cppcc:start ?s ; cppcc:end ?e ; cppcc:quote ?q"
    for mention in kg.query(f"SELECT ?doc ?s ?e ?q {{ {proofs} }}"):
        text = (tmp_path / "out" / "texts" / f"{mention['doc']}.txt").read_text(encoding="utf-8")
        assert text[int(str(mention["s"])) : int(str(mention["e"]))] == mention["q"]
    assert "本人要求" in (tmp_path / "out" / "ledger.tsv").read_text(encoding="utf-8")


def test_rows_are_replayed_at_every_build(
    curate: Callable[..., tuple[BuildReport, KnowledgeGraph]], tmp_path: Path
) -> None:
    """A second build gives the same bytes, and so does mending without the files."""
    curate(row("rename", PERSON, new="赵清云"))
    before = tree(tmp_path / "out")
    build([tmp_path / "src"], tmp_path / "out", QUICK)
    assert tree(tmp_path / "out") == before
    (tmp_path / "out" / "graph.nq").unlink()
    mend(tmp_path / "out", BuildOptions(reader=quick_reader, pages=(), add=True))
    assert tree(tmp_path / "out") == before


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("action\tsubject\nvanish\tperson/1/甲\n", r"line 2.*没有动作 'vanish'"),
        ("action\tsubject\nrename\tperson/1/甲\n", r"line 2.*还需要 new"),
        ("verb\tsubject\n", "line 1.*表头"),
        ("action\tsubject\nerase\t某人\n", r"line 2.*不是节点"),
    ],
)
def test_a_row_that_is_not_well_formed(tmp_path: Path, text: str, words: str) -> None:
    """The error names file and line and what is wrong."""
    (tmp_path / "a.tsv").write_text(text, encoding="utf-8")
    with pytest.raises(CurationError, match=words):
        read_curation([tmp_path])


def test_the_rows_are_kept_with_the_build(
    curate: Callable[..., tuple[BuildReport, KnowledgeGraph]], tmp_path: Path
) -> None:
    """curation.json holds them, but never those that erase."""
    curate(row("erase", PERSON), row("rename", "person/230781/钱一鸣", new="钱一明"))
    kept = json.loads((tmp_path / "out" / "curation.json").read_text(encoding="utf-8"))
    assert [found["action"] for found in kept] == ["rename"]
