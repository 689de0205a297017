"""Who stands before a title and holds it: right before it (王春峰委员), else as the rules for longer ways tell."""

import re
from dataclasses import replace
from typing import Final

from cppcc_loaders.extract.committees import committee_name
from cppcc_loaders.extract.names import Name
from cppcc_loaders.extract.names_guests import guest_before
from cppcc_loaders.extract.organizations import Body, body_before, level_body
from cppcc_loaders.extract.patterns import pattern, word_list
from cppcc_loaders.extract.people_among import among_others
from cppcc_loaders.extract.people_described import described, noted, this_one
from cppcc_loaders.extract.people_holders import Holding
from cppcc_loaders.extract.people_linked import given_up, linked
from cppcc_loaders.extract.people_lists import names_before
from cppcc_loaders.extract.roles import Office, office_of
from cppcc_loaders.extract.roles_chairs import led_body
from cppcc_loaders.extract.scene import Scene
from cppcc_loaders.extract.titles import Title
from cppcc_loaders.extract.words import dictionary
from cppcc_loaders.records import Range
from cppcc_ontology.divisions import COUNTRY, divisions

__all__ = ["heads_state", "holder_before", "known_head"]

_PARTY = re.compile(r"[省市县区州盟旗]委(?!员)")
_CHAIRS: Final = frozenset({"主席", "副主席", "秘书长"})
_SECRETARIES: Final = frozenset({"书记", "副书记"})
_NEAR_BEFORE: Final = 200
_LONGEST_PLAIN: Final = 3
_ELECTED_BEFORE: Final = pattern("people_before", "elected_before")
#: 组长某某|组织委员|走访: a verb and whom it means, where another verb follows.
_ORGANISES: Final = re.compile("组织委员[一-龥]")
_LEADERS: Final = frozenset(word_list("people_before", "leaders"))
_PARTY_HEAD: Final = "总书记"
#: Who receives an honour is told behind it; who stands before hands it over.
_HONOURED: Final = "获得者"
#: Titles that are a part of places' names, or stand behind them.
_ALSO_PLACES: Final = frozenset({"苏丹", "酋长"})
_OFFICES: Final = frozenset({"office", "seat", "state", "skill"})
_TITLE_AFTER_FLOOR: Final = 2.2
#: How sure a name must be that heads a sentence before 委员 and a verb of speaking (某某某委员提出).
_SPEAKER_FLOOR: Final = 0.3
_SPEAKS: Final = re.compile("提出|指出|认为|建议|强调|说[，：]|表示|谈到")
_BODY_BEFORE: Final = re.compile(
    "[致向同与和给对为由请会见，。；：、](?P<body>[^致向同与和给对为由请见，。；：、\n]{2,16}(?:党|协会|商会|联合会|基金会|集团|公司))$"
)
_LONGEST_BODY: Final = 24
_STATE_TITLES: Final = frozenset({"总书记", "国家主席", "主席", "总理", "委员长"})
_SENTENCE_ENDS: Final = frozenset("。！？\n")


def holder_before(
    scene: Scene, title: Title, begin: int, last: tuple[Name, ...], subject: tuple[Name, ...], before: Office | None
) -> Holding | None:
    """Who stands before a title and holds it.

    `begin` is where the clause of the title begins, `last` are the names read last, `subject` the holders of the row of
    titles that this one goes on with, and `before` the last office of that row.
    """
    if title.kind == "group" and title.text in _LEADERS:
        return among_others(scene, title, begin)
    if title.kind not in _OFFICES or title.text == _HONOURED or _ORGANISES.match(scene.text, title.start):
        in_note = title.kind == "folk" and scene.text.startswith("）", title.end)
        return noted(scene, title, begin, last) if in_note else None
    if names := _right_before(scene.text, title, begin):
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


def _right_before(text: str, title: Title, begin: int) -> list[Name]:
    """The names that end where a title starts, and a guest's by sound before one of state."""
    if title.start <= begin:
        return []
    speaks = title.kind == "seat" and _SPEAKS.match(text, title.end) is not None
    names = names_before(text, title.start, floor=_SPEAKER_FLOOR if speaks else _TITLE_AFTER_FLOOR)
    if speaks and names and names[0].score < _TITLE_AFTER_FLOOR and not _heads_line(text, names):
        names = []
    if not names:
        guest = guest_before(text, title.start) if _of_state(title) else None
        return [guest] if guest and guest.start >= begin else []
    odd = (title.kind == "skill" and _ordinary(names[-1].text)) or names[-1].text + title.text[0] in divisions().by_name
    return [] if names[-1].start < begin or odd or _takes_up(text, names[-1]) else names


def _heads_line(text: str, names: list[Name]) -> bool:
    """Whether one name of three characters stands at the head of a sentence, where only a speaker does."""
    return len(names) == 1 and len(names[0].text) == _LONGEST_PLAIN and text[names[0].start - 1] in _SENTENCE_ENDS


def _of_state(title: Title) -> bool:
    return (title.kind == "state" and title.text not in _ALSO_PLACES) or title.text == _PARTY_HEAD


def _takes_up(text: str, name: Name) -> bool:
    """Whether a name has taken in the verb before a title (于洪亮任|主任), in elections also 潘文为|秘书长."""
    if len(name.text) > _LONGEST_PLAIN and name.text.endswith("任"):
        return True
    elected = name.text.endswith("为") and text[name.start - 1 : name.start] == "，"
    return elected and _ELECTED_BEFORE.search(text, max(0, name.start - _NEAR_BEFORE), name.start) is not None


def heads_state(text: str, title: Title, begin: int) -> bool:
    """Whether a known name stands right before a title of state, so that none follows (习近平总书记|殷殷嘱托)."""
    start = title.start - 3
    return start >= begin and title.text in _STATE_TITLES and text[start : title.start] in dictionary().people


def known_head(scene: Scene, title: Title, begin: int) -> Holding | None:
    """A known name right before a title of state, whatever stands before it (学深悟透|习近平|总书记)."""
    if not heads_state(scene.text, title, begin):
        return None
    start = title.start - 3
    name = Name(start, title.start, scene.text[start : title.start], 1.0)
    office = _told_before(scene, title, start)
    return Holding((name,), (office,), "people-title-after", Range(start, title.end))


def _told_before(scene: Scene, title: Title, at: int) -> Office:
    """The office of a bare title behind a name: of the body of its kind that the sentence named last."""
    office = office_of(scene, title.start, title, None, behind=True)
    if office.org is None and title.kind == "office":
        if body := _body_and_name(scene, at):
            return Office(title.text, body.name, body.committee)
        office = replace(office, org=led_body(scene.text, title))
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


def _body_and_name(scene: Scene, at: int) -> Body | None:
    """The party or association that stands right before a name whose title follows (致某国某某党|甲主席的贺电)."""
    found = _BODY_BEFORE.search(scene.text, max(0, at - _LONGEST_BODY), at)
    return body_before(scene, Range(*found.span("body")), strict=True) if found else None


def _ordinary(name: str) -> bool:
    return name in dictionary().ordinary
