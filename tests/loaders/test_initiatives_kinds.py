"""Initiatives: the kind by what a sentence says outright, days and classes, accounts, joint work."""

import pytest
from tests.loaders.reading import initiative_frames, initiatives_of

from cppcc_loaders.extract.frames import PracticeFrame


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("“钱塘边·桌上说”是市政协2022年推出的街道协商品牌，已办57场。", [("钱塘边·桌上说", "brand")]),
        (
            "这是市政协“泖水有约”协商品牌的日常。市政协依托“泖水有约”驿站协商。",
            [("泖水有约", "brand")],
        ),
        ("市政协与市委督查室、市政府办公室建立了协商成果“双签收”机制。", [("双签收机制", "mechanism")]),
        ("市政协每季度开展一次“回甘”评议，由群众打分。", [("回甘评议", "mechanism")]),
        ("全市15个乡镇建起“擂鼓议事厅”47个，政协委员全部编组进厅。", [("擂鼓议事厅", "platform")]),
        ("委员联络站办起“柳树下的健康课”，先后讲了29课。", [("柳树下的健康课", "campaign")]),
        ("教育界委员陆小梅发起“小水珠”护河课堂，已讲课115场。", [("小水珠护河课堂", "campaign")]),
        ("政协委员联合大学成立“瓜博士田间课堂”，开课138场。", [("瓜博士田间课堂", "campaign")]),
        ("每月15日是“瓜农议事日”，市政协委员到场。", [("瓜农议事日", "campaign")]),
        ("组里最活跃的活动叫“侨音下午茶”，政协委员参加。", [("侨音下午茶", "campaign")]),
        ("市政协微信公众号“平湖政协”推文186条。", [("平湖政协微信公众号", "platform")]),
        ("“市政协还要开通‘云上泖水’线上协商室。”", [("云上泖水", "platform")]),
        ("海盐县政协“橙乡茶叙”等做法得到省政协肯定。", [("橙乡茶叙", "brand")]),
        ("“泖水乡音”院坝协商在全市政协铺开。", [("泖水乡音", "brand")]),
        ("会议今天举行第二场“委员通道”，6位委员接受采访。", [("委员通道", "platform")]),
        ("市政协举办“重温入党路、奋进新时代”委员读书班。", [("重温入党路、奋进新时代", "campaign")]),
        ("市政协举办“墨香致远”读书班三期。", [("墨香致远读书班", "campaign")]),
        ("市政协举办“书香政协·悦读平湖”读书启动仪式。", [("书香政协·悦读平湖", "campaign")]),
        ("市政协首次开展提案办理“双向评议”，群众打分。", [("双向评议", "mechanism")]),
        ("市政协建立“医卫同行”微信学习群。", [("医卫同行", "platform")]),
        ("会议通过“湖政通”委员履职平台直播。", [("湖政通委员履职平台", "platform")]),
        ("市政协把“四联四访”的台账搬上手机，推行“四联四访”制度。", [("四联四访制度", "mechanism")]),
        ("市政协探索“院坝协商”新模式，推动协商下沉。", [("院坝协商", "method")]),
        ("政协委员方莎牵头成立“萤火”助学基金。", [("萤火助学基金", "brand")]),
        ("于是市政协便有了“田头讲堂”，委员轮流上课。", [("田头讲堂", "platform")]),
        ("三年来市政协接力监督，名之曰“三年三访”。", [("三年三访", "campaign")]),
        ("“居民议事堂”在乡政府二楼召开，委员到场。", [("居民议事堂", "platform")]),
        ("市政协把“政协委员赶大集”写进年度要点。", [("政协委员赶大集", "campaign")]),
        ("会议举行“委员读书漂流·水乡书箱”赠书仪式。", [("委员读书漂流·水乡书箱", "campaign")]),
        ("市政协“泖水论政”等做法在全市推广。", [("泖水论政", "brand")]),
        ("政协委员发起的“暖冬一元”募集，很受欢迎。", [("暖冬一元", "campaign")]),
        ("市政协打造“湖畔议事亭”48个。", [("湖畔议事亭", "platform")]),
        ("市政协开发应用“委员码”，服务委员。", [("委员码", "platform")]),
        ("三地政协发起“浙沪苏边界政协护水联盟”。", [("浙沪苏边界政协护水联盟", "mechanism")]),
        (
            "“委员讲堂”走进社区。“委员讲堂”是平湖市政协发挥委员优势、服务群众的一项品牌活动。“委员讲堂”很受欢迎。",
            [("委员讲堂", "brand")],
        ),
        ("全国政协委员读书活动启动后，委员读书活动深入开展。", [("全国政协委员读书活动", "campaign")]),
    ],
)
def test_kinds(text: str, found: list[tuple[str, str]]) -> None:
    """Each initiative is found by its full name and with the kind that the text gives it."""
    assert initiatives_of(text) == found


@pytest.mark.parametrize(
    "text",
    [
        "委员作品在人民日报公众号“晨读政协”上刊发。",
        "市委督查室、市政府办公室建立了“双签收”机制。",
        "市委要用好“同上一堂党课”、社区学院等平台，抓好干部培训。",
        "他说起“山里的孩子”，政协委员都沉默了。",
        "每月15日是“妇女节”，政协委员放假。",
        "市政协要办好培训，开展委员读书活动12次。",
        "委员们终于有了“主心骨”，市政协干劲足。",
        "政协委员刘莲组织村里党员干部成立了防控小组、“巾帼志愿服务队”。",
        "村里便有了“第一书记”，政协委员点头。",
        "“光明工程”在北京举行启动仪式。",
        "柳村“有事好商量”议事厅里，政协委员围着长桌。",
        "市政协明年要让“有事好商量”蔚然成风。",
        "市政协推动“平湖西瓜”品牌影响力持续提升。",
    ],
)
def test_none(text: str) -> None:
    """A newspaper's account, what others set up, words quoted for style and festivals are no initiatives."""
    assert initiatives_of(text) == []


def test_run_together() -> None:
    """Committees in a row that run it jointly all practise it."""
    frames = initiative_frames("海盐县政协、桐乡市政协联合开展“同巡一条河”监督活动。")
    assert {f.committee for f in frames if isinstance(f, PracticeFrame)} == {"330424", "330483"}


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("“田埂议亭”获评全省政协系统十佳协商品牌。", [("田埂议亭", "brand")]),
        ("海盐县政协的“云樵小座”被市政协列为年度优秀履职品牌。", [("云樵小座", "brand")]),
        ("市里部署早。实施“三抓三促”委员助农行动，送技术32次。", [("三抓三促", "campaign")]),
        ("全县政协系统动起来。实施“三抓三促”行动，送技术32次。", []),
        ("市政协与广播电视台开设的《提案追踪》专题节目播出16期。", [("提案追踪", "platform")]),
        ("市融媒体中心的《百姓说事》栏目请来居民。", []),
        ("全市12个委员工作站全面推行“日间敲门”。", [("日间敲门", "method")]),
        ("全市委员说好。墙上挂着“有事好商量·石榴小院”的牌子，里面坐满了人。", []),
        (
            "车身写着“平湖政协委员·健康专车队”。市政协委员说，“健康专车队”被省政协评为优秀履职品牌。",
            [("健康专车队", "brand")],
        ),
    ],
)
def test_told_on_a_first_page(text: str, found: list[tuple[str, str]]) -> None:
    """Honours as a brand, drives of members, columns, stations' ways; boards and others' brands are none."""
    assert initiatives_of(text) == found


def test_run_together_across_prefectures() -> None:
    """A partner of another prefecture is named with it; both practise what they run."""
    frames = initiative_frames("海盐县政协与温州市瓯海区政协联合举办的“山海连心健康行”在大均乡开展。")
    assert {f.committee for f in frames if isinstance(f, PracticeFrame)} == {"330424", "330304"}


def test_a_headline_says_a_name_in_short() -> None:
    """The last part of a name of two is the whole name, also where a headline says only its end."""
    assert initiatives_of("把“微课堂”搬上河堤。这是平湖市政协“童话东湖·委员微课堂”的第21讲。") == [
        ("童话东湖·委员微课堂", "campaign")
    ]
