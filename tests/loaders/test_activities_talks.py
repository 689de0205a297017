"""Activities told by what was discussed, walked, looked at or heard; months without a year: invented sentences."""

import pytest
from tests.loaders.reading import HOME, frames, told

from cppcc_loaders.extract.dates import find_dates


@pytest.mark.parametrize(
    ("text", "topic"),
    [
        ("县政协委员们围绕村里的浴室谁来烧水连议了三场。", "村里的浴室谁来烧水"),
        ("石桥镇委员工作站就秸秆离田商量了两个多月，县政协派人旁听。", "秸秆离田"),
        ("县政协议事厅里，委员和商户为夜市出摊时间谈了整整四个晚上。", "夜市出摊时间"),
        ("在县政协的茶桌上，这回商量的是祠堂修缮。", "祠堂修缮"),
        ("县政协委员工作室把集镇排水沟清淤摆上了议事桌。", "集镇排水沟清淤"),
        ("县政协委员与菜农、收购商商量出一套预冷车轮流使用的规矩。", "预冷车轮流使用的规矩"),
        ("县政协委员钱某在村口主持协商，双方议定巷道由两家各让半米。", "巷道由两家各让半米"),
        ("5月6日晚，县政协在石桥社区开展“灯下议”议事活动，主题是“充电桩装在哪”。", "“充电桩装在哪”"),
        ("5月8日上午举行的大会发言环节，县政协委员登台建言，内容涵盖梨园提质、古道保护等。", "梨园提质、古道保护"),
    ],
)
def test_counsel_told_by_what_was_discussed(text: str, topic: str) -> None:
    """What members talked over, for how long, at which table, with what outcome is one consultation about it."""
    assert told(text) == [("consultation", topic)]


@pytest.mark.parametrize(
    "text",
    [
        "县政协把协商的桌子搬到茶桌边。",
        "县政协会议室里谈了很多往事。",
        "县政协将会场搬到议事厅。",
        "县政协工作要点的制定，决议的是集体。",
        "县政协为村民商量出路。",
    ],
)
def test_talk_without_a_subject_is_no_counsel(text: str) -> None:
    """Tables and venues that are moved, memories and outcomes without content give nothing."""
    assert not [kind for kind, _ in told(text) if kind == "consultation"]


def test_a_subject_told_first_belongs_to_the_talk_told_next() -> None:
    """A sentence that only says what counsel was about gives its subject to the counsel that the paragraph tells."""
    text = (
        "县政协在各村设点。\n在石桥镇，大家商量的是老油坊。油坊荒了十年。"
        "县政协文史委员会牵头，前后协商4次，签下全镇第一份看护约定。"
    )
    assert told(text) == [("consultation", "老油坊")]


@pytest.mark.parametrize(
    ("text", "kind", "topic"),
    [
        ("4月下旬，县政协组织委员分头到石桥、南甸等6个乡镇敬老院走了一遍，查看食堂。", "research", "到石桥、南甸"),
        ("县政协委员李某收到村民来信后，两次上坡丈量。", "research", "上坡丈量"),
        ("3月，县政协主席孙某带着9名委员沿滹沱河支渠踏访，数了数漏水点。", "research", "滹沱河支渠"),
        ("县政协5月上旬赴广平县考察品牌运营和仓储管理。", "research", "品牌运营和仓储管理"),
        ("县政协对石桥河治理连续三年跟踪，4月再次组织视察，促使排污口封堵。", "inspection", "石桥河治理"),
        ("县政协主席王某走进红星社区，了解居家养老服务情况。", "research", "居家养老服务情况"),
        ("县政协把校外托管列为年度民主监督固定课题。", "supervision", "校外托管"),
        ("县政协监督小组盯住校园食堂、散装油明察暗访21次。", "supervision", "校园食堂、散装油"),
        ("县政协每季度开展一次“回音”评议，请点题人打分。", "supervision", "“回音”评议"),
        ("4月12日，县政协常委会专题听取了各镇议事厅运行情况。", "standing-committee-meeting", "各镇议事厅运行情况"),
        ("县政协主席会议专门听取村级账务公开工作情况。", "work-meeting", "村级账务公开工作情况"),
        ("县政协主席赵某在今年2月的提案工作座谈会上说，好提案要有数。", "work-meeting", "提案工作座谈会"),
        (
            "会议期间，委员们听取县政协报告，列席了县十七届人大三次会议。",
            "work-meeting",
            "县十七届人大三次会议",
        ),
        ("平山县政协、元氏县政协先后派人来取经。", "exchange", "派人来取经"),
        ("212名县政协委员全年走访群众5200余户，记下难事。", "exchange", "走访群众"),
        ("县政协主席白某带队到各镇走访时发现，不少群众不爱进会议室。", "exchange", "到各镇走访"),
        ("县政协与平山县政协签订《滹沱河上下游政协协作备忘录》。", "exchange", "《滹沱河上下游政协协作备忘录》"),
        ("县政协与县税务局签订《数据报送责任书》。", "institution-building", "《数据报送责任书》"),
    ],
)
def test_work_told_by_its_doing(text: str, kind: str, topic: str) -> None:
    """Walks, surveys, hearings, bonds and calls are told without a word of activity."""
    assert (kind, topic) in told(text)


@pytest.mark.parametrize(
    "text",
    [
        "县政协报告。回望过去一年，我们也看到不足：调研深度还不够，成果转化跟踪不紧。",
        "县政协总结出五步法，分别对应群众点题、委员调研、多方协商、跟踪问效五个环节。",
        "县政协推动修复的古寨去年接待游客8.2万人次，民宿接待研学学生3000人次。",
        "县政协委员来信说，记者来到石桥村，了解桃子销售情况。",
        "县政协主席王某来到李大爷家中，了解身体情况。",
    ],
)
def test_what_is_no_event(text: str) -> None:
    """Shortcomings, steps of a method, guests of others, reporters' trips and calls at home give no rows."""
    assert not told(text)


def test_stops_of_a_tour_on_days_of_their_own() -> None:
    """What an inspection of several days looked into on a later day, with its own subject, is a row of its own."""
    text = (
        "4月23日至25日，县政协副主席李某率视察组，先后到石桥镇、南甸镇，就水源保护情况开展专题视察。\n"
        "24日，视察组随机走进石桥镇18户农家，了解农家污水收集情况。25日上午，视察组转到南甸镇，察看补偿协议落实情况。"
    )
    assert [(f.type, f.date, f.topic) for f in frames(text)] == [
        ("inspection", "2027-04-23/2027-04-25", "水源保护情况"),
        ("inspection", "2027-04-24", "农家污水收集情况"),
        ("inspection", "2027-04-25", "补偿协议落实情况"),
    ]


@pytest.mark.parametrize(
    ("text", "kind", "committee"),
    [
        ("县政协动态。石家庄市政协经济委员会到石桥镇调研冷库建设，称赞做法实。", "exchange", HOME),
        ("县政协动态。县政协与石家庄市政协经济委员会到石桥镇调研冷库建设。", "research", HOME),
        ("县政协动态。4月9日，在全省政协提案工作推进会上，县政协作了发言。", "work-meeting", "130000"),
        ("县政协动态。3月，河北省政协还在灵寿县召开基层协商工作现场推进会。", "work-meeting", "130000"),
    ],
)
def test_whose_it_is_when_a_higher_committee_is_named(text: str, kind: str, committee: str) -> None:
    """People from above are received; conferences of a region are those of the committee at its head."""
    assert [(f.type, f.committee) for f in frames(text)] == [(kind, committee)]


@pytest.mark.parametrize(
    ("text", "dates"),
    [
        ("11月，界别开展送教活动。", ["2026-11"]),
        ("4月，界别开展送教活动。", ["2027-04"]),
        ("6月2日，界别开展送教活动。", ["2026-06-02"]),
    ],
)
def test_months_without_a_year(text: str, dates: list[str]) -> None:
    """A month after publication is last year's."""
    assert [d.edtf for d in find_dates(text, year=2027, published="2027-05-20")] == dates


def test_today_is_the_day_of_the_dateline() -> None:
    """今天 counts from the dateline, not from the day on which the page came out."""
    text = "本网5月6日讯 历时三天的政协灵寿县第十届委员会第二次会议，在完成各项议程后，今天上午在县文化中心落下帷幕。"
    assert [(f.type, f.date) for f in frames(text, published="2027-05-08")] == [("plenary-session", "2027-05-06")]


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        (
            "县政协平台每月一期。今年4月11日那一期，主题是“园区食堂怎么开”，管委会当场答复。",
            [("consultation", "“园区食堂怎么开”")],
        ),
        (
            "5月8日，提案人在石桥街道委员工作室与居民代表商定“一楼一策”方案，县政协提案委员会参加。",
            [("consultation", "“一楼一策”方案")],
        ),
        (
            "石桥联络组今年围绕茶园道路、污水收集开展“板凳协商”，县政协通报了做法。",
            [("consultation", "茶园道路、污水收集")],
        ),
        ("2026年10月，侨界委员一行6人随县政协代表团访问泰国曼谷。", [("exchange", "访问泰国曼谷")]),
        (
            "县政协副主席白某介绍，县政协每季度开展一次“回声”评议，由点题人打分。",
            [("supervision", "“回声”评议")],
        ),
        (
            "县政协动态。县政协在石桥镇召开提案工作座谈会，总结交流“提案面商”机制运行情况。",
            [("work-meeting", "“提案面商”机制运行情况")],
        ),
        (
            "3月，县政协组成6个小组，用30天走遍库区11个乡镇，梳理出面源污染、消落区管护等问题。",
            [("research", "面源污染、消落区管护")],
        ),
        (
            "此前，由县政协副主席李某任组长的调研组走访合作社34家，形成《关于做强藏香猪产业的调研报告》。",
            [("research", "做强藏香猪产业")],
        ),
        ("县政协动态。委员们就夜市该不该撤足足讨论了两个晚上。", [("consultation", "夜市该不该撤")]),
        (
            "县政协动态。石桥镇委员工作站围绕“果园包给谁”先后开了四次恳谈会。",
            [("consultation", "“果园包给谁”")],
        ),
        ("县政协动态。县政协每月组织一次“委员夜谈”，为居民解忧。", [("consultation", "“委员夜谈”")]),
        (
            "县政协动态。委员们兵分三路，先后走进12个村，摸清了村级债务底数。",
            [("research", "村级债务底数")],
        ),
        ("县政协动态。4月，县政协副主席赵某率团赴寿光取经。", [("research", "赴寿光取经")]),
    ],
)
def test_talks_and_walks_by_what_they_were_about(text: str, rows: list[tuple[str, str]]) -> None:
    """A theme said behind, what was agreed, a preposition before a brand, a paper or findings give the topic."""
    assert told(text) == rows


@pytest.mark.parametrize(
    "text",
    [
        "县政协动态。该提案在县政协五届二次会议上作为典型案例印发交流。",
        "县政协动态。评价结果在县政协常委会会议上通报。",
        "县政协动态。会议期间，委员们还将列席县十八届人大四次会议。",
    ],
)
def test_what_a_meeting_was_told_of_is_no_meeting(text: str) -> None:
    """Papers and results that went to a meeting, and a sitting that is still to come, give no row."""
    assert not told(text)


def test_a_session_is_not_what_came_after_it() -> None:
    """The meeting held right after a session has the session's day; the words 大会闭幕后 tell no meeting."""
    text = (
        "1月18日，政协灵寿县第十一届委员会第一次会议闭幕。"
        "大会闭幕后，县政协随即召开十一届一次常委会会议，审议通过《专门委员会设置方案》。"
    )
    assert [(f.type, f.date) for f in frames(text)] == [
        ("plenary-session", "2027-01-18"),
        ("standing-committee-meeting", "2027-01-18"),
    ]


def test_an_act_with_an_object_of_its_own_keeps_it() -> None:
    """The second trip made for a meeting is about what was looked at there, not about the meeting's theme."""
    text = (
        "4月9日，县政协召开“推动脐橙产业提质”协商会。\n"
        "为开好这次协商会，县政协组织委员到石桥镇调研；3月下旬赴平邑县考察加工流通环节。"
    )
    assert ("research", "加工流通环节") in told(text)
