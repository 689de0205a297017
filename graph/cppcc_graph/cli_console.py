"""What the commands share: output that is UTF-8 wherever it goes, messages on standard error, exit codes."""

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from enum import IntEnum
from pathlib import Path
from typing import TYPE_CHECKING

import typer
from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, SpinnerColumn, TextColumn, TimeElapsedColumn
from rich.table import Table

from cppcc_graph.errors import GraphError, NothingFoundError, QueryError, TargetTakenError
from cppcc_loaders.errors import LoaderError, SidecarError, SourceError
from cppcc_ontology.errors import OntologyError

if TYPE_CHECKING:
    from cppcc_graph.build import Progress as Tell
    from cppcc_graph.rows import Rows

__all__ = ["Exit", "errors", "fail", "progress", "say", "show_rows", "use_utf8", "write"]

_STAGES = {"read": "读取文本", "link": "连接断言", "graph": "写入图谱", "tables": "写入表格", "pages": "绘制页面"}


class Exit(IntEnum):
    """Exit codes: good, failed, wrong usage, nothing found or invalid data, some documents failed."""

    GOOD = 0
    FAILED = 1
    USAGE = 2
    NOTHING = 3
    PARTLY = 4


def use_utf8() -> None:
    """Write UTF-8 whatever the locale says; a terminal keeps its encoding and shows ? for what it lacks."""
    for stream in (sys.stdout, sys.stderr):
        reconfigure = getattr(stream, "reconfigure", None)
        if reconfigure is None:
            continue
        if stream.isatty():
            reconfigure(errors="replace")
        else:
            reconfigure(encoding="utf-8", errors="backslashreplace")


def write(text: str) -> None:
    """A result, on standard output."""
    typer.echo(text)


def say(text: str) -> None:
    """A message, on standard error."""
    typer.echo(text, err=True)


def fail(message: str, code: Exit) -> typer.Exit:
    """Say what is wrong and give the exit to raise."""
    say(f"错误：{message}")
    return typer.Exit(int(code))


@contextmanager
def errors(*sources: Path) -> Iterator[None]:
    """Turn errors into messages and exit codes; `sources` tell a wrong path from an empty folder."""
    try:
        yield
    except SourceError as error:
        missing = any(not source.exists() for source in sources)
        denied = isinstance(error.__cause__, OSError)
        code = Exit.USAGE if missing else Exit.FAILED if denied else Exit.NOTHING
        raise fail(str(error), code) from error
    except (QueryError, TargetTakenError, SidecarError) as error:
        raise fail(str(error), Exit.USAGE) from error
    except NothingFoundError as error:
        raise fail(str(error), Exit.NOTHING) from error
    except (GraphError, LoaderError, OntologyError) as error:
        raise fail(str(error), Exit.FAILED) from error
    except OSError as error:
        raise fail(f"{error.filename or ''} {error.strerror or error}".strip(), Exit.FAILED) from error
    except KeyboardInterrupt as error:
        raise fail("已中断；已读过的文本下次不必重读 (interrupted)", Exit.FAILED) from error


@contextmanager
def progress(*, quiet: bool) -> "Iterator[Tell]":
    """A progress bar on standard error; nothing where it is quiet or no terminal."""
    console = Console(stderr=True)
    if quiet or not console.is_terminal:
        yield lambda _stage, _done, _whole: None
        return
    columns = (
        SpinnerColumn(),
        TextColumn("{task.description}"),
        BarColumn(),
        MofNCompleteColumn(),
        TimeElapsedColumn(),
    )
    with Progress(*columns, console=console, transient=True) as bar:
        tasks = {stage: bar.add_task(words, total=None, visible=False) for stage, words in _STAGES.items()}

        def tell(stage: str, done: int, whole: int | None) -> None:
            bar.update(tasks[stage], completed=done, total=whole, visible=True)

        yield tell


def show_rows(rows: "Rows", form: str) -> None:
    """Rows on standard output as table, csv or json; `auto` is a table on a terminal and CSV elsewhere."""
    chosen = ("table" if sys.stdout.isatty() else "csv") if form == "auto" else form
    if chosen == "json":
        write(rows.to_json())
    elif chosen == "csv":
        typer.echo(rows.to_csv(), nl=False)
    else:
        table = Table(show_lines=True)
        for name in rows.variables:
            table.add_column(name, overflow="fold")
        for row in rows:
            table.add_row(*("" if cell is None else str(cell) for cell in row.values()))
        Console(file=sys.stdout, soft_wrap=False, markup=False).print(table)
