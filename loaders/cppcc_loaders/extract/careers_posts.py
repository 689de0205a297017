"""The posts that a row of a life in offices tells: 山东省烟台市委副书记、市长 → 市委副书记 and 市长, both of 烟台市."""

import re
from collections.abc import Iterator
from dataclasses import replace
from functools import cache
from typing import Final

from cppcc_loaders.data_files import read_words
from cppcc_loaders.dated_rows import DATED
from cppcc_loaders.extract.committees import committee_name
from cppcc_loaders.extract.patterns import named_patterns, pattern
from cppcc_loaders.extract.roles import Office, office_of
from cppcc_loaders.extract.roles_office import SEATS
from cppcc_loaders.extract.scene import Scene
from cppcc_loaders.extract.titles import Title, find_titles
from cppcc_loaders.records import Range
from cppcc_ontology.divisions import Divisions, divisions

__all__ = ["Levels", "only_posts", "posts_of"]

#: The places told of last by their level (市 → 烟台市): what 市长 and 市人大常委会 mean in a life.
Levels = dict[str, str]

_FILE: Final = "career_patterns.tsv"
#: A post up to the next mark; notes in brackets belong to it only where more of it stands behind them.
_PART = re.compile(r"(?:[^，。；、：;,（）()\n]|[（(][^（）()\n]*[）)](?=[一-龥]))+")
_ALSO: Final = pattern("careers_posts", "also")
_TERM = re.compile(r"(?:第?[一二三四五六七八九十]{1,3}(?:届|次)?[、，至])*第?[一二三四五六七八九十]{1,3}届(?:委员会)?")
_LEVELED: Final = pattern("careers_posts", "leveled")
_OF_PLACE: Final = pattern("careers_posts", "of_place")
_PLACE_LENGTHS: Final = range(11, 1, -1)
_OF_PARTY: Final = frozenset({"政法委", "纪委"})
_POLITBURO: Final = "政治局委员"


def posts_of(scene: Scene, span: Range, levels: Levels) -> Iterator[tuple[Office, Range, re.Match[str] | None]]:
    """The posts of a range with their own ranges, and the years that stand right before one (1985.01—1985.03某厂厂长).

    `levels` is brought up to date with the places that the range names.
    """
    before: Office | None = None
    for part, row in _parts(scene.text, span):
        title = _title_at_end(scene.text, part)
        if title is None:
            _note_places(scene.text[part.start : part.end], levels)
            continue
        office = _office(scene, part.start, title, before, levels)
        if office.role:
            before = office
            yield office, Range(part.start, title.end), row


def only_posts(text: str, span: Range) -> bool:
    """Whether each part of a sentence is a post, so that it needs no verb.

    >>> text = "某科技公司董事长兼总经理，市工商联副主席"
    >>> only_posts(text, Range(0, len(text))), only_posts("工商管理硕士，副教授", Range(0, 10))
    (True, False)
    """
    return all(_title_at_end(text, part) for part, _ in _parts(text, span))


def _parts(text: str, span: Range) -> Iterator[tuple[Range, re.Match[str] | None]]:
    """What stands between marks, without the years or the verb that lead to it and what ends it; and these years."""
    rules = named_patterns(_FILE)
    for found in _PART.finditer(text, *span):
        start = found.start()
        ends = [also.start() for also in _ALSO.finditer(text, *found.span())] + [found.end()]
        for end in ends:
            row = DATED.match(text, start, end)
            when = row or rules["when"].match(text, start, end)
            start = when.end() if when else start
            lead = rules["lead"].match(text, start, end)
            start = lead.end() if lead else start
            tail = rules["tail"].search(text, start, end)
            last = tail.start() if tail else end
            if last > start:
                yield Range(start, last), row
            start = end


def _title_at_end(text: str, part: Range) -> Title | None:
    """The title with which a part ends, with those that touch it (办公室|主任|科员)."""
    words = text[part.start : part.end]
    rules = named_patterns(_FILE)
    if rules["study"].search(words):
        return None
    found: Title | None = None
    for title in find_titles(words):
        if title.kind in {"none", "cue", "group"}:
            found = None
        elif found and found.end == title.start:
            found = Title(found.start, title.end, words[found.start : title.end], found.kind)
        else:
            found = title
    plain = next((post for post in _plain_posts() if words.endswith(post)), "")
    if found is None or found.end != len(words) or len(plain) > len(found.text):
        found = Title(len(words) - len(plain), len(words), plain, "office") if plain else None
    if found is None:
        return None
    kind = "office" if found.kind == "folk" else found.kind
    return Title(part.start + found.start, part.start + found.end, found.text, kind)


@cache
def _plain_posts() -> tuple[str, ...]:
    return tuple(sorted(read_words("career_titles.txt"), key=lambda post: (-len(post), post)))


def _office(scene: Scene, start: int, title: Title, before: Office | None, levels: Levels) -> Office:
    """The office of a title, its body as a life tells it: by the places named before."""
    rules = named_patterns(_FILE)
    term = _TERM.match(scene.text, start, title.start)
    start = term.end() if term else start
    body = scene.text[start : title.start]
    party = rules["party"].match(body + title.text)
    if party:
        return Office(party["post"], "中共", own=True)
    if title.text.startswith("政治局"):
        return Office(title.text, "中共中央", own=True)
    if title.text == "常委" and not body and before and before.role == _POLITBURO:
        return replace(before, role="政治局常委")
    placed = rules["placed"].fullmatch(body)
    end = start + placed.end("body") if placed else title.start
    rank = rules["rank"].search(scene.text, start, end)
    end = rank.start() if rank else end
    return _of_body(scene, Range(start, end), title, before, levels)


def _of_body(scene: Scene, span: Range, title: Title, before: Office | None, levels: Levels) -> Office:
    """The office of a title whose body stands in a range, empty where it is carried over from the office before."""
    body = scene.text[span.start : span.end].removeprefix("在")
    start = span.end - len(body)
    past = _note_places(body, levels)
    found = (
        _head_of_place(title, body if past == len(body) else None, levels)
        or _of_level(body, title, levels)
        or (_carried(title, body, before) if before and not past else None)
    )
    if found:
        return found
    if "团" in body or body[:1].isdecimal():
        return Office(title.text, body, own=True)
    at = Title(span.end, title.end, title.text, title.kind)
    office = office_of(scene, start, at, before if body in _OF_PARTY else None)
    return Office(title.text, body, own=True) if office.org is None and body else office


def _head_of_place(title: Title, body: str | None, levels: Levels) -> Office | None:
    """市长, 副县长: of the place that stands before, else of the one of its level that was told of last."""
    head = _OF_PLACE.fullmatch(title.text) if body is not None else None
    area = (body or levels.get(head["level"])) if head else None
    return Office(title.text, area, own=True) if area else None


def _carried(title: Title, body: str, before: Office) -> Office | None:
    """A post without a body, or in a part of the body of the post before (秘书科副科长)."""
    org = before.org or ""
    if org.endswith("村") and body.startswith("村"):
        return Office(title.text, org + body[1:], own=True)
    if not body:
        return _beside(before, title)
    if org and named_patterns(_FILE)["inner"].fullmatch(body):
        return Office(body + title.text, org, before.committee)
    if org and named_patterns(_FILE)["sub"].fullmatch(body):
        return Office(title.text, org + body, own=True)
    return None


def _beside(before: Office, title: Title) -> Office:
    """A bare title is of the body before: 常委 of its party committee or its committee, 党支部书记 of its village."""
    if before.committee and title.text in SEATS:
        return replace(before, role=SEATS[title.text])
    if title.text in {"常委", "委员"} and "委" in before.role[:2]:
        return replace(before, role=before.role[:2] + title.text)
    org = before.org or ""
    village = title.text[0] in "党支" and org.endswith("村委会")
    return Office(title.text, org.removesuffix("委会") if village else before.org, before.committee)


def _of_level(body: str, title: Title, levels: Levels) -> Office | None:
    """A post of a body that a level word leads (市人大常委会), of the place of that level that was told of last."""
    level = _LEVELED.match(body)
    place = levels.get(level["level"]) if level else None
    if level is None or place is None:
        return None
    rest = body[level.end() :]
    if rest == "委" and title.text.endswith(("书记", "常委", "委员", "秘书长")):
        return Office(body + title.text, place + rest, own=True)
    if rest.startswith("政协") and (code := _code_of(place)):
        organ = rest.removeprefix("政协")
        if not organ:
            return Office(SEATS.get(title.text, title.text), committee_name(code), code, own=True)
        return Office(title.text, committee_name(code) + organ, own=True)
    return Office(title.text, place + rest, own=True)


def _code_of(place: str) -> str | None:
    rows = divisions().by_name.get(place, ())
    return rows[0].code if len(rows) == 1 else None


def _note_places(words: str, levels: Levels) -> int:
    """Note the places with which words begin by their level; how many characters they take."""
    places, at = divisions(), 0
    while place := _place_at(places, words, at):
        at += len(place)
        level = "自治区" if place.endswith("自治区") else place[-1]
        levels["区" if level == "自治区" else level] = place
        if level == "自治区":
            levels["自治区"] = place
    return at


def _place_at(places: Divisions, words: str, at: int) -> str:
    return next((words[at : at + size] for size in _PLACE_LENGTHS if words[at : at + size] in places.by_name), "")
