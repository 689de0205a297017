"""Where the articles of a page begin: datelines, credits below a title, a committee's name, labels, news headlines."""

import re
from collections.abc import Sequence
from functools import cache
from typing import NamedTuple

from cppcc_loaders.articles_digest import brief_starts, item_starts
from cppcc_loaders.credits import find_credits
from cppcc_loaders.data_files import read_words
from cppcc_loaders.homes_mentions import committee_of
from cppcc_loaders.page_lines import Kind, Line, ends_whole

__all__ = ["HEADS", "KICKER", "Starts", "article_starts", "is_photo", "tells_source"]

#: A committee's name on a line of its own.
KICKER = re.compile(r"[\u4e00-\u9fff]{2,14}政协")
_ABOVE = (Kind.HEADING, Kind.SUBTITLE, Kind.CREDIT, Kind.META, Kind.MARK)
HEADS = (Kind.HEADING, Kind.SUBTITLE)
_BELOW_HEADING = (Kind.SUBTITLE, Kind.CREDIT)
_PUBLISHED = re.compile(r"来源|时间|日期|记者|作者|编辑|供稿|发布")
_MOST_HEADS = 6
_SIGNATURE = 40
_NEAR = 5
_LONG_CAPTION = 40
_PREFIXED = re.compile(r"(?P<kicker>[\u4e00-\u9fff]{2,14}政协)\s*[:：]\s*\S")
_PHOTO = re.compile(r"(?:摄影报道|摄影|摄|图片报道)[）)】。]?$")
#: The name of a column before a title: 【提案办理】…
_LABELLED = re.compile(r"【[^】\s]{2,8}】\s*[^【】\s].{4,}")
_LABEL = re.compile(r"【[^】]{2,10}】")
#: The organ of the page's own committee before what it is known for (【提案委】“…”): a part of an article.
_ORGAN = re.compile(r"【(?![^】]*政协)[^】]{2,14}(?:委|委员会|界|联络组|活动组)】")
#: A field of a form (主办：某局), which is no title.
_FIELD = re.compile(r"[\u4e00-\u9fff]{2,4}[:：]")
_BULLET = re.compile(r"^[·•●○◆◇■□▪]\s*")
_NUMBERED = re.compile(r"[（(]?(?:[一二三四五六七八九十]{1,3}|\d{1,2})(?:[）)、.．]|是)|之[一二三四五六七八九十]")
#: Who can act in a headline: bodies, their members and leaders, a meeting.
_ACTOR = re.compile(
    r"政协|委员|[省市县区州盟旗党]委|政府|领导|主席|书记|[省市县区州长]长|常委会|党组|会议|全会|大会|[省市县区州局厅院部]$|我[省市县区州盟旗]|全[国省市县区州]"
)
_LEADER = re.compile(r"[\u4e00-\u9fff]{2,3}(?:带队|率队|率|赴|到|在|会见|看望|调研|走访|主持|出席)")
#: How news begins: with the day, or with the reporter who heard of it.
_NEWS = re.compile(
    r"\d{1,2}月(?:\d{1,2}日|[上中下]旬|[初底])|\d{1,2}日|近日|日前|近期|连日来|[昨今前][天日]|记者|[^，。]{1,8}前夕"
)
_LEAD = 45
_SHORTEST, _LONGEST = 8, 40


class Starts(NamedTuple):
    """Indexes of the lines where articles begin; those of `firm` stand by themselves, however short they are."""

    at: tuple[int, ...]
    firm: frozenset[int]


def article_starts(lines: Sequence[Line]) -> Starts:
    """Where the articles of a page begin; its first line always does."""
    found, firm = ({0} if lines else set()), set()
    for at, line in enumerate(lines):
        if line.kind is Kind.TEXT and line.dateline:
            found.add(_head_of(lines, at))
        elif line.kind is Kind.MARK or (line.kind in _BELOW_HEADING and _follows_heading(lines, at)):
            if _text_follows(lines, at):
                found.add(_head_of(lines, at))
        elif line.kind is Kind.META and _dates_a_title(lines, at):
            firm.add(_head_of(lines, at))
        elif line.kind is Kind.HEADING and _opens_firmly(lines, at):
            firm.add(_with_line_above(lines, at))
        elif line.kind is Kind.HEADING and _opens(lines, at):
            found.add(at)
    firm |= brief_starts(lines) | item_starts(lines) | _announced(lines)
    found |= firm
    for at, line in enumerate(lines):
        if is_photo(line) and (at + 1 == len(lines) or at + 1 in found) and len(found) > 1:
            found.add(at)
    return Starts(tuple(sorted(found)), frozenset(firm))


def is_photo(line: Line) -> bool:
    """Whether a line is a picture's caption that tells news by itself."""
    return line.kind is Kind.CAPTION and len(line.text) >= _LONG_CAPTION and bool(_PHOTO.search(line.text))


def tells_source(line: Line) -> bool:
    """Whether a line is such as stands below a title: a subtitle, credits, source and day of publication."""
    return line.kind in _BELOW_HEADING or (line.kind is Kind.META and _PUBLISHED.search(line.text) is not None)


def _head_of(lines: Sequence[Line], at: int) -> int:
    first = at
    while first and lines[first - 1].kind in _ABOVE and at - first < _MOST_HEADS:
        if lines[first - 1].kind is Kind.CREDIT and first - 1 and lines[first - 2].kind is Kind.TEXT:
            break
        first -= 1
    return first


def _with_line_above(lines: Sequence[Line], at: int) -> int:
    """The first of the lines right above a title that belong to it: a committee's name, a column's, data."""
    first = at
    while first and _belongs_below(lines, first - 1):
        first -= 1
    return first


def _belongs_below(lines: Sequence[Line], at: int) -> bool:
    line = lines[at]
    if line.kind is Kind.META:
        return bool(re.search("[:：]", line.text)) or not any(above.kind is Kind.TEXT for above in lines[:at])
    return line.kind is Kind.HEADING and bool(KICKER.fullmatch(line.text) or _LABEL.fullmatch(line.text))


def _follows_heading(lines: Sequence[Line], at: int) -> bool:
    return at > 0 and lines[at - 1].kind in HEADS


def _text_follows(lines: Sequence[Line], at: int) -> bool:
    return any(line.kind is Kind.TEXT for line in lines[at + 1 : at + 1 + _NEAR])


def _announced(lines: Sequence[Line]) -> frozenset[int]:
    """Headings that the page's table of contents has announced."""
    listed = {_BULLET.sub("", line.text): at for at, line in enumerate(lines) if _BULLET.match(line.text)}
    return frozenset(
        at
        for at, line in enumerate(lines)
        if line.kind is Kind.HEADING and listed.get(line.text, at) < at and _text_follows(lines, at)
    )


def _dates_a_title(lines: Sequence[Line], at: int) -> bool:
    """Whether data (时间：…　记者：…) stands between a title and its text."""
    return (
        _follows_heading(lines, at)
        and tells_source(lines[at])
        and at + 1 < len(lines)
        and lines[at + 1].kind is Kind.TEXT
    )


def _opens(lines: Sequence[Line], at: int) -> bool:
    """Whether a heading opens an article by itself: a committee's name, or behind credits."""
    line = lines[at]
    if not _text_follows(lines, at):
        return False
    if KICKER.fullmatch(line.text):
        return committee_of(line.text) is not None
    behind_credits = at > 1 and lines[at - 1].kind is Kind.CREDIT and lines[at - 2].kind is Kind.TEXT
    behind_signature = at > 0 and lines[at - 1].kind is Kind.TEXT and _is_signed(lines[at - 1].text)
    return (behind_credits and not _FIELD.match(line.text)) or (behind_signature and not _NUMBERED.match(line.text))


def _is_signed(text: str) -> bool:
    """Whether a paragraph ends with who wrote the article, in brackets: what stands below is another one."""
    end = len(text.rstrip())
    if not text.endswith(("）", ")", "】"), 0, end):
        return False
    return any(credit.span.end == end for credit in find_credits(text, max(0, end - _SIGNATURE), end))


def _opens_firmly(lines: Sequence[Line], at: int) -> bool:
    """Whether a heading opens an article however short: a committee before a colon, a labelled title, a headline."""
    line, above = lines[at].text, lines[at - 1] if at else None
    if not _text_follows(lines, at):
        return False
    prefixed = _PREFIXED.match(line)
    if prefixed and committee_of(prefixed["kicker"]):
        return True
    if above is not None and above.kind is Kind.TEXT and not ends_whole(above.text):
        return False
    if _LABEL.fullmatch(line):
        return lines[at + 1].kind is Kind.HEADING
    return bool(_LABELLED.fullmatch(line) and not _ORGAN.match(line)) or _is_news(lines, at)


def _is_news(lines: Sequence[Line], at: int) -> bool:
    """Whether a heading says who did what and the text below it begins as news does: with the day."""
    title, lead = lines[at].text, lines[at + 1]
    return (
        lead.kind is Kind.TEXT
        and _SHORTEST <= len(title) <= _LONGEST
        and not _NUMBERED.match(title)
        and _NEWS.search(lead.text, 0, _LEAD) is not None
        and ends_whole(lead.text)
        and _tells_a_deed(title)
    )


def _tells_a_deed(title: str) -> bool:
    deed, bodies_deed = _deeds()
    return bool(deed.search(title)) and bool(_ACTOR.search(title) or _LEADER.match(title) or bodies_deed.search(title))


@cache
def _deeds() -> tuple[re.Pattern[str], re.Pattern[str]]:
    """The verbs of headlines, alone and behind the last character of a body's name."""
    words = "|".join(map(re.escape, read_words("headline_deeds.txt")))
    return re.compile(words), re.compile(rf"[局厅委部院会社团站办校司行心](?:{words})")
