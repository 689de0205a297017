"""What kind of text a title in 《》 names: by what follows, by its own end, by the verb before."""

import re
from dataclasses import dataclass

from cppcc_loaders.extract.scene import Scene
from cppcc_loaders.extract.works_lexicon import kind_of_title, kind_of_words_after, kind_of_words_before
from cppcc_loaders.extract.works_told import kind_told
from cppcc_loaders.records import Range

__all__ = ["Title", "kind_of"]

_SPEECH_BEFORE = re.compile(r"题为$|题目是$|发表了?$")
_SPEECH_AFTER = re.compile(
    r"的?[一-龥]{0,6}(?:演讲|讲话|致辞|辅导报告|讲座|祝词|贺词|发言|经验交流|交流|主旨分享|分享|党课|(?<![作研察督商议的])报告)"
)
#: 以《…》为题, and somewhere behind it that somebody spoke.
_AS_TITLE = re.compile(r"(?:等)?为题")
_SPOKE = re.compile(r"发言|演讲|授课|讲课|宣讲|党课|辅导|讲座")
#: 《甲》被《乙》杂志刊用
_PRINTED = re.compile(
    r"》(?:一文|等文)?(?:先后|相继)?(?:被|在)《[^》\n]{2,12}》[^，。；]{0,8}(?:刊用|刊发|刊登|刊载|登载|发表|摘登)"
)
#: 《甲》被省政协《社情民意》采用
_TAKEN_UP = re.compile(
    r"》(?:先后|也)?(?:被|获)[^，。；《》]{0,12}《(?:社情民意|[^》]{0,8}信息)[^》]{0,6}》[^，。；]{0,8}(?:采用|采纳|采编|选用|选登)"
)
#: 登了他的故事，题目叫《…》
_CALLED = re.compile(r"(?:题目|标题|篇名)(?:叫|是|为)$|题为$")
_LATELY_PRINTED = re.compile(r"》[^，。；]{0,6}(?:登了|登出|刊登|刊发|报道|发表)")
#: 带队去…考察，回来写成《…》
_WRITTEN = re.compile(r"(?:写成|写出|写就|形成)(?:了)?$")
_TRIP = re.compile(r"带队|考察|调研|走访|取经|踏勘")
_SENT_ON = re.compile(r"信息|提案|报送|刊")
#: 《…亟待规范》 is a suggestion where the sentence tells that it was sent on or approved.
_PRESSING = re.compile(r"亟[待需须][一-龥]{2,8}$")
#: 写成提案《…建议》, 调研报告《…的思考》: what stands right before a title says its kind.
_APPOSED = re.compile(
    r"(?:(?P<proposal>(?<!社情民意)提案)|(?P<suggestion>社情民意信息|建议案)"
    r"|(?P<report>(?:调研|视察|考察|监督|调查|评议)报告))《$"
)
_TOLD = re.compile(r"批示|信息|采用|采纳|采编|选报|报送")

#: 在市政协八届三次会议上提交《…建议》, 民盟某市委会提交的《…建议》: handed in there, or by a party, it is a proposal.
_AT_SESSION = re.compile(
    r"(?:全会|[一二三四五六七八九十]次(?:全体)?会议)(?:期间|上)[^。；]{0,12}(?:提交|提出|递交)(?:了|的)?《$"
)
_BY_PARTY = re.compile(
    r"(?:民革|民盟|民建|民进|农工党|致公党|九三学社|台盟|工商联|团[省市县区州]委|妇联)[一-龥]{0,8}(?:委员?会|支社|总支|支部|基层委|小组)?"
    r"(?:提交|提出|递交)(?:了|的)?《$"
)
_ADOPTED_INFO = re.compile("社情民意|信息|采用|采编|选报|专报")
#: 《…建议》，提案委将其列为重点督办提案
_MADE_ONE = re.compile(
    r"》，[^，。；]{0,16}(?:将其|把它|把其|随后|后来)(?:被)?(?:列为|确定为|作为|立为|定为)[^，。；]{0,16}提案"
)


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
    after = scene.text[title.span.end : scene.sentence_at(title.span.start).end]
    spoke = _SPOKE.search(after)
    return spoke is not None and not _SENT_ON.search(after, 0, spoke.start())


def _is_on_proposals(scene: Scene, title: Title) -> bool:
    """Whether a member handed it in and the article is one on proposals, by its headline."""
    return "提案" in (scene.article.headline or "") and title.lead.endswith(("提出的", "提交的", "提出", "提交"))


def _is_handled_as_proposal(scene: Scene, title: Title) -> bool:
    """A 建议 that the sentence files, supervises or answers as a proposal."""
    line = scene.sentence_at(title.span.start)
    before, after = scene.text[line.start : title.span.start], scene.text[title.span.end : line.end]
    if re.search(r"社情民意|信息", before[-12:] + title.tail) or re.search(
        r"^》?[^，。]{0,24}提案[、和及与](?:社情民意|信息|建议)|^》被[^，。；]{0,24}(?:采用|采纳|采编|选报|选登|转报)",
        after,
    ):
        return False
    if (_AT_SESSION.search(before) or _BY_PARTY.search(before)) and not _ADOPTED_INFO.search(after):
        return True
    if _MADE_ONE.match(after):
        return True
    return bool(
        re.search(
            r"提案[^，。]{0,14}(?:督办|就|第?\d+号|(?:是|为|叫|——|：)《?$)|提交(?:了)?[^，。]{0,8}提案|(?:重点|集体|号)提案",
            before[-40:],
        )
    ) or bool(
        re.match(
            r"》[^，。]{0,6}(?:提案|督办|办理|立案)|》[^，。]{0,8}?被?(?:列为|确定为|评为|转为|作为|立为|立案为|转成)[^，。；]{0,24}(?:提案|领办件|督办件|督办案)",
            after,
        )
    )
