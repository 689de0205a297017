"""Outcomes in the plain register of local pages: departments' answers, things given, units that handle proposals."""

import pytest
from tests.loaders.test_outcomes import LEAD, frames

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
        ("《关于保护古树的建议》被省政协采用。", "selection"),
        ("《关于保护古树的建议》被县林业局采用。", "adoption"),
        ("省政协副主席李国栋到我县调研时给予肯定。", "endorsement"),
        ("省政协领导到委员工作站调研时，对该做法给予充分肯定。", "endorsement"),
    ],
)
def test_verdicts_of_plain_pages(text: str, kind: str) -> None:
    """A higher committee selects what it uses, an authority adopts it; approval on a visit is an endorsement."""
    assert [f.kind for f in frames(LEAD + text)] == [kind]


def test_what_will_go_on_is_a_plan() -> None:
    """A number behind 将继续 is announced."""
    found = frames(LEAD + "明年，县政协将继续做实品牌，围绕养老等6个课题开展调研协商。")
    assert all(f.status is Status.PLANNED for f in found)
