"""Whose a titled text is: the committee that issued, made, submitted or handled it, None where another body did."""

import re
from typing import Final

from cppcc_loaders.extract.committees_agent import agent_at
from cppcc_loaders.extract.committees_heads import part_or
from cppcc_loaders.extract.patterns import pattern, word_list
from cppcc_loaders.extract.scene import Scene
from cppcc_loaders.extract.works_others import CPPCC_TITLE, MADE, STATE, TITLES, is_into, is_of_others, is_others_own
from cppcc_loaders.extract.works_told import gone_into, is_of_office, is_read
from cppcc_loaders.records import Range
from cppcc_ontology.divisions import COUNTRY, divisions

__all__ = ["owner_of"]

_LEARNT: Final = pattern("works_owner", "learnt")
_MEMBERS_OF: Final = pattern("works_owner", "members_of")
#: 省政协的刊物《…》
_ORGAN_OF = re.compile(r"的?(?:机关)?(?:刊物|会刊|内刊|杂志)$")
_WON: Final = pattern("works_owner", "won")
_PARTY_DELIBERATED: Final = pattern("works_owner", "party_deliberated")
_OURS: Final = pattern("works_owner", "ours")
_HEARD: Final = pattern("works_owner", "heard")
_FIELD_REPORT: Final = pattern("works_owner", "field_report")
_REPORT_BEFORE: Final = pattern("works_owner", "report_before")
_REPORT_AFTER: Final = pattern("works_owner", "report_after")
#: Before the name of a committee that was called on, or with which something was done.
_CALLED_ON: Final = pattern("works_owner", "called_on")
_CHARTER: Final = pattern("works_owner", "charter")
#: 两地委员签下《…备忘录》: what is signed with guests is the article's own committee's as well.
_PARTIES = re.compile(r"[两双三四五六七八各][地方]")
_BOTH_SIGNED: Final = pattern("works_owner", "both_signed")
_SIGNED: Final = pattern("works_owner", "signed")
_PASSED: Final = pattern("works_owner", "passed")
_RESOLUTION = re.compile(r"^关于.*(?:决议|决定)$")
#: 省政协, 市政协: no place is named.
_ANY_PLACE = re.compile("(?:自治)?[省市县区州旗]")
_AGREEMENT = re.compile(r"(?:协议|备忘录|协定)(?:书)?$")
_HONOUR: Final = pattern("works_owner", "honour")
_SPOKE_AT: Final = pattern("works_owner", "spoke_at")
_LECTURED: Final = pattern("works_owner", "lectured")
_SPEAKER: Final = pattern("works_owner", "speaker")
_FOR_STUDY: Final = pattern("works_owner", "for_study")
_HEADLESS = re.compile(r"\s*(?:审议|讨论|研究|听取)(?:通过)?")
#: A special committee right before a title, in a sentence about ours, has made it.
_SPECIAL = re.compile(r"政协[^。；]*委员会$")
_SPEECH: Final = pattern("works_owner", "speech")
_OF_PERSON: Final = pattern("works_owner", "of_person")
_AT_SESSION: Final = pattern("works_owner", "at_session")
_THEN_AT: Final = pattern("works_owner", "then_at")
_MADE_ONE: Final = pattern("works_owner", "made_one")
#: A committee's own journal by its name (《天水政协》).
_FAR = 30
_AT_START = 2
_LONGEST_NAME = 24
_SPOKEN: Final = word_list("works_owner", "spoken")
_ONLY_USED: Final = pattern("works_owner", "only_used")
_JOURNAL: Final = pattern("works_owner", "journal")
_MADE_BY_US: Final = pattern("works_owner", "made_by_us")
_TAKES_INTO: Final = pattern("works_owner", "takes_into")


def owner_of(scene: Scene, span: Range, title: str, kind: str) -> str | None:
    """Division code of the committee whose text it is."""
    named = COUNTRY if _CHARTER.fullmatch(title) else _named_at(scene, span)
    if named is None and _JOURNAL.fullmatch(title):
        named = _called_by(title, scene.home)
    line = scene.sentence_at(span.start)
    before = scene.text[line.start : span.start].rstrip("《“")
    if _HEADLESS.fullmatch(TITLES.sub("", before)):  # a headline that goes on with the one above it
        before = scene.text[max(0, scene.text.rfind("\n", 0, max(0, line.start - 1))) : line.start] + before
    if named and _AGREEMENT.search(title) and _BOTH_SIGNED.search(before):
        named = scene.home or named
    if named:
        return None if _PARTY_DELIBERATED.search(TITLES.sub("", before)) else named
    return _told_owner(scene, span, title, kind, before)


def _called_by(title: str, near: str | None) -> str | None:
    """The committee whose name a journal bears, the one nearest to another where several could be."""
    place = title.removesuffix("政协")
    found = divisions().by_name.get(place) or divisions().by_short.get(place)
    return divisions().choose(found, near=near) if found else None


def _told_owner(scene: Scene, span: Range, title: str, kind: str, before: str) -> str | None:
    """Whose a text is by the words before it, where no committee's name begins its title or stands right before it."""
    clause, line = _last_clause(before), scene.sentence_at(span.start)
    if maker := _MADE_BY_US.search(before) or _TAKES_INTO.search(before):
        return _ending_at(scene, line.start, {line.start + maker.start() + len("政协")}) or _agent(scene, span.start)
    if _OF_PERSON.search(clause) or (kind in {"rule", "other", "publication"} and is_into(scene, span, title, clause)):
        return None
    organ = _ORGAN_OF.search(before) if kind == "publication" else None
    if organ and (whose := _ending_at(scene, line.start, {line.start + organ.start()})):
        return whose
    return _owner_by_deed(scene, span, title, kind, before)


def _owner_by_deed(scene: Scene, span: Range, title: str, kind: str, before: str) -> str | None:
    """Whose a text is by what was done with it: signed, spoken, handed in, found in the field, made."""
    clause = _last_clause(before)
    if scene.home and kind == "other" and (own := _owner_of_other(scene, span, title, clause)):
        return own
    if kind in {"proposal", "suggestion"} and (sits := _handed_in_to(scene, span, kind, before)):
        return sits
    for_study = kind == "report" and _FOR_STUDY.search(before) is not None
    if for_study or _SPECIAL.search(before) or _is_of_field_work(scene, span, title, before, kind):
        return _agent(scene, scene.sentence_at(span.start).start + 1 if for_study else span.start)
    return None if is_of_others(scene, title, kind, before, clause) else _maker(scene, span, title, kind, before)


def _agent(scene: Scene, at: int) -> str | None:
    """The committee that acts at a position; one that was called on or joined in is not whose paper it is."""
    code = agent_at(scene, at)
    if code != scene.home and scene.home not in {None, COUNTRY}:
        start = scene.sentence_at(at).start
        named = [m.span.start for m in scene.committees_in(Range(start, at)) if m.code == code]
        if named and all(_CALLED_ON.search(scene.text, start, place) for place in named):
            return scene.home
    return part_or(scene, at, code)


def _handed_in_to(scene: Scene, span: Range, kind: str, before: str) -> str | None:
    """The committee at whose session a proposal was handed in, or on which those sit who handed a paper in."""
    start = scene.sentence_at(span.start).start
    session = _session_of(scene, start, span.start) or _then_at(scene, span) if kind == "proposal" else None
    return session or _sits_on(scene, start, before)


def _then_at(scene: Scene, span: Range) -> str | None:
    """The committee at whose session a proposal is handed in right behind its title."""
    if not scene.text.startswith("》", span.end) or not (step := _THEN_AT.match(scene.text, span.end)):
        return None
    for mention in scene.committees_in(Range(step.end(), step.end() + _FAR)):
        told = _MADE_ONE if step["named"] else _AT_SESSION
        if mention.span.start == step.end() and told.match(scene.text, mention.span.end):
            far = mention.code.endswith("0000") or _ANY_PLACE.match(scene.text, mention.span.start)
            return None if step["named"] and far else mention.code
    return None


def _session_of(scene: Scene, start: int, at: int) -> str | None:
    """The committee at whose session a proposal was handed in, where the sentence names it."""
    for mention in reversed(scene.committees_in(Range(start, at))):
        if _AT_SESSION.match(scene.text, mention.span.end, at):
            return mention.code
    return None


def _sits_on(scene: Scene, start: int, before: str) -> str | None:
    """The committee whose members jointly handed in a paper, where it is named right before them."""
    told = _MEMBERS_OF.search(before)
    if told is None:
        return None
    at = start + told.start()
    return _ending_at(scene, start, {at, at + len("政协")})


def _ending_at(scene: Scene, start: int, ends: set[int]) -> str | None:
    """The committee of a sentence whose name ends at one of the places."""
    return next((m.code for m in scene.committees_in(Range(start, max(ends) + 1)) if m.span.end in ends), None)


def _last_clause(before: str) -> str:
    return before[max(map(before.rfind, "，；：")) + 1 :]


def _maker(scene: Scene, span: Range, title: str, kind: str, before: str) -> str | None:
    """The committee that acts, unless the text is only learnt or nobody here made it."""
    clause = _last_clause(before)
    if _is_told_of_others(scene, span, title, kind, before[max(map(before.rfind, "；：")) + 1 :]):
        return None
    learnt = _LEARNT.search(clause)
    if kind in {"rule", "publication", "other", "news"} and learnt and not MADE.search(clause):
        return _agent(scene, span.start) if kind == "rule" and _is_own_rule(title, clause) else None
    if kind == "report" and scene.home not in {None, COUNTRY} and _WON.match(scene.text, span.end):
        return _agent(scene, span.start)
    if kind in {"rule", "report", "other"} and not CPPCC_TITLE.search(title) and not _is_made_by_us(scene, before):
        return None
    return _agent(scene, span.start)


def _is_told_of_others(scene: Scene, span: Range, title: str, kind: str, clause: str) -> bool:
    """Whether a book is only read, or a rule is an office's or one that advice went into."""
    if kind == "publication":
        return is_read(title, scene.words(scene.sentence_at(span.start)))
    if kind != "rule" or CPPCC_TITLE.search(title):
        return False
    return gone_into(scene.text, span.end) or is_of_office(clause)


def _owner_of_other(scene: Scene, span: Range, title: str, clause: str) -> str | None:
    """Whose an agreement is that was signed with guests, and whose what was read out or spoken in a session."""
    if (
        _AGREEMENT.search(title)
        and _SIGNED.search(clause)
        and (_OURS.search(clause) or _local_parties(scene, title, clause))
    ):
        return scene.home
    line = scene.sentence_at(span.start).start
    if _RESOLUTION.search(title) and _PASSED.search(TITLES.sub("", scene.text[line : span.start].rstrip("《"))):
        return scene.home
    if _SPEECH.match(scene.text, span.end) and _SPEAKER.search(scene.text, line, span.start - 1):
        told = scene.committees_in(Range(line, span.start))
        return told[-1].code if told else scene.home
    if not _is_of_session(scene, span, title, clause):
        return None
    told = scene.committees_in(Range(scene.sentence_at(span.start).start, span.start))
    return told[-1].code if told else _agent(scene, span.start)


def _local_parties(scene: Scene, title: str, clause: str) -> bool:
    """Whether places (两地, 双方) signed it, and no states did."""
    return scene.home != COUNTRY and STATE.search(title) is None and _PARTIES.search(clause) is not None


def _is_of_session(scene: Scene, span: Range, title: str, clause: str) -> bool:
    """Whether it was read out or spoken in a session: a decision on honours, a member's speech."""
    if _HONOUR.fullmatch(title):
        return not is_others_own(clause)
    if not clause.endswith(_SPOKEN):
        return False
    line = scene.words(scene.sentence_at(span.start))
    lectured = scene.home != COUNTRY and _LECTURED.match(scene.text, span.end)
    return bool((lectured or _SPOKE_AT.search(line)) and _OURS.search(line))


def _is_of_field_work(scene: Scene, span: Range, title: str, before: str, kind: str) -> bool:
    """Whether it is the report of research or supervision, by the words at it or by being heard in drafting."""
    if kind == "report" and (_REPORT_BEFORE.search(before) or _REPORT_AFTER.match(scene.text, span.end)):
        return True
    heard = _FIELD_REPORT.search(title) and _HEARD.match(scene.text, span.end)
    return bool(heard) and not is_of_others(scene, title, kind, before, _last_clause(before))


def _named_at(scene: Scene, span: Range) -> str | None:
    """The committee that the title begins with, or that stands right before it (省政协《…意见》)."""
    inside = scene.committees_in(span)
    if inside and inside[0].span.start - span.start <= _AT_START:
        return inside[0].code
    near = scene.committees_in(Range(max(0, span.start - _LONGEST_NAME), span.start - 1))
    at_mark = scene.text.startswith("《", span.start - 1)
    return near[-1].code if at_mark and near and near[-1].span.end == span.start - 1 else None


def _is_made_by_us(scene: Scene, before: str) -> bool:
    """Whether the sentence says that it was made, and names the CPPCC (or stands in a local committee's article)."""
    local = scene.home is not None and scene.home != COUNTRY
    return bool(MADE.search(before)) and (local or bool(_OURS.search(before)))


def _is_own_rule(title: str, clause: str) -> bool:
    """A rule about the committee's own work that it carries out (落实《委员履职管理办法》)."""
    return bool(CPPCC_TITLE.search(title)) and bool(_ONLY_USED.search(clause))
