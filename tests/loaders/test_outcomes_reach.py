"""How far a way of working reaches, yearly money, groups, duties, hearsay, and praise of a year's work."""

import pytest
from tests.loaders.reading import outcome_frames as frames
from tests.loaders.test_outcomes import LEAD


@pytest.mark.parametrize(
    ("text", "value", "indicator"),
    [
        ("“溪畔议事”协商品牌已推广到6个乡镇。", "6", "推广到乡镇"),
        ("县政协每年安排经费12万元用于议事亭运转。", "120000", "安排经费"),
        ("大会期间，委员们分为7个讨论组，审议常委会工作报告。", "7", "讨论组"),
        ("监督小组发现标牌缺失、台账不全等问题14处。", "14", "发现问题"),
        ("县水利局、县教育局等4个单位、甲秀兰等9名委员受到表彰。", "4", "单位受到表彰"),
        ("各乡镇负责人和特邀专家计46人与会。", "46", "与会"),
        (
            "《关于护河的提案》等6件提案由县委、县政府、县政协领导领衔督办。",
            "6",
            "提案由县委、县政府、县政协领导领衔督办",
        ),
        ("县政协办公室与县委督查室联合开展3次集中督查。", "3", "集中督查"),
        ("县政协组织委员招商，促成总投资2.5亿元的冷链项目落户。", "250000000", "促成总投资"),
    ],
)
def test_what_such_numbers_count(text: str, value: str, indicator: str) -> None:
    """Places reached, money of every year, groups, troubles listed and guests count by what was done."""
    assert (value, indicator) in [(f.value, f.indicator) for f in frames(LEAD + text)]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("据了解，今年全县新增经营主体3100户。", "3100"),
        ("方案要求，每名委员每年至少走访1家企业、反映2条信息、办成3件实事。", "3"),
        ("县政协对县政府年初确定的12件民生实事逐项监督。", "12"),
        ("每周三上午，由2名委员在这里值班。", "2"),
        ("委员向3家敬老院捐赠轮椅20台。", "3"),
        ("报告指出，县政府累计拆除网箱900口，但同时存在产业接续不足等问题。", "900"),
    ],
)
def test_numbers_of_duties_and_hearsay(text: str, value: str) -> None:
    """Duties, shifts, recipients of what is counted next and how things stand in a county are no results."""
    assert value not in [f.value for f in frames(LEAD + text)]


@pytest.mark.parametrize(
    ("text", "kind", "indicator"),
    [
        (
            "石秀川代表县委对大会召开表示祝贺。他说，过去一年，县政协及其常委会履职尽责，为全县发展作出了积极贡献。",
            "endorsement",
            "为全县发展作出了积极贡献",
        ),
        ("“委员们的发言有高度、有温度。”县长林沐春表示，将认真吸纳。", "endorsement", "委员们的发言有高度"),
        ("县政府常务会议专题研究了县政协报送的监督报告。", "adoption", "常务会议专题研究了县政协报送的监督报告"),
        ("相关做法入选后，该信息被省政协《某某论坛》刊用。", "coverage", "该信息被省政协《某某论坛》刊用"),
        ("办理情况：列为重点提案。", "selection", "列为重点提案"),
    ],
)
def test_approval_and_uptake(text: str, kind: str, indicator: str) -> None:
    """Praise of a year's work and behind quotes; a report on the government's agenda; a key proposal's field."""
    assert any(f.kind == kind and indicator in f.indicator for f in frames(LEAD + "\n" + text))


def test_proposers_of_a_page() -> None:
    """The field of a proposal's page counts the members who put it forward."""
    text = LEAD + "\n提案人：石秀川等8名委员联名\n承办单位：县交通局"
    assert ("8", "委员联名") in [(f.value, f.indicator) for f in frames(text)]
