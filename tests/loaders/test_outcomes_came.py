"""Outcomes: what came about of counsel, praise in quotes, figures that somebody reports; one invented sentence each."""

import pytest
from tests.loaders.reading import outcome_frames

from cppcc_loaders.extract.frames import OutcomeFrame
from cppcc_loaders.records import Status

HOME = "130126"
LEAD = "县政协全年工作有声有色，县政协委员作用明显，县政协机关运转有序，县政协党组坚强有力。"


def frames(text: str) -> list[OutcomeFrame]:
    """The outcomes of an article on a county committee's own page."""
    whole = f"{LEAD}\n{text}"
    return outcome_frames(whole)


@pytest.mark.parametrize(
    ("text", "indicator"),
    [
        ("委员提交的《关于增设乡村候车亭的提案》促成候车亭6月投用。", "促成候车亭6月投用"),
        ("协商议事室邀请专家献策，推动成立黄桃产业协会。", "推动成立黄桃产业协会"),
        ("委员就此提交提案，县邮政公司当场推出“山货专线”。", "县邮政公司当场推出“山货专线”"),
        ("委员提案办理后，青石河断面水质由Ⅳ类提升到Ⅲ类。", "青石河断面水质由Ⅳ类提升到Ⅲ类"),
        ("委员提交《关于村医县管的建议》，这一办法已在城关镇先行先试。", "这一办法已在城关镇先行先试"),
        ("协商会开了一下午，最终商定错峰装卸、夜间限时。", "最终商定错峰装卸、夜间限时"),
        ("建议案得到县长批示，县政府据此调整了冷库用电补贴。", "县政府据此调整了冷库用电补贴"),
        ("协商三轮，议定事项全部办结。", "议定事项全部办结"),
    ],
)
def test_what_came_of_counsel_is_an_adoption(text: str, indicator: str) -> None:
    """What another body did about it, or what got better, follows from the counsel told before."""
    assert (indicator, "adoption") in [(f.indicator, f.kind) for f in frames(text)]


@pytest.mark.parametrize(
    "text",
    [
        "委员建议，推动成立黄桃产业协会。",
        "委员提案要求进一步推动出台冷链补贴政策。",
        "县城新开了一家商场，县商贸公司当场推出“购物节”。",
        "委员建议把冷藏车纳入农机购置补贴目录。",
    ],
)
def test_what_is_asked_for_has_not_come_about(text: str) -> None:
    """Demands, and what no counsel preceded, are no adoption."""
    assert not [f for f in frames(text) if f.kind == "adoption"]


@pytest.mark.parametrize(
    ("text", "indicator"),
    [
        (
            "石家庄市政协副主席林书豪今年6月到县里调研时评价：“院坝里的协商最见真章。”",
            "院坝里的协商最见真章",
        ),
        ("副县长秦朗表示，监督小组提出的问题客观中肯。", "监督小组提出的问题客观中肯"),
        ("县长葛文在听取汇报后表示，委员们的建议有数据、有办法。", "委员们的建议有数据"),
        ("县委书记欧阳明远批示“可行”。", "县委书记欧阳明远批示“可行”"),
    ],
)
def test_praise_by_officials_is_an_endorsement(text: str, indicator: str) -> None:
    """What an official of another body says for the work counts, in quotes or not."""
    told = [f.indicator for f in frames(text) if f.kind == "endorsement"]
    assert any(indicator in words or words in indicator for words in told)


def test_our_own_committee_praises_nobody() -> None:
    """Praise by our own chair is no approval."""
    assert not frames("县政协主席林书豪评价：“院坝里的协商最见真章。”")


@pytest.mark.parametrize(
    "text",
    [
        "今年2月，《农民日报》今年2月以《院坝里的商量声》为题作了报道。",
        "燕赵晚报客户端作了转载。",
    ],
)
def test_papers_that_tell_of_it_are_coverage(text: str) -> None:
    """Papers and their clients by the verb that they did it with."""
    assert [f.kind for f in frames(text)] == ["coverage"]


@pytest.mark.parametrize(
    ("text", "indicator", "value"),
    [
        ("联络站站长秦朗说，今年已代销滞销红薯12万斤。", "代销滞销红薯", "120000"),
        ("县政协秘书长秦朗告诉记者，上半年已收到意见建议88条。", "收到意见建议", "88"),
        ("委员提案办理后，640米老化水管全部更换完毕。", "老化水管", "640"),
        ("委员帮助商户对接平台，新增订单800万元。", "新增订单", "8000000"),
        ("委员企业宏远运输公司出动铲车9台。", "出动铲车", "9"),
    ],
)
def test_figures_that_are_reported(text: str, indicator: str, value: str) -> None:
    """Figures in somebody's words count where they report what was done."""
    assert (indicator, value) in [(f.indicator, f.value) for f in frames(text)]


@pytest.mark.parametrize(
    "text",
    ["联络站站长秦朗说，要力争代销红薯12万斤。", "村民们说，全村人口只有320人。"],
)
def test_what_somebody_demands_is_no_figure(text: str) -> None:
    """Demands, hopes and figures of the county's own are no results."""
    assert not frames(text)


def test_a_past_year_among_plans_is_done() -> None:
    """A sentence among plans that opens with a year that is over tells what was done."""
    told = frames("二、2024年工作计划\n2023年，县政协共形成监督成果14项。")
    assert [(f.indicator, f.status) for f in told] == [("形成监督成果", Status.REALISED)]


@pytest.mark.parametrize(
    ("text", "indicator", "value"),
    [
        ("委员企业向学校捐赠录播设备一套，价值6万元。", "捐赠录播设备", "1"),
        ("委员企业向学校捐赠录播设备一套，价值6万元。", "捐赠录播设备价值", "60000"),
        ("委员向敬老院赠送药品42种，价值3万余元。", "赠送药品价值", "30000"),
        ("经县政协督办，7处站台5月底投入使用。", "站台投入使用", "7"),
        ("县长葛文到会听取意见，8名委员作发言。", "委员作发言", "8"),
        ("《关于保护古树的提案》《关于疏浚水渠的提案》等9件被确定为重点提案。", "被确定为重点提案", "9"),
        ("委员们录下山歌一百二十首。", "录下山歌", "120"),
    ],
)
def test_what_a_number_counts(text: str, indicator: str, value: str) -> None:
    """One thing behind its name, what it was worth, what became of things by a day, members beside others."""
    assert (indicator, value) in [(f.indicator, f.value) for f in frames(text)]


@pytest.mark.parametrize(
    "text",
    [
        "县政协围绕种植、养殖、加工三件事开展协商。",
        "委员跟踪老旧小区二次供水改造。",
        "剩余6处码头计划于明年6月底前完成复绿。",
    ],
)
def test_themes_and_plans_are_no_results(text: str) -> None:
    """The subject of a talk, a kind of water supply, and what is still planned count nothing."""
    assert not [f for f in frames(text) if f.kind == "quantity"]


def test_a_leader_of_another_committee_approves() -> None:
    """What the secretary of a committee above says for the work is approval."""
    told = frames("河北省政协秘书长江远帆认为，县里的探索为激活界别提供了可复制的样本。")
    assert [f.kind for f in told] == ["endorsement"]


@pytest.mark.parametrize(
    "text",
    ["县政协主席林书豪带队到8个乡镇督导工作站运行情况。", "委员秦朗为3个社区配备爱心轮椅。"],
)
def test_places_that_are_gone_to_or_given_to_count_nothing(text: str) -> None:
    """Places where somebody went or gave something are no results."""
    assert not [f for f in frames(text) if f.kind == "quantity"]


def test_what_departments_must_accept_is_not_accepted() -> None:
    """A demand to accept everything is no adoption; the praise before it stands."""
    told = frames("副县长秦朗表示，监督小组提出的问题客观中肯，各部门要照单全收。")
    assert [f.kind for f in told] == ["endorsement"]
