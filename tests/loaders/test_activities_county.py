"""Activities told in county papers by talks, rounds, second looks, series, trade; what is none: invented sentences."""

import pytest
from tests.loaders.reading import frames, told


@pytest.mark.parametrize(
    ("text", "topic"),
    [
        ("县政协委员刘某正和几位老人商量食堂掌勺人选的事。", "食堂掌勺人选的事"),
        ("石桥镇政协委员联络站的委员与船家在码头边商议夜航灯谁来装的问题。", "夜航灯谁来装"),
        ("南甸镇政协委员工作室经过四轮协商，化解了石桥水库的用水纠纷。", "石桥水库的用水纠纷"),
        ("县政协委员把店主和房东请到茶桌边，先后商量了六次，订立《西街门前三包公约》。", "《西街门前三包公约》"),
        ("“灯下议”是县政协的协商平台。到年底，已举办19期，议定事项40件。", "“灯下议”"),
        ("5月6日　县政协“巷口议事厅”走进石桥社区。", "“巷口议事厅”走进石桥社区"),
    ],
)
def test_talks_are_told_by_partners_rounds_and_series(text: str, topic: str) -> None:
    """Who talked over what with whom, in how many rounds, in which series, is one consultation."""
    assert told(text) == [("consultation", topic)]


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("4月中旬，县政协农业委员会一行4人深入南甸、石桥两镇摸底中药材种植。", "research"),
        ("县政协调研组兵分三路，用12天时间跑完全县9个乡镇的敬老院。", "research"),
        ("委员们分成4个小组，走村入户，访谈老人320名。", "research"),
        ("为摸清茶农用工缺口，县政协经济委发放问卷800份。", "research"),
        ("委员们沿着引水渠走了18公里，记下漏水点32处。", "research"),
        ("县政协委员徐某连续三个周末蹲守路口统计车流量。", "research"),
        ("县政协文史委到省档案馆查阅抗战史料。", "culture"),
        ("县政协启动“口述历史”采集工程，采访老人50位。", "culture"),
        ("县政协征集文史资料42篇。", "culture"),
        ("《石桥文史》第八辑近日出版发行，县政协文史委主编。", "culture"),
        ("县政协书画家赴石桥村送春联400副。", "culture"),
        ("5月8日晚，石桥镇“板凳议事会”又开张了，县政协委员都在。", "consultation"),
        ("县政协委员与村民代表围坐在槐树下，就灌溉用水轮灌顺序商讨。", "consultation"),
        ("南甸镇协商议事会围绕停车位划线开了两次会，形成3条共识，县政协派人听会。", "consultation"),
        ("在石桥社区“红石榴议事亭”，楼道灯谁来修被摆上桌面，县政协委员主持。", "consultation"),
        (
            "围绕早餐摊点规范经营，城关镇政协委员工作站组织摊主、物业、城管坐下来谈。",
            "consultation",
        ),
        ("3月，县政协委员吴某把调研所得写成提案提交大会。", "proposal-work"),
        ("在县政协十届四次会议上，委员林某提出了关于建设口袋公园的提案。", "proposal-work"),
        ("县政协组织提案人现场查看办理进度。", "proposal-work"),
        ("县政协委员周某将群众反映的积水问题以社情民意信息上报。", "opinion-work"),
        ("县政协委员李某免费培训家政服务员300名。", "public-service"),
        ("县政协机关干部下沉村组抗旱保苗。", "public-service"),
        ("县政协机关包联的石桥村建成香菇大棚40个。", "public-service"),
        ("县政协委员郑某返乡流转土地800亩种植金银花，带动60户村民务工。", "public-service"),
        ("县政协委员尹某带领志愿者清理河道垃圾6吨。", "public-service"),
        ("县政协党员干部到社区报到，认领微心愿45个。", "public-service"),
        ("县政协牵头帮助石桥村引来自来水，花了20万元。", "public-service"),
        ("县政协组织委员义务植树2000株。", "public-service"),
        ("县政协委员曹某的工作室开设免费书法班，教了90个孩子。", "public-service"),
        ("5月8日，县政协党组理论学习中心组举行集体学习。", "study-training"),
        ("县政协常委会举行第五次集体学习，专题学习民法典。", "study-training"),
        ("县政协委员宣讲团进企业宣讲20场。", "study-training"),
        ("县政协组团参加冷链博览会，达成意向订单800万元。", "investment-promotion"),
        ("县政协邀请港澳委员回乡考察投资环境。", "exchange"),
        ("县政协驻点招商小分队在东莞拜访企业16家。", "investment-promotion"),
        ("县政协跟踪监督校园午餐实事，发现问题18个。", "supervision"),
        ("县政协聘请15名专家担任智库成员。", "institution-building"),
        ("县政协开展“优秀委员工作站”评选。", "institution-building"),
        ("县政协出台加强委员管理的8条措施。", "institution-building"),
        ("县政协推行委员履职“积分+星级”管理。", "institution-building"),
        ("县政协委派第二民主监督小组进驻县交通运输局。", "institution-building"),
        ("县政协委员每周三在联络站值班。", "exchange"),
        ("县政协委员牵线引进冷链企业7家，到位资金3亿元。", "investment-promotion"),
        ("县政协委员牵线6家服装厂上门招工，签下90人。", "public-service"),
        ("县政协“同心助残”行动惠及残疾群众380人。", "public-service"),
        ("县政协常委会会议审议通过《关于推进全域旅游的建议案》。", "standing-committee-meeting"),
        ("县政协“小院议事厅”成立两年，已议事76次，办成实事69件。", "consultation"),
        ("县政协举办“石桥讲坛”9期，培训委员1200人次。", "study-training"),
    ],
)
def test_ways_of_telling_work(text: str, kind: str) -> None:
    """What county papers say in many ways is one row of its kind."""
    assert [found for found, _ in told(text)] == [kind]


@pytest.mark.parametrize(
    "text",
    [
        "县医院组织医生深入石桥村摸底慢性病。",
        "县农业农村局兵分三路，跑完9个乡镇。",
        "县人大常委会就垃圾分类进行商讨。",
        "县供电公司清理河道垃圾6吨。",
        "县教育局聘请15名专家担任智库成员。",
        "县委宣讲团进企业宣讲20场。",
    ],
)
def test_the_same_work_of_others_is_no_row(text: str) -> None:
    """Departments, companies and other bodies do the same, which is none of ours."""
    assert told(f"县政协办公室旁有一座钟楼。\n{text}") == []


@pytest.mark.parametrize(
    ("text", "kind", "topic"),
    [
        ("县政协医疗服务队已下乡巡诊23次，看了1500人。", "public-service", "下乡巡诊"),
        ("县政协全年组织委员巡河45次。", "inspection", "巡河"),
        ("县政协“先生进山寨”已连续举办六年，到过30个村。", "public-service", "“先生进山寨”"),
        ("县政协党组成员与党外委员谈心谈话60余人次。", "exchange", "县政协党组成员与党外委员谈心谈话"),
        ("9月下旬，县政协社会法制委员会组织“回头看”，逐条核对整改。", "supervision", "“回头看”"),
        ("县政协把校园食堂管理列为专项监督内容。", "supervision", "校园食堂管理"),
        ("县政协组成5个监督小组，分别进驻5个窗口单位。", "institution-building", "组成5个监督小组"),
        ("6月3日，县政协经济委员会组织委员赴广平县洽谈冷链物流项目。", "investment-promotion", "洽谈冷链物流项目"),
        (
            "2026年底挂牌的石桥“磨坊”委员工作室，是全县最早的一个。县政协每月派人值守。",
            "institution-building",
            "石桥“磨坊”委员工作室",
        ),
        (
            "去年出台的《县政协议题征集办法》规定，每年春天公开征题。",
            "institution-building",
            "《县政协议题征集办法》",
        ),
        ("县政协随即出台《关于开展窗口监督的实施方案》。", "institution-building", "《关于开展窗口监督的实施方案》"),
        ("县政协实行“亮牌子、亮电话”的“双亮”机制。", "institution-building", "“亮牌子、亮电话”的“双亮”机制"),
        ("县政协委员工作室设在商城，去年帮助26家作坊对接网上商城。", "public-service", "帮助26家作坊对接网上商城"),
        ("县政协组织委员为石桥冬枣带货助销，卖出30万元。", "public-service", "为石桥冬枣带货助销"),
        ("县政协委员丁某兴办柳编合作社，吸纳58名妇女就业。", "public-service", "兴办柳编合作社"),
        ("县政协委员丁某录下山歌140首。", "culture", "山歌"),
        ("县政协机关干部陈某带队驻村12天。", "public-service", "驻村"),
        ("8月6日，县政协召开窗口服务民主评议会，委员当场打分。", "supervision", "窗口服务民主评议"),
        ("2026年县政协共收到界别集体提案31件。", "proposal-work", "界别集体提案"),
        ("6月2日至6日，县政协开展“同心帮农”界别活动周。", "public-service", "“同心帮农”界别活动周"),
        ("3月2日，县政协主席会议研究确定当年重点提案12件。", "work-meeting", "研究确定当年重点提案"),
        ("县政协对23名常委开展述职评议。", "institution-building", "常委开展述职评议"),
        ("县政协对两次缺席会议的4名委员进行约谈。", "institution-building", "对两次缺席会议的4名委员进行约谈"),
        ("县政协医卫界坚持每季度一次的“山乡行”义诊，全年看病900人次。", "public-service", "“山乡行”义诊"),
        ("县政协深化“进厂问需”活动，委员累计跑了120家厂。", "public-service", "“进厂问需”活动"),
        ("县政协监督小组从3月起连续走访沿街店铺41家。", "supervision", "沿街店铺"),
        ("本周，县政协收到委员提交的社情民意信息17条。", "opinion-work", "社情民意信息"),
        ("6月2日，县政协机关干部到石桥村史馆现场教学。", "study-training", "石桥村史馆现场教学"),
        ("县政协擦亮“巷口商量”品牌，协商事项320件，办成300件。", "consultation", "“巷口商量”"),
        ("6月2日，滹沱河沿线五市政协第三次联席会议在石桥召开。", "consultation", "第三次联席会议"),
    ],
)
def test_work_is_told_by_its_kind_and_count(text: str, kind: str, topic: str) -> None:
    """Rounds, series, second looks, trade and workshops are rows by what they are."""
    assert (kind, topic) in told(text)


def test_guests_who_come_to_see_are_an_exchange_of_the_host() -> None:
    """People of a committee above who come to look on are received."""
    text = "县政协办了试点。9月12日，石家庄市政协副主席韩某率各县政协负责同志到正定观摩，给予好评。"
    assert [(f.type, f.committee) for f in frames(text, home="130123")] == [("exchange", "130123")]


@pytest.mark.parametrize(
    "text",
    [
        "县政协委员、县职校副校长何静建议，建立实训经费分担机制，让企业愿意投。",
        "县政协提案被列为重点件，县农业农村局据此开办果树修剪培训班3期，培训果农90人。",
        "县政协委员在会上反映难题，县农商银行当场推出“果贷通”，授信2000万元。",
        "县委办公室印发计划，确定由县政协围绕校园食堂开展专项民主监督。",
        "据悉，县政协会议会期3天，其间委员们将列席县人大会议，举行大会发言和界别协商。",
        "监督不走过场。县政协委员王某常说这句话。",
        "聚焦产业升级精准建言。县政协委员王某在场。",
        "县政协委员孟某创办的豆腐合作社，带动40户增收。",
        "县政协调研组面向全县企业发放问卷200份。",
        "县政协提出，联席会议每年召开一次。",
    ],
)
def test_what_others_do_or_somebody_asks_for_gives_no_row(text: str) -> None:
    """Suggestions, other bodies' courses, what a plan assigns or a session will do, and mottoes are no work."""
    assert told(text) == []


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("6月2日，县政协机关党支部在石桥村开展主题党日活动，慰问老党员8名，并向村小捐赠图书200册。", 1),
        ("县政协组成4个监督小组，对农村供水开展专项监督，走访自然村30个，发现问题12个。", 1),
        ("县政协组织文史委员走访村庄120个，编纂出版《古村志》。", 1),
        ("县政协机关成立两支突击队，主席王某带队驻镇9天。", 1),
        ("3月，县政协主席王某带队赴武汉招商，召开推介会2场，签订协议6份。", 1),
        ("县政协在乡镇建起“巷口议事亭”31个，同步设立机关联系点9个。", 1),
        ("县政协委员累计捐款捐物90万元，其中委员李某捐赠大米5吨。", 1),
    ],
)
def test_calls_and_gifts_are_parts_of_what_they_were_made_for(text: str, kinds: int) -> None:
    """What was given at an occasion, and whom a watch or a book took its makers to, are no rows of their own."""
    assert len(told(text)) == kinds


def test_a_title_about_a_plan_that_was_passed_is_no_plan() -> None:
    """The meeting that passed a plan took place, whatever the item's title says."""
    text = "县政协2027年度协商监督计划发布\n2月17日，县政协召开主席会议，审议通过《县政协2027年度协商监督计划》。"
    assert [(f.type, f.date) for f in frames(text)] == [("work-meeting", "2027-02-17")]


def test_a_paper_named_tomorrow_plans_nothing() -> None:
    """三明日报 is a paper's name."""
    text = "三明日报讯，政协正定县第十届委员会第四次会议于1月11日下午在县会堂闭幕。"
    assert [f.type for f in frames(text)] == ["plenary-session"]


def test_a_meeting_that_calls_on_members_was_held() -> None:
    """号召 behind a meeting says what it was for."""
    assert told("县政协党组连夜召开会议，号召全县200名政协委员投身抗旱。")[0][0] == "work-meeting"


def test_a_trip_of_its_own_month_is_not_part_of_the_lead() -> None:
    """A trip made in another month than the lead's is a row."""
    text = "4月9日，县政协围绕磨具产业人才开展专题调研。\n3月中旬，调研组已赴广平县、任泽区学习考察。"
    assert [(f.type, f.date) for f in frames(text)] == [("research", "2027-04-09"), ("research", "2027-03")]


def test_chairs_and_lectures_beside_a_session_are_rows() -> None:
    """A chairs' meeting and a lecture during a session are told beside it."""
    text = (
        "全国政协十四届常委会第九次会议24日在京闭幕，就粮食安全协商议政。\n"
        "会议期间，主席主持召开了全国政协第三十次主席会议，听取了分组讨论情况的汇报。\n"
        "闭幕会前，举行了常委会会议学习讲座。"
    )
    kinds = [kind for kind, _ in told(text, home="100000")]
    assert kinds == ["standing-committee-meeting", "work-meeting", "study-training"]
