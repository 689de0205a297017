"""What the graph does not hold by its nature: telephone numbers, ages, the weather; data/ask_beyond.tsv."""

import re
from functools import cache

from cppcc_graph.ask_templates import compiled, data_rows

__all__ = ["beyond"]


@cache
def _kinds() -> tuple[tuple[str, re.Pattern[str]], ...]:
    """Names of what is not held and the words that ask for it."""
    file = "ask_beyond.tsv"
    return tuple((name, compiled(file, number, said)) for number, (name, said) in data_rows(file, 2))


def beyond(text: str) -> tuple[str, str]:
    """What a question asks for that no graph of committees' work holds, and the word that says so; empty if nothing.

    >>> beyond("办公室电话多少")
    ('电话号码等联系方式', '电话')
    """
    found = ((name, match) for name, said in _kinds() if (match := said.search(text)))
    return next(((name, match[0]) for name, match in found), ("", ""))
