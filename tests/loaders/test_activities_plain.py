"""Activities: classes of errors read on plain pages of committees, one invented sentence each."""

import pytest
from tests.loaders.reading import activity_frames as frames

from cppcc_loaders.datelines import page_date


@pytest.mark.parametrize(
    ("text", "date"),
    [
        ("石桥县政协2026年履职工作回眸\n全县建成“麦田说事”协商议事室12个。", "2026"),
        ("石桥县政协推进平台建设\n2026年以来，县政协忙碌。3月12日，县政协委员就加装电梯开展协商。", "2026-03-12"),
    ],
)
def test_undated_texts_have_the_year_that_they_open_with(text: str, date: str | None) -> None:
    """The year of the review, or the one that the first lines name as their time, dates an undated text."""
    assert frames(text, published=None)[-1].date == date


def test_an_issue_dates_its_pages() -> None:
    """A monthly's issue gives its month."""
    assert page_date("石桥政协 2026年8月号 第三版\n县政协调研茶产业\n8月9日，县政协开展调研。") == "2026-08"


@pytest.mark.parametrize(
    ("text", "row"),
    [
        ("县委书记罗某领衔督办《关于改造城北市场的提案》。", ("proposal-work", "《关于改造城北市场的提案》")),
        (
            "市长靳某、市委书记王某分别领办了《关于供暖的提案》《关于绿道的提案》。",
            ("proposal-work", "《关于供暖的提案》《关于绿道的提案》"),
        ),
        ("县政协主席魏某、副主席郝某先后深入9个单位督办重点提案6件。", ("proposal-work", "督办重点提案")),
        ("县政协会同县委督查室开展联合督查3次。", ("proposal-work", "联合督查")),
        ("县政协对7名不履职的委员进行约谈。", ("institution-building", "不履职的委员进行约谈")),
        ("县政协推行委员积分制。", ("institution-building", "委员积分制")),
        ("县政协上线“石桥政协”微信小程序。", ("institution-building", "“石桥政协”微信小程序")),
        ("重阳节前夕，县政协组织委员赴敬老院开展重阳节慰问活动。", ("public-service", "重阳节慰问活动")),
        ("县政协征集“老渡口”口述史料34篇。", ("culture", "“老渡口”口述史料")),
        ("县政协委员给村民讲解瓜苗嫁接要点。", ("public-service", "讲解瓜苗嫁接要点")),
        ("县政协工作室办事勤快，先后提供法律咨询80次。", ("public-service", "法律咨询")),
        ("县政协举办茶叶种植培训班。", ("public-service", "茶叶种植培训班")),
        ("县政协开展“我为石桥献一策”活动。", ("opinion-work", "“我为石桥献一策”活动")),
        ("县政协召开“清水茶叙”协商会，围绕老城路灯增设问题，邀请居民面对面协商。", ("consultation", "老城路灯增设")),
        ("县政协组织医卫界委员视察村卫生室运行情况。", ("inspection", "村卫生室运行情况")),
        (
            "闭幕会前，政协石桥县委员会常务委员会举行第十七次会议，听取讨论情况汇报。",
            ("standing-committee-meeting", "听取讨论情况汇报"),
        ),
    ],
)
def test_plain_forms(text: str, row: tuple[str, str]) -> None:
    """Plain reports tell proposals, rules, platforms, services and meetings in these forms."""
    assert row in [(f.type, f.topic) for f in frames(text)]


@pytest.mark.parametrize(
    "text",
    [
        "一是围绕发展大事协商议政。",
        "坚持书记、市长领办，政协主席督办重点提案制度。",
        "石桥镇等4个镇街作经验交流。",
        "县政协提案工作经验在外地政协提案工作座谈会上作了交流。",
        "县政协委员孙某提交的《关于午休的提案》等20件提案被评为优秀提案。",
        "县政协委员在镇上走访座谈。",
    ],
)
def test_headings_standing_rules_and_mentions_give_none(text: str) -> None:
    """Run-in headings, standing rules, talks at others' meetings and honours give no row."""
    assert [f.topic for f in frames(text)] == []


def test_members_since_their_election_have_no_year() -> None:
    """2016年当选以来 dates nothing."""
    found = frames("2016年当选政协委员以来，孙某共提交提案43件。")
    assert [f.date for f in found] == [None]


def test_a_half_year_under_review_dates_its_rows() -> None:
    """What a summary of half a year tells without a day has that half year; a month it names stays."""
    text = "石桥县政协2026年上半年工作总结\n县政协出台《石桥县政协专委会工作规则》。\n3月，县政协委员到柳林镇义诊3次。"
    found = {f.type: f.date for f in frames(text, published="2026-07-08")}
    assert found == {"institution-building": "2026-01/2026-06", "public-service": "2026-03"}


@pytest.mark.parametrize(
    ("text", "row"),
    [
        ("县政协组织部分县政协委员视察酒旅融合项目建设情况。", ("inspection", "酒旅融合项目建设情况")),
        (
            "县政协召开“有事来商量”红枣产业发展专题协商会。",
            ("consultation", "“有事来商量”红枣产业发展"),
        ),
        ("县政协组织委员赴石桥镇、柳林镇开展肉羊产业调研。", ("research", "肉羊产业")),
        ("县政协工作站开展“委员接待日”活动。", ("exchange", "“委员接待日”活动")),
        ("县政协工作站收集社情民意信息46条。", ("opinion-work", "社情民意信息")),
    ],
)
def test_subjects_of_plain_rows(text: str, row: tuple[str, str]) -> None:
    """The object is the subject, not the members who went; a brand is followed by what the talk was about."""
    assert row in [(f.type, f.topic) for f in frames(text)]


@pytest.mark.parametrize(
    "text",
    [
        "县政协评议结果纳入全县目标考核。",
        "《某地政协报》刊登我县提案办理工作报道2篇，介绍提案工作。",
        "县政协对工作站收集的意见建议实行台账管理。",
    ],
)
def test_results_papers_and_what_was_gathered_are_no_events(text: str) -> None:
    """Results of a review, newspapers and what was gathered before give no row."""
    assert [f.topic for f in frames(text) if f.type != "opinion-work" or f.topic == "工作站"] == []


def test_a_higher_committee_that_goes_to_us_is_received() -> None:
    """到某县 is a visit to us where the county is ours and the guests' committee stands above it."""
    text = "6月17日，石家庄市政协副主席孙某率调研组到宁晋县调研院坝协商工作。"
    assert [f.type for f in frames(text, home="130528")][:1] == ["research"]
    higher = "6月17日，河北省政协副主席孙某率调研组到灵寿县调研院坝协商工作。"
    assert [f.type for f in frames(higher)] == ["exchange"]
