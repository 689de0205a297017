"""Results without a number: endorsements, adoptions, awards, selections, coverage."""

import re
from collections.abc import Iterator
from typing import Final, NamedTuple

from cppcc_loaders.records import Range

__all__ = ["Verdict", "read_verdicts"]


class Verdict(NamedTuple):
    """A result told in words: its kind, the words that say it, its clause and the rule that read it."""

    kind: str
    indicator: str
    span: Range
    rule: str


_OURS: Final = r"(?:提案|建议|报告|成果|信息|调研|协商|政协|委员|专报|意见|履职)"
_RULES: Final[tuple[tuple[str, re.Pattern[str]], ...]] = (
    ("endorsement", re.compile(r"(?:得到|获得|获|受到|赢得|引起)[^，；。]{0,24}?(?:批示(?!精神)|肯定|高度评价|高度重视|充分认可|好评|签批|圈阅)")),
    ("endorsement", re.compile(rf"(?:多次|作出|分别|亲自)?(?:对|在|就)[^，；。]{{0,24}}?{_OURS}[^，；。]{{0,12}}?(?:(?:作出|作了|上)?(?:重要)?批示(?!精神)|给予(?:了)?(?:充分|高度)?(?:肯定|评价|认可))")),
    ("adoption", re.compile(r"(?:被|得到|予以|均被|全部|积极|研判后|部门|中心|研究)?(?:有关部门|相关部门|党委政府|市委市政府|县委县政府|政府)?采纳(?!率|\d|相关)[^，；。\d]{0,16}")),
    ("adoption", re.compile(rf"{_OURS}[^，；。]{{0,20}}?(?:(?:转化为|转化成|转化为了|吸收进|写入|纳入)(?:了)?[^，；。]{{0,24}}(?:规划|政策|文件|方案|措施|举措|决策|条例|法规|清单|报告)|被转化|落地见效)")),
    ("adoption", re.compile(r"(?:问题|难题|瓶颈|困难|诉求|难事)[^，；。]{0,10}?(?:得到|获得|有了)(?:了)?[^，；。]{0,8}?(?:解决|改善|突破|落实|回应)")),
    ("adoption", re.compile(r"(?:协调|帮助|推动|促进|助推|协商|积极|有效)[^，；。\d]{0,4}?解决(?:了)?[^，；。\d]{2,60}?(?:问题|难题|困难|难事|实事)|(?:协调|帮助|推动|促进|助推)(?:了)?[^，；。\d]{2,90}?(?:问题|难题)(?:的)?(?:有效)?(?:解决|化解)|解决了[^，；。\d]{2,30}(?:问题|难题|困难|实事|难事)")),
    ("adoption", re.compile(r"(?:根据|按照|采用)(?:该|这一|政协|委员|上述)?(?:的)?建议")),
    ("award", re.compile(r"(?:荣获|获得|获评|获|被评为|被授予|评选为|获颁)[^，；。]{0,30}?(?:奖|称号|荣誉|先进|优秀[^，；。]{2,10}|“[^”]+”)(?!代表|者|的|单位|集体代表)")),
    ("selection", re.compile(r"被(?:选报|列为|列入|确定为|选为|评为优秀提案|遴选为|推荐)[^，；。]{2,30}|入选[^，；。]{2,30}")),
    ("coverage", re.compile(r"(?:在[^，；。]{2,40}(?:报|网|台|媒体|公众号|客户端|刊物|杂志)[^，；。]{0,12}?|被[^，；。]{0,30}(?:媒体|报|网|台)[^，；。]{0,12}?)(?:刊发|刊登|转载|报道|播发|播出|发表|推介)")),
)
_NOT: Final = re.compile(r"(?:批示|指示)精神|重要批示精神|以[^，]{0,10}荣获|希望|争取|如何|要求(?!解决)|听取.{0,20}采纳|采纳率")
_TRYING: Final = re.compile(r"努力|针对|为了|如何|能够|着力|旨在|以便|从而|助推解决|办中|难以|向协商|引导|聚焦")
_LONGEST: Final = 90
_NEAR: Final = 12
_HAS_NUMBER: Final = re.compile(r"\d+[余多]?[件条篇份项次名人个位]|[两三四五六七八九十]+[件条篇份项]")


def read_verdicts(text: str, clause: Range) -> Iterator[Verdict]:
    """The results of a clause that are told in words, one for each kind; a counted recognition is left to its number."""
    words = text[clause.start : clause.end]
    if _NOT.search(words):
        return
    seen: set[str] = set()
    for kind, pattern in _RULES:
        found = pattern.search(words)
        if not found or kind in seen or words[found.end() : found.end() + 1].isdigit():
            continue
        if kind == "adoption" and _TRYING.search(words[: found.end()]):
            continue
        if kind in ("award", "selection", "coverage", "endorsement") and _HAS_NUMBER.search(text, clause.start - (_NEAR if kind == "endorsement" else 0), clause.end):
            continue
        seen.add(kind)
        yield Verdict(kind, _indicator(words, found), clause, f"outcome-{kind}")


def _indicator(words: str, found: re.Match[str]) -> str:
    start = max(words.rfind("，", 0, found.start()), words.rfind("；", 0, found.start())) + 1
    whole = words[start : found.end()]
    whole = re.sub(r"^(?:同时|并|还|也|其中|有力|积极)", "", whole)
    return whole if len(whole) <= _LONGEST else found.group()
