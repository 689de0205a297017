"""Posts of the party that keep their body in the title: 市委副书记, 省委常委, 市纪委书记, 政法委书记."""

import re
from typing import Final

from cppcc_loaders.extract.organizations import level_body
from cppcc_loaders.extract.roles_office import Office
from cppcc_loaders.extract.scene import Scene
from cppcc_loaders.extract.titles import Title
from cppcc_ontology.divisions import divisions

__all__ = ["office_of_discipline", "office_of_party"]

_PARTY: Final = re.compile(r"^(?P<place>.*?)(?P<body>自治区党委|[省市县区州盟旗地]委)$")
_DISCIPLINE: Final = re.compile(r"[省市县区州盟旗]?(?:纪委|政法委)$")
_PARTY_HEADS: Final = ("书记", "常委", "委员", "秘书长")


def office_of_party(scene: Scene, start: int, title: Title, words: str) -> Office | None:
    """市委副书记, 省委常委: the title stays whole, its body is the party committee."""
    match = _PARTY.match(words)
    if not match or not title.text.endswith(_PARTY_HEADS) or title.text.startswith(("政协", "党")):
        return None
    place, body = match["place"], match["body"]
    bare = place.removeprefix("中共")
    if bare and not _is_place(bare, body):
        place = next((bare[at:] for at in range(1, len(bare) - 1) if _is_place(bare[at:], body)), "")
    role = f"{body.removeprefix('自治区')}{title.text}"
    if place:
        return Office(role, place + body, own=True)
    found = level_body(scene, body, start)
    return Office(role, found.name if found else body, own=True)


def office_of_discipline(scene: Scene, start: int, title: Title, words: str) -> Office | None:
    """市纪委书记, 政法委书记: the title stays whole as 市委书记 does."""
    match = _DISCIPLINE.search(words)
    if not match or not title.text.endswith("书记"):
        return None
    found = level_body(scene, words, start) if words[0] in "省市县区州盟旗" else None
    body = found.name if found else words
    if body == "政法委":
        party = level_body(scene, f"{scene.place.name[-1]}委政法委", start) if scene.place else None
        body = party.name if party and party.name else body
    return Office(match.group() + title.text, body, own=True)


def _is_place(bare: str, body: str) -> bool:
    places = divisions()
    return bare in places.by_name or bare in places.by_short or f"{bare}{body[0]}" in places.by_name
