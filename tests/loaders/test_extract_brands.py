"""Brands in quotation marks: stations called by one, initiatives in series; organs told without their committee."""

from array import array

import pytest

from cppcc_loaders.extract import make_scene
from cppcc_loaders.extract.frames import InitiativeFrame, PracticeFrame
from cppcc_loaders.extract.initiatives import extract_initiatives
from cppcc_loaders.extract.scene import Scene
from cppcc_loaders.extract.units import extract_units
from cppcc_loaders.records import Article, Clean, Document, Range

HOME = "330421"


def _scene(text: str) -> Scene:
    document = Document("t", "t.txt", text, "0", "utf-8")
    return make_scene(
        Article("t/0", "t", Range(0, len(text)), Clean(text, array("i", range(len(text)))), home=HOME), document
    )


def _units(text: str) -> dict[str, str]:
    return {unit.name: unit.kind for unit in extract_units(_scene(text))}


def _initiatives(text: str) -> dict[str, str]:
    return {f.name: f.kind for f in extract_initiatives(_scene(text)) if isinstance(f, InitiativeFrame)}


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("县政协在桥头镇“枫桥夜话”协商议事室开展协商。", {"桥头镇枫桥夜话协商议事室": "deliberation-room"}),
        ("镇上的“窑火”工作室很热闹，委员工作室越办越好。", {"窑火工作室": "studio"}),
        ("县政协提升“侨乡情”政协委员会客厅。", {"侨乡情政协委员会客厅": "deliberation-room"}),
        (
            "县政协推出“同心荟”“悦民坊”等12个特色委员工作室。",
            {"同心荟委员工作室": "studio", "悦民坊委员工作室": "studio"},
        ),
        ("县政协成立界别委员工作室，取名“杏林春”。", {"杏林春界别委员工作室": "sector-station"}),
        ("两家人在“三尺巷”协商议事厅握手言和。", {"三尺巷协商议事厅": "deliberation-room"}),
    ],
    ids=lambda value: next(iter(value)) if isinstance(value, dict) else "",
)
def test_a_brand_that_completes_a_category_is_a_unit(text: str, found: dict[str, str]) -> None:
    """The quoted words and the category are a station's name, and no initiative."""
    assert _units(text) == found
    assert _initiatives(text) == {}


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("县政协“柳下说事·委员会客厅”第6期在村里举行。", {"柳下说事·委员会客厅": "platform"}),
        ("县政协新设“石榴红”委员工作站12个。", {"石榴红委员工作站": "brand"}),
        ("县政协打造“书香润城”“侨心向党”等委员工作室品牌。", {"书香润城": "brand", "侨心向党": "brand"}),
        ("县政协举办“有事好商量”协商议事室建设推进会。", {"有事好商量": "brand"}),
        ("县政协“水乡·云上议事厅”线上征集意见。", {"水乡·云上议事厅": "platform"}),
    ],
    ids=lambda value: next(iter(value)) if isinstance(value, dict) else "",
)
def test_a_brand_in_series_or_counted_is_an_initiative(text: str, found: dict[str, str]) -> None:
    """Issues, online rooms and stations by the dozen are no single station."""
    assert _units(text) == {}
    assert _initiatives(text) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("县政协医药卫生界别活动小组开展义诊。", {"医药卫生界别活动小组": "activity-group"}),
        (
            "县政协为李大年委员工作室、张有才委员工作室揭牌。",
            {"李大年委员工作室": "studio", "张有才委员工作室": "studio"},
        ),
        (
            "何银平、马天明委员工作站揭牌，县政协参加。",
            {"何银平委员工作站": "work-station", "马天明委员工作站": "work-station"},
        ),
        ("县政协党组成员、办公室主任徐明主持。", {"办公室": "office"}),
        ("县政协委员工委开展指导。", {"委员工作委员会": "special-committee"}),
        ("县政协民建界别委员之家揭牌。", {"民建界别委员之家": "deliberation-room"}),
        ("县政协走访“竹林茶馆”商量工作室。委员工作室很多。", {"竹林茶馆商量工作室": "studio"}),
        ("汾湖镇党委委员、政协联络组组长谈勇参加县政协活动。", {"汾湖镇政协联络组": "working-committee"}),
        ("政协大云镇工作委员会召开会议。", {"大云镇工作委员会": "working-committee"}),
        ("天凝镇派驻民主监督小组组长王明说。", {"天凝镇派驻民主监督小组": "supervision-group"}),
        ("县政协抓落实，办公室每季度通报进度。", {"办公室": "office"}),
        ("决定任命李明为县政协副秘书长、办公室主任。", {"办公室": "office"}),
        ("县政协机关各室委负责人列席。", {"机关": "office"}),
    ],
    ids=lambda value: next(iter(value)) if isinstance(value, dict) else "",
)
def test_units_told_without_their_committee_beside_them(text: str, found: dict[str, str]) -> None:
    """Sector groups, members' studios, township organs among posts, offices as subjects."""
    assert _units(text) == found


@pytest.mark.parametrize(
    "text",
    [
        "县政协有8个界别活动小组，多个获评先进界别活动小组。",
        "各乡镇政协联络组组长列席。",
        "县政协一站点被评为市级“金牌委员工作室”。",
        "县政协选派3个派驻民主监督组进驻部门。",
        "县政协走访县政府办公室，办公室每月通报进度。",
        "镇上的“窑火”工作室是陶艺家开的。",
    ],
)
def test_categories_and_other_offices_are_no_unit(text: str) -> None:
    """A category without a name, another body's office, a kind of meeting that is counted is none."""
    assert _units(text) == {}


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("县政协“小茶坑·大协商”议事37场。", {"小茶坑·大协商": "brand"}),
        ("提案委在学院办了一期“提案工坊”。", {"提案工坊": "campaign"}),
        ("县政协教育界别活动小组牵头“暖光助学”。", {"暖光助学": "campaign"}),
        ("县政协“委员讲坛”开讲。", {"委员讲坛": "platform"}),
        ("委员们开了一场“屋场协商会”。", {"屋场协商会": "brand"}),
        ("县政协今年已组织“月月谈”10期。", {"月月谈": "brand"}),
        ("县政协推行“院坝会+直播间”线上议事。", {"院坝会+直播间": "method"}),
        ("县政协建立“量化积分制”，定下“三不”规矩。", {"量化积分制": "mechanism", "三不规矩": "mechanism"}),
        ("县政协实行“一三五”工作制。", {"一三五工作制": "mechanism"}),
        ("县政协推行“提案办理三方评议”。", {"提案办理三方评议": "mechanism"}),
        ("县政协打出“现场督办+民主评议”组合拳。", {"现场督办+民主评议组合拳": "method"}),
        ("在县政协“请你来协商·农村养老”专题协商会上，委员发言。", {"请你来协商": "platform"}),
        ("县政协推进“清廉政协”建设，打造“五型政协”。", {"清廉政协": "brand"}),
        ("县政协“委员课堂进乡村”第八讲开讲。", {"委员课堂进乡村": "campaign"}),
        ("县政协建起“农技专家微信群”。", {"农技专家微信群": "platform"}),
        ("县政协“桐下夜话”读书沙龙第32期举行。", {"桐下夜话": "brand"}),
        ("县政协主席报告工作时提出，要建设“书香魏塘·同心阅读”品牌。", {"书香魏塘·同心阅读": "brand"}),
        ("全国政协委员读书活动启动。委员读书活动很有意义。", {"全国政协委员读书活动": "campaign"}),
    ],
    ids=lambda value: next(iter(value)) if isinstance(value, dict) else "",
)
def test_names_by_series_and_by_their_own_end(text: str, found: dict[str, str]) -> None:
    """Rounds, openings, the name's own end and two parts with words of CPPCC work tell an initiative."""
    assert _initiatives(text) == found


@pytest.mark.parametrize(
    ("text", "committees"),
    [
        ("县政协按照浙江省政协“甲乙共商”平台建设要求，建好站点。", ["330421", "330000"]),
        ("县政协的沙龙被浙江省政协列入“书香浙江政协”品牌。", ["330000"]),
        ("县政协打造“甲乙共商”平台。", ["330421"]),
    ],
    ids=["a-higher-committee's", "listed-by-it", "own"],
)
def test_who_practises(text: str, committees: list[str]) -> None:
    """The committee named right before the name practises it too; one that lists it among its own alone."""
    frames = extract_initiatives(_scene(text))
    assert [f.committee for f in frames if isinstance(f, PracticeFrame)] == committees


@pytest.mark.parametrize(
    "text",
    [
        "县政协推动“读书+履职”深度融合。",
        "县政协推行“线上+线下”双线履职，发展“一村一品”。",
        "县政协把“民意清单”转变成“履职清单”。",
        "县政协委员在田间办起“小课堂”，“坐下来商量”。",
        "县政协主席赞扬“香江再出发大联盟”。",
        "县政协形成“县有室、镇有站”的履职阵地。",
        "县政协举办“喜迎国庆·翰墨飘香”书画展。",
    ],
)
def test_figures_of_speech_are_no_initiative(text: str) -> None:
    """Words that are blended, turned into others or quoted for style are none."""
    assert _initiatives(text) == {}


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("县政协依托“有话好商量·渔乡议事”平台听民声，持续擦亮“渔乡议事”品牌。", {"有话好商量·渔乡议事": "platform"}),
        ("县政协在“请你来协商·水乡直通车”平台开展协商。", {"请你来协商·水乡直通车": "platform"}),
        ("县政协召开“柳荫议事”养老服务专题协商会。", {"柳荫议事": "brand"}),
        ("县政协召开“协商在田头”现场会。", {"协商在田头": "brand"}),
        ("县政协开展“品茗读史”读书分享会7场。", {"品茗读史": "campaign"}),
        ("县政协上线“嘉善政协”微信小程序。", {"嘉善政协微信小程序": "platform"}),
        ("县政协推行“四张清单”制度，坚持“第一议题”制度。", {"四张清单制度": "mechanism", "第一议题制度": "mechanism"}),
        ("县政协健全“收、办、督、评”闭环管理机制。", {"收、办、督、评闭环管理机制": "mechanism"}),
        ("县政协推行“一碗茶调解法”。", {"一碗茶调解法": "method"}),
        (
            "县政协开展“我为家乡献一策”活动，实施“委员作业”工程。",
            {"我为家乡献一策": "campaign", "委员作业": "campaign"},
        ),
        ("县政协牵头组建“渔乡法律服务队”。", {"渔乡法律服务队": "brand"}),
        ("县政协建成村级“百姓议事堂”41个。", {"百姓议事堂": "platform"}),
        ("县政协升级“提案快办”提案管理系统。", {"提案快办": "platform"}),
        ("委员李青办“灶台普法”63场。", {"灶台普法": "campaign"}),
        ("县政协每周四为“委员接访日”。", {"委员接访日": "campaign"}),
        ("县政协邀请教授在“清江讲坛”作专题辅导。", {"清江讲坛": "platform"}),
        ("县政协举办“清江书院”委员学习讲座9讲。", {"清江书院": "platform"}),
        ("县政协“书香清江”委员读书会第六期举行。", {"书香清江委员读书会": "campaign"}),
        ("县政协推行“双向点评”，由委员评办理质量。", {"双向点评": "mechanism"}),
        ("常委会组织协商7项，市委主要领导批示5件；开展“屋场协商”210场。", {"屋场协商": "method"}),
    ],
    ids=lambda value: next(iter(value)) if isinstance(value, dict) else "",
)
def test_names_of_two_parts_meetings_under_a_name_and_rules_kept_to(text: str, found: dict[str, str]) -> None:
    """A platform's second part, meetings held under a name, accounts of the committee, rules and counted rooms."""
    assert _initiatives(text) == found


@pytest.mark.parametrize(
    "text",
    [
        "县政协连续三年被评为省政协“先进集体”。",
        "合作社推行“公司+基地+农户”的经营模式，县政协委员带头入股。",
        "县政协在外地举办“水乡之约·携手同行”招商推介会。",
        "县政协委员来到桥头社区，社区“三长治理”工作有起色。",
        "县政协召开“读经典”读书分享会。",
        "县政协委员李青参加县法院“旁听庭审”活动。",
    ],
)
def test_honours_businesses_and_single_events_are_no_initiative(text: str) -> None:
    """An honour, a way to run a business, one fair, what a community calls its own work and one reading are none."""
    assert _initiatives(text) == {}


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("县政协召开专题议政性常委会会议2次。", {"常务委员会": "standing-committee"}),
        ("县政协农业农村委主任李青参加。", {"农业农村委员会": "special-committee"}),
        ("县政协委员、魏塘街道联络处主任李青参加。", {}),
        ("县政协姚庄镇联络工委主任李青参加。", {"姚庄镇联络工委": "working-committee"}),
        ("姚庄镇委员联络处组织委员打井，县政协点赞。", {"姚庄镇委员联络处": "liaison-station"}),
        ("县政协：乡镇联络处建起来。", {}),
        ("县政协社会福利和社会保障界委员工作室挂牌。", {"社会福利和社会保障界委员工作室": "studio"}),
    ],
    ids=lambda value: next(iter(value), "-") if isinstance(value, dict) else "",
)
def test_township_offices_and_sectors_of_two_words(text: str, found: dict[str, str]) -> None:
    """Offices of townships by their whole name only, sectors of two words, meetings of the standing committee."""
    assert _units(text) == found
