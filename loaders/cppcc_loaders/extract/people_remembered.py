"""Posts of those who are remembered: 某某同志是…的杰出领导人，曾任某部部长，第八届、九届全国政协副主席."""

import re
from collections.abc import Iterator
from dataclasses import replace
from typing import Final

from cppcc_loaders.anchors import Anchored
from cppcc_loaders.extract.names import Name
from cppcc_loaders.extract.people_found import Found
from cppcc_loaders.extract.people_holders import Holding
from cppcc_loaders.extract.roles import Office, office_of
from cppcc_loaders.extract.scene import Scene
from cppcc_loaders.extract.titles import Title, find_titles
from cppcc_loaders.extract.told_by import told_by
from cppcc_loaders.records import Range

__all__ = ["find_remembered"]

#: What a sentence says that somebody was, in articles on the dead.
_WAS: Final = Anchored("同志(?:生前)?(?:是|曾担?任)|(?<=[一-龥]{2})曾担?任(?=第)")
_DEAD: Final = Anchored("诞辰|逝世|讣告")
_PIECE: Final = re.compile("[^，、；。兼\\n]+")
#: What leads up to a post within its piece: a verb, the terms of office.
_LEAD: Final = re.compile(
    "(?:是|系|曾担?任|历任)?(?:中国共产党)?(?:第?[一二三四五六七八九十]{1,3}(?:至[一二三四五六七八九十]{1,3})?届)?(?=.)"
)
_OF_PARTY: Final = frozenset({"中央委员", "中央候补委员"})
_KINDS: Final = frozenset({"office", "seat", "state"})
#: Titles that only praise there (改革开放的总设计师), and the one of learning that is held.
_PRAISES: Final = frozenset({"总设计师", "创始人", "奠基人", "领袖"})
_LEARNED: Final = "院士"


@told_by(_WAS)
def find_remembered(scene: Scene, found: Found) -> Iterator[Holding]:
    """A holding for each post that an article on the dead says that somebody held."""
    matches = tuple(scene.find(_WAS))
    if not matches or next(scene.find(_DEAD), None) is None:
        return
    ends = {mention.span.end: mention for mention in found.mentions.values()}
    for match in matches:
        mention = ends.get(match.start())
        if mention:
            name = Name(*mention.span, mention.name, 1.0)
            line = scene.sentence_at(match.start())
            yield from _posts(scene, name, Range(match.end(), line.end))


def _posts(scene: Scene, name: Name, span: Range) -> Iterator[Holding]:
    """The posts of a sentence, each read in its own piece; what praises is passed over."""
    before: Office | None = None
    for piece in _PIECE.finditer(scene.text, *span):
        titles = [title for title in find_titles(piece.group()) if title.end == len(piece.group())]
        if not titles or not _is_post(titles[-1]):
            continue
        lead = _LEAD.match(scene.text, piece.start(), piece.end())
        start = min(lead.end() if lead else piece.start(), piece.start() + titles[-1].start)
        last = titles[-1]
        title = Title(piece.start() + last.start, piece.start() + last.end, last.text, last.kind)
        joined = scene.text[piece.start() - 1] in "、兼"
        before = _office(scene, start, title, before if joined and start == title.start else None)
        yield Holding((name,), (before,), "people-remembered", Range(piece.start(), piece.end()))


def _is_post(title: Title) -> bool:
    return title.text.endswith(_LEARNED) or (title.kind in _KINDS and title.text not in _PRAISES)


def _office(scene: Scene, start: int, title: Title, before: Office | None) -> Office:
    role = scene.text[start : title.end]
    if role in _OF_PARTY:
        return Office(role, "中共中央", own=True)
    office = office_of(scene, start, title, before)
    return replace(office, role=office.role.removeprefix("原")) if office.role.startswith("原") else office
