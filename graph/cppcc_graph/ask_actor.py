"""Who did what: 由谁主持, 谁宣读, 谁在会上点名; the person nearest before the verb in the sentence that has it.

The sentences are those of the stored texts; never certain.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from cppcc_graph.ask_answer import Answer, Cell
from cppcc_graph.ask_articles import fits_year
from cppcc_graph.ask_clauses import clauses
from cppcc_graph.ask_compose import Asked
from cppcc_graph.ask_hits import place_names
from cppcc_graph.ask_index import index_of
from cppcc_graph.ask_link import link, normalise
from cppcc_graph.ask_people import people_before
from cppcc_graph.ask_rank import weights
from cppcc_graph.ask_search import bodies_of
from cppcc_graph.ask_sentences import Sentences, sentences_of_all
from cppcc_graph.ask_templates import compiled, data_rows
from cppcc_graph.ask_terms import Term, terms_of

__all__ = ["actor", "deed_of"]

_WHO = r"(?:谁|哪一?位(?:领导|同志|委员|代表|主席|副主席)?|何人|什么人|哪个人)"
#: 谁在会上点名问进度: where, and what was done.
_ASKED = re.compile(
    rf"{_WHO}(?:来|负责|当场|现场|一起|亲自)?(?:在(?P<where>[^，,]{{1,24}}?)(?:上|中|里|期间|时))?(?P<did>[^，,]{{2,40}}?)(?:[的了呢吗]|(?<![通经超])过)*$"
)
#: 宣读决定的是谁.
_TURNED = re.compile(rf"^(?P<where>)(?P<did>[^，,]{{2,40}}?)的(?:人|领导|同志)?(?:是|叫)?{_WHO}[呢吗]*$")
#: 工作报告由谁作: the object before 谁.
_OBJECT = re.compile(rf"(?P<what>[^，,]{{2,30}}?)(?:都)?(?:是|由|是由)?{_WHO}(?P<did>[作做])的?[呢吗]*$")
_SMALL = re.compile(r"[了着]|(?<![通经超])过")
#: 作的报告 is 作报告.
_OF = re.compile(r"^([作做])的")
#: A verb with its object that texts may hold as it stands.
_VERBATIM = 4
_LEAST, _NEAR, _BESIDE, _SHOWN = 0.3, 0.95, 0.5, 3
#: A deed of some day is told in the sentence that names it or shortly behind it.
_BACK = 4
_DAY = re.compile(r"-(\d\d)(?:-(\d\d))?$")


@dataclass(frozen=True, slots=True)
class _Deed:
    """What a question says was done, how texts write it, and what else the question says."""

    did: str
    said: re.Pattern[str]
    about: str
    verbatim: bool


@dataclass(frozen=True, slots=True)
class _Told:
    """People, the number of the sentence that tells of their deed, and how well it fits."""

    names: tuple[str, ...]
    number: int
    score: float


@cache
def _acts() -> tuple[tuple[re.Pattern[str], re.Pattern[str]], ...]:
    """How a part is asked for, and how texts write it."""
    file = "ask_acts.tsv"
    return tuple((compiled(file, at, asks), compiled(file, at, said)) for at, (asks, said) in data_rows(file, 2))


def deed_of(text: str) -> str:
    """What a question says behind 谁, empty where it asks for nobody's deed.

    >>> deed_of("谁在推进会上宣读了名单"), deed_of("说明是谁作的"), deed_of("主席是谁")
    ('宣读名单', '作说明', '')
    """
    if found := _OBJECT.search(text):
        return f"{found['did']}{found['what']}"
    found = _ASKED.search(text) or _TURNED.search(text)
    return _OF.sub(r"\1", _SMALL.sub("", found["did"])) if found else ""


def actor(asked: Asked) -> Answer | None:
    """Who did what the question asks for; None where it asks for nobody's deed or no text tells of it."""
    if asked.texts is None or len(clauses(asked.parsed, asked.mentions)) > 1:
        return None
    deed = _deed(asked)
    if deed is None:
        return None
    every = sentences_of_all(asked.store, asked.texts, bodies_of(asked.mentions))
    told = _told(asked, every, deed)
    return _answer(asked, every, deed, told) if told else None


def _deed(asked: Asked) -> _Deed | None:
    """The deed of a question: a part of data/ask_acts.tsv, else words that texts may hold as they stand."""
    text = asked.parsed.text
    did = deed_of(text)
    if not did:
        return None
    about = re.sub(_WHO, "\n", text.replace(did, "\n"))
    for asks, said in _acts():
        if found := asks.match(did):
            return _Deed(found[0], said, f"{about}\n{did[found.end() :] or did}", verbatim=False)
    if len(did) < _VERBATIM:
        return None
    return _Deed(did, re.compile(re.escape(did)), about, verbatim=True)


def _told(asked: Asked, every: Sentences, deed: _Deed) -> list[_Told]:
    """The sentences that tell of the deed with the people before the verb, best first, those that are as good."""
    people = index_of(asked.store).people
    places = place_names(asked)
    found = [
        (number, names, text)
        for number, text in enumerate(every.texts)
        if (names := _doers(deed, text, people)) and _may_tell(asked.parsed.when, every, number, places)
    ]
    terms = _terms(asked, deed)
    if not terms or not found:
        return [_Told(names, number, 1.0) for number, names, _ in found][:1] if deed.verbatim else []
    return _best(every, found, terms, verbatim=deed.verbatim)


def _doers(deed: _Deed, text: str, people: frozenset[str]) -> tuple[str, ...]:
    """The people before the first verb of the deed in a sentence that has some before it."""
    if deed.verbatim:
        if deed.did[0] not in text or deed.did[-1] not in text:
            return ()
        text = _SMALL.sub("", text)
    found = (people_before(text, verb.start(), people) for verb in deed.said.finditer(text))
    return next(filter(None, found), ())


def _terms(asked: Asked, deed: _Deed) -> tuple[Term, ...]:
    """What the question says of the occasion, names of bodies left out."""
    said = deed.about
    for one in asked.mentions:
        said = said.replace(one.words, "\n") if one.is_body else said
    return tuple(term for term in terms_of(said.split("\n")) if term.strong)


def _best(
    every: Sentences, found: list[tuple[int, tuple[str, ...], str]], terms: tuple[Term, ...], *, verbatim: bool
) -> list[_Told]:
    """Sentences by the words of the question that they or their articles hold."""
    articles = {
        every.of[number]: "".join(text for _, text in every.within(every.articles[every.of[number]]))
        for number, _, _ in found
    }
    weigh = weights(terms, [articles[every.of[number]] for number, _, _ in found])
    whole = sum(weigh)
    rated = []
    for number, names, text in found:
        article = articles[every.of[number]]
        held = (1.0 if one.within(text) else _BESIDE if one.within(article) else 0.0 for one in terms)
        score = sum(share * weight for share, weight in zip(held, weigh, strict=True)) / whole if whole else 0.0
        rated.append(_Told(names, number, score))
    rated = sorted((one for one in rated if verbatim or one.score >= _LEAST), key=lambda one: (-one.score, one.number))
    return [one for one in rated if one.score >= _NEAR * rated[0].score][:_SHOWN]


def _may_tell(when: str, every: Sentences, number: int, places: list[str]) -> bool:
    """Whether a sentence is of the place and the day that the question names."""
    article = every.articles[every.of[number]]
    if places and not any(name[:2] in f"{article.home}{every.texts[number]}" for name in places):
        return False
    day = _DAY.search(when)
    if not fits_year(article, when) or day is None:
        return fits_year(article, when)
    said = re.compile(rf"(?<!\d){int(day[1])}月" + (rf"{int(day[2])}日" if day[2] else ""))
    near = (at for at in range(max(0, number - _BACK), number + 1) if every.of[at] == every.of[number])
    return any(said.search(every.texts[at]) for at in near)


def _answer(asked: Asked, every: Sentences, deed: _Deed, told: list[_Told]) -> Answer:
    """Who it was, by which sentence."""
    rows = tuple(_rows(asked, every, told))
    said = "；".join(
        f"{'、'.join(one.names)}：“{_plain(every.texts[one.number])}”（{every.articles[every.of[one.number]].home}）"
        for one in told
    )
    said = said.replace("（）", "")
    return Answer(
        asked.parsed.question, understood=True, certain=False, answer=f"原文里{deed.did}的是{said}",
        columns=("姓名", "出处"), rows=rows, evidence=tuple(every.proof(one.number, one.number) for one in told),
    )  # fmt: skip


def _rows(asked: Asked, every: Sentences, told: list[_Told]) -> Iterator[tuple[Cell, ...]]:
    """A row a person."""
    for one in told:
        article = every.articles[every.of[one.number]]
        for name in one.names:
            known = (iri for found in link(asked.store, normalise(name)) for iri in found.of_kind("person"))
            yield Cell(name, next(known, "")), Cell(article.title or article.doc)


def _plain(text: str) -> str:
    """A sentence on one line."""
    return " ".join(text.split())
