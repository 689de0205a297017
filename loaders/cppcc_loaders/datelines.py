"""Datelines (本报敦煌讯, 新华社北京3月11日电) and the date on which a page or an article was published."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date
from functools import cache
from typing import NamedTuple

from cppcc_loaders.anchors import Anchored
from cppcc_loaders.data_files import read_words
from cppcc_loaders.records import Metadata, Range

__all__ = ["dated", "find_dateline", "full_dates", "is_meta_line", "page_date", "page_publisher", "place_of_dateline"]

_H = "\u3400-\u4dbf\u4e00-\u9fff"
_MEDIA = (
    r"(?:本报|本台|本网|本刊|新华社|中新社|中新网|人民网|新华网|光明网|央视网|央广网|中国网"
    rf"|[{_H}]{{2,8}}(?:报|网|台|客户端|电视台))"
)
_NOTE = r"(?:\s*[（(](?!\s*(?:记者|通讯员))[^）)\n]{0,20}[）)])?"
_DATE = r"(?P<date>(?:(?:\d{4}年)?\d{1,2}月)?\d{1,2}日)?"
_DATELINE = re.compile(
    rf"\s*(?:\*\*)?(?:[【\[]?{_MEDIA}[】\]]?{_NOTE}(?P<place>[{_H}·]{{0,9}}?)\s*{_DATE}"
    rf"\s*(?:讯|电|消息)(?:\*\*)?{_NOTE}|(?P<bare>[{_H}]{{2,4}})讯(?=\s*[（(]))\s*[:：；;]?"
)
#: No dateline is without one of these words.
_SENT = Anchored("[讯电]|消息")
_DAY = re.compile(
    r"(?<![\dA-Za-z])(?P<y>(?:19|20)\d{2})\s*(?:年|[-/._])\s*(?P<m>1[0-2]|0?[1-9])"
    r"\s*(?:月|[-/._])\s*(?P<d>3[01]|[12]\d|0?[1-9])(?![\d])\s*日?"
)
_PACKED = re.compile(
    r"(?<![0-9A-Za-z])(?P<y>(?:19|20)\d{2})(?P<m>0[1-9]|1[0-2])(?P<d>0[1-9]|[12]\d|3[01])(?![0-9A-Za-z])"
)
_PUBLISHED = re.compile(
    r"(?:发布|发表|更新|发稿|上传|刊发|录入)?(?:时间|日期)\s*[:：]?\s*$|(?:发布|发布于|更新于)\s*[:：]?\s*$"
)
_OCCASION = re.compile(r"(?:——|[（(])?\s*(?:19|20)\d{2}年\d{1,2}月\d{1,2}日在.{4,60}会议?上\s*[）)]?$")
_PUBLISHER = re.compile(
    rf"(?:(?:信息|文章|稿件|新闻)?来源|稿源|发布(?:单位|机构|者)|供稿(?:单位)?|主办(?:单位)?)\s*[:：]\s*(?P<name>[{_H}A-Za-z“”]{{2,24}})"
)
_HEAD_LINES = 30
_FAR = 12
#: A newspaper's folio line has the page's number or the day of the week beside the date.
_FOLIO = Anchored(r"(?:第\s*)?[A-Za-z]?\d{1,2}\s*版|版面|星期[一二三四五六日天]")
_FOLIO_LENGTH = 80
_FOLIO_WORDS = 16
_SENTENCE = re.compile(r"[，。！？；“”《》（）]")
#: An account on a platform, then day and time, then the place that it posts from.
_POST = Anchored(
    rf"[{_H}A-Za-z]{{2,16}}(?:[ \u3000]+[{_H}]{{2,6}})?[ \u3000]*{_DAY.pattern}"
    rf"[ \u3000]+\d{{1,2}}:\d{{2}}(?::\d{{2}})?(?:[ \u3000]+[{_H}]{{2,4}})?"
)
#: A line of credits is among the first lines, and its date has room on both sides.
_CREDITS = 6
_ISSUE = re.compile(r"(?<!\d)(?P<y>20\d{2})年(?P<m>1[0-2]|[1-9])月号")
_SENTENCE_MARK = re.compile("[。；，,！？!?]|在.{2,40}上")
_STANDS_ALONE = re.compile(rf"(?:^|\s)(?:{_DAY.pattern})(?=\s|$)")
#: The last lines of a page, in which credits and signatures stand, and what else may stand there with a day.
_FOOT = 4
_FOOT_LENGTH = 600
_SIGNED_DAY = re.compile(rf"(?:^|[\s　])(?:{_DAY.pattern})(?=[\s　）)]|$)")
_PRINTED_IN = re.compile(r"(?:刊于|刊载于|原载|载于?|摘自)[^，。；\d]{0,16}(?P<y>20\d{2})年(?P<m>1[0-2]|0?[1-9])月")
_NO_FOOT = re.compile("[。；，！？]|上一[篇条页]|下一[篇条页]|相关|版权|备案|推荐")


class _Found(NamedTuple):
    at: int
    day: str


def find_dateline(paragraph: str) -> Range | None:
    """Where the dateline at the head of a paragraph stands, None where it has none.

    >>> find_dateline("本报敦煌讯（通讯员甲某某）近日，市政协……")
    Range(start=0, end=5)
    """
    match = _DATELINE.match(paragraph) if _SENT.search(paragraph) else None
    if match is None:
        return None
    words = match.group()
    return Range(len(words) - len(words.lstrip()), len(words.rstrip()))


def place_of_dateline(dateline: str) -> str | None:
    """The place that a local report's dateline names (本报某地讯); an agency's 电 only says where it was sent."""
    match = _DATELINE.match(dateline)
    return (match["place"] or match["bare"] or None) if match and "讯" in match.group() else None


def full_dates(text: str) -> Iterator[_Found]:
    """Days with a year, in the order of the text, as EDTF.

    >>> [day for _, day in full_dates("2024年1月9日至2024-01-30")]
    ['2024-01-09', '2024-01-30']
    """
    for match in _DAY.finditer(text):
        day = _valid(match)
        if day:
            yield _Found(match.start(), day)


def _valid(match: re.Match[str]) -> str | None:
    try:
        return date(int(match["y"]), int(match["m"]), int(match["d"])).isoformat()
    except ValueError:
        return None


@cache
def _meta() -> re.Pattern[str]:
    words = "|".join(sorted(map(re.escape, read_words("meta_words.txt")), key=lambda word: (-len(word), word)))
    return re.compile(rf"^\s*[【\[（(]?\s*(?:{words})\s*[:：]")


def is_meta_line(line: str) -> bool:
    """Whether a line gives data about the page (发布时间：…  来源：…), not text.

    >>> is_meta_line("发布时间：2024-01-30 06:31:00    来源:"), is_meta_line("时间过得很快")
    (True, False)
    >>> is_meta_line("澄江晚报　2024年5月6日　星期一　第3版　要闻")
    True
    """
    return (len(line) < 120 and bool(_meta().match(line))) or _only_date(line) or _is_folio(line) or _is_post(line)  # noqa: PLR2004


def _is_folio(line: str) -> bool:
    """Whether a line is the one above a newspaper page: day, page number, the names of paper and section."""
    if len(line) >= _FOLIO_LENGTH or not _FOLIO.search(line) or _SENTENCE.search(line) or not _DAY.search(line):
        return False
    rest = re.sub(r"[\W\d]", "", _FOLIO.sub("", _DAY.sub("", line, count=1)))
    return len(rest) <= _FOLIO_WORDS


def _is_post(line: str) -> bool:
    """Whether a line is the one above a post: the account, day and time, place (桐乡发布 2025-01-10 18:26 浙江)."""
    return _POST.fullmatch(line) is not None


def _only_date(line: str) -> bool:
    if "20" not in line and "19" not in line:
        return False
    rest = _DAY.sub("", line, count=1)
    if rest == line:
        return False
    rest = re.sub(
        r"\d{1,2}[:：]\d{2}(?:[:：]\d{2})?|星期[一二三四五六日天]|农历\S{0,12}|[（()）\s|,，第版期]|来源[:：]\S{0,20}",
        "",
        rest,
    )
    return len(rest) < 3  # noqa: PLR2004


def page_date(text: str) -> str | None:
    r"""The date that the head (or else the foot) of a page says it was published on.

    >>> page_date("发布时间：2024-01-30 06:31:00    来源:\n县政协全会开幕")
    '2024-01-30'
    """
    lines = [line.strip() for line in text[:20000].splitlines() if line.strip()][:_HEAD_LINES]
    for line in lines:
        if len(line) > 150:  # noqa: PLR2004
            continue
        for at, day in full_dates(line):
            if _PUBLISHED.search(line[:at]):
                return day
    for line in (*lines[:_FAR], *lines[-3:]):
        if len(line) < _FOLIO_LENGTH and _FOLIO.search(line) and (days := list(full_dates(line))):
            return days[0].day
    return _day_of_credits(lines) or _day_of_foot(text)


def _day_of_credits(lines: Sequence[str]) -> str | None:
    """The day of a line that says nothing else, the month of an issue, or the only day in the lines of credits."""
    for line in lines[:_FAR]:
        if _only_date(line) and not line.startswith(("(", "（")):
            return next(full_dates(line)).day
    issue = next(filter(None, (_ISSUE.search(line) for line in lines[:_CREDITS] if len(line) < _FOLIO_LENGTH)), None)
    if issue:
        return f"{issue['y']}-{int(issue['m']):02d}"
    credited = [day for day in map(_credit_date, lines[:_CREDITS]) if day]
    return credited[0] if len(credited) == 1 else None  # several: a list of articles


def _day_of_foot(text: str) -> str | None:
    """The day, or the month of print, that one of a page's last lines gives beside names (某办公室　3月14日）)."""
    lines = [line.strip() for line in text[-_FOOT_LENGTH:].splitlines() if line.strip()]
    days: set[str] = set()
    for line in lines[-_FOOT:]:
        if len(line) > _FOLIO_LENGTH or _NO_FOOT.search(line):
            continue
        printed = _PRINTED_IN.search(line)
        if printed:
            days.add(f"{printed['y']}-{int(printed['m']):02d}")
        found = _SIGNED_DAY.search(line)
        days.update([day] if found and (day := _valid(found)) else [])
    return days.pop() if len(days) == 1 else None


def _credit_date(line: str) -> str | None:
    """The day that stands by itself in a line of credits (某市政协报 2023年5月6日 本报记者 …), which is no sentence."""
    if len(line) > _FOLIO_LENGTH or _SENTENCE_MARK.search(line):
        return None
    found = _STANDS_ALONE.search(line)
    return next((day for _, day in full_dates(found.group())), None) if found else None


def page_publisher(text: str) -> str | None:
    r"""Who published a page, as its head (or else its foot) says.

    >>> page_publisher("时间：2024-03-02 来源：桐庐县政协 作者：某某\n县政协开展视察")
    '桐庐县政协'
    """
    lines = [line.strip() for line in text[:20000].splitlines() if line.strip()]
    for line in (*lines[:_HEAD_LINES], *lines[-_FAR:]):
        found = _PUBLISHER.search(line) if len(line) < 150 else None  # noqa: PLR2004
        if found:
            return found["name"]
    return None


def dated(metadata: Metadata, text: str, name: str) -> Metadata:
    """The metadata with a date of publication: sidecar, else page, file name, dateline, in that order.

    The publisher is filled in from the page where neither the sidecar nor the page's own metadata name one.
    """
    if metadata.publisher is None:
        metadata = replace(metadata, publisher=page_publisher(text))
    if metadata.published:
        return metadata
    for source, day in (
        ("page", page_date(text)),
        ("file-name", _name_date(name)),
        ("dateline", _dateline_date(text, metadata.reference_year)),
    ):
        if day:
            return replace(metadata, published=day, dated_by=source)
    return metadata


def _name_date(name: str) -> str | None:
    for match in (*_DAY.finditer(name), *_PACKED.finditer(name)):
        day = _valid(match)
        if day:
            return day
    return None


def _dateline_date(text: str, year: int | None) -> str | None:
    """The day of a news agency's dateline (…3月11日电), or the one under the title of a report (…在…会议上)."""
    for line in [line.strip() for line in text[:20000].splitlines() if line.strip()][:_FAR]:
        match = _DATELINE.match(line)
        if match and match["date"]:
            day = _with_year(match["date"], year)
            if day:
                return day
        if _OCCASION.match(line) or (line.startswith(("(", "（")) and _only_date(line)):
            found = next(full_dates(line), None)
            if found:
                return found.day
    return None


def _with_year(words: str, year: int | None) -> str | None:
    found = next(full_dates(words), None)
    if found:
        return found.day
    match = re.fullmatch(r"(\d{1,2})月(\d{1,2})日", words)
    if not match or not year:
        return None
    try:
        return date(year, int(match[1]), int(match[2])).isoformat()
    except ValueError:
        return None
