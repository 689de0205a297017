"""Works: rules made, stations set up, books edited, proposals and opinions handled."""

import re
from collections.abc import Iterator
from typing import Final

from cppcc_loaders.extract.activity_events import Event, Hit, Told
from cppcc_loaders.extract.activity_themes import topic_before
from cppcc_loaders.extract.patterns import pattern
from cppcc_loaders.extract.topics import trim_topic
from cppcc_loaders.records import Range

__all__ = [
    "read_build",
    "read_edit",
    "read_make",
    "read_proposal",
    "read_voice",
]

_LEAD_IN: Final = re.compile("了|过|出|并|的|起|又|关于")
_TITLES: Final = pattern("activity_works", "titles")
_RULE: Final = pattern("activity_works", "rule")
#: A rule or system without a name in quotes must say this many characters to be one of its own.
_SHORT_RULE: Final = 6
_SHORT_SYSTEM: Final = 9
_LONG_NAME: Final = 16
#: A call for proposals is a step of proposals, no rule.
_CALL_FOR: Final = re.compile("征集[^》]*提案[^》]*(?:通知|公告|函)》?$")
#: A rule that something else is done by is no rule made (根据某省出台的《…规划》，).
_REFERENCE: Final = re.compile(
    r"^\s*(?:根据|按照|依据|遵照)(?:(?!政协)[^，；])*(?:[省市县区州部委厅局]|国务院|政府|中央)$"
)
_DONE: Final = pattern("activity_works", "done")
#: How texts call a step of proposals' life, the fullest first.
_STEP_PHRASES: Final = {
    "立案": ("立案提案", "审查立案", "提案立案"),
    "领办": ("领办重点提案", "领办提案"),
    "交办": ("提案交办",),
    "办理": ("政协委员提案办理", "提案办理", "办理提案"),
}
_PREPARED: Final = pattern("activity_works", "prepared")
_PUT_FORWARD: Final = pattern("activity_works", "put_forward")
_QUOTED_PROPOSAL: Final = re.compile("“[^”]+”(?:的)?提案|“[^”]+提案”")
_FIELD_PARTY: Final = pattern("activity_works", "field_party")
_NUMBERED: Final = pattern("activity_works", "numbered")
_STATION: Final = pattern("activity_works", "station")
_COUNT_IN_LIST: Final = re.compile(r"\d+[余多]?[个家处](?=、|和|$)")
#: Proposals looked at again (组织开展…提案复审).
_CHECKS: Final = frozenset({"复审", "初审"})
_CHECKED: Final = pattern("activity_works", "checked")
_HOLDER: Final = pattern("activity_works", "holder")
#: Members posted to offices to watch over them.
_POSTED: Final = re.compile(r"[^，；。、\d]{0,8}(?:监督员|联络员|信息员)")
_ACTS_ITSELF: Final = pattern("activity_works", "acts_itself")
_LIGHT_BEFORE: Final = pattern("activity_works", "light_before")
_HISTORY: Final = pattern("activity_works", "history")
_AMOUNT: Final = pattern("activity_works", "amount")
_OPINIONS: Final = pattern("activity_works", "opinions")
_SENT_OUT: Final = pattern("activity_works", "sent_out")
_NO_STEP_BEHIND: Final = pattern("activity_works", "no_step_behind")


def _object(told: Told, hit: Hit) -> tuple[str, str]:
    """The words after a trigger to the end of its clause, and the same blotted out."""
    end = told.clause(hit.start).end
    words = told.words(hit.end, end)
    lead = _LEAD_IN.match(words)
    start = hit.end + (lead.end() if lead and lead.group() != "的" else 0)
    return told.words(start, end), told.mask(start, end)


def read_make(told: Told, hit: Hit) -> Iterator[Event]:
    """A rule or system made: its titles in 《》, else its name; for numbered rules what they are about."""
    words, blotted = _object(told, hit)
    clause = told.clause(hit.start)
    topic = _titles_or_rule(words, blotted, hit)
    if (topic and _CALL_FOR.search(topic)) or _REFERENCE.search(told.mask(clause.start, hit.start)):
        return
    if _NUMBERED.search(words) and not _TITLES.search(words):
        topic = topic_before(told, clause, hit.start) or topic
    bare = topic is not None and "《" not in topic and "“" not in topic
    if (
        bare
        and topic is not None
        and len(topic) < (_SHORT_RULE if hit.word.startswith(("制", "修", "出", "印")) else _SHORT_SYSTEM)
    ):
        return
    if topic and _LIGHT_BEFORE.search(told.mask(clause.start, hit.start)):
        yield Event(hit.start, clause, hit.type, topic, "activity-制定", hit.frame)


def _titles_or_rule(words: str, blotted: str, hit: Hit) -> str | None:
    titles = _TITLES.search(words)
    if titles and titles.start() < len("政协某某某某委员会机关等"):
        return trim_topic(titles.group())
    if hit.word == "完善":
        return None
    rule = _RULE.match(blotted)
    if not rule:
        return None
    topic = trim_topic(words[: rule.end("o")])
    return topic if topic and len(topic) >= len("工作规定和") else None


def read_build(told: Told, hit: Hit) -> Iterator[Event]:
    """A station, body, platform or named mechanism set up."""
    words, _ = _object(told, hit)
    clause = told.clause(hit.start)
    if told.mask(hit.end, hit.end + 1) == "并" or words.startswith("并") or told.mask(*clause).endswith("基础上"):
        return
    if hit.word in ("派驻", "派出", "选派") and not _SENT_OUT.match(words):
        return
    found = _STATION.match(words) or (hit.word in ("派出", "选派", "开发") and _TITLES.match(words)) or None
    found = found or (_POSTED.match(words) if hit.word == "派驻" else None)
    if not found or not _LIGHT_BEFORE.search(told.mask(clause.start, hit.start)):
        return
    name = words[: found.end()]
    sent = hit.word in ("派驻", "派出", "选派")
    if _HOLDER.match(words, found.end()) or (sent and _ACTS_ITSELF.match(words, found.end())):
        return
    if words.startswith("建设", found.end()) and re.search("成果|成效|给予", words):
        return
    if _FIELD_PARTY.search(name):
        return
    if "“" not in name and len(name) > _LONG_NAME and "的" in name:
        name = name.rsplit("的", 1)[1]
    toward = re.search(r"(?:向|在)[^，；]{2,24}$", told.words(clause.start, hit.start))
    topic = (
        trim_topic(told.words(clause.start + toward.start(), hit.start) + hit.word + name)
        if toward and hit.word in ("派出", "派驻", "选派")
        else trim_topic(_COUNT_IN_LIST.sub("", name))
    )
    if toward and topic and "等" in toward.group() and hit.word not in topic:
        topic = trim_topic(name)
    if topic and len(re.sub(r"[“”\d余]", "", topic)) > len("平台机"):
        yield Event(hit.start, clause, hit.type, topic, "activity-建立", hit.frame)


def read_edit(told: Told, hit: Hit) -> Iterator[Event]:
    """A book, paper or collection edited or collected."""
    words, blotted = _object(told, hit)
    titles = _TITLES.search(words)
    if told.mask(hit.end, hit.end + 1) in ("的", "局", "社", "物", "商", "广"):
        return
    if not titles and not _HISTORY.search(blotted):
        return
    kind = "proposal-work" if titles and "提案" in titles.group() else hit.type
    topic = trim_topic(titles.group() if titles else words)
    if topic:
        yield Event(hit.start, told.clause(hit.start), kind, topic, "activity-编印", hit.frame)


def read_proposal(told: Told, hit: Hit) -> Iterator[Event]:
    """A step of proposals' life that the text tells with a number, a title or an object of its own."""
    clause = told.clause(hit.start)
    words = told.words(*clause)
    blotted = told.mask(*clause)
    if "提案" not in told.words(*told.line.told):
        return
    if hit.word == "提案工作" and not re.search(r"(?:次|全体)会议[^，；]{0,6}$", told.mask(clause.start, hit.start)):
        return
    if _NO_STEP_BEHIND.match(told.mask(hit.end, clause.end)) or "被评为" in blotted or "收悉" in words:
        return
    if not _is_step(told, hit, clause):
        return
    titles = _TITLES.search(words) or (_QUOTED_PROPOSAL.search(words) if hit.word in ("提出", "提交", "带来") else None)
    if titles and titles.group().endswith("报》"):
        return
    topic = trim_topic(titles.group()) if titles else _proposal_topic(told, hit, clause)
    if hit.word == "提案工作":
        prepared = _PREPARED.search(told.mask(clause.start, hit.start))
        topic = trim_topic(told.words(clause.start + prepared.end(), hit.end)) if prepared else topic
    yield Event(hit.start, clause, hit.type, topic, "activity-提案", hit.frame)


def _is_step(told: Told, hit: Hit, clause: Range) -> bool:
    """Whether the clause has what its word needs to tell a step: a number, a title, or work that was done."""
    words, blotted = told.words(*clause), told.mask(*clause)
    if hit.word in _CHECKS and _CHECKED.search(told.mask(clause.start, hit.start)):
        return True
    if hit.word == "交办" or (hit.word != "提案就提出" and hit.word.startswith("提案")):
        done = _DONE.search(told.mask(clause.start, hit.start)) if hit.word != "提案办理" else None
        return bool(done or _AMOUNT.search(blotted))
    if hit.word in ("提出", "提交", "带来"):
        return bool(_PUT_FORWARD.search(words))
    led = hit.word == "领办" and _TITLES.search(words)
    return bool(led or hit.word in ("提出该提案", "提案就提出") or _AMOUNT.search(blotted))


def _proposal_topic(told: Told, hit: Hit, clause: Range) -> str | None:
    checked = _CHECKED.search(told.mask(clause.start, hit.start)) if hit.word in _CHECKS else None
    if checked:
        return trim_topic(told.words(clause.start + checked.start("o"), hit.end))
    if hit.word == "提案就提出":
        following = told.words(clause.end + 1, told.line.span.end)
        return trim_topic(re.sub(r"[。].*", "", following))
    if hit.word == "提出该提案":
        return None
    told_as = next((p for p in _STEP_PHRASES.get(hit.word, ()) if p in told.scene.text), None)
    followed = hit.word == "领办" and "督办重点提案" in told.words(*told.line.told)
    return told_as or ("重点提案" if followed else hit.word)


def read_voice(told: Told, hit: Hit) -> Iterator[Event]:
    """Opinions gathered or sent up: a title, a number of them or what they are about."""
    clause = told.clause(hit.start)
    words, blotted = _object(told, hit)
    titles = _TITLES.search(words)
    if hit.word == "收集" and told.mask(hit.end, hit.end + 1) == "的":
        return
    if re.match("[^，；。《]{0,8}、", blotted) and told.mask(clause.start, hit.start).endswith("、"):
        return
    if hit.word == "形成" and (not titles or "建议" not in titles.group()):
        return
    if titles:
        topic = topic_before(told, clause, hit.start) if hit.word == "形成" else trim_topic(titles.group())
    elif _OPINIONS.search(blotted):
        topic = topic_before(told, clause, hit.start)
        if not topic:
            return
    else:
        return
    if hit.word in ("反映", "形成") and not topic:
        return
    yield Event(hit.start, clause, hit.type, topic, "activity-社情民意", hit.frame)
