"""Outcomes in the plain register of local pages: departments' answers, things given, units that handle proposals."""

import pytest
from tests.loaders.reading import outcome_frames as frames
from tests.loaders.test_outcomes import LEAD

from cppcc_loaders.records import Status


@pytest.mark.parametrize(
    ("text", "value", "unit"),
    [
        ("协商会达成共识5条，县交通局投入资金28万元，安装护栏90处。", "280000", "元"),
        ("全年召开党组会议11次、党组理论学习中心组学习会8次。", "11", "次"),
        ("县政协委员为敬老院捐赠大米5吨。", "5", "吨"),
        ("县政协委员指导茶农防虫，帮助茶农减少损失30余万元。", "300000", "元"),
    ],
)
def test_numbers_of_plain_pages(text: str, value: str, unit: str) -> None:
    """A department's answer to a consultation, meetings in a list, weights given and losses avoided are results."""
    assert (value, unit) in [(f.value, f.unit) for f in frames(LEAD + text)]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("立案提案交由38个单位承办，全部按期办结。", "38"),
        ("提案分别交由53家单位承办。", "53"),
        ("县政协委员走访7个苏木镇，听取牧民意见。", "7"),
        ("县交通局投入资金28万元，安装护栏90处。", "280000"),
    ],
)
def test_numbers_that_are_no_result_of_ours(text: str, value: str) -> None:
    """Units that handle proposals, places visited and a department's own spending are none."""
    assert value not in [f.value for f in frames(LEAD + text)]


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("《关于保护古树的建议》被省政协采用。", "adoption"),
        ("委员李国栋被推选为“最美基层委员”。", "award"),
        ("委员王秀兰获评全国三八红旗手，县政协祝贺。", "award"),
        ("《江南时报》以整版篇幅介绍县政协做法。", "coverage"),
        ("《关于保护古树的建议》被县林业局采用。", "adoption"),
        ("省政协副主席李国栋到我县调研时给予肯定。", "endorsement"),
        ("省政协领导到委员工作站调研时，对该做法给予充分肯定。", "endorsement"),
    ],
)
def test_verdicts_of_plain_pages(text: str, kind: str) -> None:
    """A higher committee selects what it uses, an authority adopts it; honours of persons, papers that tell of it."""
    assert [f.kind for f in frames(LEAD + text)] == [kind]


def test_what_will_go_on_is_a_plan() -> None:
    """A number behind 将继续 is announced."""
    found = frames(LEAD + "明年，县政协将继续做实品牌，围绕养老等6个课题开展调研协商。")
    assert all(f.status is Status.PLANNED for f in found)


@pytest.mark.parametrize(
    ("text", "indicator", "value"),
    [
        ("县政协在14个乡镇（街道）全部建立委员工作站。", "委员工作站", "14"),
        ("县政协在全县18个乡镇设立协商议事室18个。", "设立协商议事室", "18"),
        ("县政协主席李国栋作工作报告。他说，2023年，常委会组织重点协商17项。", "组织重点协商", "17"),
        ("李国栋在报告中指出，过去一年，县政协开展视察23次。", "开展视察", "23"),
        ("县政协副主席王秀兰作提案工作情况的报告。报告说，二次会议以来，共收到提案173件。", "收到提案", "173"),
        ("委员工作站站长王秀兰介绍，工作站推出“巡诊日”，两年来服务群众3100多人次。", "服务群众", "3100"),
        ("村支书李国栋说，希望委员帮着呼吁。调研组梳理问题9类，提出建议13条。", "提出建议", "13"),
        ("县政协委员李国栋、王秀兰、赵明亮等5人发言。", "发言", "5"),
        ("县政协新建协商议事室4个，累计达到13个。", "新建协商议事室", "13"),
        ("县政协工作室围绕沟渠开展协商，达成共识。7月底，县水利局投入资金46万元。", "投入资金", "460000"),
        ("李国栋等8位委员，围绕文艺精品、文化传承等作了发言。", "委员作了发言", "8"),
    ],
)
def test_indicators_of_reports_read_out_and_places_counted(text: str, indicator: str, value: str) -> None:
    """A report's numbers in its reader's words, rooms by their places, persons named before their number."""
    assert (indicator, value) in [(f.indicator, f.value) for f in frames(LEAD + text)]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("县政协在全县18个乡镇设立协商议事室36个。", "18"),
        ("县政协接待外省某市政协考察团一行12人。", "12"),
        ("记者近日走访了其中的4家。", "4"),
        ("县政协主席李国栋说，2024年要开展协商12项。", "12"),
        ("全县葡萄种植3万亩。", "30000"),
    ],
)
def test_places_guests_and_plans_are_no_result(text: str, value: str) -> None:
    """Places with a number of their own behind them, guests received, a reporter's visits, plans in a speech."""
    assert value not in [f.value for f in frames(LEAD + text)]
