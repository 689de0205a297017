"""Steps of proposals, opinions sent up, drafts shown to members, the footwork behind a paper: invented sentences."""

import pytest
from tests.loaders.reading import frames, told


@pytest.mark.parametrize(
    ("text", "topic"),
    [
        ("6月2日，围绕《关于修复石桥渡口的提案》，县水利局与提案人刘某在渡口逐项商量。", "《关于修复石桥渡口的提案》"),
        ("县政协今年盯住南甸垃圾转运提案不放。6月2日，副县长吴某召集住建、环卫等部门研究办理。", "南甸垃圾转运提案"),
        ("去年县政协经济委督办河堤路灯提案时，委员们夜里去过三回。", "河堤路灯提案"),
        ("县政协按平时提案受理立案，这是《关于加装护学岗的提案》。", "《关于加装护学岗的提案》"),
        ("年初，县政协委员徐某把一份《关于增设夜间公交的提案》带上了县政协全会。", "《关于增设夜间公交的提案》"),
        ("县政协提案委对196件来件逐件审查。", "来件逐件审查"),
        ("县政协办公室发函征集明年的提案线索。", "征集明年的提案线索"),
        ("县政协在门户网站公布提案办理结果。", "公布提案办理结果"),
        ("县政协主席吴某到石桥镇，现场督促《关于修复石桥渡口的提案》落实。", "《关于修复石桥渡口的提案》"),
        ("县政协提案委把承办单位的答复逐件复核。", "答复逐件复核"),
        ("县政协评出年度优秀提案15件。", "年度优秀提案"),
        ("县政协召开提案办理协商会3次。", "提案办理协商会"),
    ],
)
def test_steps_of_proposals_are_told_by_many_verbs(text: str, topic: str) -> None:
    """A step is a row with the proposal that the text names near it, work on many proposals with its own words."""
    assert told(text) == [("proposal-work", topic)]


def test_an_answer_carried_to_the_village_is_a_step_of_the_proposal() -> None:
    """Offices that answer and meet proposers act in the committee's work, also in sentences that do not name it."""
    text = "县政协委员关心石桥村饮水。5月6日，县水利局派人把答复函送到了石桥村委员工作站。"
    assert [(f.type, f.date) for f in frames(text)] == [("proposal-work", "2027-05-06")]


def test_later_steps_of_one_day_go_with_the_first() -> None:
    """What the people of a proposal did next is no row of its own, unless it has its own date."""
    first = "5月6日，县交通局就《关于修缮石桥的提案》与提案人当面商量。"
    assert len(frames(first + "随后，承办单位与提案人第二次见面。")) == 1
    assert len(frames(first + "5月16日，承办单位与提案人第二次见面。")) == 2


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("县政协委员刘某把山羊滞销的事写成一条社情民意报给县政协。", "opinion-work"),
        ("县政协委员徐某把老街电线乱拉的事反映上去，三天后县供电公司就来人了。", "opinion-work"),
        ("县政协将委员徐某的来信摘编成一期《民意快报》，送县委书记阅。", "opinion-work"),
        ("县政协委员工作室当晚形成一份微建议转给街道。", "opinion-work"),
        ("县政协汇总成《关于整治河滩采砂的建议》，6月底呈报县委。", "opinion-work"),
        ("县政协关于稳住茶园面积的三条建议送到了县政府案头。", "opinion-work"),
        ("5月6日，县政协社会法制委在石桥镇征求对《南甸县犬只管理办法（征求意见稿）》的意见。", "opinion-work"),
        ("5月6日，县城管局带着《夜市管理办法（草案）》来县政协与委员座谈。", "consultation"),
        ("县政协把参加义诊情况纳入委员履职积分。", "institution-building"),
    ],
)
def test_opinions_drafts_and_records_of_members(text: str, kind: str) -> None:
    """Opinions by message, papers sent up, views on drafts, and what counts for members are rows."""
    assert [f.type for f in frames(text)] == [kind]


def test_footwork_for_a_paper_is_research() -> None:
    """A member who went from door to door for a proposal did research on its subject."""
    text = "县政协委员徐某挨家挨户问了60多户，写成《关于增设石桥村卫生室的提案》。"
    assert ("research", "增设石桥村卫生室") in told(text)
    called = "县政协委员徐某走访了40个菜摊，写出《关于改造南甸市场的提案》。"
    assert [kind for kind, _ in told(called)].count("research") == 1


@pytest.mark.parametrize(
    "text",
    [
        "县政协要求，委员今后要与提案人当面商量，答复函要送到提案人手中。",
        "刘某两年来走访了40户邻居，帮他们修好了水管。县政协委员都知道他。",
        "您提出的《关于修缮石桥的提案》收悉，现答复如下：",
    ],
)
def test_rules_wishes_and_letters_give_no_step(text: str) -> None:
    """What ought to be done with proposals, good neighbours and the opening of a letter are no rows."""
    assert [f for f in frames(text) if f.rule == "activity-经办"] == []
