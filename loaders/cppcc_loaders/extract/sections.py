"""Sections: what each sentence of an article is: told as done, planned, somebody's words, or a heading.

Reports change from what was done to what is to be done by headings (一、2023年工作回顾, 二、2024年工作安排); in news
everything after 强调, 指出, 表示 … is somebody's words until the paragraph ends or the account is taken up again.
"""

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from cppcc_loaders.extract.memo import remembered
from cppcc_loaders.extract.scene import Scene
from cppcc_loaders.records import Range, Status

__all__ = ["Line", "LineKind", "line_at", "line_number", "lines_of"]


class LineKind(StrEnum):
    """What a sentence is: an account, somebody's words, a heading, or remarks such as thanks and shortcomings."""

    TOLD = "told"
    SPEECH = "speech"
    HEADING = "heading"
    REMARK = "remark"


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


_NUMBERED: Final = re.compile(r"\s*(?:[一二三四五六七八九十]{1,3}、|（[一二三四五六七八九十]{1,3}）|第[一二三四五]部分)")
_TOP: Final = re.compile(r"\s*(?:[一二三四五六七八九十]{1,3}、|第[一二三四五]部分)")
_PLANNED: Final = re.compile(
    r"(?:20\d\d年|新的?一年|今年|今后|未来|下一步|下步|下一阶段|下半年|明年)[^。]{0,12}(?:任务|安排|部署|打算|计划|思路|要点|目标|总体要求|建议)"
    r"|^\s*(?:[一二三四五六七八九十]、)?(?:下一步|下步)"
)
_REVIEW: Final = re.compile(r"回顾|总结|过去(?:一年|的一年|五年|的五年)|工作情况|完成情况|主要工作")
_YEAR: Final = re.compile(r"((?:19|20)\d\d)年")
_REPORT: Final = re.compile(r"(?:常务委员会|常委会)?工作报告|工作总结")
_PLAN_OPENING: Final = re.compile(
    r"(?:下一步|下步|今后|接下来|下一阶段|新的一年|新征程上|未来|明年|今年是.{0,30}年)[^。]{0,12}[，,]|让我们|(?:各位委员|同志们)[^。]{0,8}[，！：].{0,30}(?:让我们|今年是)"
)
_REMARK: Final = re.compile(
    r"清醒地?(?:看到|认识到)|(?:还|仍然?|依然)存在|有待(?:进一步)?(?:加强|提高|改进)|表示.{0,8}(?:敬意|感谢)|取得的成绩，?是|成绩的取得"
)
_SAYING: Final = re.compile(
    r"(?:强调|(?<!报告)指出|表示|认为|提出|(?<![小传])说|呼吁|谈到|坦言|告诉记者|提醒|透露|回忆|感慨"
    r"|(?<=[员们委表家者议他她言还并纷遍致，界])建议|(?<![的等项条个些给度民诉按有署作理化和、体总据组新责求务])(?:要求|希望|介绍|评价|号召))(?:道)?(?:[，：]|(?=“)|时?(?=[，：]))"
)
_RESUMED: Final = re.compile(
    r"\s*(?:\d|会[议前后上见谈间]|大会|全会|随后|当天|当日|期间|会议期间|此外|截至|目前|今年(?!是)|去年|通过|[一二三四五六七八九十近]+位|[^，。]{0,12}政协|该建议|据|委员们(?:先后|还|来到|走进|深入)|为此)"
)
_DEMAND: Final = re.compile(r"\s*(?:要|必须|应当?|需要|希望|各级|我们|人民政协|当前|一是|二是|三是|一要|二要|三要)")
_SPOKEN: Final = re.compile(r"“[^”\n]*[。！？][^”\n]*(?:”|$)")


def lines_of(scene: Scene) -> tuple[Line, ...]:
    """All sentences of an article as lines, in order."""
    return remembered(scene, _all_lines)


def line_at(scene: Scene, at: int) -> Line:
    """The line that holds a position, the last one before it between lines."""
    return lines_of(scene)[line_number(scene, at)]


def line_number(scene: Scene, at: int) -> int:
    """The number of the line that holds a position."""
    return max(0, bisect_right(lines_of(scene), at, key=lambda line: line.span.start) - 1)


def _all_lines(scene: Scene) -> tuple[Line, ...]:
    return tuple(_lines(scene))


def _lines(scene: Scene) -> Iterator[Line]:
    review = _review_year(scene)
    status, year = Status.REALISED, review
    sentences = iter(scene.sentences)
    sentence = next(sentences, None)
    for number, paragraph in enumerate(scene.paragraphs):
        words = scene.words(paragraph)
        heading = _is_heading(words)
        if heading or _TOP.match(words):
            status, year = _turn(words[:60], status, year, review)
        mode, local, first = LineKind.TOLD, status, True
        while sentence is not None and sentence.start < paragraph.end:
            text = scene.words(sentence)
            mode, local = _mode(text, mode, local)
            told = _told(scene.text, sentence, paragraph, mode)
            kind = LineKind.HEADING if heading else mode
            if kind is LineKind.TOLD and told.start == told.end:
                kind = LineKind.SPEECH
            yield Line(sentence, told, local, kind, year, number, first)
            if kind is LineKind.TOLD and told.end < sentence.end:
                mode = LineKind.SPEECH
            first = False
            sentence = next(sentences, None)


def _review_year(scene: Scene) -> str | None:
    """The year that a work report reviews: named by its heading, else the year before the one it plans."""
    planned = None
    for paragraph in scene.paragraphs:
        words = scene.words(paragraph)
        if not (_TOP.match(words) or _is_heading(words)):
            continue
        words = words[:40]
        named = _YEAR.search(words)
        if named and _REVIEW.search(words) and not _PLANNED.search(words):
            return named[1]
        if named and _PLANNED.search(words):
            planned = str(int(named[1]) - 1)
    titled = _REPORT.search(scene.article.headline or scene.text[:80])
    if planned or not titled or not scene.year or "各位委员" not in scene.text:
        return planned
    early = "01" <= (scene.published or "")[5:7] <= "04"
    return str(scene.year - 1) if early and "过去" in scene.text else None


def _turn(words: str, status: Status, year: str | None, review: str | None) -> tuple[Status, str | None]:
    if _PLANNED.search(words) and not _REVIEW.search(words):
        return Status.PLANNED, None
    if _REVIEW.search(words) and _TOP.match(words):
        named = _YEAR.search(words)
        return Status.REALISED, named[1] if named else review
    return status, year


def _is_heading(words: str) -> bool:
    text = words.strip()
    return bool(text) and len(text) < 60 and text[-1] not in "。！？；”：，" and "，" not in text[18:]


def _mode(text: str, mode: LineKind, status: Status) -> tuple[LineKind, Status]:
    if _PLAN_OPENING.match(text.lstrip()):
        return LineKind.TOLD, Status.PLANNED
    if _REMARK.search(text):
        return LineKind.REMARK, status
    if mode is LineKind.SPEECH and _RESUMED.match(text) and not _DEMAND.match(text):
        return LineKind.TOLD, status
    return mode, status


def _told(text: str, sentence: Range, paragraph: Range, mode: LineKind) -> Range:
    """The part of a sentence that tells: outside spoken quotes and before a verb of saying."""
    if mode is not LineKind.TOLD:
        return Range(sentence.start, sentence.start)
    start, end = sentence
    for quote in _SPOKEN.finditer(text, paragraph.start, paragraph.end):
        if quote.start() <= start < quote.end():
            start = min(quote.end(), end)
        elif start < quote.start() < end:
            end = quote.start()
    saying = _SAYING.search(text, start, end)
    if saying and not re.search(r"[”’]$", text[start : saying.start()]):
        end = min(end, saying.end())
    return Range(start, max(start, end))
