"""Words in quotation marks, with those that stand in one row (“甲”“乙”和“丙”) and what is said around them."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from cppcc_loaders.extract.memo import remembered
from cppcc_loaders.extract.scene import Scene
from cppcc_loaders.records import Range
from cppcc_loaders.swift import swift

__all__ = ["QuoteRow", "find_quote_rows", "quote_rows"]

_QUOTE = re.compile(r"[“「『](?P<words>[^“”「」『』\n]{1,60})[”」』]|[\"＂](?P<plain>[^\"＂\n]{1,40})[\"＂]")
_NESTED = re.compile(r"‘(?P<words>[^‘’“”\n]{1,60})’")
_JOIN = re.compile(r"[、和及与暨]?|以及")
_CLAUSE_END = re.compile(r"[，。；：！？\n“”‘’\"＂《》（）]")
_LONGEST_LEAD = 30
_LONGEST_JOIN = 2
_LONGEST_TAIL = 44
_LONGEST_HEADLINE = 36


@swift
@dataclass(frozen=True, slots=True)
class QuoteRow:
    """Quotations of one row: `inner` are the ranges of the quoted words, `span` covers them with their marks.

    `lead` are the words of the clause before the row, `tail` those up to the next punctuation mark
    (、 excepted); `heads`: it begins a headline.
    """

    span: Range
    inner: tuple[Range, ...]
    lead: str
    tail: str
    heads: bool


def quote_rows(scene: Scene) -> tuple[QuoteRow, ...]:
    """All rows of an article, found once."""
    return remembered(scene, _rows_of_scene)


def _rows_of_scene(scene: Scene) -> tuple[QuoteRow, ...]:
    return tuple(find_quote_rows(scene.text))


def find_quote_rows(text: str) -> Iterator[QuoteRow]:
    """All rows in the order of the text.

    >>> row, = find_quote_rows("县政协开展“走基层”“听民声”等主题活动，效果好。")
    >>> row.lead, [tuple(r) for r in row.inner], row.tail
    ('县政协开展', [(6, 9), (11, 14)], '等主题活动')
    """
    row: list[re.Match[str]] = []
    for match in _quotations(text):
        if row and not _joined(text, row[-1].end(), match.start()):
            yield _row(text, row)
            row = []
        row.append(match)
    if row:
        yield _row(text, row)


def _quotations(text: str) -> Iterator[re.Match[str]]:
    """All quotations in order, those in a speaker's words as well (“我们推行‘甲乙’工作法”)."""
    if "‘" not in text:
        return _QUOTE.finditer(text)
    return iter(sorted((*_QUOTE.finditer(text), *_NESTED.finditer(text)), key=re.Match.start))


def _joined(text: str, end: int, start: int) -> bool:
    return start - end <= _LONGEST_JOIN and _JOIN.fullmatch(text, end, start) is not None


def _row(text: str, row: list[re.Match[str]]) -> QuoteRow:
    start, end = row[0].start(), row[-1].end()
    lead = _CLAUSE_END.split(text[max(0, start - _LONGEST_LEAD) : start])[-1]
    tail = _CLAUSE_END.split(text[end : end + _LONGEST_TAIL], maxsplit=1)[0]
    return QuoteRow(
        Range(start, end), tuple(Range(*m.span(m.lastgroup or 0)) for m in row), lead, tail, _heads(text, start, end)
    )


def _heads(text: str, start: int, end: int) -> bool:
    """Whether the row begins a short line without a full stop: a headline."""
    stop = text.find("\n", end)
    line = text[start : stop if stop >= 0 else len(text)]
    return (start == 0 or text[start - 1] in "\n 　") and len(line) <= _LONGEST_HEADLINE and "。" not in line
