"""The instructions to the model, and the parts of an article that it is given one after the other."""

from collections.abc import Iterator
from functools import cache
from importlib.resources import files
from string import Template
from typing import Final

from cppcc_loaders.records import Range
from cppcc_ontology.vocab import concepts

__all__ = ["PROMPT_VERSION", "instructions", "parts"]

#: Part of the extractor's version; counts the changes to prompt.txt.
PROMPT_VERSION: Final = "1"
_SCHEMES: Final = ("unit-kind", "initiative-kind", "work-kind", "activity-type", "outcome-kind")
#: A part of an article holds up to this many code points, so that the answer to it stays short.
_LONGEST: Final = 3000


@cache
def instructions() -> str:
    """The system message: what is asked for, with the notations and names of the vocabularies."""
    rows = files("cppcc_loaders").joinpath("llm", "prompt.txt").read_text(encoding="utf-8").splitlines()
    told = {name.replace("-", "_"): "、".join(f"{c.notation} {c.zh}" for c in concepts(name)) for name in _SCHEMES}
    return Template("\n".join(row for row in rows if not row.startswith("#"))).substitute(told)


def parts(text: str, longest: int = _LONGEST) -> Iterator[Range]:
    r"""Whole paragraphs together, up to a length; a longer paragraph is a part of its own.

    >>> [tuple(part) for part in parts("甲市政协\n乙区政协\n丙县政协", 9)]
    [(0, 10), (10, 14)]
    """
    start = end = 0
    for line in text.splitlines(keepends=True):
        if end > start and end + len(line.rstrip()) - start > longest:
            yield Range(start, end)
            start = end
        end += len(line)
    if text[start:end].strip():
        yield Range(start, end)
