"""Look-ups of subjects in a sorted N-Quads file: by bisection in its bytes, without an index, with little memory."""

from bisect import bisect_right
from collections.abc import Mapping
from functools import lru_cache
from pathlib import Path
from types import TracebackType
from typing import Final, Self, TypeAlias

import pyoxigraph as ox

from cppcc_ontology.terms import XSD

__all__ = ["Said", "SortedQuads", "text_of"]

#: Predicates and objects of a subject, as N-Quads writes them.
Said: TypeAlias = Mapping[str, list[str]]
#: Bytes from one place of bisection to the next: some hundred lines.
_BLOCK: Final = 1 << 14
#: Blocks that are kept of which one subject was asked for.
_MET: Final = 64
#: Sorts after every subject.
_END: Final = "\U0010ffff"
#: Subjects that are kept: some 10 MB.
_SUBJECTS: Final = 8_000
_TYPED: Final = f"^^<{XSD.NAMESPACE}"


def text_of(term: str) -> str:
    r"""The text of a term, as a table shows it.

    >>> text_of('"政协委员"@zh'), text_of('"他说\\"好\\""@zh'), text_of("<s:s>")
    ('政协委员', '他说"好"', 's:s')
    """
    if term.startswith("<"):
        return term[1:-1]
    if "\\" in term:
        return _stored(term).value
    return term[1 : term.rindex('"')]


@lru_cache(maxsize=1 << 14)
def _stored_form(literal: str) -> str:
    """A literal as a store gives it back: numbers in their shortest form."""
    return str(_stored(literal))


def _stored(literal: str) -> ox.Literal:
    store = ox.Store()
    store.load(f"<s:s> <p:p> {literal} .".encode(), format=ox.RdfFormat.N_QUADS, lenient=True)
    found = next(iter(store)).object
    assert isinstance(found, ox.Literal)  # noqa: S101
    return found


class SortedQuads:
    """What a sorted N-Quads file says of a subject; to be used as a context.

    It reads ahead: who asks for subjects in the order of the file has every line read about once.
    """

    __slots__ = ("_blocks", "_file", "_known", "_met", "_names", "_places", "_size")

    def __init__(self, path: Path) -> None:
        self._file = path.open("rb")
        self._size = path.stat().st_size
        self._blocks = self._size // _BLOCK + 1
        self._places: dict[int, tuple[int, str]] = {}
        self._known: dict[str, Said] = {}
        self._met: dict[int, str] = {}
        self._names: dict[str, str] = {}

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._file.close()

    def of(self, subject: str) -> Said:
        """Predicates and objects of a subject, an IRI as N-Quads writes it; nothing of what is no subject."""
        found = self._known.get(subject)
        return self._look_up(subject) if found is None else found

    def _look_up(self, subject: str) -> Said:
        """Read the block that holds the subject, if any does, and keep all that it holds."""
        if len(self._known) >= _SUBJECTS:
            self._known.clear()
        begin = f"{subject} "
        block = max(bisect_right(range(self._blocks), begin, key=self._first) - 1, 0)
        if block in self._met:
            self._add(self._met.pop(block))
        else:
            lines = self._read(block)
            first = 0 if lines.startswith(begin) else lines.find(f"\n{begin}") + 1
            if first or lines.startswith(begin):
                last = lines.find("\n", lines.rfind(f"\n{begin}") + 1) + 1
                self._add(lines[first:last])
            if len(self._met) >= _MET:
                self._met.clear()
            self._met[block] = lines
        return self._known.setdefault(subject, {})

    def _read(self, block: int) -> str:
        start, stop = self._place(block)[0], self._place(block + 1)[0]
        self._file.seek(start)
        return self._file.read(stop - start).decode("utf-8")

    def _add(self, lines: str) -> None:
        """Take in the lines of whole subjects."""
        names, before = self._names, ""
        said: dict[str, list[str]] = {}
        for line in lines.split("\n")[:-1]:
            subject, name, value = line[:-2].split(" ", 2)
            if subject != before:
                before, said = subject, {}
                self._known[subject] = said
            values = said.get(name)
            if values is None:
                values = said[names.setdefault(name, name)] = []
            if value.endswith(">") and _TYPED in value:
                value = _stored_form(value)
                if value in values:
                    continue
            values.append(value)

    def _first(self, block: int) -> str:
        return self._place(block)[1]

    def _place(self, block: int) -> tuple[int, str]:
        """Where the first subject begins after the start of a block, and what its lines begin with."""
        found = self._places.get(block)
        if found is None:
            at = min(block * _BLOCK, self._size)
            self._file.seek(at)
            # the file begins with a subject; elsewhere a line is cut, and the next may go on with its subject
            at += len(self._file.readline()) if block else 0
            line = self._file.readline()
            subject = line[: line.find(b" ") + 1]
            while block and line and line.startswith(subject):
                at += len(line)
                line = self._file.readline()
            found = self._places[block] = at, line[: line.find(b" ") + 1].decode("utf-8") or _END
        return found
