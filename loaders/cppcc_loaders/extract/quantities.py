"""Quantities: a number with its measure word and how exact the text says it is (382万余元, 近30个, 80%以上)."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from functools import cache
from typing import Final

from cppcc_loaders.data_files import read_rows
from cppcc_loaders.extract.patterns import pattern, word_list
from cppcc_loaders.records import Range, span_of
from cppcc_loaders.swift import swift

__all__ = ["Quantity", "chinese_number", "find_quantities"]

_DIGITS: Final = {c: i for i, c in enumerate("零一二三四五六七八九")} | {"〇": 0, "两": 2}
_POWERS: Final = {"十": 10, "百": 100, "千": 1_000, "万": 10_000, "亿": 100_000_000}
_NEXT_ORDINAL: Final = re.compile(r"第[一二三四五六七八九十百\d]+[次届期批][、和至]$")
_ORDINAL_LENGTH: Final = 10
#: Whole numbers of no more figures are counted as they stand, which costs less than a decimal.
_PLAIN: Final = 18
_FIGURES: Final = re.compile(r"[\d.]+")
_GE: Final = pattern("quantities", "ge")
_LE: Final = pattern("quantities", "le")
_APPROX: Final = pattern("quantities", "approx")
_COUNTED_BY_WORD: Final = frozenset(word_list("quantities", "counted_by_word"))
_COUNTED_BY_TWO: Final = frozenset("支期轮部项家户所本册套台辑幅栋幢回处座头棵株盏只")
_AGREED: Final = pattern("quantities", "agreed")
_PAPERS: Final = pattern("quantities", "papers")
_TEAMS: Final = pattern("quantities", "teams")
_TEAM: Final = pattern("quantities", "team")
_OFFICES: Final = re.compile("门|委|分|署|法|长")
#: Every first character of an amount: most places of a text are passed over by it.
_OPENINGS: Final = r"\d一二三四五六七八九两十百千万超逾突多至不低将接大近约上"
_BEFORE_ARABIC: Final = pattern("quantities", "before_arabic").pattern
_NO_WORD: Final = pattern("quantities", "no_word").pattern
#: Without one of these there is no amount in figures or in words: most clauses end here.
_SIGN: Final = re.compile(r"[\d二三四五六七八九两十百千万成毛]|一[套块座台所辆口眼栋幢架份期篇件]")
#: No amount is without one of these, and none has more before it than 不超过.
_FIGURE: Final = re.compile(r"[\d二三四五六七八九两十百千万]")
_LONGEST_BEFORE: Final = 3
_WORD_SIGN: Final = pattern("quantities", "word_sign")
_ONE: Final = pattern("quantities", "one")
_WORDED: Final = pattern("quantities", "worded")


@swift
@dataclass(frozen=True, slots=True)
class Quantity:
    """A counted amount: `span` covers 近30个 or 1500万元以上, `number` the figures alone; `value` is a plain decimal.

    `weight` says what the measure word is used for: count, share, money, size or other.
    """

    span: Range
    number: Range
    value: str
    unit: str
    comparator: str
    weight: str


def chinese_number(words: str) -> int | None:
    """The whole number that Chinese numerals say, None where they say none.

    >>> chinese_number("二十"), chinese_number("三百零五"), chinese_number("上下")
    (20, 305, None)
    """
    total, section, digit = 0, 0, 0
    for char in words:
        if char in _DIGITS:
            digit = _DIGITS[char]
        elif char in "十百千":
            section, digit = section + (digit or 1) * _POWERS[char], 0
        elif char in "万亿":
            total, section, digit = (total + section + digit or 1) * _POWERS[char], 0, 0
        else:
            return None
    return total + section + digit


def find_quantities(text: str, start: int = 0, end: int | None = None) -> Iterator[Quantity]:
    """Quantities in `text[start:end]`; ordinals (第3次), dates and sessions (七届二次) are none.

    >>> [(q.value, q.unit, q.comparator) for q in find_quantities("募集善款26万余元，走访农户近40户，办复率达98.5%")]
    [('260000', '元', 'ge'), ('40', '户', 'approx'), ('98.5', '%', 'eq')]
    """
    last = len(text) if end is None else end
    return _quantities(text, start, last) if _SIGN.search(text, start, last) else iter(())


def _quantities(text: str, start: int, last: int) -> Iterator[Quantity]:
    figure = _FIGURE.search(text, start, last)
    from_here = max(start, figure.start() - _LONGEST_BEFORE) if figure else last
    for match in _pattern().finditer(text, from_here, last):
        value = _value(match)
        if value is None or _is_ordinal(text, match):
            continue
        unit = match["unit"].replace("％", "%")
        span, number = span_of(match.span()), span_of(match.span("num"))
        yield Quantity(span, number, value, unit, _comparator(match), _weights()[unit])
    if _WORD_SIGN.search(text, start, last):
        yield from _worded(text, start, last)


def _worded(text: str, start: int, end: int) -> Iterator[Quantity]:
    """Shares and small money in words: 七成, 七成一, 九成以上, 百分之百, 三毛; one thing behind its name: 设备一套."""
    for match in _ONE.finditer(text, start, end):
        one = Range(*match.span("num"))
        yield Quantity(Range(one.start, match.end()), one, "1", match["unit"], "eq", "count")
    for match in _WORDED.finditer(text, start, end):
        share = match["tenths"] or match["hundredths"]
        number = chinese_number(match["tenths"] or match["hundredths"] or match["dimes"])
        if number is None:
            continue
        value = Decimal(number) * (1 if match["hundredths"] else 10) if share else Decimal(number) / 10
        value += chinese_number(match["units"] or "零") or 0
        group = next(name for name in ("tenths", "hundredths", "dimes") if match[name])
        unit, weight = ("%", "share") if share else ("元", "money")
        yield Quantity(Range(*match.span()), Range(*match.span(group)), f"{value:f}", unit, _comparator(match), weight)


@cache
def _weights() -> dict[str, str]:
    return {unit: weight for _, (unit, weight) in read_rows("units_of_measure.tsv", "unit", "weight")}


@cache
def _pattern() -> re.Pattern[str]:
    units = "|".join(sorted(map(re.escape, [*_weights(), "％"]), key=len, reverse=True))
    return re.compile(
        rf"(?=[{_OPENINGS}])(?P<pre>{_BEFORE_ARABIC}|上(?=[十百千万]))"
        r"(?P<num>(?<![\d.\-—“第A-Za-z])\d+(?:[,，]\d{3})*(?:\.\d+)?(?P<mag>[百千万亿]{1,2})?"
        r"|(?<![第一二三四五六七八九十〇两数几好])(?:(?:一(?=[百千万])|[二三四五六七八九两])?[十百千万][一二三四五六七八九十百千万零]*|[两二三四五六七八九]))"
        r"(?P<mid>[余多来]?)(?P<late>[万亿]?)"
        rf"(?P<unit>{units}){_NO_WORD}(?P<post>以上|以下|以内|左右|上下(?=[，；。、]|$)|之多|出头|(?<=元|万|[%％])[余多])?"
    )


def _value(match: re.Match[str]) -> str | None:
    figures = match["num"].replace(",", "").replace("，", "")
    found = _FIGURES.match(figures)
    amount: Decimal | int | None
    if found:
        digits = found.group()
        amount = Decimal(digits) if "." in digits or len(digits) > _PLAIN else int(digits)
        figures = figures[found.end() :]
    else:
        amount, figures = chinese_number(figures), ""
        if amount is None:
            return None
    for char in figures + match["late"]:
        amount *= _POWERS[char]
    return str(amount) if isinstance(amount, int) else f"{amount.normalize():f}"


def _comparator(match: re.Match[str]) -> str:
    pre, mid, post = match.group("pre", "mid", "post")
    if not (pre or mid or post):
        return "eq"
    around = f"{pre or ''} {mid} {post or ''}"
    for name, words in (("le", _LE), ("approx", _APPROX), ("ge", _GE)):
        if words.search(around):
            return name
    return "eq"


def _is_ordinal(text: str, match: re.Match[str]) -> bool:
    """第一次, 七届二次, 三级, 5月 and figures that belong to a longer word are no amounts."""
    head = text[max(0, match.start("num") - 1) : match.start("num")]
    if head and head in "第届":
        return True
    if head in ("、", "和", "至") and _NEXT_ORDINAL.search(
        text, max(0, match.start() - _ORDINAL_LENGTH), match.start()
    ):
        return True
    chinese = not match["num"][0].isdigit()
    if not chinese or match["mid"] or len(match["num"]) > 1:
        return False
    if match["num"] in _POWERS:
        return not (match["pre"] or match["unit"] in _COUNTED_BY_WORD)
    return not _counts_by_word(text, match, head)


def _counts_by_word(text: str, match: re.Match[str], head: str) -> bool:
    """Whether one Chinese numeral counts: 三件, 两期, 开了三期; not 后三名, 二次会议, 两部门, 三期工程."""
    unit, number = match["unit"], match["num"]
    if (unit == "项" and _AGREED.match(text, match.end())) or (unit == "个" and _is_counted(text, match)):
        return True
    if unit == "天":
        return head in ("到", "至", "为", "了")
    if unit in _COUNTED_BY_TWO:
        return (number == "两" or (head != "" and head in "了过办开版")) and not _OFFICES.match(text, match.end())
    last = head in ("前", "后") and unit == "名" and text[match.start("num") - 2 : match.start("num") - 1] != "会"
    session = unit == "次" and text.startswith(("全会", "会议", "全体"), match.end())
    return unit in _COUNTED_BY_WORD and not last and not session


def _is_counted(text: str, match: re.Match[str]) -> bool:
    """Whether one Chinese numeral with 个 counts: papers, stations, and teams that are set up; not 三个方面."""
    if _PAPERS.match(text, match.end()):
        return True
    return bool(_TEAM.match(text, match.end()) and _TEAMS.search(text, max(0, match.start() - 3), match.start()))
