"""Writing a build's folder whole or not at all: a lock, a scratch folder beside it, and two renames.

A killed build leaves the old folder as it was, or, between the two renames, under the name `.NAME.old`, from which the
next build or `open` puts it back.
"""

import errno
import os
import shutil
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from typing import IO, Final

from cppcc_graph.errors import LockedError, TargetError, TargetTakenError

__all__ = ["KNOWN", "Target", "explain_os_error", "lock", "recover"]

#: What a build writes; anything else in the folder is the user's and is carried over.
KNOWN: Final = frozenset(
    {
        "graph.nq",
        "tables",
        "texts",
        "texts.sums",
        "report.json",
        "graph.html",
        "explorer.html",
        "store",
        "claims",
        "manifest.json",
    }
    | {"ledger.tsv", "candidates.tsv", "curation.json", "search.sqlite"}
)


@dataclass(frozen=True, slots=True)
class Target:
    """The folder of a build and its companions, all in the same parent folder."""

    out: Path

    @property
    def scratch(self) -> Path:
        """Where the next state is made."""
        return self.out.parent / f".{self.out.name}.building"

    @property
    def old(self) -> Path:
        """Where the former state stands between the two renames."""
        return self.out.parent / f".{self.out.name}.old"

    @property
    def lock_file(self) -> Path:
        """The file that a running build holds locked."""
        return self.out.parent / f".{self.out.name}.lock"

    def check(self) -> None:
        """Refuse a target that is a file, or a folder of somebody's that no build has made.

        Raises:
            TargetTakenError: says what stands there and what to choose instead.
        """
        if self.out.exists() and not self.out.is_dir():
            raise TargetTakenError(
                f"{self.out} 是一个文件；请用 -o 指定一个文件夹 (the target is a file; name a folder)"
            )
        if self.out.is_dir() and not (self.out / "manifest.json").exists() and any(self.out.iterdir()):
            raise TargetTakenError(
                f"{self.out} 里有别的文件，且不是构建结果；请指定空文件夹或新名字"
                " (the folder is not empty and no build has made it; name an empty or new one)"
            )

    def prepare(self) -> Path:
        """An empty scratch folder, but with the claims that a killed build had already made."""
        self.out.parent.mkdir(parents=True, exist_ok=True)
        self.scratch.mkdir(exist_ok=True)
        for entry in self.scratch.iterdir():
            if entry.name != "claims":
                _remove(entry)
        return self.scratch

    def swap(self) -> None:
        """Put the scratch folder in place of the former state."""
        _remove(self.old)
        if self.out.exists():
            self.out.rename(self.old)
        self.scratch.rename(self.out)
        self._carry_over()
        _remove(self.old)

    def _carry_over(self) -> None:
        for entry in sorted(self.old.iterdir()) if self.old.is_dir() else ():
            if entry.name not in KNOWN and not (self.out / entry.name).exists():
                entry.rename(self.out / entry.name)

    def drop_scratch(self) -> None:
        """Remove what a failed build has made so far."""
        _remove(self.scratch)


def recover(target: Target) -> None:
    """Finish or undo what a build was doing when it was killed between its renames."""
    if target.old.is_dir() and not target.out.exists():
        target.old.rename(target.out)
    elif target.old.is_dir():
        target._carry_over()  # noqa: SLF001  (the same module)
        _remove(target.old)


@contextmanager
def lock(target: Target) -> Iterator[None]:
    """Hold the target alone; the lock ends with the process, however that ends.

    Raises:
        LockedError: another process builds into the same folder.
        TargetError: the parent folder cannot be written.
    """
    try:
        target.out.parent.mkdir(parents=True, exist_ok=True)
        file = target.lock_file.open("a+b")
    except OSError as error:
        raise TargetError(explain_os_error(error, target.out)) from error
    with file:
        if not _try_lock(file):
            raise LockedError(
                f"另一个构建正在写入 {target.out}；请等它结束或换一个 -o"
                " (another build is writing there; wait or name another folder)"
            )
        try:
            yield
        finally:
            # while it is held, so that nobody else has it yet; Windows keeps open files: the next build reuses it
            with suppress(PermissionError):
                target.lock_file.unlink(missing_ok=True)


def explain_os_error(error: OSError, where: Path) -> str:
    """What an operating system's error means for a build, and how to mend it."""
    # a draft has a hidden name that says nothing to a reader
    named = where if _is_draft(error.filename) else error.filename or where
    if error.errno == errno.ENOSPC:
        return f"磁盘已满：{where}；请清理磁盘或换一个 -o，原有结果未改动 (disk full; nothing was changed)"
    if error.errno in {errno.EACCES, errno.EPERM, errno.EROFS}:
        return f"没有写入权限：{named}；请检查权限或换一个 -o (no permission to write)"
    return f"无法写入 {named}：{error.strerror or error}；请检查路径或换一个 -o (cannot write; nothing was changed)"


def _is_draft(name: object) -> bool:
    return any(part.startswith(".") and part.endswith((".part", ".old")) for part in Path(str(name or "")).parts)


def _try_lock(file: IO[bytes]) -> bool:
    try:
        if sys.platform == "win32":
            import msvcrt

            msvcrt.locking(file.fileno(), msvcrt.LK_NBLCK, 1)
        else:
            import fcntl

            fcntl.flock(file.fileno(), fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError:
        return False
    return _still_there(file)


def _still_there(file: IO[bytes]) -> bool:
    """Whether the locked file is still the one of that name (its former holder may have just removed it)."""
    try:
        return os.path.samestat(os.fstat(file.fileno()), Path(file.name).stat())
    except FileNotFoundError:
        return False


def _remove(path: Path) -> None:
    if path.is_dir() and not path.is_symlink():
        shutil.rmtree(path)
    else:
        path.unlink(missing_ok=True)
