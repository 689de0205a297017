"""Initiatives: brands, campaigns, platforms, methods and mechanisms of CPPCC work, and who practises them.

A quoted name counts by what stands around it: the noun that follows (“…”协商品牌), the verb before (打造“…”), words of
CPPCC work in it. Slogans, doctrines, topics, one-off events and the campaigns of other bodies do not.
"""

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise
from typing import Final

from cppcc_loaders.extract.committees_agent import agent_at
from cppcc_loaders.extract.committees_heads import part_or
from cppcc_loaders.extract.courtesy import is_courtesy
from cppcc_loaders.extract.frames import InitiativeFrame, PracticeFrame
from cppcc_loaders.extract.initiatives_bare import find_bare_names
from cppcc_loaders.extract.initiatives_defined import in_full
from cppcc_loaders.extract.initiatives_found import Found
from cppcc_loaders.extract.initiatives_headings import without_slogans
from cppcc_loaders.extract.initiatives_judge import judge_row
from cppcc_loaders.extract.initiatives_owned import headed_short
from cppcc_loaders.extract.initiatives_partners import partners_at
from cppcc_loaders.extract.initiatives_since import since_year
from cppcc_loaders.extract.patterns import pattern
from cppcc_loaders.extract.quotes import QuoteRow, quote_rows
from cppcc_loaders.extract.scene import Scene
from cppcc_loaders.records import Range
from cppcc_ontology.divisions import COUNTRY, divisions

__all__ = ["extract_initiatives"]

_LIST_STEP = 14
_SHORT = 2
_FAR = 16
_LISTED_AMONG: Final = pattern("initiatives", "listed_among")
_UNKNOWN = re.compile(r"[省市县区州盟旗]政协[“「]$")
_PRAISED = re.compile(r"”[^，。；]{0,12}?(?:肯定|好评|评价|赞赏|认可)")
_ROW_STEP = re.compile(r"(?:[、和与及]|以及)(?:[一-龥]{2,4}[省市州])?")
_JOINTLY: Final = pattern("initiatives", "jointly")
_WITH = re.compile(r"(?:与|和|同|携手|联合|会同)$")
_HOLD_TOGETHER: Final = pattern("initiatives", "hold_together")
_SEEN: Final = pattern("initiatives", "seen")
_VISITS = re.compile(r"(?:来到|走进|前往|赴|到|在|介绍)")
_OWNER: Final = pattern("initiatives", "owner")
_SHORT_END: Final = 3
_SAYS_NOTHING: Final = frozenset({"", "品牌", "机制", "平台", "模式"})
_BELOW = re.compile(r"”?等?(?:基层|地方|当地)(?:政协|协商)")
_BETWEEN = re.compile(r"、[一-龥]{1,8}")


def extract_initiatives(scene: Scene) -> Iterator[InitiativeFrame | PracticeFrame]:
    """A frame for every mention of an initiative, and one for each committee that practises it."""
    if is_courtesy(scene):
        return
    rows = quote_rows(scene)
    found = list(_judged(scene, rows))
    found += find_bare_names(scene, taken=tuple(hit.span for hit in found))
    found += _repeated(scene, rows, found)
    found = without_slogans(scene, _in_one_form(_without_short(found)))
    kinds = _kinds(found)
    practised: set[tuple[str, str]] = set()
    for hit in sorted(found, key=lambda h: h.span):
        yield InitiativeFrame(hit.span, hit.rule, hit.name, kinds[hit.name])
        since = since_year(scene, hit.span)
        for committee in _practising(scene, hit):
            if (hit.name, committee) not in practised:
                practised.add((hit.name, committee))
                yield PracticeFrame(hit.span, f"{hit.rule}-agent", hit.name, committee, since)


def _without_short(found: list[Found]) -> list[Found]:
    """Without words that are only the end of a quoted name of the article (“甲乙共商”, in headings “共商”)."""
    quoted = {hit.quoted for hit in found if hit.quoted and len(hit.quoted) > _SHORT_END}
    return [
        hit
        for hit in found
        if not hit.quoted
        or len(hit.quoted) > _SHORT_END
        or hit.name.removeprefix(hit.quoted) not in _SAYS_NOTHING
        or not any(name.endswith(hit.quoted) for name in quoted)
    ]


def _in_one_form(found: list[Found]) -> list[Found]:
    """A name with and without its committee before it (全国政协|委员读书活动) in the form that comes first."""
    first: dict[str, str] = {}
    fuller = in_full((hit.name, hit.quoted) for hit in found) | headed_short(found)
    found = [replace(hit, name=fuller[hit.name]) if hit.name in fuller else hit for hit in found] if fuller else found
    for hit in sorted(found, key=lambda h: h.span):
        bare = hit.name.removeprefix("全国政协")
        first.setdefault(bare, hit.name)
    # a name of two parts is later called by one of them: “甲乙商量·丙丁议事”, then “丙丁议事”
    names = sorted(set(first.values()))
    # a headline gives a name in short: “甲课堂”, then “乙丙·委员甲课堂”
    short = {
        name: long
        for name in names
        for long in names
        if "·" in long.removesuffix(name) and long.endswith(name) and not _OWNER.match(long)
    }
    found = [replace(hit, name=short[hit.name], weight=0) if hit.name in short else hit for hit in found]
    # who owns it is no part of a name that stands alone too: “某州政协委员·健康专车”, then “健康专车”
    owned = {name: part for name in first.values() if (part := _OWNER.sub("", name)) != name and part in first}
    found = [replace(hit, name=owned.get(hit.name, hit.name)) for hit in found]
    first = {bare: name for bare, name in first.items() if name not in owned}
    whole = {part: name for name in first.values() if "·" in name for part in name.split("·")[1:]}
    return [
        replace(hit, name=whole.get(hit.name, first.get(hit.name.removeprefix("全国政协"), hit.name))) for hit in found
    ]


def _practising(scene: Scene, hit: Found) -> tuple[str, ...]:
    """Who runs it: the one that acts, with the one whose name stands right before (按照省政协“甲乙议”平台要求).

    What a committee only lists among its own (被省政协列入“甲乙政协”品牌) is that committee's.
    """
    if _is_of_unknown(scene, hit) or _is_praised(scene, hit) or _is_of_many(scene, hit):
        return ()
    at = hit.span.start
    for mention in scene.committees_in(Range(max(0, at - _FAR), at)):
        if _LISTED_AMONG.fullmatch(scene.text, mention.span.end, at) and scene.text.startswith(
            "被", mention.span.start - 1
        ):
            return (mention.code,)
    if partners := partners_at(scene, at):
        return partners
    agent = part_or(scene, at, agent_at(scene, at))
    joint = tuple(_together(scene, at))
    agent = None if agent in joint else agent
    if (viewed := _viewed_at(scene, at)) is not None:
        return (viewed,)
    owner = next((mention.code for mention in scene.committees if mention.span.end == at - 1), None)
    return tuple(dict.fromkeys(code for code in (agent, owner, *joint) if code))


def _viewed_at(scene: Scene, at: int) -> str | None:
    """The committee visited whose name it is, where others see or are told it; None where nobody does."""
    start = scene.sentence_at(at).start
    if scene.home is None or _SEEN.search(scene.text, start, at) is None or not _VISITS.search(scene.text, start, at):
        return None
    last = next(reversed(scene.committees_in(Range(start, at))), None)
    return last.code if last and not divisions().within(scene.home, last.code) else None


def _together(scene: Scene, at: int) -> Iterator[str]:
    """The committees of a row that runs it jointly (甲县政协、乙县政协联合开展“…”)."""
    mentions = scene.committees_in(Range(scene.sentence_at(at).start, at))
    for mention in mentions:
        if _WITH.search(scene.text, max(0, mention.span.start - 2), mention.span.start) and _HOLD_TOGETHER.fullmatch(
            scene.text, mention.span.end, at
        ):
            yield agent_at(scene, at) or mention.code
            yield mention.code
    for first, second in pairwise(mentions):
        if _ROW_STEP.fullmatch(scene.text, first.span.end, second.span.start) and _JOINTLY.match(
            scene.text, mentions[-1].span.end, at
        ):
            yield first.code
            yield second.code


def _is_praised(scene: Scene, hit: Found) -> bool:
    """Whether somebody only praises it (对“甲乙”做法表示肯定)."""
    return scene.text.endswith("对", 0, hit.span.start - 1) and bool(_PRAISED.match(scene.text, hit.span.end))


def _is_of_many(scene: Scene, hit: Found) -> bool:
    """Whether guests from the capital learn of what committees below run, none of which is named."""
    if scene.home != COUNTRY or not _BELOW.match(scene.text, hit.span.end):
        return False
    return _SEEN.search(scene.text, scene.sentence_at(hit.span.start).start, hit.span.start) is not None


def _is_of_unknown(scene: Scene, hit: Found) -> bool:
    """Whether a name stands right after a committee that the text does not let us know (县政协“甲乙会”)."""
    at = hit.span.start
    known = any(mention.span.end == at - 1 for mention in scene.committees)
    return not known and bool(_UNKNOWN.search(scene.text, max(0, at - 4), at))


def _judged(scene: Scene, rows: tuple[QuoteRow, ...]) -> Iterator[Found]:
    last = -_LIST_STEP
    for row in _shared_tails(scene, rows):
        listed = row.lead.endswith("、") and row.span.start - last < _LIST_STEP
        hits = tuple(judge_row(scene, row, listed=listed))
        if hits:
            last = row.span.end
        yield from hits


def _shared_tails(scene: Scene, rows: tuple[QuoteRow, ...]) -> Iterator[QuoteRow]:
    """Rows of one list (甲区“…”、乙区“…”等品牌), each with the noun that follows the last."""
    later: QuoteRow | None = None
    found: list[QuoteRow] = []
    for row in reversed(rows):
        if later and row.tail.startswith("、") and _BETWEEN.fullmatch(scene.text, row.span.end, later.span.start):
            row = replace(row, tail=later.tail)  # noqa: PLW2901  (the same row with a longer view)
        later = row
        found.append(row)
    return reversed(found)


def _repeated(scene: Scene, rows: tuple[QuoteRow, ...], found: list[Found]) -> Iterator[Found]:
    """Other places of the article that quote a name already found."""
    known = {hit.quoted: hit for hit in reversed(found) if hit.quoted}
    taken = {hit.span.start for hit in found}
    for row in rows:
        for inner in row.inner:
            hit = known.get(scene.words(inner))
            if hit and len(hit.quoted or "") > _SHORT and inner.start not in taken and row.span.start not in taken:
                yield Found(inner, "initiative-named-again", hit.name, hit.kind, hit.quoted, 0)


def _kinds(found: list[Found]) -> dict[str, str]:
    """The kind of every name: the one that most of its mentions speak for, the surer first, then the earlier."""
    votes: dict[str, Counter[str]] = {}
    for hit in sorted(found, key=lambda h: h.span):
        votes.setdefault(hit.name, Counter())[hit.kind] += hit.weight
    return {name: max(counts, key=counts.__getitem__) for name, counts in votes.items()}
