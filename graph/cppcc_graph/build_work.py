"""One run of a build: how it was asked for, the folders it works on, what it has read so far."""

from collections.abc import Callable
from concurrent.futures import Executor
from dataclasses import dataclass, field
from pathlib import Path
from typing import TypeAlias

from cppcc_graph.catalog import Catalog
from cppcc_graph.curation_rows import Row
from cppcc_graph.pages import PAGES, Page
from cppcc_graph.target import Target
from cppcc_loaders.pipeline import Reader, read_document

__all__ = ["BuildOptions", "Progress", "Work"]

#: Told what goes on: the name of a stage, how much is done, how much there is (None where unknown).
Progress: TypeAlias = Callable[[str, int, int | None], None]


def _silent(_stage: str, _done: int, _whole: int | None) -> None:
    """Tell nobody."""


@dataclass(frozen=True, slots=True)
class BuildOptions:
    """How to build: `add` keeps what is in OUT, `remove` takes documents out of it, `jobs` is a number of processes.

    `executor` runs the shards instead of processes of our own. `pages` write the interactive views from the store.
    `curation` names folders of a reviewer's decisions instead of the folder `curation` beside the sources.
    `check_contents` reads every source, though its size and time of change are those of the build that is there.
    """

    add: bool = False
    remove: tuple[str, ...] = ()
    jobs: int = 1
    executor: Executor | None = None
    progress: Progress = _silent
    reader: Reader = read_document
    pages: tuple[Page, ...] = PAGES
    curation: tuple[Path, ...] = ()
    check_contents: bool = False


@dataclass(slots=True)
class Work:
    """One run: the folder that is being made, the one that was, and what has been read so far."""

    target: Target
    scratch: Path
    options: BuildOptions
    catalog: Catalog = field(default_factory=Catalog)
    failures: dict[str, dict[str, str]] = field(default_factory=dict)
    curation: tuple[Row, ...] = ()
    read: int = 0
    reused: int = 0
    executor: Executor | None = None

    @property
    def claims(self) -> Path:
        """The folder of claims files."""
        return self.scratch / "claims"
