"""Outcomes: numbers and verdicts as results of a committee's work."""

import pytest
from tests.loaders.reading import outcome_frames as frames

from cppcc_loaders.records import Status

LEAD = "县政协全年工作有声有色，县政协委员作用明显，县政协机关运转有序，县政协党组坚强有力。"


@pytest.mark.parametrize(
    ("text", "indicator", "value", "unit", "comparator"),
    [
        ("收集社情民意信息217条。", "收集社情民意信息", "217", "条", "eq"),
        ("提案办复率达100%。", "提案办复率", "100", "%", "eq"),
        ("设立委员工作室26个。", "设立委员工作室", "26", "个", "eq"),
        ("依托9个委员活动组开展履职。", "委员活动组", "9", "个", "eq"),
        ("健全完善20余项规章制度。", "健全完善规章制度", "20", "项", "ge"),
        ("为群众办实事近60件。", "群众办实事", "60", "件", "approx"),
        ("共8名委员围绕粮食安全作了大会发言。", "委员作了大会发言", "8", "名", "eq"),
        ("捐赠图书3000册。", "捐赠图书", "3000", "册", "eq"),
        ("围绕养老、托育等4个专题开展协商。", "专题开展协商", "4", "个", "eq"),
        ("提交提案188件，其中7件得到县委主要领导批示。", "得到县委主要领导批示", "7", "件", "eq"),
    ],
)
def test_quantities_have_an_indicator(text: str, indicator: str, value: str, unit: str, comparator: str) -> None:
    """Each way of counting names what was counted, with value, unit and comparator."""
    found = [(f.indicator, f.value, f.unit, f.comparator) for f in frames(LEAD + text)]
    assert (indicator, value, unit, comparator) in found


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("调研报告得到市政协主要领导批示。", "endorsement"),
        ("县委书记对政协建议给予充分肯定。", "endorsement"),
        ("这些建议被县住建局采纳。", "adoption"),
        ("协调解决了东关村饮水不安全问题。", "adoption"),
        ("意见建议转化为全县供热改造方案。", "adoption"),
        ("王某委员荣获“燕赵好人”称号。", "award"),
        ("《关于保护古长城的建议》被列为市政协重点提案。", "selection"),
        ("履职故事在《河北日报》刊发。", "coverage"),
    ],
)
def test_verdicts_have_a_kind(text: str, kind: str) -> None:
    """Endorsement, adoption, award, selection and coverage are told apart; they have no value."""
    found = [(f.kind, f.value) for f in frames(LEAD + text)]
    assert (kind, None) in found


@pytest.mark.parametrize(
    "text",
    [
        "全县葡萄种植面积达3万亩，产量12万吨。",
        "视察组先后来到5个乡镇、11个部门。",
        "每个联络站每年开展两次协商。",
        "县政协九届三次会议胜利召开。",
        "下一步，县政协将建设委员工作室40个。",
    ],
)
def test_numbers_that_are_no_result(text: str) -> None:
    """The county's economy, places toured, standing rules, ordinals and plans are no outcomes."""
    assert [f for f in frames(LEAD + text) if f.status is Status.REALISED] == []


def test_a_text_about_a_company_has_no_outcome() -> None:
    """Numbers of a company or of the people's congress are nobody's outcome here."""
    assert frames("华丰公司生产冰箱20万台，交付订单310件。", home=None) == []
    assert frames("县人大常委会督办代表建议45件，办结率100%。", home=None) == []


def test_an_outcome_points_at_the_activity_of_its_sentence() -> None:
    """What came of an activity names its span."""
    text = LEAD + "县政协开展“清河护水”活动，服务群众400人次。"
    (found,) = [f for f in frames(text) if f.unit == "人次"]
    assert found.result_of is not None
    assert text[found.result_of.start : found.result_of.end] == "县政协开展“清河护水”活动"


def test_a_sentence_printed_twice_counts_once() -> None:
    """Repeated layout gives one row."""
    once = "县政协收到提案95件。"
    assert len(frames(LEAD + once + once)) == 1
