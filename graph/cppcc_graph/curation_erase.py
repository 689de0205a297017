"""Takes a person out of every output: the person's claims go, and the name is blotted out wherever a text has it.

A blot is as long as the name, so that every range still counts the code points of the stored text.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from typing import Any, Final

from cppcc_graph.iris import label_in
from cppcc_loaders.claims_keys import safe_part
from cppcc_loaders.records import Claim, Evidence, Quote, Ref, Value

__all__ = ["BLOT", "Erasure", "name_pattern", "named_in"]

#: Stands for one character of an erased name.
BLOT: Final = "■"


@dataclass(frozen=True, slots=True)
class Erasure:
    """The people who are erased, and for each document that names one a pattern of the names."""

    people: frozenset[Ref]
    patterns: Mapping[str, re.Pattern[str]]

    def text(self, doc: str, text: str) -> str:
        """A text of a document without the names.

        >>> Erasure(frozenset(), {"甲": name_pattern(["屈萍"])}).text("甲", "通讯员 屈 萍")
        '通讯员 ■ ■'
        """
        pattern = self.patterns.get(doc)
        return pattern.sub(lambda found: re.sub(r"\S", BLOT, found[0]), text) if pattern else text

    def claim(self, claim: Claim) -> Claim | None:
        """A claim without the names, None where it is about an erased person."""
        if self._about(claim.subject) or (isinstance(claim.object, Ref) and self._about(claim.object)):
            return None
        doc = claim.evidence.doc
        if doc not in self.patterns:
            return claim
        quotes = tuple(Quote(q.start, q.end, self.text(doc, q.text)) for q in claim.evidence.quotes)
        return replace(
            claim,
            subject=self._ref(doc, claim.subject),
            object=self._value(doc, claim.object),
            evidence=Evidence(doc, quotes),
        )

    def row(self, doc: str, row: Any) -> Any:
        """Plain data of a report about a document without the names."""
        if isinstance(row, dict):
            return {name: self.row(doc, value) for name, value in row.items()}
        if isinstance(row, list):
            return [self.row(doc, value) for value in row]
        return self.text(doc, row) if isinstance(row, str) else row

    def _about(self, ref: Ref) -> bool:
        if ref.kind == "membership":
            return any(ref.key.startswith(f"{person.key}/") for person in self.people)
        return ref in self.people

    def _ref(self, doc: str, ref: Ref) -> Ref:
        key = self.text(doc, ref.key)
        return ref if key == ref.key else Ref(ref.kind, key)

    def _value(self, doc: str, value: Value) -> Value:
        return self._ref(doc, value) if isinstance(value, Ref) else replace(value, value=self.text(doc, value.value))


def named_in(claims: Iterable[Claim], people: Iterable[Ref]) -> dict[str, set[str]]:
    """Which documents name the people, and by what."""
    wanted = frozenset(people)
    named: defaultdict[str, set[str]] = defaultdict(set)
    for claim in claims:
        if claim.subject in wanted:
            named[claim.evidence.doc].add(label_in(claim.subject.key))
    return dict(named)


def name_pattern(names: Iterable[str]) -> re.Pattern[str]:
    """Matches any of the names, with blanks between their characters, plain or as a part of a key."""
    forms = {form for name in names for form in (name, safe_part(name))}
    longest = sorted(forms, key=lambda form: (-len(form), form))
    return re.compile("|".join(r"\s*".join(map(re.escape, form)) for form in longest))
