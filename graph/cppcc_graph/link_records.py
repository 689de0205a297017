"""What linking looks at and what it decides: profiles of things, decisions about pairs, lines of the ledger."""

from dataclasses import dataclass, field
from enum import StrEnum

from cppcc_loaders.records import Ref

__all__ = ["Decision", "LedgerLine", "Profile", "Verdict"]


class Verdict(StrEnum):
    """What becomes of a pair: one node, a line in the list of candidates, or nothing."""

    MERGE = "merge"
    CANDIDATE = "candidate"
    APART = "apart"


@dataclass(slots=True)
class Profile:
    """One thing as all texts together tell of it.

    `anchor` is a division code or `@DOC`. `roles` are (title, body) pairs, the body a committee's code or a name that
    holds beyond its text; `sectors` are (sector, body). `docs` name it. `code` is the division code of the anchor, None
    where only a document anchors it.
    """

    ref: Ref
    name: str
    anchor: str
    kind: str = ""
    roles: set[tuple[str, str]] = field(default_factory=set)
    sectors: set[tuple[str, str]] = field(default_factory=set)
    docs: set[str] = field(default_factory=set)
    code: str | None = field(init=False)

    def __post_init__(self) -> None:
        """Tell a division from a document once, not at every comparison."""
        self.code = self.anchor if self.anchor.isdigit() else None


@dataclass(frozen=True, slots=True)
class Decision:
    """What was decided of a pair, with a score from 0 to 1 and the reasons in words."""

    verdict: Verdict
    score: float
    reasons: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, order=True)
class LedgerLine:
    """One entry: `left` became part of `right` (or might be the same as), why, and who says so."""

    action: str
    left: str
    right: str
    score: float
    reason: str
    by: str = "rule"
