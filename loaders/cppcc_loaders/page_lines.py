"""The lines of a page and what each is: text, heading, caption, credit, data about the page, menu, footer."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum, auto
from functools import cache
from typing import Final

from cppcc_loaders.anchors import Anchored
from cppcc_loaders.credits import find_credits, is_credit_line
from cppcc_loaders.credits_offices import is_masthead
from cppcc_loaders.data_files import compiled, read_rows, read_words
from cppcc_loaders.dated_rows import is_dated_row, post_rows, tells_lives
from cppcc_loaders.datelines import find_dateline, is_meta_line
from cppcc_loaders.errors import DataFileError
from cppcc_loaders.page_wrapped import unwrapped
from cppcc_loaders.records import Range, span_of
from cppcc_loaders.repair_spam import find_spam, is_spam_line, may_hold_spam
from cppcc_loaders.sieve import Sieve
from cppcc_loaders.swift import maker, swift

__all__ = ["Kind", "Line", "ends_whole", "page_lines"]


class Kind(Enum):
    """What a line of a page is."""

    TEXT = auto()
    HEADING = auto()
    SUBTITLE = auto()
    CAPTION = auto()
    CREDIT = auto()
    MARK = auto()
    META = auto()
    TOOL = auto()
    RELATED = auto()
    FOOTER = auto()


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
_PHOTO_END = Anchored(r"(?:摄影报道|摄影|摄|供图|图片报道)[）)】。]?$")
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


@cache
def _noise() -> tuple[tuple[Kind, re.Pattern[str]], ...]:
    kinds = {"tool": Kind.TOOL, "nav": Kind.TOOL, "related": Kind.RELATED, "footer": Kind.FOOTER}
    found = []
    for number, (kind, pattern) in read_rows("noise.tsv", "kind", "pattern"):
        if kind not in kinds:
            raise DataFileError(f"noise.tsv, line {number}: kind must be one of {', '.join(kinds)}, not {kind!r}")
        found.append((kinds[kind], compiled("noise.tsv", number, rf"(?:{pattern})")))
    return tuple(found)


@cache
def _noise_sieve() -> Sieve:
    return Sieve(pattern for _, pattern in _noise())


_LONGEST_NOISE = 160


def _noise_kind(line: str, *, honest: bool) -> Kind | None:
    if len(line) > _LONGEST_NOISE:
        return None
    if not honest and is_spam_line(line):
        return Kind.FOOTER
    noise = _noise()
    for number in _noise_sieve().fitting(line):
        if noise[number][1].fullmatch(line):
            return noise[number][0]
    return Kind.TOOL if _is_menu(line) else None


def _is_menu(line: str) -> bool:
    """Whether a line is a row of menu words: three or more short words, most of them known from menus."""
    if line in _menu():
        return True
    menu = _menu()
    if not _menu_words().search(line):  # most lines hold none, and to split a line is dear
        return False
    words = [word for word in _MENU_SPLIT.split(line) if word]
    if len(words) <= 2:  # noqa: PLR2004
        return False
    known: int = sum([word in menu or word.startswith("走进") for word in words])
    return known > 0 and known * 2 >= len(words)


@cache
def _menu() -> frozenset[str]:
    return frozenset(read_words("menu.txt"))


@cache
def _menu_words() -> Anchored:
    """A word of a menu, wherever it stands."""
    return Anchored("|".join(map(re.escape, sorted([*_menu(), "走进"]))))


_MENU_SPLIT = re.compile(r"[\s|｜/>»·,，、]+")


def ends_whole(text: str) -> bool:
    """Whether a passage ends where a sentence may end.

    >>> ends_whole("会议要求。”"), ends_whole("推进垃圾、污")
    (True, False)
    """
    return text.rstrip(_CLOSING).endswith(_FINAL) or text.rstrip().endswith(_BRACKETS)


def page_lines(text: str) -> Iterator[Line]:
    """The lines of a page that are not blank, in order."""
    spans = [span for match in _LINE.finditer(text) if (span := _stripped(text, *match.span())) is not None]
    honest = not may_hold_spam(text)
    lines = [_line(text, span, honest=honest) for span in unwrapped(text, spans)]
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


def _line(text: str, span: Range, *, honest: bool) -> Line:
    """A line with its kind; `honest`: the page holds no advertising, so that a line as it stands holds none either."""
    words = text[span.start : span.end]
    if _ANY_BREAK.search(words):
        words, honest = _BREAK.sub("", words), False
    return _made(span, words, _kind(words, honest=honest), find_dateline(words) is not None)


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


def _kind(line: str, *, honest: bool) -> Kind:  # noqa: PLR0911
    noise = _noise_kind(line, honest=honest)
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
    if len(line) <= _LONGEST_NOISE and is_credit_line(line):
        return Kind.CREDIT
    if _CAPTION.match(line) or _is_photo(line):
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


def _is_photo(line: str) -> bool:
    return bool(_PHOTO_END.search(line)) and len(line) < 400 and line.count("。") < 5  # noqa: PLR2004


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
