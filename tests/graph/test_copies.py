"""Copies: a text that two sources bring is stated once, listed in the report, and never lost."""

import json
import shutil
from pathlib import Path

import pytest

from cppcc_graph.build import BuildOptions, build

TEXT = (
    "九月十日，铁力市政协组织委员到木材加工园区开展视察。委员们先后走访了三家企业，听取园区负责人介绍，"
    "并就用电、用工、物流等问题座谈交流。市政协主席赵青云主持座谈，园区与有关部门作了答复。"
    "座谈后，委员们整理出意见十二条，交有关部门研究办理，其中五条当月答复。"
)
OTHER = "十月八日，铁力市政协召开专题协商会，就山林防火听取意见。"
OPTIONS = BuildOptions(pages=())


def sources(folder: Path, texts: dict[str, str]) -> Path:
    """A folder of texts."""
    folder.mkdir(parents=True, exist_ok=True)
    for name, text in texts.items():
        (folder / f"{name}.txt").write_text(text, encoding="utf-8")
    return folder


def said(out: Path) -> dict[str, bytes]:
    """Graph and report of a build."""
    return {name: (out / name).read_bytes() for name in ("graph.nq", "report.json")}


@pytest.mark.parametrize("copy", [TEXT, f"转载：本市新闻\n{TEXT}\n（来源：市政协）"])
def test_a_copy_is_stated_once(tmp_path: Path, copy: str) -> None:
    """The same bytes, and the same text with another frame, are one document; the report tells of which."""
    folder = sources(tmp_path / "src", {"甲": TEXT, "乙": OTHER, "转": copy})
    report = build([folder], tmp_path / "out", OPTIONS)
    stored = json.loads((tmp_path / "out" / "report.json").read_text(encoding="utf-8"))
    assert [d.doc for d in report.documents] == ["乙", "甲"]
    assert [(d["doc"], d["of"]) for d in stored["duplicates"]] == [("转", "甲")]
    assert stored["totals"]["duplicates"] == 1
    assert "doc/转" not in (tmp_path / "out" / "graph.nq").read_text(encoding="utf-8")


def test_a_copy_takes_the_place_of_what_it_copies(tmp_path: Path) -> None:
    """Taking a document out that has a copy equals a clean build with the copy alone."""
    folder = sources(tmp_path / "src", {"甲": TEXT, "转": TEXT, "乙": OTHER})
    build([folder], tmp_path / "out", OPTIONS)
    build([], tmp_path / "out", BuildOptions(pages=(), remove=("甲",)))
    (folder / "甲.txt").unlink()
    build([folder], tmp_path / "clean", OPTIONS)
    assert said(tmp_path / "out") == said(tmp_path / "clean")


def test_order_of_adding_does_not_matter(tmp_path: Path) -> None:
    """A copy that is added before or after gives the same graph."""
    one, two = sources(tmp_path / "one", {"转": TEXT}), sources(tmp_path / "two", {"甲": TEXT, "乙": OTHER})
    for first, second, out in ((one, two, "a"), (two, one, "b")):
        build([first], tmp_path / out, OPTIONS)
        build([second], tmp_path / out, BuildOptions(pages=(), add=True))
    assert said(tmp_path / "a") == said(tmp_path / "b")


def test_who_is_erased_is_erased_from_copies(tmp_path: Path) -> None:
    """With an erasure at work every text counts, so that no copy keeps the name."""
    folder = sources(tmp_path / "src", {"甲": TEXT, "转": TEXT})
    build([folder], tmp_path / "out", OPTIONS)
    lines = (tmp_path / "out" / "tables" / "people.csv").read_text(encoding="utf-8").splitlines()
    person = next(line.split(",")[0] for line in lines if "赵青云" in line)
    sources(tmp_path / "curation", {})
    (tmp_path / "curation" / "all.tsv").write_text(f"action\tsubject\nerase\t{person}\n", encoding="utf-8")
    shutil.rmtree(tmp_path / "out")
    build([folder], tmp_path / "out", BuildOptions(pages=(), curation=(tmp_path / "curation",)))
    texts = [path.read_text(encoding="utf-8") for path in sorted((tmp_path / "out" / "texts").glob("*.txt"))]
    assert len(texts) == 2
    assert not any("赵青云" in text for text in texts)
