"""Which phrase is the topic, what kind of work it is and when it was: invented sentences."""

import pytest
from tests.loaders.reading import frames, told

from cppcc_loaders.extract.topic_cores import core_of
from cppcc_loaders.extract.topics import trim_topic


@pytest.mark.parametrize(
    ("text", "topic"),
    [
        ("县政协实施“委员扶苗”行动，企业家委员资助困难学生31名。", "“委员扶苗”行动"),
        ("石桥镇联络站发起“灯火助学”，筹款8.2万元，资助大学新生16名。", "“灯火助学”"),
        ("“梨乡暖冬”走访不断线，县政协委员们捐赠棉衣、书籍折合人民币9.3万元。", "“梨乡暖冬”走访"),
    ],
)
def test_a_deed_has_the_topic_of_its_campaign(text: str, topic: str) -> None:
    """What was given within a campaign with a name is told by that name."""
    assert ("public-service", topic) in told(text)


def test_a_trip_and_its_research_are_one_row() -> None:
    """Places gone to and the subject looked into in the next clause are one row with the subject."""
    text = "4月上旬，县政协副主席赵某带领委员，深入桥头镇、柳林乡的12个村走访座谈，就农村养老服务体系建设开展专题调研。"
    assert told(text) == [("research", "农村养老服务体系建设")]


def test_a_campaign_that_members_only_join_keeps_the_deed() -> None:
    """Taking part in somebody else's campaign leaves the deed its own topic."""
    text = "县政协委员参与“万户同行”行动，资助困难学生31名。"
    assert ("public-service", "“万户同行”行动") not in told(text)


def test_a_rota_has_the_name_of_its_practice() -> None:
    """Members who take turns are told by the name that the practice has."""
    text = "县政协在集镇设立接待室，实行“逢三见”制度，每月3日由委员轮流接待群众。"
    assert ("exchange", "“逢三见”制度") in told(text)


@pytest.mark.parametrize(
    ("text", "row"),
    [
        (
            "围绕梨产业延链补链，县政协组织经济委联合调研组赴大同、朔州等地考察学习。",
            ("research", "梨产业延链补链"),
        ),
        ("围绕校园饮水安全，县政协组织委员开展暗访式监督。", ("supervision", "校园饮水安全")),
        ("县政协在石桥镇围绕老街停车开展“微协商”6次，新划车位29个。", ("consultation", "老街停车")),
        (
            "朝阳村与邻村因水渠放水多年扯皮。5月3日，县政协联络站召开“炕头议事”协商会，双方签了协议。",
            ("consultation", "水渠放水多年"),
        ),
        (
            "石桥镇委员工作站盯上了鲜枣滞销难。县政协委员钱某牵头，连开5场田间协商会。",
            ("consultation", "鲜枣滞销难"),
        ),
        ("县政协组织县林业局高级工程师赵玉田等5名委员实地踏勘，选出错车点位11处。", ("research", "错车点位")),
    ],
)
def test_a_weak_topic_gives_way(text: str, row: tuple[str, str]) -> None:
    """Who went, how, at which table: the subject that the sentence or the one before it names is the topic."""
    assert row in told(text)


@pytest.mark.parametrize(
    ("topic", "kind", "core"),
    [
        ("向县公安局、县水务局、县医保局派驻民主监督小组", "institution-building", "派驻民主监督小组"),
        ("向各乡镇、各人民团体和广大委员公开征集提案线索", "proposal-work", "公开征集提案线索"),
        ("配合市政协农业委员会在我县开展“枣园提质”专题调研", "research", "“枣园提质”专题调研"),
        ("为山里的石桥小学捐赠图书", "public-service", "为石桥小学捐赠图书"),
        ("赴延安开展党性教育", "investment-promotion", None),
        ("为石桥小学捐赠图书", "public-service", None),
        ("向县公安局派驻民主监督小组", "consultation", None),
    ],
)
def test_the_core_of_a_long_topic(topic: str, kind: str, core: str | None) -> None:
    """A list of those it was done for is cut where it is the longer part; short topics stay whole."""
    assert core_of(topic, kind) == core


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("县政协派驻县供热中心民主监督小组从10月起连续走访居民小区31个。", "supervision"),
        ("6月21日，县政协第十三次常委会会议就“枣园提质”进行专题协商。", "standing-committee-meeting"),
        ("县政协副主席钱某率委员赴邻县，与邻县政协就共建枣乡联盟进行座谈。", "exchange"),
        ("11月14日，县政协召开重点提案办理评议会，对4个承办单位现场测评。", "proposal-work"),
        ("10月19日，县政协召开专项民主监督评议会，对12个部门现场测评。", "supervision"),
        ("县政协启动“老窑留声”口述史抢救行动。", "culture"),
        ("县政协开展“枣花香”夜读活动26期。", "culture"),
        ("县政协开展“委员送法到村头”宣讲22场。", "public-service"),
        ("县政协委员工作室举办残疾人电商培训班3期。", "public-service"),
        ("县政协开展“学党史、跟党走”主题活动。", "study-training"),
    ],
)
def test_the_kind_of_work_by_doers_and_names(text: str, kind: str) -> None:
    """Who looks, with whom they talk and what a meeting or an activity is called decide the kind of work."""
    assert kind in [found for found, _ in told(text)]


@pytest.mark.parametrize(
    ("text", "row"),
    [
        ("县政协搭建“枣乡议事厅”协商平台，开展基层协商活动65次。", ("consultation", "“枣乡议事厅”协商平台")),
        (
            "5月6日，县政协召开三十次主席会议，听取6名委员履职情况报告，并对11个优秀议事亭授牌。",
            ("work-meeting", "听取6名委员履职情况报告"),
        ),
        ("5月6日，县政协举办乡镇政协工作培训班，86名委员参加。", ("study-training", "乡镇政协工作培训班")),
        ("县政协组织委员对县文旅局、县水务局等6家单位的提案办理工作进行民主评议。", ("supervision", "提案办理工作")),
        ("5月9日至13日，县政协主席钱某率枣产业考察组，先后到沧县、稷山县考察学习。", ("research", "枣产业")),
        (
            "为学习借鉴古村保护经验，5月9日，县政协主席钱某率考察团一行11人，赴歙县、黟县学习考察。",
            ("research", "学习借鉴古村保护经验"),
        ),
        ("县政协组织医卫界委员分赴南坪、北坪、石桥等地义诊8场。", ("public-service", "义诊")),
    ],
)
def test_the_subject_said_by_platform_agenda_party_or_purpose(text: str, row: tuple[str, str]) -> None:
    """Brands of counted talks, reports heard, parties' names, purposes and the work of bodies listed are topics."""
    assert row in told(text)


@pytest.mark.parametrize(
    ("text", "row"),
    [
        (
            "9月17日，县政协召开十一届二十次常委会会议，专题协商“梨园品质提升”。会前，农业委员会历时40天，到南坪、北坪2个镇走访果农136户，完成调研报告。",
            ("research", "梨园品质提升"),
        ),
        (
            "6月10日晚，县政协石桥街道委员工作室里，又一场“渡口茶叙”开场。委员和居民代表围坐一起，商议夜市油烟扰民问题。",
            ("consultation", "夜市油烟扰民"),
        ),
        (
            "在石桥镇，老作坊的油烟曾让商户和邻居闹得面红耳赤。县政协议事室请来专家，经两次协商，形成统一更换电炉、共用烟道的办法。",
            ("consultation", "老作坊的油烟"),
        ),
        (
            "“渡口有约”是县政协打造的协商平台。自2025年9月运行以来，9个联络组共组织协商312次，办成实事275件。",
            ("consultation", "“渡口有约”"),
        ),
        (
            "8月4日，县政协“板凳议事厅”走进白云村。站长召集委员和养羊户代表，就草场轮牧等问题听取意见。",
            ("consultation", "草场轮牧"),
        ),
        (
            "县政协对连续两次缺席会议的3名委员进行约谈。",
            ("institution-building", "对连续两次缺席会议的3名委员进行约谈"),
        ),
        ("县政协主席会议成员领衔督办重点提案12件。", ("proposal-work", "督办重点提案")),
        ("5月6日，县政协举行迎春茶话会，邀请港澳委员欢聚一堂。", ("exchange", "迎春茶话会，邀请港澳委员欢聚一堂")),
    ],
)
def test_the_subject_said_beside_the_event(text: str, row: tuple[str, str]) -> None:
    """A trip's task, a talk's trouble, what the next sentence takes up, a platform, a party's guests."""
    assert row in told(text)


@pytest.mark.parametrize(
    ("text", "kind", "date"),
    [
        (
            "5月6日，县政协召开主席会议，研究年度工作。县政协提交的《关于修复古渡口的建议》被市政协采用。",
            "opinion-work",
            None,
        ),
        (
            "2025年3月，县政协印发工作方案。两年多来，县政协“枣林夜话”办了33期，接待群众970人次。",
            "consultation",
            None,
        ),
        (
            "去年七月，县政协联络组接到反映，石桥片梯坎破损严重。联络组长请来居民代表，在大榕树下开了一场协商会。",
            "consultation",
            "2026-07",
        ),
        ("年初，县政协印发《2027年度提案选题参考》。", "institution-building", "2027"),
        (
            "3月28日至29日，漳河沿线政协第四次联席会议在石桥举行。与会人员先后前往南坪镇、北坪镇，考察河道治理情况。",
            "research",
            "2027-03-28/2027-03-29",
        ),
        (
            "3月18日，县政协文艺界走进石桥镇送春联。\n戏台另一侧，县政协委员周某支起绣架，手把手教妇女们绣花。",
            "public-service",
            "2027-03-18",
        ),
        ("今年前10个月，县政协编报社情民意信息168篇。", "opinion-work", "2027-01/2027-10"),
        ("县政协“给山里孩子送本书”活动自3月启动以来，收到捐书3100册。", "public-service", "2027-03"),
        ("县政协“枣花”助学活动4月启动，委员认捐9.6万元。", "public-service", "2027-04"),
        (
            "某县政协上半年履职综述\n县政协各项工作取得进展。\n县政协建成委员工作站15个。",
            "institution-building",
            "2027-01/2027-06",
        ),
        ("二、五年来的主要履职成效\n县政协建成委员工作站15个。", "institution-building", "2022/2026"),
    ],
)
def test_what_was_told_before_dates_no_paper_and_no_work_of_years(text: str, kind: str, date: str | None) -> None:
    """A paper told by its fate and work of years keep no day told before, a talk has the time of its trouble."""
    assert (kind, date) in [(f.type, f.date) for f in frames(text)]


@pytest.mark.parametrize(
    ("text", "row"),
    [
        (
            "县政协联合监督组对梨河水质开展“一水同督”，移交问题9个。",
            ("supervision", "梨河水质"),
        ),
        ("5月，县政协就“村级冷库管护”开展上下联动民主监督，发现问题8个。", ("supervision", "村级冷库管护")),
        (
            "全年县政协共开展葡萄架协商32场次，解决水渠淤塞、路灯不亮等问题41件。",
            ("consultation", "水渠淤塞、路灯不亮"),
        ),
        ("5月9日，县政协就如何管好早市召开民生协商座谈会。", ("consultation", "如何管好早市")),
        (
            "就梨木雕传承，县政协组织文化界委员与邻县政协同题调研，助推新建传习所3个。",
            ("research", "梨木雕传承"),
        ),
        ("县政协就“晚托服务”情况走访了9所学校。", ("research", "“晚托服务”情况")),
        (
            "为摸清冷链物流现状，县政协农业委用半个月走访合作社21家。",
            ("research", "冷链物流现状"),
        ),
        ("县政协把“早市占道”作为年度民主监督议题，组织3个监督小组暗访。", ("supervision", "“早市占道”")),
    ],
)
def test_a_matter_goes_before_manner_brand_and_doers(text: str, row: tuple[str, str]) -> None:
    """What is stated with 就, 对, 围绕 or was mended goes before a brand, a manner, a kind of talk and who went."""
    assert row in told(text)


@pytest.mark.parametrize(
    ("text", "topic"),
    [
        (
            "《关于修复梨河堤路的提案》交由水利局办理。7月3日，县政协召开提案办理协商会，听取介绍。",
            "《关于修复梨河堤路的提案》",
        ),
        (
            "县政协召开重点提案督办会。农工党提出的《关于建好早市的提案》由市场监管局主办。",
            "《关于建好早市的提案》",
        ),
        (
            "县政协提案委把《关于整治梨河排污口的提案》列为一号提案，主席孙某三次到现场督办。",
            "《关于整治梨河排污口的提案》",
        ),
        ("1月4日，县政协召开党员委员会议，成立大会临时党委。", "成立大会临时党委"),
        ("县政协扎实开展主题教育，班子成员讲专题党课5场。", "主题教育"),
        (
            "9月4日，县政协十届六次常委会会议召开。会议传达学习了省委全会精神，审议通过了《关于做强梨产业的建议案》。",
            "做强梨产业",
        ),
        (
            "5月2日，县政协“同心讲堂”第六讲在文化馆举行。县政协委员钱某以《梨乡古桥考》为题作讲座。",
            "《梨乡古桥考》",
        ),
        (
            "6月，县政协社法委采取走访、召开座谈会等方式，就社区养老进行了专题调研。",
            "社区养老",
        ),
    ],
)
def test_a_bare_name_gives_way_to_what_is_told_beside_it(text: str, topic: str) -> None:
    """Meetings, steps and lessons without a subject have the proposal, deed, campaign or paper told beside them."""
    assert topic in [found for _, found in told(text)]


@pytest.mark.parametrize(
    ("text", "topic"),
    [
        ("关于以旧换新政策落实情况", "以旧换新政策落实情况"),
        ("旅游项目建设中的困难和", "旅游项目建设中的困难"),
        ("群众反映强烈的校门口拥堵", "校门口拥堵"),
        ("11月", None),
        ("甲业”“乙业”“丙业", "“甲业”“乙业”“丙业”"),
    ],
)
def test_topics_are_cut_clean(text: str, topic: str | None) -> None:
    """No topic ends in a word that goes on, is a mere month, or begins with half a quote."""
    assert trim_topic(text) == topic
