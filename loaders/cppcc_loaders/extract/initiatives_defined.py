"""What a clause behind a name says that it is (“…”去年上线，是县政协搭起的议事平台), and names in full."""

from collections.abc import Iterable
from typing import Final

from cppcc_loaders.extract.initiatives_names import is_no_name
from cppcc_loaders.extract.initiatives_signs import sort_next
from cppcc_loaders.extract.initiatives_tail import Tail
from cppcc_loaders.extract.patterns import pattern, word_list
from cppcc_loaders.extract.quotes import QuoteRow

__all__ = ["defined_as", "in_full", "kind_behind"]

_KINDS: Final = ("brand", "platform", "mechanism", "method", "campaign")
_THEIRS: Final = pattern("initiatives_defined", "theirs")
#: What a clause calls a name, with its kind.
_SORTS: Final = {sort: kind for kind in _KINDS for sort in word_list("initiatives_defined", kind)}
_CLAUSE: Final = pattern("initiatives_defined", "clause")
_THIS: Final = pattern("initiatives_defined", "this")
_LONGEST: Final = 12


def defined_as(words: str) -> str | None:
    """The kind that a clause behind a name gives it; `words` are those right behind its marks.

    >>> defined_as("去年底上线，是县政协搭起的线上协商平台，扫码即可。"), defined_as("上线，是县公安局机关搭起的平台。")
    ('platform', None)
    """
    if "，" not in words:
        return None
    found = _CLAUSE.match(words) or _THIS.match(words)
    if found is None or ("政协" not in found.group() and _THEIRS.search(found.group())):
        return None
    return _SORTS[found["sort"]]


def kind_behind(name: str, row: QuoteRow, tail: Tail, behind: str) -> tuple[str | None, bool]:
    """The kind that a sentence or a clause behind a name gives it; whether only in a local committee's work."""
    if kind := sort_next(behind):
        return kind, False
    plain = tail.head is None and not tail.forbids and not row.tail.startswith("、")
    kind = defined_as(behind) if plain and len(name) <= _LONGEST else None
    return (None if kind is None or is_no_name(name, None) else kind), True


def in_full(names: Iterable[tuple[str, str | None]]) -> dict[str, str]:
    """The fuller form of names that the article gives in two: “四双”机制 and “四双”提案督办机制.

    Each name comes with its quoted words; both forms quote the same and end in the same noun.

    >>> in_full([("四双机制", "四双"), ("四双提案督办机制", "四双")])
    {'四双机制': '四双提案督办机制'}
    """
    by_quote: dict[str, set[str]] = {}
    for name, quoted in names:
        if quoted and name.startswith(quoted) and name != quoted:
            by_quote.setdefault(quoted, set()).add(name)
    fuller: dict[str, str] = {}
    for quoted, forms in by_quote.items():
        longest = max(sorted(forms), key=len)
        for form in forms - {longest}:
            if longest.endswith(form.removeprefix(quoted)):
                fuller[form] = longest
    return fuller
