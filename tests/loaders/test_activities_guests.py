"""Activities of national news: talks with guests, calls on committees, stops and honours: invented sentences."""

from array import array

import pytest

from cppcc_loaders.extract import make_scene
from cppcc_loaders.extract.activities import extract_activities
from cppcc_loaders.extract.organs import find_organs
from cppcc_loaders.extract.scene import Scene
from cppcc_loaders.records import Article, Clean, Document, Metadata, Range

COUNTRY = "100000"
MET = "全国政协主席陈大海8日在北京会见瑞典议长林德。\n"
VISIT = "应议会邀请，全国政协主席陈大海5日至7日对挪威进行正式友好访问，分别会见国王和首相。\n"
TRIP = "全国政协主席陈大海5日至7日在云南调研。他表示，做好边疆工作，必须依靠各族群众。\n"


def scene_of(text: str, home: str = COUNTRY) -> Scene:
    """The scene of an item of national news of March 2027."""
    document = Document("doc", "doc.txt", text, "0", "utf-8", Metadata(published="2027-03-08"))
    body = Clean(text, array("i", range(len(text))))
    return make_scene(Article("doc/0", "doc", Range(0, len(text)), body, home=home), document)


def rows(text: str, home: str = COUNTRY) -> list[tuple[str, str | None, str | None, str | None]]:
    """Type, committee, date and topic of an item's activities."""
    return [(f.type, f.committee, f.date, f.topic) for f in extract_activities(scene_of(text, home))]


@pytest.mark.parametrize(
    ("talk", "topic"),
    [
        ("陈大海说，中瑞友谊深厚。中方愿同瑞方一道，推动两国关系迈上新台阶。", "推动两国关系迈上新台阶"),
        ("陈大海说，中方高度重视发展中瑞关系，愿加强合作。", "发展中瑞关系"),
        ("陈大海表示，中国全国政协愿为中瑞关系发展作出贡献。", "中瑞关系发展"),
        (
            "陈大海说，双方应增进政治互信，深化务实合作，不断将双边关系提升到新水平。",
            "增进政治互信，深化务实合作，不断将双边关系提升到新水平",
        ),
        ("陈大海说，中方愿与瑞方共同努力，增进政治互信，扩大林业合作，造福人民。", "增进政治互信，扩大林业合作"),
        (
            "陈大海说，去年两国元首宣布推动两国关系升级。双方要密切两国青年往来。",
            "密切两国青年往来",
        ),
        ("陈大海介绍了森林保护情况。", "瑞典议长林德"),
    ],
)
def test_a_reception_is_about_what_was_talked_over(talk: str, topic: str) -> None:
    """The relation of the two countries comes first, then what was pledged, else whom the leader met."""
    assert rows(MET + talk) == [("exchange", COUNTRY, "2027-03-08", topic)]


def test_guests_told_one_by_one_are_a_row_each() -> None:
    """The sentence that lists the guests gives no row beside what was said to each."""
    text = (
        "全国政协主席陈大海8日在北京分别会见瑞典议长林德和挪威议长汉森。\n在会见林德时，陈大海说，中方愿同瑞方一道，"
        "推动中瑞关系稳步发展。\n在会见汉森议长时，陈大海说，双方要深化海洋科研合作。"
    )
    assert [topic for _, _, _, topic in rows(text)] == ["推动中瑞关系稳步发展", "深化海洋科研合作"]


def test_a_visit_abroad_has_rows_for_talks_and_sights() -> None:
    """Who else was met belongs to the visit; what was said to somebody and what was seen are rows of their own."""
    text = (
        VISIT + "在会见国王时，陈大海说，双方要深化海洋科研合作。\n陈大海还会见了外长汉森。\n"
        "在参观北角港码头时，陈大海希望港口更加繁忙。\n陈大海与汉森共同出席海洋馆奠基仪式。\n"
        "访问期间，陈大海参观了奥斯陆几家企业，与企业家就绿色航运进行深入交流。"
    )
    days = "2027-03-05/2027-03-07"
    assert rows(text)[1:] == [
        ("exchange", COUNTRY, days, "深化海洋科研合作"),
        ("exchange", COUNTRY, days, "参观北角港码头"),
        ("exchange", COUNTRY, days, "出席海洋馆奠基仪式"),
        ("exchange", COUNTRY, days, "绿色航运"),
    ]


@pytest.mark.parametrize(
    ("call", "code", "topic"),
    [
        ("陈大海还看望了在昆明的全国政协委员和云南省政协机关干部。", "530000", None),
        ("陈大海还看望了政协机关干部职工。他说，要加强学习。", "530000", "看望了政协机关干部职工"),
        ("调研期间，他专程看望了大理州政协机关干部。", "532900", "看望了大理州政协机关干部"),
        (
            "陈大海走访了普洱市政协机关，看望慰问了统战干部，希望大家努力。",
            "530800",
            "走访了普洱市政协机关",
        ),
    ],
)
def test_a_call_is_the_exchange_of_the_committee_called_on(call: str, code: str, topic: str | None) -> None:
    """It has the days of the trip; a 政协 without a name is the one of the province that the trip goes to."""
    expected = topic or "看望了在昆明的全国政协委员和云南省政协机关干部"
    assert rows(TRIP + call)[-1] == ("exchange", code, "2027-03-05/2027-03-07", expected)


def test_a_call_beside_an_occasion_has_no_day() -> None:
    """What the leader did in the province besides is not of the occasion's day."""
    text = (
        "第三届茶业论坛8日在昆明举行。全国政协主席陈大海出席并致辞。\n在滇期间，陈大海参观了茶史馆，"
        "看望了云南省政协机关干部，考察了春城大学等。"
    )
    assert rows(text)[1:] == [
        ("research", COUNTRY, None, "参观了茶史馆"),
        ("exchange", "530000", None, "看望了云南省政协机关干部"),
        ("research", COUNTRY, None, "考察了春城大学等"),
    ]


def test_guests_met_before_an_occasion_have_its_day() -> None:
    """Who was met just before it, and what was looked at then, is of the day of the occasion."""
    text = (
        "第三届茶业论坛7日在昆明举行。全国政协主席陈大海出席并致辞。\n"
        "会前，陈大海等领导同志会见了论坛理事长李文等主要代表并参观古茶展。\n在滇期间，陈大海还到河东社区，了解议事工作情况。"
    )
    assert rows(text)[1:] == [
        ("exchange", COUNTRY, "2027-03-07", "会见了论坛理事长李文等主要代表"),
        ("research", COUNTRY, "2027-03-07", "参观古茶展"),
        ("research", COUNTRY, None, "到河东社区，了解议事工作情况"),
    ]


def test_a_delegation_calls_on_people_and_looks_at_places() -> None:
    """The party of our leader counts, in the days of the lead; the parties of others do not."""
    text = (
        "带着党中央的关怀，中央代表团主团和各分团5至6日分赴云江各地，看望慰问各族群众。\n"
        "全国政协主席、中央代表团团长陈大海带领主团到长河村看望慰问受灾群众。主团还到西山镇河东村、云江湿地公园考察。\n"
        "国务院副总理、中央代表团副团长王强带领二分团到茶厂考察，看望慰问茶农。\n"
        "在结束看望慰问活动后，代表团返回北京。陈大海参加了看望慰问考察活动。"
    )
    days = "2027-03-05/2027-03-06"
    assert rows(text) == [
        ("exchange", COUNTRY, days, "看望慰问各族群众"),
        ("exchange", COUNTRY, days, "看望慰问受灾群众"),
        ("research", COUNTRY, days, "西山镇河东村、云江湿地公园"),
    ]


@pytest.mark.parametrize(
    "text",
    [
        TRIP + "陈大海看望了出席云南省政协会议的委员。",
        "国务院副总理王强5日在云南调研。王强看望了云南省政协机关干部。",
    ],
)
def test_members_at_sessions_and_others_calls_do_not_count(text: str) -> None:
    """Only a call of a chair of ours on a committee's own people counts as its exchange."""
    assert all(committee != "530000" for _, committee, _, _ in rows(text))


@pytest.mark.parametrize(
    ("call", "offices"),
    [
        ("陈大海还看望了云南省政协机关干部。", [("机关", "530000")]),
        ("陈大海还看望了政协机关干部职工。", [("机关", "530000")]),
        ("陈大海还看望了云南省政协、统战部机关干部。", []),
    ],
)
def test_staff_called_on_makes_their_office_a_unit(call: str, offices: list[tuple[str, str]]) -> None:
    """The office is the committee's whose name stands right before it."""
    assert [(unit.name, unit.committee) for unit in find_organs(scene_of(TRIP + call))] == offices


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (TRIP + "陈大海与群众交谈。", [("research", "做好边疆工作")]),
        (
            TRIP + "在普洱，陈大海来到那柯里村、古茶园等调研。他说，要保护好古树。",
            [("research", "做好边疆工作"), ("research", "那柯里村、古茶园")],
        ),
        (
            (
                "全国政协主席陈大海近日在云南调研时强调，要抓好茶产业。\n5日至7日，陈大海先后来到普洱、临沧，与群众共商大计。\n"
                "保护古茶树是陈大海此次调研的重点。陈大海专程来到英雄岭，向烈士敬献花篮，缅怀先烈。\n"
                "陈大海特意来到滇红茶厂，详细了解工艺传承。"
            ),
            [("research", "保护古茶树"), ("exchange", "向烈士敬献花篮，缅怀先烈"), ("research", "详细了解工艺传承")],
        ),
        (
            (
                "全国政协主席陈大海近日在云南调研。他强调，要抓好茶产业。\n5日至7日，陈大海来到临沧市，"
                "深入古茶园、茶厂、农贸市场等了解情况。"
            ),
            [("research", "古茶园、茶厂、农贸市场")],
        ),
    ],
)
def test_what_a_tour_was_about_and_its_stops(text: str, found: list[tuple[str, str]]) -> None:
    """The point of the trip as the item says it, else the places; stops with something of their own follow."""
    assert [(kind, topic) for kind, _, _, topic in rows(text)] == found
    assert {date for _, _, date, _ in rows(text)} == {"2027-03-05/2027-03-07"}


@pytest.mark.parametrize(
    ("text", "row"),
    [
        (
            "第五届世界茶商大会8日在昆明开幕。全国政协主席陈大海发来贺信，向大会的召开表示祝贺。",
            ("2027-03-08", "第五届世界茶商大会"),
        ),
        (
            "3月6日，澳门茶业总会举办会庆活动。全国政协主席陈大海向总会发出贺信，对澳门茶业总会成立60周年表示祝贺。",
            ("2027-03-06", "澳门茶业总会成立60周年"),
        ),
        (
            "中国茶文化促进会第二次全国代表大会8日在北京开幕。全国政协副主席、民革中央主席李文代表各民主党派中央致贺词。",
            ("2027-03-08", "中国茶文化促进会第二次全国代表大会"),
        ),
        (
            "以全国政协主席陈大海为团长的中央代表团7日中午飞抵昆明，出席云江自治州成立70周年庆祝活动。",
            ("2027-03-07", "出席云江自治州成立70周年庆祝活动"),
        ),
        (
            "向英雄敬献花篮仪式8日上午在北京举行。\n方阵前，以中共中央，国务院，全国政协，各人民团体名义敬献的花篮一字排开。",
            ("2027-03-08", "向英雄敬献花篮仪式"),
        ),
        (
            "8日上午，各族群众欢聚广场，热烈庆祝云江解放90周年。全国政协主席、中央代表团团长陈大海出席庆祝大会并讲话。",
            ("2027-03-08", "庆祝云江解放90周年"),
        ),
        (
            "全国政协8日上午在北京举行仪式，纪念伟大的先行者赵平之先生诞辰152周年。全国政协副主席李文献花篮。",
            ("2027-03-08", "赵平之先生诞辰152周年"),
        ),
        (
            "全国政协主席陈大海8日出席茶业界迎春座谈会，同茶农共庆佳节。",
            ("2027-03-08", "茶业界迎春座谈会"),
        ),
        (
            "全国政协主席陈大海8日邀请茶农代表座谈，共商春耕。",
            ("2027-03-08", "邀请茶农代表座谈"),
        ),
        (
            "第三届茶业论坛8日在昆明落下帷幕。全国政协主席陈大海和茶业总会会长李文出席闭幕式并致辞。",
            ("2027-03-08", "第三届茶业论坛"),
        ),
    ],
)
def test_occasions_that_ours_honour(text: str, row: tuple[str, str]) -> None:
    """A letter, a greeting, an arrival, a wreath and a speech are contacts with the occasion as their topic."""
    assert rows(text) == [("exchange", COUNTRY, *row)]


@pytest.mark.parametrize(
    ("text", "row"),
    [
        (
            "全国政协主席陈大海7日来到民俗馆，参观“云江变迁——自治州成就展”。陈大海指出，要保护民俗。",
            ("2027-03-07", "“云江变迁——自治州成就展”"),
        ),
        (
            "全国政协主席会议成员7日到文史馆集体参观“云江文史陈列”展览，听取讲解。",
            ("2027-03-07", "“云江文史陈列”展览"),
        ),
        (
            "7日晚，云江自治州成立70周年文艺晚会《云江春》上演。全国政协主席陈大海和各族群众一起观看演出。",
            ("2027-03-07", "云江自治州成立70周年文艺晚会《云江春》"),
        ),
    ],
)
def test_shows_that_the_head_goes_to_see(text: str, row: tuple[str, str]) -> None:
    """An exhibition or a performance that an item is about is culture."""
    assert rows(text) == [("culture", COUNTRY, *row)]


def test_others_who_call_on_a_chair_leave_no_activity_of_ours() -> None:
    """An item about another leader's trip knows a committee only by the chair whom he called on."""
    text = (
        "5日至7日，李明先后到云南普洱、临沧，深入农村考察调研。\n李明来到那柯里村看望群众，考察古茶园保护情况。\n"
        "考察期间，李明看望了云南省政协主席王海。"
    )
    assert rows(text, "530000") == []


def test_talks_and_sights_of_a_visit_abroad_are_rows() -> None:
    """What was said to each guest and where things were looked at; the lead that sums them up gives none."""
    text = (
        "应议会邀请，全国政协主席陈大海5日至7日对挪威进行正式友好访问，会见国王，并考察多个中资企业承建项目。\n"
        "在会见国王时，陈大海说，为推动中挪关系迈上新台阶，双方要密切往来。\n"
        "在考察某港扩建项目时，陈大海勉励员工早日完工。在考察峡湾大桥项目时，他期待中方企业守好质量。\n"
        "在刚刚由某公司修缮的海洋博物馆，陈大海希望用好这一设施。\n"
        "在同华侨华人座谈时，陈大海希望大家为两国友好牵线搭桥。"
    )
    assert [(kind, topic) for kind, _, _, topic in rows(text)] == [
        ("exchange", "对挪威进行正式友好访问"),
        ("exchange", "推动中挪关系迈上新台阶"),
        ("research", "某港扩建项目"),
        ("research", "峡湾大桥项目"),
        ("research", "某公司修缮的海洋博物馆"),
        ("exchange", "大家为两国友好牵线搭桥"),
    ]


def test_what_follows_a_meeting_at_home_has_its_day() -> None:
    """会见结束后，某某和客人共同出席…."""
    text = MET + "会见结束后，陈大海和林德共同出席中瑞建交70周年招待会。"
    assert rows(text)[-1] == ("exchange", COUNTRY, "2027-03-08", "中瑞建交70周年招待会")


def test_a_ceremony_of_giving_is_an_exchange() -> None:
    """全国政协举行仪式，向…颁发…."""
    text = "全国政协8日上午在京隆重举行仪式，向离任的委员颁发纪念章。全国政协主席陈大海出席仪式并讲话。"
    assert rows(text) == [("exchange", COUNTRY, "2027-03-08", "向离任的委员颁发纪念章")]


def test_a_trip_of_members_that_the_chair_joins_has_the_days_of_its_account() -> None:
    """全国政协在某省开展“…”…专题视察活动，主席出席."""
    text = (
        "全国政协近日在云南开展“守护高原湖泊”党外委员专题视察活动，全国政协主席陈大海出席并讲话。\n"
        "5日至7日，陈大海与12位党外委员分成两个组，深入大理、玉溪，考察湖泊治理情况。"
    )
    assert rows(text) == [("inspection", COUNTRY, "2027-03-05/2027-03-07", "守护高原湖泊")]


def test_a_session_is_about_what_it_passed_and_a_lecture_has_its_title() -> None:
    """闭幕会通过了…; 举行了学习讲座。某某作了《…》的讲座."""
    text = (
        "政协第二十届全国委员会常务委员会第五次会议8日下午在京闭幕。\n"
        "闭幕会通过了全国政协二十届二次会议议程（草案）和日程。\n"
        "闭幕会前举行了学习讲座。某研究院院长林远应邀作了《深海探测与海洋强国》的讲座。"
    )
    assert [(kind, topic) for kind, _, _, topic in rows(text)] == [
        ("standing-committee-meeting", "全国政协二十届二次会议议程（草案）和日程"),
        ("study-training", "深海探测与海洋强国"),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "3月8日，商务部等16部门联合印发的《老字号发展办法》正式公布。",
        "视察考察是人民政协建言献策的重要方式。",
        "全国政协去年推动了很多久拖未决问题的解决。",
    ],
)
def test_what_others_issue_and_what_is_said_of_the_work_at_large_is_no_row(text: str) -> None:
    """Papers of several departments, what inspections are, troubles without a name."""
    assert rows(text) == []
