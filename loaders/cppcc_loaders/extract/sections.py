"""Sections: what each sentence of an article is: told as done, planned, somebody's words, or a heading.

Reports change from what was done to what is to be done by headings (一、2023年工作回顾, 二、2024年工作安排); in news
everything after 强调, 指出, 表示 … is somebody's words until the paragraph ends or the account is taken up again.
"""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from cppcc_loaders.anchors import Anchored, places_of
from cppcc_loaders.extract.memo import remembered
from cppcc_loaders.extract.patterns import pattern
from cppcc_loaders.extract.scene import Scene
from cppcc_loaders.records import Range, Status, span_of
from cppcc_loaders.swift import maker, swift

__all__ = [
    "Line",
    "LineKind",
    "body_of",
    "body_spans",
    "is_caption",
    "is_reported",
    "line_at",
    "line_number",
    "lines_of",
]


class LineKind(StrEnum):
    """What a sentence is: an account, somebody's words, a heading, or remarks such as thanks and shortcomings."""

    TOLD = "told"
    SPEECH = "speech"
    HEADING = "heading"
    REMARK = "remark"


@swift
@dataclass(frozen=True, slots=True)
class Line:
    """A sentence with its section's status and year under review.

    `told` is the range of the sentence that tells (it ends where somebody's words begin); `paragraph` counts from 0.
    """

    span: Range
    told: Range
    status: Status
    kind: LineKind
    year: str | None
    paragraph: int
    first: bool


_line: Final = maker(Line)
#: A heading is shorter than this.
_HEADING: Final = 60
#: A line that ends in quotes is a heading where it has none of these.
_MARKED: Final = re.compile("[，。：；！？、]")
_TOP: Final = pattern("sections", "top")
_LOOKS_BACK: Final = re.compile("回顾|总结|过去")
_PLANNED: Final = pattern("sections", "planned")
_ISSUED: Final = pattern("sections", "issued")
_REVIEW: Final = pattern("sections", "review")
_YEAR: Final = pattern("sections", "year")
_YEARLY: Final = pattern("sections", "yearly")
_OF_YEAR: Final = pattern("sections", "of_year")
_LAST_YEAR: Final = pattern("sections", "last_year")
#: A caption's mark stands this near before its first word.
_MARK: Final = 3
_CAPTION: Final = pattern("sections", "caption")
_REPORT: Final = Anchored(pattern("sections", "report"))
_PLAN_OPENING: Final = pattern("sections", "plan_opening")
_RUN_IN: Final = pattern("sections", "run_in")
#: Thanks said to people who are visited are part of the visit.
_MET: Final = re.compile("看望|会见|走访|慰问(?!和)")
_REMARK: Final = Anchored(pattern("sections", "remark"))
_REMARKS: Final = places_of(_REMARK)
_SAYING: Final = pattern("sections", "saying")
_SAYING_WORD: Final = pattern("sections", "saying_word")
_RESUMED: Final = pattern("sections", "resumed")
_DEMAND: Final = pattern("sections", "demand")
_FACTS: Final = pattern("sections", "facts")
_REPORTED: Final = pattern("sections", "reported")
_REPORT_SAYS: Final = pattern("sections", "report_says")
_SPOKEN: Final = pattern("sections", "spoken")
#: What goes on in a speaker's words behind a quote of them.
_IN_SPEECH: Final = re.compile(
    "[^。]{0,16}?(?:要|应|必须|需|希望|我们|他们?认为|表示|他指出)|[^。《]*(?:建议|希望|应当|必须)"
)
_REVIEWED: Final = pattern("sections", "reviewed")
#: Who put a proposal forward (《…提案》由某委员提出，由…督办) says nothing in words.
#: Advice by its catchwords (提出“一县一策”等建议12条) is told, no speech.
_ADVICE: Final = re.compile("(?:、?“[^”。，]{1,24}”)+等?[^，。；“]{0,12}(?:建议|意见|对策|思路|举措)")
_PUT_FORWARD: Final = re.compile("[由系][^，。；]{2,60}$")


def lines_of(scene: Scene) -> tuple[Line, ...]:
    """All sentences of an article as lines, in order."""
    return remembered(scene, _all_lines)


def body_of(scene: Scene) -> list[Line]:
    """The lines of an article that are no headings, in order; the list is the scene's own."""
    return remembered(scene, _body)


def _body(scene: Scene) -> list[Line]:
    return [line for line in lines_of(scene) if line.kind is not LineKind.HEADING]


def body_spans(scene: Scene) -> list[Range]:
    """Where the lines of an article stand that are no headings, in order; the list is the scene's own."""
    return remembered(scene, _body_spans)


def _body_spans(scene: Scene) -> list[Range]:
    return [line.span for line in body_of(scene)]


def line_at(scene: Scene, at: int) -> Line:
    """The line that holds a position, the last one before it between lines."""
    return lines_of(scene)[line_number(scene, at)]


def line_number(scene: Scene, at: int) -> int:
    """The number of the line that holds a position."""
    return max(0, bisect_right(remembered(scene, _starts), at) - 1)


def _starts(scene: Scene) -> list[int]:
    return [line.span.start for line in lines_of(scene)]


def _all_lines(scene: Scene) -> tuple[Line, ...]:
    return tuple(_lines(scene))


def _lines(scene: Scene) -> Iterator[Line]:
    review = _review_year(scene)
    status, year = Status.REALISED, review
    whole = scene.text
    remarks = _REMARKS(whole)
    sentences = iter(scene.sentences)
    sentence = next(sentences, None)
    for number, paragraph in enumerate(scene.paragraphs):
        words = whole[paragraph.start : paragraph.end]
        heading = _is_heading(words)
        if heading or _TOP.match(words):
            status, year = _turn(words[:60], status, year, review)
        caption = heading and is_caption(scene, paragraph)
        mode, local, first = LineKind.TOLD, status, True
        quotes = [q.span() for q in _SPOKEN.finditer(words)] if "“" in words else []
        quotes = [(start + paragraph.start, end + paragraph.start) for start, end in quotes]
        while sentence is not None and sentence.start < paragraph.end:
            text = whole[sentence.start : sentence.end]
            remark = None
            if remarks and sentence.start <= remarks[-1]:
                at = bisect_left(remarks, sentence.start)
                remark = _REMARK.search(text) if remarks[at] < sentence.end else None
            if mode is LineKind.SPEECH and _is_after_quote(whole, sentence, quotes):
                mode = LineKind.TOLD
            mode, local = _mode(text, mode, local, remark)
            told = _told(whole, sentence, quotes, mode)
            run_in = len(text.lstrip()) < _HEADING and text.endswith("。") and _RUN_IN.fullmatch(text)
            kind = LineKind.HEADING if (heading and not caption) or run_in else mode
            if kind is LineKind.TOLD and told.start == told.end:
                kind = LineKind.SPEECH
            yield _line(sentence, told, local, kind, year, number, first)
            if kind is LineKind.TOLD and told.end < sentence.end:
                mode = LineKind.SPEECH
            first = False
            sentence = next(sentences, None)


def _is_after_quote(text: str, sentence: Range, quotes: list[tuple[int, int]]) -> bool:
    """Whether a sentence that demands nothing tells again behind words quoted after a colon (说：“…。”另外，…)."""
    start = sentence.start
    asked = any(closed == start and text.startswith("：", opened - 1) for opened, closed in quotes)
    return asked and not _IN_SPEECH.match(text, start, sentence.end)


def is_reported(text: str, at: int) -> bool:
    """Whether a verb of saying at a position leads up to figures of the committee's work in a time that it names."""
    return bool(_REPORTED.match(text, at))


def is_caption(scene: Scene, line: Range) -> bool:
    """Whether a line is a picture's caption: by its first words, or by the mark that the page has before it."""
    if _CAPTION.match(scene.text, *line):
        return True
    at = scene.article.body.offsets[line.start]
    return scene.document.text[max(0, at - _MARK) : at].rstrip().endswith(("▲", "△", "▼", "↑", "↓"))


def _headings(scene: Scene) -> str:
    """The headline with the short lines around it (kicker, subtitle), else the first words."""
    first = (scene.words(p) for p in scene.paragraphs[:3])
    short = [words for words in first if len(words) <= _HEADING and not words.rstrip().endswith("。")]
    return "\n".join(short) or scene.article.headline or ""


def _review_year(scene: Scene) -> str | None:
    """The year that a work report reviews: named by its heading, else the year before the one it plans."""
    titled = _YEARLY.search(_headings(scene))
    if titled and not _PLANNED.search(titled.group()):
        return titled["y"]
    opening = next((_OF_YEAR.match(words) for p in scene.paragraphs if len(words := scene.words(p)) > _HEADING), None)
    if opening and scene.year and int(opening["y"]) == scene.year - 1 and (scene.published or "")[5:7] <= "04":
        return opening["y"]
    planned = None
    for paragraph in scene.paragraphs:
        words = scene.words(paragraph)
        if "年" not in words[:40] or not (_TOP.match(words) or _is_heading(words)):
            continue
        words = words[:40]
        if _LAST_YEAR.match(words) and scene.year and (scene.published or "")[5:7] <= "04":
            return str(scene.year - 1)
        named = _YEAR.search(words)
        if named and _REVIEW.search(words) and (_LOOKS_BACK.search(words) or not _PLANNED.search(words)):
            return named[1]
        if named and _PLANNED.search(words) and not _ISSUED.search(words):
            planned = str(int(named[1]) - 1)
    titled = _REPORT.search(scene.article.headline or scene.text[:80])
    if planned or not titled or not scene.year or "各位委员" not in scene.text:
        return planned
    early = "01" <= (scene.published or "")[5:7] <= "04"
    return str(scene.year - 1) if early and "过去" in scene.text else None


def _turn(words: str, status: Status, year: str | None, review: str | None) -> tuple[Status, str | None]:
    if _PLANNED.search(words) and not (_LOOKS_BACK.search(words) or _ISSUED.search(words)):
        return Status.PLANNED, None
    if _REVIEW.search(words) and _TOP.match(words):
        named = _YEAR.search(words)
        return Status.REALISED, named[1] if named else review
    return status, year


def _is_heading(words: str) -> bool:
    text = words.strip()
    if not text or len(text) >= _HEADING or "，" in text[18:]:
        return False
    if text[-1] == "”":
        return text[0] != "“" and not _MARKED.search(text)
    return text[-1] not in "。！？；：，"


def _mode(text: str, mode: LineKind, status: Status, remark: re.Match[str] | None) -> tuple[LineKind, Status]:
    if _PLAN_OPENING.match(text.lstrip()):
        return LineKind.TOLD, Status.PLANNED
    if remark and not (remark.group().startswith("表示") and "政协" in text and _MET.search(text, 0, remark.start())):
        return LineKind.REMARK, status
    if mode is LineKind.SPEECH and _RESUMED.match(text) and not _DEMAND.match(text):
        return LineKind.TOLD, status
    return mode, status


def _told(text: str, sentence: Range, quotes: list[tuple[int, int]], mode: LineKind) -> Range:
    """The part of a sentence that tells: outside spoken quotes and before a verb of saying."""
    if mode is not LineKind.TOLD:
        return span_of((sentence.start, sentence.start))
    start, end = sentence
    if text.startswith("（图", start) and text.endswith("）", start, end):
        start, end = start + 1, end - 1
    for opened, closed in quotes:
        if opened <= start < closed:
            start = min(closed, end)
        elif start < opened < end:
            end = opened
    word = _SAYING_WORD.search(text, start, end)
    saying = _SAYING.search(text, word.start(), end) if word else None
    if saying and (
        (saying.group().startswith("介绍") and _FACTS.match(text, saying.end(), end))
        or _REVIEWED.match(text, saying.end(), end)
        or (
            saying.group().startswith("提出")
            and (_PUT_FORWARD.search(text, start, saying.start()) or _ADVICE.match(text, saying.end(), end))
        )
    ):
        saying = _SAYING.search(text, saying.end(), end)
    if saying and (is_reported(text, saying.start()) or _REPORT_SAYS.search(text, start, saying.start())):
        saying = None
    if saying and not text.endswith(("”", "’"), start, saying.start()):
        end = min(end, saying.end())
    return span_of((start, max(start, end)))
