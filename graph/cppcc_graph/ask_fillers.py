"""What stands around a question and asks for nothing, taken out before it is read; data/ask_fillers.tsv."""

import re
from functools import cache

from cppcc_graph.ask_templates import compiled, data_rows

__all__ = ["without_fillers"]

_KEPT = re.compile(r"([“「『《\"][^”」』》\"]{1,80}[”」』》\"])")
_LEAST = 2


@cache
def _fillers() -> tuple[tuple[bool, re.Pattern[str]], ...]:
    """Whether a filler is doubtful, and its pattern."""
    file = "ask_fillers.tsv"
    return tuple((kind == "doubtful", compiled(file, number, words)) for number, (kind, words) in data_rows(file, 2))


def without_fillers(question: str) -> tuple[str, bool]:
    """A question without fillers, and whether nothing was dropped that says something.

    >>> without_fillers("文章里点到名字的双城政协委员都有谁")
    ('双城政协委员都有谁', True)
    """
    parts, exact = _KEPT.split(question), True
    for doubtful, pattern in _fillers():
        for number in range(0, len(parts), 2):
            parts[number], dropped = pattern.subn("", parts[number])
            exact = exact and not (doubtful and dropped)
    text = "".join(parts)
    return (text, exact) if len(text) >= _LEAST else (question, True)
