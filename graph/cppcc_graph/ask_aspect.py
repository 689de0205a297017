"""What a body did about something (在民族宗教方面做了哪些工作): every claim that says it, or whose sentence does."""

import re

from cppcc_graph.ask_answer import Answer
from cppcc_graph.ask_compose import Asked
from cppcc_graph.ask_facts import Fact, Facts
from cppcc_graph.ask_rank import fits_when
from cppcc_graph.ask_search import bodies_of
from cppcc_graph.ask_seen import look
from cppcc_graph.ask_shown import COLUMNS, query_of_facts, row_of_fact, sentences_of
from cppcc_graph.ask_terms import Term, terms_of

__all__ = ["aspect"]

_ABOUT = re.compile(
    r"(?:(?:过去|近|这|最近|上|去|今|本|当)*[一两三几]?年[来里中间]*)?(?:在|对于?|就|关于|围绕)?([\u4e00-\u9fff“”]{2,12}?)(?:这)?(?:方面|领域|这一?块儿?)(?:工作)?(?:上|里|内)?(?:都|又|曾)?"
    r"(?:做|干|开展|搞|推进|抓)(?:过|了)?(?:哪些|什么|啥|哪几[项件])(?:具体|重点|主要)?(?:的)?(?:工作|事情|事儿|事|举措|动作|活动)?$"
)
_DEEDS = frozenset({"activity", "outcome", "practice", "work", "step"})
_MOST, _HEAD = 20, 6


def aspect(asked: Asked) -> Answer | None:
    """Claims of a body about an aspect, never certain; None for other questions or where no claim says it."""
    start = max((one.end for one in asked.mentions if one.is_body), default=0)
    found = _ABOUT.search(asked.parsed.text, start)
    bodies = bodies_of(asked.mentions)
    if found is None or not bodies or "否定" in look(asked.mentions, asked.parsed.text).features:
        return None
    about = found[1]
    terms = tuple(term for term in terms_of([about]) if term.strong)
    facts = Facts(asked.store)
    own = [fact for body in bodies for fact in facts.of_body(body)
           if fact.kind in _DEEDS and fits_when(asked.parsed.when, fact)]  # fmt: skip
    told = _about(own, terms)[:_MOST]
    if not told:
        return None
    said = "；".join(dict.fromkeys(_short(one) for one in told[:_HEAD]))
    more = " 等" if len(told) > _HEAD else ""
    return Answer(
        asked.parsed.question, understood=True, certain=False,
        answer=f"关于“{about}”图谱中找到 {len(told)} 项：{said}{more}", columns=COLUMNS,
        rows=tuple(map(row_of_fact, told)), evidence=tuple(sentences_of(asked.store, told, asked.texts)),
        query=query_of_facts(told),
    )  # fmt: skip


def _about(facts: list[Fact], terms: tuple[Term, ...]) -> list[Fact]:
    """Facts that hold a term, those with more first, then those of a sentence one fact of which holds all of them."""
    held = {one: sum(term.within(f"{one.said}{one.quote}") for term in terms) for one in facts}
    several = len(terms) > 1
    whole = {one.sentence for one, number in held.items() if several and number == len(terms)} - {""}
    kept = {one: number for one, number in held.items() if number or one.sentence in whole}
    best: dict[tuple[str, str], Fact] = {}
    for one in sorted(kept, key=lambda one: (-kept[one], one.iri)):
        best.setdefault((one.said or one.quote, one.value), one)
    return list(best.values())


def _short(fact: Fact) -> str:
    """A fact in a few words."""
    kind = f" {fact.type}" if fact.kind == "activity" and fact.type else ""
    return f"{fact.said or fact.quote}{fact.value}{fact.unit}{kind}"
