"""Outcomes of local pages read for the first time: scenes that count nothing, numbers in an order of their own."""

import pytest
from tests.loaders.test_outcomes_county import LEAD, counts, frames


@pytest.mark.parametrize(
    "text",
    [
        "名册上，还剩3件尚未办结。",
        "另有2个站点至今没有挂牌。",
        "集市上二十多家摊主抢一个水龙头，委员们来协商。",
        "屋里坐着15个人，茶香四溢。",
        "县政协委员工作室探索“2+3+N”机制：2名委员坐班、3名专家问诊、N个部门联动。",
        "7月，县政协组织常委就二十项重点工程进展开展视察。",
        "四张方桌一拼，县政协的议事会开了场。",
        "县政协去年在16个界别的履职考核中排在前面。",
        "他与韩梅、沈志国两名委员一道，递交了提案。",
        "委员们夜里下过5条沟，查看了水情。",
        "县政协农业界到三镇的11个村搞了一轮摸底。",
        "县政协简报本期选登6件。",
    ],
)
def test_numbers_of_a_scene_are_no_results(text: str) -> None:
    """What is undone, crowds, furniture, parts of a formula and the subject of an inspection count nothing."""
    assert counts(text) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("县政协推行“1+6”模式，建成工作站6个。", ("建成工作站", "6", "个")),
        ("经多次督办，全镇火灾事故率从4.2%下降到0.7%。", ("全镇火灾事故率", "0.7", "%")),
        ("县政协提案委督办后，仔猪死亡率由9%降为3%。", ("仔猪死亡率", "3", "%")),
        ("义诊当天，委员们看了87个病人。", ("看病人", "87", "个")),
        ("县政协委员带动下，蜂农户均每年增收4200元。", ("蜂农户均每年增收", "4200", "元")),
        ("县政协委员捐赠总价12万元的图书。", ("捐赠图书", "120000", "元")),
        ("县政协委员向学校送去价值6万余元的课桌椅。", ("送去课桌椅", "60000", "元")),
        ("县政协组织25名常委赴邻市参加提案工作研修班。", ("常委参加提案工作研修班", "25", "名")),
        ("督办后，12条背街小巷里已有9条装上路灯。", ("装上路灯", "9", "条")),
        ("县政协副主席张建国一行6人到平山县考察核桃产业。", ("考察核桃产业", "6", "人")),
        (
            "推动解决道路拓宽、管网改造、公交延伸等诉求19件。",
            ("推动解决道路拓宽、管网改造、公交延伸等诉求", "19", "件"),
        ),
        ("协商后，达成“分户立账、公示议价”3条共识。", ("达成共识", "3", "条")),
        ("由此催生的提案有7件。", ("催生的提案", "7", "件")),
        ("县政协向曹家庄小学送去书包150个。", ("送去书包", "150", "个")),
    ],
)
def test_numbers_in_an_order_of_their_own(text: str, expected: tuple[str, str, str]) -> None:
    """Rates that fell, goods of a stated worth, parts of a whole, a retinue, lists of what was solved."""
    assert expected in counts(text)


def test_members_paired_for_help_and_stations_of_villages() -> None:
    """People count with what they did, stations without the places in brackets."""
    assert counts("32名委员结对帮扶脱贫户40户。") == [("委员结对帮扶", "32", "名"), ("结对帮扶脱贫户", "40", "户")]
    assert counts("17个村（社区）委员联络点全部挂牌。") == [("委员联络点", "17", "个")]


def test_members_who_only_spoke_somewhere_end_before_the_place() -> None:
    """Members keep the verb of what they did, and no bare preposition."""
    assert counts("近80名县政协委员在履职平台上发表了320条意见建议。")[0] == ("县政协委员", "80", "名")


def test_a_column_is_counted_by_its_issues() -> None:
    """What is recorded for years is the column told before."""
    assert counts("县政协合办《委员说法》栏目，请委员进演播室。开办两年录制了31期。") == [
        ("录制《委员说法》栏目", "31", "期")
    ]


@pytest.mark.parametrize(
    ("text", "kind", "indicator"),
    [
        ("《燕赵都市报》用大半个版讲了“板凳会”的故事。", "coverage", "《燕赵都市报》用大半个版讲了“板凳会”的故事"),
        ("这件提案当年就列入县级重点督办提案。", "selection", "这件提案当年就列入县级重点督办提案"),
        ("去年，县政协提案工作名列全市第一。", "award", "县政协提案工作名列全市第一"),
        ("通过“院坝会”商定了文明养犬公约。", "adoption", "通过“院坝会”商定了文明养犬公约"),
        ("县政协委员李明（灵寿县某合作社理事长）被授予“全国种粮大户”称号。", "award", "被授予“全国种粮大户”称号"),
    ],
)
def test_verdicts_of_local_pages(text: str, kind: str, indicator: str) -> None:
    """Papers that tell a story, ranks of the work, pacts that were agreed, honours with their whole name."""
    assert (kind, indicator) in [(f.kind, f.indicator) for f in frames(LEAD + text)]


@pytest.mark.parametrize(
    "text", ["要把民生提案列入重点督办。", "今年4月，民革支部提交《关于修路的提案》，从立案到落地，全程公开。"]
)
def test_demands_and_spans_are_no_verdicts(text: str) -> None:
    """What is demanded, and from when to when, says nothing of a result."""
    assert not [f for f in frames(LEAD + text) if f.kind in {"selection", "adoption"}]


def test_an_account_goes_on_behind_spoken_words() -> None:
    """What became of words said to a member is told again."""
    text = "\n“大伯，您还有啥难处？”这句话后来变成了社情民意信息《山区老人就医难》，县长批示后，卫健局增开巡诊车3辆。"
    assert {f.kind for f in frames(LEAD + text)} == {"endorsement", "quantity"}


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("\n● 5月底，市政协共征集提案线索86条。", "130100"),
        ("\n近日，市政协经济委员会举办协商会2场。", "130100"),
        ("\n市政协副主席到我县调研，县政协提交报告3份。", "130126"),
        ("\n★ 10月，市政协会同灵寿县政协举办协商会2场。", "130126"),
    ],
)
def test_a_committee_above_speaks_for_itself(text: str, code: str) -> None:
    """A paragraph that opens with a higher committee's own deed is that committee's, joint work is the page's."""
    assert [f.committee for f in frames(LEAD + text)] == [code]


def test_a_year_that_will_be_is_planned() -> None:
    """A year with 将 and a general verb opens a plan; 将 before members is none."""
    assert frames(LEAD + "\n2026年，县政协将紧扣乡村振兴，开展专题协商6次。") == []
    assert frames(LEAD + "\n2023年，县政协将工作站增至8个，开展专题协商6次。")
