"""People of a form's fields, which hold nothing but names: 提案人：和秀芳（县政协委员）, 督办：副主席和国生."""

import re
from collections.abc import Iterator
from typing import Final

from cppcc_loaders.anchors import Anchored
from cppcc_loaders.extract.committees import committee_name
from cppcc_loaders.extract.names import Name, surname_class
from cppcc_loaders.extract.names_rare import holds_place
from cppcc_loaders.extract.patterns import pattern
from cppcc_loaders.extract.people_holders import Holding
from cppcc_loaders.extract.people_lines import offices_told
from cppcc_loaders.extract.roles import Office, office_of
from cppcc_loaders.extract.roles_proposers import proposing
from cppcc_loaders.extract.scene import Scene
from cppcc_loaders.extract.titles import Title, find_titles
from cppcc_loaders.extract.told_by import told_by
from cppcc_loaders.extract.words import dictionary
from cppcc_loaders.records import Range

__all__ = ["find_fields"]

_H = "㐀-䶿一-鿿"
_FIELD: Final = Anchored(pattern("people_fields", "field"))
_PIECE: Final = re.compile(rf"(?P<name>[{_H}]{{2,4}})(?:（(?P<note>[^（）\n]{{2,40}}）))?")
_AND_MORE: Final = pattern("people_fields", "and_more")
#: How bodies end, which hand in proposals too.
_BODIES: Final = tuple("局委联党会社办部院校组界盟室站")
_OF_SECTOR: Final = re.compile("[一-龥、和]{2,16}界别?(?![一-龥])")
#: A family name that is first of all a word.
_AND: Final = "和"
_KINDS: Final = frozenset({"office", "seat"})
_SHORT, _FULL, _OFTEN = 2, 3, 100


@told_by(_FIELD)
def find_fields(scene: Scene) -> Iterator[Holding]:
    """One holding for the names of each field, and one for each note in brackets that tells a person's posts."""
    for field in _FIELD.finditer(scene.text):
        begin, end = field.span("words")
        starts = [title for title in _titles(scene, begin, end) if title.kind in _KINDS]
        for title in (*reversed(starts), None):
            at = title.end if title else begin
            names, notes = _row(scene.text, at + scene.text[at : at + 1].isspace(), end)
            if names:
                cue = Title(*field.span("label"), field["label"], "cue")
                offices = tuple(proposing(scene, cue)) if title is None else ()
                offices += _seat(scene, scene.text[names[-1].end : end].lstrip("，、"))
                if title and len(starts) == 1:  # what a row of titles tells is read where the row is
                    offices = (office_of(scene, begin, title, None),)
                yield Holding(names, offices, "people-field", Range(begin, names[-1].end))
                yield from _noted(scene, names, notes)
                break


def _titles(scene: Scene, begin: int, end: int) -> Iterator[Title]:
    for title in find_titles(scene.text[begin:end]):
        yield Title(title.start + begin, title.end + begin, title.text, title.kind)


def _row(text: str, at: int, end: int) -> tuple[tuple[Name, ...], tuple[Range | None, ...]]:
    """The names of which a field consists up to its end, with the notes in brackets behind them; else none."""
    names: list[Name] = []
    notes: list[Range | None] = []
    while piece := _PIECE.match(text, at, end):
        found = _name(piece)
        if found is None:
            break
        names.append(found)
        notes.append(Range(piece.start("note"), piece.end() - 1) if piece["note"] else None)
        at = piece.end() if found.end == piece.end("name") else found.end
        if at == end or ((more := _AND_MORE.match(text, at, end)) and more.end() == end):
            return tuple(names), tuple(notes)
        if text[at] not in "、，":
            break
        at += 1
    return (), ()


def _name(piece: re.Match[str]) -> Name | None:
    """The name that a piece of a field is, without 等 and what else it took along."""
    words = piece["name"].split("等")[0]
    family, size = surname_class(words, 0)
    known = bool(family) or words.startswith(_AND)
    fits = _SHORT <= len(words) <= max(size, 1) + _SHORT
    common = dictionary().ordinary.get(words, 0) >= _OFTEN and words not in dictionary().named
    if not known or not fits or common or holds_place(words) or words.endswith(_BODIES):
        return None
    if len(words) == _SHORT and family != "common":
        return None
    return Name(piece.start(), piece.start() + len(words), words, 1.0)


def _seat(scene: Scene, words: str) -> tuple[Office, ...]:
    """The seat of whom a sector is told (提案人：和秀芳，农业界): a member of the committee whose page it is."""
    if scene.home is None or not _OF_SECTOR.match(words):
        return ()
    return (Office("政协委员", committee_name(scene.home), scene.home),)


def _noted(scene: Scene, names: tuple[Name, ...], notes: tuple[Range | None, ...]) -> Iterator[Holding]:
    """What the brackets behind a name tell of the person: （县政协委员、县医院医生）."""
    for name, note in zip(names, notes, strict=True):
        offices: tuple[Office, ...] = offices_told(scene, note) if note else ()
        if note:
            offices += _seat(scene, scene.words(note))
        if offices:
            yield Holding((name,), offices, "people-field", Range(name.start, (note or name).end))
