"""What recent rules leave alone: wishes of guests, a trip's own talk, reports that are passed, other bodies' work."""

import pytest
from tests.loaders.reading import activity_frames, outcome_frames, units_of

COUNTRY = "100000"
OTHER_BODIES = (
    "市人大代表名单\n贺兰舟　市第一中学校长\n苗青溪　盛达公司董事长",
    "优秀企业家名单\n钱塘春　宏远集团董事长\n褚令仪　金穗公司总经理",
    "5月18日，市人大常委会第十二次会议听取关于优化营商环境的报告，审议通过《关于城市更新的监督报告》。",
    "5月18日，市政府召开督办会，督办第23号、第45号建议。会前，副市长褚令仪先后到城东区、河口镇调研道路改造。",
    "县法院审判委员会听取刑事审判庭关于执行工作的汇报，全年收到司法建议32件，当事人称赞法官“问得准、判得实”。",
    "以钱塘春为团长的公司考察团赴越南考察，公司收到合理化建议210条，为全市经济发展作出了积极贡献。",
    "市第一中学纪念陶行知先生诞辰，校长贺兰舟主持。柳湾镇活动组走访学生家庭64户。",
    "甲、乙、丙三地人大联合开展执法检查，围绕水环境保护开展监督，提出建议12条。",
    "市人大代表褚令仪提出的《关于建设社区食堂的建议》由市民政局办理，被列为重点督办建议。",
    "市委书记左丘明远9日至10日先后到城东区、河口镇，走访企业，并主持召开工业座谈会，听取有关方面情况汇报。",
)


@pytest.mark.parametrize("text", OTHER_BODIES)
def test_other_bodies_have_no_rows(text: str) -> None:
    """People's congress, government, court, company and school: nothing of ours takes part."""
    assert activity_frames(text, home=None) == []
    assert outcome_frames(text, home=None) == []


def test_groups_of_schools_are_no_stations() -> None:
    """A township's group is ours where the paragraph names members or us."""
    assert units_of("县政协开展工作。\n学校开展家访。柳湾镇活动组走访家庭64户。") == []
    assert units_of("县政协委员下乡。柳湾镇活动组走访农户64户。") == [("柳湾镇活动组", "activity-group")]


def test_wishes_of_guests_are_no_praise() -> None:
    """What a guest wishes or hopes to bring about is no approval of what was done."""
    lead = "全国政协主席陈大海5日会见甲国总理林远。\n林远总理说，"
    assert outcome_frames(lead + "甲方愿同全国政协深化合作，为两国友好关系作出更大贡献。", home=COUNTRY) == []


@pytest.mark.parametrize("talk", ["盐湖资源开发座谈会，听取意见建议", "座谈会，听取有关方面盐湖资源开发情况汇报"])
def test_a_talk_on_a_trips_own_subject_is_the_trip(talk: str) -> None:
    """A talk whose subject is the trip's gives no row of its own."""
    text = (
        "全国政协主席陈大海近日在青海调研盐湖资源开发工作。他强调，要保护好生态。\n"
        f"3日至5日，陈大海先后到格尔木、德令哈，走访厂矿，并主持召开{talk}。"
    )
    found = [(f.type, f.topic) for f in activity_frames(text, home=COUNTRY, published="2027-03-14")]
    assert found == [("research", "盐湖资源开发工作")]


def test_reports_that_are_passed_are_one_supervision() -> None:
    """Titles of reports passed together are topics of one row."""
    text = (
        "政协第二十届全国委员会第九次主席会议5日召开。\n会议听取了全国政协经济委员会关于民主监督工作的汇报，"
        "审议通过了《关于加强盐湖保护的民主监督报告》《关于促进牧区办学的民主监督报告》。"
    )
    found = [f.topic for f in activity_frames(text, home=COUNTRY) if f.type == "supervision"]
    assert found == ["加强盐湖保护、促进牧区办学"]
