"""Initiatives: names told from slogans, kinds by what stands around them, who practises them."""

from array import array

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cppcc_loaders.data_files import read_words
from cppcc_loaders.extract import make_scene
from cppcc_loaders.extract.frames import InitiativeFrame, PracticeFrame
from cppcc_loaders.extract.initiatives import extract_initiatives
from cppcc_loaders.extract.initiatives_lexicon import cue, is_slogan, known_names
from cppcc_loaders.extract.scene import Scene
from cppcc_loaders.records import Article, Clean, Document, Metadata, Range


def _scene(text: str, home: str | None = "330421") -> Scene:
    document = Document("t", "t.txt", text, "0", "utf-8")
    body = Clean(text, array("i", range(len(text))))
    return make_scene(Article("t/0", "t", Range(0, len(text)), body, home=home), document)


def _found(text: str, home: str | None = "330421") -> dict[str, str]:
    return {f.name: f.kind for f in extract_initiatives(_scene(text, home)) if isinstance(f, InitiativeFrame)}


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("县政协打造“有话来说”协商品牌。", {"有话来说": "brand"}),
        ("县政协推行“3+2+N”协商工作法。", {"3+2+N协商工作法": "method"}),
        ("县政协搭建“扫码议”线上平台。", {"扫码议": "platform"}),
        ("县政协开展“三联三促”活动。", {"三联三促": "campaign"}),
        ("县政协实施“百委联百村”行动和“暖心”工程。", {"百委联百村": "campaign", "暖心": "campaign"}),
        ("县政协健全“周跟进、月通报、季督办”制度。", {"周跟进、月通报、季督办制度": "mechanism"}),
        ("县政协形成“提出-交办-办理-反馈”的工作闭环。", {"提出-交办-办理-反馈工作闭环": "mechanism"}),
        ("县政协对工作站实行“五看”监督考核。", {"五看监督考核": "mechanism"}),
        ("县政协按照“五有”“六好”标准建设站点。", {"五有六好标准": "mechanism"}),
        ("县政协办好“求索”论坛。", {"求索论坛": "platform"}),
        ("县政协举办“委员读书沙龙”6期。", {"委员读书沙龙": "platform"}),
        ("县政协推进“书香政协”建设。", {"书香政协": "brand"}),
        ("县政协建设书香政协，举办政协大讲堂。", {"书香政协": "brand", "政协大讲堂": "platform"}),
        ("县政协用好“微协商”解难题。", {"微协商": "method"}),
        ("县政协开发的《县政协委员履职管理系统》上线。", {"县政协委员履职管理系统": "platform"}),
        ("县政协办好嘉善政协微信公众号。", {"嘉善政协微信公众号": "platform"}),
        ("县政协在全县开展政协委员进校园活动。", {"政协委员进校园": "campaign"}),
        ("县政协探索党委点题、委员解题、群众评题模式。", {"党委点题、委员解题、群众评题模式": "method"}),
        (
            "县政协以“同心聚力·履职为民”“学思践悟·双岗建功”等主题实践活动为载体。",
            {"同心聚力·履职为民": "campaign", "学思践悟·双岗建功": "campaign"},
        ),
        ("“界别+委员+群众”，下沉一线搭平台\n县政协组织活动。", {"界别+委员+群众": "method"}),
        ("县政协举办评剧进社区公益课堂活动。", {"评剧进社区公益课堂": "campaign"}),
        ("县政协委员通过县政协委员履职信息管理系统报送提案。", {"县政协委员履职信息管理系统": "platform"}),
        ("县政协拓展委员履职平台，建好委员移动履职平台。", {"委员移动履职平台": "platform"}),
        ("县政协主席王明指出，要擦亮“医路同心”履职品牌。", {"医路同心": "brand"}),
        ("下一步，县政协将打造“暖心桥”品牌。", {"暖心桥": "brand"}),
        ("县政协打造“1+N”协商议事平台。", {"1+N协商议事平台": "platform"}),
        ("西塘镇“塘里议”、姚庄镇“庄上说”等一批县政协协商品牌。", {"塘里议": "brand", "庄上说": "brand"}),
        ("“渔乡建言”惠民生\n县政协召开会议。", {"渔乡建言": "brand"}),
        ("“民声会客厅”是县政协联合镇村推出的协商议事品牌。", {"民声会客厅": "brand"}),
        ("县政协指导西塘街道“同商共建·夜谈会”问需于民。", {"同商共建·夜谈会": "brand"}),
        ("县政协开展“三访三问”调研走访活动。", {"三访三问": "campaign"}),
        ("县政协依托“委员会客厅”小程序听民声。", {"委员会客厅": "platform"}),
        ("县政协持续开展“暖阳行”，常态化开展“邻里谈”。", {"暖阳行": "campaign", "邻里谈": "campaign"}),
        ("县政协常态化开展“点题协商”。", {"点题协商": "method"}),
    ],
    ids=lambda value: next(iter(value)) if isinstance(value, dict) else "",
)
def test_initiative(text: str, found: dict[str, str]) -> None:
    """The name is the quoted words and what completes it; the kind follows the noun, the verb or the name's end."""
    assert _found(text) == found


@pytest.mark.parametrize(
    "text",
    [
        "县政协深刻领悟“两个确立”，增强“四个意识”，做到“两个维护”。",
        "县政协打通服务群众“最后一公里”，当好“连心桥”。",
        "县政协围绕“加快数字经济发展”进行专题协商。",
        "县政协以“美丽乡村建设”为主题召开座谈会。",
        "县政协举办“奋进新征程”书画展、“我和政协”征文比赛。",
        "委员身子“沉”下去，工作“实”起来。",
        "县政协紧扣“六城联动”战略目标，落实“十项”要求。",
        "县政协助力解决“停车难”问题，收到“金点子”30条。",
        "县政协扎实开展“不忘初心、牢记使命”主题教育。",
        "结合县委“作风提升年”活动，县政协召开会议。",
        "我省实施“强链补链”行动，县政协围绕产业调研。",
        "县政协委员荣获“最美志愿者”称号，被评为“优秀委员”。",
        "“一个委员就是一面旗帜。”县政协主席说。",
        "县政协就“完善停车设施”等重点提案开展督办。",
        "县政协委员王明负责的“界别责任区”收到建议。",
        "县政协建立“委员工作站”12个。",
        "县政协召开“双周协商座谈会”。",
        "委员们建议，要推广“农户+合作社”的模式。农村要完善“一事一议”制度。",
        "县医院“暖阳”志愿服务队参加。",
        "县政协唱响“政协好声音”，讲好“政协故事”，建立委员“履职档案”。",
        "县政协组织“重阳节”慰问活动、“12·4”宣传活动。",
        "县政协利用“学习强国”平台学习，邀请“两代表一委员”参加。",
        "县政协开展“两山建设”视察活动。",
        "县政协打造“不落幕的协商”，建设“五心”机关。",
        "县政协依托“张明委员工作室”服务群众。",
        "县政协班子联系企业开展“走一线”，扎实开展“回头看”。",
        "县政协形成“小事站点协商、大事平台协商”的工作格局。",
    ],
)
def test_no_initiative(text: str) -> None:
    """Slogans, doctrines, topics, one-off events, others' campaigns and members' advice are none."""
    assert _found(text) == {}


@pytest.mark.parametrize(
    "text",
    [
        "市公司开展“安全生产月”活动，打造“安心供电”品牌，推行“网格化”模式。",
        "学校举办“阳光少年”评选活动，建立“家校共育”机制。",
        "县人大常委会创新“代表联络站+法官工作室”模式，开展“代表在行动”活动。",
    ],
)
def test_no_initiative_where_no_cppcc_acts(text: str) -> None:
    """The same grammar in texts about a company, a school, a people's congress gives none."""
    assert _found(text, None) == {}


def test_national_news_needs_the_cppcc_in_the_clause() -> None:
    """Policy quoted in a national meeting is no initiative of the national committee; its own platform is."""
    text = "全国政协召开双周协商座谈会。要完善“揭榜挂帅”机制。近百位委员在全国政协委员移动履职平台上发表意见。"
    assert _found(text, "100000") == {"全国政协委员移动履职平台": "platform"}


def test_practices_name_the_committees_that_act() -> None:
    """Each committee that runs it has one practice, however often it is named."""
    text = "嘉善县政协打造“有话来说”协商品牌。“有话来说”协商品牌深入人心。平湖市政协学习推广“有话来说”协商品牌。"
    found = [(f.initiative, f.committee) for f in extract_initiatives(_scene(text)) if isinstance(f, PracticeFrame)]
    assert found == [("有话来说", "330421"), ("有话来说", "330482")]


@pytest.mark.parametrize(
    ("text", "since"),
    [
        ("自2015年以来，县政协打造“有话来说”协商品牌。", "2015"),
        ("2019年3月，县政协创办“有话来说”协商平台。", "2019"),
        ("去年，县政协推出“有话来说”协商平台。", "2022"),
        ("县政协打造“有话来说”协商品牌，2022年办结提案80件。", None),
    ],
)
def test_practice_since(text: str, since: str | None) -> None:
    """The year in which it began, where the sentence says so; 去年 counts from the year of publication."""
    document = Document("t", "t.txt", text, "0", "utf-8", Metadata(published="2023-06-01"))
    body = Clean(text, array("i", range(len(text))))
    scene = make_scene(Article("t/0", "t", Range(0, len(text)), body, home="330421"), document)
    assert [f.since for f in extract_initiatives(scene) if isinstance(f, PracticeFrame)] == [since]


def test_a_name_is_found_again_without_a_cue() -> None:
    """A headline that only quotes the name is a mention of it."""
    text = "“渔乡建言”惠民生\n县政协搭建“渔乡建言”协商平台。"
    spans = [f.span for f in extract_initiatives(_scene(text)) if isinstance(f, InitiativeFrame)]
    assert [text[start:end] for start, end in spans] == ["渔乡建言", "渔乡建言"]


def test_lexicon_is_consistent() -> None:
    """Known names compile, slogans are no known names, cues exist for every use."""
    assert not [word for word in read_words("slogans.txt") for known in known_names() if known.pattern.fullmatch(word)]
    assert is_slogan("两个确立")
    assert cue("verb-strong").fullmatch("打造")


@given(st.text(alphabet="县政协开展打造“”活动品牌、和甲乙丙，。的等1+N", max_size=80))
def test_ranges_lie_in_the_text(text: str) -> None:
    """Whatever the text, every frame's range holds words and every practice's initiative is stated."""
    frames = list(extract_initiatives(_scene(text)))
    names = {f.name for f in frames if isinstance(f, InitiativeFrame)}
    for frame in frames:
        assert 0 <= frame.span.start < frame.span.end <= len(text)
        assert not isinstance(frame, PracticeFrame) or frame.initiative in names


def _practised(text: str, home: str | None = "330421") -> dict[str, str]:
    return {f.initiative: f.committee for f in extract_initiatives(_scene(text, home)) if isinstance(f, PracticeFrame)}


def test_practices_of_a_list_belong_to_their_committees() -> None:
    """甲县政协“…”、乙县政协“…”等做法: each to its own; one whose committee is not known to nobody."""
    text = "海盐县政协“圆桌协商会”、桐乡市政协“晒场茶座”等做法受到好评。"
    assert _practised(text) == {"圆桌协商会": "330424", "晒场茶座": "330483"}
    assert _practised("县政协“圆桌协商会”等做法受到好评。", None) == {}


@pytest.mark.parametrize(
    "text",
    [
        "县政协领导观摩了“石井村议事厅”。",
        "县政协常委视察了柳河镇“巴扎议事厅”。",
        "县政协举办“县政协·古桥文史展”。",
        "县政协打造“方志明委员工作室”，用好“柳湾社区协商议事点”平台。",
        "深入开展“四抓四比”行动，作风进一步转变。",
        "提案单位：县妇联\n县政协委员调研。\n建议：\n一、推广“妈妈帮”互助模式。",
        "提案人：李青\n县政协委员调研后写成。\n三、几点建议\n推行“楼道长”服务机制。",
    ],
)
def test_rooms_goals_and_advice_are_no_initiative(text: str) -> None:
    """Stations in quotation marks, campaigns without a subject of ours, and models that a proposal recommends."""
    assert _found(text) == {}


def test_what_was_made_the_committees_own() -> None:
    """形成政协“…”特色 and numbered campaigns of the committee itself count."""
    assert _found("县政协形成政协“竹海清风”创新特色。") == {"竹海清风": "mechanism"}
    assert _found("县政协机关开展“四抓四比”行动。") == {"四抓四比": "campaign"}


def test_a_name_in_a_speakers_words() -> None:
    """Single quotation marks inside a quotation hold names as well."""
    text = "“县政协探索了‘屋场听、片区议、部门办’三步工作法，群众满意。”县政协主席李青说。"
    assert _found(text) == {"屋场听、片区议、部门办三步工作法": "method"}


def test_two_nouns_complete_a_name() -> None:
    """闭环机制 after a name goes into it as a whole; what is only a main line is a slogan."""
    assert _found("县政协形成“收单、转单、评单”闭环机制。") == {"收单、转单、评单闭环机制": "mechanism"}
    assert _found("县政协工作站以“听民声、解民忧”为主线。") == {}


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("“菱塘夜读”是县政协机关办的读书会，每月一期。", {"菱塘夜读": "campaign"}),
        ("“果林小院”是界别的老品牌。", {"果林小院": "brand"}),
        ("县政协建成线上阅读平台“水乡云读”。", {"水乡云读": "platform"}),
        ("县政协委员工作室每周五上午是“委员凉茶”时间。", {"委员凉茶": "campaign"}),
        ("县政协举办“书香政协·菱湖读书会”3期。", {"书香政协·菱湖读书会": "campaign"}),
        ("县政协推进“一户一策”台账。", {"一户一策台账": "mechanism"}),
        ("界别与法律界委员合办“渔港法庭”，以案讲法。", {"渔港法庭": "campaign"}),
        ("支持宗教界委员开展“并蒂莲”结对交流，走访群众。", {"并蒂莲结对交流": "campaign"}),
        ("“运河心声”委员读书会在县图书馆举行，县政协委员参加。", {"运河心声": "campaign"}),
        ("“有事来协商·菜场会客室”第8期邀请县教育局局长参加，县政协主席主持。", {"有事来协商·菜场会客室": "brand"}),
        ("县政协与县人大常委会、县人民法院联合开展“法润水乡”进乡村活动。", {"法润水乡": "campaign"}),
        ("县政协聚焦县委“菱藕鱼虾”思路，扎实开展“我为水乡献一策”活动。", {"我为水乡献一策": "campaign"}),
    ],
    ids=lambda value: next(iter(value)) if isinstance(value, dict) else "",
)
def test_told_in_other_words(text: str, found: dict[str, str]) -> None:
    """A name is told by what it is said to be, by its hours, by the noun before it, by who holds it together."""
    assert _found(text) == found


@pytest.mark.parametrize(
    "text",
    [
        "县政协委员以《擦亮“水乡第一镇”名片》为题作大会发言。",
        "“甲乙丙丁”是群众的口头禅。",
        "县政协与县委办公室座谈，县委部署了“菱角行动”。",
    ],
)
def test_told_of_others(text: str) -> None:
    """Words quoted inside a speech's title, sayings and what the party committee laid down are none."""
    assert not _found(text)
