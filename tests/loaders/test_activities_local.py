"""Activities of local news and pages: guests, openings, practices, services, reports: invented sentences."""

import pytest
from tests.loaders.reading import HOME, frames, told

from cppcc_loaders.extract.dates import find_dates


@pytest.mark.parametrize(
    ("text", "home", "host", "topic"),
    [
        (
            "5月16日至18日，陕西省宜君县政协主席柳某一行来大丰考察学习湿地保护、文旅融合等工作。大丰区政协主席石某陪同。柳某一行考察了麋鹿园等地。",
            "610222",
            "320904",
            "湿地保护、文旅融合",
        ),
        (
            "5月16日，灵寿县政协主席任某带领政协委员调研我县乡村旅游工作。县政协副主席王某陪同。调研组实地察看了两个村。元氏县政协表示欢迎。",
            "130132",
            "130132",
            "乡村旅游工作",
        ),
    ],
)
def test_guests_of_an_item_are_one_exchange_of_the_host(text: str, home: str, host: str, topic: str) -> None:
    """Who comes from another committee is received; what they look at on the way gives no rows of its own."""
    found = frames(text, home=home)
    assert [(f.type, f.committee, f.topic) for f in found] == [("exchange", host, topic)]


def test_our_own_trips_are_no_visits_of_guests() -> None:
    """A committee that goes to see another one does research of its own."""
    text = "5月16日，县政协主席赵某率队到平山县考察学习民宿产业。平山县政协主席孙某陪同。"
    assert [(f.type, f.committee) for f in frames(text)] == [("research", HOME)]


@pytest.mark.parametrize(
    ("text", "kind", "topic"),
    [
        (
            "5月16日，县政协集中开展提案办理走访活动。走访组一行共走访了16家承办单位。",
            "proposal-work",
            "提案办理走访活动",
        ),
        ("5月16日，县政协组织委员在城关开展民主评议活动。", "supervision", "民主评议活动"),
        (
            "5月16日，县政协副主席李某为石某、田某委员工作室举行揭牌仪式。",
            "institution-building",
            "石某、田某委员工作室揭牌",
        ),
        ("县政协开通“夕阳专车”，免费接送老人看病。", "public-service", "“夕阳专车”"),
        ("县政协开通“提案快线”手机端，实现全程在线。", "institution-building", "“提案快线”手机端"),
        ("5月，医卫界委员组成3支医疗队到南坪、北坪巡诊，服务群众900余人次。", "public-service", "到南坪、北坪巡诊"),
        ("县政协联络处组织委员为龙山村打机井2口。", "public-service", "为龙山村打机井"),
        ("县政协机关定点帮扶石桥乡柳村，协调资金80万元。", "public-service", "帮扶石桥乡柳村"),
        ("5月16日，县政协主席赵某率队赴浙江省安吉县招商，签订协议2个。", "investment-promotion", "赴浙江省安吉县招商"),
        ("县政协邀请党校教授吕某作专题辅导，机关干部60人参加。", "study-training", "作专题辅导"),
        ("县政协征编的《山城灯影》一书于3月出版，印发2000册。", "culture", "《山城灯影》"),
        ("县政协选编《山城灯影》，年底评出优秀工作室4家。", "institution-building", "优秀工作室"),
        ("工作室每月15日固定接待群众。", "exchange", "每月15日固定接待群众"),
        ("县政协专门制定了《委员工作室管理办法》。", "institution-building", "《委员工作室管理办法》"),
        ("县政协在15个镇设立委员联络处，配备人员34名。", "institution-building", "委员联络处"),
        ("5月16日，县政协召开推进协商与治理有效衔接工作经验交流会。", "work-meeting", "推进协商与治理有效衔接"),
        ("5月16日，县政协召开提案办理督办会议。", "proposal-work", "提案办理督办会议"),
        ("全县23个乡镇均设立协商议事室。县政协通报了12家。", "institution-building", "协商议事室"),
    ],
)
def test_local_work_is_read_by_its_forms(text: str, kind: str, topic: str) -> None:
    """Forms that pages of counties use give a row with their type and topic."""
    found = [(k, (t or "").replace("情况", "")) for k, t in told(text)]
    assert (kind, topic) in found


@pytest.mark.parametrize(
    "text",
    [
        "县政协打算推出“流动会客厅”，力争年底前走遍各村。",
        "记者近日走访了其中的4家工作室。政协委员很忙。",
        "县文旅局会同公安局联合出台《民宿管理办法（试行）》。政协委员很满意。",
        "民主监督务实有效。",
        "县政协积极开展各类履职活动。",
        "县政协派驻县住建局民主监督小组组长方某在场。",
    ],
)
def test_what_is_planned_done_by_others_or_said_at_large_gives_no_row(text: str) -> None:
    """Intentions, other people's doings, headings run in and names of offices tell of no event."""
    assert told(text) == []


def test_reports_quoted_in_news_tell_by_figures() -> None:
    """What a report says of a past year's work is told, what a speaker demands is not."""
    text = "赵某在报告中指出，2026年，县政协围绕特色产业开展专题调研24次，形成报告15篇。他强调，要围绕粮食开展调研。"
    assert [(f.type, f.date, f.topic) for f in frames(text)] == [("research", "2026", "特色产业")]


def test_what_a_trip_was_about_stands_in_its_paper() -> None:
    """A trip told by its places has the subject of the paper that came of it."""
    text = "县政协经济委员会到北港、石港调研，形成了《关于发展多式联运的调研报告》。"
    assert told(text) == [("research", "发展多式联运")]
    assert told("县政协组织委员到北港考察加工流通环节。") == [("research", "加工流通环节")]


def test_talks_that_are_counted_with_what_they_mended_are_one_row() -> None:
    """开展协商…次，解决…问题…件 is one piece of work about the troubles."""
    assert told("县政协开展协商活动57次，解决牧区通电、围栏纠纷等问题41件。") == [
        ("consultation", "牧区通电、围栏纠纷")
    ]
    assert told("县政协开展“清水茶话”协商187场次。")[0][0] == "consultation"


def test_a_brand_of_talks_gives_way_to_their_subject() -> None:
    """A talk under a brand whose subject is told has that subject as its topic."""
    assert told("县政协开展“小院说事”协商活动，围绕村落消防安全建言献策。") == [("consultation", "村落消防安全")]
    assert told("县政协围绕“规范渔排管理”开展第11期协商。") == [("consultation", "规范渔排管理")]


def test_praise_on_a_visit_from_above_tells_of_the_visit() -> None:
    """A leader of another committee who approves of the work when looking at it was received."""
    text = "石家庄市政协主席邱某到赵州镇委员工作站调研时，对“双向点评”做法表示肯定。"
    assert told(text) == [("exchange", "“双向点评”做法")]
    assert told("县政协主席赵某到委员工作站调研时，对该做法表示肯定。") == []


def test_lower_committees_keep_their_paragraph() -> None:
    """A paragraph that opens with a lower committee is about it to its end, one that opens with ours is not."""
    text = "正定县政协在15个镇设立委员联络处。去年8月，组织委员为柳村打机井2口。\n市政协组织委员视察水质保护情况。"
    assert [f.committee for f in frames(text, home="130100")] == ["130123", "130123", "130100"]


def test_calls_on_people_in_need_are_service() -> None:
    """Calls on families in need serve them, calls on troops and veterans honour them."""
    assert told("县政协组织委员到石桥乡走访受灾群众。") == [("public-service", "受灾群众")]
    assert told("县政协主席赵某走访慰问驻县部队官兵。")[0][0] == "exchange"


@pytest.mark.parametrize(
    ("text", "edtf"),
    [
        ("4月13—15日，", "2027-04-13/2027-04-15"),
        ("3月28日至31日，", "2027-03-28/2027-03-31"),
        ("前三季度，", "2027-01/2027-09"),
        ("12—14日，", "2027-05-12/2027-05-14"),
    ],
)
def test_spans_of_days_and_quarters(text: str, edtf: str) -> None:
    """Days joined by a dash, and the first three quarters, are spans."""
    assert [d.edtf for d in find_dates(text, year=2027, published="2027-05-20")] == [edtf]


def test_years_of_papers_date_nothing() -> None:
    """A year that belongs to a plan or to proposals is not when they were looked at."""
    text = "近日，县政协根据2027年协商计划，对民宿产业发展情况进行了视察。"
    assert [(f.type, f.date) for f in frames(text)] == [("inspection", None)]


def test_what_work_was_done_for_is_no_plan() -> None:
    """为即将召开的…做准备，… tells of work done."""
    text = "为给即将召开的全会做准备，县政协近日组织委员就水质保护情况开展了视察。"
    assert told(text) == [("inspection", "水质保护情况")]


def test_where_members_went_is_no_part_of_the_subject() -> None:
    """围绕A、B等到某地 ends the subject before the place."""
    text = "5月16日，县政协组织委员围绕养老服务、文化保护等到石桥镇敬老院、柳村遗址开展集中视察活动。"
    assert told(text) == [("inspection", "养老服务、文化保护")]


@pytest.mark.parametrize(
    ("text", "kind", "topic"),
    [
        ("县政协提案委员会组织开展三次会议提案复审工作。", "proposal-work", "会议提案复审"),
        ("县政协提案委联合开展提案办理情况“回头看”。", "proposal-work", "提案办理情况“回头看”"),
        ("县政协选派18名委员担任县法院特约监督员。", "institution-building", "委员担任县法院特约监督员"),
        ("县政协副主席田某参加政协分组讨论，审议提案工作报告。", "plenary-session", "提案工作报告"),
        ("截至7月31日，231件提案全部办复。县政协作了通报。", "proposal-work", "提案全部办复"),
        ("开幕会结束后，县委书记李某参加农业界联组会，听取了11名政协委员的发言。", "consultation", "农业界联组会"),
    ],
)
def test_steps_and_sessions_of_local_committees(text: str, kind: str, topic: str) -> None:
    """Steps of proposals, members sent to watch, groups of a session have rows of their own."""
    assert (kind, topic) in told(text)


@pytest.mark.parametrize(
    "text",
    [
        "您提出的《关于增加停车位的提案》收悉，现答复如下。",
        "县政协54名党员委员与113名党外委员结对。",
        "县政协发动委员以商招商。",
        "县政协组织委员参加了全县乡科级单位述职述廉评议会议。",
    ],
)
def test_replies_pairs_of_members_and_other_bodies_reviews_give_no_row(text: str) -> None:
    """A reply's first words, members paired with members and reviews of others tell of no event of the committee."""
    assert told(text) == []


def test_meetings_of_a_committee_above_are_its_own() -> None:
    """What a higher committee holds here, and its session at which one of ours speaks, is the higher committee's."""
    text = "石家庄市政协在赵县召开基层协商现场会，县政协主席蒋某作介绍。"
    assert [(f.type, f.committee) for f in frames(text, home="130133")] == [("work-meeting", "130100")]
    text = "在石家庄市政协三次会议上，他作了题为《让水果卖出好价钱》的大会发言。"
    assert [(f.committee, f.topic) for f in frames(text, home="130133")] == [("130100", "《让水果卖出好价钱》")]


def test_gifts_within_a_campaign_are_part_of_it() -> None:
    """What was given in a campaign told before it in the sentence is no second row."""
    text = "8月，县政协开展“金秋圆梦”助学活动，资助困难学生27名。"
    assert told(text) == [("public-service", "“金秋圆梦”助学活动")]


def test_rounds_of_leaders_and_the_chairs_stops() -> None:
    """Leaders who go out separately make one row, the chair's own stops one each, other leaders' stops none."""
    text = (
        "昨天，市委书记陈某，市长龚某，市政协主席胡文某等市领导分路深入基层一线，走访城市运行保障单位。\n"
        "陈某来到东区变电站，听取介绍。市领导还来到西区水厂，了解情况。\n"
        "胡文某一行来到博物馆建设现场，听取介绍。市领导还来到地铁车辆基地，详细了解维保工作。"
    )
    found = [(f.type, f.date, f.topic) for f in frames(text, home="130100")]
    assert found == [
        ("exchange", "2027-05-19", "深入基层一线，走访城市运行保障单位"),
        ("exchange", "2027-05-19", "博物馆建设现场"),
        ("exchange", "2027-05-19", "地铁车辆基地"),
    ]


@pytest.mark.parametrize(
    ("text", "topic"),
    [
        ("5月16日，四川省安岳县政协主席卿某率队来灵，考察学习委员工作站建设。", "委员工作站建设"),
        ("5月16日，广东省珠海市政协副主席叶某一行来访，两地政协就产业合作座谈。", "产业合作"),
    ],
)
def test_guests_told_by_one_line_of_a_page(text: str, topic: str) -> None:
    """A page that tells of guests among other things gives the host their row, also by the place's short name."""
    page = f"县政协召开主席会议，研究提案督办工作。\n{text}\n县政协组织委员视察水质保护情况。"
    found = [(f.committee, f.topic) for f in frames(page) if f.type == "exchange"]
    assert found == [(HOME, topic)]


@pytest.mark.parametrize(
    ("text", "kind", "topic"),
    [
        ("今年上半年县政协班子成员带队外出招商7次，走访企业26户。", "investment-promotion", "带队外出招商"),
        ("县政协组织委员企业参加“春风送岗”招聘会4场。", "public-service", "“春风送岗”招聘会"),
        ("县政协组织15户委员企业参加第二十一届农产品交易会。", "investment-promotion", "第二十一届农产品交易会"),
        ("县政协组织委员赴西柏坡开展党性教育。", "study-training", "赴西柏坡开展党性教育"),
        ("县政协面向全县征集老红军故事，收到来稿96篇。", "culture", "老红军故事"),
        ("县政协委员踊跃捐款捐物折合人民币318.6万元。", "public-service", "捐款捐物"),
        ("县政协经济委员会走访商户112家，发放问卷600份，梳理出停车、夜市两类问题。", "research", "停车、夜市"),
        ("县政协新建界别委员工作室22个。", "institution-building", "界别委员工作室"),
        ("县政协委员现场写春联，送给居民。", "public-service", "写春联"),
        ("汛期里，县政协委员和救援队一道转移群众217人。", "public-service", "转移群众"),
        ("县政协主席赵某带领11名委员踏访临河的32个村社，召开座谈会9场。", "research", "临河的32个村社"),
        ("9月11日，县政协重点提案办理协商会上，委员田某给出“满意”的评价。", "proposal-work", "重点提案办理协商会"),
        ("△上半年，县政协编报社情民意信息97篇。", "opinion-work", "社情民意信息"),
    ],
)
def test_more_forms_of_local_work(text: str, kind: str, topic: str) -> None:
    """Fairs, appeals, surveys, lessons at places of memory and bulleted lines give rows."""
    found = [(k, (t or "").replace("问题", "").replace("编报", "")) for k, t in told(text)]
    assert any(k == kind and topic in t for k, t in found)


@pytest.mark.parametrize(
    "text",
    [
        "今年2月县政协三届四次会议召开以来，委员们很忙。",
        "县政协计划明年继续开展“提案质量提升年”活动。",
        "督办后三个月，县政协委员看到火情下降37%。",
    ],
)
def test_marks_of_time_and_plans_are_no_events(text: str) -> None:
    """What only dates something else, or is meant for next year, is no row."""
    assert told(text) == []
