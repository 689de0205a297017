"""What a sentence says that somebody is: 甲的丈夫乙是护林员, 她今年五十岁，是县政协委员、某活动室的主理人."""

import re
from collections.abc import Iterable, Iterator
from typing import Final

from cppcc_loaders.anchors import Anchored
from cppcc_loaders.extract.names import Name, name_before
from cppcc_loaders.extract.patterns import pattern
from cppcc_loaders.extract.people_found import Found, PersonMention
from cppcc_loaders.extract.people_holders import Holding
from cppcc_loaders.extract.roles import Office, office_of
from cppcc_loaders.extract.scene import Scene
from cppcc_loaders.extract.titles import Title, find_titles
from cppcc_loaders.records import Range

__all__ = ["find_being"]

_IS: Final = pattern("people_being", "is")
_PRONOUN: Final = Anchored(pattern("people_being", "pronoun"))
_PIECE: Final = re.compile(r"[^，、。；：！？\n（）]{2,30}(?=[，、。；！])")
_ASIDE: Final = pattern("people_being", "aside")
_SEVERAL: Final = re.compile(r"第[一二三四五六七八九十]{1,3}(?:届)?$")
#: 园区里一家|合作社的理事长
_ONE: Final = re.compile("一[家个所间]")
_KINDS: Final = frozenset({"office", "seat", "skill", "folk"})
_GOES_ON: Final = frozenset("，、")
_AGED: Final = Anchored(pattern("people_being", "aged"))
_APPOSED: Final = pattern("people_being", "apposed")
_STARTS: Final = frozenset("。，；\n”")
_AGED_FLOOR: Final = 1.0
_NOT_YET: Final = ("不", "曾", "原")


def find_being(scene: Scene, found: Found, holdings: Iterable[Holding]) -> Iterator[Holding]:
    """One holding for each title that a sentence's predicate gives the person before 是, unless it is told already."""
    subjects = list(_subjects(scene, found))
    held = holdings if subjects else ()
    told = {(name.text, office.role) for holding in held for name in holding.names for office in holding.offices}
    for person, at in subjects:
        for holding in _offices(scene, person, at):
            words = scene.words(holding.span)
            if not any(name == person.name and words.endswith(role) for name, role in told):
                yield holding


def _subjects(scene: Scene, found: Found) -> Iterator[tuple[PersonMention, int]]:
    """Everyone of whom a sentence says what he or she is, and where it begins to say so."""
    for mention in list(found.mentions.values()):
        told = _IS.match(scene.text, mention.span.end)
        if told:
            yield mention, told.end()
    yield from _apposed(scene, found)
    for told in scene.find(_AGED):
        name = name_before(scene.text, told.start(), floor=_AGED_FLOOR)
        if name and not found.covered(name.start, name.end) and scene.text[name.start - 1 : name.start] in _STARTS:
            yield PersonMention(Range(name.start, name.end), name.text, "people-being"), told.end()
    for told in scene.find(_PRONOUN):
        before = _only_one_before(scene, found, told.start())
        if before:
            yield before, told.end()


def _apposed(scene: Scene, found: Found) -> Iterator[tuple[PersonMention, int]]:
    """Members whose post stands between commas behind the name: 委员柯某某，县环卫站站长，每天五点出门."""
    for mention in list(found.mentions.values()):
        post = _APPOSED.match(scene.text, mention.span.end)
        seated = scene.text.endswith(("委员", "常委"), 0, mention.span.start)
        if post and seated and scene.text[post.end()] == "，":
            yield mention, mention.span.end + 1


def _only_one_before(scene: Scene, found: Found, at: int) -> PersonMention | None:
    """The only person whom the sentence before a position names."""
    if at < 2 or scene.text[at - 1] == "\n":  # noqa: PLR2004
        return None
    line = scene.sentence_at(at - 1)
    named = [mention for start, mention in sorted(found.mentions.items()) if line.start <= start < at]
    return named[-1] if len({mention.name for mention in named}) == 1 else None


def _offices(scene: Scene, person: PersonMention, at: int) -> Iterator[Holding]:
    """The titles of a row behind 是, up to the first part that is none."""
    text, name = scene.text, Name(*person.span, person.name, 1.0)
    before: Office | None = None
    while piece := _PIECE.match(text, at):
        titles = list(find_titles(piece.group()))
        last = titles[-1] if titles else None
        if last and last.kind in _KINDS and last.end == len(piece.group()) and not piece.group().startswith(_NOT_YET):
            one = _ONE.search(piece.group(), 0, last.start)
            start = at + (one.end() if one else 0)
            title = Title(last.start + at, last.end + at, last.text, last.kind)
            before = office_of(scene, start, title, None if title.start > at else before)
            yield Holding((name,), (before,), "people-being", Range(at, piece.end()))
        elif not _ASIDE.fullmatch(piece.group()) and not _SEVERAL.search(piece.group()):
            return
        if text[piece.end()] not in _GOES_ON:
            return
        at = piece.end() + 1
