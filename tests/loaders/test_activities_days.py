"""Days told in a list, sentences that lay down a rule, reports on proposals, names of meetings."""

import pytest
from tests.loaders.reading import frames


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("2月1日、5日，县政协先后召开提案审查会、提案交办会。", ["2027-02-01", "2027-02-05"]),
        ("县政协于3月2日、3月9日、4月6日三次召开“松岭有约”协商会。", ["2027-03-02", "2027-03-09", "2027-04-06"]),
        ("2026年5月、2027年4月，县政协先后两次举办“松岭共商”业务培训班。", ["2026-05", "2027-04"]),
        ("3月2日、3月9日，县政协组织委员视察松岭镇污水处理厂。", ["2027-03-02/2027-03-09"]),
        ("3月2日至9日，县政协先后召开提案审查会、提案交办会。", ["2027-03-02/2027-03-09"]),
        ("县政协5月、8月、9月三次到松岭镇调研花椒产业。", ["2027-05/2027-09"]),
    ],
)
def test_each_day_of_a_list_is_told_apart(text: str, days: list[str]) -> None:
    """Meetings share out the days, one event has a row for each; without a word for it the list is a stretch."""
    assert [f.date for f in frames(text, published="2027-10-20")] == days


@pytest.mark.parametrize(
    "text",
    [
        "《松岭县政协委员管理办法》规定，重点提案须由主席会议研究确定，委员小组每季度召开1次协商会。",
        "按照工作规则，每个乡镇每季度至少开展1次协商议事活动。",
    ],
)
def test_what_a_rule_lays_down_is_not_done(text: str) -> None:
    """Behind …规定， and 按照…规则， stands what is to be done."""
    assert not frames(f"松岭县政协关注乡村。{text}", published="2027-10-20")


def test_figures_of_a_report_are_about_its_subject() -> None:
    """The proposals since a session that a report counts are what the report is on."""
    told = "郝春生作关于三届二次会议以来提案工作情况的报告。报告说，三届二次会议以来，县政协共收到提案91件。"
    assert "三届二次会议以来提案工作情况" in [f.topic for f in frames(told, published="2027-01-20")]


@pytest.mark.parametrize(
    ("text", "topic"),
    [
        ("3月5日，全县政协系统文史工作推进会在松岭镇召开。", "文史工作推进会"),
        ("3月5日，县政协召开提案审查委员会全体会议。", "提案审查委员会"),
        ("县政协把139名县政协委员和28名市政协委员全部编入11个活动组。", "编入11个活动组"),
    ],
)
def test_the_name_says_what_it_was(text: str, topic: str) -> None:
    """A committee keeps the end of its name, groups are what members are put into."""
    assert topic in [f.topic for f in frames(text, published="2027-10-20")]


def test_a_partner_with_its_province_is_no_subject() -> None:
    """Whom it was done with is named behind 与, with province and prefecture."""
    told = "县政协委员赵玉与浙江省杭州市临安区政协委员联合开展花椒产业协商。"
    assert {f.committee for f in frames(told, published="2027-10-20")} == {"130126"}


def test_each_entry_of_a_list_of_proposals_has_a_row() -> None:
    """What is told of an entry's handling is about its title; an entry without it stands for itself."""
    told = (
        "松岭县政协公布部分提案办理情况。\n"
        "——《关于修复松岭老街的提案》（第12号，第一提案人：赵玉）。5月8日，县政协副主席郝春生率提案者赴松岭镇现场督办。\n"
        "——《关于增设乡村公交站点的建议》（民进松岭支部，第一执笔人：孙梅）。县交通局新开线路3条。"
    )
    rows = {(f.date, f.topic) for f in frames(told, published="2027-10-20") if f.type == "proposal-work"}
    assert {("2027-05-08", "《关于修复松岭老街的提案》"), (None, "《关于增设乡村公交站点的建议》")} <= rows
