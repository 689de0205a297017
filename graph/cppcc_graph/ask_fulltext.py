"""The last resort: the sentences of the stored texts that come nearest to a question, as quotations, never certain."""

import re
from dataclasses import replace

from cppcc_graph.ask_answer import Answer
from cppcc_graph.ask_compose import Asked
from cppcc_graph.ask_hits import CLOSING, LONGEST, SHORT, Hit, hits_of, place_names, question_terms
from cppcc_graph.ask_kinds import kind_lacking
from cppcc_graph.ask_link import normalise
from cppcc_graph.ask_search import bodies_of
from cppcc_graph.ask_seen import look
from cppcc_graph.ask_sentences import Sentences, sentences_of_all
from cppcc_graph.ask_templates import kind_words
from cppcc_graph.viewgraph import ViewEvidence
from cppcc_ontology.divisions import divisions

__all__ = ["around", "beside_nothing", "covering", "nearest"]

#: The share of the question's weight that a passage holds at least; of another place than the one named; beside an
#: answer that lacks a kind of thing which the passage has.
_LEAST, _FAR, _LESS, _FULL = 0.4, 0.6, 0.3, 0.8
#: How near to the best a further passage must come.
_NEAR = 0.82
_SHOWN, _AFTER, _MOST = 3, 2, 16
#: A paragraph of this length is a headline or a short sentence.
_LINE = 40
_QUOTING = re.compile(r"原文里还有|前后的原文")


def nearest(asked: Asked) -> Answer | None:
    """The passages that come nearest to a question, None where nothing is near or a body is not known."""
    kept = _kept(asked)
    if not kept:
        return None
    said = "；".join(map(_shown, kept))
    return Answer(asked.parsed.question, understood=True, certain=False, evidence=tuple(one.proof for one in kept),
                  answer=f"没有找到确切的答案；最接近的原文：{said}")  # fmt: skip


def beside_nothing(asked: Asked, empty: Answer) -> Answer:
    """An answer without rows with the passages that hold every word of the question, if there are any."""
    content = [term for term in question_terms(asked) if term.strong and not term.name]
    kept = [one for one in _kept(asked) if one.share >= _FULL and _lies_near(asked, one)]
    kept = [one for one in kept if all(term.within(normalise(one.text)) for term in content)][:1]
    if all(term.forms[0] in kind_words("role") for term in content) or not kept:
        return empty
    said = f"{empty.answer.rstrip('。')}；原文里最接近的：{_shown(kept[0])}"
    return replace(empty, certain=False, answer=said, evidence=(kept[0].proof,))


def _kept(asked: Asked) -> list[Hit]:
    """The passages that are near enough to be shown."""
    terms = question_terms(asked)
    lost = any(one.of_kind("committee") and not one.known for one in asked.mentions)
    content = [term for term in terms if term.strong and not term.name]
    if lost or not content:
        return []
    hits = [one for one in hits_of(asked, terms) if any(term.within(normalise(one.text)) for term in content)]
    hits = [one for one in hits if one.share >= (_LEAST if _lies_near(asked, one) else _FAR)]
    unknown = [one.words for one in asked.mentions if not one.known]
    hits = [one for one in hits if all(words in one.text for words in unknown)]
    return [one for one in hits if one.score >= hits[0].score * _NEAR][:_SHOWN]


def covering(asked: Asked, answer: Answer) -> Answer:
    """An uncertain answer with the passage that holds what it lacks: words of the question, a number, a place."""
    kind = kind_lacking(asked, answer) if answer.rows and not answer.certain else None
    if answer.certain or not answer.rows or (not kind and _QUOTING.search(answer.answer)):
        return answer
    shown = (cell.text for row in answer.rows for cell in row)
    held = normalise(
        "".join((answer.answer.split("（这些说法里没有")[0], *shown, *(one.quote for one in answer.evidence)))
    )
    terms = question_terms(asked)
    lacking = [term for term in terms if term.weight >= 1 and not (term.name or term.within(held))]
    if not (lacking or kind):
        return answer
    hits = [one for one in hits_of(asked, terms) if one.share >= (_LESS if kind else _LEAST) and _lies_near(asked, one)]
    hits = [one for one in hits if not any(_overlap(one.proof, proof) for proof in answer.evidence)][
        : _MOST if kind else _SHOWN * 2
    ]
    hits = [one for one in hits if normalise(one.text) not in held]
    wanted = (one for one in hits if not kind or kind(one.text))
    best = next((one for one in wanted if kind or any(term.within(normalise(one.text)) for term in lacking)), None)
    if best is None:
        return answer
    return replace(
        answer, answer=f"{answer.answer}；原文里还有：{_shown(best)}", evidence=(*answer.evidence[:6], best.proof)
    )


def _lies_near(asked: Asked, hit: Hit) -> bool:
    """Whether a passage is of a place that is named, or names it; any passage where none is named."""
    names = place_names(asked)
    known = divisions()
    names += [word for word in look(asked.mentions, asked.parsed.text).words
              if known.by_name.get(word) or known.by_short.get(word)]  # fmt: skip
    return not names or any(name[:2] in f"{hit.home}{hit.text}" for name in names)


def around(asked: Asked, answer: Answer, *, paragraph: bool = False) -> ViewEvidence | None:
    """The sentence of the first evidence with the next two, as far as they are of its article; None without texts.

    `paragraph`: no further than its paragraph, unless that is a mere line.
    """
    proof = next(iter(answer.evidence), None)
    if proof is None or asked.texts is None:
        return None
    every = sentences_of_all(asked.store, asked.texts, bodies_of(asked.mentions))
    ends = ((number, every.at[number] + len(text)) for number, text in enumerate(every.texts)
            if every.articles[every.of[number]].doc == proof.doc)  # fmt: skip
    first = next((number for number, end in ends if proof.start < end), None)
    if first is None:
        return None
    last = first
    if every.texts[first].startswith(CLOSING) and first and every.of[first - 1] == every.of[first]:
        first -= 1
    while last + 1 < len(every.texts) and every.of[last + 1] == every.of[first]:
        if last - first >= _AFTER and sum(map(len, every.texts[first : last + 1])) >= SHORT:
            break
        if paragraph and _is_enough(every, first, last, proof.end):
            break
        if sum(map(len, every.texts[first : last + 2])) > LONGEST:
            break
        last += 1
    found = every.proof(first, last)
    return found if normalise(found.quote) != normalise(proof.quote) else None


def _is_enough(every: Sentences, first: int, last: int, end: int) -> bool:
    """Whether sentences reach the end of a paragraph and of the evidence, and are more than a line."""
    if every.at[last] + len(every.texts[last]) < end or sum(map(len, every.texts[first : last + 1])) <= _LINE:
        return False
    between = every.bodies[every.of[last]][every.at[last] + len(every.texts[last]) : every.at[last + 1]]
    return "\n\n" in between.replace("\r", "")


def _overlap(one: ViewEvidence, other: ViewEvidence) -> bool:
    """Whether a stretch of a text lies in another."""
    return one.doc == other.doc and other.start <= one.start and one.end <= other.end


def _shown(hit: Hit) -> str:
    """A passage in an answer."""
    said = hit.text if len(hit.text) <= LONGEST else f"{hit.text[:LONGEST]}…"
    return f"“{said}”" + (f"（{hit.home}）" if hit.home else "")
