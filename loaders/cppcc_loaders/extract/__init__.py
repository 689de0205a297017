"""Extraction: from an article to frames, one module for each kind of fact."""

from collections.abc import Callable, Iterator
from typing import Final, TypeAlias

from cppcc_loaders.extract.activities import extract_activities
from cppcc_loaders.extract.committees import extract_committees, find_committees
from cppcc_loaders.extract.enrich import enrich
from cppcc_loaders.extract.frames import Frame
from cppcc_loaders.extract.initiatives import extract_initiatives
from cppcc_loaders.extract.outcomes import extract_outcomes
from cppcc_loaders.extract.people import extract_people
from cppcc_loaders.extract.scene import CommitteeMention, Scene
from cppcc_loaders.extract.units import extract_units
from cppcc_loaders.extract.works import extract_works
from cppcc_loaders.records import Article, Document, Unresolved
from cppcc_loaders.swift import altered

__all__ = ["EXTRACTORS", "Extractor", "extract_article", "make_scene"]

Extractor: TypeAlias = Callable[[Scene], Iterator[Frame | Unresolved]]

#: The rule extractor: one function for each kind of fact, in the order of the tables.
EXTRACTORS: Final[tuple[Extractor, ...]] = (
    extract_committees,
    extract_units,
    extract_people,
    extract_initiatives,
    extract_works,
    extract_activities,
    extract_outcomes,
)


def extract_article(article: Article, document: Document) -> Iterator[Frame | Unresolved]:
    """All frames of one kept article, and the mentions that its text does not resolve."""
    if not article.kept:
        return
    scene = make_scene(article, document)
    yield from enrich(scene, (frame for extract in EXTRACTORS for frame in extract(scene)))


def make_scene(article: Article, document: Document) -> Scene:
    """The scene of an article with its committee mentions found and resolved."""
    bare = Scene(document, article)
    found = tuple(find_committees(bare))
    return altered(
        bare,
        committees=tuple(m for m in found if isinstance(m, CommitteeMention)),
        unresolved=tuple(m for m in found if isinstance(m, Unresolved)),
    )
