"""Titled texts of other bodies: laws, documents of party and state, what offices and media made or took up."""

import re
from typing import Final

from cppcc_loaders.anchors import Anchored
from cppcc_loaders.extract.initiatives_context import is_proposal_text
from cppcc_loaders.extract.other_bodies import other_subjects, others_in
from cppcc_loaders.extract.patterns import pattern
from cppcc_loaders.extract.scene import Scene
from cppcc_loaders.records import Range

__all__ = ["CPPCC_TITLE", "MADE", "STATE", "TITLES", "is_into", "is_of_others", "is_others_own"]

#: Titles that party, state or another country give.
STATE: Final = Anchored(pattern("works_others", "state"))
_LAW = re.compile(r"(?:条例|(?<!办)法|法典)(?:[（(][^（）()]*[)）])?$")
#: Titles of the CPPCC's own matters.
CPPCC_TITLE = re.compile(r"政协|民主监督|委员|提案|协商|社情民意|履职|界别|常委|主席会议")
#: Bodies that give documents, and what stands between the name of one and the title of what it made.
_POWERS: Final = frozenset({"party", "government", "congress", "judiciary", "discipline", "department", "locality"})
_MAKERS: Final = _POWERS | {"office", "hospital", "school", "mass"}
_MADE_BEHIND: Final = pattern("works_others", "made_behind")
_LONGEST_NAME: Final = 16
#: 市政府《…方案》, 写入《…规划》: another body's, right before the title.
_OFFICE = re.compile("(?:办公室|办)?")
_HANDED = re.compile("(?:送|提交|递交|转交|移交|呈报|上报|给|向|报(?=[省市县区州]))[^，；：]{0,8}$")
_WRITTEN_INTO = re.compile(r"(?:纳入|写入|写进|列入|编入)(?:了|到)?[^，。；政协]{0,12}$")
#: 市文旅局根据委员意见，编制了《…名录》: what an office made on the members' advice is the office's.
_ON_ADVICE: Final = pattern("works_others", "on_advice")
#: 列入《某某文史资料》第十四辑: the volume stays the committee's.
_INTO = ("列入", "编入", "收入", "写进", "写入")
#: 写进《…重点提案督办方案》: the committee's own plan of its own work.
_OWN_PLAN: Final = pattern("works_others", "own_plan")
_PARTY_PLAN = re.compile(r"政协工作|政府工作|代表建议")
_OTHERS_FURTHER: Final = pattern("works_others", "others_further")
#: Titles that stand before in one list.
TITLES = re.compile("《[^》]*》[、和及]?|《$")
#: Verbs of making a text.
MADE: Final = pattern("works_others", "made")
_MEDIA: Final = pattern("works_others", "media")
_MEDIA_ON = re.compile(r"(?:报|网|台|社|杂志)》?(?:头版|整版|专版|连续|分别|先后)*以$")
#: What the party's or the state's highest organs took up is theirs, also where the sentence names ours.
_ABOVE: Final = pattern("works_others", "above")
#: A proposal is the CPPCC's, whoever hands it in, a congress deputy's paper is not.
_OF_DEPUTIES = re.compile(r"人大|人民代表")
#: 被《某省…方案》吸收, 被收入《验方选编》: what the work went into is another body's.
_WENT_INTO = re.compile(r"》(?:所)?(?:吸收|采纳|吸纳|采用|收录|借鉴|写入)")
_INTO_OTHERS = re.compile(
    r"(?:吸收进|吸纳进|体现在|转化为|转化成|上升为|采纳进|融入|被收入|被编入)(?:了|到)?[^，。；政协]{0,6}$"
)
_OWN_BOOK = re.compile(r"文史|政协|委员|史料")


def is_into(scene: Scene, span: Range, title: str, clause: str) -> bool:
    """Whether members' advice went into a text of another body."""
    if clause.endswith("被") and _WENT_INTO.match(scene.text, span.end):
        return not CPPCC_TITLE.search(title)
    return bool(_INTO_OTHERS.search(clause)) and not _OWN_BOOK.search(title)


def is_others_own(clause: str) -> bool:
    """Whether a clause ends with the name of another body, or with what a text was written into.

    >>> is_others_own("落实市政府"), is_others_own("县政协报送县委"), is_others_own("被写入")
    (True, False, True)
    """
    return bool(_WRITTEN_INTO.search(clause)) or any(
        o.kind in _POWERS and _OFFICE.fullmatch(clause, o.end) and not _HANDED.search(clause, 0, o.at)
        for o in others_in(clause)
    )


def is_of_others(scene: Scene, title: str, kind: str, before: str, clause: str) -> bool:
    """Whether a law, a document of the state or what another body made."""
    if kind == "proposal":
        return _OF_DEPUTIES.search(clause) is not None
    lawful = (_LAW.search(title) or (kind == "rule" and is_proposal_text(scene))) and not CPPCC_TITLE.search(title)
    return bool(lawful or STATE.search(title) or _ABOVE.search(TITLES.sub("", before))) or _is_made_by_others(
        before, clause, title, kind
    )


def _is_made_by_others(before: str, clause: str, title: str, kind: str) -> bool:
    """Whether the words before say that the party, the government or the press made it, or that nobody here did."""
    lead = TITLES.sub("", before)
    if (
        (is_others_own(clause) and not _is_own_plan(title, kind, clause))
        or any(_ON_ADVICE.fullmatch(lead, o.end) for o in other_subjects(lead) if o.kind in _MAKERS)
        or _made_in(lead[max(map(lead.rfind, "，；：,")) + 1 :])
        or _OTHERS_FURTHER.search(lead)
    ):
        return True
    if kind == "news":
        return bool(_MEDIA_ON.search(before) or _MEDIA.search(clause))
    return kind == "other" and bool(_MEDIA.search(clause) or not MADE.search(clause))


def _made_in(clause: str) -> bool:
    """Whether a clause names another body and behind it that a text was made."""
    return any(
        o.kind in _MAKERS and o.end <= _LONGEST_NAME and _MADE_BEHIND.fullmatch(clause, o.end)
        for o in others_in(clause)
    )


def _is_own_plan(title: str, kind: str, clause: str) -> bool:
    """Whether what something is written into is the committee's own: a volume, a report, a plan of its own work."""
    if not clause.endswith(_INTO):
        return False
    if kind in {"publication", "report"}:
        return True
    return kind == "rule" and _OWN_PLAN.search(title) is not None and not _PARTY_PLAN.search(title)
