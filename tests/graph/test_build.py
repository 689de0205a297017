"""A build is a function of its sources: whole or not at all, incremental, and safe beside others."""

import errno
import json
import multiprocessing
import os
import shutil
import signal
import subprocess
import sys
import time
from array import array
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from cppcc_graph import build_write
from cppcc_graph.build import BuildOptions, build, mend
from cppcc_graph.errors import LockedError, NotBuiltError, TargetError
from cppcc_graph.manifest import damaged, read_manifest
from cppcc_graph.target import Target, lock
from cppcc_loaders.claims import state_claims
from cppcc_loaders.claims_evidence import ClaimError
from cppcc_loaders.claims_records import Reading
from cppcc_loaders.errors import SourceError
from cppcc_loaders.extract.frames import CommitteeFrame, Frame, PersonFrame, RoleFrame
from cppcc_loaders.records import Article, Clean, Document, Range

NAMES = ("赵青云", "钱一鸣", "孙小满")
CODES = {"铁力市政协": "230781", "嘉荫县政协": "230722"}


def quick_reader(document: Document) -> Reading:
    """A reader for tests: finds two committees and three names by their words."""
    text = document.text
    if "坏文本" in text:
        raise ClaimError(f"{document.doc}: 坏文本")
    article = Article(
        f"{document.doc}/0", document.doc, Range(0, len(text)), Clean(text, array("i", range(len(text)))), home="230700"
    )
    frames: list[Frame] = []
    for word, code in CODES.items():
        if word in text:
            at = text.index(word)
            frames.append(CommitteeFrame(Range(at, at + len(word)), "r", code))
    for name in NAMES:
        if name in text:
            span = Range(text.index(name), text.index(name) + len(name))
            frames += [PersonFrame(span, "r", name), RoleFrame(span, "r", name, "政协委员", "铁力市政协", "230781")]
    claims = tuple(state_claims(document, [(article, frames)]))
    return Reading(document.doc, document.digest, document.encoding, claims)


QUICK = BuildOptions(reader=quick_reader, pages=())


def write(folder: Path, texts: dict[str, str]) -> Path:
    """A source folder with these texts."""
    folder.mkdir(parents=True, exist_ok=True)
    for name, text in texts.items():
        (folder / f"{name}.txt").write_text(text, encoding="utf-8")
    return folder


def tree(out: Path) -> dict[str, bytes]:
    """Every file of a build that byte-identity covers."""
    return {
        path.relative_to(out).as_posix(): path.read_bytes()
        for path in sorted(out.rglob("*"))
        if path.is_file() and path.relative_to(out).parts[0] not in {"claims", "store"}
    }


TEXTS = {"甲": "铁力市政协委员赵青云走访。", "乙": "嘉荫县政协委员钱一鸣调研。", "丙": "铁力市政协孙小满发言。"}


def test_a_build_writes_its_contract(tmp_path: Path) -> None:
    """graph.nq, tables, texts, report and manifest are there; nothing else is left beside OUT."""
    build([write(tmp_path / "src", TEXTS)], tmp_path / "out", BuildOptions(reader=quick_reader))
    there = {"graph.nq", "tables", "texts", "report.json", "manifest.json", "graph.html", "explorer.html", "ledger.tsv"}
    assert {p.name for p in (tmp_path / "out").iterdir()} >= there
    assert {p.name for p in tmp_path.iterdir()} == {"src", "out"}
    assert (tmp_path / "out" / "texts" / "甲.txt").read_text(encoding="utf-8") == TEXTS["甲"]
    assert damaged(tmp_path / "out", thorough=True) == []


def test_order_of_sources_does_not_matter(tmp_path: Path) -> None:
    """The same files named in another order give the same bytes."""
    source = write(tmp_path / "src", TEXTS)
    files = sorted(source.iterdir())
    build(files, tmp_path / "one", QUICK)
    build(files[::-1], tmp_path / "two", QUICK)
    assert tree(tmp_path / "one") == tree(tmp_path / "two")


def test_a_second_build_reads_only_what_changed(tmp_path: Path) -> None:
    """Unchanged documents are reused; a changed one is read."""
    source = write(tmp_path / "src", TEXTS)
    first = build([source], tmp_path / "out", QUICK)
    write(source, {"乙": "嘉荫县政协委员赵青云调研。"})
    second = build([source], tmp_path / "out", QUICK)
    assert (first.read, first.reused, second.read, second.reused) == (3, 0, 1, 2)


def test_a_bad_document_does_not_stop_the_others(tmp_path: Path) -> None:
    """It is a failure in the report; its text is not stored."""
    source = write(tmp_path / "src", {**TEXTS, "丁": "坏文本"})
    report = build([source], tmp_path / "out", QUICK)
    assert [f["doc"] for f in report.failures] == ["丁"]
    assert len(report.documents) == 3
    assert not (tmp_path / "out" / "texts" / "丁.txt").exists()


def test_add_keeps_and_remove_takes_out(tmp_path: Path) -> None:
    """Adding and removing documents equals a clean build of what is left."""
    source, more = write(tmp_path / "src", TEXTS), write(tmp_path / "more", {"丁": "铁力市政协赵青云座谈。"})
    out = tmp_path / "out"
    build([source], out, QUICK)
    build([more], out, BuildOptions(reader=quick_reader, pages=(), add=True))
    build([], out, BuildOptions(reader=quick_reader, pages=(), add=True, remove=("乙",)))
    rest = [p for p in (*sorted(source.iterdir()), *more.iterdir()) if p.stem != "乙"]
    build(rest, tmp_path / "clean", QUICK)
    assert tree(out) == tree(tmp_path / "clean")


def test_a_source_that_holds_the_build(tmp_path: Path) -> None:
    """Building a folder into a folder of its own reads only what was there before, however often."""
    source = write(tmp_path / "src", TEXTS)
    first = build([source], source / "out", QUICK)
    second = build([source], source / "out", QUICK)
    assert [d.doc for d in first.documents] == [d.doc for d in second.documents] == sorted(TEXTS)
    assert second.failures == ()


def test_removing_what_is_not_there_is_an_error(tmp_path: Path) -> None:
    """The message names the document."""
    build([write(tmp_path / "src", TEXTS)], tmp_path / "out", QUICK)
    with pytest.raises(NotBuiltError, match="戊"):
        build([], tmp_path / "out", BuildOptions(remove=("戊",), reader=quick_reader, pages=()))


CHANGES = st.lists(
    st.tuples(st.sampled_from("甲乙丙丁"), st.sampled_from(["", *TEXTS.values(), "与此无关。"])), min_size=1, max_size=5
)


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(CHANGES)
def test_any_sequence_of_changes_equals_the_clean_build(tmp_path: Path, changes: list[tuple[str, str]]) -> None:
    """Add, change and remove in any order, building after each step: byte for byte the clean build."""
    shutil.rmtree(tmp_path)
    source = write(tmp_path / "src", {"底": "铁力市政协。"})
    for name, text in changes:
        if text:
            write(source, {name: text})
        else:
            (source / f"{name}.txt").unlink(missing_ok=True)
        build([source], tmp_path / "out", QUICK)
    build([source], tmp_path / "clean", QUICK)
    assert tree(tmp_path / "out") == tree(tmp_path / "clean")


def test_processes_give_the_same_bytes(tmp_path: Path) -> None:
    """Two processes and one write the same build."""
    source = write(tmp_path / "src", {f"{name}{i}": text for i in range(12) for name, text in TEXTS.items()})
    build([source], tmp_path / "one", QUICK)
    build([source], tmp_path / "two", BuildOptions(reader=quick_reader, pages=(), jobs=2))
    assert tree(tmp_path / "one") == tree(tmp_path / "two")


def deadly_reader(document: Document) -> Reading:
    """Kills its own process when it is a worker's, once."""
    if document.doc == "甲" and multiprocessing.parent_process() is not None:
        os.kill(os.getpid(), signal.SIGKILL)
    return quick_reader(document)


def test_a_killed_worker_loses_nothing(tmp_path: Path) -> None:
    """The shards of a dead worker are read again; the bytes are the same."""
    source = write(tmp_path / "src", {**TEXTS, **{f"{i:03}": TEXTS["乙"] for i in range(40)}})
    build([source], tmp_path / "one", QUICK)
    build([source], tmp_path / "two", BuildOptions(reader=deadly_reader, pages=(), jobs=2))
    assert tree(tmp_path / "one") == tree(tmp_path / "two")


def test_a_large_build_keeps_its_store_on_disk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """From a size on, tables come from the store on disk; every byte is the same."""
    source = write(tmp_path / "src", TEXTS)
    build([source], tmp_path / "small", QUICK)
    monkeypatch.setattr(build_write, "ON_DISK_FROM", 0)
    build([source], tmp_path / "large", QUICK)
    assert (tmp_path / "large" / "store" / "CURRENT").exists()
    assert not (tmp_path / "large" / "runs").exists()
    assert tree(tmp_path / "large") == tree(tmp_path / "small")
    build([source], tmp_path / "large", QUICK)
    assert tree(tmp_path / "large") == tree(tmp_path / "small")


# --- bad targets ------------------------------------------------------------------------------------------------------


def test_a_target_that_is_a_file(tmp_path: Path) -> None:
    """It stays as it is."""
    target = tmp_path / "out"
    target.write_text("我的文件", encoding="utf-8")
    with pytest.raises(TargetError, match="是一个文件"):
        build([write(tmp_path / "src", TEXTS)], target, QUICK)
    assert target.read_text(encoding="utf-8") == "我的文件"


def test_a_folder_of_the_user_is_not_replaced(tmp_path: Path) -> None:
    """A folder with other files that no build made is refused."""
    write(tmp_path / "out", {"论文": "不要删"})
    with pytest.raises(TargetError, match="不是构建结果"):
        build([write(tmp_path / "src", TEXTS)], tmp_path / "out", QUICK)
    assert (tmp_path / "out" / "论文.txt").exists()


def test_files_that_the_user_put_into_a_build_stay(tmp_path: Path) -> None:
    """A note beside graph.nq survives the next build."""
    source = write(tmp_path / "src", TEXTS)
    build([source], tmp_path / "out", QUICK)
    (tmp_path / "out" / "笔记.md").write_text("记", encoding="utf-8")
    build([source], tmp_path / "out", QUICK)
    assert (tmp_path / "out" / "笔记.md").read_text(encoding="utf-8") == "记"


def test_a_missing_source_changes_nothing(tmp_path: Path) -> None:
    """OUT stays as it was, and no scratch folder is left."""
    build([write(tmp_path / "src", TEXTS)], tmp_path / "out", QUICK)
    before = tree(tmp_path / "out")
    with pytest.raises(SourceError, match="没有这个"):
        build([tmp_path / "没有"], tmp_path / "out", QUICK)
    assert tree(tmp_path / "out") == before
    assert {p.name for p in tmp_path.iterdir()} == {"src", "out"}


def test_a_full_disk_changes_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The message says so; OUT stays; nothing half-written is left."""
    source = write(tmp_path / "src", TEXTS)
    build([source], tmp_path / "out", QUICK)
    before = tree(tmp_path / "out")

    def full(*_args: object) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(build_write, "write_tables", full)
    with pytest.raises(TargetError, match="磁盘已满"):
        build([source], tmp_path / "out", QUICK)
    assert tree(tmp_path / "out") == before
    assert {p.name for p in tmp_path.iterdir()} == {"src", "out"}


def test_a_folder_without_permission(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The message names the permission (simulated: tests may run as root)."""

    def refuse(*_args: object) -> None:
        raise PermissionError(errno.EACCES, "Permission denied", str(tmp_path / "out"))

    monkeypatch.setattr(Target, "prepare", refuse)
    with pytest.raises(TargetError, match="没有写入权限"):
        build([write(tmp_path / "src", TEXTS)], tmp_path / "out", QUICK)


def test_two_builds_into_one_folder(tmp_path: Path) -> None:
    """The second is refused while the first runs."""
    target = Target((tmp_path / "out").resolve())
    with lock(target), pytest.raises(LockedError, match="另一个构建"):
        build([write(tmp_path / "src", TEXTS)], tmp_path / "out", QUICK)
    build([tmp_path / "src"], tmp_path / "out", QUICK)


# --- damage -----------------------------------------------------------------------------------------------------------


def _cut_graph(out: Path) -> None:
    path = out / "graph.nq"
    path.write_bytes(path.read_bytes()[:-100])


def _flip_claims(out: Path) -> None:
    path = next(out.glob("claims/??/*.jsonl"))
    data = path.read_bytes()
    path.unlink()
    path.write_bytes(data[:50] + bytes([data[50] ^ 1]) + data[51:])


def _lose_index(out: Path) -> None:
    (out / "claims" / "index.jsonl").unlink()


def _lose_tables(out: Path) -> None:
    shutil.rmtree(out / "tables")


@pytest.mark.parametrize("harm", [_cut_graph, _flip_claims, _lose_tables, _lose_index])
def test_damage_is_mended(tmp_path: Path, harm: Callable[[Path], None]) -> None:
    """A build without its sources is made whole again from claims and stored texts."""
    source = write(tmp_path / "src", TEXTS)
    out = tmp_path / "out"
    build([source], out, QUICK)
    before = tree(out)
    shutil.rmtree(source)
    harm(out)
    mend(out, BuildOptions(reader=quick_reader, pages=(), add=True))
    after = tree(out)
    if harm is _lose_index:  # the names of the source files stood only there
        after, before = (
            {k: v for k, v in t.items() if k not in {"report.json", "manifest.json"}} for t in (after, before)
        )
    assert after == before


def test_a_newer_build_is_refused(tmp_path: Path) -> None:
    """The way out is in the message."""
    build([write(tmp_path / "src", TEXTS)], tmp_path / "out", QUICK)
    path = tmp_path / "out" / "manifest.json"
    manifest = json.loads(path.read_text(encoding="utf-8"))
    path.write_text(json.dumps({**manifest, "format": 99}), encoding="utf-8")
    with pytest.raises(NotBuiltError, match="请升级"):
        read_manifest(tmp_path / "out")


# --- kill -9 ----------------------------------------------------------------------------------------------------------

_CHILD = """
import sys
from pathlib import Path
sys.path.insert(0, sys.argv[3])
from test_build import QUICK
from cppcc_graph.build import build
build([Path(sys.argv[1])], Path(sys.argv[2]), QUICK)
"""


@pytest.mark.parametrize("delay", [0.0, 0.02, 0.05, 0.08, 0.12, 0.16, 0.2, 0.25])
def test_kill_at_any_moment(tmp_path: Path, delay: float) -> None:
    """After kill -9 at some moment the folder is the old or the new build, and the next build is clean."""
    source = write(tmp_path / "src", {f"{name}{i}": text for i in range(8) for name, text in TEXTS.items()})
    out = tmp_path / "out"
    build([source], out, QUICK)
    write(source, {"新": "嘉荫县政协委员孙小满。"})
    child = subprocess.Popen([sys.executable, "-c", _CHILD, source, out, Path(__file__).parent])
    marker = tmp_path / ".out.building"
    while child.poll() is None and not marker.exists():
        time.sleep(0.002)
    time.sleep(delay)
    child.send_signal(signal.SIGKILL)
    child.wait()
    build([source], out, QUICK)
    build([source], tmp_path / "clean", QUICK)
    assert tree(out) == tree(tmp_path / "clean")
    assert {p.name for p in tmp_path.iterdir()} == {"src", "out", "clean"}
