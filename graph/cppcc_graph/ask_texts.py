"""The nearest passages of the stored texts, for what no claim says; quotations, never certain."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from cppcc_graph.ask_answer import Answer, Cell
from cppcc_graph.ask_articles import Article, articles_of, sentences_in
from cppcc_graph.ask_compose import Asked, first_or_most
from cppcc_graph.ask_facts import Facts
from cppcc_graph.ask_link import normalise, quoted
from cppcc_graph.ask_rank import counts_other, weights
from cppcc_graph.ask_search import Search, bodies_of
from cppcc_graph.ask_seen import is_kind, look
from cppcc_graph.ask_sentences import sentences_of_all
from cppcc_graph.ask_shown import COLUMNS
from cppcc_graph.ask_terms import Term
from cppcc_graph.viewgraph import ViewEvidence

__all__ = ["Passage", "also_told", "on_the_day", "passages", "with_passages"]

_SENTENCES, _LONGEST = 3, 320
#: The share of the question's weight that a passage holds: of a named body, of any, beside facts.
_LEAST, _ANY, _BESIDE = 0.5, 0.62, 0.42
#: What a passage of one sentence more must gain.
_PER_SENTENCE = 0.04
_SHOWN, _SHORT = 2, 160
#: Articles whose sentences are compared one by one, chosen by the words that they hold.
_ARTICLES = 60
#: A question for bodies; the share of its words that a sentence of a further body must hold, and how many are shown.
_WHICH = re.compile(
    r"(?:哪|什么|几|多少).{0,4}(?:政协|地方|区|县|市|单位|委员会|家)|谁家|哪里|哪儿|谁(?:在|也|都)?(?:用|采|做|搞|办)"
)
_DAY = re.compile(r"-(\d\d)-(\d\d)$")
_WHOLE, _FURTHER = 0.99, 6
#: How the columns of a list of people begin.
_PEOPLE = ("姓名",)


@dataclass(frozen=True, slots=True)
class Passage:
    """A few sentences of an article, and the share of what is wanted that they hold."""

    share: float
    text: str
    proof: ViewEvidence
    home: str


def with_passages(asked: Asked, found: Answer | None) -> Answer | None:
    """Near facts with the passage that holds what they lack; passages where there are no facts."""
    search = Search(Facts(asked.store), asked.parsed, asked.mentions)
    terms = tuple({term.forms: term for one in search.wanted() for term in one.terms if term.strong}.values())
    if asked.texts is None or not terms:
        return found
    held = _held(found)
    lacking = [term for term in terms if term.weight >= 1 and not term.within(held)]
    if found is not None and not lacking:
        return found
    bodies = bodies_of(asked.mentions)
    least = _BESIDE if found else _LEAST if bodies else _ANY
    names = quoted(asked.parsed.question)
    near = [one for one in passages(asked, terms, bodies) if not names or any(n in normalise(one.text) for n in names)]
    if found is not None:
        near = [one for one in near if any(term.within(one.text) for term in lacking)]
    else:
        near = [one for one in near if not counts_other(asked.parsed.text, one.text)]
    near = [one for one in near if one.share >= max(least, near[0].share * 0.9)][: 1 if found else _SHOWN]
    return _joined(asked, found, near) if near else found


def on_the_day(asked: Asked) -> Answer | None:
    """Passages of the named bodies that name the very day of the question; None without a day."""
    day = _DAY.search(asked.parsed.when)
    bodies = bodies_of(asked.mentions)
    if day is None or not bodies:
        return None
    said = f"{int(day[1])}月{int(day[2])}日"
    near = [one for one in passages(asked, (Term((said,), 3.0),), bodies) if re.search(rf"(?<!\d){said}", one.text)]
    return _joined(asked, None, near[:_SHOWN]) if near else None


def also_told(asked: Asked, answer: Answer | None) -> Answer | None:
    """A list of bodies with those of which only a sentence tells the same; then the list is not certain."""
    if answer is None or not answer.rows or bodies_of(asked.mentions) or first_or_most(asked.parsed.text):
        return answer
    if answer.columns[:1] == _PEOPLE:
        return answer
    if not _WHICH.search(asked.parsed.text) or not any("/committee/" in cell.iri or cell.text.endswith("政协")
                                                       for row in answer.rows for cell in row):  # fmt: skip
        return answer
    further = _further(asked, answer)
    if not further:
        return answer
    quotes = "；".join(f"{one.home}“{_short(one.text)}”" for one in further)
    quotes += "（没有核对时间）" if asked.parsed.when else ""
    proofs = (*answer.evidence[:4], *(one.proof for one in further))
    return replace(answer, certain=False, answer=f"{answer.answer}；另外提到的：{quotes}", evidence=proofs)


def _further(asked: Asked, answer: Answer) -> list[Passage]:
    """Sentences of bodies that an answer does not list, which hold all the words of the question."""
    search = Search(Facts(asked.store), asked.parsed, asked.mentions)
    terms = tuple(
        {
            term.forms: term for one in search.wanted() for term in one.terms if term.strong and is_kind(term.forms[0])
        }.values()
    )
    terms = _as_one(terms, look(asked.mentions, asked.parsed.text).slots.get("outcome_kind", "").split("|"))
    if not terms:
        return []
    listed = "".join(cell.text for row in answer.rows for cell in row)
    found = (one for one in passages(asked, terms, ()) if one.share >= _WHOLE and one.home and one.home not in listed)
    return [one for one in found if not any(_overlap(one.proof, proof) for proof in answer.evidence)][:_FURTHER]


def _overlap(one: ViewEvidence, other: ViewEvidence) -> bool:
    """Whether two stretches of a text share a character."""
    return one.doc == other.doc and one.start < other.end and other.start < one.end


def _as_one(terms: tuple[Term, ...], words: list[str]) -> tuple[Term, ...]:
    """Terms where several words for a kind of result are one: 奖项、荣誉称号 asks for any of them."""
    kinds = [term for term in terms if any(term.forms[0] in word or word in term.forms[0] for word in words if word)]
    if len(kinds) < 2:  # noqa: PLR2004  (several)
        return terms
    forms = tuple(dict.fromkeys(form for term in kinds for form in term.forms))
    return (*(term for term in terms if term not in kinds and not _across(term, words)), Term(forms))


def _across(term: Term, words: list[str]) -> bool:
    """Whether a term only joins the ends of such words: 项荣 of 奖项荣誉."""
    return any(term.forms[0] in "".join(pair) for pair in pairwise(words))


def passages(asked: Asked, terms: Sequence[Term], bodies: Sequence[str]) -> list[Passage]:
    """Passages of articles, best first, none within another."""
    if asked.texts is None:
        return []
    every = sentences_of_all(asked.store, asked.texts)
    articles = articles_of(asked.store, bodies, asked.parsed.when) if bodies else every.told_in(asked.parsed.when)
    if len(articles) > _ARTICLES:
        articles = every.best_articles(articles, terms, _ARTICLES)
    read = [(one, every.within(one) or list(sentences_in(asked.texts, one))) for one in articles]
    weigh = weights(terms, [_plain(text) for _, sentences in read for _, text in sentences])
    whole = sum(weigh) or 1.0
    found = [_best(one, sentences, terms, [each / whole for each in weigh]) for one, sentences in read if sentences]
    return sorted((one for one in found if one), key=lambda one: (-one.share, one.proof.doc, one.proof.start))


def _best(
    article: Article, sentences: list[tuple[int, str]], terms: Sequence[Term], weigh: list[float]
) -> Passage | None:
    """The stretch of sentences that holds most of the terms; a longer one must hold more."""
    held = [
        [weight if term.within(plain) else 0.0 for term, weight in zip(terms, weigh, strict=True)]
        for plain in (_plain(text) for _, text in sentences)
    ]
    best: tuple[float, float, int, int] | None = None
    for at in range(len(sentences)):
        for size in range(1, min(_SENTENCES, len(sentences) - at) + 1):
            if size > 1 and sum(len(text) for _, text in sentences[at : at + size]) > _LONGEST:
                break
            share = sum(map(max, zip(*held[at : at + size], strict=True)))
            rated = (share - _PER_SENTENCE * (size - 1), share, -at, size)
            best = max(best, rated) if best else rated
    if best is None or not best[1]:
        return None
    chosen = sentences[-best[2] : -best[2] + best[3]]
    text = "".join(text for _, text in chosen)
    start, end = chosen[0][0], chosen[-1][0] + len(chosen[-1][1])
    proof = ViewEvidence(article.doc, article.title, start, end, text, text, -1)
    return Passage(best[1], text, proof, article.home)


def _held(found: Answer | None) -> str:
    """All words that an answer shows."""
    if found is None:
        return ""
    return "".join((*(cell.text for row in found.rows for cell in row), *(one.quote for one in found.evidence)))


def _joined(asked: Asked, found: Answer | None, near: list[Passage]) -> Answer:
    """An answer with passages."""
    quotes = "；".join(f"“{_short(one.text)}”" + (f"（{one.home}）" if one.home else "") for one in near)
    quotes += "（没有核对时间）" if asked.parsed.when and not all(_on(asked.parsed.when, one) for one in near) else ""
    rows: tuple[tuple[Cell, ...], ...] = tuple(
        (Cell(_short(one.text)), Cell(""), Cell(""), Cell("原文"), Cell(one.home), Cell(one.text)) for one in near
    )
    proofs = tuple(one.proof for one in near)
    if found is None:
        return Answer(asked.parsed.question, understood=True, certain=False, answer=f"最接近的原文：{quotes}",
                      columns=COLUMNS, rows=rows, evidence=proofs)  # fmt: skip
    rows = (*found.rows, *rows) if found.columns == COLUMNS else found.rows
    said = f"{found.answer}；原文里还有：{quotes}"
    return replace(found, certain=False, answer=said, rows=rows, evidence=(*found.evidence[:6], *proofs))


def _on(when: str, passage: Passage) -> bool:
    """Whether a passage names the very day that is asked for, in any year."""
    day = _DAY.search(when) if not when[:4].isdigit() else None
    return bool(day and re.search(rf"(?<!\d){int(day[1])}月{int(day[2])}日", _plain(passage.text)))


def _short(text: str) -> str:
    """The beginning of a passage on one line."""
    plain = _plain(text)
    return plain if len(plain) <= _SHORT else f"{plain[:_SHORT]}…"


def _plain(text: str) -> str:
    """A passage without the breaks of its lines."""
    return re.sub(r"\s*\n\s*", "", text)
