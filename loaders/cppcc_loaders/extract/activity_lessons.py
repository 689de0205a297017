"""Lessons and events: things studied and taught, and named events put on."""

import re
from collections.abc import Iterator
from functools import cache
from typing import Final

from cppcc_loaders.data_files import read_rows
from cppcc_loaders.extract.activity_events import Event, Hit, Told
from cppcc_loaders.extract.activity_lectures import GIVEN_TALK, TALKS, is_beside, sat_to_learn, title_next, told_before
from cppcc_loaders.extract.activity_themes import topic_before
from cppcc_loaders.extract.activity_troubles import trouble_before
from cppcc_loaders.extract.patterns import pattern, word_list
from cppcc_loaders.extract.topics import trim_topic
from cppcc_loaders.records import Range
from cppcc_ontology.divisions import COUNTRY

__all__ = ["named_type", "read_event", "read_learning", "read_quoted"]

_PUT_ON: Final = pattern("activity_lessons", "put_on")
_DULL: Final = pattern("activity_lessons", "dull")
_ONLY_NAME: Final = pattern("activity_lessons", "only_name")
_NO_LESSON_BEHIND: Final = re.compile(r"团|队|员|稿|提纲|材料|讲座|活动(?:结束|[时上中])|中心组[^，；]{0,6}集体学习")
_COURSES: Final = frozenset(word_list("activity_lessons", "courses"))
#: An event put on by this many characters has a name of its own.
_NAME: Final = 10
_LONGEST: Final = 160
_DULL_COURSE: Final = pattern("activity_lessons", "dull_course")
_THEME: Final = pattern("activity_lessons", "theme")
_TAKES_PLACE: Final = pattern("activity_lessons", "takes_place")
_CEREMONY: Final = pattern("activity_lessons", "ceremony")
_PUBLIC: Final = word_list("activity_lessons", "public")
_OPENINGS: Final = frozenset({"揭牌仪式", "挂牌仪式", "授牌仪式"})
_FOR_WHOM: Final = re.compile("为(?:新成立的)?(?P<o>[^，；]{4,40}?)(?:集中)?(?:举行|举办)(?:了)?$")
_HAPPENED: Final = pattern("activity_lessons", "happened")
_SHORT: Final = 4
_PLAIN_NAME: Final = 16
_AT_ALL: Final = pattern("activity_lessons", "at_all")
_SERVES: Final = pattern("activity_lessons", "serves")
_PLAIN: Final = frozenset({"活动", "系列活动", "主题活动", "实践活动", "公益活动"})
_LEARNED_NEXT: Final = pattern("activity_lessons", "learned_next")
_LISTED_MEETINGS: Final = re.compile("[^，；]*会议?、[^，；]*会议?(?:专题|集中)*学习")
_TASKED: Final = pattern("activity_lessons", "tasked")
_KIND_OF: Final = pattern("activity_lessons", "kind_of")
_TIMES: Final = pattern("activity_lessons", "times")
_GOVERNED: Final = pattern("activity_lessons", "governed")
_TOLD_TO_LEARN: Final = pattern("activity_lessons", "told_to_learn")
_SERMON: Final = pattern("activity_lessons", "sermon")
_ORG_VERB: Final = pattern("activity_lessons", "org_verb")
_WEAK_LEARNING: Final = pattern("activity_deeds", "weak_learning")
_NO_EVENT_BEHIND: Final = pattern("activity_lessons", "no_event_behind")
_HELD_SOMEWHERE: Final = pattern("activity_lessons", "held_somewhere")
_MEETING_IN_QUOTES: Final = pattern("activity_lessons", "meeting_in_quotes")
_LEARNS: Final = word_list("activity_lessons", "learns")
_LEARNING_ENDS: Final = pattern("activity_lessons", "learning_ends")
_COURSE_HELD: Final = pattern("activity_lessons", "course_held")
_NO_COURSE_BEHIND: Final = pattern("activity_lessons", "no_course_behind")
_PLAIN_COURSE: Final = pattern("activity_lessons", "plain_course")


def read_event(told: Told, hit: Hit) -> Iterator[Event]:
    """A named event put on: 举办“…”书画展, 开展“…”活动; a dull name (各类活动) gives none."""
    clause = told.clause(hit.start)
    head = told.mask(clause.start, hit.start)
    found = _PUT_ON.search(head) or _TAKES_PLACE.search(head + "｜" + told.mask(hit.end, clause.end))
    if any(h.frame in ("event", "meet") and h.start == hit.end for h in told.hits):
        return
    local = told.scene.home != COUNTRY or "政协" in head
    if found is None and local and hit.word.endswith(_PUBLIC) and told.mask(hit.end, hit.end + 1) != "会":
        found = _CEREMONY.search(f"{head}｜{told.mask(hit.end, clause.end)}")
    if (hit.word == "经验交流" and head.endswith("作") and not head.endswith("工作")) or head.endswith("出席"):
        return
    if hit.word.endswith("仪式") and told.mask(hit.end, hit.end + 2) == "现场":
        return
    if not found or _NO_EVENT_BEHIND.match(told.mask(hit.end, clause.end)):
        return
    start = clause.start + found.start("name")
    cut = told.mask(start, hit.start).rfind("、")
    if cut >= 0 and any(h.frame == "event" and start <= h.start < start + cut + 1 for h in told.hits):
        start += cut + 1
    name = _opened(told, hit, clause) or told.words(start, hit.end)
    if hit.word in _PLAIN and (_DULL.match(told.mask(start, hit.start)) or not _is_named(told, start, hit, clause)):
        return
    if _DULL.match(told.mask(start, hit.start)) and not _is_particular(told, hit, clause):
        return
    topic = trim_topic(name)
    if topic:
        group = clause.start + found.start("name")
        yield Event(hit.start, clause, _event_type(told, hit, name), topic, "activity-举办", hit.frame, group)


def _event_type(told: Told, hit: Hit, name: str) -> str:
    """The type of an event by its name; a contact campaign by which people were served is a service."""
    kind = named_type(name, hit.type) if hit.word in _PLAIN or hit.word.endswith(("活动", "启动仪式")) else hit.type
    serves = kind == "exchange" and _SERVES.search(told.words(hit.end, told.line.told.end))
    return "public-service" if serves else kind


def _is_particular(told: Told, hit: Hit, clause: Range) -> bool:
    """Whether an event without a name of its own (开展义诊) is counted or stands with a place or a day."""
    head = told.mask(told.line.told.start, hit.start)
    return bool(_TIMES.match(told.mask(hit.end, clause.end)) or _HELD_SOMEWHERE.search(head))


def _is_named(told: Told, start: int, hit: Hit, clause: Range) -> bool:
    """Whether an event called just 活动 has a name in quotes, goes into a stated kind of place, or is counted."""
    name = told.mask(start, hit.start)
    words = told.words(start, hit.start)
    return bool(
        "“" in name
        or (hit.word == "活动" and _HAPPENED.search(told.mask(*told.line.told)) and _is_kind(words))
        or (len(name) >= _NAME and re.search("(?:举行|举办)(?:了)?$", told.mask(clause.start, start)))
        or _KIND_OF.search(name)
        or _TIMES.match(told.mask(hit.end, clause.end))
    )


def _is_kind(name: str) -> bool:
    """Whether a plain name says what kind of work was done (民主评议活动) without being a list of everything."""
    return (
        _SHORT <= len(name) <= _PLAIN_NAME
        and "、" not in name
        and not _AT_ALL.search(name)
        and bool(named_type(name, ""))
    )


def _opened(told: Told, hit: Hit, clause: Range) -> str | None:
    """What an opening without a name of its own opens (为…工作室举行揭牌仪式)."""
    found = _FOR_WHOM.search(told.mask(clause.start, hit.start)) if hit.word in _OPENINGS else None
    return told.words(clause.start + found.start("o"), clause.start + found.end("o")) + hit.word[:2] if found else None


def read_quoted(told: Told, hit: Hit) -> Iterator[Event]:
    """Something known by its name in quotes alone: 开展“三下乡”."""
    clause = told.clause(hit.start)
    found = _ONLY_NAME.match(told.mask(hit.end, clause.end))
    if (
        found
        and hit.word != "开展"
        and not found["o"].endswith("行动")
        and not _MEETING_IN_QUOTES.search(told.words(hit.end, clause.end))
    ):
        return
    if found:
        topic = trim_topic(told.words(hit.end + found.start("o"), hit.end + found.end("o")))
        if topic:
            meeting = topic.rstrip("”").endswith("会")
            kind = "consultation" if meeting and hit.word == "召开" else named_type(topic, hit.type)
            if kind == "consultation":
                topic = topic_before(told, clause, hit.start) or trouble_before(told, clause.start) or topic
            yield Event(hit.start, clause, kind, topic, "activity-名称", hit.frame)


def named_type(name: str, default: str) -> str:
    """The type that a word inside the name of an event says, else that of its head."""
    return next((kind for word, kind in _name_words() if word in name), default)


@cache
def _name_words() -> tuple[tuple[str, str], ...]:
    return tuple((word, kind) for _, (word, kind) in read_rows("activity_names.tsv", "word", "type"))


def read_learning(told: Told, hit: Hit) -> Iterator[Event]:
    """Something learned or taught: a named course or party day, or texts and spirits studied at a stated meeting."""
    clause = told.clause(hit.start)
    head = told.mask(clause.start, hit.start)
    after = told.mask(hit.end, clause.end)
    topic = None
    if _NO_LESSON_BEHIND.match(after) or told_before(told, hit):
        return
    if hit.word == "学习" and not (_TOLD_TO_LEARN.search(head) and not _WEAK_LEARNING.search(head)):
        return
    if hit.word == "学习" and not _SERMON.search(told.words(hit.end, clause.end)):
        return
    if hit.word in _LEARNS and _SERMON.search(told.words(hit.end, clause.end)):
        if head.endswith("内容是") or (not head.strip() and sat_to_learn(told, hit)):
            return
        if ("宣讲" not in hit.word and _WEAK_LEARNING.search(head)) or (
            hit.word == "学习贯彻" and not _ORG_VERB.search(head)
        ):
            return
        words = _LEARNING_ENDS.split(told.words(hit.end, told.line.told.end))[0]
        topic = trim_topic(words[:_LONGEST])
        rule = "activity-学习"
    else:
        given = GIVEN_TALK.search(told.words(clause.start, clause.end)) if hit.word.endswith(TALKS) else None
        before = _GOVERNED.search(head)
        joint = topic_before(told, clause, clause.start + before.start()) if before and hit.word == "集体学习" else None
        topic = trim_topic(given["o"][1:-1]) if given else joint or _course(told, hit, clause, head, after)
        rule = "activity-培训"
    if hit.word == "集体学习" or topic is None:
        rest = told.words(clause.end, told.line.told.end)
        theme = _THEME.match(rest) or GIVEN_TALK.search(rest) or (None if topic else _LEARNED_NEXT.match(rest))
        topic = trim_topic(theme["o"].strip("《》“”")) if theme else topic or title_next(told, hit)
    if (topic is None or _LISTED_MEETINGS.match(topic)) and _ORG_VERB.search(head):
        tasked = _TASKED.search(told.words(told.line.told.start, clause.start))
        topic = trim_topic(tasked["o"]) if tasked else None
    if topic or is_beside(told, hit):
        governor = _GOVERNED.search(head)
        yield Event(
            hit.start, clause, hit.type, topic, rule, hit.frame, clause.start + governor.end() if governor else None
        )


def _course(told: Told, hit: Hit, clause: Range, head: str, after: str) -> str | None:
    away = re.search(r"赴[^，]{2,30}$", head)
    if away and hit.word in ("学习培训", "培训"):
        return trim_topic(told.words(clause.start + away.start(), hit.end))
    found = _COURSE_HELD.search(head)
    if not found or "作为" in head or _NO_COURSE_BEHIND.match(after):
        return None
    name = told.words(clause.start + found.start("name"), hit.end)
    lead = name[: -len(hit.word)]
    if lead and not _DULL_COURSE.fullmatch(lead):
        return trim_topic(name)
    if len(name) <= len("集中交流研讨") and "“" not in name and not _TIMES.match(after):
        return (
            topic_before(told, clause, clause.start + found.start())
            if name.endswith(("培训", "研讨", "讲座"))
            else (name if hit.word in _COURSES else None)
        )
    if _PLAIN_COURSE.fullmatch(name):
        return topic_before(told, clause, clause.start + found.start())
    return trim_topic(name)
