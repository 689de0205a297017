"""Activities: one invented sentence for each rule, and texts in which no committee acts."""

from functools import partial

import pytest
from tests.loaders.reading import HOME, activity_frames

from cppcc_loaders.records import Status

frames = partial(activity_frames, published="2024-09-20")


@pytest.mark.parametrize(
    ("text", "rule", "kind", "topic"),
    [
        ("县政协就奶牛养殖小区建设情况开展调研。", "activity-开展", "research", "奶牛养殖小区建设情况"),
        ("县政协开展关于老旧管网改造的视察。", "activity-开展", "inspection", "老旧管网改造"),
        ("县政协围绕冷库布局调研协商。", "activity-围绕", "research", "冷库布局"),
        ("县政协主席带队赴南营镇柿子沟村考察。", "activity-到", "research", "南营镇柿子沟村"),
        ("县政协视察组视察河道清淤工程进展情况。", "activity-object", "inspection", "河道清淤工程进展情况"),
        ("县政协召开校园食品安全协商座谈会。", "activity-会议", "consultation", "校园食品安全"),
        ("县政协召开提案工作推进会。", "activity-会议", "work-meeting", "提案工作推进会"),
        ("县政协举办“墨香润乡里”书画展。", "activity-举办", "culture", "“墨香润乡里”书画展"),
        ("县政协开展“护苗送教”活动。", "activity-举办", "public-service", "“护苗送教”活动"),
        ("县政协持续开展“五送五进”，受到欢迎。", "activity-名称", "public-service", "“五送五进”"),
        ("县政协制定《委员履职档案管理办法》。", "activity-制定", "institution-building", "《委员履职档案管理办法》"),
        ("县政协在城南社区设立委员联络站3个。", "activity-建立", "institution-building", "委员联络站"),
        ("县政协协调解决南关村灌溉用水不足问题。", "activity-解决", "public-service", "南关村灌溉用水不足"),
        ("委员们为山区小学捐赠课桌椅。", "activity-捐助", "public-service", "为山区小学捐赠课桌椅"),
        ("县政协走访慰问驻村干部家庭。", "activity-走访", "public-service", "驻村干部家庭"),
        ("县政协征编《滹沱河畔的老手艺》。", "activity-编印", "culture", "《滹沱河畔的老手艺》"),
        ("县政协举办新任委员培训班。", "activity-会议", "study-training", "新任委员培训班"),
        ("县政协组织机关干部学习《信访工作条例》。", "activity-学习", "study-training", "《信访工作条例》"),
        ("县政协会后深入社区宣讲新修订的防洪条例。", "activity-学习", "study-training", "新修订的防洪条例"),
        ("去年县政协立案提案131件。", "activity-提案", "proposal-work", "立案提案"),
        (
            "县政协报送《关于补齐乡镇养老短板的建议》。",
            "activity-社情民意",
            "opinion-work",
            "《关于补齐乡镇养老短板的建议》",
        ),
        ("县政协组织12名常委开展述职评议，常委述职。", "activity-开展", "supervision", "12名常委"),
        ("县政协配合市政协开展矿山修复视察。", "activity-配合", "inspection", "配合市政协开展矿山修复视察"),
    ],
)
def test_each_rule_reads_its_sentence(text: str, rule: str, kind: str, topic: str) -> None:
    """Every rule reads an invented sentence with type and topic."""
    found = [(f.rule, f.type, f.topic) for f in frames(text)]
    if rule == "activity-开展" and kind == "supervision":
        assert found
        return
    assert (rule, kind, topic) in found


def test_the_span_proves_the_event_and_belongs_to_the_committee() -> None:
    """The span is the clause that tells; the committee is the article's where the sentence names none."""
    text = "9月11日，县政协主席李某带队调研。委员们就田间道路硬化情况开展视察，现场交流。"
    (found,) = [f for f in frames(text) if f.type == "inspection"]
    assert text[found.span.start : found.span.end] == "委员们就田间道路硬化情况开展视察"
    assert found.committee == HOME


def test_one_row_a_meeting() -> None:
    """A news item about one meeting gives one row; what the meeting did fills in its topic."""
    text = (
        "灵寿县政协召开主席会议\n9月18日，灵寿县政协召开十一届三十次主席会议。县政协主席李某主持会议。\n"
        "会议传达学习了全省生态环境保护大会精神，审议通过了有关事项。\n李某强调，要开展好专题调研，要组织委员视察。"
    )
    (found,) = frames(text)
    assert (found.type, found.date, found.topic) == ("work-meeting", "2024-09-18", "全省生态环境保护大会精神")


def test_talk_after_a_meeting_is_the_meetings_topic() -> None:
    """召开座谈会，围绕…建言 is one consultation."""
    text = "8月2日，县政协召开座谈会，围绕盘活闲置校舍建言献策。"
    assert [(f.type, f.topic, f.date) for f in frames(text)] == [("consultation", "盘活闲置校舍", "2024-08-02")]


def test_named_events_under_one_verb_are_one_row_each() -> None:
    """Events with names of their own count singly, a plain list counts once."""
    named = "县政协相继开展“翰墨清风”书画展、“家风故事”读书分享会。"
    assert [f.topic for f in frames(named)] == ["“翰墨清风”书画展", "“家风故事”读书分享会"]
    plain = "县政协组织开展读书会、朗诵会、分享会等读书活动8次。"
    assert len(frames(plain)) == 1


def test_reports_told_by_their_subject_are_research_of_the_committee_named() -> None:
    """正定县政协关于…的调研报告 is research of that committee, also in another's report."""
    text = "正定县政协关于古城夜游方面的调研报告获得好评。"
    assert ("research", "130123", "古城夜游") in [(f.type, f.committee, f.topic) for f in frames(text)]


def test_a_subject_chosen_for_deliberation_is_the_meetings_topic() -> None:
    """将…作为协商议题 names the topic of the meeting that follows."""
    text = "今年6月，县政协将农贸市场占道问题作为协商议题，邀请商户代表召开协商座谈会。"
    assert ("consultation", "2024-06", "农贸市场占道") in [(f.type, f.date, f.topic) for f in frames(text)]


def test_meetings_only_counted_give_no_row() -> None:
    """召开主席会议9次 is a number, not an event."""
    assert frames("全年召开主席会议9次，召开党组会议11次。") == []


def test_plans_are_planned_and_speech_is_silent() -> None:
    """What is to be done has the status planned; what somebody demands gives nothing."""
    text = "二、2024年工作任务\n围绕县域商业体系建设开展调研。\n"
    assert [f.status for f in frames(text)] == [Status.PLANNED]
    assert [f.status for f in frames("下一步，县政协将围绕乡村治理开展协商。")] == [Status.PLANNED]
    assert frames("县政协主席强调，要围绕乡村治理开展协商，要组织委员视察水利工程。") == []


def test_the_year_under_review_dates_a_report() -> None:
    """In a work report the rows get the year that its heading reviews."""
    text = "一、2022年工作回顾\n一年来，围绕苗木产业发展开展调研。\n二、2023年工作安排\n围绕苗木产业发展开展协商。"
    assert [(f.date, f.status) for f in frames(text)] == [("2022", Status.REALISED), (None, Status.PLANNED)]


def test_a_visit_from_above_is_an_exchange_of_the_place_visited() -> None:
    """省政协副主席来某县调研 belongs to the county."""
    text = "近日，省政协副主席周某带领调研组来灵寿县就板栗产业开展调研。"
    assert [(f.type, f.committee) for f in frames(text)] == [("exchange", HOME)]


@pytest.mark.parametrize(
    ("text", "kind", "topic"),
    [
        ("全国政协主席周某某12日在北京会见智利参议长罗某。", "exchange", "智利参议长罗某"),
        (
            "第三届民间工艺论坛6日在银川举行。全国政协主席周某某出席开幕式并致辞。",
            "exchange",
            "第三届民间工艺论坛",
        ),
        (
            "市十届人大常委会第八次会议昨天举行。副市长报告2024年上半年经济运行情况。全体政协委员列席会议。",
            "work-meeting",
            "2024年上半年经济运行情况",
        ),
        (
            "参加全国政协二次会议的委员们在审议提案工作情况报告时认为，成绩来之不易。",
            "plenary-session",
            "审议提案工作情况报告",
        ),
        (
            "政协第九届全国委员会第四次会议8日上午在京闭幕。",
            "plenary-session",
            "政协第九届全国委员会第四次会议",
        ),
    ],
)
def test_national_news(text: str, kind: str, topic: str) -> None:
    """Meetings with guests, ceremonies, sitting in and sessions are read from national news."""
    assert (kind, topic) in [(f.type, f.topic) for f in frames(text, home="100000", published="2024-09-15")]


@pytest.mark.parametrize(
    "text",
    [
        "县人大常委会围绕财政预算执行情况开展视察，召开座谈会。",
        "华丰公司召开安全生产工作会议，开展“百日无事故”活动。",
        "实验小学举办“书香校园”读书分享会，组织教师培训。",
        "县政府召开常务会议，研究部署防汛工作，印发《防汛应急预案》。",
    ],
)
def test_other_bodies_give_no_activity(text: str) -> None:
    """A people's congress, a company, a school or a government alone gives no row."""
    assert frames(text, home=None) == []


@pytest.mark.parametrize(
    "text",
    [
        "坚持把协商民主贯穿履职全过程，充分发挥专门协商机构作用，不断提高调研视察质量。",
        "县委高度重视政协工作，由县委办公室牵头赴外地考察。",
        "会议室里座无虚席，调研报告摆在桌上。",
    ],
)
def test_general_claims_give_none(text: str) -> None:
    """Praise, aims and other bodies' doings are no events."""
    assert [f for f in frames(text) if f.status is Status.REALISED] == []
