"""Which body has the most or the least: numbers that texts state, else what the graph lists.

All indicators that speak of the same thing in units of the same sort are compared, however their verbs differ.
"""

import re
from collections import Counter
from functools import cache

import pyoxigraph as ox

from cppcc_graph.ask_answer import Answer
from cppcc_graph.ask_compose import MOST, Asked, part_of, places_of, saying, stripped
from cppcc_graph.ask_parts import build, condition, holding
from cppcc_graph.ask_rank import Wanted, alike
from cppcc_graph.ask_run import answer_of, solve
from cppcc_graph.ask_seen import Seen
from cppcc_graph.ask_templates import data_rows
from cppcc_graph.ask_terms import Term

__all__ = ["largest"]

_LEAST = re.compile(r"最少|最低|最小")
_KIND = re.compile(r"哪种|哪类|哪一[种类]|什么类型|哪些类型")
_SAID = re.compile(r"([件条个项次场篇人户家名])数|(?:多少|几)([件条个项次场篇人户家名元])")
_HOW = re.compile(r"最[多少高低大小]")
_EACH = re.compile(r"人均|平均|日均|月均|年均|每[人家户年月日]")
_MONEY = re.compile(r"捐|投资|金额|资金|贷款|价值")
_TABLE = 10


@cache
def _light() -> frozenset[str]:
    """Verbs that texts put before the same number in many ways: 收集, 上报, 编报."""
    rows = data_rows("ask_words.tsv", 2)
    return frozenset(word for _, (group, said) in rows if group == "light" for word in said.split("|"))


def largest(asked: Asked) -> Answer | None:
    """Bodies by the numbers that texts state; by what the graph lists where texts state none."""
    text = asked.parsed.text
    if not MOST.search(text) or any(one.of_kind("committee") for one in asked.mentions) or _KIND.search(text):
        return None
    seen, terms = stripped(asked, MOST)
    terms = tuple(term for term in terms if term.forms[0] not in _light()) or terms
    return _stated(asked, terms) or _counted(asked, seen)


def _stated(asked: Asked, terms: tuple[Term, ...]) -> Answer | None:
    """The largest of the numbers that texts state."""
    if not terms:
        return None
    down = not _LEAST.search(asked.parsed.text)
    near = " || ".join(f"CONTAINS(STR(?指标), {ox.Literal(form)})" for term in terms for form in term.forms)
    filters = f"FILTER({near})\n  {holding('?said', terms)}"
    query = build("largest", filters=filters, places=places_of(asked), descending=down)
    columns, found = solve(asked.store, query)
    found = _of_one_sort(asked.parsed.text, _to_the_point(terms, found))
    if not found:
        return None
    answer = answer_of(asked.store, asked.parsed.question, query, asked.texts, certain=False,
                       solved=(columns, found[:_TABLE]))  # fmt: skip
    top = answer.rows[0]
    which = max(_HOW.findall(asked.parsed.text), default="最多" if down else "最少", key=len)
    return saying(answer, f"按文本所说的数，{which}的是{top[0].text}：{top[1].text}{top[2].text}{top[3].text}")


def _counted(asked: Asked, seen: Seen) -> Answer | None:
    """The most of what the graph lists."""
    part = part_of(seen, asked.parsed.text)
    if part is None or seen.rest:
        return None
    down = not _LEAST.search(asked.parsed.text)
    query = build("counted", parts=[condition(part[0], 0, part[1])], places=places_of(asked), descending=down)
    return asked.answer(query, "按图谱中找到的件数，最" + ("多" if down else "少") + "的是{first}", rows=_TABLE)


def _to_the_point(terms: tuple[Term, ...], found: list[ox.QuerySolution]) -> list[ox.QuerySolution]:
    """Rows whose indicator holds the rarest of the words: 立案 of 立案提案, not any number of 提案."""
    held = [rows for term in terms if (rows := [row for row in found if term.within(row["指标"].value)])]
    return min(held, key=len, default=found)


def _of_one_sort(text: str, found: list[ox.QuerySolution]) -> list[ox.QuerySolution]:
    """Rows of units like the one that the question names, of percent for a rate, else of the commonest sort."""
    if not _EACH.search(text):
        found = [row for row in found if not _EACH.search(row["指标"].value)]
    units = [getattr(row["单位"], "value", "") for row in found]
    said = _SAID.search(text)
    measure = Wanted.measure_in(text) or (next(filter(None, said.groups())) if said else "")
    if "率" in text or "比例" in text:
        measure = "%"
    if not measure and _MONEY.search(text):
        measure = "元"
    if not any(alike(measure, unit) for unit in units):
        common = Counter(unit for unit in units if unit != "%")
        measure = common.most_common(1)[0][0] if common else "%"
    return [row for row, unit in zip(found, units, strict=True) if alike(measure, unit)]
