"""People of lists that stand one a line: 甲某某（苗族）　某县政协秘书长, and the signers of a list of proposals."""

import re
from collections.abc import Iterator
from typing import Final

from cppcc_loaders.anchors import Anchored
from cppcc_loaders.extract.committees import committee_name
from cppcc_loaders.extract.committees_agent import agent_at
from cppcc_loaders.extract.names import Name, of_sounds, plain_name, surname_class
from cppcc_loaders.extract.names_peoples import end_of_parts
from cppcc_loaders.extract.patterns import pattern
from cppcc_loaders.extract.people_holders import Holding
from cppcc_loaders.extract.people_lists import names_after
from cppcc_loaders.extract.roles import Office, office_of
from cppcc_loaders.extract.scene import Scene
from cppcc_loaders.extract.titles import Title, find_titles
from cppcc_loaders.extract.told_by import told_by
from cppcc_loaders.extract.words import is_common_word
from cppcc_loaders.records import Range

__all__ = ["find_lines", "offices_told"]

_H = "㐀-䶿一-鿿"
_B = "[ \\t\u3000]"
#: A name, a note on the person in brackets, a gap, and what the person is up to the end of the line.
_LINE: Final = Anchored(
    rf"^{_B}*(?:\d{{1,3}}[.、．]{_B}*)?(?P<name>[{_H}]{_B}{{1,2}}[{_H}](?![{_H}])|[{_H}·]{{2,12}})"
    rf"(?:{_B}*（(?P<note>[^（）\n]{{1,14}}）))?{_B}+(?P<posts>(?:中共)?[{_H}（）“”·、]{{4,60}}){_B}*$",
    re.MULTILINE,
)
_SEX: Final = re.compile(r"男|女|族|党")
_SIGNED: Final = Anchored(pattern("people_lines", "signed"))
_SIGNED_END: Final = re.compile(r"(?:（执笔）)?(?:等\d*[人名位]?(?:委员)?)?[）)]")
_BLANK: Final = re.compile(_B)
_KINDS: Final = frozenset({"office", "seat", "skill", "folk"})
#: What parts the posts of one person.
_PARTED: Final = frozenset("、 \u3000兼")
_FEWEST: Final = 2
_FLOOR: Final = 0.5
_FULL: Final = 3


@told_by(_LINE, _SIGNED)
def find_lines(scene: Scene) -> Iterator[Holding]:
    """One holding for each line of such a list, and one for the signers of each proposal."""
    lines = [line for line in _LINE.finditer(scene.text) if _is_like_one(line)]
    if len(lines) >= _FEWEST:
        told = [_told(scene, line) for line in lines]
        if sum(holding is not None for holding in told) >= _FEWEST:
            yield from (holding for holding in told if holding)
    for signed in _SIGNED.finditer(scene.text):
        names = names_after(scene.text, signed.end(), floor=_FLOOR)
        if names and _SIGNED_END.match(scene.text, names[-1].end):
            code = agent_at(scene, signed.start())
            seat = Office("政协委员", committee_name(code) if code else None, code)
            yield Holding(tuple(names), (seat,), "people-signed", Range(names[0].start, names[-1].end))


def _is_like_one(line: re.Match[str]) -> bool:
    """Whether the first word of a line reads as a name."""
    name = _BLANK.sub("", line["name"])
    if "·" in name or (line["note"] and _SEX.search(line["note"])) or end_of_parts(name, 0) == len(name):
        return True
    kind, size = surname_class(name, 0)
    fits = size < len(name) <= size + 2 and len(name) > 1
    return (bool(kind) and fits and not is_common_word(name[:2])) or (len(name) == _FULL and of_sounds(name))


def offices_told(scene: Scene, posts: Range) -> tuple[Office, ...]:
    """The offices that some words name one after the other; none where the words do not end with a title."""
    words = scene.words(posts)
    titles = [title for title in find_titles(words) if title.kind != "none"]
    if not titles or titles[-1].end != len(words) or any(title.kind not in _KINDS for title in titles):
        return ()
    offices: list[Office] = []
    begin = posts.start
    for title in titles:
        here = Title(title.start + posts.start, title.end + posts.start, title.text, title.kind)
        begin = max(begin, scene.text.rfind("、", begin, here.start) + 1)
        joined = offices[-1] if offices and scene.text[begin - 1] == "、" else None
        if here.end == posts.end or scene.text[here.end] in _PARTED:
            offices.append(office_of(scene, begin, here, joined))
            begin = here.end
    return tuple(offices)


def _told(scene: Scene, line: re.Match[str]) -> Holding | None:
    """What a line tells of the person: only where its words end with a title."""
    posts = Range(*line.span("posts"))
    offices = offices_told(scene, posts)
    name = Name(line.start("name"), line.end("name"), plain_name(_BLANK.sub("", line["name"])), 1.0)
    return Holding((name,), offices, "people-line", Range(name.start, posts.end)) if offices else None
