"""The nearest facts and sentences for a question that nothing fits: always uncertain, none where none is near."""

import heapq
import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from itertools import pairwise
from pathlib import Path

import pyoxigraph as ox

from cppcc_graph.ask_answer import Answer
from cppcc_graph.ask_beyond import beyond
from cppcc_graph.ask_clauses import Clause, Parsed, clauses
from cppcc_graph.ask_facts import Fact, Facts
from cppcc_graph.ask_index import index_of
from cppcc_graph.ask_link import Mention
from cppcc_graph.ask_rank import Wanted, rank
from cppcc_graph.ask_seen import look
from cppcc_graph.ask_shown import COLUMNS, headline, query_of_facts, row_of_fact, sentences_of
from cppcc_graph.ask_terms import Term, terms_of
from cppcc_ontology.divisions import divisions
from cppcc_ontology.terms import CPPCC, ID

__all__ = ["Search", "bodies_of", "search"]

_WHICH = re.compile(r"(?:哪|什么|几).{0,4}(?:政协|地方|区|县|市|单位|委员会|家)|谁家|哪里|哪儿")
_SCANNED, _READ, _BELOW = 14, 120, 200
#: How near to the best a further fact must come, and how many are shown, where a number is asked for and else.
_NEAR = {"number": (0.92, 3), "time": (0.85, 3), "person": (0.8, 3), "": (0.78, 5)}
_BODIES = (0.6, 5)
_DEPUTY = "副"
#: A question for a post.
_POST = re.compile(r"(?:什么|啥|哪些|何)(?:职务|职位|职|头衔|官)")
_WHO = re.compile(r"谁|哪位|叫什么|姓什么|何人")
#: Digits of a county's code; a township has more.
_COUNTY = 6
_AND = frozenset({"", "和", "与", "跟", "及", "同", "以及"})
_ONLY_NAMES, _LACKING = 8, 3


def search(
    store: ox.Store, parsed: Parsed, mentions: list[Mention], texts: Path | None, *, told: bool = False
) -> Answer | None:
    """The best facts for each thing that is asked, or None where nothing comes near.

    `told`: who holds a post only by what articles of the body's own place say.
    """
    asked = Search(Facts(store), parsed, mentions, told=told)
    facts = list(dict.fromkeys(asked.found()))
    if not facts:
        return None
    asks = next((one.asks for one in clauses(parsed, mentions) if one.asks == "time"), "")
    said = "；".join(dict.fromkeys(headline(fact, asks) for fact in facts)) + asked.lacking(facts)
    return Answer(
        parsed.question, understood=True, certain=False, answer=f"{asked.lead(facts)}{said}", columns=COLUMNS,
        rows=tuple(row_of_fact(fact) for fact in facts), evidence=tuple(sentences_of(store, facts, texts)),
        query=query_of_facts(facts),
    )  # fmt: skip


def bodies_of(mentions: Iterable[Mention]) -> tuple[str, ...]:
    """The committees that a question names, places as the committees of these places."""
    found: dict[str, None] = {}
    for one in mentions:
        places = (f"{ID}committee/{iri.rsplit('/', 1)[1][:_COUNTY]}" for iri in one.of_kind("place"))
        found |= dict.fromkeys((*one.of_kind("committee"), *(() if one.of_kind("committee") else places)))
    return tuple(found)


_Pool = Callable[[tuple[str, ...], list[Wanted]], Iterator[Fact]]


@dataclass(slots=True)
class Search:
    """One question's search: where facts come from, what each clause wants."""

    facts: Facts
    parsed: Parsed
    mentions: list[Mention]
    elsewhere: bool = False
    told: bool = False

    def found(self) -> list[Fact]:
        """The best facts of every clause; those of other bodies only where the named ones have none."""
        wanted = list(self.wanted())
        if not any(one.terms for one in wanted):
            return []
        bodies = bodies_of(one for one in self.mentions if one not in self._objects() or _is_township(one))
        pools: list[_Pool] = [self._own, self._below, self._telling] if bodies else [self._anywhere]
        if bodies and self.told and "role" in look(self.mentions, self.parsed.text).features:
            pools = [self._at_home]
        for pool in pools:
            which = not bodies and bool(_WHICH.search(self.parsed.text))
            found = [fact for one in wanted for fact in _best(one, self._holding(pool(bodies, wanted)), which=which)]
            if found:
                self.elsewhere = bool(bodies) and pool not in {self._own, self._at_home}
                return found
        return []

    def lead(self, facts: list[Fact]) -> str:
        """How the answer begins."""
        if not self.elsewhere:
            posts = _POST.search(self.parsed.text) and all(one.kind != "membership" for one in facts)
            return f"{'图谱中没有写明职务；' if posts else ''}最接近的说法："
        named = "、".join(one.words for one in self.mentions if one.is_body)
        others = "、".join(dict.fromkeys(one.body for one in facts if one.body))
        return f"没有找到{named}自己的说法；最接近的是{f'{others}的说法' if others else '提到它的句子'}："

    def lacking(self, facts: list[Fact]) -> str:
        """Words of the question that none of the facts holds, and a year that they do not give."""
        told = "".join(f"{one.said}{one.quote}{one.sentence}{one.type}{one.body}{one.unit}" for one in facts)
        terms = [term for one in self.wanted() for term in one.terms if term.weight >= 1 and not term.within(told)]
        words = [f"“{form}”" for form in dict.fromkeys(term.forms[0] for term in terms)][:_LACKING]
        if self.parsed.when and not any(one.date for one in facts):
            words.append("所问的时间")
        return f"（这些说法里没有{'、'.join(words)}）" if words else ""

    def _holding(self, pool: Iterable[Fact]) -> list[Fact]:
        """Facts that hold the word for what such graphs do not hold, where the question has one."""
        _, word = beyond(self.parsed.text)
        kept = (one for one in pool if not word or word in f"{one.said}{one.quote}")
        posts = look(self.mentions, self.parsed.text).slots.get("role", "").split("|")
        who = bool(_WHO.search(self.parsed.text)) and not {"", "委员", "政协委员"} & set(posts)
        return [one for one in kept if (_is_any(one.said, posts) if one.kind == "membership" else not who)]

    def wanted(self) -> Iterator[Wanted]:
        """What each clause wants; names carry over to the next clause, all words where it has none of its own."""
        names: tuple[Term, ...] = ()
        before: tuple[Term, ...] = ()
        for clause in clauses(self.parsed, self.mentions):
            own, new = self._terms(clause)
            names = (*names, *new)
            terms = (*names, *(own or tuple(replace(one, weight=one.weight / 2) for one in before)))
            before = own or before
            text = self.parsed.text[clause.start : clause.end]
            yield Wanted(terms, clause.asks, self.parsed.when, Wanted.measure_in(text), Wanted.noun_in(text))

    def _terms(self, clause: Clause) -> tuple[tuple[Term, ...], tuple[Term, ...]]:
        """Terms of a clause's words and of the things that it names, bodies left out."""
        inside = [one for one in self.mentions if clause.start <= one.start < clause.end]
        shifted = [replace(one, start=one.start - clause.start, end=one.end - clause.start) for one in inside]
        runs = look(shifted, self.parsed.text[clause.start : clause.end]).runs
        things = [one for one in inside if one in self._objects() or not one.is_body]
        return terms_of(runs), tuple(map(self._named, things))

    def _objects(self) -> list[Mention]:
        """Bodies that come after the first and are not joined to it by 和: what was done to them; townships."""
        named = [one for one in self.mentions if one.is_body]
        text = self.parsed.text
        later = [one for before, one in pairwise(named) if text[before.end : one.start] not in _AND]
        return [*later, *(one for one in named if _is_township(one) and one not in later)]

    def _named(self, one: Mention) -> Term:
        """A thing as a term: as it was put, and as the graph calls it."""
        labels = filter(None, map(self.facts.name, one.iris))
        bare = _without_place(one.words) if one.of_kind("organization") else one.words
        return Term(tuple(dict.fromkeys((one.words, *labels, bare))), 2.0, name=not one.is_body)

    def _own(self, bodies: tuple[str, ...], wanted: list[Wanted]) -> Iterator[Fact]:
        """Facts of the bodies that are named."""
        for body in bodies:
            yield from self.facts.of_body(body)
        if any(one.asks == "person" for one in wanted):
            yield from self._at_home(bodies, wanted)

    def _at_home(self, bodies: tuple[str, ...], _: list[Wanted]) -> Iterator[Fact]:
        """Posts that articles of the bodies name: 市政协主席 in a paper of that city."""
        for body in bodies:
            yield from self.facts.posts_in_articles_of(body)

    def _below(self, bodies: tuple[str, ...], _: list[Wanted]) -> Iterator[Fact]:
        """Facts of the bodies below them."""
        queue, seen = list(bodies), set(bodies)
        while queue and len(seen) < _BELOW:
            quads = self.facts.store.quads_for_pattern(None, ox.NamedNode(CPPCC.superior), ox.NamedNode(queue.pop(0)))
            lower = sorted({getattr(quad.subject, "value", "") for quad in quads} - seen)
            queue += lower
            seen |= set(lower)
            yield from (fact for iri in lower for fact in self.facts.of_body(iri))

    def _telling(self, bodies: tuple[str, ...], _: list[Wanted]) -> Iterator[Fact]:
        """Facts of other bodies whose sentences name them."""
        named = [Wanted((Term((name,), 2.0),)) for name in map(self.facts.name, bodies) if name]
        names = [term for one in named for term in one.terms]
        pool = self._anywhere(bodies, named) if named else iter(())
        others = (fact for fact in pool if fact.body_iri not in bodies)
        return (one for one in others if any(term.within(f"{one.said}{one.quote}{one.sentence}") for term in names))

    def _anywhere(self, _: tuple[str, ...], wanted: list[Wanted]) -> Iterator[Fact]:
        """Facts whose quotes hold most of the words, from the whole graph."""
        index = index_of(self.facts.store)
        score: dict[int, float] = {}
        for one in wanted:
            strong = sorted(one.terms, key=lambda term: -term.weight)[:_SCANNED]
            for term in strong:
                hits = {number for form in term.forms for number in index.holding(form)}
                worth = term.weight / (1 + len(hits) / 50)
                for number in hits:
                    score[number] = score.get(number, 0) + worth
        best = heapq.nlargest(_READ, score, key=lambda number: (score[number], -number))
        seen: dict[str, None] = dict.fromkeys(self._proofs_of_things())
        seen |= dict.fromkeys(index.iris[number] for number in best)
        yield from dict.fromkeys(self.facts.of_evidence(seen))

    def _proofs_of_things(self) -> Iterator[str]:
        """Evidence of the things that are named."""
        for one in self.mentions:
            for iri in one.iris if not one.is_body else ():
                quads = self.facts.store.quads_for_pattern(ox.NamedNode(iri), ox.NamedNode(CPPCC.evidence), None)
                yield from sorted(getattr(quad.object, "value", "") for quad in quads)[:_READ]


def _best(wanted: Wanted, pool: list[Fact], *, which: bool = False) -> list[Fact]:
    """The facts that come nearest, and those almost as near; one for a body where bodies are asked for."""
    ranked = rank(wanted, dict.fromkeys(pool))
    share, most = _BODIES if which else _NEAR[wanted.asks]
    if all(term.name for term in wanted.terms):
        telling = [(score, fact) for score, fact in ranked if fact.said not in wanted.terms[0].forms]
        ranked = telling or [(score, replace(fact, said=fact.sentence or fact.quote)) for score, fact in ranked]
        most = _ONLY_NAMES
    kept: dict[tuple[str, str, str], Fact] = {}
    for score, fact in ranked:
        if score >= share * ranked[0][0] and len(kept) < most:
            kept.setdefault(("", "", fact.body or fact.iri) if which else (fact.said, fact.value, fact.body), fact)
    told = {fact.sentence for fact in kept.values() if fact.kind != "sentence"}
    return [fact for fact in kept.values() if fact.kind != "sentence" or fact.sentence not in told]


def _without_place(name: str) -> str:
    """An organization's name without the place before it: 蓝天救援队 for 五常蓝天救援队."""
    sizes = (size for size in (4, 3, 2) if len(name) > size + 2 and _is_place(name[:size]))
    return name[next(sizes, 0) :]


def _is_place(name: str) -> bool:
    """Whether a division is called so."""
    return bool(divisions().by_name.get(name) or divisions().by_short.get(name))


def _is_township(one: Mention) -> bool:
    """Whether a mention is of a place below the county."""
    return any(len(iri.rsplit("/", 1)[1]) > _COUNTY for iri in one.of_kind("place"))


def _is_any(said: str, posts: list[str]) -> bool:
    """Whether a membership is one of these posts, if any is asked for: 副主席 is no 主席."""
    return "" in posts or any(post in said and (_DEPUTY in post or f"{_DEPUTY}{post}" not in said) for post in posts)
