"""Numbers that say how often or where, and distinctions that the committee itself awards: invented sentences."""

import pytest
from tests.loaders.reading import outcome_frames

from cppcc_loaders.extract.frames import OutcomeFrame
from cppcc_loaders.records import Status

LEAD = "县政协全年工作有声有色，县政协委员作用明显，县政协机关运转有序，县政协党组坚强有力。"


def frames(text: str) -> list[OutcomeFrame]:
    """The outcomes of a sentence on a county committee's page, plans left out."""
    text = LEAD + text
    return [f for f in outcome_frames(text) if f.status is Status.REALISED]


@pytest.mark.parametrize(
    "text",
    [
        "县政协提案委员会两次组织提案人和承办单位到现场面商。",
        "县政协主席三次带着提案人和水务局查看渠道。",
        "两次调研的成果写成一份建议案。",
        "督办组夜访7个小区，当晚开会。",
        "委员们踏访青龙河沿线的19个村社。",
        "县水务局、县住建局被评为提案承办先进单位。",
        "2025年，工作站打算建立台账，再建3处科技小院。",
    ],
)
def test_how_often_where_and_plans_are_no_results(text: str) -> None:
    """次 before a verb, places gone to, honours that the committee gives and what it means to do are none."""
    assert not frames(text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("县政协召开协商会两次。", ("召开协商会", "2", "次")),
        ("县政协党组两次听取汇报。", ("听取汇报", "2", "次")),
        ("县政协走访企业43家。", ("走访企业", "43", "家")),
        ("全县建成科技小院3处。", ("建成科技小院", "3", "处")),
    ],
)
def test_work_that_is_counted_stays_a_result(text: str, expected: tuple[str, str, str]) -> None:
    """Numbers of what was done are results."""
    assert expected in [(f.indicator, f.value, f.unit) for f in frames(text)]


def test_honours_of_the_committee_stay_awards() -> None:
    """The committee's own honours are awards."""
    assert [f.kind for f in frames("县政协被评为全市信息工作先进单位。")] == ["award"]


def test_what_a_department_did_after_an_opinion_is_a_result() -> None:
    """An opinion sent up before makes the next sentence's deeds of a department results."""
    text = "县政协委员白某撰写《关于规范充电的社情民意》，得到批示。县住建局投入26万元，新建充电桩140个。"
    assert [(f.indicator, f.value) for f in frames(text) if f.kind == "quantity"] == [
        ("投入", "260000"),
        ("新建充电桩", "140"),
    ]


@pytest.mark.parametrize(
    ("text", "row"),
    [
        ("协商议事日上议的是灌溉，会后县水利局牵头疏浚渠道5.6公里。", ("疏浚渠道", "5.6")),
        ("县政协召开小微企业融资协商会。县农商银行当场推出产品，已有63户果农用上贷款。", ("果农用上贷款", "63")),
        ("监督意见书交上去，县政府挤出专项资金420万元。", ("挤出专项资金", "4200000")),
        ("民建界别提交提案。次年，县文旅局在创业园划出场地300平方米。", ("划出场地", "300")),
    ],
)
def test_deeds_of_others_behind_our_work_are_results(text: str, row: tuple[str, str]) -> None:
    """What another body did in a paragraph that tells of our counsel before it came of that."""
    assert row in [(f.indicator, f.value) for f in frames(text)]


@pytest.mark.parametrize(
    "text",
    [
        "县政协提出建议26条。县农业农村局负责同志介绍，今年新增滴灌面积12万亩。",
        "一年来，县政府认真办理人大代表建议，投入资金420万元。",
        "县政协召开协商会。又讯：县水利局组织修复江堤，投入资金420万元。",
    ],
)
def test_figures_that_departments_tell_are_none(text: str) -> None:
    """What an officer tells of his own work, or another item tells, did not come of ours."""
    assert not [f for f in frames(text) if f.value in {"120000", "4200000"}]


def test_departments_on_their_own_are_no_results() -> None:
    """Without counsel before it a department's work is its own."""
    assert not frames("县住建局召开会议。县住建局投入26万元，新建充电桩140个。")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("县政协协商后，推动村里疏浚河道7.2公里。", ("7.2", "公里")),
        ("县政协委员义务巡河38公里。", ("38", "公里")),
        ("县政协帮助园区招商，合同引资6.4亿元。", ("640000000", "元")),
        ("县政协促成镇信用社授信200万元。", ("2000000", "元")),
    ],
)
def test_lengths_and_money_that_came_of_work(text: str, expected: tuple[str, str]) -> None:
    """Rivers dredged and patrolled, and money brought in, lent or laid out, are results."""
    assert expected in [(f.value, f.unit) for f in frames(text)]


def test_a_county_s_own_lengths_and_money_are_none() -> None:
    """What lies there, and what is earned there, comes of no work of a committee."""
    assert not frames("全县河道长7.2公里，农业产值6.4亿元。")


def test_classes_of_replies_go_without_what_they_mean() -> None:
    """A类（已办成）: the class alone; 其中 is no part of what was taken up."""
    told = [f.indicator for f in frames("县政协提案办理结果为A类（已办成）的60件，占75%；县林业局采纳了其中4条建议。")]
    assert "A类占" in told
    assert any(words.endswith("采纳建议") for words in told)


@pytest.mark.parametrize("text", ["县政协的做法，《青河日报》、“云上河”平台相继报道。", "省政协《同舟》杂志予以刊载。"])
def test_papers_that_print_it(text: str) -> None:
    """A paper by its title, alone or with others, that prints what was done."""
    assert [f.kind for f in frames(text)] == ["coverage"]


def test_a_paper_that_is_read_prints_nothing() -> None:
    """Reading a paper is no coverage."""
    assert not frames("县政协机关集体学习《青河日报》的文章。")


def test_two_rates_of_one_height_are_two_results() -> None:
    """提案面商率、办结率均达98%: both rates, each with the number."""
    told = [(f.indicator, f.value) for f in frames("县政协提案全部交办，提案面商率、办结率均达98%。")]
    assert told == [("提案面商率", "98"), ("提案办结率", "98")]


def test_one_rate_stays_one_result() -> None:
    """A rate alone is one result."""
    assert [f.indicator for f in frames("县政协提案全部交办，提案办结率达98%。")] == ["提案办结率"]


def test_ranks_named_together_did_it_together() -> None:
    """12名常委、委员发言: both ranks spoke."""
    assert [f.indicator for f in frames("县政协召开常委会会议，12名常委、委员发言。")] == ["常委、委员发言"]


def test_a_number_that_has_grown_is_the_new_one() -> None:
    """从3个试点增加到41个: the result is 41."""
    assert [f.value for f in frames("县政协“河边议事点”从3个试点增加到41个。")] == ["41"]
