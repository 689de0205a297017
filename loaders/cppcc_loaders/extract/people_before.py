"""Who stands before a title and holds it: right before it (王春峰委员), else as the rules for longer ways tell."""

import re
from typing import Final

from cppcc_loaders.extract.committees import committee_name
from cppcc_loaders.extract.names import Name
from cppcc_loaders.extract.organizations import level_body
from cppcc_loaders.extract.patterns import pattern, word_list
from cppcc_loaders.extract.people_among import among_others
from cppcc_loaders.extract.people_described import described, noted, this_one
from cppcc_loaders.extract.people_holders import Holding
from cppcc_loaders.extract.people_linked import given_up, linked
from cppcc_loaders.extract.people_lists import names_before
from cppcc_loaders.extract.roles import Office, office_of
from cppcc_loaders.extract.scene import Scene
from cppcc_loaders.extract.titles import Title
from cppcc_loaders.extract.words import dictionary
from cppcc_loaders.records import Range
from cppcc_ontology.divisions import COUNTRY

__all__ = ["holder_before"]

_PARTY = re.compile(r"[省市县区州盟旗]委(?!员)")
_CHAIRS: Final = frozenset({"主席", "副主席", "秘书长"})
_SECRETARIES: Final = frozenset({"书记", "副书记"})
_NEAR_BEFORE: Final = 200
_LONGEST_PLAIN: Final = 3
_ELECTED_BEFORE: Final = pattern("people_before", "elected_before")
#: 组长某某|组织委员|走访: a verb and whom it means, where another verb follows.
_ORGANISES: Final = re.compile("组织委员[一-龥]")
_LEADERS: Final = frozenset(word_list("people_before", "leaders"))
_OFFICES: Final = frozenset({"office", "seat", "state", "skill"})
_TITLE_AFTER_FLOOR: Final = 2.2


def holder_before(
    scene: Scene, title: Title, begin: int, last: tuple[Name, ...], subject: tuple[Name, ...], before: Office | None
) -> Holding | None:
    """Who stands before a title and holds it.

    `begin` is where the clause of the title begins, `last` are the names read last, `subject` the holders of the row of
    titles that this one goes on with, and `before` the last office of that row.
    """
    if title.kind == "group" and title.text in _LEADERS:
        return among_others(scene, title, begin)
    if title.kind not in _OFFICES or _ORGANISES.match(scene.text, title.start):
        in_note = title.kind == "folk" and scene.text.startswith("）", title.end)
        return noted(scene, title, begin, last) if in_note else None
    if title.start > begin:
        names = names_before(scene.text, title.start, floor=_TITLE_AFTER_FLOOR)
        odd = bool(names) and title.kind == "skill" and _ordinary(names[-1].text)
        if names and names[-1].start >= begin and not odd and not _takes_up(scene.text, names[-1]):
            office = _told_before(scene, title, names[0].start)
            return Holding(tuple(names), (office,), "people-title-after", Range(names[0].start, title.end))
    if subject:
        if scene.text[begin - 1 : begin] == "、" and (own := linked(scene, title, begin, ())):
            return own
        office = office_of(scene, begin, title, before)
        return Holding(subject, (office,), "people-appointed", Range(min(begin, subject[0].start), title.end))
    return (
        this_one(scene, title, begin, last)
        or among_others(scene, title, begin)
        or given_up(scene, title, last)
        or linked(scene, title, begin, last)
        or noted(scene, title, begin, last)
        or described(scene, title, begin)
    )


def _takes_up(text: str, name: Name) -> bool:
    """Whether a name has taken in the verb before a title (于洪亮任|主任), in elections also 潘文为|秘书长."""
    if len(name.text) > _LONGEST_PLAIN and name.text.endswith("任"):
        return True
    elected = name.text.endswith("为") and text[name.start - 1 : name.start] == "，"
    return elected and _ELECTED_BEFORE.search(text, max(0, name.start - _NEAR_BEFORE), name.start) is not None


def _told_before(scene: Scene, title: Title, at: int) -> Office:
    """The office of a bare title behind a name: of the body of its kind that the sentence named last."""
    office = office_of(scene, title.start, title, None, behind=True)
    local = scene.home is not None and scene.home != COUNTRY
    if office.org or not local:
        return office
    sentence = Range(scene.sentence_at(at).start, at)
    if title.text in _CHAIRS:
        mention = next(reversed(scene.committees_in(sentence)), None)
        code = mention.code if mention and mention.code != COUNTRY else None
        return Office(title.text, committee_name(code), code) if code else office
    if title.text in _SECRETARIES:
        party = list(_PARTY.finditer(scene.text, *sentence))
        body = level_body(scene, party[-1].group(), party[-1].start()) if party else None
        return Office(title.text, body.name) if body else office
    return office


def _ordinary(name: str) -> bool:
    return name in dictionary().ordinary
