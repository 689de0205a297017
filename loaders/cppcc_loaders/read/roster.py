"""Member lists in tables: a sentence for each row, so that what reads texts reads them as well."""

import re
from collections.abc import Sequence

__all__ = ["roster_text"]

_NAME = frozenset({"姓名", "委员姓名", "名字", "委员"})
_POST = frozenset({"职务", "政协职务", "现任职务", "担任职务", "本会职务", "职务名称", "现职务"})
_NUMBER = frozenset({"序号", "编号", "号"})
_BODY = re.compile(
    r"(?P<body>[\u4e00-\u9fff（）第届]{0,30}?政协|政协[\u4e00-\u9fff]{2,12}(?:第[\u4e00-\u9fff\d]+届)?委员会)"
)
_CPPCC_POST = re.compile(r"主席|常委|秘书长|委员")
_HEADER_ROWS = 6


def roster_text(rows: Sequence[Sequence[str]]) -> str | None:
    r"""The text of a table that lists people, None where no row is a header with a column of names.

    >>> roster_text([["甲县政协委员名单"], ["姓名", "职务", "界别"], ["李小红", "", "民进"]])
    '甲县政协委员名单\n甲县政协委员李小红，界别：民进。\n'
    """
    at = next((n for n, row in enumerate(rows[:_HEADER_ROWS]) if _column(row, _NAME) is not None), None)
    if at is None:
        return None
    heads = ["　".join(cell for cell in row if cell.strip()) for row in rows[:at]]
    body = next((match["body"] for head in heads if (match := _BODY.search(head))), None)
    lines = [_sentence(rows[at], row, body) for row in rows[at + 1 :]]
    return "\n".join([*heads, *(line for line in lines if line)]) + "\n"


def _column(header: Sequence[str], names: frozenset[str]) -> int | None:
    return next((n for n, cell in enumerate(header) if re.sub(r"\s", "", cell) in names), None)


def _sentence(header: Sequence[str], row: Sequence[str], body: str | None) -> str | None:
    """县政协副主席李小红，界别：民进。 — the post in the CPPCC before the name, the rest behind it."""
    cells = {place: cell.strip() for place, cell in enumerate(row) if cell.strip()}
    name = _taken(cells, _column(header, _NAME))
    post = _taken(cells, _column(header, _POST))
    _taken(cells, _column(header, _NUMBER))
    if not name:
        return None
    if post and body and "政协" not in post and _CPPCC_POST.search(post):
        post = body + post
    before = post or (f"{body}委员" if body else "")
    rest = [f"{_label(header, place)}{cell}" for place, cell in cells.items()]
    return "，".join([f"{before}{name}", *rest]) + "。"


def _taken(cells: dict[int, str], place: int | None) -> str:
    return cells.pop(place, "") if place is not None else ""


def _label(header: Sequence[str], place: int) -> str:
    words = re.sub(r"\s", "", header[place]) if place < len(header) else ""
    return f"{words}：" if words else ""
