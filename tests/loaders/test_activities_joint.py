"""Work of several committees told in one clause: invented sentences."""

from functools import partial

import pytest
from tests.loaders.reading import frames as read_frames

HOME = "130100"
LEAD = "石家庄市政协6月3日召开党组会议，学习有关文件。"


frames = partial(read_frames, home=HOME, published="2027-06-20")


def told(text: str) -> list[tuple[str, str | None]]:
    """Types and topics of what a sentence behind a lead tells."""
    return [(f.type, f.topic) for f in frames(LEAD + text) if f.span.start >= len(LEAD)]


@pytest.mark.parametrize("each", ["同步", "分别", "同时", "也同步"])
def test_each_committee_of_a_list_has_a_row(each: str) -> None:
    """Committees that did the same each for itself have a row each."""
    text = f"6月9日，灵寿县政协、平山县政协和元氏县政协{each}开展河道治理视察。"
    found = [(f.committee, f.type, f.date) for f in frames(text)]
    assert sorted(found) == [(code, "inspection", "2027-06-09") for code in ("130126", "130131", "130132")]


@pytest.mark.parametrize(
    "text",
    [
        "6月9日，灵寿县政协、平山县政协联合开展河道治理视察。",
        "6月9日，灵寿县政协主席到平山县政协同步开展河道治理视察。",
    ],
)
def test_joint_work_is_one_row(text: str) -> None:
    """What committees did together is one row."""
    assert len(frames(text)) == 1


def test_afternoon_is_of_the_day_told_before() -> None:
    """下午 at the head of a sentence is that of the day of the sentence before."""
    found = frames("6月9日，市政协召开主席会议，听取工作汇报。下午，常委们视察了污水处理厂扩建项目。")
    assert ("inspection", "污水处理厂扩建项目", "2027-06-09") in [(f.type, f.topic, f.date) for f in found]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("6月9日，市政协组织医卫界委员就乡镇中医馆建设到平山县考察。", ("research", "乡镇中医馆建设")),
        ("6月9日，围绕“老漕运码头保护”组织部分委员视察。", ("inspection", "老漕运码头保护")),
        ("6月9日，市政协农业界别小组与市农业农村局开展对口协商，就菌棚更新交换意见。", ("consultation", "菌棚更新")),
        (
            "经市政协十二届三次常委会会议协商通过的《关于做大黄精产业的建议案》已报市委。",
            ("standing-committee-meeting", "《关于做大黄精产业的建议案》"),
        ),
        ("6月9日，医卫界委员走进槐河乡开展“暖阳”送医送法下乡活动。", ("public-service", "“暖阳”送医送法下乡活动")),
    ],
)
def test_topic_is_the_whole_object(text: str, expected: tuple[str, str]) -> None:
    """The topic is what 就 and 围绕 name, the paper that a meeting passed, or the event's whole name."""
    assert expected in told(text)


@pytest.mark.parametrize(
    "text",
    [
        "6月9日，委员们来到市信访接待中心了解窗口运行。",
        "市政协机关的结对帮扶村是槐河乡岔口村。",
        "经市委常委会会议审议通过的《关于产业发展的意见》已印发。",
    ],
)
def test_words_within_names_tell_nothing(text: str) -> None:
    """接待中心 and 帮扶村 are names, and what another body passed is no meeting of ours."""
    assert not [kind for kind, _ in told(text) if kind in ("exchange", "public-service", "standing-committee-meeting")]


def test_a_survey_before_the_meeting_has_its_theme() -> None:
    """用…时间走访 before a meeting is research about what the meeting took up."""
    text = "6月9日，市政协召开双月协商座谈会，聚焦“中医药康养融合”建言。会前，市政协课题组用两个月走访6个县、19家药企。"
    assert ("research", "中医药康养融合") in [(f.type, f.topic) for f in frames(text)]


def test_a_book_that_went_to_press_is_told_by_its_title() -> None:
    """《…》一书已付印: the title, with its number of the series, is the topic."""
    assert ("culture", "《槐河古道》") in told("《槐河古道》一书已付印。")


def test_a_survey_before_a_special_meeting_has_its_subject() -> None:
    """Places counted are no topic where the meeting that the survey was made for says its own."""
    text = "6月9日，市政协召开主席会议，专题协商全市冷库布局规划。会前，市政协调研组深入9个乡镇、15个部门开展调研。"
    assert ("research", "全市冷库布局规划") in [(f.type, f.topic) for f in frames(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "市政协委员白某撰写《关于规范小区充电的社情民意》，引起重视。",
            ("opinion-work", "《关于规范小区充电的社情民意》"),
        ),
        ("6月9日，“翰墨槐河”委员书画展同步开展。", ("culture", "“翰墨槐河”委员书画展")),
        (
            "6月9日，市政协副主席吴某带领科技界委员来到新锐纺织公司，就企业用工难与企业负责人面对面交流。",
            ("exchange", "企业用工难"),
        ),
        ("6月9日，市政协联络组召开委员述职评议会。", ("institution-building", "委员述职评议")),
    ],
)
def test_local_turns_have_their_type(text: str, expected: tuple[str, str]) -> None:
    """Opinions known by their titles, shows that open, talks with firms, meetings at which members account."""
    assert expected in [(f.type, f.topic) for f in frames(text)]


@pytest.mark.parametrize(
    "text",
    [
        "6月9日，评议小组先后深入两个街道查看改造现场。",
        "市政协委员白某撰写《槐河夜话》，引起重视。",
    ],
)
def test_parties_and_other_titles_tell_nothing(text: str) -> None:
    """评议小组 is who went, and a title that is no opinion tells of none."""
    assert not [kind for kind, _ in told(text) if kind in ("supervision", "opinion-work")]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("6月9日，市政协调研文化旅游融合发展情况。", ("research", "文化旅游融合发展情况")),
        (
            "市政协召开十二届五次常委会会议，任命白某为农业委员会主任。",
            ("standing-committee-meeting", "任命白某为农业委员会主任"),
        ),
        ("市政协工作室两年来调解婚姻、土地纠纷138起。", ("public-service", "调解婚姻、土地纠纷")),
        ("市政协委员协助收集槐河老艺人口述史料，已采访17人。", ("culture", "槐河老艺人口述史料")),
    ],
)
def test_objects_that_begin_like_other_words(text: str, expected: tuple[str, str]) -> None:
    """文化 may begin an object, 任命 belongs to what was decided, kinds of quarrels to what was mended."""
    assert expected in [(f.type, f.topic) for f in frames(text)]


def test_a_culture_of_counsel_is_no_event() -> None:
    """协商文化建设 is no counsel about 文化建设."""
    assert not frames("市政协推进协商文化建设，弘扬协商文化。")


def test_guests_from_above_come_to_a_place_by_its_short_name() -> None:
    """Who comes from a higher committee to the home, named without 市, is received there."""
    text = "6月9日，河北省政协副主席索某到石家庄调研文化传承工作。市政协主席王某陪同。"
    assert [(f.type, f.committee, f.topic) for f in frames(text)] == [("exchange", HOME, "文化传承工作")]


def test_our_own_trip_to_another_place_stays_research() -> None:
    """Our own chair who goes elsewhere is nobody's guest here."""
    text = "6月9日，石家庄市政协副主席索某到保定调研文化传承工作。"
    assert [(f.type, f.committee) for f in frames(text)] == [("research", HOME)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("市政协组织委员在滹沱河大桥视察河面保洁情况。", ("inspection", "河面保洁情况")),
        (
            "6月9日，市政协提案委员会对重点提案《关于保护古树的建议》开展中期督办。",
            ("proposal-work", "重点提案《关于保护古树的建议》"),
        ),
    ],
)
def test_the_subject_goes_before_place_and_phase(text: str, expected: tuple[str, str]) -> None:
    """What was looked at, not where; the proposal, not the phase of the work."""
    assert expected in told(text)
