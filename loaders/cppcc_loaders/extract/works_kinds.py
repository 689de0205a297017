"""What kind of text a title in 《》 names: by what follows, by its own end, by the verb before."""

import re
from dataclasses import dataclass
from typing import Final

from cppcc_loaders.extract.patterns import pattern
from cppcc_loaders.extract.scene import Scene
from cppcc_loaders.extract.works_lexicon import kind_of_title, kind_of_words_after, kind_of_words_before
from cppcc_loaders.extract.works_told import kind_told
from cppcc_loaders.records import Range

__all__ = ["Title", "kind_of"]

_SPEECH_BEFORE = re.compile(r"题为$|题目是$|发表了?$")
_SPEECH_AFTER: Final = pattern("works_kinds", "speech_after")
#: 以《…》为题, and somewhere behind it that somebody spoke.
_AS_TITLE = re.compile(r"(?:等)?为题")
_SPOKE: Final = pattern("works_kinds", "spoke")
_PRINTED: Final = pattern("works_kinds", "printed")
_TAKEN_UP: Final = pattern("works_kinds", "taken_up")
#: 登了他的故事，题目叫《…》
_CALLED = re.compile(r"(?:题目|标题|篇名)(?:叫|是|为)$|题为$")
_LATELY_PRINTED: Final = pattern("works_kinds", "lately_printed")
#: 带队去…考察，回来写成《…》
_WRITTEN = re.compile(r"(?:写成|写出|写就|形成)(?:了)?$")
_TRIP: Final = pattern("works_kinds", "trip")
_SENT_ON = re.compile(r"信息|提案|报送|刊")
_TITLES = re.compile("《[^》]*》")
#: 被市政协《工作交流》刊发: a committee's own paper that prints others'.
_PRINTS: Final = pattern("works_kinds", "prints")
#: 《…亟待规范》 is a suggestion where the sentence tells that it was sent on or approved.
_PRESSING = re.compile(r"亟[待需须][一-龥]{2,8}$")
_APPOSED: Final = pattern("works_kinds", "apposed")
_TOLD: Final = pattern("works_kinds", "told")

_AT_SESSION: Final = pattern("works_kinds", "at_session")
_BY_PARTY: Final = pattern("works_kinds", "by_party")
_ADOPTED_INFO: Final = pattern("works_kinds", "adopted_info")
_MADE_ONE: Final = pattern("works_kinds", "made_one")
_PROPOSAL_BEHIND: Final = pattern("works_kinds", "proposal_behind")
_PROPOSAL_BEFORE: Final = pattern("works_kinds", "proposal_before")
_HANDLED_BEHIND: Final = pattern("works_kinds", "handled_behind")


@dataclass(frozen=True, slots=True)
class Title:
    """A title of a row: its words, and those of its clause before the row and after it."""

    span: Range
    words: str
    lead: str
    tail: str


def kind_of(scene: Scene, words: str, title: Title) -> tuple[str, str]:
    """The kind of a title and the rule: by what follows, by its own end, by the verb, else other."""
    if _is_spoken(scene, title):
        return "other", "work-speech"
    given = title.lead.endswith("题为") and title.tail.startswith("的报告")
    own = None if given else kind_of_title(words)
    apposed = _APPOSED.search(title.lead + "《") if own in {None, "suggestion", "report"} else None
    if apposed and apposed.lastgroup:
        return apposed.lastgroup, f"work-apposed-{apposed.lastgroup}"
    if _PRESSING.search(words) and _TOLD.search(scene.words(scene.sentence_at(title.span.start))):
        own = "suggestion"
    if own is None and _TAKEN_UP.match(scene.text, title.span.end):
        own = "suggestion"
    after = kind_of_words_after(title.tail)
    if after == "news" and "为题" in title.tail:
        own = None
    if after and own in {None, "suggestion"} and not (own == "suggestion" and after in {"report", "news"}):
        return after, f"work-after-{after}"
    if (
        own == "suggestion"
        and words.endswith("建议")
        and (_is_handled_as_proposal(scene, title) or _is_on_proposals(scene, title))
    ):
        return "proposal", "work-handled-as-proposal"
    if own:
        return own, f"work-title-{own}"
    return _kind_by_words(scene, title)


def _kind_by_words(scene: Scene, title: Title) -> tuple[str, str]:
    """The kind of a title that says none itself: printed in a journal, or by the verb before it."""
    if _PRINTED.match(scene.text, title.span.end):
        return "news", "work-printed"
    if _PRINTS.search(f"{title.lead}《》{title.tail}"):
        return "publication", "work-prints"
    called = _called(scene, title)
    if called:
        return called, f"work-called-{called}"
    before = kind_of_words_before(title.lead)
    if before:
        return before, f"work-verb-{before}"
    told = kind_told(scene.words(scene.sentence_at(title.span.start)))
    return (told, f"work-told-{told}") if told else ("other", "work-title-other")


def _called(scene: Scene, title: Title) -> str | None:
    """The kind of a title that stands behind its own paper: printed, sent on, or written after a trip."""
    before = scene.text[scene.sentence_at(title.span.start).start : title.span.start]
    if _CALLED.search(title.lead):
        if _LATELY_PRINTED.search(before):
            return "news"
        return "suggestion" if "信息" in before and not _SPEECH_AFTER.match(title.tail) else None
    return "report" if _WRITTEN.search(title.lead) and _TRIP.search(before) else None


def _is_spoken(scene: Scene, title: Title) -> bool:
    """Whether the words are the subject of a speech (题为《…》的发言, 以《…》为题，先后作大会发言)."""
    if title.lead.endswith(("发言", "发言题目为", "发言题目是")):
        return True
    if _SPEECH_BEFORE.search(title.lead) and not title.lead.endswith("这份题为") and _SPEECH_AFTER.match(title.tail):
        return True
    if not (title.lead.endswith("以") and _AS_TITLE.match(title.tail)):
        return False
    after = _TITLES.sub("", scene.text[title.span.end + 1 : scene.sentence_at(title.span.start).end])
    spoke = _SPOKE.search(after)
    return spoke is not None and not _SENT_ON.search(after, 0, spoke.start())


def _is_on_proposals(scene: Scene, title: Title) -> bool:
    """Whether a member handed it in and the article is one on proposals, by its headline."""
    return "提案" in (scene.article.headline or "") and title.lead.endswith(("提出的", "提交的", "提出", "提交"))


def _is_handled_as_proposal(scene: Scene, title: Title) -> bool:
    """A 建议 that the sentence files, supervises or answers as a proposal."""
    line = scene.sentence_at(title.span.start)
    before, after = scene.text[line.start : title.span.start], scene.text[title.span.end : line.end]
    if re.search(r"社情民意|信息", before[-12:] + title.tail) or _PROPOSAL_BEHIND.search(after):
        return False
    if (_AT_SESSION.search(before) or _BY_PARTY.search(before)) and not _ADOPTED_INFO.search(after):
        return True
    if _MADE_ONE.match(after):
        return True
    return bool(_PROPOSAL_BEFORE.search(before[-40:]) or _HANDLED_BEHIND.match(after))
