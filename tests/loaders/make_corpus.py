"""Makes tests/loaders/corpus: invented pages in every encoding and format that the loaders read, with what they hold.

Run it from the root of the repository; it needs nothing beyond the standard library. The files it writes are committed.
"""

import csv
import io
import json
import zipfile
from collections.abc import Callable, Iterator
from itertools import chain
from pathlib import Path
from typing import Any

HERE = Path(__file__).parent / "corpus"
STAMP = (2026, 11, 22, 0, 0, 0)

COUNTY = """\
首页 政务公开 政协概况 委员风采 通知公告 联系我们
您现在的位置：首页 > 政协要闻 > 正文
德清县政协开展“一村一品”专题视察
发布时间：2025-04-18 09:12    来源：德清县政协办公室
【字号：大 中 小】
4月16日，德清县政协组织部分委员视察“一村一品”产业发展情况。县政协主席沈国梁带队，副主席钱慧参加。
委员们先后走访了三合村竹编作坊和上杨村茶园，听取了县农业农村局的情况介绍。委员陈向东建议，要把产品的名声做响。
视察中共收集意见建议 23 条，其中 9 条当场答复。
（通讯员 费 敏 摄影报道）
上一篇：县政协召开主席会议
版权所有：德清县政协
浙ICP备12345678号
"""

PAPER = """\
市县政协新动态



昆山市政协

协商议事进社区 小事不出楼

本报昆山讯(记者 顾明 通讯员 朱海燕)5月9日,昆山市政协在青阳港社区召开协商议事会,\
围绕老旧小区加装电梯听取居民意见。市政协副主席严卫东主持会议,12名委员参加了讨论,会议形成了分摊费用的三条办

法,由街道办事处牵头落实。参会居民说,这样的会开得及时。

常熟市政协

读书会读出好建议

本报常熟讯(通讯员 金丽)近日,常熟市政协举办“虞山夜读”委员读书会,委员们围绕古城保护交流体会,提出建议8条。

近日,常熟市政协举办“虞山夜读”委员读书会,委员们围绕古城保护交流体会,提出建议8条。

下一步,读书会将走进更多乡镇。

自来水公司启动管网改造

本报讯(周建)市自来水公司5月起对城西片区管网进行改造,计划年底前完成。工程共涉及居民3000余户,施工期间将分段停水,请市民提前储水。

▲昆山市政协委员与居民面对面交流。
"""

NATION = """\
发布时间：2024-03-06

某某电视台消息（晚间新闻）：全国政协十四届二次会议6日上午举行第二次全体会议，15位委员作大会发言。
委员赵卫国代表农业界发言时建议，要把论文写在田野上。
全国政协副主席主持会议。
（视频编辑：何晓 文字编辑：卢平）
"""

REPORT = """\
阆中市政协常委会工作报告

——2024年1月8日在政协第九届阆中市委员会第三次会议上

市政协主席 蒲 文

各位委员:

我受市政协常委会委托,向大会报告工作,请予审议。

一、2023年工作回顾

一年来,市政协共提交提案126件,立案118件,办复率100%。我们开展“嘉陵江畔话发展”协商活动6场,形成报告6份。

二、2024年工作安排

新的一年,要把协商议事做到群众家门口。
"""

HACKED = """\
大理市政协:“三访三问”送服务上门
2023年11月2日,大理市政协委员到喜洲镇开展“三访三问”活动。委员们坚持鼎盛体育app:问需于民,共走访农户57户。
活动由鼎盛体育app:带队,收集民情线索31条,已办结26条。
主办：鼎盛体育滚球_鼎盛体育app-注册*平台
滇ICP备87654321号
"""

UNRELATED = """\
县图书馆延长开放时间
本报讯（孙晓）县图书馆从7月1日起延长开放时间，每晚九点闭馆。馆内新添自习座位60个，读者可以网上预约。
"""

TEXTS: dict[str, tuple[str, dict[str, Any]]] = {
    "county": (
        COUNTY,
        {
            "articles": [["德清县政协开展“一村一品”专题视察", "330521", ["费敏"], True]],
            "published": "2025-04-18",
            "has": ["共收集意见建议23条"],
            "has_not": ["版权所有", "浏览", "通讯员", "字号"],
        },
    ),
    "paper": (
        PAPER,
        {
            "articles": [
                ["协商议事进社区 小事不出楼", "320583", ["顾明", "朱海燕"], True],
                ["读书会读出好建议", "320581", ["金丽"], True],
                ["自来水公司启动管网改造", None, ["周建"], False],
            ],
            "published": None,
            "has": ["分摊费用的三条办法，由街道办事处牵头落实", "昆山市政协委员与居民面对面交流"],
            "has_not": ["（记者", "讯（"],
        },
    ),
    "nation": (
        NATION,
        {
            "articles": [["", "100000", ["何晓", "卢平"], True]],
            "published": "2024-03-06",
            "has": ["15位委员作大会发言"],
            "has_not": ["视频编辑", "发布时间"],
        },
    ),
    "report": (
        REPORT,
        {
            "articles": [["阆中市政协常委会工作报告", "511381", [], True]],
            "published": "2024-01-08",
            "has": ["市政协主席 蒲文", "立案118件，办复率100%"],
            "has_not": ["蒲 文"],
        },
    ),
    "hacked": (
        HACKED,
        {
            "articles": [["大理市政协：“三访三问”送服务上门", "532901", [], True]],
            "published": None,
            "has": ["委员们坚持问需于民", "活动由带队"],
            "has_not": ["鼎盛", "体育"],
        },
    ),
    "unrelated": (
        UNRELATED,
        {
            "articles": [["县图书馆延长开放时间", None, ["孙晓"], False]],
            "published": None,
            "has": ["自习座位60个"],
            "has_not": ["孙晓"],
        },
    ),
}


#: More kinds of pages, in two encodings each.
MORE: dict[str, tuple[str, dict[str, Any]]] = {
    "proposal": (
        """\
索引号：11330521/2024-00012 | 发布机构：县政协办
关于加强农村养老服务的提案

提案者：民盟界别小组
案    由：农村养老服务能力不足

第0123号

　　我县60岁以上老年人占比达到28%，农村养老服务供需矛盾突出。主要问题是：
　　一、设施不足。全县仅有12个居家养老服务中心。
　　二、人员短缺。持证护理员不足百人。
　　建议：
　　1.加大投入，把养老服务纳入民生实事；
　　2.鼓励社会力量参与；
　　3.建立护理员培训机制。

承办单位：县民政局
答复情况：
县民政局答复：您提出的建议已收悉，现答复如下。今年新建养老服务中心5个，培训护理员120名。
                                                2024年6月12日
""",
        {
            "articles": [["关于加强农村养老服务的提案", None, [], True]],
            "published": "2024-06-12",
            "has": ["承办单位：县民政局", "培训护理员120名"],
            "has_not": ["索引号"],
        },
    ),
    "session": (
        """\
政协安吉县第十一届委员会第三次会议隆重开幕

2024-02-21 10:20:33  来源：安吉新闻网

2月20日上午，中国人民政治协商会议安吉县第十一届委员会第三次会议在县会展中心隆重开幕。

大会应到委员256名，实到248名，符合规定人数。

大会执行主席王建国、李春梅、赵 军、钱志远、孙小红在主席台前排就座。在主席台就座的还有县领导：
周   平  吴文斌  郑秀英  冯 涛
陈立新  褚红军  卫东升  蒋 敏
沈家豪  韩 雪

开幕会由李春梅主持。王建国代表县政协第十一届常委会作工作报告。赵军作提案工作情况的报告。

出席开幕会的领导还有：县委书记张明、县长刘洋，县人大常委会主任何志强等。

编辑：黄莺  责任编辑：徐静
分享到：
""",
        {
            "articles": [["政协安吉县第十一届委员会第三次会议隆重开幕", "330523", ["黄莺", "徐静"], True]],
            "published": "2024-02-21",
            "has": ["县领导：周平、吴文斌、郑秀英、冯涛、陈立新、褚红军", "赵军、钱志远"],
            "has_not": ["来源", "编辑"],
        },
    ),
    "profile": (
        """\
委员风采｜王秀兰：把实验室搬到田间地头

“土地不会骗人。”这是县政协委员、县农技推广中心高级农艺师王秀兰常说的一句话。

人物名片

王秀兰，女，1975年出生，中共党员，政协泰顺县第十届委员会委员，农业界别，连续三年获评优秀政协委员。

从“看天吃饭”到“科技种田”

2016年，王秀兰带领团队在仕阳镇试种中药材。五年间，示范面积扩大到1200亩，带动农户430户。

建言资政有分量

任委员以来，她先后提交提案15件，其中《关于扶持山区中药材产业的提案》被列为重点提案，由县政协主席领衔督办。

记者 林小雨/文 陈浩/摄
""",
        {
            "articles": [["委员风采｜王秀兰：把实验室搬到田间地头", "330329", ["林小雨", "陈浩"], True]],
            "published": None,
            "has": ["人物名片\n王秀兰，女"],
            "has_not": ["林小雨"],
        },
    ),
    "site": (
        """\
凤庆县政协
您当前的位置 ：首页 >> 工作动态 >> 正文
县政协党组书记、主席杨文忠到小湾镇调研
作者：李正荣  来源：县政协办  发布日期：2023年09月14日  点击数：132
    9月12日至13日，县政协党组书记、主席杨文忠率调研组到小湾镇，就核桃产业提质增效开展专题调研。县政协副主席字学明、秘书长罗光明参加调研。
    调研组一行先后到正义村、华峰村，实地察看核桃初加工机械一体化建设情况。
    杨文忠强调，要聚焦主业，延长链条，提升核桃产品附加值。
    每到一处，杨文忠都与群众亲切交谈,了解核桃收购价格和务工收入。

上一篇： 县政协召开第22次主席会议
下一篇： 没有了
主办：凤庆县政协办公室  地址：凤庆县凤山镇  滇ICP备05000102号-1
""",
        {
            "articles": [["县政协党组书记、主席杨文忠到小湾镇调研", "530921", ["李正荣"], True]],
            "published": "2023-09-14",
            "has": ["亲切交谈，了解核桃"],
            "has_not": ["上一篇", "点击数", "位置"],
        },
    ),
    "essay": (
        """\
□ 本报记者 赵晓明 通讯员 孙丽

小小“连心桥” 畅通民意路

近年来，临泽县政协以“有事好商量”协商平台为抓手，建成镇级协商议事室7个、村级71个，打通服务群众“最后一米”。

“以前反映问题不知道找谁，现在村口就有委员工作室。”平川镇村民马建忠说。

一子落，满盘活

2022年以来，临泽县政协共开展“有事好商量”协商活动312场次，解决群众关心的实际问题265件。

记者手记

协商于民，贵在真心。
""",
        {
            "articles": [["小小“连心桥” 畅通民意路", "620723", ["赵晓明", "孙丽"], True]],
            "published": None,
            "has": ["记者手记\n协商于民，贵在真心。"],
            "has_not": ["通讯员"],
        },
    ),
    "listing": (
        """\
政协要闻
· 市政协召开十四届十二次主席会议	2024-03-12
· 市政协开展“委员读书日”活动	2024-03-08
· 李伟主席走访委员企业	2024-03-05
· 全市政协系统宣传工作会议召开	2024-03-01
""",
        {
            "articles": [["", None, [], False]],
            "published": None,
            "has": ["市政协召开十四届十二次主席会议"],
            "has_not": [],
        },
    ),
    "wrapped": (
        """\
荣昌区政协：院坝里来了协商队
　　本网讯（记者 何平 通讯员 周明）日前，荣昌区政协在盘龙镇昌州社区开展“渝事好商量”协商活
动，围绕“如何治理河道污染”这一议题，组织委员、专家、群众代表共28人开展协商。
　　区政协副主席程剑说：“要让群众的事群众商量着办。”
　　活动现场，大家你一言我一语，提出了建立巡河队伍、增设垃圾分类点、开展普法宣传等意见建议
11条。目前，已有8条得到落实。
""",
        {
            "articles": [["荣昌区政协：院坝里来了协商队", "500153", ["何平", "周明"], True]],
            "published": None,
            "has": ["“渝事好商量”协商活动，围绕", "意见建议11条。目前"],
            "has_not": ["记者"],
        },
    ),
    "exhibition": (
        """\
在中国人民政治协商会议成立75周年之际，市政协举办“同心筑梦”书画展。
近日，走进安康市政协文化长廊，一幅幅书画作品令人目不暇接。此次展览共展出作品186件，吸引观众3000余人次。
（安康市政协 供稿）
▲图为委员在书画展现场参观。
▲书画家现场创作。王强 摄
""",
        {
            "articles": [["", "610900", ["王强"], True]],
            "published": None,
            "has": ["图为委员在书画展现场参观。"],
            "has_not": ["▲"],
        },
    ),
    "portal": (
        """\
泽州县政协网
首页 | 政协概况 | 要闻动态 | 提案工作 | 委员风采 | 文史资料
要闻动态
泽州县政协召开“深化农村改革”专题协商议政会
来源： 　作者：  　时间：2023-11-08  　浏览：245
11月7日，泽州县政协召开“深化农村改革”专题协商议政会。县政协主席焦光善出席会议并讲话，副县长田云山应邀到会听取意见，县政协副主席张建军主持会议。
会上，县政协农业和农村委员会主任李晋阳作主旨发言，韩志强、王艳丽、郭文龙、靳 涛4位委员作了交流发言。

焦光善指出，一要提高站位；二要找准切入点；三要凝聚合力。


相关链接
· 泽州县政协党组召开扩大会议 [2023-11-02]
· 泽州县政协开展界别活动 [2023-10-27]
版权所有：中国人民政治协商会议泽州县委员会 晋ICP备2021000001号
""",
        {
            "articles": [["泽州县政协召开“深化农村改革”专题协商议政会", "140525", [], True]],
            "published": "2023-11-08",
            "has": ["王艳丽、郭文龙、靳涛4位委员"],
            "has_not": ["浏览", "党组召开扩大会议", "提案工作"],
        },
    ),
    "supplement": (
        """\
第A02版：要闻
2024年03月28日 星期四
上一版 下一版
政协之声
让“金点子”结出“金果子”
——宜都市政协提案办理工作综述
□ 通讯员 胡 泊 曹世钢
提案，一头连着民意，一头连着发展。2023年，宜都市政协共收到提案176件，经审查立案158件，办复率100％，满意率98.7％。
高位推动　压实责任
市委书记、市长带头领办重点提案2件，市政协主席会议成员督办重点提案9件。
《关于加快柑橘产业转型升级的提案》被采纳后，市政府出台《柑橘产业高质量发展三年行动方案》，投入资金3000万元。
（下转第3版）
又讯 3月26日，宜都市政协召开提案交办会。
""",
        {
            "articles": [["让“金点子”结出“金果子”", "420581", ["胡泊", "曹世钢"], True]],
            "published": "2024-03-28",
            "has": ["——宜都市政协提案办理工作综述", "办复率100%，满意率"],
            "has_not": ["上一版", "下转", "通讯员"],
        },
    ),
    "plenary": (
        """\
政协第十一届平潭县委员会
常务委员会工作报告
(2024年1月16日在政协第十一届平潭县委员会第三次会议上)
陈 明 华
各位委员：
　　我代表政协第十一届平潭县委员会常务委员会向大会报告工作,请予审议,并请各位列席人员提出意见。
　　2023年工作回顾
　　过去一年,县政协常委会认真履行职能。
　　——坚持党的领导,把牢政治方向。召开党组会议24次、主席会议14次。
　　——聚焦中心大局,积极建言献策。围绕“国际旅游岛建设”开展专题协商3次,
形成调研报告5份。
""",
        {
            "articles": [["政协第十一届平潭县委员会常务委员会工作报告", "350128", [], True]],
            "published": "2024-01-16",
            "has": ["专题协商3次，形成调研报告5份", "\n陈明华\n"],
            "has_not": ["陈 明"],
        },
    ),
    "radio": (
        """\
央广网北京3月5日消息（记者 王启慧）全国政协十四届三次会议5日举行小组会议。
全国政协委员、某大学教授李明说，要加强基础研究。
图为：委员小组讨论现场（央广网记者 张三 摄）
编辑：赵亚芸
""",
        {
            "articles": [["", "100000", ["王启慧", "张三", "赵亚芸"], True]],
            "published": None,
            "has": ["图为：委员小组讨论现场"],
            "has_not": ["记者", "编辑"],
        },
    ),
    "straight": (
        """\
【政协新闻】三门峡市湖滨区政协:"小切口"做实"大民生"
河南日报客户端记者 王小萍 通讯员 陈 娜 吴若雨
"没想到这么快就解决了!"3月12日,家住湖滨区的张女士高兴地说.
湖滨区政协通过"有事好商量"平台,先后协商解决停车难、如厕难等问题42个.
"我们把协商搬到居民家门口."湖滨区政协主席员艳霞说.
""",
        {
            "articles": [
                ["【政协新闻】三门峡市湖滨区政协：“小切口”做实“大民生”", "411202", ["王小萍", "陈娜", "吴若雨"], True]
            ],
            "published": None,
            "has": ["“没想到这么快就解决了！”3月12日", "居民家门口。”湖滨区"],
            "has_not": ["通讯员"],
        },
    ),
}

ENCODINGS: dict[str, Callable[[str], bytes]] = {
    "utf-8": lambda text: text.encode("utf-8"),
    "utf-8-bom-crlf": lambda text: text.replace("\n", "\r\n").encode("utf-8-sig"),
    "gb18030": lambda text: text.encode("gb18030"),
    "gbk-crlf": lambda text: text.replace("\n", "\r\n").encode("gbk"),
    "utf-16": lambda text: b"\xff\xfe" + text.encode("utf-16-le"),
    "utf-16-be": lambda text: b"\xfe\xff" + text.encode("utf-16-be"),
    "utf-16-le-no-bom": lambda text: text.encode("utf-16-le"),
    "utf-32": lambda text: b"\xff\xfe\x00\x00" + text.encode("utf-32-le"),
    "cr-only": lambda text: text.replace("\n", "\r").encode("utf-8"),
}


def html_page(text: str, charset: str, *, wechat: bool = False, table: bool = False) -> bytes:
    """A government page (meta tags, menu, share bar, footer) or a WeChat page of a text."""
    lines = [line.strip() for line in text.splitlines() if line.strip()]
    title, body = lines[0], lines[1:]
    paragraphs = "\n".join(f"<p>{line}</p>" for line in body)
    rows = "<table><tr><td>界别</td><td>提案数</td></tr><tr><td>农业界</td><td>17件</td></tr></table>" if table else ""
    if wechat:
        page = (
            f'<html><head><meta charset="{charset}"><meta property="og:title" content="{title}"></head><body>'
            f'<div id="js_name">清溪政协</div><div id="js_content" style="visibility: hidden;">{paragraphs}{rows}</div>'
            '<script>var ct = "1714060800"; var nickname = "清溪政协";</script></body></html>'
        )
    else:
        page = (
            f'<html><head><meta http-equiv="Content-Type" content="text/html; charset={charset}">'
            f'<meta name="ArticleTitle" content="{title}"><meta name="PubDate" content="2024-05-06 10:11">'
            f'<meta name="ContentSource" content="宁国市政协"><title>{title}_宁国市政协</title></head><body>'
            "<div class='nav'><a href='/'>首页</a> <a href='/a'>政务公开</a> <a href='/b'>政协要闻</a></div>"
            f"<div class='content'><h1>{title}</h1>{paragraphs}{rows}</div>"
            "<div class='share'>分享到：<a>微信</a><a>微博</a></div>"
            "<div class='footer'>版权所有：宁国市政协 皖ICP备11112222号</div></body></html>"
        )
    return page.encode({"gb2312": "gb18030"}.get(charset, charset), "xmlcharrefreplace")


WEB = """\
宁国市政协“山核桃议事厅”开到田头
5月3日，宁国市政协在南极乡开展“山核桃议事厅”协商活动，28名委员和种植户围坐一起，商量山核桃林下经济怎么走。
市政协副主席方志远主持活动。会上共提出意见建议19条，市林业局现场答复11条，其余建议将在一个月内书面答复。
委员胡秋月说，议事厅开到田头，话就说到了心头。下一步，市政协将在各乡镇推开这一做法，每季度不少于一次。
"""
WEB_EXPECTED: dict[str, Any] = {
    "articles": [["宁国市政协“山核桃议事厅”开到田头", "341881", [], True]],
    "has": ["28名委员和种植户围坐一起", "话就说到了心头"],
    "has_not": ["ICP备", "分享到", "政务公开"],
}

TRADITIONAL = """\
縣政協開展鄉村振興專題調研

本報訊（記者 林國華）9月3日，仁懷市政協組織委員到茅壩鎮開展調研。委員們認為，要把特色產業做強做優，\
讓農民得到實惠。市政協副主席羅輝參加調研，並對下一步工作提出三點意見。
"""
TRADITIONAL_EXPECTED = {
    "articles": [["县政协开展乡村振兴专题调研", "520382", ["林国华"], True]],
    "published": None,
    "has": ["仁怀市政协组织委员"],
    "has_not": ["記者", "縣"],
}


class _GbkInfo(zipfile.ZipInfo):
    """An entry whose name is written in GBK without saying so, as old Chinese Windows tools do."""

    def _encodeFilenameFlags(self) -> tuple[bytes, int]:  # noqa: N802  (zipfile's own name)
        return self.filename.encode("gbk"), self.flag_bits


def zipped(files: dict[str, bytes], *, gbk_names: bool = False) -> bytes:
    """An archive with fixed times."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in files.items():
            info = (_GbkInfo if gbk_names else zipfile.ZipInfo)(name, STAMP)
            info.compress_type = zipfile.ZIP_DEFLATED
            archive.writestr(info, data)
    return out.getvalue()


def docx(blocks: str) -> bytes:
    """A Word file with a body of WordprocessingML."""
    space = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
    more = (
        'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" '
        'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"'
    )
    head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'
    return zipped(
        {
            "[Content_Types].xml": (
                f'{head}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
                '<Default Extension="xml" ContentType="application/xml"/></Types>'
            ).encode(),
            "word/document.xml": f"{head}<w:document {space} {more}><w:body>{blocks}</w:body></w:document>".encode(),
        }
    )


def paragraphs(text: str) -> str:
    """WordprocessingML paragraphs of the lines of a text."""
    return "".join(f"<w:p><w:r><w:t xml:space='preserve'>{line}</w:t></w:r></w:p>" for line in text.splitlines())


def xlsx(rows: list[list[str]]) -> bytes:
    """A workbook of one sheet with inline strings."""
    cells = "".join(
        "<row>" + "".join(f'<c t="inlineStr"><is><t>{cell}</t></is></c>' for cell in row) + "</row>" for row in rows
    )
    main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
    rel = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    package = "http://schemas.openxmlformats.org/package/2006"
    return zipped(
        {
            "[Content_Types].xml": (
                f'<Types xmlns="{package}/content-types"><Default Extension="rels" '
                'ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
                '<Override PartName="/xl/workbook.xml" '
                'ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/>'
                '<Override PartName="/xl/worksheets/sheet1.xml" '
                'ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/></Types>'
            ).encode(),
            "_rels/.rels": (
                f'<Relationships xmlns="{package}/relationships"><Relationship Id="rId1" '
                f'Type="{rel}/officeDocument" Target="xl/workbook.xml"/></Relationships>'
            ).encode(),
            "xl/workbook.xml": (
                f'<workbook xmlns="{main}" xmlns:r="{rel}"><sheets>'
                '<sheet name="名单" sheetId="1" r:id="rId1"/></sheets></workbook>'
            ).encode(),
            "xl/_rels/workbook.xml.rels": (
                f'<Relationships xmlns="{package}/relationships"><Relationship Id="rId1" Type="{rel}/worksheet" '
                'Target="worksheets/sheet1.xml"/></Relationships>'
            ).encode(),
            "xl/worksheets/sheet1.xml": (
                f'<worksheet xmlns="{main}"><sheetData>{cells}</sheetData></worksheet>'
            ).encode(),
        }
    )


def pdf(lines: list[tuple[float, float, float, str]]) -> bytes:
    """A PDF of one page: lines as (x, y, size, words) in a Chinese font that is not embedded."""
    stream = "\n".join(
        f"BT /F1 {size} Tf {x} {y} Td <{words.encode('utf-16-be').hex()}> Tj ET" for x, y, size, words in lines
    ).encode()
    font = (
        b"<< /Type /Font /Subtype /CIDFontType0 /BaseFont /STSong-Light /DW 1000 /FontDescriptor 7 0 R /CIDSystemInfo "
    )
    shape = b"<< /Type /FontDescriptor /FontName /STSong-Light /Flags 6 /FontBBox [0 -200 1000 900] /ItalicAngle 0 "
    page = b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R "
    objects = [
        b"<< /Type /Catalog /Pages 2 0 R >>",
        b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        page + b"/Resources << /Font << /F1 5 0 R >> >> >>",
        b"<< /Length %d >>\nstream\n%s\nendstream" % (len(stream), stream),
        b"<< /Type /Font /Subtype /Type0 /BaseFont /STSong-Light /Encoding /UniGB-UCS2-H /DescendantFonts [6 0 R] >>",
        font + b"<< /Registry (Adobe) /Ordering (GB1) /Supplement 2 >> >>",
        shape + b"/Ascent 880 /Descent -120 /CapHeight 700 /StemV 80 >>",
    ]
    out, places = b"%PDF-1.4\n", []
    for number, body in enumerate(objects, start=1):
        places.append(len(out))
        out += b"%d 0 obj\n%s\nendobj\n" % (number, body)
    start = len(out)
    out += b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1)
    out += b"".join(b"%010d 00000 n \n" % place for place in places)
    return out + b"trailer\n<< /Size %d /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF\n" % (len(objects) + 1, start)


def columns(title: str, left: list[str], right: list[str]) -> bytes:
    """A page of two columns under a heading, its lines printed row by row."""
    lines: list[tuple[float, float, float, str]] = [(60, 780, 20, title)]
    for number in range(max(len(left), len(right))):
        y = 740 - number * 18
        lines += [(60, y, 11, left[number])] if number < len(left) else []
        lines += [(320, y, 11, right[number])] if number < len(right) else []
    return pdf(lines)


def wide(text: str, encoding: str) -> bytes:
    """A text in an encoding, UTF-16 in the order of Windows whatever the machine's."""
    return b"\xff\xfe" + text.encode("utf-16-le") if encoding == "utf-16" else text.encode(encoding)


def ofd(title: str, left: list[str], right: list[str]) -> bytes:
    """An OFD file of a page of two columns under a heading, its lines printed row by row."""
    space = 'xmlns:ofd="http://www.ofdspec.org/2016"'
    lines = [(50.0, 40.0, 7.0, title)]
    for number in range(max(len(left), len(right))):
        lines += [(20, 60 + number * 6, 3.5, left[number])] if number < len(left) else []
        lines += [(110, 60 + number * 6, 3.5, right[number])] if number < len(right) else []
    objects = "".join(
        f'<ofd:TextObject Boundary="{x} {y - size} {len(words) * size} {size}" Size="{size}">'
        f'<ofd:TextCode X="0" Y="{size}" DeltaX="g {len(words) - 1} {size}">{words}</ofd:TextCode></ofd:TextObject>'
        for x, y, size, words in lines
    )
    parts = {
        "OFD.xml": f"<ofd:OFD {space}><ofd:DocBody>"
        "<ofd:DocRoot>Doc_0/Document.xml</ofd:DocRoot></ofd:DocBody></ofd:OFD>",
        "Doc_0/Document.xml": f"<ofd:Document {space}><ofd:Pages>"
        '<ofd:Page ID="1" BaseLoc="Pages/Page_0/Content.xml"/></ofd:Pages></ofd:Document>',
        "Doc_0/Pages/Page_0/Content.xml": f"<ofd:Page {space}><ofd:Content><ofd:Layer>{objects}</ofd:Layer>"
        "</ofd:Content></ofd:Page>",
    }
    return zipped({name: words.encode() for name, words in parts.items()})


def texts() -> Iterator[tuple[str, bytes, dict[str, Any]]]:
    """Every text in every encoding."""
    for name, (text, expected) in TEXTS.items():
        for encoding, encode in ENCODINGS.items():
            yield f"{name}.{encoding}.txt", encode(text), expected
    for name, (text, expected) in MORE.items():
        for encoding in ("utf-8", "gb18030"):
            yield f"{name}.{encoding}.txt", text.encode(encoding), expected
    for encoding in ("utf-8", "big5", "gb18030", "utf-16"):
        yield f"traditional.{encoding}.txt", TRADITIONAL.encode(encoding), TRADITIONAL_EXPECTED


def pages() -> Iterator[tuple[str, bytes, dict[str, Any]]]:
    """Web pages."""
    for charset in ("utf-8", "gb2312"):
        expected = {**WEB_EXPECTED, "published": "2024-05-06", "publisher": "宁国市政协"}
        yield f"gov.{charset}.html", html_page(WEB, charset), expected
        table = {**expected, "has": [*WEB_EXPECTED["has"], "农业界", "17件"]}
        yield f"gov-table.{charset}.htm", html_page(WEB, charset, table=True), table
    for charset in ("utf-8-sig", "gb18030", "utf-16"):
        expected = {**WEB_EXPECTED, "published": "2024-05-06", "publisher": "宁国市政协"}
        yield f"gov.{charset}.html", wide(html_page(WEB, "utf-8").decode(), charset), expected
    wechat = {**WEB_EXPECTED, "published": "2024-04-26", "publisher": "清溪政协"}
    for charset in ("utf-8", "gb2312"):
        yield f"wechat.{charset}.html", html_page(WEB, charset, wechat=True), wechat
    yield "gov.html-inside.doc", html_page(WEB, "gb2312"), {**WEB_EXPECTED, "published": "2024-05-06"}
    big5 = {**TRADITIONAL_EXPECTED, "published": "2024-05-06"}
    yield "gov.big5.html", html_page(TRADITIONAL, "big5"), big5


def office() -> Iterator[tuple[str, bytes, dict[str, Any]]]:
    """Word, PDF, tables, JSON and archives."""
    county = TEXTS["report"][1]
    yield "report.docx", docx(paragraphs(REPORT)), county
    box = (
        "<w:p><w:r><mc:AlternateContent><mc:Choice><w:txbxContent>"
        + paragraphs("阆中市政协编印")
        + "</w:txbxContent></mc:Choice>"
        "<mc:Fallback><w:txbxContent>"
        + paragraphs("阆中市政协编印")
        + "</w:txbxContent></mc:Fallback></mc:AlternateContent></w:r></w:p>"
    )
    table = (
        "<w:tbl><w:tr><w:tc>"
        + paragraphs("提案总数")
        + "</w:tc><w:tc>"
        + paragraphs("126件")
        + "</w:tc></w:tr></w:tbl>"
    )
    changed = (
        "<w:p><w:r><w:t>会议听取了</w:t></w:r><w:ins><w:r><w:t>三项</w:t></w:r></w:ins>"
        "<w:del><w:r><w:delText>五项</w:delText></w:r></w:del><w:r><w:t>工作汇报，并对市政协全年工作作了安排。</w:t></w:r></w:p>"
    )
    rich = {
        **county,
        "has": [*county["has"], "阆中市政协编印", "提案总数", "126件", "会议听取了三项工作汇报"],
        "has_not": ["五项"],
    }
    yield "rich.docx", docx(paragraphs(REPORT) + table + changed + box), rich
    columned = {
        "articles": [["莱阳市政协开展专题协商", "370682", [], True]],
        "published": None,
        "has": ["围绕梨产业发展提出意见建议三十余条", "市农业农村局负责人到会听取意见"],
        "has_not": [],
    }
    left = [
        "近日，莱阳市政协召开专题协商会，组织",
        "农业界委员和种植大户，围绕梨产业发展",
        "提出意见建议三十余条。会前，市政协用",
        "两个月时间走访了十二个乡镇。",
    ]
    right = [
        "市政协副主席刘晓明主持会议并讲话。市",
        "农业农村局负责人到会听取意见，表示将",
        "逐条研究办理。会议还安排了现场提问，",
        "气氛热烈。",
    ]
    yield "columns.pdf", columns("莱阳市政协开展专题协商", left, right), columned
    header = ["编号", "标题", "发布时间", "来源", "正文"]
    rows = [
        ["a1", "县政协调研养老服务", "2024-06-01", "德清县政协", "6月1日，德清县政协调研养老服务，提出建议5条。"],
        ["a2", "", "2024/07/02", "昆山市政协", "昆山市政协召开主席会议，研究提案办理工作。"],
    ]
    many = {"documents": {"a1": "2024-06-01", "a2": "2024-07-02"}}
    for encoding in ("utf-8", "utf-8-sig", "gb18030", "utf-16"):
        out = io.StringIO(newline="")
        csv.writer(out).writerows([header, *rows])
        yield f"texts.{encoding}.csv", wide(out.getvalue(), encoding), many
    yield "texts.xlsx", xlsx([header, *rows]), many
    roster = [
        ["德清县政协委员名单"],
        ["姓名", "职务", "界别"],
        ["沈国梁", "县政协主席", "中共"],
        ["钱 慧", "县政协副主席", "民进"],
    ]
    listed = {
        "articles": [["德清县政协委员名单", "330521", [], True]],
        "published": None,
        "has": ["县政协主席沈国梁，界别：中共。", "县政协副主席钱慧"],
        "has_not": [],
    }
    yield "roster.xlsx", xlsx(roster), listed
    items = [dict(zip(("id", "title", "date", "source", "text"), row, strict=True)) for row in rows]
    dumped = [json.dumps(item, ensure_ascii=False) for item in items]
    yield "texts.jsonl", ("\n".join(dumped) + "\n").encode(), many
    yield "texts.gb18030.jsonl", ("\n".join(dumped) + "\n").encode("gb18030"), many
    for encoding in ("utf-8-sig", "utf-16"):
        yield f"texts.{encoding}.jsonl", wide("\n".join(dumped) + "\n", encoding), many
    yield "texts.json", json.dumps(items, ensure_ascii=False).encode(), many
    for encoding in ("utf-8-sig", "gb18030", "utf-16"):
        yield f"texts.{encoding}.json", wide(json.dumps(items, ensure_ascii=False), encoding), many
    yield "columns.ofd", ofd("莱阳市政协开展专题协商", left, right), columned
    inner = {
        "甲/county.txt": COUNTY.encode("gb18030"),
        "乙/report.docx": docx(paragraphs(REPORT)),
        "logo.png": b"\x89PNG",
    }
    zipped_documents = {"documents": {"甲/county": "2025-04-18", "乙/report": "2024-01-08"}}
    yield "texts.zip", zipped(inner), zipped_documents
    yield "gbk-names.zip", zipped(inner, gbk_names=True), zipped_documents


def main() -> None:
    """Write the corpus and what is expected of it."""
    HERE.mkdir(exist_ok=True)
    expected = {}
    for name, data, wanted in chain(texts(), pages(), office()):
        (HERE / name).write_bytes(data)
        expected[name] = wanted
    words = json.dumps(expected, ensure_ascii=False, indent=1, sort_keys=True)
    (HERE / "expected.json").write_text(words + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
