"""Work told by what it brought, by its fate, by its beginning or by a guest's word: invented sentences."""

import pytest
from tests.loaders.reading import HOME, frames


@pytest.mark.parametrize(
    ("text", "kind", "topic"),
    [
        (
            "县政协联络站全年组织协商18次，推动解决桥面破损、路灯不亮等问题26件。",
            "consultation",
            "桥面破损、路灯不亮",
        ),
        ("2026年，县政协开展院坝协商31场，促成修通断头路2条。", "consultation", "修通断头路"),
        ("县政协就老街停车难连开4场院坝协商会。", "consultation", "老街停车难"),
        ("柳村议事厅商出《柳村水渠轮灌公约》，各户按了手印。", "consultation", "《柳村水渠轮灌公约》"),
        ("县政协针对集市占道问题，约来商户和街道干部，商量出分时摆摊的办法。", "consultation", "集市占道"),
        ("县政协全年征集社情民意信息86条。", "opinion-work", "社情民意信息"),
        ("县政协通过小程序公开征集选题线索120条。", "opinion-work", "选题线索"),
        (
            "县政协委员撰写的《山区快递进村成本过高》被省政协单篇采用。",
            "opinion-work",
            "《山区快递进村成本过高》",
        ),
        ("县政协委员关于规范游船停靠秩序的建议，被县交通局采纳。", "opinion-work", "规范游船停靠秩序"),
        ("县政协把河道垃圾清理难整理成社情民意信息。", "opinion-work", "河道垃圾清理难"),
        ("县政协组织委员对9家承办单位进行满意度测评。", "supervision", "9家承办单位进行满意度测评"),
        (
            "《关于改造北门菜场的提案》由委员石某提出，县政协副主席田某督办。",
            "proposal-work",
            "《关于改造北门菜场的提案》",
        ),
        (
            "县政协委员提交的《关于增设夜间公交的提案》促成3条夜班线路开通。",
            "proposal-work",
            "《关于增设夜间公交的提案》",
        ),
        ("县政协委员用两个月时间摸清全县老茶树420棵。", "research", "全县老茶树"),
        ("洪水中，县政协委员石某从柳村救出被困老人6名。", "public-service", "从柳村救出被困老人"),
        ("县政协委员石某在南坪乡捐建图书室2间。", "public-service", "在南坪乡捐建图书室"),
        ("县政协委员石某设立“青苗奖学金”。", "public-service", "“青苗奖学金”"),
        ("县政协委员工作站今年代销脐橙12万斤。", "public-service", "代销脐橙"),
        ("县政协委员石某与6户养蜂人结成对子。", "public-service", "与6户养蜂人结成对子"),
        ("县政协全年引进电子加工项目3个。", "investment-promotion", "引进电子加工项目"),
        ("县政协把212名委员划分为9个活动小组。", "institution-building", "把212名委员划分为9个活动小组"),
        ("县政协聘请特邀文史员12名。", "institution-building", "聘请特邀文史员"),
        ("县政协推开“渡口问计”平台建设。", "institution-building", "“渡口问计”平台建设"),
        ("5月16日，3名常委作了述职。", "institution-building", "述职"),
        ("5月16日，视察情况反馈会在南坪镇召开。", "work-meeting", "视察情况反馈会"),
        ("县政协“委员讲堂”开讲42场，听众3000人次。", "study-training", "“委员讲堂”"),
        ("县政协组织新委员赴南湖干部学院开展现场教学。", "study-training", "赴南湖干部学院开展现场教学"),
        ("县政协开设“长河”读书群，委员打卡900次。", "culture", "“长河”读书群"),
        ("县政协编印的《渡口旧事》由南方出版社出版。", "culture", "《渡口旧事》"),
    ],
)
def test_work_is_told_by_what_it_brought_or_became(text: str, kind: str, topic: str) -> None:
    """A count with its result, the fate of an opinion or proposal, a deed, a beginning: each is one row."""
    found = [(f.type, f.topic) for f in frames(text)]
    assert (kind, topic) in found


def test_counted_talks_may_stand_without_a_subject() -> None:
    """Talks that are only counted in a clause of their own are a row; a list of counts gives none."""
    assert [(f.type, f.topic) for f in frames("县政协今年共开展协商52次。")] == [("consultation", None)]
    assert not frames("县政协组织视察4次、调研9次、协商12次。")


def test_a_station_began_in_the_year_behind_its_name() -> None:
    """成立于2022年6月 dates the beginning."""
    found = frames("南坪镇委员工作站成立于2022年6月，现有成员14人。")
    assert [(f.type, f.date) for f in found] == [("institution-building", "2022-06")]


@pytest.mark.parametrize(
    ("text", "topic"),
    [
        ("石家庄市政协主席柳某到县里调研时评价：“事情办到了心坎上。”", "到县里调研"),
        ("省政协副主席田某在调研时称赞，站里的台账清清楚楚。", None),
    ],
)
def test_a_guest_who_praises_came_to_see(text: str, topic: str | None) -> None:
    """What a leader of a committee above said on a visit tells the visit."""
    assert [(f.type, f.committee, f.topic) for f in frames(text)] == [("exchange", HOME, topic)]


@pytest.mark.parametrize(
    "text",
    [
        "县政协推动解决问题31件，协商办成实事20件。",
        "全县引进项目9个，县财政局安排资金80万元。",
        "县政协召开常委会会议，会后形成的《关于做强茶业的建议案》得到县委书记批示。",
    ],
)
def test_vague_results_and_others_projects_are_none(text: str) -> None:
    """A result without an object, projects of the county and a paper sent from a meeting give no row of their own."""
    rules = [(f.type, f.topic) for f in frames(text)]
    assert not [r for r in rules if r[0] in ("consultation", "investment-promotion", "opinion-work")]


@pytest.mark.parametrize(
    ("text", "topic"),
    [
        ("5月，县政协经济委组成两个调研组，先后走访南坪镇、北坪镇的9家糖厂，就甘蔗订单种植摸底。", "甘蔗订单种植"),
        ("5月12日，县政协副主席田某围绕“推动竹器出口”走访6家企业。", "推动竹器出口"),
        (
            "去年8月，县政协常委石某带着7名委员走访船厂23家，执笔提交《关于支持船厂转型的提案》。",
            "支持船厂转型",
        ),
    ],
)
def test_calls_that_take_up_a_subject_are_research(text: str, topic: str) -> None:
    """Calls by a research party, on a subject or for a proposal are research on it."""
    assert ("research", topic) in [(f.type, f.topic) for f in frames(text)]


@pytest.mark.parametrize(
    ("text", "kind", "topic"),
    [
        ("11日，考察团考察了青石县中药材种植基地。", "research", "青石县中药材种植基地"),
        ("12日上午，考察团参观了青石县政协委员之家。", "exchange", "参观了青石县政协委员之家"),
        ("12日下午，考察团与青石县政协座谈，了解“河湾议事”平台运行情况。", "exchange", "“河湾议事”平台运行情况"),
        ("13日，考察团来到青石县，瞻仰青石渡口战斗旧址。", "study-training", "瞻仰青石渡口战斗旧址"),
        ("另一路由田某带队，到青石县北坪镇，考察山泉水产业园。", "research", "山泉水产业园"),
    ],
)
def test_stops_of_a_trip_with_a_subject_are_rows(text: str, kind: str, topic: str) -> None:
    """A stop on a day of its own, or of a party that went another way, is a row beside the trip."""
    lead = "5月10日至13日，县政协主席赵某率考察团赴青石县，就基层协商开展学习考察。"
    assert (kind, topic) in [(f.type, f.topic) for f in frames(lead + text)]


def test_work_counted_in_a_session_report_stands() -> None:
    """What a report at a session counts is no part of the session."""
    text = (
        "5月16日上午，县政协十一届四次会议开幕。田某说，2026年，县政协开展“河湾议事”64场，推动解决渡船停靠等事项29件。"
    )
    assert [f.type for f in frames(text)] == ["plenary-session", "consultation"]


def test_a_meeting_on_a_proposal_is_ours_whoever_called_it() -> None:
    """The party secretary who calls a meeting on a proposal does a step of the proposal."""
    text = "5月16日，县委书记孙某主持召开提案督办协商会，6个部门现场领任务。"
    assert [(f.type, f.committee) for f in frames("县政协十一届二次会议收到提案80件。" + text)][-1] == (
        "proposal-work",
        HOME,
    )


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "县政协开展“百名委员进百店”活动，委员走访商户132户，协调解决用工、供电等问题86个。",
            ["public-service"],
        ),
        ("县政协走访纺织企业58家，协调解决用地、用工问题23个。", ["exchange"]),
        ("县政协派出3个民主监督小组，对校车安全进行专项监督。", ["supervision"]),
        ("县政协十一届二次会议收到提案158件，立案139件；截至7月底，已办复126件。", ["proposal-work"]),
        ("县政协将筹备召开渡口协商现场会，新建委员工作室12个，编印《青石文史》第五辑。", []),
        ("双方约定每年联合开展课题调研。", []),
        ("县政协委员说，要用好平台。为此建议：一是建立“黑名单”制度，二是推行“一人一码”模式。", []),
        ("11月6日，助餐点开张，接待老人900人次。", []),
        ("在县政协十一届三次会议上，她提交了《关于修缮老桥的提案》。", ["proposal-work"]),
    ],
)
def test_parts_plans_and_demands_are_no_rows(text: str, expected: list[str]) -> None:
    """Parts of a campaign or a call, watchers sent for what follows, plans and demands give no row of their own."""
    assert [f.type for f in frames(text)] == expected


def test_points_under_a_demand_are_not_done() -> None:
    """Numbered paragraphs behind 为此，建议： tell nothing done, what comes after them does."""
    text = (
        "县政协委员田某反映：柳河渡船老旧。\n为此，建议：\n一、加强培训。开设船工培训班，推行“持证掌舵”制度。\n"
        "二、完善机制。建立“一船一档”机制。\n5月16日，县政协召开“渡船安全”专题协商会。"
    )
    assert [f.type for f in frames(text)] == ["consultation"]


@pytest.mark.parametrize(
    ("text", "kind", "topic"),
    [
        ("县政协工作组赴青石县学习湿地保护经验。", "research", "湿地保护经验"),
        ("县政协连续两年将柳河治理列为重点协商议题。", "consultation", "柳河治理"),
        ("县政协委员田某在柳村调研时发现，老茶行年久失修。", "research", "老茶行年久失修"),
        ("县政协邀请港澳委员来县考察6批。", "exchange", "邀请港澳委员来县考察"),
        ("4月，县政协将其列为年度重点提案。", "proposal-work", "列为年度重点提案"),
        ("5月23日，县交通局局长孙某带队上门与提案委员见面沟通。", "proposal-work", "与提案委员见面沟通"),
        ("县政协委员田某带头为26户困难户打包秸秆。", "public-service", "为26户困难户打包秸秆"),
        ("医卫界别委员工作站设在县医院，于2026年9月揭牌。", "institution-building", "医卫界别委员工作站"),
    ],
)
def test_more_ways_of_telling(text: str, kind: str, topic: str) -> None:
    """Lessons sought elsewhere, subjects chosen, things found, steps of a proposal, harvest help, openings."""
    assert (kind, topic) in [(f.type, f.topic) for f in frames(text)]


@pytest.mark.parametrize(
    ("text", "kind", "topic"),
    [
        ("4月9日，县政协机关党支部到烈士陵园开展清明祭扫活动。", "study-training", "清明祭扫活动"),
        ("6月，县政协组织委员观看廉政教育片。", "study-training", "廉政教育片"),
        ("县政协委员、果农石某把自家的嫁接技术教给了32户村民。", "public-service", "自家的嫁接技术"),
        ("县政协书画院组织12名书画家到南坪镇送春联600副。", "public-service", "到南坪镇送春联"),
        ("县政协委员石某通过直播把村里的8万斤土豆卖了出去。", "public-service", "村里的8万斤土豆"),
        ("县政协机关干部下沉社区参加疫情防控。", "public-service", "参加疫情防控"),
        ("县政协委员石某捐出一个月工资。", "public-service", "捐出一个月工资"),
        ("由县政协牵头的“渡口音乐会”在滨河公园上演。", "culture", "“渡口音乐会”"),
        ("每月10日是县政协委员接待日。", "exchange", "委员接待日"),
        ("县政协对43件重点提案进行“回头看”。", "proposal-work", "重点提案"),
        ("县政协首批8个界别协商工作室正式运行。", "institution-building", "界别协商工作室"),
        ("县政协委员石某牵头组建“柳河护渔队”。", "institution-building", "“柳河护渔队”"),
        ("县政协围绕“托育服务”开展网络问卷调查，回收问卷3000份。", "opinion-work", "“托育服务”"),
        ("县政协与邻县政协签订文旅合作框架协议。", "exchange", "文旅合作框架协议"),
        ("县政协委员石某的《关于保护老街的建议》被县政府采纳。", "opinion-work", "《关于保护老街的建议》"),
    ],
)
def test_deeds_lessons_and_papers_of_every_day(text: str, kind: str, topic: str) -> None:
    """Graves tended, films seen, goods sold, days of reception, teams, surveys and agreements are rows."""
    found = [(f.type, (f.topic or "").replace("首批8个", "")) for f in frames(text)]
    assert (kind, topic) in found


@pytest.mark.parametrize(
    ("text", "kind", "topic"),
    [
        (
            "县政协常委会第十次会议听取县政府关于防汛工作情况的通报。",
            "standing-committee-meeting",
            "防汛工作情况",
        ),
        ("县政协委员围绕“夜间经济”现场问政，县交通局局长孙某当场作答。", "supervision", "夜间经济"),
        ("县政协推出“委员说法”短视频36期，播放量80万。", "culture", "“委员说法”短视频"),
        ("县政协邀请省委党校教授为委员作专题讲座。", "study-training", "专题讲座"),
        ("县政协选派3名干部驻村帮扶。", "public-service", "驻村帮扶"),
        ("5月12日，县政协机关开展无偿献血活动。", "public-service", "无偿献血活动"),
        ("县政协提案委对已办复提案开展抽样回访。", "proposal-work", "已办复提案"),
        ("县政协向社会公布重点提案办理结果。", "proposal-work", "公布重点提案办理结果"),
        ("县政协完成委员届中调整。", "institution-building", "委员届中调整"),
        ("县政协书画院赴北坪镇写生。", "culture", "赴北坪镇写生"),
        ("7月3日，县政协视察组来到柳河大桥，实地察看工程进度。", "research", "工程进度"),
    ],
)
def test_work_of_the_committee_and_its_office(text: str, kind: str, topic: str) -> None:
    """Numbered sittings, questions put, films made, teachers asked, calls back and sketching trips are rows."""
    found = frames(text)
    assert any(f.type == kind and topic in (f.topic or "") for f in found)
