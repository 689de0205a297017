"""The people named before a place of a sentence: the nearest one, and those in one row with him."""

import re
from collections.abc import Iterator

__all__ = ["people_before"]

_LONGEST, _SHORT = 4, 2
#: What stands before a name of two characters, which may else be part of a word.
_BEFORE_NAME = frozenset("长员委记任席授师民人表家生士干、，,和与及由让请 　：:（(。")
#: Somebody else between the person and the verb: a clause with its own subject, a post with a name not known.
_OTHERS = re.compile(
    r"[，,、](?:(?!由)[^，,]){0,14}?(?:政协|委员会|常委会|专委会|政府|部门|办公室|[局委]|中心|公司|社区|学校|工作[室站]|议事[室厅]|委员们|大家|与会|会议|各\w)"
    r"|(?:书记|主席|主任|秘书长|[局院部处科站校市县区镇乡村厅行会]长|代表(?!常|中共|党|[省市县区州]|大会|委员会|全体|大家)|居民|村民)(?!委托|同意|安排|指示|批示)[\u4e00-\u9fff]{2,3}"
)


def people_before(text: str, place: int, people: frozenset[str]) -> tuple[str, ...]:
    """The person named nearest before a place of a sentence and those joined to him; none where another acts.

    >>> people_before("赵芳、钱立先后领学，孙强主持", 13, frozenset({"赵芳", "钱立", "孙强"}))
    ('孙强',)
    """
    found = list(_names(text[:place], people))
    if not found or _OTHERS.search(text[found[-1][1] : place]):
        return ()
    row = [found.pop()]
    while found and _is_joined(text[found[-1][1] : row[0][0]]):
        row.insert(0, found.pop())
    return tuple(text[start:end] for start, end in row)


def _is_joined(between: str) -> bool:
    """Whether two names stand in one row."""
    return bool(re.fullmatch(r"\s*[、和与及]\s*", between))


def _names(text: str, people: frozenset[str]) -> Iterator[tuple[int, int]]:
    """Where people are named, from left to right, the longest name at each place."""
    at = 0
    while at < len(text):
        size = next((size for size in range(_LONGEST, 1, -1) if _is_name(text, at, size, people)), 0)
        if size:
            yield at, at + size
        at += size or 1


def _is_name(text: str, at: int, size: int, people: frozenset[str]) -> bool:
    """Whether a stretch is somebody's name."""
    if text[at : at + size] not in people or at + size > len(text):
        return False
    return size > _SHORT or not at or text[at - 1] in _BEFORE_NAME
