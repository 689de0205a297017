"""The tables of a large build by parts: the rows of some keys each, asked of the store on disk in any process."""

import shutil
from collections.abc import Iterable
from concurrent.futures import Executor
from dataclasses import dataclass
from itertools import groupby
from pathlib import Path
from typing import Final

from cppcc_graph.errors import NotBuiltError
from cppcc_graph.runs import Range, Run, ranges
from cppcc_graph.store import open_disk
from cppcc_graph.tables import csv_text, rows_keyed, table_head, table_names, write_dictionary
from cppcc_loaders.spread import spread

__all__ = ["write_table_parts"]

#: Keys of a part: what one question is asked of.
_KEYS: Final = 4_000


@dataclass(frozen=True, slots=True)
class _Part:
    """Keys of one or more tables, the store to ask, and the folder of what is written."""

    range: Range
    store: Path
    parts: Path


def write_table_parts(keys: Iterable[Run], store: Path, folder: Path, executor: Executor | None) -> None:
    """Write every table and the data dictionary into the folder; the same bytes as `write_tables` gives."""
    folder.mkdir(parents=True, exist_ok=True)
    parts = folder / ".parts"
    parts.mkdir()
    tasks = (_Part(one, store, parts) for one in ranges(list(keys), _KEYS))
    written: dict[str, list[Path]] = {name: [] for name in table_names()}
    for found in spread(_write, tasks, executor):
        for name, path in found:
            written[name].append(path)
    for name, paths in written.items():
        with (folder / f"{name}.csv").open("wb") as table:
            table.write(csv_text([table_head(name)]).encode("utf-8-sig"))
            for path in sorted(paths):
                with path.open("rb") as part:
                    shutil.copyfileobj(part, table)
    shutil.rmtree(parts)
    write_dictionary(folder)


def _write(part: _Part) -> list[tuple[str, Path]]:
    """The rows of the keys of a part, a file a table."""
    store = open_disk(part.store)
    if store is None:
        raise NotBuiltError(f"{part.store}: the store just written cannot be opened; build again")
    rows = (line.decode("utf-8").split("\t", 1) for line in part.range.lines())
    found = []
    for name, of_table in groupby(rows, key=lambda row: row[0]):
        path = part.parts / f"{name}-{part.range.number:08}"
        path.write_text(csv_text(rows_keyed(store, name, (key for _, key in of_table))), encoding="utf-8", newline="")
        found.append((name, path))
    return found
