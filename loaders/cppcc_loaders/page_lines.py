"""The lines of a page and what each is: text, heading, caption, credit, data about the page, menu, footer."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from cppcc_loaders.credits import find_credits, is_credit_line
from cppcc_loaders.credits_offices import is_masthead
from cppcc_loaders.dated_rows import is_dated_row, post_rows, tells_lives
from cppcc_loaders.datelines import find_dateline, is_meta_line
from cppcc_loaders.page_noise import Kind, Page, is_photo, noise_kind, page_of
from cppcc_loaders.page_wrapped import unwrapped
from cppcc_loaders.records import Range, span_of
from cppcc_loaders.repair_spam import find_spam
from cppcc_loaders.swift import maker, swift

__all__ = ["Kind", "Line", "ends_whole", "page_lines"]


@swift
@dataclass(frozen=True, slots=True)
class Line:
    """A line of a page: its range of the stored text, without outer blanks, its words and its kind."""

    span: Range
    text: str
    kind: Kind
    dateline: bool = False


_made: Final = maker(Line)
_LINE = re.compile(r"[^\r\n\u2028\u2029\u0085\v\f]+")
_BREAK = re.compile(r"[ \t\u3000]*[\r\n\u2028\u2029\u0085\v\f]+[ \t\u3000]*")
_ANY_BREAK = re.compile(r"[\r\n\u2028\u2029\u0085\v\f]")
_LONGEST_HEADING = 48
#: A line of credits has no more characters.
_LONGEST_CREDIT = 160
_HANZI = re.compile(r"[\u3400-\u9fff]")
_FINAL = ("。", "！", "？", "!", "?", "…", ";", "；", ":", "：", ".")
_BRACKETS = ("）", ")", "】")
#: What may stand behind the end of a sentence: closing quotes and brackets, blanks.
_CLOSING = "”’」』）)】》\"'" + "".join(filter(str.isspace, map(chr, range(0x3001))))
_MARK = re.compile(
    r"^[（(【\[]?\s*(?:上接|下转|紧接|接|转)\s*(?:第?\s*[A-Za-z]?[一二三四五六七八九十\d]{1,3}\s*版)[^。]{0,12}[）)】\]]?$"
)
_CAPTION = re.compile(
    r"^(?:[▲△▼◆●■◎▶◀↑↓←→]\s*(?!市|省|县|区|州|政协|主席|副)|(?:上|下|左|右|本|此|该)?图[①-⑩\d一二三四]?(?:[为:：]|是)|图片(?:说明)?[:：])"
)
_SUBTITLE = re.compile(r"^\s*(?:——|—|--|－－|──)\s*\S")
_BROKEN_DATE = re.compile(r"^[（(]?\s*(?:19|20)\d{2}\s*年?\s*\d{1,4}\s*日?\s*[）)]?$")
_NUMBERS = re.compile(r"^[\d\s/／%.．、~\-—+]{1,20}$")
_INNER_STOP = re.compile(r"[。；;]|[，,].*[，,].*[，,]|[，,、：:—]$")
_SPOKEN = re.compile(r"[。！？!?…][”\"’]?$(?<=[”\"’])|^“.*(?:说|表示)$")
_ADVERBIAL = re.compile(
    r"(?:今年|去年|近年来|近日|日前|目前|截至|截止|同时|此外|另外|其中|随后|[^，,]{0,6}(?:上半年|下半年|月|日)"
    r"|(?:会议|会上|他|她|大家|[^，,]{1,6})(?:指出|强调|要求|认为|表示|说|提出|介绍))[^，,]{0,8}[，,]"
)
_FULL_STOP = re.compile("[。！？]")
_LONGEST_TWO_COMMAS = 30
_SHORTEST_SENTENCE = 12
#: A row of a list of articles: a title, then a date.
_LISTED = re.compile(
    r"(?=.{12,90}$)[\s·•▪■□●○◇◆>»\-\d.、]*[^。]*[\u4e00-\u9fff]{2}[^。]*?[\s\[（(【]+20\d{2}[-/.年]\d{1,2}[-/.月]\d{1,2}日?[\s\]）)】]*$"
)
_LISTED_DATE = re.compile(r"[\s\[（(【]20\d{2}[-/.年]\d")
#: What makes a line a footer wherever it stands.
_HARD = re.compile(r"ICP|备案|版权|网安备|[Cc]opyright|©|标识码|许可证|访问量|浏览器|地址[:：]|邮编")


def ends_whole(text: str) -> bool:
    """Whether a passage ends where a sentence may end.

    >>> ends_whole("会议要求。”"), ends_whole("推进垃圾、污")
    (True, False)
    """
    return text.rstrip(_CLOSING).endswith(_FINAL) or text.rstrip().endswith(_BRACKETS)


def page_lines(text: str) -> Iterator[Line]:
    """The lines of a page that are not blank, in order."""
    spans = [span for match in _LINE.finditer(text) if (span := _stripped(text, *match.span())) is not None]
    page = page_of(text)
    lines = [_line(text, span, page) for span in unwrapped(text, spans)]
    if tells_lives(text):
        lines = [_as_text(line) if is_dated_row(line.text) else line for line in lines]
    if rows := post_rows([line.text for line in lines]):
        lines = [_as_text(line) if at in rows else line for at, line in enumerate(lines)]
    first_footer = _footer_start(lines)
    for number, line in enumerate(lines):
        if number >= first_footer and line.kind is not Kind.CREDIT:
            yield Line(line.span, line.text, Kind.FOOTER)
        elif line.kind is Kind.FOOTER and not find_spam(line.text):
            yield Line(line.span, line.text, Kind.TOOL if _HARD.search(line.text) else _words_kind(line.text))
        else:
            yield line


def _as_text(line: Line) -> Line:
    """A row of a life in offices or of guests is text, though it looks like a heading."""
    return Line(line.span, line.text, Kind.TEXT) if line.kind is Kind.HEADING else line


def _line(text: str, span: Range, page: Page) -> Line:
    """A line with its kind."""
    words = text[span.start : span.end]
    if _ANY_BREAK.search(words):  # words that the break parted were not seen on the page
        words = _BREAK.sub("", words)
        page = page_of(words)._replace(honest=False)
    return _made(span, words, _kind(words, page), find_dateline(words) is not None)


def _footer_start(lines: list[Line]) -> int:
    """The first footer line behind the last sentence: all that follows belongs to the footer."""
    last = max((i for i, line in enumerate(lines) if line.kind is Kind.TEXT and _is_sentence(line.text)), default=-1)
    return next(
        (i for i, line in enumerate(lines) if i > last and line.kind in (Kind.FOOTER, Kind.RELATED)), len(lines)
    )


def _is_sentence(words: str) -> bool:
    return len(words) > _LONGEST_HEADING or (len(words) >= _SHORTEST_SENTENCE and bool(_FULL_STOP.search(words)))


def _stripped(text: str, start: int, end: int) -> Range | None:
    """The range without outer blanks and invisible characters, None where nothing is left."""
    blank = " \t\u00a0\u3000\u200b\u200c\u200d\ufeff\u2002\u2003\u2009"
    words = text[start:end]
    left = len(words) - len(words.lstrip(blank))
    right = len(words.rstrip(blank))
    return span_of((start + left, start + right)) if right > left else None


def _kind(line: str, page: Page) -> Kind:  # noqa: PLR0911
    noise = noise_kind(line, page)
    if noise:
        return noise
    if _MARK.match(line):
        return Kind.MARK
    if is_masthead(line):
        return Kind.META
    if "20" in line and _LISTED_DATE.search(line) and _LISTED.match(line) and not is_meta_line(line):
        return Kind.RELATED
    if is_meta_line(line) or _BROKEN_DATE.match(line):
        return Kind.META
    if len(line) <= _LONGEST_CREDIT and is_credit_line(line):
        return Kind.CREDIT
    if _CAPTION.match(line) or (page.photos and is_photo(line)):
        return Kind.CAPTION
    return _words_kind(line)


def _words_kind(line: str) -> Kind:
    """What a line of words is by its form: a subtitle, a heading or text."""
    if _SUBTITLE.match(line) and not _INNER_STOP.search(line) and len(line) <= _LONGEST_HEADING * 2:
        return Kind.SUBTITLE
    return Kind.HEADING if _is_heading(line) and not _is_signature(line) else Kind.TEXT


def _is_signature(line: str) -> bool:
    """Whether a line in brackets names who wrote what stands above (（市政协办公室　甲某某）)."""
    return line.startswith(("（", "(")) and line.endswith(("）", ")")) and bool(find_credits(line))


def _is_heading(line: str) -> bool:
    if _NUMBERS.match(line):
        return True
    if len(line) > _LONGEST_HEADING or not _HANZI.search(line) or find_dateline(line) or _SPOKEN.search(line):
        return False
    commas = line.count("，") + line.count(",")
    if (
        _INNER_STOP.search(line)
        or (commas > 1 and len(line) > _LONGEST_TWO_COMMAS)
        or (commas and _ADVERBIAL.match(line))
    ):
        return False
    return line.count("“") == line.count("”") and line.count("《") == line.count("》")
