"""Papers that members put forward, as news of their work tells them, and a year's handling by the government."""

import pytest
from tests.loaders.reading import frames


def rows(text: str) -> list[tuple[str, str | None, str | None]]:
    """Type, date and topic of what an item of national news tells as done."""
    return [(f.type, f.date, f.topic) for f in frames(text, home="100000", published="2027-03-14")]


@pytest.mark.parametrize(
    ("text", "row"),
    [
        (
            "全国政协委员王山常到山里的学校。这次上会他带来了“办好山区食堂”“留住山区教师”两个提案。",
            ("proposal-work", "2027", "“办好山区食堂”“留住山区教师”"),
        ),
        (
            "王山委员关心山路。在调研的基础上，去年两会他提交了《关于修好山路的提案》，受到重视。",
            ("proposal-work", "2026", "《关于修好山路的提案》"),
        ),
        (
            "去年，新任全国政协委员的李河提出了用无人机巡护湿地的提案，得到林业部门采纳。",
            ("proposal-work", "2026", "用无人机巡护湿地"),
        ),
        ("李河委员先后提出古井保护利用等近20件提案。", ("proposal-work", None, "古井保护利用")),
        (
            "全国政协委员李河在去年两会期间，牵头9名委员围绕海岛缺医少药等问题联名提交了提案。",
            ("proposal-work", "2026", "海岛缺医少药"),
        ),
        ("去年赵江委员在提案中建议把旧厂房改成书屋，方便工人读书。", ("proposal-work", "2026", "把旧厂房改成书屋")),
        (
            "2026年全国两会上，赵江委员围绕完善河湖水质监测、推进江豚保护提出建议。",
            ("proposal-work", "2026", "完善河湖水质监测、推进江豚保护"),
        ),
        (
            "全国政协委员赵江是医生。今年上会，她带来的建议是多培养养老护理员。",
            ("proposal-work", "2027", "多培养养老护理员"),
        ),
        (
            "2026年，全国政协委员赵江将一份关于防治秸秆焚烧的社情民意信息提交给全国政协。",
            ("opinion-work", "2026", "防治秸秆焚烧"),
        ),
        (
            "五年来，李河委员围绕山区发展规划，积极建言献策，提交多份提案。",
            ("proposal-work", None, "山区发展规划"),
        ),
        ("李河委员针对山区出行的实际问题提出提案。", ("proposal-work", None, "山区出行的实际问题")),
    ],
)
def test_papers_that_members_put_forward(text: str, row: tuple[str, str | None, str]) -> None:
    """Told by titles in quotes, by what they ask for, by what they are about, in news of members' work."""
    assert rows(text) == [row]


@pytest.mark.parametrize(
    "text",
    [
        "今年两会，全国政协委员李河还将围绕秸秆打包的问题提出提案。",
        "会议指出，政协委员提案是民主监督的重要形式。",
        "全国人大代表王山去年两会提交了《关于修好山路的提案》。",
        "在世界体育大会上，中国代表团提交了关于冰上运动合作的提案。",
        "大会上，教师代表围绕食堂改造和宿舍维修提出多份提案。",
        "从修路护路到护林防火，李河一步一个脚印，所提交的提案受人称道。",
    ],
)
def test_papers_to_come_or_of_others_are_no_rows(text: str) -> None:
    """What is to be put forward, praise of proposals, a deputy's paper."""
    assert rows(f"{text}\n全国政协委员关心山路。") == []


def test_the_government_hears_of_a_year_s_handling() -> None:
    """The year whose proposals were handled dates the row; what is counted behind it tells the same."""
    text = (
        "国务院总理王强2月9日主持召开国务院常务会议，听取2026年国务院部门办理全国人大代表建议和全国政协提案工作情况汇报。\n"
        "会议指出，去年国务院各部门共牵头办理全国人大代表建议7001件、全国政协委员提案4002件。"
    )
    assert rows(text) == [("proposal-work", "2026", "国务院部门办理全国人大代表建议和全国政协提案工作")]
