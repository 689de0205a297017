"""What stands in credits: words for roles, and what can be a name there."""

import re
from functools import cache

from cppcc_loaders.data_files import read_rows, read_words
from cppcc_loaders.errors import DataFileError

__all__ = ["BLANK", "HAN", "LONGEST_COMPOUND", "is_name", "may_be_name", "role_words"]

#: Characters of names, and the blanks between them, as classes of regular expressions.
HAN = "\u3400-\u4dbf\u4e00-\u9fff"
BLANK = r"[ \t\u00a0\u3000]"
_BLANK = re.compile(BLANK)
_LONGEST_NAME, LONGEST_COMPOUND = 3, 4


@cache
def role_words() -> dict[str, str]:
    """The words of each side (before, after, never) as alternatives of a pattern, longest first."""
    roles: dict[str, list[str]] = {"before": [], "after": [], "never": []}
    for line, (side, word) in read_rows("credit_roles.tsv", "side", "word"):
        if side not in roles:
            raise DataFileError(f"credit_roles.tsv, line {line}: side must be before, after or never, not {side!r}")
        roles[side].append(re.escape(word))
    return {side: "|".join(sorted(words, key=lambda w: (-len(w), w))) for side, words in roles.items()}


def is_name(word: str) -> bool:
    """Whether a word is a name by its family name and length, or has parts joined by a dot."""
    bare = _BLANK.sub("", word)
    if "·" in bare:
        return True
    longest = LONGEST_COMPOUND if bare[:2] in _compound() else _LONGEST_NAME
    return bare.startswith(tuple(read_words("surnames.txt"))) and 1 < len(bare) <= longest


def may_be_name(word: str) -> bool:
    """Whether three or four characters hold no word of the trade (a name of a people without 百家姓)."""
    return len(word) >= _LONGEST_NAME and re.search(role_words()["never"], word) is None


@cache
def _compound() -> frozenset[str]:
    return frozenset(word for word in read_words("surnames.txt") if len(word) > 1)
