"""People: every mention of a named natural person of an article, and the roles that the text gives the person."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import Final

from cppcc_loaders.extract.frames import PersonFrame, RoleFrame
from cppcc_loaders.extract.memo import remembered
from cppcc_loaders.extract.names import surname_class
from cppcc_loaders.extract.patterns import pattern
from cppcc_loaders.extract.people_apposed import find_apposed
from cppcc_loaders.extract.people_being import find_being
from cppcc_loaders.extract.people_called import find_dotted, find_honoured
from cppcc_loaders.extract.people_careers import find_careers
from cppcc_loaders.extract.people_fields import find_fields
from cppcc_loaders.extract.people_found import Found, PersonMention
from cppcc_loaders.extract.people_groups import find_groups
from cppcc_loaders.extract.people_holders import Holding
from cppcc_loaders.extract.people_lines import find_lines
from cppcc_loaders.extract.people_registers import find_registers
from cppcc_loaders.extract.people_remembered import find_remembered
from cppcc_loaders.extract.people_rolls import find_rolls
from cppcc_loaders.extract.people_scan import scan_titles
from cppcc_loaders.extract.people_seated import find_seated
from cppcc_loaders.extract.people_untitled import add_again, add_author, add_untitled
from cppcc_loaders.extract.people_words import scan_words
from cppcc_loaders.extract.roles_former import charged_role
from cppcc_loaders.extract.roles_merged import merge_offices, says_again
from cppcc_loaders.extract.roles_office import Office
from cppcc_loaders.extract.roles_proposers import PROPOSERS
from cppcc_loaders.extract.scene import Scene
from cppcc_loaders.extract.tenures import UNTOLD
from cppcc_loaders.extract.told_by import Readers
from cppcc_loaders.records import Range, Unresolved
from cppcc_loaders.swift import maker

__all__ = ["PersonMention", "extract_people", "find_people"]

_person: Final = maker(PersonFrame)
_holding: Final = maker(Holding)
#: A family name at the head of a clause, looked for where a title is found.
_SURNAME = re.compile(r"(?:(?<=[，。；：、！？“（\s与和请对])|^)(?P<surname>[㐀-䶿一-鿿])", re.MULTILINE)
_TITLE: Final = pattern("people", "title")
#: What parts the parts of a name.
_PART = re.compile("[·－-]")
#: Who is also counted as a member of a row (甲、乙等20名委员).
_MORE_THAN_MEMBERS = frozenset({"政协常委", "主席", "副主席", "秘书长"})
#: Readers of rows and lines that certain words announce.
_BY_WORDS: Final = Readers(find_rolls, find_registers, find_groups, find_lines, find_fields, find_apposed)
_WHY = "只有姓和职务，文中没有或不止一个这样的人"


def find_people(scene: Scene) -> tuple[PersonMention, ...]:
    """All mentions of named persons in the order of the text; worked out once for a scene."""
    return _worked_out(scene)[0]


def extract_people(scene: Scene) -> Iterator[PersonFrame | RoleFrame | Unresolved]:
    """One PersonFrame for each mention, one RoleFrame for each role and sentence, Unresolved for an unknown 张主席."""
    mentions, holdings = _worked_out(scene)
    for mention in mentions:
        yield _person(mention.span, mention.rule, mention.name)
    yield from _roles(scene, holdings)
    yield from _surname_titles(scene, mentions, holdings)


def _worked_out(scene: Scene) -> tuple[tuple[PersonMention, ...], tuple[Holding, ...]]:
    return remembered(scene, _work_out)


def _work_out(scene: Scene) -> tuple[tuple[PersonMention, ...], tuple[Holding, ...]]:
    found, holdings = Found(scene.text), []
    careers = tuple(find_careers(scene))
    for holding in (
        *_beside(careers, scan_titles(scene)),
        *(holding for read in _BY_WORDS.of(scene.text) for holding in read(scene)),
        *careers,
    ):
        names = tuple(n for n in holding.names if not found.hidden(n.start))
        if names:
            holdings.append(_holding(names, holding.offices, holding.rule, holding.span, holding.held))
            found.add(names, holding.rule)
    if scene.article.title:
        add_author(found, scene.article.title.end)
    add_untitled(found)
    add_again(found)
    for holding in (*find_being(scene, found, holdings), *find_remembered(scene, found)):
        holdings.append(holding)
        found.add(holding.names, holding.rule)
    seated = tuple(find_seated(scene, found, holdings))
    for holding in seated:
        holdings.append(holding)
        found.add(holding.names, holding.rule)
    if seated:
        add_again(found)
    found.add(list(find_dotted(found)), "people-private")
    found.add(list(find_honoured(found)), "people-private")
    found.lengthen()
    mentions = _apart(found.mentions[at] for at in sorted(found.mentions))
    kin = tuple(scan_words("kin"))
    whole = _whole_names({m.name for m in mentions if not scene.text.endswith(kin, 0, m.span.start)})
    if whole:
        mentions = [replace(m, name=whole.get(m.name, m.name)) for m in mentions]
        holdings = [
            replace(h, names=tuple(replace(n, text=whole.get(n.text, n.text)) for n in h.names)) for h in holdings
        ]
    return tuple(mentions), tuple(_with_longer_names(mentions, holdings))


def _beside(careers: tuple[Holding, ...], others: Iterable[Holding]) -> Iterator[Holding]:
    """The other holdings without those of a post that the person's life tells at the same place."""
    told = {(holding.span.end, holding.names[0].text) for holding in careers}
    for holding in others:
        if not told or (holding.span.end, holding.names[0].text) not in told:
            yield holding


def _with_longer_names(mentions: Iterable[PersonMention], holdings: Iterable[Holding]) -> Iterator[Holding]:
    """The holdings, a name that another rule read longer from the same place in its longer form."""
    at = {mention.span.start: mention for mention in mentions}
    for holding in holdings:
        if any(n.start in at and at[n.start].span.end > n.end for n in holding.names):
            names = (
                replace(n, end=m.span.end, text=m.name) if (m := at.get(n.start)) and m.span.end > n.end else n
                for n in holding.names
            )
            yield replace(holding, names=tuple(names))
        else:
            yield holding


def _whole_names(names: set[str]) -> dict[str, str]:
    """The full name for each that is only a part of one (施密特 of 托宁-施密特, 班禅) or a Japanese family name."""
    family = {name[:2]: name for name in names if name[:2] in names and surname_class(name, 0)[0] == "japanese"}
    return _whole_parted(names) | {head: name for head, name in family.items() if head != name}


def _whole_parted(names: set[str]) -> dict[str, str]:
    """The full name for each that is a part of one of several parts."""
    parted = [(name, _PART.split(name)[-1]) for name in names if _PART.search(name)]
    if not parted:
        return {}
    ends = [end for _, end in parted]
    heads = {head: whole[0] for head in names if len(whole := [name for name, _ in parted if _begins(name, head)]) == 1}
    return heads | {end: name for name, end in parted if end in names and ends.count(end) == 1}


def _begins(name: str, head: str) -> bool:
    """Whether a name of parts begins with another name."""
    return name != head and not _PART.search(head) and name.startswith(head)


def _apart(mentions: Iterable[PersonMention]) -> list[PersonMention]:
    """Mentions of which none runs into the next: of two that would, the longer has taken in words of another."""
    kept: list[PersonMention] = []
    for mention in mentions:
        if kept and mention.span.start < kept[-1].span.end:
            if len(mention.name) >= len(kept[-1].name):
                continue
            kept.pop()
        kept.append(mention)
    return kept


def _roles(scene: Scene, holdings: Iterable[Holding]) -> Iterator[RoleFrame]:
    by_person: dict[str, list[tuple[Office, Holding]]] = {}
    kin = scan_words("kin")  # whom somebody is married to is no title
    for holding in holdings:
        for name in holding.names:
            told = ((office, holding) for office in holding.offices if office.role not in kin)
            by_person.setdefault(name.text, []).extend(told)
    for person, posts in by_person.items():
        said = [one for one in posts if one[0].role not in PROPOSERS] or posts
        higher = {office.committee for office, _ in said if office.committee and office.role in _MORE_THAN_MEMBERS}
        if higher:
            said = [one for one in said if not _is_mere_member(*one) or one[0].committee not in higher]
        said = [one for one in said if not says_again(one[0], (office for office, _ in posts))]
        fullest = merge_offices([office for office, _ in said])
        seen: set[tuple[Office, int]] = set()
        for office, holding in said:
            full, held = fullest[office], holding.held or UNTOLD
            key = (full, scene.sentence_at(holding.span.start).start)
            if key not in seen:
                seen.add(key)
                yield RoleFrame(
                    holding.span,
                    holding.rule,
                    person,
                    charged_role(scene, full.role, holding.span.start),
                    full.org,
                    full.committee,
                    full.sector,
                    held.since,
                    held.until,
                    held.ongoing,
                )


def _is_mere_member(office: Office, holding: Holding) -> bool:
    """Whether a seat is only told by a row of members (甲、乙等20名委员)."""
    return office.role == "政协委员" and holding.rule == "people-among-others"


def _surname_titles(
    scene: Scene, mentions: Iterable[PersonMention], holdings: Iterable[Holding]
) -> Iterator[PersonFrame | Unresolved]:
    """张主席: the only one of that family name who holds such a title, else nobody that the text lets us know."""
    held: dict[str, set[str]] = {}
    for holding in holdings:
        for name in holding.names:
            held.setdefault(name.text, set()).update(office.role for office in holding.offices)
    taken = {at for mention in mentions for at in range(*mention.span)}
    for match in _TITLE.finditer(scene.text, 1):
        start, title = match.start() - 1, match.group()
        if start in taken or not _SURNAME.match(scene.text, start):
            continue
        span, surname = Range(start, match.end()), scene.text[start]
        if surname_class(surname, 0)[0] not in {"common", "plain"}:
            continue
        found = [n for n, roles in held.items() if n[0] == surname and any(r.endswith(title) for r in roles)]
        if len(found) == 1:
            yield PersonFrame(span, "people-surname-title", found[0])
        else:
            yield Unresolved(scene.document.doc, span, surname + title, "person", _WHY)
