"""The manifest of a build: every file with its size and digest, written last, so that damage is noticed."""

import json
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any, Final

from cppcc_graph.errors import NotBuiltError
from cppcc_graph.store import file_sum

__all__ = ["FORMAT", "damaged", "read_manifest", "texts_listed", "texts_summed", "write_manifest"]

#: Number of the layout of a build's folder.
FORMAT: Final = 1
#: Derived folders that stand outside the manifest: claims carry their own check sums, the store its graph's.
_OUTSIDE: Final = ("claims", "store", "texts")
#: The list of the stored texts.
_TEXTS: Final = "texts.sums"


def write_manifest(out: Path, *, version: str, docs: Iterable[str] = ()) -> None:
    """Write `manifest.json` over all files of the folder but the derived ones.

    The stored texts of `docs` have a list of their own in the form of sha256sum, so that opening need not read it.
    """
    with (out / _TEXTS).open("w", encoding="utf-8", errors="surrogateescape", newline="\n") as sums:
        for doc in docs:
            name = f"texts/{doc}.txt"
            sums.write(f"{file_sum(out / name)}  {name}\n")
    files = {name: {"bytes": path.stat().st_size, "sha256": file_sum(path)} for name, path in _files(out)}
    whole = {"format": FORMAT, "version": version, "files": files}
    text = json.dumps(whole, ensure_ascii=False, indent=1, sort_keys=True) + "\n"
    (out / "manifest.json").write_text(text, encoding="utf-8", newline="\n")


def read_manifest(out: Path) -> dict[str, Any]:
    """The manifest of a build.

    Raises:
        NotBuiltError: there is none, it is damaged, or it is of a newer layout.
    """
    path = out / "manifest.json"
    try:
        found = json.loads(path.read_text(encoding="utf-8"))
        layout = int(found["format"])
        found["files"].items()
    except FileNotFoundError as error:
        raise NotBuiltError(f"{out} 里没有构建结果；请先运行 cppcc build (no build there)") from error
    except (OSError, ValueError, KeyError, TypeError, AttributeError) as error:
        raise NotBuiltError(f"{path} 已损坏；请重新构建 (damaged: {error}; build again)") from error
    if layout > FORMAT:
        raise NotBuiltError(
            f"{out} 由更新的版本 {found.get('version')} 生成；请升级 cppcc-graph (made by a newer version)"
        )
    if layout < FORMAT:
        raise NotBuiltError(f"{out} 由旧版本生成；请重新构建 (made by an older version; build again)")
    return dict(found)


def texts_listed(out: Path) -> Iterator[str]:
    """The names of all stored texts of a build.

    Raises:
        NotBuiltError: there is no build, or its manifest is damaged.
    """
    # builds of earlier versions listed texts in the manifest
    yield from (name for name in read_manifest(out)["files"] if name.startswith("texts/"))
    yield from (name for _, name in _sums(out))


def texts_summed(out: Path) -> Iterator[tuple[str, str]]:
    """The digests of the stored texts of a build with the names of their documents.

    Raises:
        NotBuiltError: the list is not the one that was written.
    """
    written = read_manifest(out)["files"].get(_TEXTS)
    if written is None or not (out / _TEXTS).is_file() or file_sum(out / _TEXTS) != written["sha256"]:
        raise NotBuiltError(f"{out / _TEXTS} 已损坏；请重新构建 (damaged; build again)")
    yield from ((digest, name[len("texts/") : -len(".txt")]) for digest, name in _sums(out))


def damaged(out: Path, *, thorough: bool = False) -> list[str]:
    """Files of the manifest that are missing or changed, sorted.

    The sizes of all but the stored texts are compared, which takes no time however many documents there are;
    `thorough` compares the digests of everything.
    """
    listed = read_manifest(out)["files"]
    found = []
    for name, entry in listed.items():
        if name.startswith("texts/") and not thorough:
            continue
        path = out / name
        same = path.is_file() and path.stat().st_size == entry["bytes"]
        if not same or (thorough and file_sum(path) != entry["sha256"]):
            found.append(name)
    for digest, name in _sums(out) if thorough else ():
        path = out / name
        if not path.is_file() or file_sum(path) != digest:
            found.append(name)
    return sorted(found)


def _sums(out: Path) -> Iterator[tuple[str, str]]:
    """Digests and names of the stored texts."""
    path = out / _TEXTS
    if path.is_file():
        with path.open(encoding="utf-8", errors="surrogateescape", newline="\n") as rows:
            for row in rows:
                digest, _, name = row.removesuffix("\n").partition("  ")
                yield digest, name


def _files(out: Path) -> Iterator[tuple[str, Path]]:
    for top in sorted(out.iterdir()):
        for path in () if top.name in _OUTSIDE else [top, *sorted(top.rglob("*"))]:
            if path.is_file() and path.name != "manifest.json":
                yield path.relative_to(out).as_posix(), path
