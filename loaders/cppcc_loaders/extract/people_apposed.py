"""Members whom a sentence calls something that no list of titles has (县政协委员、民宿主理人某某说)."""

from collections.abc import Iterator
from typing import Final

from cppcc_loaders.anchors import Anchored
from cppcc_loaders.extract.committees import committee_name
from cppcc_loaders.extract.committees_agent import agent_at
from cppcc_loaders.extract.names import name_at
from cppcc_loaders.extract.patterns import pattern
from cppcc_loaders.extract.people_bounds import last_bound
from cppcc_loaders.extract.people_holders import Holding
from cppcc_loaders.extract.people_lists import names_after
from cppcc_loaders.extract.roles import Office, office_of
from cppcc_loaders.extract.scene import Scene
from cppcc_loaders.extract.titles import Title, find_titles
from cppcc_loaders.extract.told_by import told_by
from cppcc_loaders.records import Range

__all__ = ["find_apposed"]

_MEMBER: Final = Anchored(pattern("people_apposed", "member"))
#: Where no verb of saying follows, the words before the name must be what members are called.
_CALLED: Final = pattern("people_apposed", "called")
_NAME: Final = 3
_FLOOR: Final = 2.5
_ROW_FLOOR: Final = 1.0
_MARKED: Final = pattern("people_apposed", "marked")
_HONOURED: Final = Anchored(pattern("people_apposed", "honoured"))


@told_by(_HONOURED, _MEMBER)
def find_apposed(scene: Scene) -> Iterator[Holding]:
    """Each member whose full name stands right before what he says or does, and those honoured as members."""
    yield from _honoured(scene)
    for match in scene.find(_MEMBER):
        at = match.end() - _NAME
        name = name_at(scene.text, at, floor=_FLOOR)
        if name is None or name.end != match.end() or "委员" in match["run"]:
            continue
        what = scene.text[match.start("run") : at]
        if _MARKED.match(scene.text, match.end()) and (not _CALLED.fullmatch(what) or any(find_titles(what))):
            continue
        title = Title(match.start(), match.end("seat"), match["seat"], "seat")
        seat = office_of(scene, last_bound(scene.text, max(0, title.start - 30), title.start), title, None)
        called = (Office(what, None),) if _CALLED.fullmatch(what) else ()
        yield Holding((name,), (seat, *called), "people-apposed", Range(match.start(), name.end))


def _honoured(scene: Scene) -> Iterator[Holding]:
    for match in scene.find(_HONOURED):
        names = names_after(scene.text, match.end(), floor=_ROW_FLOOR)
        code = agent_at(scene, match.start()) if names else None
        if code:
            seat = Office("政协委员", committee_name(code), code)
            yield Holding(tuple(names), (seat,), "people-honoured", Range(match.start(), names[-1].end))
