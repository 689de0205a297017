"""Outcomes: classes of errors that readers found in news and in county texts, one invented sentence each."""

import pytest
from tests.loaders.reading import outcome_frames

from cppcc_loaders.extract.frames import OutcomeFrame
from cppcc_loaders.records import Status

HOME = "130126"
COUNTRY = "100000"
LEAD = "县政协全年工作有声有色，县政协委员作用明显，县政协机关运转有序，县政协党组坚强有力。"


def frames(text: str, *, home: str = COUNTRY) -> list[OutcomeFrame]:
    """The outcomes of an article of one committee."""
    return outcome_frames(text, home=home)


@pytest.mark.parametrize(
    ("text", "indicator"),
    [
        ("19位委员、专家围绕村道养护、公交延伸、客货合一等，对办好乡村交通提出意见建议。", "委员、专家提出意见建议"),
        (
            "800余位新任全国政协委员在主会场和三个省的分会场，通过视频连线方式同步学习。",
            "新任全国政协委员通过视频连线方式同步学习",
        ),
        ("赵立山、钱大勇等14位全国政协常委、委员作大会发言。", "全国政协常委、委员作大会发言"),
    ],
)
def test_the_indicator_runs_on_to_the_verb(text: str, indicator: str) -> None:
    """A list of subjects or a venue between the people and their verb is passed over."""
    assert indicator in [f.indicator for f in frames("全国政协20日举行会议。" + text)]


@pytest.mark.parametrize(
    "text",
    [
        "主席走上讲台，向在座的1800多位全国政协委员鞠躬致意。",
        "赵立山委员是特邀42组的召集人。",
        "全国政协主席赵立山出席晚会，并为获奖集体和个人代表颁奖。",
        "政协委员和各界群众敬献的9只大型花篮摆放整齐。",
        "全国政协副主席连续发出3篇帖文。",
    ],
)
def test_no_results(text: str) -> None:
    """Greetings, numbers of groups, prizes handed to others, wreaths and posts are no results."""
    assert frames("全国政协20日举行活动。" + text) == []


def test_a_bare_share_says_of_whom() -> None:
    """占比 has its group from the clause before; the exact figure in brackets is no second row."""
    found = [(f.indicator, f.value) for f in frames("全国政协公布名单。委员中有女委员312名，占比近15%（14.9%）。")]
    assert [value for indicator, value in found if indicator.endswith("女委员占比")] == ["15"]
    assert "14.9" not in [value for _, value in found]


def test_a_governments_report_counts_only_what_names_us() -> None:
    """In another body's report a number is ours only where its own clause names us."""
    text = "政府工作报告\n一年来，自觉接受政协监督，提请审议法规草案17件，办理政协提案86件。"
    assert [f.value for f in frames(text, home=HOME)] == ["86"]


def test_what_an_announcement_explains_is_planned() -> None:
    """Numbers of channels still to be opened are plans."""
    text = "全国政协会议期间，将继续开设“委员通道”。据了解，今年的“委员通道”共3场。"
    assert {f.status for f in frames(text)} == {Status.PLANNED}


def test_other_places_figures_are_not_ours() -> None:
    """A clause that opens with a list of other provinces tells of them."""
    text = LEAD + "青海、贵州、辽宁今年政协会务人员减少30%。"
    assert [f.value for f in frames(text, home=HOME)] == []


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("开展专题调研6次，形成的《关于发展中药材种植的报告》获县委书记赵立山批示。", "endorsement"),
        ("县发改局据此出台了《中药材三年行动方案》。", "adoption"),
        ("县政协将其列为年度重点提案。", "selection"),
        ("县政协专委会主任赵立山介绍，医卫界连续三年被市政协评为“先进界别”。", "award"),
    ],
)
def test_verdicts(text: str, kind: str) -> None:
    """Approval of a report after a number, rules made on it, choice of a proposal, an award told as a fact."""
    assert kind in {f.kind for f in frames(LEAD + text, home=HOME)}


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("组织90余名委员分6个小组深入14个乡镇开展民主监督。", ["90"]),
        ("听取有关部门和8家民营企业的情况汇报。", []),
        ("接待外地政协来访26批次、320人次。", ["26", "320"]),
        ("县委书记赵立山、县长钱大勇作出批示19次。", ["19"]),
    ],
)
def test_numbers_of_county_reports(text: str, values: list[str]) -> None:
    """Groups, places and firms heard do not count; a second measure and approvals do."""
    assert [f.value for f in frames(LEAD + text, home=HOME)] == values


@pytest.mark.parametrize(
    ("text", "indicator", "value"),
    [
        ("委员提出的23条建议被县政府采纳。", "提出的建议被县政府采纳", "23"),
        ("全年4篇信息被市政协采用。", "信息被市政协采用", "4"),
        ("道路完工，惠及4个村1500多名群众。", "惠及群众", "1500"),
        ("在省政协网站等媒体刊发稿件37篇。", "刊发稿件", "37"),
    ],
)
def test_recognitions_with_a_number_are_one_row(text: str, indicator: str, value: str) -> None:
    """What was adopted or used is one row with its number; places and media are no part of what was counted."""
    assert [(f.kind, f.indicator, f.value) for f in frames(LEAD + text, home=HOME)] == [("quantity", indicator, value)]


@pytest.mark.parametrize(
    ("text", "indicator"),
    [
        ("人大代表建议办结率、政协委员提案办复率均为100%。", "政协委员提案办复率"),
        ("政协提案办复率、人大代表建议办结率均为100%。", "政协提案办复率"),
        ("人大代表建议办结率和提案办复率均达98%。", "提案办复率"),
    ],
)
def test_one_of_two_rates_is_ours(text: str, indicator: str) -> None:
    """The share of the people's congress's advice that stands beside ours is left out."""
    assert [f.indicator for f in frames(LEAD + text, home=HOME)] == [indicator]


def test_bodies_spoken_for_are_no_result() -> None:
    """Who speaks for so many founding bodies of a celebration tells of no work of ours."""
    assert frames("全国政协副主席赵立山代表16家发起单位向大会致辞。") == []
    assert frames("全国政协邀请群众代表12人发言。") != []


def test_an_organ_is_no_official() -> None:
    """中央书记处 is not cut to a 书记 who praises."""
    text = (
        "会议对党的二十大以来全国人大常委会、国务院、全国政协、最高人民法院、最高人民检察院党组"
        "和中央书记处的工作给予充分肯定。"
    )
    assert [f.indicator for f in frames(text)] == ["工作给予充分肯定"]
    assert frames("全国政协召开会议。会议对中央书记处的工作给予充分肯定。") == []
