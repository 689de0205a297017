"""Outcomes that are land, goods, lengths or money, what an inspection mended, teams and rooms in words."""

import pytest
from tests.loaders.reading import outcome_frames

LEAD = "县政协全年工作有声有色，县政协委员作用明显，县政协机关运转有序，县政协党组坚强有力。"


def rows(text: str) -> list[tuple[str, str | None]]:
    """Indicator and value of the numbers on a county committee's page."""
    return [(f.indicator, f.value) for f in outcome_frames(LEAD + text) if f.value is not None]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("提案交办后，沿线完成尾水治理2.6万亩。", ("完成尾水治理", "26000")),
        ("县政协督办后，县交警大队增设隔离护栏300米。", ("增设隔离护栏", "300")),
        ("委员工作室牵线，推动盘活闲置厂房面积21万平方米。", ("推动盘活闲置厂房面积", "210000")),
        ("提案办结，610亩水浇地受益。", ("水浇地受益", "610")),
        ("照着委员的法子，种稻户户均多拿2600元。", ("种稻户户均多拿", "2600")),
        ("委员们自己掏腰包凑了18.6万元。", ("委员们自己掏腰包凑", "186000")),
        ("监督小组及时发现和反馈问题，已督促整改27个。", ("督促整改", "27")),
        ("委员们义诊三天，发现疑似患者214人。", ("发现疑似患者", "214")),
        ("县政协派出五个监督小组，查了三个月。", ("派出监督小组", "5")),
        ("县政协设立“柳编”“肉牛”两个界别工作室。", ("界别工作室", "2")),
    ],
)
def test_amounts_of_what_was_done(text: str, expected: tuple[str, str]) -> None:
    """A deed before or behind them, or a gain a head, makes land, goods and money a result."""
    assert expected in rows(text)


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("全村有良田3万亩。", "30000"),
        ("委员走访中发现，村里像她这样的独居老人39位。", "39"),
        ("委员们从三个小组的讨论谈起。", "3"),
        ("路口离学校300米。", "300"),
    ],
)
def test_what_only_describes_is_none(text: str, value: str) -> None:
    """What a place has, what an inspection came upon, and parts of a sitting are no results."""
    assert value not in [found for _, found in rows(text)]
