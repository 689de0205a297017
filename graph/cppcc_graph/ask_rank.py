"""Rank facts by what they share with a question: terms weighed by how rare they are, number, unit, date, kind."""

import math
import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from cppcc_graph.ask_facts import Fact
from cppcc_graph.ask_terms import Term

__all__ = ["MEASURES", "Wanted", "alike", "counts_other", "fits_when", "rank", "weights"]

#: Below this share of the question's weight a fact is no answer.
_LEAST, _LOW = 0.42, 0.3
#: Texts that there are at least, for the weight of words; the least that a common word weighs.
_FEW, _COMMON = 20, 0.25
#: What a term counts that only the sentence around the quote holds: a name is seldom said twice.
_FAR = {True: 0.9, False: 0.5}
_PERCENT = re.compile(r"%|百分|成$")
_DATE = re.compile(r"\d月|\d{4}年")
_MONEY = frozenset({"元", "万元", "亿元"})
#: Units that count the same sort of thing.
_ALIKE = tuple(
    frozenset(said.split())
    for said in ("个 家 所 户 处 座", "名 人 位 人次", "次 场 场次 期 批 批次 项", "件 条 篇 份 项")
)
#: Every unit of these.
MEASURES = tuple(sorted({unit for sort in _ALIKE for unit in sort}))
_RATE = re.compile(r"率(?:是|为|有|达到|达|又是|呢)?(?:多少|几|多高|百分之几|$)|百分之几|百分之多少")
#: A question for how many, whatever the unit: neither a share nor a sum of money.
_COUNT = re.compile(r"[总件次人个]数|数量|数目")
_ANY_COUNT = "数"
_SUM = re.compile(r"金额|款额|数额|投资额|多少资金")
_MEASURE = re.compile(r"(?:多少|几)(万元|亿元|元|钱|[件条个项次场篇份人名位户家所期批本栋字亩座处起册幅盏套])")

_DIGITS = r"[\d一二三四五六七八九十百千万两]+[余多]?"
_NUMBERED = re.compile(r"(?<![第\d])\d+[余多]?([件条个项次场篇份人名位户家所期批本栋字亩座处起册幅盏套种])")
#: 几件提案: what is counted.
_COUNTED = re.compile(
    r"(?:多少|(?<!哪)几)[件条个项次场篇份人名位户家所期批本栋字亩座处起册幅盏套]([\u4e00-\u9fff]{2,4})[呢吗了]?$"
)


@dataclass(frozen=True, slots=True)
class Wanted:
    """What a stretch of a question asks for: `asks` is number, time, person or empty."""

    terms: tuple[Term, ...]
    asks: str = ""
    when: str = ""
    measure: str = ""
    noun: str = ""

    @staticmethod
    def noun_in(text: str) -> str:
        """What a question counts, the word behind its measure word; empty if it says none.

        >>> Wanted.noun_in("提出了几件提案"), Wanted.noun_in("多少条被采纳")
        ('提案', '被采纳')
        """
        found = _COUNTED.search(text)
        return found[1] if found else ""

    @staticmethod
    def measure_in(text: str) -> str:
        """The measure word after 多少 or 几; 元 for a sum, % for a rate, 数 for a number of anything."""
        found = _MEASURE.search(text)
        if not found and _RATE.search(text):
            return "%"
        if not found and _SUM.search(text):
            return "元"
        if not found and _COUNT.search(text):
            return _ANY_COUNT
        return found[1].replace("钱", "元") if found else ""


def weights(terms: Sequence[Term], texts: Sequence[str]) -> list[float]:
    """How much each term says: rare words more, what no text holds most; a pair that no text holds is no word."""
    number = max(len(texts), _FEW) + 2
    held = [sum(1 for text in texts if term.within(text)) for term in terms]
    rare = [max(_COMMON, math.log(number / (1 + count)) / math.log(number)) for count in held]
    return [
        0.0 if not count and term.weight < 1 else term.weight * how
        for term, how, count in zip(terms, rare, held, strict=True)
    ]


def rank(wanted: Wanted, facts: Iterable[Fact]) -> list[tuple[float, Fact]]:
    """Facts that share enough with what is wanted, best first."""
    pool = [one for one in facts if fits_when(wanted.when, one)]
    if not wanted.terms or not pool:
        return []
    weigh = weights(wanted.terms, [f"{one.said}{one.unit}{one.quote}{one.sentence}" for one in pool])
    whole = sum(weigh) or 1.0
    scored = ((_share(wanted.terms, weigh, one) / whole, one) for one in pool)
    rated = [(share * _fit(wanted, one), one) for share, one in scored if share >= _least(wanted, one)]
    return sorted(rated, key=lambda pair: (-pair[0], pair[1].iri))


def _least(wanted: Wanted, fact: Fact) -> float:
    """The share that a fact needs: less where it gives the number that is asked for; what is named must be in it."""
    names = [term for term in wanted.terms if term.name]
    if names and not any(term.within(f"{fact.said}{fact.quote}{fact.sentence}") for term in names):
        return 2.0
    if _is_of_other_sort(wanted, fact) or _counts_other(wanted, fact):
        return 2.0
    near = any(term.within(f"{fact.said}{fact.quote}{fact.unit}") for term in wanted.terms)
    if not near and (wanted.asks == "number" or fact.kind in {"membership", "unit", "practice"}):
        return 2.0
    if wanted.asks == "number" and not (fact.value or re.search(r"\d", fact.quote)):
        return 2.0 if fact.kind == "sentence" else _LEAST
    return _LOW if wanted.asks == "number" and fact.value else _LEAST


def _is_of_other_sort(wanted: Wanted, fact: Fact) -> bool:
    """Whether a share is asked for and the fact is none, or the other way round."""
    if wanted.measure == "%":
        return bool(fact.value) and not _PERCENT.search(fact.unit)
    return wanted.measure == _ANY_COUNT and "%" in fact.unit


def _counts_other(wanted: Wanted, fact: Fact) -> bool:
    """Whether a fact counts other things in another unit than is asked: 制度13项 for 几件提案."""
    if not wanted.noun or fact.unit == wanted.measure:
        return False
    if not fact.value:
        return not re.search(rf"{_DIGITS}{wanted.measure}", f"{fact.said}{fact.quote}")
    terms = [term for term in wanted.terms if any(form in wanted.noun for form in term.forms)]
    return bool(terms) and not any(term.within(f"{fact.said}{fact.unit}") for term in terms)


def counts_other(question: str, text: str) -> bool:
    """Whether a text counts things, none of them in the measure of those whose number a question asks for.

    >>> counts_other("提出了几件提案", "完善提案评选办法等13项制度"), counts_other("提出了几件提案", "提案9件")
    (True, False)
    """
    if not Wanted.noun_in(question):
        return False
    units = {found[1] for found in _NUMBERED.finditer(text)}
    return bool(units) and Wanted.measure_in(question) not in units


def _share(terms: Sequence[Term], weigh: Sequence[float], fact: Fact) -> float:
    """The weight of the terms that a fact holds: in its name in full, in its quote or sentence less."""
    return sum(weight * _held(term, fact) for term, weight in zip(terms, weigh, strict=True))


def _held(term: Term, fact: Fact) -> float:
    """How well a fact holds a term."""
    if term.within(f"{fact.said}{fact.value}{fact.unit}{fact.type}"):
        return 1.0
    if term.within(fact.quote):
        return 0.9
    return _FAR[term.name] if term.within(fact.sentence) else 0.0


def fits_when(when: str, fact: Fact) -> bool:
    """Whether neither its date nor the year of its source speaks against a fact."""
    return _fits_date(when, fact.date) and _fits_year(when, fact)


def _fits_date(when: str, date: str) -> bool:
    """Whether a date does not speak against what was asked: none, or a less exact one, may fit."""
    if not when or not date or "/" in date:
        return True
    return bool(re.match(when, date)) or when.startswith(date)


def _fits_year(when: str, fact: Fact) -> bool:
    """Whether an undated fact may be of the year that was asked for: its source is of that year or the next."""
    if fact.date or not fact.year or not when[:4].isdigit():
        return True
    return int(fact.year) - int(when[:4]) in {0, 1}


def _fit(wanted: Wanted, fact: Fact) -> float:
    """How well a fact answers what is asked for."""
    fit = 1.0
    if wanted.asks == "number":
        fit *= _fit_unit(wanted.measure, fact.unit) if fact.value else 0.6
    elif wanted.asks == "time":
        fit *= 1.1 if fact.date else 0.9 if _DATE.search(fact.sentence) else 0.6
    elif wanted.asks == "person":
        fit *= 1.2 if fact.kind == "membership" else 0.9
    if wanted.when:
        fit *= 1.15 if fact.date else 0.8
    return fit * (0.9 if fact.kind in {"unit", "work", "sentence"} else 1.0)


def _fit_unit(measure: str, unit: str) -> float:
    """How well a unit fits the measure word of a question."""
    if measure == _ANY_COUNT:
        return 0.55 if unit in _MONEY else 1.1
    if not measure or measure == unit:
        return 1.1
    if measure in _MONEY or unit in _MONEY or "%" in unit:
        return 1.1 if measure in _MONEY and unit in _MONEY else 0.55
    return 1.0 if alike(measure, unit) else 0.8


def alike(measure: str, unit: str) -> bool:
    """Whether two units count the same sort of thing: 条 and 篇, 名 and 人次."""
    return measure == unit or any(measure in sort and unit in sort for sort in _ALIKE)
