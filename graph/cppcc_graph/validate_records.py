"""What a check finds: faults as the shapes tell them, and the report that shows where each stands."""

from dataclasses import asdict, dataclass
from functools import cached_property
from typing import Any, NamedTuple

__all__ = ["Fault", "Proof", "Report", "Violation"]


class Fault(NamedTuple):
    """A finding: number of the shape, Violation or Warning, IRI of the thing, what is wrong with it, two messages."""

    code: str
    severity: str
    focus: str
    value: str
    zh: str
    en: str


@dataclass(frozen=True, slots=True)
class Proof:
    """A place in a source that names the thing at fault."""

    doc: str
    start: int
    end: int
    quote: str


@dataclass(frozen=True, slots=True)
class Violation:
    """A fault as it is reported: `focus` is a CURIE, `label` the thing's name, `evidence` where texts name it."""

    code: str
    severity: str
    focus: str
    label: str
    value: str
    zh: str
    en: str
    evidence: tuple[Proof, ...] = ()


@dataclass(frozen=True)
class Report:
    """All faults, by number and thing. A graph with warnings alone conforms. `core`: the Core shapes were checked."""

    violations: tuple[Violation, ...]
    core: bool = True

    @cached_property
    def conforms(self) -> bool:
        """Whether there is no fault but warnings."""
        return all(one.severity != "Violation" for one in self.violations)

    @cached_property
    def counts(self) -> dict[str, int]:
        """How many faults each shape found."""
        codes = [one.code for one in self.violations]
        return {code: codes.count(code) for code in sorted(set(codes))}

    def to_json(self) -> dict[str, Any]:
        """The report as plain values."""
        return {
            "conforms": self.conforms,
            "core": self.core,
            "counts": self.counts,
            "violations": [asdict(one) for one in self.violations],
        }
