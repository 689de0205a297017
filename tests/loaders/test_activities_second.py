"""Activities told beside another of their sentence or meeting, which must not swallow them (invented)."""

import pytest
from tests.loaders.reading import frames

_LEAD = "本报讯 3月4日至5日，石桥县政协召开十届九次常委会会议，专题协商稻渔共生产业发展。"


def _rows(text: str) -> list[tuple[str, str | None]]:
    return [(f.type, f.topic) for f in frames(text)]


@pytest.mark.parametrize(
    ("second", "expected"),
    [
        ("他说，2023年，县政协常委会组织重点协商9项，形成协商成果12份。", "consultation"),
        ("会议指出，上半年，县政协各专委会认真履职，报送社情民意信息86条。", "opinion-work"),
        ("报告回顾说，县政协就夜渡安全召开专题协商会4次。", "consultation"),
    ],
)
def test_what_a_report_at_a_meeting_looks_back_on_is_told_apart(second: str, expected: str) -> None:
    """The lead of an item absorbs no work that is counted, or that a report at the meeting reviews."""
    assert [kind for kind, _ in _rows(_LEAD + second)].count(expected) == 1


def test_members_who_answer_for_their_work_at_a_meeting_are_told_apart() -> None:
    """Reports of members on their duties are a deed of their own, of the meeting's days."""
    found = [f for f in frames(_LEAD + "会议听取了7名常委的述职报告。") if f.type == "institution-building"]
    assert [f.date for f in found] == [frames(_LEAD)[0].date]


def test_a_rule_passed_at_a_meeting_is_part_of_it() -> None:
    """Rules that a meeting passes give no row beside it."""
    assert "institution-building" not in [
        kind for kind, _ in _rows(_LEAD + "会议审议通过了《政协石桥县委员会委员联络办法》。")
    ]


def test_a_party_that_learns_elsewhere_has_a_second_row() -> None:
    """What was learned elsewhere, named as such, is a trip of its own; a bare trip elsewhere goes on with the first."""
    home = "4月，县政协课题组先后深入南甸镇、木岭乡开展河道治理专题调研，发放问卷320份，"
    learned = _rows(home + "并赴江西抚州学习流域补偿经验。")
    assert ("research", "流域补偿经验") in learned
    assert sum(kind == "research" for kind, _ in learned) == 2
    assert sum(kind == "research" for kind, _ in _rows(home + "并赴江西抚州考察学习。")) == 1


def test_an_agreement_with_a_named_partner_is_an_exchange_of_its_own() -> None:
    """Guests who are received and an agreement signed with another committee are two rows."""
    text = "2024年，县政协接待邻县政协来访团组6批，与木岭县政协签订《两江政协协作备忘录》。"
    assert [kind for kind, _ in _rows(text)] == ["exchange", "exchange"]


def test_supervisors_posted_to_offices_are_told_beside_the_supervision() -> None:
    """Posting supervisors is a row beside the supervision that its sentence tells."""
    text = "2024年，县政协对校园食堂安全开展专项民主监督，向县市场监管局等6家单位派驻民主监督员24名。"
    assert [kind for kind, _ in _rows(text)] == ["supervision", "institution-building"]
