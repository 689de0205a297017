"""Which of several bodies has more: numbers that texts state, numbers in their sentences, else what the graph lists."""

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace

import pyoxigraph as ox

from cppcc_graph.ask_answer import Answer, Cell
from cppcc_graph.ask_compose import Asked, part_of
from cppcc_graph.ask_facts import Fact, Facts
from cppcc_graph.ask_link import as_committees
from cppcc_graph.ask_listed import list_mended
from cppcc_graph.ask_parts import build, condition
from cppcc_graph.ask_rank import Wanted, rank
from cppcc_graph.ask_run import solve
from cppcc_graph.ask_seen import look
from cppcc_graph.ask_shown import first_proofs
from cppcc_graph.ask_terms import Term, terms_of

__all__ = ["compare", "stated"]

_ASK = re.compile(
    r"(?:哪一家|哪一个|哪家|哪个|哪边|哪里|哪儿|谁).{0,14}?(?:更|比较|要|最)?[多少高低大](?:一些|一点|些|呢|吗)?$"
    r"|谁多谁少|(?:比|和|与|跟).{2,24}?(?:更|还)?[多少高低](?:吗|么|呢|不多)?$|多还是少|相比|vs|VS|对比|比较"
)
_WORDS = re.compile(
    r"谁多谁少|(?:这|那)?[两三四五六几](?:家|个|地|县|区|市)(?:政协|当中|里面|里|中)?|哪一家|哪一个|哪家|哪个|哪边|更|相比|比较|对比|vs|VS|比|最?[多少高低大](?:一些|一点|些)?(?:呢|吗|么)?$"
)
_FEWER = re.compile(r"[少低](?:一些|一点|些)?(?:呢|吗|么)?$")
_RATE = re.compile(r"率|比例|占比|百分")
#: More bodies than people compare.
_MOST = 8
#: How a number is known.
_STATED, _QUOTED, _FOUND = "文本所说", "句中所说", "图谱所列"
#: How near to the best a number comes whose plainer name is meant.
_ALIKE = 0.95
_MEASURES = "个家处所件条项次场篇份人名位户期批"
#: Stations of whatever kind.
_ANY_STATION = re.compile(r"站点|阵地|(?<!工作)(?<!联络)站(?:和|、|与)?点")
_STATION = ("工作站", "工作室", "联络站", "活动站", "活动小组", "议事室", "联系点")


@dataclass(frozen=True, slots=True)
class _Side:
    """What is known of one of two bodies."""

    body: str
    iri: str
    number: float | None
    said: str
    how: str
    proof: str = ""


def compare(asked: Asked) -> Answer | None:
    """The answer to a question that sets bodies side by side; None for any other question."""
    if not _ASK.search(asked.parsed.text):
        return None
    asked, read = list_mended(asked)
    spoken = as_committees(asked.store, asked.mentions)
    bodies = list(dict.fromkeys(one.of_kind("committee")[0] for one in spoken if one.of_kind("committee")))
    if not 2 <= len(bodies) <= _MOST:  # noqa: PLR2004  (two are compared at least)
        return None
    seen = look(spoken, _blank(asked.parsed.text))
    terms = tuple(term for term in terms_of(seen.runs) if term.strong)
    facts = Facts(asked.store)
    if _ANY_STATION.search(asked.parsed.text) and (listed := _stations(asked, bodies, facts)):
        return replace(listed, answer=f"{read}{listed.answer}")
    sides = [_stated(facts, body, terms, asked.parsed.text) for body in bodies]
    if all(side.number is None for side in sides):
        part = part_of(seen, asked.parsed.text)
        sides = _listed(asked, bodies, facts, condition(part[0], 0, part[1])) if part else sides
    known = [side for side in sides if side.number is not None]
    lacking = [side.body for side in sides if side.number is None]
    if not known or (len(known) == 1 and known[0].how != _STATED):
        return None
    answer = _told(asked, known, whole=not lacking)
    without = f"；文本没有说{'、'.join(lacking)}的数{'，不能比较' if len(known) == 1 else ''}" if lacking else ""
    return replace(answer, answer=f"{read}{answer.answer}{without}")


def _stations(asked: Asked, bodies: list[str], facts: Facts) -> Answer | None:
    """All numbers of stations that texts state of each body: kinds differ, so that nobody has more."""
    told = {
        body: [one for one in facts.of_body(body) if one.value and any(core in one.said for core in _STATION)]
        for body in bodies
    }
    if not all(told.values()):
        return None
    rows = tuple(
        (Cell(one.body, one.body_iri), Cell(one.value), Cell(f"{one.said}{one.value}{one.unit}"), Cell(_STATED))
        for found in told.values() for one in found
    )  # fmt: skip
    said = "；".join(
        f"{facts.name(body)}：{'、'.join(dict.fromkeys(f'{one.said}{one.value}{one.unit}' for one in found))}"
        for body, found in told.items()
    )
    proofs = first_proofs(asked.store, (one.iri for found in told.values() for one in found), asked.texts)
    return Answer(
        asked.parsed.question, understood=True, certain=False, answer=f"文本所说（各类站点不能相加）：{said}",
        columns=("政协", "数值", "说法", "来源"), rows=rows, evidence=tuple(proofs),
    )  # fmt: skip


def _blank(text: str) -> str:
    """A question with the words that only compare made soft, so that nothing moves."""
    return _WORDS.sub(lambda found: "的" * len(found[0]), text)


def _stated(facts: Facts, body: str, terms: tuple[Term, ...], text: str) -> _Side:
    """The number that texts state of a body."""
    pool = list(facts.of_body(body))
    ranked = rank(Wanted(terms, "number", "", Wanted.measure_in(text)), pool)
    fitting = ((score, one) for score, one in ranked if one.value and (one.unit == "%") == bool(_RATE.search(text)))
    near = [(score, one) for score, one in fitting if any(term.within(one.said) for term in terms)]
    alike = (one for score, one in near if score >= _ALIKE * near[0][0] and _as_many(terms, one, near[0][1]))
    best = min(alike, key=lambda one: len(one.said), default=None)
    if best is not None:
        said = f"{best.said}{best.value}{best.unit}"
        return _Side(facts.name(body), body, float(best.value), said, _STATED, best.iri)
    for number, quote, iri in stated(pool, terms):
        return _Side(facts.name(body), body, number, quote, _QUOTED, iri)
    return _Side(facts.name(body), body, None, "", "")


def _as_many(terms: tuple[Term, ...], fact: Fact, best: Fact) -> bool:
    """Whether a fact's name holds as many of the terms as the best one's: then the plainer name is meant."""
    return sum(term.within(fact.said) for term in terms) >= sum(term.within(best.said) for term in terms)


def stated(pool: Iterable[Fact], terms: Iterable[Term]) -> list[tuple[float, str, str]]:
    """Numbers that sentences give for stations: 依托全市35个乡镇工作站."""
    said = {form for term in terms for form in term.forms}
    cores = [core for core in _STATION if any(core in form or form in core for form in said)]
    found = []
    for fact in pool:
        for core in cores:
            pattern = rf"(\d+)[余多]?[{_MEASURES}]([^，,。；;、\d]{{0,8}}){core}|{core}[”]?(\d+)[余多]?[个家处所]"
            matches = re.finditer(pattern, fact.sentence or fact.quote)
            found += [(float(match[1] or match[3]), match[0], fact.iri) for match in matches]
    return sorted(set(found), key=lambda one: (-one[0], one[1], one[2]))


def _listed(asked: Asked, bodies: list[str], facts: Facts, part: str) -> list[_Side]:
    """What the graph lists of each body; of one that it lists nothing of nothing is known."""
    values = f"VALUES ?_thing {{ {' '.join(map(str, map(ox.NamedNode, bodies)))} }}"
    _, found = solve(asked.store, build("counted", parts=[part], values=[values]))
    counts = {row["_thing"].value: (int(row["数量"].value), row["_proof"].value) for row in found}
    known = ((iri, *counts.get(iri, (None, ""))) for iri in bodies)
    return [
        _Side(facts.name(iri), iri, number or None, f"图谱中找到 {number}", _FOUND, proof)
        for iri, number, proof in known
    ]


def _told(asked: Asked, sides: list[_Side], *, whole: bool) -> Answer:
    """The numbers, and whose is the larger; only the number where there is one; `whole` if no body lacks one."""
    fewer = bool(_FEWER.search(asked.parsed.text))
    ranked = sorted(sides, key=lambda side: (side.number or 0) * (1 if fewer else -1))
    degree = "较" if whole and len(sides) == 2 else "最"  # noqa: PLR2004  (of two one has more, of three the most)
    best = [side.body for side in ranked if side.number == ranked[0].number]
    same = "两家一样" if len(sides) == 2 else "各家一样"  # noqa: PLR2004
    end = same if len(best) == len(sides) else f"{'、'.join(best)}{degree}{'少' if fewer else '多'}"
    told = "；".join(f"{side.body}：{side.said}" for side in ranked)
    among = "" if whole else f"说了数的 {len(sides)} 家中"
    said = f"{among}{end}（{told}）" if len(sides) > 1 else told
    rows = tuple(
        (Cell(side.body, side.iri), Cell(f"{side.number:g}"), Cell(side.said), Cell(side.how)) for side in ranked
    )
    proofs = first_proofs(asked.store, (side.proof for side in sides if side.proof), asked.texts)
    return Answer(
        asked.parsed.question, understood=True, certain=False, answer=said,
        columns=("政协", "数值", "说法", "来源"), rows=rows, evidence=tuple(proofs),
    )  # fmt: skip
