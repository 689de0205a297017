"""The files of sources: sorted, once each, named apart, with the rows of the right sidecar, in little memory."""

import tracemalloc
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cppcc_loaders import listing as module
from cppcc_loaders.listing import Listed, Listing, Sidecars
from cppcc_loaders.sources import read_sources

#: What a file's name can hold: no lone surrogates but those that stand for bytes of another encoding.
_IN_NAMES = st.characters(exclude_characters="\0/", exclude_categories=["Cs"]) | st.sampled_from("\udc80\udcff")


@given(st.lists(st.text(_IN_NAMES, min_size=1, max_size=5), max_size=8))
def test_files_come_in_the_order_of_their_names(names: list[str]) -> None:
    """Names and paths sort as texts do, whatever characters they hold; a file listed twice comes once."""
    listing = Listing()
    for name in [*reversed(names), *names]:
        listing.add(Listed(Path("/none") / f"{name}.txt", name))
    expected = sorted({(name, str(Path("/none") / f"{name}.txt")) for name in names})
    assert [(one.name, str(one.path)) for one in listing.files()] == expected


def test_names_are_told_apart() -> None:
    """A name that is taken, case aside, gets the next free number."""
    listing = Listing()
    assert [listing.unique(name) for name in ("News", "news", "News", "news-2")] == [
        "News",
        "news-2",
        "News-3",
        "news-2-2",
    ]


def test_sidecars_of_folders_within_folders(tmp_path: Path) -> None:
    """The source's own sidecar speaks before the one beside the file, by path or by name; the others do not."""
    inner, other = tmp_path / "乡镇", tmp_path / "别处"
    for folder in (inner, other):
        folder.mkdir()
    (tmp_path / "metadata.csv").write_text("doc,title\n乡镇/a,外\n", encoding="utf-8")
    (inner / "metadata.csv").write_text("doc,title\na,内\nb,内\n", encoding="utf-8")
    (other / "metadata.csv").write_text("doc,title\nb,别处\n", encoding="utf-8")
    sidecars = Sidecars()
    for name, title in (("a", "外"), ("b", "内"), ("c", None)):
        file = Listed(inner / f"{name}.txt", f"乡镇/{name}", tmp_path, found=True)
        assert sidecars.row(file, (f"乡镇/{name}", f"{name}.txt", name)).title == title
    assert sidecars.row(Listed(Path("-"), "stdin"), ("stdin",)).title is None


def test_few_sidecars_are_kept(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Only the sidecars of the folders read last are in memory; a folder that comes again is read again."""
    monkeypatch.setattr(module, "_SIDECARS", 2)
    sidecars = Sidecars()
    for number in (0, 1, 2, 0):
        folder = tmp_path / str(number)
        folder.mkdir(exist_ok=True)
        (folder / "metadata.csv").write_text(f"doc,title\na,{number}\n", encoding="utf-8")
        file = Listed(folder / "a.txt", f"{number}/a", tmp_path, found=True)
        assert sidecars.row(file, (f"{number}/a", "a.txt", "a")).title == str(number)
        assert len(vars(sidecars)["_known"]) <= 2


def test_rows_are_not_copied_for_every_file(tmp_path: Path) -> None:
    """A folder of many files with a row each takes memory once, not once a file."""
    count = 600
    folder = tmp_path / "月"
    folder.mkdir()
    for number in range(count):
        (folder / f"{number}.txt").write_text("县政协走访。", encoding="utf-8")
    rows = "".join(f"{number},第{number}页\n" for number in range(count))
    (folder / "metadata.csv").write_text(f"doc,title\n{rows}", encoding="utf-8")
    other = tmp_path.with_name("先读")
    other.mkdir()
    (other / "a.txt").write_text("县政协走访。", encoding="utf-8")
    assert list(read_sources([other]))  # what is loaded once a process is no copy of a row
    tracemalloc.start()
    found = read_sources([tmp_path])
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    # a copy a file took 28 MB here
    assert peak < 2_000_000
    assert next(iter(found)).doc == "月/0"
