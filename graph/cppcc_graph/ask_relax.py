"""A rule applied although some words of the question fit none: its rows are kept where these words stand in them."""

from pathlib import Path

import pyoxigraph as ox

from cppcc_graph.ask_answer import Answer, Cell
from cppcc_graph.ask_clauses import Parsed
from cppcc_graph.ask_fill import fill
from cppcc_graph.ask_link import Mention
from cppcc_graph.ask_rank import weights
from cppcc_graph.ask_rules import understand
from cppcc_graph.ask_run import NOTHING, run_reading
from cppcc_graph.ask_seen import look
from cppcc_graph.ask_shown import first_proofs
from cppcc_graph.ask_terms import Term, terms_of
from cppcc_graph.iris import kind_of
from cppcc_graph.proofs import Proofs

__all__ = ["relaxed"]

_HALF = 0.5
_CHECKED, _SHOWN = 60, 8
#: Queries whose rows say too little to be checked against words.
_VAGUE = frozenset({"about", "quotes", "names", "where", "level", "superior", "counts", "sources", "mentioned-in"})


def relaxed(store: ox.Store, parsed: Parsed, mentions: list[Mention], texts: Path | None) -> Answer | None:
    """The rows of the first rule that applies without the unexplained words, if they hold those words; uncertain."""
    seen = look(mentions, parsed.text)
    if not seen.rest:
        return None
    terms = [term for term in terms_of(seen.words) if term.strong]
    for found in understand(mentions, parsed.text, dated=bool(parsed.when), relaxed=True):
        reading = None if found.rule.query in _VAGUE else fill(
            found.rule.query, found.rule.say, found.slots, mentions, parsed.when
        )  # fmt: skip
        if reading is None or reading.missing:
            continue
        answer = run_reading(store, parsed.question, reading, texts)
        kept = _kept(store, answer, terms) if answer.answer != NOTHING else ()
        kept = () if _only_named(kept, mentions) else kept
        if kept:
            dropped = "、".join(f"“{word}”" for word in seen.words or seen.rest)
            listed = "；".join(dict.fromkeys(map(_short, kept[:10])))
            proofs = tuple(first_proofs(store, (row[0].iri for row in kept[:_SHOWN] if row[0].iri), texts))
            said = f"最接近的有 {len(kept)} 项（没有核对{dropped}）：{listed}"
            return Answer(parsed.question, understood=True, certain=False, answer=said, columns=answer.columns,
                          rows=kept, evidence=proofs, query=answer.query)  # fmt: skip
    return None


def _only_named(rows: tuple[tuple[Cell, ...], ...], mentions: list[Mention]) -> bool:
    """Whether rows are only bodies of the very places or names that the question says."""
    named = {iri.rsplit("/", 1)[1] for one in mentions if one.is_body for iri in one.iris}
    return all(kind_of(row[0].iri) == "committee" and row[0].iri.rsplit("/", 1)[1] in named for row in rows)


def _short(row: tuple[Cell, ...]) -> str:
    """A row in a few words."""
    return " ".join(cell.text for cell in row[:3] if cell.text)


def _kept(store: ox.Store, answer: Answer, terms: list[Term]) -> tuple[tuple[Cell, ...], ...]:
    """Rows that hold at least half of what the words weigh."""
    if not terms:
        return answer.rows
    proofs = Proofs(store, None)
    texts = []
    for row in answer.rows[:_CHECKED]:
        quotes = [one.quote for one in proofs.of(row[0].iri, limit=3)] if row[0].iri else []
        texts.append("".join((*(cell.text for cell in row), *quotes)))
    weigh = weights(terms, texts)
    whole = sum(weigh) or 1.0
    shares = [sum(w for term, w in zip(terms, weigh, strict=True) if term.within(text)) / whole for text in texts]
    return tuple(row for row, share in zip(answer.rows, shares, strict=False) if share >= _HALF)
