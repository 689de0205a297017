"""The sentences of all stored texts that share most with a question, scored.

Words weigh by how few sentences hold them (BM25's idf); a sentence counts with what its neighbours add, for the answer
often stands beside the words of the question.
"""

import math
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from cppcc_graph.ask_compose import Asked
from cppcc_graph.ask_facts import Facts
from cppcc_graph.ask_index import index_of
from cppcc_graph.ask_link import quoted
from cppcc_graph.ask_search import bodies_of
from cppcc_graph.ask_seen import SCHEMES, look
from cppcc_graph.ask_sentences import Sentences, sentences_of_all
from cppcc_graph.ask_templates import kind_words
from cppcc_graph.ask_terms import Term, said_otherwise, terms_of
from cppcc_graph.iris import kind_of
from cppcc_graph.proofs import Proofs
from cppcc_graph.viewgraph import ViewEvidence

__all__ = ["CLOSING", "LONGEST", "SHORT", "Hit", "hits_of", "place_names", "question_terms"]

#: What a neighbour's words count; the share that a neighbouring sentence must add to be shown.
_BESIDE, _WORTH = 0.6, 0.12
#: What a sentence of the body that is named counts more, and what length takes away.
_HOME, _LENGTH = 0.25, 0.15
#: What a word for a kind of thing counts less, and what a word counts that stands nowhere.
_KIND, _NOWHERE = 0.7, 0.25
#: Passages of this length are short, and none is longer.
SHORT, LONGEST = 180, 420
#: A passage is not shorter than this where more follows.
_SMALL, _AFTER = 36, 4
_SCANNED, _READ, _MOST, _FOUND = 14, 60, 36, 3
CLOSING = ("”", "’", "」")
_PLAIN = re.compile(r"\s*\n\s*")
_DAY = re.compile(r"-(\d\d)-(\d\d)$")
_LEVEL = re.compile(r"[省市县区旗]?(?:政协)?$")
#: What only says how a question is put.
_EMPTY = frozenset(
    {"什么", "哪些", "哪个", "哪家", "多少", "怎么", "怎样", "如何", "时候", "名字", "叫做", "叫啥", "那个", "这个"}
    | {"那份", "那次", "那篇", "告诉", "知道", "请问", "具体", "分别", "一共"}
)


@dataclass(frozen=True, slots=True)
class Hit:
    """A passage: its score, the share of what is asked for that it holds, where it stands."""

    score: float
    share: float
    text: str
    proof: ViewEvidence
    home: str


def question_terms(asked: Asked) -> tuple[Term, ...]:
    """What to look for: the content of the question, quoted words, names of things; places by their short names."""
    seen = look(asked.mentions, asked.parsed.text)
    runs = [run for run in seen.runs if run not in _EMPTY]
    names = (said for said in quoted(asked.parsed.question) if said in asked.parsed.text)
    own = [one.words for one in asked.mentions if not one.is_body]
    bodies = place_names(asked)
    terms = [
        *terms_of(runs),
        *said_otherwise(asked.parsed.text),
        *(Term((name,), 2.0) for name in dict.fromkeys((*names, *own))),
    ]
    day = _DAY.search(asked.parsed.when)
    terms += [Term((f"{int(day[1])}月{int(day[2])}日",), 2.0)] if day else []
    terms += [Term((name,), 0.9, name=True) for name in dict.fromkeys(bodies)]
    found = {term.forms[0]: term for term in terms if not set(term.forms) & _EMPTY}
    return tuple(_lighter(term) for term in found.values())


def _lighter(term: Term) -> Term:
    """A term, lighter where it only names a kind of thing: 活动, 会议."""
    kind = any(term.forms[0] in kind_words(scheme) for scheme in SCHEMES)
    return replace(term, weight=term.weight * _KIND) if kind else term


def hits_of(asked: Asked, terms: Sequence[Term]) -> list[Hit]:
    """The best passages, best first."""
    if asked.texts is not None:
        every = sentences_of_all(asked.store, asked.texts, bodies_of(asked.mentions))
        if every.texts:
            return _of_texts(asked, every, terms)
    return _of_graph(asked, terms)


def _idf(number: int, held: int) -> float:
    """How much a word says that so many of the sentences hold."""
    return math.log(1 + (number - held + 0.5) / (held + 0.5))


def _of_texts(asked: Asked, every: Sentences, terms: Sequence[Term]) -> list[Hit]:
    """Passages of the stored texts."""
    holding = [frozenset(n for form in term.forms for n in every.holding(form)) for term in terms]
    weigh = [_weight(term, len(every.texts), held) for term, held in zip(terms, holding, strict=True)]
    whole = sum(weigh) or 1.0
    own: dict[int, set[int]] = {}
    for number, held in enumerate(holding):
        for at in held if weigh[number] else ():
            own.setdefault(at, set()).add(number)
    bodies = {one.words for one in asked.mentions if one.is_body}
    hits = []
    for at in own:
        score, first, last, held_by = _window(every, own, at, weigh)
        home = every.articles[every.of[at]].home
        score *= 1 + (_HOME if any(body[:2] == home[:2] for body in bodies) else 0)
        size = sum(map(len, every.texts[first : last + 1]))
        hits.append((score / (1 + _LENGTH * size / SHORT), at, first, last, sum(weigh[n] for n in held_by) / whole))
    hits.sort(key=lambda hit: (-hit[0], hit[1]))
    return list(_apart(every, hits))


def _weight(term: Term, number: int, held: frozenset[int]) -> float:
    """What a term weighs: nothing if it is no word and stands nowhere; a word that stands nowhere as a rare one."""
    if not held:
        return _NOWHERE * term.weight * _idf(number, 0) if term.weight >= 1 else 0.0
    return term.weight * _idf(number, len(held))


def _window(
    every: Sentences, own: dict[int, set[int]], at: int, weigh: Sequence[float]
) -> tuple[float, int, int, set[int]]:
    """The score of a sentence with what its neighbours of the same article add, and the stretch that is worth it."""
    held = set(own[at])
    score, first, last = sum(weigh[number] for number in held), at, at
    for other in (at - 1, at + 1):
        if not 0 <= other < len(every.texts) or every.of[other] != every.of[at]:
            continue
        more = own.get(other, set()) - held
        gain = _BESIDE * sum(weigh[number] for number in more)
        length = sum(map(len, every.texts[min(first, other) : max(last, other) + 1]))
        if gain > _WORTH * sum(weigh) and length <= LONGEST:
            score, held = score + gain, held | more
            first, last = min(first, other), max(last, other)
    return score, *_whole(every, first, last), held


def _whole(every: Sentences, first: int, last: int) -> tuple[int, int]:
    """A stretch with the quotation before it or the words behind its quotation; a headline with what follows."""
    if first and every.of[first - 1] == every.of[first] and every.texts[first - 1].endswith(CLOSING):
        first -= 1
    for _ in range(_AFTER):
        size = sum(map(len, every.texts[first : last + 1]))
        if last + 1 == len(every.texts) or every.of[last + 1] != every.of[last]:
            break
        if not (every.texts[last].endswith(CLOSING) or size < _SMALL):
            break
        last += 1
    return first, last


def _apart(every: Sentences, hits: Sequence[tuple[float, int, int, int, float]]) -> Iterator[Hit]:
    """Hits none of which shares a sentence with a better one."""
    taken: set[int] = set()
    for score, _, first, last, share in hits[:_MOST]:
        if taken.isdisjoint(range(first, last + 1)):
            taken |= set(range(first, last + 1))
            proof = every.proof(first, last)
            yield Hit(score, share, _PLAIN.sub("", proof.quote), proof, every.articles[every.of[first]].home)


def _of_graph(asked: Asked, terms: Sequence[Term]) -> list[Hit]:
    """Sentences that the graph quotes, where the texts are not at hand or too many."""
    index = index_of(asked.store)
    strong = sorted((term for term in terms if term.strong), key=lambda term: -term.weight)[:_SCANNED]
    score: dict[int, float] = {}
    whole = 0.0
    for term in strong:
        held = frozenset(n for form in term.forms for n in index.holding(form))
        worth = _weight(term, len(index.iris), held)
        whole += worth
        for number in held:
            score[number] = score.get(number, 0) + worth
    best = sorted(score, key=lambda number: (-score[number], index.iris[number]))[:_READ]
    facts = Facts(asked.store)
    read = ((score[number], next(iter(facts.of_evidence([index.iris[number]])), None)) for number in best)
    proofs = Proofs(asked.store, asked.texts)
    found: dict[str, Hit] = {}
    for points, fact in read:
        if fact is None or kind_of(fact.iri) == "membership" or fact.sentence in found:
            continue
        shown = next(iter(proofs.of(fact.iri, limit=1)), None)
        if shown is not None:
            found[fact.sentence] = Hit(points, points / (whole or 1.0), fact.sentence, shown, fact.body)
        if len(found) >= _FOUND:
            break
    return list(found.values())


def place_names(asked: Asked) -> list[str]:
    """The short names of the bodies and places of a question."""
    return [_LEVEL.sub("", one.words) or one.words for one in asked.mentions if one.is_body]
