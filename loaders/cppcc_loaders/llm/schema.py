"""What a model may answer: one shape for each kind of fact, checked by pydantic."""

from typing import Annotated, Literal, TypeAlias

from pydantic import AfterValidator, BaseModel, ConfigDict, Field, TypeAdapter, ValidationError

from cppcc_ontology.vocab import concepts

__all__ = [
    "Activity",
    "Committee",
    "Fact",
    "Initiative",
    "Outcome",
    "Person",
    "Role",
    "Unit",
    "Work",
    "facts_of",
]


def _notation(scheme: str) -> AfterValidator:
    """Accept a notation of a scheme in any case, or its Chinese or English name, and give the notation."""

    def check(said: str) -> str:
        plain = said.strip().lower().replace("_", "-").replace(" ", "-")
        for concept in concepts(scheme):
            if said.strip() == concept.zh or plain in {concept.notation.lower(), concept.en.lower().replace(" ", "-")}:
                return concept.notation
        known = ", ".join(concept.notation for concept in concepts(scheme))
        raise ValueError(f"{said!r} is none of {known}")

    return AfterValidator(check)


class _Quoted(BaseModel):
    """What every fact has: the words of the article that prove it."""

    model_config = ConfigDict(frozen=True, extra="ignore", str_strip_whitespace=True)

    quote: str = Field(min_length=2, max_length=600)


class Committee(_Quoted):
    """A committee is named."""

    type: Literal["committee"]
    committee: str


class Person(_Quoted):
    """A natural person is named."""

    type: Literal["person"]
    name: str = Field(min_length=2, max_length=40)


class Role(_Quoted):
    """A person holds a role."""

    type: Literal["role"]
    name: str = Field(min_length=2, max_length=40)
    role: str = Field(min_length=2, max_length=20)
    org: str | None = None
    committee: str | None = None


class Unit(_Quoted):
    """An organ or station."""

    type: Literal["unit"]
    name: str = Field(min_length=2, max_length=60)
    kind: Annotated[str, _notation("unit-kind")]
    committee: str | None = None


class Initiative(_Quoted):
    """A brand, campaign, platform, method or mechanism."""

    type: Literal["initiative"]
    name: str = Field(min_length=2, max_length=60)
    kind: Annotated[str, _notation("initiative-kind")]
    committee: str | None = None


class Work(_Quoted):
    """A titled text."""

    type: Literal["work"]
    name: str = Field(min_length=2, max_length=120)
    kind: Annotated[str, _notation("work-kind")]
    committee: str | None = None


class Activity(_Quoted):
    """Something done or held."""

    type: Literal["activity"]
    kind: Annotated[str, _notation("activity-type")]
    committee: str | None = None
    date: str | None = None
    topic: str | None = None
    planned: bool = False


class Outcome(_Quoted):
    """A result."""

    type: Literal["outcome"]
    kind: Annotated[str, _notation("outcome-kind")]
    indicator: str = Field(min_length=1, max_length=120)
    committee: str | None = None
    amount: str | None = None
    planned: bool = False


Fact: TypeAlias = Annotated[
    Committee | Person | Role | Unit | Initiative | Work | Activity | Outcome, Field(discriminator="type")
]
_FACT: TypeAdapter[Fact] = TypeAdapter(Fact)


def facts_of(rows: list[object]) -> tuple[tuple[Fact, ...], tuple[tuple[str, str], ...]]:
    """The rows that have the shape of a fact, and those that have not: what they quote, and what is wrong."""
    facts: list[Fact] = []
    wrong: list[tuple[str, str]] = []
    for row in rows:
        try:
            facts.append(_FACT.validate_python(row))
        except ValidationError as error:
            first = error.errors(include_url=False)[0]
            said = str(row.get("quote", "")) if isinstance(row, dict) else str(row)
            wrong.append((said[:80], f"{'.'.join(map(str, first['loc']))}: {first['msg']}"))
    return tuple(facts), tuple(wrong)
