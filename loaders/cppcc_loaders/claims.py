"""From an article's frames to claims: who and what is meant, what is said of it, and where.

A mention is a claim `cppcc:evidence` whose object is the article; everything else is a claim by the model of
docs/model.md. The order of claims follows the text; the graph does not depend on it.
"""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Final

from cppcc_loaders.claims_evidence import LONGEST, Proofs, evidence_at
from cppcc_loaders.claims_keys import article_ref, committee_ref, doc_key, ranges_of, source_ref
from cppcc_loaders.claims_people import anchor_people
from cppcc_loaders.extract.frames import ActivityFrame, Frame, OutcomeFrame, PersonFrame, RoleFrame, UnitFrame
from cppcc_loaders.records import Article, Claim, Document, Evidence, Literal, Ref, Value, span_of
from cppcc_loaders.states import STATES, Context, body_of, unit_node
from cppcc_loaders.swift import maker
from cppcc_ontology.divisions import divisions

__all__ = ["IN_SENTENCE", "MENTION", "state_claims"]

#: The predicate of a mention; its object is the article in which the evidence stands.
MENTION: Final = "cppcc:evidence"
#: Says in which sentence a range of a source stands: the sentence is the claim's evidence, its object says nothing.
IN_SENTENCE: Final = "cppcc:inSentence"
#: The end of a sentence with its closing marks; what was said ends none where its speaker follows (“…。”甲某说).
_STOP: Final = re.compile(
    "[。！？!?](?:[”’」』]+(?![一-龥、]{1,24}(?:说|道|表示|介绍|告诉|感慨|坦言|感叹))|(?![”’」』]))[）)]*|\n"
)
#: Frames whose evidence may be a long stretch.
_LONG: Final = (ActivityFrame, OutcomeFrame)
_claim: Final = maker(Claim)


def state_claims(document: Document, pieces: Sequence[tuple[Article, Sequence[Frame]]]) -> list[Claim]:
    """Claims of a document from its kept articles and their frames.

    Raises:
        ClaimError: a frame's range is not part of the article, so that no words prove it.
    """
    claims = list(_source_claims(document))
    people = anchor_people(document.doc, pieces, divisions())
    taken: set[tuple[str, str]] = set()
    for article, frames in pieces:
        claims += _article_claims(document, article)
        proofs, ref = Proofs(document, article), article_ref(article)
        events = _event_refs(document.doc, proofs, frames, taken)
        spans = {f.span: events[id(f)] for f in reversed(frames) if isinstance(f, ActivityFrame)}
        bare = Context(document, article, people, events, spans)
        units = {f.name: unit_node(f, bare) for f in reversed(frames) if isinstance(f, UnitFrame)}
        context = replace(bare, units=units) if units else bare
        persons: dict[str, tuple[Ref, Value]] = {}
        for frame in frames:
            if type(frame) is PersonFrame:
                claims += _person_claims(frame, context, ref, proofs, persons)
            else:
                claims += _frame_claims(frame, context, ref, proofs)
        claims += _sentence_claims(document.doc, article.body.text, proofs, frames)
    return claims


def _source_claims(document: Document) -> Iterator[Claim]:
    source, known, nowhere = source_ref(document.doc), document.metadata, Evidence(document.doc, ())
    said: list[tuple[str, Literal | None]] = [
        ("dcterms:identifier", Literal(document.doc)),
        ("cppcc:digest", Literal(document.digest)),
        ("dcterms:title", _text(known.title)),
        ("dcterms:publisher", _text(known.publisher)),
        ("cppcc:published", Literal(known.published, "edtf") if known.published else None),
        ("cppcc:referenceYear", Literal(str(known.reference_year), "integer") if known.reference_year else None),
        ("rdfs:comment", _text(known.note)),
    ]
    for predicate, value in said:
        if value is not None:
            yield Claim(source, predicate, value, nowhere, "document")


def _article_claims(document: Document, article: Article) -> Iterator[Claim]:
    ref = article_ref(article)
    at = evidence_at(document, [article.span], longest=LONGEST)
    said: list[tuple[str, Value | None]] = [
        ("cppcc:inSource", source_ref(document.doc)),
        ("cppcc:start", Literal(str(article.span.start), "integer")),
        ("cppcc:end", Literal(str(article.span.end), "integer")),
        ("skos:prefLabel", _text(article.headline)),
        ("cppcc:home", committee_ref(article.home) if article.home else None),
        ("cppcc:published", Literal(article.date, "edtf") if article.date else None),
        ("cppcc:bylineText", Literal(";".join(article.byline)) if article.byline else None),
        *(("cppcc:byline", Literal(name)) for name in article.byline),
    ]
    for predicate, value in said:
        if value is not None:
            yield Claim(ref, predicate, value, at, "article")


def _person_claims(
    frame: PersonFrame, context: Context, article: Ref, proofs: Proofs, persons: dict[str, tuple[Ref, Value]]
) -> tuple[Claim, Claim]:
    """What the mention of a person states, which half of all frames are; `persons` are those of the article so far."""
    known = persons.get(frame.name)
    if known is None:
        node_of, says = STATES[PersonFrame]
        ((_, label),) = says(frame, context)
        known = persons[frame.name] = node_of(frame, context), label
    node, label = known
    evidence = proofs.whole(frame.span)
    return (
        _claim(node, MENTION, article, evidence, frame.rule),
        _claim(node, "skos:prefLabel", label, evidence, frame.rule),
    )


def _frame_claims(frame: Frame, context: Context, article: Ref, proofs: Proofs) -> list[Claim]:
    """What a frame states, as a list: a generator within generators costs as much as the claims themselves."""
    kind, rule = type(frame), frame.rule
    if isinstance(frame, ActivityFrame) and frame.beside:
        evidence = proofs.both(frame.span, frame.beside)
    else:
        evidence = proofs.short(frame.span) if kind in _LONG else proofs.whole(frame.span)
    node_of, says = STATES[kind]
    node = node_of(frame, context)
    claims = [_claim(node, MENTION, article, evidence, rule)]
    if isinstance(frame, RoleFrame):
        body = body_of(frame, context)
        if body and body.kind == "organization":
            claims.append(_claim(body, MENTION, article, evidence, rule))
    claims += [_claim(node, predicate, value, evidence, rule) for predicate, value in says(frame, context)]
    return claims


def _sentence_claims(doc: str, text: str, proofs: Proofs, frames: Sequence[Frame]) -> list[Claim]:
    """In which sentence each piece of evidence stands, so that an answer can show the whole sentence."""
    claims: list[Claim] = []
    nothing, short, range_of = Ref("source", ""), proofs.short, ranges_of(doc)
    marks = [found.span() for found in _STOP.finditer(text)]
    stops = [start for start, _ in marks]
    last, near = len(stops), (-1, -1)
    sentence = Evidence(doc, ())
    beside = {frame.beside for frame in frames if isinstance(frame, ActivityFrame) and frame.beside}
    for span in sorted({frame.span for frame in frames} | beside):
        first, end = span
        around = bisect_left(stops, first), bisect_left(stops, end - 1)
        if around != near:  # several frames in a row mostly share a sentence
            before, after = near = around
            start = marks[before - 1][1] if before else 0
            sentence = short(span_of((start, marks[after][1] if after < last else len(text))))
        quotes = short(span).quotes
        claims += [_claim(range_of(quote), IN_SENTENCE, nothing, sentence, "sentence") for quote in quotes]
    return claims


def _event_refs(doc: str, proofs: Proofs, frames: Sequence[Frame], taken: set[tuple[str, str]]) -> dict[int, Ref]:
    """The node of every activity and outcome, by the frame's identity: keyed by where its evidence starts."""
    found: dict[int, Ref] = {}
    home = doc_key(doc)
    for frame in frames:
        if type(frame) is ActivityFrame:
            kind, notation = "activity", frame.type
        elif type(frame) is OutcomeFrame:
            kind, notation = "outcome", frame.kind
        else:
            continue
        start = proofs.short(frame.span).quotes[0].start
        key = first = f"{home}/{start}-{notation}"
        number = 1
        while (kind, key) in taken:
            number += 1
            key = f"{first}-{number}"
        taken.add((kind, key))
        found[id(frame)] = Ref(kind, key)
    return found


def _text(value: str | None) -> Literal | None:
    return Literal(value, "zh") if value else None
