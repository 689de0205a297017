"""Agendas: what a meeting is about: its own name, words around it, or what is told of it next."""

import re
from typing import Final

from cppcc_loaders.extract.activity_events import Hit, Told
from cppcc_loaders.extract.activity_next import agenda_topic, next_lines, seminar_theme, up_to_verb
from cppcc_loaders.extract.activity_nominal import talked_near
from cppcc_loaders.extract.activity_speeches import dwelt_on, opened, stressed
from cppcc_loaders.extract.activity_standing import session_theme
from cppcc_loaders.extract.activity_themes import topic_before
from cppcc_loaders.extract.activity_troubles import trouble_before
from cppcc_loaders.extract.patterns import pattern
from cppcc_loaders.extract.sections import LineKind, lines_of
from cppcc_loaders.extract.topics import prepositional_topic, said_again, trim_topic
from cppcc_loaders.records import Range
from cppcc_ontology.divisions import COUNTRY

__all__ = ["meeting_topic"]

_STUDIED: Final = pattern("activity_agendas", "studied")
_AS_TOPIC: Final = pattern("activity_agendas", "as_topic")
_INNER_WORK: Final = pattern("activity_agendas", "inner_work")
_GENERIC: Final = pattern("activity_agendas", "generic")
_PREFIX: Final = pattern("activity_agendas", "prefix")
_AGENDA: Final = pattern("activity_agendas", "agenda")
_HEARD: Final = pattern("activity_agendas", "heard")
_AT_MEETING: Final = pattern("activity_agendas", "at_meeting")
_STATED: Final = pattern("activity_agendas", "stated")
#: Which of a row of meetings it was says nothing of it (第四次协同履职联席会议).
_ORDINAL: Final = re.compile("第[一二三四五六七八九十]+次[^，“]{0,10}$")
_QUOTED: Final = re.compile("“([^”]{4,60})”")
_THEME_NEXT: Final = re.compile("，(?:并)?(?:就|围绕|聚焦)“(?P<o>[^”]{4,80})”")
#: What stands before a meeting's name: the verb, and who sat down where (召集村民代表在桥头开协商会).
_HELD: Final = pattern("activity_agendas", "held")
#: A subject that is no more than a kind of talk (民生协商座谈会) gives way to one stated before it.
_IS_MEETING: Final = re.compile("[^“”]会$")
#: A talk named by those who sat in it was about what was heard of them.
_PEOPLE: Final = re.compile("^[^联服走帮关培保]{1,10}(?:企业家|代表|人士|专家|学者|教师|学生|青年|农民|工人|商户)$")
#: A speech given there under a title is what the meeting is told for.
_SPOKE: Final = re.compile("上，?[^。；《]{0,36}?作了?(?:题为)?(?P<o>《[^》]{4,40}》)的?(?:大会)?(?:交流)?发言")
#: A speech somebody gave at a meeting, and what it asked for.
_SPEECH: Final = re.compile("发言$")
_ASKED: Final = re.compile("，(?:建议|呼吁|提出|就)(?P<o>[^，；。]{4,60})")
_WHO: Final = pattern("activity_agendas", "who")
_REPORTED: Final = pattern("activity_agendas", "reported")
_SUNDRY: Final = re.compile("了?(?:各项|有关|相关|上述)")
_SUBJECT: Final = pattern("activity_agendas", "subject")
_TITLE: Final = re.compile("《[^》]+》")
_TAKEN_ON: Final = pattern("activity_themes", "taken_on")
_TALKED: Final = pattern("activity_agendas", "talked")
#: Meetings whose subject the item's title may say alone, and how it does.
_THEMED: Final = frozenset({"standing-committee-meeting", "consultation"})
_HEADLINE: Final = pattern("activity_agendas", "headline")
_PASSED: Final = pattern("activity_agendas", "passed")
#: What stands before a session's name: a dateline, a heading, how long it took.
_DATELINE: Final = re.compile(r"^(?:新华社.*?电|.*?\d日讯|.*[：）])\s*|^(?:历时|为期)[^，。]{1,8}的")
#: A meeting's name shorter than this says nothing of its own.
_NAME: Final = 8
#: What follows a quoted brand in a meeting's name is its subject where it has this many characters.
_REST: Final = 4
#: A quoted name no longer than this is the brand of a series of talks, not what one talk was about.
_BRAND: Final = 8
#: The quoted subject that a session of a standing committee debates (…会议，用一天时间专题议政“…”).
_DEBATED: Final = re.compile("，[^，；。“]{0,14}?专题(?:议政|协商|讨论|审议)“(?P<t>[^”]{4,60})”")
#: A session of a standing committee known by the subject that it debated (召开…专题议政性常委会会议).
_SPECIAL: Final = re.compile("(?P<t>[^，；“]{6,40}?)专题(?:议政|协商)性?(?:的)?(?:常委会|常务委员会)")
_HELD_BEFORE: Final = pattern("activity_meetings", "held_before")


def meeting_topic(told: Told, hit: Hit, clause: Range, name: Range, kind: str) -> tuple[str | None, Range | None]:
    """What the meeting is about, and a later sentence that says so: its name, words around it, what is told next."""
    agenda = re.search(r"把(?P<t>[^，；]{2,40})作为[^，；]{0,20}$", told.words(clause.start, hit.start))
    if agenda is None and kind == "standing-committee-meeting":
        debated = _DEBATED.match(told.words(clause.end, told.line.told.end))
        agenda = debated or _SPECIAL.match(_PREFIX.sub("", told.words(*name)))
    if agenda:
        return trim_topic(agenda["t"]), None
    own = _theme_next(told, clause, name, kind) or _own_topic(told, name)
    if own and _PEOPLE.search(own):
        own = _following(told, clause) or own
    if own and kind == "consultation":
        own = _of_talk(told, hit, clause, name, own)
    if own and _WHO.search(own):
        own = _following(told, clause) or own
    if own and kind not in ("plenary-session", "standing-committee-meeting"):
        return seminar_theme(told, hit, name) or own, None
    at_it = _at_meeting(told, hit, clause) or _only_named(told, hit, clause, name)
    if at_it:
        return at_it, None
    verb = _HELD_BEFORE.search(told.mask(clause.start, hit.start))
    about = topic_before(told, clause, clause.start + verb.start() if verb else hit.start)
    about = about or _said_after(told, hit, clause) or _following(told, clause) or _chosen(told, hit)
    if about:
        return about, None
    topic, proof = next_lines(told, kind)
    if topic:
        return topic, proof
    heard = trouble_before(told, clause.start) if kind == "consultation" else None
    counsel = not heard and kind == "consultation" and "协商" in told.words(*name)
    dwelt = (stressed(told) or opened(told) or said_again(told.scene.text) or dwelt_on(told)) if counsel else None
    taken = _TAKEN_ON.search(told.words(told.line.told.start, clause.start)) if kind == "consultation" else None
    dwelt = trim_topic(taken["o"]) if taken else heard or dwelt
    dwelt = dwelt or (_headline_theme(told) if kind in _THEMED else None)
    named = kind == "consultation" and hit.word != "座谈会" and told.scene.home != COUNTRY
    dwelt = dwelt or (talked_near(told, hit.end) if named else None)
    dwelt = dwelt or session_theme(told, hit, kind)
    return dwelt or _full_name(told, name, kind) or _inner_name(told, name) or _named(told, name, kind), None


def _of_talk(told: Told, hit: Hit, clause: Range, name: Range, own: str) -> str:
    """What a talk was about that its name calls by a brand, or only by its kind (就…召开民生协商座谈会)."""
    branded = len(own) <= _BRAND and f"“{own}”" in told.words(*name)
    if not branded and not _IS_MEETING.search(own):
        return own
    begun = _HELD_BEFORE.search(told.mask(clause.start, hit.start))
    before = topic_before(told, clause, clause.start + begun.start()) if begun else None
    near = (_following(told, clause) or trouble_before(told, clause.start)) if branded and not before else None
    return before or near or own


def _at_meeting(told: Told, hit: Hit, clause: Range) -> str | None:
    """What was done at a meeting that is only named for it: a speech given under a title, a paper passed."""
    spoke = _SPOKE.match(told.words(hit.end, told.line.told.end))
    if spoke:
        return trim_topic(spoke["o"])
    found = _AT_MEETING.match(told.words(hit.end, clause.end))
    spoken = found is not None and _SPEECH.search(found["o"]) is not None
    if spoken:
        asked = _ASKED.match(told.words(clause.end, told.line.span.end))
        titled = _SUBJECT.findall(told.words(told.line.told.start, clause.start))
        return trim_topic(asked["o"] if asked else titled[-1] if titled else found["o"] if found else "")
    titles = _TITLE.findall(told.words(told.line.told.start, clause.start)) if found and "通过" in found["o"] else []
    return titles[-1] if titles else trim_topic(found["o"]) if found else None


def _only_named(told: Told, hit: Hit, clause: Range, name: Range) -> str | None:
    """A meeting whose clause is only its name (…协商会上，): what is told next is what somebody did there."""
    bare = told.mask(hit.end, clause.end) == "上" and name.start == clause.start
    return trim_topic(_PREFIX.sub("", told.words(*name))) if bare else None


def _theme_next(told: Told, clause: Range, name: Range, kind: str) -> str | None:
    """The quoted theme of the next clause, where the name of a meeting of counsel quotes none (…会，围绕“…”…)."""
    theme = _THEME_NEXT.match(told.words(clause.end, told.line.told.end)) if kind == "consultation" else None
    return trim_topic(theme["o"]) if theme and "“" not in told.words(*name) else None


def _said_after(told: Told, hit: Hit, clause: Range) -> str | None:
    """The subject right behind the meeting's name (某次会议围绕“…”召开记者会)."""
    words = told.words(hit.end, clause.end)
    return prepositional_topic(up_to_verb(words)) if words.startswith(("围绕", "就", "聚焦", "针对")) else None


def _chosen(told: Told, hit: Hit) -> str | None:
    """The subject that the sentence says was chosen (将…作为协商议题)."""
    found = _AS_TOPIC.search(told.words(told.line.told.start, hit.start))
    return trim_topic(found["t"]) if found else None


def _inner_name(told: Told, name: Range) -> str | None:
    """The whole name of a meeting about the committee's own work (提案工作推进会)."""
    bare = re.sub(r"^.*(?:召开|举行|举办)", "", _PREFIX.sub("", told.words(*name)))
    return trim_topic(bare) if _INNER_WORK.search(bare) else None


def _own_topic(told: Told, name: Range) -> str | None:
    words = told.words(*name)
    quoted = re.match(r".*?“(?P<q>[^”]{4,60})”", words)
    if quoted:
        rest = _GENERIC.sub("", words[quoted.end() :])
        return trim_topic(f"“{quoted['q']}”{rest}" if len(rest) >= _REST else quoted["q"])
    bare = _PREFIX.sub("", words)
    bare = _HELD.sub("", bare)
    topic = trim_topic(_GENERIC.sub("", bare))
    if topic and topic.endswith("委员") and bare.startswith(f"{topic}会"):
        return f"{topic}会"
    if topic is None or len(topic) < len("两字") or _ORDINAL.match(topic):
        return None
    return (
        topic
        if len(topic) > len("民族宗教")
        else trim_topic(re.sub(r"^.*(?:召开|举行|举办|开展)(?:了|的)?", "", bare if "系统" in words else words))
    )


def _following(told: Told, clause: Range) -> str | None:
    reported = None
    for index in range(told.index(clause.start) + 1, len(told.clauses)):
        part = told.clauses[index]
        words = told.words(*part)
        done = _STUDIED.match(words) or _PASSED.match(words)
        if done:
            return agenda_topic(done["o"])
        heard = _HEARD.match(words)
        if heard:
            return trim_topic(heard["o"])
        about = _stated(told, part) or prepositional_topic(up_to_verb(words))
        if about and not (reported and words.startswith(("并对", "对"))):
            return about
        if re.match(r"(?:并|现场)?听取", words):
            reported = reported or (None if "座谈会" in told.mask(*clause) else _REPORTED.match(words))
            continue
        agenda = _AGENDA.match(words.lstrip("并"))
        talked = agenda or (_TALKED.match(words) if re.match("与|和|同|就", words) else None)
        if talked and not (reported and _SUNDRY.match(talked["o"])):
            return agenda_topic(talked["o"])
    return trim_topic(reported["o"]) if reported else None


def _stated(told: Told, part: Range) -> str | None:
    """The subject that a clause says the meeting had (话题是…, 议题只有一个：…); it may have commas of its own."""
    found = _STATED.match(told.words(part.start, told.line.told.end))
    if found is None:
        return None
    quoted = _QUOTED.search(found["o"])
    return trim_topic(quoted[1] if quoted else found["o"])


def _headline_theme(told: Told) -> str | None:
    """What the item's titles say that its first meeting deliberated on (某会召开 围绕…协商议政)."""
    before = [line for line in lines_of(told.scene) if line.span.end <= told.line.span.start]
    if any(line.kind is LineKind.TOLD for line in before):
        return None
    titles = [told.scene.article.headline, *(told.scene.words(line.span) for line in before)]
    found = next((m for words in titles if (m := _HEADLINE.search(words))), None)
    return trim_topic(found["o"]) if found else None


def _named(told: Told, name: Range, kind: str) -> str | None:
    """The name of a work meeting that has words of its own (年度务虚会), where no subject is told."""
    bare = _PREFIX.sub("", told.words(*name)) if kind == "work-meeting" else ""
    words = re.sub(r"^.*(?:召开|举行|举办)", "", bare)
    return trim_topic(words) if len(words) >= _NAME and not words.endswith(("主席会议", "党组会议")) else None


def _full_name(told: Told, name: Range, kind: str) -> str | None:
    if kind not in ("plenary-session", "standing-committee-meeting"):
        return None
    return trim_topic(_DATELINE.sub("", told.words(*name)))
