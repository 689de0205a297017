"""Answer questions in Chinese from the graph, offline: link names, read, run a query, show the sentences.

Ways to read are tried from the exact to the near: built from parts, templates and rules, the same with a name
respelled, rules without the words that nothing explains, the nearest facts. Only an exact reading is certain.
"""

import re
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pyoxigraph as ox

from cppcc_graph.ask_actor import actor
from cppcc_graph.ask_answer import SUGGESTIONS, Answer, Cell
from cppcc_graph.ask_aspect import aspect
from cppcc_graph.ask_attended import attended
from cppcc_graph.ask_beside import beside
from cppcc_graph.ask_beyond import beyond
from cppcc_graph.ask_certain import doubted, refused, unnamed
from cppcc_graph.ask_clauses import Parsed, clauses, dated
from cppcc_graph.ask_compare import compare
from cppcc_graph.ask_compose import Asked, compose, first_or_most
from cppcc_graph.ask_deeds import deeds
from cppcc_graph.ask_denied import denied
from cppcc_graph.ask_english import in_chinese
from cppcc_graph.ask_fill import Reading, fill
from cppcc_graph.ask_fillers import without_fillers
from cppcc_graph.ask_finish import finished, fits
from cppcc_graph.ask_fulltext import beside_nothing, covering, nearest
from cppcc_graph.ask_link import Mention, as_committees, link, quoted
from cppcc_graph.ask_most import largest
from cppcc_graph.ask_pieces import in_pieces, partly
from cppcc_graph.ask_posts import posts
from cppcc_graph.ask_relax import relaxed
from cppcc_graph.ask_rules import understand
from cppcc_graph.ask_run import run_reading
from cppcc_graph.ask_search import search
from cppcc_graph.ask_seen import look
from cppcc_graph.ask_source import about_text
from cppcc_graph.ask_speaker import speaker
from cppcc_graph.ask_spell import respelled, typos_mended
from cppcc_graph.ask_templates import templates
from cppcc_graph.ask_texts import also_told, on_the_day, with_passages
from cppcc_graph.ask_titles import titled
from cppcc_graph.ask_unmet import unmet

__all__ = ["Answer", "Cell", "ask"]

_SHORT = 4
#: Queries whose facts may be told of a body by the claim of another.
_TELLABLE = frozenset({"outcomes", "activities", "works", "initiatives", "holders", "works-by", "took-part"})
#: Queries about what has no date in the graph.
_DATELESS = frozenset({"works", "initiatives", "units", "holders", "leaders"})
#: Ways to build a query from parts, tried in this order.
_BUILT = (actor, attended, compare, largest, aspect, posts, compose, deeds)
# Templates are tried on questions of this length at most, names not counted: matching time grows fast with it.
_LONGEST = 60
#: A text of this length with fewer characters, or words in letters, is no question.
_LONG, _FEW = 300, 25
_UNIT = re.compile(r"[A-Za-z]+|\S")


def ask(store: ox.Store, question: str, *, texts: Path | None = None) -> Answer:
    """Answer a question; `texts` is the folder of stored texts, for whole paragraphs around the sentences.

    Never raises for a question, however it is put.
    """
    if _is_noise(question):
        return Answer(question, understood=False, certain=False, answer="没有听懂这个问题。", suggestions=SUGGESTIONS)
    if chinese := in_chinese(store, question):
        answer = ask(store, chinese, texts=texts)
        return replace(answer, question=question, certain=False, answer=f"按“{chinese}”理解：{answer.answer}")
    mended = typos_mended(question)
    plain, exact = without_fillers(mended)
    exact = exact and mended == question
    first = _asked(store, dated(plain), texts)
    if told := speaker(first) or about_text(first):
        return replace(told, question=question)
    whole = in_pieces(first, _listed, _listed(first))
    found = whole if whole and (whole.rows or whole.certain) else partly(first, _listed, _near)
    found = covering(first, unmet(first, found or _near(first, whole)))
    return replace(found, question=question, certain=found.certain and exact)


def _is_noise(question: str) -> bool:
    """Whether a long text goes on with the same few characters or words, as no question does."""
    return len(question) > _LONG and len(set(_UNIT.findall(question))) < _FEW


def _listed(asked: Asked) -> Answer | None:
    """An exact answer; a list of bodies with those that only sentences add."""
    return also_told(asked, _exact(asked))


def _asked(store: ox.Store, parsed: Parsed, texts: Path | None) -> Asked:
    """A question with its links."""
    return Asked(store, parsed, link(store, parsed.text, quoted(parsed.question)), texts)


def _with_name(asked: Asked, parsed: Parsed, named: Mention) -> Asked:
    """A respelled question, the mended name among its links."""
    others = (one for one in link(asked.store, parsed.text) if one.end <= named.start or one.start >= named.end)
    return Asked(asked.store, parsed, sorted((*others, named), key=lambda one: one.start), asked.texts)


def _exact(asked: Asked) -> Answer | None:
    """What is built from parts, or the first template or rule with rows; else what was understood without rows."""
    built = next(filter(None, (way(asked) for way in _BUILT)), None)
    if built is not None:
        return built
    empty: Answer | None = None
    tellable = False
    for reading in _all_readings(asked):
        if not fits(asked, reading):
            continue
        answer = run_reading(asked.store, asked.parsed.question, reading, asked.texts)
        if answer.rows or (reading.missing and empty is None):
            answer = finished(asked, reading, answer)
            return _rather(asked, doubted(asked, reading, answer) if answer.rows else answer)
        if no := denied(asked, reading) or refused(asked, reading) or unnamed(asked, reading):
            return no
        if empty is None:
            tellable = reading.query in _TELLABLE and not asked.parsed.when
            empty = replace(answer, certain=False)
            if reading.doubtful:  # free words may be said otherwise in the texts
                empty = replace(empty, understood=False)
    told = _searched(asked, told=True) if tellable and empty and empty.understood else None
    return told or empty


def _rather(asked: Asked, answer: Answer) -> Answer:
    """The nearest facts in the place of an uncertain answer where a question asks for several numbers."""
    numbers = [one for one in clauses(asked.parsed, asked.mentions) if one.asks == "number"]
    if answer.certain or not numbers or (len(numbers) == 1 and answer.columns[:1] != ("指标",)):
        return answer
    told = search(asked.store, asked.parsed, asked.mentions, asked.texts)
    return told if told and len(told.rows) >= len(numbers) else answer


def _near(asked: Asked, empty: Answer | None) -> Answer:
    """An answer where nothing fits exactly: what is lacking by nature, another spelling, the nearest facts."""
    parsed, mentions = asked.parsed, asked.mentions
    said, _ = beyond(parsed.text)
    numbers = any(one.asks == "number" for one in clauses(parsed, mentions))
    if empty is not None and empty.understood and not (said or numbers):
        return (on_the_day(asked) or beside_nothing(asked, empty)) if not _denies(asked) else empty
    spelled = respelled(asked.store, parsed, mentions) if not said else None
    if spelled is not None:
        other = _with_name(asked, spelled[0], spelled[1])
        answer = _exact(other)
        answer = answer if answer is not None and answer.rows else _searched(other)
        if answer is not None:
            return replace(answer, certain=False, answer=f"按“{spelled[2]}”理解：{answer.answer}")
    found = (
        None if said or numbers or first_or_most(parsed.text) else relaxed(asked.store, parsed, mentions, asked.texts)
    )
    found = beside(asked, found) if found else None
    found = found or (titled(asked) if not (said or numbers or _denies(asked)) else None)
    found = found or (_undated(asked) if parsed.when and not (said or numbers) else None)
    found = _richer(found, _searched(asked))
    if not (said or _denies(asked)):
        found = also_told(asked, with_passages(asked, found))
    if found is not None:
        return found
    if said:
        return Answer(parsed.question, understood=True, certain=False, answer=f"图谱不记录{said}。")
    return replace(empty, understood=True) if empty and empty.understood else nearest(asked) or _lost(asked)


def _undated(asked: Asked) -> Answer | None:
    """The rows of a query that knows no dates, for a question with one; the date is not checked."""
    parsed = replace(asked.parsed, when="")
    for reading in _readings(asked.mentions, parsed):
        if reading.query in _DATELESS and not reading.missing:
            answer = run_reading(asked.store, asked.parsed.question, reading, asked.texts)
            if answer.rows:
                return replace(answer, certain=False, answer=f"{answer.answer}（没有核对时间）")
    return None


def _richer(fitting: Answer | None, near: Answer | None) -> Answer | None:
    """Rows of a rule before near facts, unless these tell of more bodies."""
    if fitting is None or near is None:
        return fitting or near
    bodies = {cell.iri for row in near.rows for cell in row if "/committee/" in cell.iri}
    return near if len(bodies) > max(1, len(fitting.rows)) else fitting


def _searched(asked: Asked, *, told: bool = False) -> Answer | None:
    """The nearest facts, unless the question denies something: nearness knows no 没有."""
    if _denies(asked):
        return None
    found = search(asked.store, asked.parsed, asked.mentions, asked.texts, told=told)
    return beside(asked, found) if found else None


def _denies(asked: Asked) -> bool:
    """Whether a question denies something."""
    return "否定" in look(asked.mentions, asked.parsed.text).features


def _lost(asked: Asked) -> Answer:
    """What is said of a question that was not understood."""
    lacking = list(dict.fromkeys(one.words for one in asked.mentions if not one.known))
    if lacking:
        said = f"图谱中没有{'、'.join(lacking)}的资料。"
        return Answer(asked.parsed.question, understood=True, certain=False, answer=said)
    known = list(dict.fromkeys(one.words for one in asked.mentions))
    if known and asked.parsed.when:
        said = f"图谱中没有{'、'.join(known)}在所问时间的说法。"
        return Answer(asked.parsed.question, understood=True, certain=False, answer=said)
    said = f"认出的名称：{'、'.join(known)}。" if known else "也没有认出图谱中的名称。"
    return Answer(asked.parsed.question, understood=False, certain=False, answer=f"没有听懂这个问题。{said}",
                  suggestions=SUGGESTIONS)  # fmt: skip


def _all_readings(asked: Asked) -> Iterator[Reading]:
    """Readings of the question, then of its places as committees, which are doubtful."""
    yield from _readings(asked.mentions, asked.parsed)
    spoken = as_committees(asked.store, asked.mentions)
    if spoken != asked.mentions:
        yield from (replace(one, doubtful=True) for one in _readings(spoken, asked.parsed))


def _readings(mentions: list[Mention], parsed: Parsed) -> Iterator[Reading]:
    """Every template that fits the question, in order, then every rule; short names also read as common words."""
    common = [one for one in mentions if one.end - one.start > _SHORT or one.of_kind("committee")]
    for chosen in (mentions, common) if common != mentions else (mentions,):
        skeleton = _skeleton(chosen, parsed.text)
        for template in templates() if len(skeleton) <= _LONGEST else ():
            match = template.pattern.fullmatch(skeleton)
            slots = {name: value for name, value in match.groupdict().items() if value} if match else {}
            reading = fill(template.query, template.say, slots, chosen, parsed.when) if match else None
            if reading:
                yield reading
    for found in understand(mentions, parsed.text, dated=bool(parsed.when)):
        reading = fill(found.rule.query, found.rule.say, found.slots, mentions, parsed.when)
        if reading:
            yield reading


def _skeleton(mentions: list[Mention], question: str) -> str:
    """A question with its first ten mentions as <0>, <1> and so on."""
    text, at = "", 0
    for number, one in enumerate(mentions[:10]):
        text += f"{question[at : one.start]}<{number}>"
        at = one.end
    return text + question[at:]
