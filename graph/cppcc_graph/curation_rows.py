"""Rows of curation/*.tsv: what a reviewer has decided, read and checked with file and line."""

import json
from collections.abc import Iterable
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Final

from cppcc_graph.errors import CurationError
from cppcc_graph.iris import KINDS
from cppcc_ontology.curies import compact, expand
from cppcc_ontology.errors import OntologyError
from cppcc_ontology.terms import ID

__all__ = ["ACTIONS", "Row", "curation_beside", "from_json", "read_curation", "to_json"]

#: What a row may ask for, and the cells that it needs.
ACTIONS: Final[dict[str, tuple[str, ...]]] = {
    "merge": ("subject", "object"),
    "split": ("subject",),
    "rename": ("subject", "new"),
    "retype": ("subject", "predicate", "new"),
    "reject": ("subject",),
    "add": ("subject", "predicate", "object", "doc", "quote"),
    "erase": ("subject",),
}
#: The columns of a file, in any order; action is needed, the rest as the action asks.
COLUMNS: Final = ("action", "subject", "predicate", "object", "new", "doc", "quote", "reviewer", "date", "note")


@dataclass(frozen=True, slots=True)
class Row:
    """One decision; `where` is file and line. Things are CURIEs (id:person/230184/王春峰), predicates too."""

    where: str
    action: str
    subject: str
    predicate: str = ""
    object: str = ""
    new: str = ""
    doc: str = ""
    quote: str = ""
    reviewer: str = ""
    date: str = ""
    note: str = ""


def curation_beside(sources: Iterable[Path]) -> tuple[Path, ...]:
    """The folders named `curation` beside the sources, as metadata.csv stands beside a document."""
    found = {source.resolve().parent / "curation" for source in sources}
    return tuple(sorted(folder for folder in found if folder.is_dir()))


def read_curation(folders: Iterable[Path]) -> tuple[Row, ...]:
    """All rows of all *.tsv files of the folders, in the order of file names and lines.

    Raises:
        CurationError: a file is no table of these columns, or a row lacks what its action needs.
    """
    rows: list[Row] = []
    for folder in folders:
        for path in sorted(folder.glob("*.tsv")):
            rows += _file(path)
    return tuple(rows)


def to_json(rows: Iterable[Row]) -> str:
    """Rows as they are kept with a build, so that it can be made again without the files."""
    return json.dumps([asdict(row) for row in rows], ensure_ascii=False, indent=1) + "\n"


def from_json(text: str) -> tuple[Row, ...]:
    """Rows as `to_json` writes them."""
    return tuple(Row(**row) for row in json.loads(text))


def _file(path: Path) -> list[Row]:
    try:
        lines = path.read_text(encoding="utf-8-sig").splitlines()
    except (OSError, UnicodeDecodeError) as error:
        raise CurationError(f"{path}: 读不出 ({error}); 请存为 UTF-8 (save it as UTF-8)") from error
    numbered = [(n, line) for n, line in enumerate(lines, start=1) if line.strip() and not line.startswith("#")]
    if not numbered:
        return []
    header = [cell.strip() for cell in numbered[0][1].split("\t")]
    unknown = sorted(set(header) - set(COLUMNS))
    if unknown or not {"action", "subject"} <= set(header):
        raise CurationError(
            f"{path}, line {numbered[0][0]}: 表头应由这些列组成：{'、'.join(COLUMNS)}"
            f"{'；不认识 ' + '、'.join(unknown) if unknown else ''} (wrong header)"
        )
    return [_row(path, number, dict(zip(header, line.split("\t"), strict=False))) for number, line in numbered[1:]]


def _row(path: Path, number: int, cells: dict[str, str]) -> Row:
    where = f"{path.name}:{number}"
    values = {name: cells.get(name, "").strip() for name in COLUMNS}
    if values["action"] not in ACTIONS:
        raise CurationError(
            f"{path}, line {number}: 没有动作 {values['action']!r}；可用 {'、'.join(ACTIONS)} (no such action)"
        )
    missing = [name for name in ACTIONS[values["action"]] if not values[name]]
    if missing:
        raise CurationError(
            f"{path}, line {number}: {values['action']} 还需要 {'、'.join(missing)} (cells are missing)"
        )
    for name in ("subject", "object"):
        values[name] = _thing(path, number, values[name], values["action"])
    return Row(where, **values)


def _thing(path: Path, number: int, words: str, action: str) -> str:
    """A thing as CURIE; the object of add may be a value."""
    if not words:
        return ""
    if words.startswith(ID):
        return compact(words)
    if words.split("/", 1)[0] in KINDS and "/" in words:
        return f"id:{words}"
    if words.startswith("id:") or action == "add":
        return words
    try:
        return compact(expand(words))
    except OntologyError as error:
        raise CurationError(
            f"{path}, line {number}: {words!r} 不是节点；请写 IRI 或 person/230184/王春峰 这样的简写 (no thing)"
        ) from error
