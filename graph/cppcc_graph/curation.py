"""Replays a reviewer's decisions on the claims of a build; a row that meets nothing is reported as stale."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any, Final

from cppcc_graph.curation_erase import Erasure, name_pattern
from cppcc_graph.curation_rows import Row
from cppcc_graph.iris import iri_of, label_in
from cppcc_graph.link import rewrite
from cppcc_graph.link_records import LedgerLine
from cppcc_loaders.claims import MENTION
from cppcc_loaders.claims_keys import doc_anchor, doc_key, safe_part, source_ref
from cppcc_loaders.records import Claim, Evidence, Literal, Quote, Ref, Value

__all__ = ["Curation"]

_RULE: Final = "curation"


@dataclass(slots=True)
class Curation:
    """The rows of a build, and which of them have met something. `texts` gives a document's stored text."""

    rows: Sequence[Row]
    texts: Callable[[str], str | None]
    used: set[str] = field(default_factory=set)

    @property
    def kept_apart(self) -> frozenset[frozenset[str]]:
        """Pairs of IRIs that linking must not make one."""
        return frozenset(
            frozenset({iri_of(_ref(row.subject)), iri_of(_ref(row.object))})
            for row in self.rows
            if row.action == "split" and row.object
        )

    def before_linking(self, claims: Iterable[Claim]) -> Iterator[Claim]:
        """Claims with splits, rejections and additions."""
        return self._before(claims) if self.rows else iter(claims)

    def _before(self, claims: Iterable[Claim]) -> Iterator[Claim]:
        split = {(_ref(row.subject), row.doc): row for row in self.rows if row.action == "split" and row.doc}
        claims = self._split(claims, split) if split else claims
        for claim in claims:
            if not self._dropped(claim):
                yield claim
        for row in self.rows:
            if row.action == "add":
                yield from self._added(row)

    def after_linking(self, claims: Iterable[Claim]) -> Iterator[Claim]:
        """Claims with merges, new names and new kinds, and once more without what is rejected."""
        return self._after(claims) if self.rows else iter(claims)

    def _after(self, claims: Iterable[Claim]) -> Iterator[Claim]:
        merged = {_ref(row.subject): _ref(row.object) for row in self.rows if row.action == "merge"}
        for claim in rewrite(self._seen(claims, merged), _closed(merged)):
            changed = self._changed(claim)
            if not self._dropped(changed):
                yield changed

    def ledger(self) -> tuple[LedgerLine, ...]:
        """What the rows did, without the names of erased people."""
        found = []
        for row in self.rows:
            if row.where in self.used:
                left = "(erased)" if row.action == "erase" else _shown(row.subject)
                found.append(
                    LedgerLine(
                        row.action,
                        left,
                        _shown(row.object or row.new),
                        1.0,
                        row.note,
                        f"{row.reviewer} {row.where}".strip(),
                    )
                )
        return tuple(sorted(found))

    def report(self) -> dict[str, Any]:
        """How many rows were replayed, and those that met nothing."""
        for row in self.rows:
            if row.action == "split" and row.object:
                self.used.add(row.where)
        stale = [
            {"where": row.where, "action": row.action, "subject": "" if row.action == "erase" else row.subject}
            for row in self.rows
            if row.where not in self.used
        ]
        return {"rows": len(self.rows), "stale": stale} if self.rows else {}

    @property
    def erased(self) -> tuple[Ref, ...]:
        """The people who are to be erased."""
        return tuple(_ref(row.subject) for row in self.rows if row.action == "erase")

    def note_erased(self, named: Mapping[str, Iterable[str]]) -> Erasure:
        """Take in which documents name the erased people, and how; what to blot out of them."""
        patterns = {doc: name_pattern(names) for doc, names in sorted(named.items())}
        people = frozenset(self.erased)
        met = {ref for ref in people if any(p.search(label_in(ref.key)) for p in patterns.values())}
        self.used |= {row.where for row in self.rows if row.action == "erase" and _ref(row.subject) in met}
        return Erasure(people, patterns)

    def _seen(self, claims: Iterable[Claim], merged: Mapping[Ref, Ref]) -> Iterator[Claim]:
        rows = {_ref(row.subject): row for row in self.rows if row.action == "merge"}
        for claim in claims:
            if claim.subject in merged:
                self.used.add(rows[claim.subject].where)
            yield claim

    def _split(self, claims: Iterable[Claim], split: Mapping[tuple[Ref, str], Row]) -> Iterator[Claim]:
        by_doc: dict[str, dict[Ref, Ref]] = {}
        for ref, doc in split:
            by_doc.setdefault(doc, {})[ref] = Ref(
                ref.kind, f"{doc_key(doc_anchor(doc))}/{safe_part(label_in(ref.key))}"
            )
        for claim in claims:
            renamed = by_doc.get(claim.evidence.doc)
            if renamed and claim.subject in renamed:
                self.used.add(split[claim.subject, claim.evidence.doc].where)
            yield from rewrite([claim], renamed) if renamed else (claim,)

    def _dropped(self, claim: Claim) -> bool:
        for row in self.rows:
            if row.action == "reject" and _rejects(row, claim):
                self.used.add(row.where)
                return True
        return False

    def _changed(self, claim: Claim) -> Claim:
        for row in self.rows:
            if row.action == "rename" and claim.subject == _ref(row.subject) and claim.predicate == "skos:prefLabel":
                self.used.add(row.where)
                return replace(claim, object=Literal(row.new, "zh"), rule=_RULE)
            if row.action == "retype" and claim.subject == _ref(row.subject) and claim.predicate == row.predicate:
                self.used.add(row.where)
                return replace(claim, object=_value(row.new, claim.object), rule=_RULE)
        return claim

    def _added(self, row: Row) -> Iterator[Claim]:
        text = self.texts(row.doc)
        at = -1 if text is None else text.find(row.quote)
        if at < 0:
            return
        self.used.add(row.where)
        proof = Evidence(row.doc, (Quote(at, at + len(row.quote), row.quote),))
        subject = _ref(row.subject)
        value: Value = _ref(row.object) if row.object.startswith("id:") else _value(row.object, None)
        yield Claim(subject, MENTION, source_ref(row.doc), proof, _RULE)
        yield Claim(subject, row.predicate, value, proof, _RULE)


def _ref(curie: str) -> Ref:
    kind, _, key = curie.removeprefix("id:").partition("/")
    return Ref(kind, key)


def _shown(curie: str) -> str:
    return iri_of(_ref(curie)) if curie.startswith("id:") else curie


def _closed(merged: Mapping[Ref, Ref]) -> dict[Ref, Ref]:
    """Merges of merges followed to their end; a circle ends where it began."""
    found = {}
    for ref in merged:
        at, seen = ref, {ref}
        while at in merged and merged[at] not in seen:
            at = merged[at]
            seen.add(at)
        found[ref] = at
    return found


def _rejects(row: Row, claim: Claim) -> bool:
    if row.doc and claim.evidence.doc != row.doc:
        return False
    subject = _ref(row.subject)
    if not row.predicate:
        return subject in {claim.subject, claim.object}
    if claim.subject != subject or claim.predicate != row.predicate:
        return False
    return not row.object or claim.object == _ref(row.object)


def _value(words: str, like: Value | None) -> Value:
    if words.startswith("vocab:"):
        return Literal(words.removeprefix("vocab:"), "concept")
    if isinstance(like, Literal):
        same_scheme = like.datatype == "concept" and "/" not in words
        return Literal(f"{like.value.split('/', 1)[0]}/{words}" if same_scheme else words, like.datatype)
    return Literal(words, "zh")
