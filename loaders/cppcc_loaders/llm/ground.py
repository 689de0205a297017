"""From answered facts to frames: every quote is found again in the article, or the fact is dropped with a reason."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import singledispatchmethod
from typing import Final

from cppcc_loaders.extract.committees import committee_name
from cppcc_loaders.extract.dates import find_dates
from cppcc_loaders.extract.frames import (
    ActivityFrame,
    CommitteeFrame,
    Frame,
    InitiativeFrame,
    OutcomeFrame,
    PersonFrame,
    PracticeFrame,
    RoleFrame,
    UnitFrame,
    WorkFrame,
)
from cppcc_loaders.extract.quantities import find_quantities
from cppcc_loaders.extract.scene import Scene
from cppcc_loaders.llm import schema
from cppcc_loaders.records import Range, Status

__all__ = ["RULE", "Grounder", "UngroundedError"]

#: The rule that the claims of a model name.
RULE: Final = "llm"


class UngroundedError(ValueError):
    """The text does not bear a fact out; the message says in what."""


@dataclass(frozen=True)
class Grounder:
    """Finds facts again in one part of an article."""

    scene: Scene
    part: Range

    def frames(self, fact: schema.Fact) -> tuple[Frame, ...]:
        """The frames of a fact.

        Raises:
            UngroundedError: its quote, or what it names, does not stand in the part.
        """
        return tuple(self._read(fact, self._find(fact.quote, self.part, "quote")))

    def _find(self, words: str, within: Range, what: str) -> Range:
        at = self.scene.text.find(words, within.start, within.end)
        span = Range(at, at + len(words))
        if at < 0 or not self.scene.article.body.ranges(*span):
            raise UngroundedError(f"{what} not in the text")
        return span

    def _code(self, said: str | None, quote: Range) -> str | None:
        """The committee that words of the article mean; the mentions of the quote go before those elsewhere."""
        if not said:
            return None
        for mention in (*self.scene.committees_in(quote), *self.scene.committees):
            if said in (self.scene.words(mention.span), committee_name(mention.code)):
                return mention.code
        raise UngroundedError("committee not in the text")

    def _date(self, said: str | None) -> str | None:
        if not said or said not in self.scene.words(self.part):
            return None
        found = find_dates(said, year=self.scene.year, published=self.scene.published)
        return next((date.edtf for date in found if date.edtf), None)

    def _stands(self, said: str | None, quote: Range) -> str | None:
        """Words that may be missing: None where the quote has them not."""
        return said if said and said in self.scene.words(quote) else None

    @singledispatchmethod
    def _read(self, fact: schema.Fact, quote: Range) -> Iterator[Frame]:
        raise NotImplementedError

    @_read.register
    def _(self, fact: schema.Committee, quote: Range) -> Iterator[Frame]:
        code = self._code(fact.committee, quote)
        if code is None:
            raise UngroundedError("committee not in the text")
        yield CommitteeFrame(self._find(fact.committee, quote, "committee"), RULE, code)

    @_read.register
    def _(self, fact: schema.Person, quote: Range) -> Iterator[Frame]:
        yield PersonFrame(self._find(fact.name, quote, "name"), RULE, fact.name)

    @_read.register
    def _(self, fact: schema.Role, quote: Range) -> Iterator[Frame]:
        name, code = self._find(fact.name, quote, "name"), self._code(fact.committee, quote)
        if fact.role[-2:] not in self.scene.words(quote):
            raise UngroundedError("role not in the text")
        yield PersonFrame(name, RULE, fact.name)
        org = committee_name(code) if code else self._stands(fact.org, quote)
        yield RoleFrame(quote, RULE, fact.name, fact.role, org, code)

    @_read.register
    def _(self, fact: schema.Unit, quote: Range) -> Iterator[Frame]:
        name = self._find(fact.name, quote, "name")
        yield UnitFrame(name, RULE, fact.name, fact.kind, self._code(fact.committee, quote))

    @_read.register
    def _(self, fact: schema.Initiative, quote: Range) -> Iterator[Frame]:
        name, code = self._find(fact.name, quote, "name"), self._code(fact.committee, quote)
        yield InitiativeFrame(name, RULE, fact.name, fact.kind)
        if code:
            yield PracticeFrame(quote, RULE, fact.name, code)

    @_read.register
    def _(self, fact: schema.Work, quote: Range) -> Iterator[Frame]:
        name = self._find(fact.name, quote, "name")
        yield WorkFrame(name, RULE, fact.name, fact.kind, self._code(fact.committee, quote))

    @_read.register
    def _(self, fact: schema.Activity, quote: Range) -> Iterator[Frame]:
        yield ActivityFrame(
            quote,
            RULE,
            fact.kind,
            self._code(fact.committee, quote),
            date=self._date(fact.date),
            topic=self._stands(fact.topic, quote),
            status=_status(planned=fact.planned),
        )

    @_read.register
    def _(self, fact: schema.Outcome, quote: Range) -> Iterator[Frame]:
        self._find(fact.indicator, quote, "indicator")
        frame = OutcomeFrame(
            quote,
            RULE,
            fact.kind,
            self._code(fact.committee, quote),
            fact.indicator,
            status=_status(planned=fact.planned),
        )
        yield self._counted(frame, fact.amount, quote) if fact.kind == "quantity" else frame

    def _counted(self, frame: OutcomeFrame, amount: str | None, quote: Range) -> OutcomeFrame:
        """The outcome with the amount as our own reading of its words has it."""
        span = self._find(amount or "\0", quote, "amount")
        for found in find_quantities(self.scene.text, *span):
            return replace(frame, value=found.value, unit=found.unit, comparator=found.comparator)
        raise UngroundedError("amount not read")


def _status(*, planned: bool) -> Status:
    return Status.PLANNED if planned else Status.REALISED
