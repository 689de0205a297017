"""Invented articles of one county, read for the tests: their activities, outcomes, people, roles and initiatives."""

from array import array

from cppcc_loaders.extract import make_scene
from cppcc_loaders.extract.activities import extract_activities
from cppcc_loaders.extract.enrich import enrich
from cppcc_loaders.extract.frames import (
    ActivityFrame,
    InitiativeFrame,
    OutcomeFrame,
    PersonFrame,
    PracticeFrame,
    RoleFrame,
)
from cppcc_loaders.extract.initiatives import extract_initiatives
from cppcc_loaders.extract.outcomes import extract_outcomes
from cppcc_loaders.extract.people import extract_people
from cppcc_loaders.extract.scene import Scene
from cppcc_loaders.extract.units import extract_units
from cppcc_loaders.extract.works import extract_works
from cppcc_loaders.records import Article, Clean, Document, Metadata, Range

__all__ = [
    "HOME",
    "activity_frames",
    "convened",
    "documents_of",
    "frames",
    "initiative_frames",
    "initiatives_of",
    "names_of",
    "outcome_frames",
    "roles_of",
    "told",
    "units_of",
]

#: The county whose committee the articles about activities are of.
HOME = "130126"
#: The county-level city whose committee the articles about people and initiatives are of.
CITY = "330482"


def activity_frames(
    text: str, *, home: str | None = HOME, published: str | None = "2027-05-20", headline: str = ""
) -> list[ActivityFrame]:
    """The activities of an article of one committee, also the planned ones; a headline is its first words."""
    return list(extract_activities(_scene(text, home, Metadata(published=published), headline)))


def frames(text: str, *, home: str = HOME, published: str = "2027-05-20") -> list[ActivityFrame]:
    """The activities of an article of one committee that are not planned."""
    return [f for f in activity_frames(text, home=home, published=published) if f.status.value != "planned"]


def told(text: str, *, home: str = HOME) -> list[tuple[str, str | None]]:
    """Types and topics of the activities of an article."""
    return [(f.type, f.topic) for f in frames(text, home=home)]


def outcome_frames(text: str, *, home: str | None = HOME) -> list[OutcomeFrame]:
    """The outcomes of an article of one committee, also the planned ones."""
    return list(extract_outcomes(_scene(text, home, Metadata(published="2024-09-20"))))


def names_of(text: str) -> list[str]:
    """The names of the people of an article, each once."""
    found = extract_people(_scene(text, CITY, Metadata()))
    return list(dict.fromkeys(f.name for f in found if isinstance(f, PersonFrame)))


def roles_of(text: str) -> list[tuple[str, str, str | None]]:
    """People, roles and bodies of an article, each once."""
    found = extract_people(_scene(text, CITY, Metadata()))
    return list(dict.fromkeys((f.person, f.role, f.org) for f in found if isinstance(f, RoleFrame)))


def initiative_frames(text: str) -> list[InitiativeFrame | PracticeFrame]:
    """The initiatives of an article and who practises them."""
    return list(extract_initiatives(_scene(text, CITY, Metadata())))


def initiatives_of(text: str) -> list[tuple[str, str]]:
    """Names and kinds of the initiatives of an article, each once."""
    return list(dict.fromkeys((f.name, f.kind) for f in initiative_frames(text) if isinstance(f, InitiativeFrame)))


def documents_of(text: str) -> list[tuple[str, str, str | None]]:
    """Titles, kinds and committees of the works of an article, each once."""
    found = extract_works(_scene(text, CITY, Metadata()))
    return list(dict.fromkeys((f.title, f.kind, f.committee) for f in found))


def units_of(text: str) -> list[tuple[str, str]]:
    """Names and kinds of the units of an article, each once."""
    return list(dict.fromkeys((f.name, f.kind) for f in extract_units(_scene(text, CITY, Metadata()))))


def convened(text: str) -> set[tuple[str, str, str | None]]:
    """Roles as told with what stands around them, in an article of one committee."""
    scene = _scene(text, CITY, Metadata())
    found = enrich(scene, tuple(extract_people(scene)))
    return {(f.person, f.role, f.org) for f in found if isinstance(f, RoleFrame)}


def _scene(text: str, home: str | None, metadata: Metadata, headline: str = "") -> Scene:
    body = Clean(text, array("i", range(len(text))))
    title = Range(0, len(headline)) if headline else None
    article = Article("doc/0", "doc", Range(0, len(text)), body, home=home, title=title)
    return make_scene(article, Document("doc", "doc.txt", text, "0", "utf-8", metadata))
