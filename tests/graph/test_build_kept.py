"""A source whose size and time of change are those of the last build is not read; what is built is the same."""

import os
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from cppcc_graph.build import BuildOptions, build
from cppcc_loaders import remembered, sources
from cppcc_loaders.claims_records import Reading
from cppcc_loaders.records import Document

#: An hour, in nanoseconds: long enough ago that a time of change is trusted.
HOUR = 3_600_000_000_000


def plain_reader(document: Document) -> Reading:
    """A reader that finds nothing."""
    return Reading(document.doc, document.digest, document.encoding, ())


QUICK = BuildOptions(reader=plain_reader, pages=())
CHECKED = BuildOptions(reader=plain_reader, pages=(), check_contents=True)


def write(path: Path, text: str, *, ago: int = HOUR) -> None:
    """A file that was changed so long ago."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
    then = time.time_ns() - ago
    os.utime(path, ns=(then, then))


def tree(out: Path) -> dict[str, bytes]:
    """Every file of a build that byte-identity covers."""
    files = (path for path in sorted(out.rglob("*")) if path.is_file() and path.relative_to(out).parts[0] != "claims")
    return {path.relative_to(out).as_posix(): path.read_bytes() for path in files}


@pytest.fixture
def opened(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The names of the source files that are read, as they are."""
    names: list[str] = []
    real: Callable[..., Iterator[Any]] = vars(sources)["_read"]

    def noted(file: Any) -> Iterator[Any]:
        names.append(file.path.name)
        return real(file)

    monkeypatch.setattr(sources, "_read", noted)
    return names


@pytest.fixture
def src(tmp_path: Path) -> Path:
    """Three texts, one with a row of a sidecar."""
    for number, name in enumerate("abc"):
        write(tmp_path / "src" / f"{name}.txt", f"某县政协第{number}次走访。")
    write(tmp_path / "src" / "metadata.csv", "doc,title\nb,题\n")
    return tmp_path / "src"


def again(src: Path, opened: list[str], options: BuildOptions = QUICK) -> list[str]:
    """Build into the same folder once more; what was read. The result is that of a clean build."""
    opened.clear()
    report = build([src], src.parent / "out", options)
    found = sorted(opened)
    assert report.read + report.reused == len(report.documents) + len(report.duplicates)
    build([src], src.parent / "clean", options)
    assert tree(src.parent / "out") == tree(src.parent / "clean")
    return found


def test_only_changed_sources_are_read(src: Path, opened: list[str]) -> None:
    """Nothing is read where nothing changed; then what is new, what has another size, another time or another row."""
    assert again(src, opened) == ["a.txt", "b.txt", "c.txt"]
    assert again(src, opened) == []
    write(src / "d.txt", "某市政协开会。")
    assert again(src, opened) == ["d.txt"]
    write(src / "a.txt", "某县政协第九次走访，各位委员发言。")
    assert again(src, opened) == ["a.txt"]
    write(src / "c.txt", "某县政协第7次走访。", ago=HOUR // 2)
    assert again(src, opened) == ["c.txt"]
    write(src / "metadata.csv", "doc,title\nb,改\n")
    assert again(src, opened) == ["b.txt"]
    (src / "a.txt").unlink()
    assert again(src, opened) == []


def test_times_need_not_be_trusted(src: Path, opened: list[str]) -> None:
    """A file changed under its old size and time is only seen where contents are checked."""
    again(src, opened)
    state = (src / "a.txt").stat()
    write(src / "a.txt", "某县政协第8次走访。")
    os.utime(src / "a.txt", ns=(state.st_atime_ns, state.st_mtime_ns))
    build([src], src.parent / "out", QUICK)
    assert (src.parent / "out" / "texts" / "a.txt").read_text(encoding="utf-8") == "某县政协第0次走访。"
    assert again(src, opened, CHECKED) == ["a.txt", "b.txt", "c.txt"]
    assert (src.parent / "out" / "texts" / "a.txt").read_text(encoding="utf-8") == "某县政协第8次走访。"


def test_a_file_changed_just_now_is_read_again(src: Path, opened: list[str]) -> None:
    """Its time could be the same after one more change."""
    write(src / "a.txt", "某县政协第5次走访。", ago=0)
    again(src, opened)
    assert again(src, opened) == ["a.txt"]


def test_what_is_damaged_is_read_again(src: Path, opened: list[str]) -> None:
    """A stored text that is not the one written, a lost list of sums, stamps of other code or cut short."""
    again(src, opened)
    out = src.parent / "out"
    (out / "texts" / "b.txt").unlink()
    (out / "texts" / "b.txt").write_text("别的话。", encoding="utf-8")
    assert again(src, opened) == ["b.txt"]
    (out / "texts.sums").write_text("", encoding="utf-8")
    assert again(src, opened) == ["a.txt", "b.txt", "c.txt"]
    stamps = out / "claims" / "stamps.jsonl"
    version, rows = stamps.read_text(encoding="ascii").split("\n", 1)
    stamps.write_text(f"{version[::-1]}0\n{rows}", encoding="ascii")
    assert again(src, opened) == ["a.txt", "b.txt", "c.txt"]
    stamps.write_text("x" + stamps.read_text(encoding="ascii"), encoding="ascii")
    assert again(src, opened) == ["a.txt", "b.txt", "c.txt"]
    stamps.write_text(stamps.read_text(encoding="ascii")[:-9], encoding="ascii")
    assert again(src, opened) == ["a.txt", "b.txt", "c.txt"]


def test_lost_claims_are_read_from_the_stored_text(src: Path, opened: list[str]) -> None:
    """The source stays unread; the document counts as read."""
    again(src, opened)
    for path in (src.parent / "out" / "claims").glob("??/*.jsonl"):
        path.unlink()
    opened.clear()
    report = build([src], src.parent / "out", QUICK)
    assert (opened, report.read, report.reused) == ([], 3, 0)
    assert build([src], src.parent / "out", QUICK).reused == 3


def test_a_name_that_another_file_takes_is_told_apart_anew(src: Path, opened: list[str]) -> None:
    """A document that would now be called otherwise is read again."""
    again(src, opened)
    write(src / "A.txt", "某市政协视察。")
    assert "A.txt" in again(src, opened)
    assert sorted(path.name for path in (src.parent / "out" / "texts").iterdir()) == [
        "A.txt",
        "a-2.txt",
        "b.txt",
        "c.txt",
    ]


def test_other_code_trusts_nothing(src: Path, opened: list[str], monkeypatch: pytest.MonkeyPatch) -> None:
    """What an older extractor remembered is read again."""
    again(src, opened)
    monkeypatch.setattr(remembered, "code_version", lambda: "f" * 64)
    assert again(src, opened) == ["a.txt", "b.txt", "c.txt"]


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(st.tuples(st.sampled_from("abcd"), st.sampled_from(("一", "二二", "")), st.integers(1, 3)), max_size=6))
def test_any_changes_give_what_a_clean_build_gives(
    tmp_path_factory: pytest.TempPathFactory, changes: list[tuple[str, str, int]]
) -> None:
    """Writes and removals, each with a new time of change, built after every one."""
    folder = tmp_path_factory.mktemp("any")
    write(folder / "src" / "z.txt", "某县政协走访。")
    for step, (name, words, hours) in enumerate(changes):
        path = folder / "src" / f"{name}.txt"
        if words:
            write(path, f"某县政协第{words}次走访。", ago=hours * HOUR + step)
        else:
            path.unlink(missing_ok=True)
        build([folder / "src"], folder / "out", QUICK)
        build([folder / "src"], folder / f"clean{step}", QUICK)
        assert tree(folder / "out") == tree(folder / f"clean{step}")
