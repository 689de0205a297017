"""Stories: work told by set turns of county papers without a word of activity (跑了31个村, 编成《…》两辑)."""

import re
from collections.abc import Callable, Iterator
from typing import Final

from cppcc_loaders.extract.activity_doers import done_by_others, done_by_us
from cppcc_loaders.extract.activity_events import Event, Told
from cppcc_loaders.extract.activity_lessons import named_type
from cppcc_loaders.extract.activity_papers import PAPER_TURNS, paper_events
from cppcc_loaders.extract.activity_sums import SUMS, sum_type
from cppcc_loaders.extract.activity_turns import Turn, story_cues, turns_in
from cppcc_loaders.extract.activity_visitors import VISIT_RULE
from cppcc_loaders.extract.agents import home_of
from cppcc_loaders.extract.patterns import pattern
from cppcc_loaders.extract.topics import trim_topic
from cppcc_ontology.divisions import divisions

__all__ = ["read_stories", "story_cues"]

_BY_NAME: Final = "*"
#: What a trip was for is said by the title of what came of it.
_ABOUT: Final = re.compile("《(?:关于)?(?P<t>[^》]{4,40}?)的?(?:建议|提案|调研报告|报告|调查)》")
#: What was found on a walk says what it was about.
_FOUND: Final = re.compile(
    "(?:梳理出|摸清|查出|找出|排查出|查找出)(?:了)?(?P<t>[^。；0-9]{4,60}?)(?=等|问题|难题|短板|堵点|[，。；0-9])"
)
_PROPOSED: Final = re.compile("(?:提案|建议|意见)[》”]?")
_RULED: Final = re.compile("(?:办法|规则|条例|细则|规定|制度)(?:（[^）]{1,6}）)?[》”]?")
#: What the topic of a turn must end with, for turns that fit titles of other kinds too.
_ADVICE: Final = re.compile(
    "(?:建议|亟待解决|亟需[^》]{2,8}|应予重视|应引起重视|值得关注|不容忽视|需引起[^》]{2,6})[》”]?$"
)
_PLANNED_RULE: Final = re.compile(
    "(?:办法|规则|条例|细则|规定|制度|方案|计划|规划|规程|守则|公约|指引|指南|标准|实施意见|指导意见|备忘录)(?:（[^）]{1,6}）)?[》”]?$"
)
#: How much was done is no part of what was done (为居民解答疑问600人次).
_COUNTED: Final = re.compile(
    r"(?<=.{4})(?:共计|累计|共|近|约|超过|超|达)*[\d.]+[万亿余多]*(?:人次|公里|平方米|[元斤件个次场户名份盏套台人条家亩吨册箱只米座间处])(?:[余多])?$"
)
_TITLES: Final = 2
#: The proposal that 该提案 means: the title given last, not far before.
_LAST_TITLE: Final = re.compile("《([^》]{6,60}(?:提案|建议))》")
_BACK: Final = 400
#: A series named in quotes, and what makes it one of talks.
_NAMED: Final = re.compile("“[^”，。！？]{2,14}”")
_COUNSEL: Final = re.compile("协商|议事|商量|夜话|恳谈")
_ENDED: Final = re.compile(r"[。！？!?；：，][”’]?\s*$|[）)]\s*$")
#: Names in quotes that are a place to meet.
_ROOM: Final = re.compile("(?:[亭厅室站角点吧屋包廊院坊]|驿站|会客厅|平台|之家|小院|客栈|茶馆|议事会)[》”]?$")
#: A title that is a book's, no paper's.
_BOOK: Final = re.compile("^(?!.*(?:提案|建议|报告|意见|方案|办法|信息|计划|规划|制度)》)")
#: Papers that are no opinions sent up, and bulletins of opinions.
_OPINION: Final = re.compile("^(?!.*(?:提案|建议案|报告|方案|规划|办法|规则|工作要点|文史[^》]{0,6})》)")
_FUND: Final = re.compile("(?:奖学金|奖教金|助学金|奖助金|基金)[”》]?$")
_TEAM: Final = re.compile("队”?$")
_BRIEF: Final = re.compile("(?:专报|快报|信息|民意|内参|摘报|直报|建言|要情|建议)》$")
#: What says nothing of what talks brought (推动解决问题, 办成实事).
_VAGUE_RESULT: Final = re.compile(
    "(?:推动|促成|协调|帮助|解决|化解|办成|办结|落实|调处|为?群众|居民|身边|各类|一批|急难愁盼|实际|民生|的|了)*(?:问题|实事|难题|难事|事项|诉求|小事|事)?"
)
_ENDS: Final = {
    "proposal": _PROPOSED,
    "rule": _RULED,
    "rules": _PLANNED_RULE,
    "advice": _ADVICE,
    "room": _ROOM,
    "book": _BOOK,
    "opinion": _OPINION,
    "brief": _BRIEF,
    "fund": _FUND,
    "team": _TEAM,
    "again": re.compile("^“回头看”$"),
}
#: Papers signed with others that bind two sides together, and those that rule work.
_BOND: Final = re.compile("^(?!.*(?:监督|监管)).*(?:合作|协作|交流|结对|联谊|友好|共享|共建)")
_PAPER: Final = re.compile("^(?!.*(?:合作|协作|交流|结对|联谊|友好|共享|共建))|监督|监管")
_SIGNED: Final = {"bond": _BOND, "paper": _PAPER}
#: What a name in quotes must not end with to be a service, and what makes it a tool or a system.
_TOOL: Final = pattern("activity_stories", "tool")
#: Whom an event reached is told of the event before (活动共接诊…).
_AT_EVENT: Final = re.compile(
    r"\s*(?:[^，；。]{0,8}(?:活动|义诊|培训|现场|课程)(?:中|共|现场|当天|期间)?|当天|当日|现场|共|累计|期间)"
)
#: What a station has come to by now is a result of its being set up; what somebody asks for is not done.
_NOT_DONE: Final = pattern("activity_stories", "not_done")
_DEEDS: Final = frozenset({"ours", "tally", "fund"})
#: A deed of somebody's own has a number, a name in quotes, a place or a name; without any it is a general claim.
_CONCRETE: Final = pattern("activity_stories", "concrete")
#: Turns that stand for more than a story: stations counted together, what counts only where nothing else is told, the
#: subject of a talk told before or after.
_FRAMES: Final = {
    "station": "build",
    "alone": "alone",
    "ours": "deed",
    "fund": "deed",
    "tally": "alone",
    "series": "alone",
    "theme": "theme",
    "subject": "subject",
    "table": "table",
    "sat": "sat",
    "result": "result",
    "work": "alone",
    "opinion": "alone",
    "brief": "alone",
    "talk": "alone",
    "brand": "alone",
    "month": "month",
}
#: Turns whose topic may be missing (开展协商52次), and those whose count is no part of what was done.
_BARE: Final = frozenset({"bare", "guest"})
_UNCOUNTED: Final = frozenset({"ours", "tally", "result", "work"})
#: What a room of counsel brought about was talked over there (议事室促成…开工).
_IN_ROOM: Final = re.compile("(?:议事[室厅亭角]|协商室)”?(?:先后|已|共|还)*(?:促成|推动|推进|把|将)?$")
#: Another body that was helped with it (配合县委引进…); a time of day at the head of what a party did on its trip.
_HELPED: Final = re.compile("(?:配合|协助|帮助|会同|联合)[^，；。]{0,10}$")
_AT_TIME: Final = re.compile(r"\s*(?:\d{1,2}[日号月]|[上下]午|当天|当晚|次日|随后)")
_VISITS: Final = frozenset({"host", "guest", "here"})
#: Types that a turn gives a name which says nothing of its own.
_DEFAULTS: Final = {
    "service": "public-service",
    "campaign": "public-service",
    "enters": "public-service",
    "lecture": "study-training",
}


def read_stories(told: Told) -> Iterator[Event]:
    """The events that turns of telling say in a sentence; a turn is looked for only where its cue stands."""
    start = told.line.told.start
    if _is_title(told):
        return
    for turn in turns_in(told.blotted):
        for found in turn.pattern.finditer(told.blotted):
            if turn.must in PAPER_TURNS:
                yield from paper_events(told, turn, found)
                continue
            words = told.words(start + found.start("o"), start + found.end("o"))
            topic = _topic(told, turn, words, start + found.start("o"))
            named = "v" if "v" in turn.pattern.groupindex else "o"
            kind = sum_type(turn.type, words, found[named]) if turn.type in SUMS else _kind(words, turn)
            at = start + (found.end(named) + len("小组") if turn.type == "party" else found.start(named))
            head = told.words(told.clause(at).start, start + found.start("o"))
            if kind == "public-service" and _IN_ROOM.search(head):
                kind = "consultation"
            if _is_about_proposals(told, turn, words):
                kind = "proposal-work"
            if turn.must == "here" and not _is_home(told, found["h"]):
                continue
            if turn.must == "host" and "邀请" in told.mask(told.clause(at).start, at):
                continue
            if (topic or turn.must in _BARE) and kind and _holds(told, turn, words, at):
                rule = VISIT_RULE if turn.must in _VISITS else "activity-叙事"
                clause = told.clause(at)
                about = _about(told, at) if kind == "research" else None
                frame = _FRAMES.get(turn.must) or ("propose" if kind == "proposal-work" else "story")
                yield Event(at, clause, kind, about["t"] if about else topic, rule, frame)


def _is_about_proposals(told: Told, turn: Turn, words: str) -> bool:
    """Whether a second look, or a review, is one at proposals."""
    again = turn.must == "again" and "提案" in told.scene.words(told.scene.paragraph_at(told.line.span.start))
    return again or (turn.type == "supervision" and "提案" in words)


def _is_home(told: Told, place: str) -> bool:
    """Whether a place named in short is the one of the article's committee (到宾川, 来我县)."""
    home = home_of(told.scene)
    area = divisions().get(home) if home else None
    return place.startswith("我") or (area is not None and len(place) > 1 and area.name.startswith(place))


def _about(told: Told, at: int) -> re.Match[str] | None:
    """What a walk was about: the title of the paper that came of it, else what it found."""
    return _ABOUT.search(told.words(*told.line.told)) or _FOUND.search(told.words(at, told.line.told.end))


def _topic(told: Told, turn: Turn, words: str, at: int) -> str | None:
    """The topic of a turn: without how much was done of it, or the title told last where it says 这件提案."""
    if turn.must == "last" and "《" not in words:
        titles = _LAST_TITLE.findall(told.scene.text, max(0, at - _BACK), at)
        return f"《{titles[-1]}》" if titles else None
    if turn.must == "brand":
        return _series_before(told)
    return trim_topic(_COUNTED.sub("", words) if turn.must in _UNCOUNTED else words)


def _series_before(told: Told) -> str | None:
    """The series of talks that a sentence counts without naming it: the name in quotes told last in its paragraph."""
    scene, at = told.scene, told.line.span.start
    before = scene.text[scene.paragraph_at(at).start : at]
    named = _NAMED.findall(before) if _COUNSEL.search(before) else []
    return named[-1] if named else None


def _is_title(told: Told) -> bool:
    """Whether a line is one of the item's titles, however long: among its first, without a mark at its end."""
    line = told.line
    return line.first and line.paragraph < _TITLES and not _ENDED.search(told.scene.words(line.span))


def _holds(told: Told, turn: Turn, words: str, at: int) -> bool:
    """Whether a turn's topic ends as it must, and its doer is ours where it must be."""
    if turn.must == "alone" and words.startswith("《"):
        return bool(_ADVICE.search(words))
    if turn.must == "tally" and _AT_EVENT.match(told.mask(told.line.told.start, at)):
        return False
    if turn.must in _DEEDS:
        return _is_deed(told, turn, words, at)
    if turn.must in _CHECKS:
        return _CHECKS[turn.must](told, words, at)
    must = _SIGNED.get(turn.must)
    ends = must is None and _ENDS.get(turn.must)
    return bool(must.search(words) if must else not ends or ends.search(words[-12:]))


def _says_much(_told: Told, words: str, _at: int) -> bool:
    return not _VAGUE_RESULT.fullmatch(_COUNTED.sub("", words))


def _not_by_others(told: Told, _words: str, at: int) -> bool:
    return bool(_HELPED.search(told.mask(told.clause(at).start, at))) or not done_by_others(told, at)


def _by_us(told: Told, _words: str, at: int) -> bool:
    return not _NOT_DONE.search(told.mask(told.clause(at).start, at)) and done_by_us(told, at)


def _has_time(told: Told, _words: str, _at: int) -> bool:
    return bool(_AT_TIME.match(told.mask(*told.line.told)))


#: What a sentence must say for the turns of a kind.
_CHECKS: Final[dict[str, Callable[[Told, str, int], bool]]] = {
    "result": _says_much,
    "work": _not_by_others,
    "day": _has_time,
    "talk": _by_us,
    "round": _by_us,
}


def _is_deed(told: Told, turn: Turn, words: str, at: int) -> bool:
    """Whether a deed was done, by somebody of ours, and its sentence says something particular."""
    if _NOT_DONE.search(told.mask(told.clause(at).start, at)) or (turn.must == "fund" and not _FUND.search(words)):
        return False
    return bool(_CONCRETE.search(told.mask(*told.line.told))) and done_by_us(told, at)


def _kind(words: str, turn: Turn) -> str:
    """The type of what a turn tells: its own, or by the words of the name that it has in quotes."""
    if turn.type != _BY_NAME:
        return turn.type
    if turn.must == "service" and (_TOOL.search(words) or _ROOM.search(words)):
        return "institution-building"
    kind = named_type(words, _DEFAULTS.get(turn.must, ""))
    return "public-service" if turn.must == "enters" and kind == "study-training" else kind
