"""Whether the words around a quotation speak of CPPCC work: not a topic, not another body's, not members' advice."""

import re
from functools import cache
from typing import Final

from cppcc_loaders.anchors import Anchored
from cppcc_loaders.extract.initiatives_lexicon import cue
from cppcc_loaders.extract.memo import remembered
from cppcc_loaders.extract.other_bodies import KINDS, opening_others, other_words
from cppcc_loaders.extract.patterns import pattern
from cppcc_loaders.extract.quotes import QuoteRow
from cppcc_loaders.extract.scene import Scene
from cppcc_loaders.records import Range
from cppcc_ontology.divisions import COUNTRY

__all__ = ["is_local", "is_nobodys", "is_others", "is_ours", "is_proposal_text", "is_topic"]

_TOPIC_BEFORE = re.compile(r"(?:^|[^所])(?:围绕|就|关于|题为|聚焦|针对|以)$")
_TOPIC_AFTER = re.compile(
    r"^(?:的|等)?(?:为(?:主题|题|议题|课题|内容)|进行|开展(?!活动)|建言|协商议政|作大会发言|议政)"
)
_ADVICE: Final = pattern("initiatives_context", "advice")
_OWN_WORDS = re.compile(r"政协|委员(?!会)|提案|协商|界别|建言")
_DENSE = 6.0
#: Whom ours asked to come, in a list of them.
_GATHERED = re.compile(r"(?:邀请|组织|召集|会同|联合|约请|请)[^，；：,]*$")
#: What others laid down and is carried out binds no further than its semicolon; there our own subject goes on.
_FOLLOWED = re.compile(r"结合|落实|贯彻|按照|响应")
_PROPOSAL = re.compile(
    r"^[ 　]*(?:提案人|提案者|提案号|提案编号|提案单位|案[ 　]*由|提[ 　]*案[ 　]*人)[ 　]*[:：]", re.MULTILINE
)
_PROPOSAL_HEADLINE = re.compile(
    r"(?:关于|对|加快|推进|加强|完善|支持)[^。！？\n]{4,60}的?(?:提案|建议|建议案|社情民意信息)$"
)
_PARTY_CAMPAIGN = re.compile(r"(?:[一二三四五六七八九十双两][一-龥]{1,3}){2,}")
#: 市政协与市人大常委会、市法院联合开展: what is done together is ours as well.
_TOGETHER: Final = pattern("initiatives_context", "together")
#: 聚焦县委…思路，开展“甲乙”: what work is aimed at ends with its clause.
_AIMED = re.compile(r"聚焦|围绕|紧扣|对标|紧紧")
#: 全县15个乡镇建起“…”: where our own work reached.
_ENTRUSTED: Final = pattern("initiatives_context", "entrusted")
_EVERYWHERE = re.compile(r"全[省市县区州旗]|\d+个")
#: 市民政局在某镇开展“岁末添衣”: an office's own, where nobody of ours is told of and its head has no say on ours.
_ACTS_ALONE: Final = KINDS - {"everywhere", "leader", "media", "village"}
_HEAD = re.compile("[长办院]|[^，；]{0,6}(?:领导|负责人)")
#: Whose campaigns our work may join or carry out.
_LAUNCHERS: Final = (
    "party",
    "government",
    "locality",
    "everywhere",
    "congress",
    "judiciary",
    "enterprise",
    "democratic",
    "mass",
    "leader",
)
_US = re.compile(r"政协|委员(?!会)|专委会|界别|机关|我们|本会|常委会")
#: “甲乙丙丁”委员扶贫行动
_OUR_DRIVE = re.compile("”(?:政协|委员|界别)[一-龥]{0,6}行动")
#: 市委主要领导批示22件 tells of approval for our work.
_LEADERS: Final = r"[^，；：、]{0,3}(?:、[^，；：、]{0,4})?(?:主要)?领导[^，；：]{0,6}(?:批示|签批|肯定)"
_ACTOR = re.compile(
    r"政协|委员(?!会)|常委会(?<!人大常委会)(?!组成)|专委会|界别|提案委|联络委|社法委|文史委|经科委|农业农村委"
)


def is_topic(row: QuoteRow) -> bool:
    """Whether quoted words are what a meeting was about (围绕“…”开展协商)."""
    return (bool(_TOPIC_AFTER.match(row.tail)) and bool(_TOPIC_BEFORE.search(row.lead))) or row.lead.endswith(
        ("题为", "主题为", "主题是", "议题是", "主题：")
    )


def is_local(scene: Scene, row: QuoteRow) -> bool:
    """National news quotes much policy: there the clause itself must name the CPPCC or its members."""
    local = scene.home or next((m.code for m in scene.committees if m.code != COUNTRY), COUNTRY)
    return local != COUNTRY or bool(_ACTOR.search(row.lead))


def is_nobodys(scene: Scene, at: Range, name: str, head: str) -> bool:
    """Whether a proposal recommends it, or it is a campaign whose sentence names nobody of ours.

    Numbered campaigns (“三抓三促”行动) without a subject are those that a province's party committee runs.
    """
    if cue("marker").search(name):
        return False
    if is_proposal_text(scene):
        return True
    line = scene.sentence_at(at.start)
    return (
        head == "行动"
        and _PARTY_CAMPAIGN.fullmatch(name) is not None
        and _US.search(scene.text, line.start, at.start) is None
        and _OUR_DRIVE.match(scene.text, at.end) is None
    )


def is_proposal_text(scene: Scene) -> bool:
    """Whether a text is itself a proposal or suggestion: what it names is recommended to others."""
    return remembered(scene, _is_proposal_text)


def _is_proposal_text(scene: Scene) -> bool:
    title = (scene.article.headline or "").strip()
    return bool(_PROPOSAL_HEADLINE.fullmatch(title) or _PROPOSAL.search(scene.text))


def is_ours(scene: Scene, at: int) -> bool:
    """Whether CPPCC work is told at a position: its sentence says so, or the whole article is about it.

    What members advise in a meeting (委员们建议…) is not what their committee does.
    """
    line, paragraph = scene.sentence_at(at), scene.paragraph_at(at)
    if _ADVICE.search(scene.text, paragraph.start, line.start):
        return False
    return bool(_ACTOR.search(scene.text, line.start, line.end)) or remembered(scene, _density) >= _DENSE


def _density(scene: Scene) -> float:
    """Words of CPPCC work in a thousand characters of the article."""
    return 1000 * sum(1 for _ in scene.find(_OWN_WORDS)) / max(len(scene.text), 1)


def is_others(before: str) -> bool:
    """Whether the sentence speaks of another body than a committee just before the place."""
    if _TOGETHER.search(before):
        return False
    ours = [m.end() for m in _ACTOR.finditer(before)]
    if not ours and any(
        o.sure and o.kind in _ACTS_ALONE and not _HEAD.match(before, o.end) for o in opening_others(before)
    ):
        return True
    first, last, clause = min(ours, default=len(before)), max(ours, default=-1), before.rfind("；")
    comma = before.rfind("，") if ours else -1
    return any(
        m.end() > last
        and not _EVERYWHERE.search(m.group())
        and not (m.group().startswith("、") and _GATHERED.search(before, 0, m.start()))
        and not _ENTRUSTED.match(before, m.start())
        and not (m.end() <= comma and _AIMED.search(m.group()))
        and not (m.start() < clause and (first < m.start() or _FOLLOWED.search(m.group())))
        for m in _others_pattern().finditer(before)
    )


@cache
def _others_pattern() -> Anchored:
    """Another body at the head of a clause, or one whose campaign is joined or carried out."""
    start = r"(?:^|[，；：、]|结合|落实|贯彻|按照|响应|参与)"
    return Anchored(
        rf"{start}(?!{_LEADERS})(?:(?![在向为对与从同和联邀])[^，；：、]){{0,5}}?(?:{other_words(*_LAUNCHERS)}|{cue('other').pattern})"
    )
