"""Foundings told by their month, what those present saw, work on which a chair goes on to tell: invented sentences."""

import pytest
from tests.loaders.reading import frames, told


@pytest.mark.parametrize(
    ("text", "topic"),
    [
        ("工作站2021年4月挂牌，县政协委员轮流值守。", "工作站"),
        ("2021年10月挂牌以来，县政协委员在这里接待群众320人次。", "挂牌"),
    ],
)
def test_stations_founded_in_a_month(text: str, topic: str) -> None:
    """The month of a station's founding is an event, whatever it has done since."""
    assert ("institution-building", topic) in told(text)


@pytest.mark.parametrize(
    ("text", "row"),
    [
        ("会前，与会人员到石桥镇、南甸镇察看冷库项目。", ("research", "冷库项目")),
        ("当天下午，与会人员考察了石桥古街和南甸茶园。", ("research", "石桥古街和南甸茶园")),
        ("会议期间，与会人员还视察了石桥镇污水处理站。", ("inspection", "石桥镇污水处理站")),
    ],
)
def test_what_those_present_saw(text: str, row: tuple[str, str]) -> None:
    """Before, during or after a meeting: a row of its own."""
    assert row in told(f"5月6日，县政协召开常委会会议，协商乡村治理。{text}")


def test_the_dateline_does_not_date_what_happened_meanwhile() -> None:
    """What happened during a meeting has the meeting's day, not that of the paper."""
    text = "平湖日报　2023年5月9日\n\n5月6日，县政协召开常委会会议。\n\n会议期间，与会人员还视察了石桥镇污水处理站。"
    assert "2023-05-09" not in {frame.date for frame in frames(text)}


def test_a_lower_committee_whose_chair_tells_of_it_goes_on() -> None:
    """The sentence behind is its own too, until the article's committee or the whole city is named."""
    text = "平湖市政协主席许某告诉记者，工作室已建12个。今年上半年，共接待群众940人次。"
    assert {f.committee for f in frames(text, home="330400")} == {"330482"}


def test_joint_work_is_the_articles() -> None:
    """Of committees in one row the one whose text it is has the row."""
    text = "2019年10月，海宁、平湖、桐乡三市政协在洪合镇就运河保护开展联合调研。"
    assert {f.committee for f in frames(text, home="330482")} == {"330482"}
