"""Who is the same person within one document, and which body or place anchors the person's key.

A person is keyed by name within the most specific committee in which a role of his is held; an official, or one whose
role is not told, within the article's home; anybody else (a villager, a teacher) within the document, because a name
alone proves nothing beyond it. One name is one person in a document, unless roles in different
articles tie it to committees of which neither lies above the other.
"""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from importlib.resources import files
from typing import Final

from cppcc_loaders.claims_keys import anchored_key
from cppcc_loaders.errors import DataFileError
from cppcc_loaders.extract.frames import Frame, PersonFrame, RoleFrame
from cppcc_loaders.records import Article
from cppcc_ontology.divisions import COUNTRY, Divisions

__all__ = ["PersonKeys", "anchor_people", "national_offices"]

PersonKeys = Mapping[tuple[str, str], str]

#: Titles of public office: of such persons a place has few of one name.
_OFFICE: Final = re.compile(
    r"(?:书记|主席|主任|部长|[省市州县区旗镇乡局厅处科院]长|检察长|司令员?|政委|秘书长|委员|常委|代表|参事|主委|会长|领导|召集人)$"
)


@dataclass(slots=True)
class _Mentions:
    """What one article says of one name."""

    article: Article
    codes: list[str] = field(default_factory=list)
    roles: list[str] = field(default_factory=list)

    def home(self) -> str | None:
        """The place that anchors the person, None for a private one."""
        public = not self.roles or any(_OFFICE.search(role) for role in self.roles)
        return self.article.home if public else None


@lru_cache(maxsize=1)
def national_offices() -> frozenset[str]:
    """Offices of which the country has one, so that the office alone tells which person of a name is meant."""
    text = files("cppcc_loaders").joinpath("data/national_offices.tsv").read_text(encoding="utf-8")
    rows = [line for line in text.splitlines() if line and not line.startswith("#")]
    if not rows or rows[0] != "office" or any("\t" in row for row in rows):
        raise DataFileError("data/national_offices.tsv: expected a header line 'office' and one office a line")
    return frozenset(rows[1:])


def anchor_people(doc: str, pieces: Sequence[tuple[Article, Sequence[Frame]]], places: Divisions) -> PersonKeys:
    """The key of every person named: (article id, name) → `230184/王春峰`."""
    named: dict[str, dict[str, _Mentions]] = {}
    for article, frames in pieces:
        for frame in frames:
            if type(frame) is PersonFrame:
                if article.id not in (said := named.setdefault(frame.name, {})):
                    said[article.id] = _Mentions(article)
            elif type(frame) is RoleFrame:
                if article.id not in (said := named.setdefault(frame.person, {})):
                    said[article.id] = _Mentions(article)
                mentions = said[article.id]
                mentions.codes += _codes(frame)
                mentions.roles.append(frame.role)
    keys: dict[tuple[str, str], str] = {}
    for name, by_article in named.items():
        for articles, anchor in _groups(list(by_article.values()), places):
            key = anchored_key(anchor, doc, name)
            for place in articles:
                keys[place, name] = key
    return keys


def _codes(frame: RoleFrame) -> list[str]:
    if frame.committee:
        return [frame.committee]
    return [COUNTRY] if frame.role in national_offices() else []


def _groups(mentions: list[_Mentions], places: Divisions) -> Iterable[tuple[list[str], str | None]]:
    """Articles that mean the same person, with the code that anchors the person (None: the document does)."""
    groups: list[tuple[list[str], list[str]]] = []
    loose: list[_Mentions] = []
    for said in mentions:
        if not said.codes:
            loose.append(said)
            continue
        codes = list(dict.fromkeys(said.codes))
        known = next((g for g in groups if _one_line([*g[1], *codes], places)), None)
        if known:
            known[0].append(said.article.id)
            known[1].extend(codes)
        else:
            groups.append(([said.article.id], codes))
    if not groups:
        homes = [home for m in mentions if (home := m.home())]
        return [([m.article.id for m in mentions], homes[0] if homes else None)]
    found: list[tuple[list[str], str | None]] = [(articles, _deepest(codes, places)) for articles, codes in groups]
    for said in loose:
        _place(said, found, places)
    return found


def _place(said: _Mentions, groups: list[tuple[list[str], str | None]], places: Divisions) -> None:
    """Put an article that names no committee for the person into the group it must mean, or into one of its own."""
    home = said.article.home
    near = [g for g in groups if home and g[1] and _one_line([home, g[1]], places)]
    fitting = near if len(near) == 1 else groups
    if len(fitting) == 1:
        fitting[0][0].append(said.article.id)
    else:
        groups.append(([said.article.id], home))


def _one_line(codes: Sequence[str], places: Divisions) -> bool:
    """Whether of every two codes one lies within the other."""
    return all(places.within(a, b) or places.within(b, a) for i, a in enumerate(codes) for b in codes[i + 1 :])


def _deepest(codes: Sequence[str], places: Divisions) -> str:
    """The most specific code, the first one said where several are equally specific."""
    if len(codes) == 1:
        return codes[0]
    return max(codes, key=lambda code: sum(1 for _ in places.ancestors(code)))
