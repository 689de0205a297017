"""What meetings were about where nobody says it outright: by what the chair dwells on; one row for one sitting."""

import pytest
from tests.loaders.reading import frames


def rows(text: str) -> list[tuple[str, str | None, str | None]]:
    """Type, date and topic of what an item of national news tells as done."""
    return [(f.type, f.date, f.topic) for f in frames(text, home="100000", published="2027-03-14")]


@pytest.mark.parametrize(
    ("said", "topic"),
    [
        ("他强调，要领会有关论述，从政治高度认识山区就学问题的特殊重要性，坚持因地制宜。", "山区就学"),
        ("他表示，要增强责任感。\n陈大海表示，加强古籍整理和数字保护，要深入学习有关论述。", "加强古籍整理和数字保护"),
        ("他表示，要多出力。要聚焦海岛医疗体系建设中的重点难点问题开展协商议政，助推发展。", "海岛医疗体系建设"),
        ("他强调，要树立新理念，强化法治保障，推动旧衣回收走向规范经营。", "推动旧衣回收走向规范经营"),
    ],
)
def test_what_the_chair_of_a_counsel_without_a_subject_dwells_on(said: str, topic: str) -> None:
    """The phrase that is recognised, opens the chair's words, is to be debated, or is wanted in the end."""
    text = f"十四届全国政协第四次双周协商座谈会10日在京召开。全国政协主席陈大海主持会议。{said}"
    assert rows(text) == [("consultation", "2027-03-10", topic)]


def test_one_sitting_of_joint_study_is_one_row() -> None:
    """What else was passed on there has no row of its own."""
    text = "4日，中共全国政协党组举行理论学习中心组集体学习，学习贯彻党的三十大精神，传达学习有关重要讲话精神。"
    assert [kind for kind, _, _ in rows(text)] == ["study-training"]


def test_a_council_of_another_body_is_no_row() -> None:
    """An association's 理事大会 beside an occasion that the chair attends."""
    text = (
        "庆祝中国和平统一促进会成立40周年大会5日在京举行。全国政协主席陈大海出席大会并讲话。\n"
        "大会之前，中国统促会召开了十届三次理事大会，审议通过了工作报告。"
    )
    assert all(kind != "work-meeting" for kind, _, _ in rows(text))


def test_a_talk_named_by_those_who_sat_in_it() -> None:
    """It was about what was heard of them."""
    text = "全国政协主席陈大海近日在江州调研。他召开民营企业家座谈会，听取关于发展海洋产业的意见建议。"
    assert ("consultation", "发展海洋产业") in [(kind, topic) for kind, _, topic in rows(text)]


def test_a_system_taken_up_again_and_a_plan_referred_to() -> None:
    """恢复…制度 is work on systems; what another body laid down is only what something is done by."""
    assert rows("从去年10月开始，全国政协恢复了双周协商座谈会制度。") == [
        ("institution-building", "2026-10", "双周协商座谈会制度")
    ]
    text = "全国政协委员赵江关心茶园。根据江州省出台的《百里茶园发展规划》，茶园将扩大到300亩。"
    assert rows(text) == []


def test_an_occasion_of_lectures_is_known_by_the_lecture() -> None:
    """One row with the day of the occasion."""
    text = "全国政协主席陈大海7日在京出席“委员讲堂”活动并讲话。\n全国政协委员赵江作了题为“三代养路人”的报告。"
    assert rows(text) == [("study-training", "2027-03-07", "三代养路人")]


def test_what_a_meeting_stressed_is_no_part_of_its_agenda() -> None:
    """传达学习了…精神，强调… ends at the spirit; 新闻出版广电 edits nothing."""
    text = (
        "全国政协主席陈大海9日主持召开政协第十四届全国委员会第六十八次主席会议。\n"
        "会议传达学习了中央经济工作会议精神，强调要紧紧围绕部署履职。\n新闻出版广电总局等部门负责同志介绍有关情况。"
    )
    assert rows(text) == [("work-meeting", "2027-03-09", "中央经济工作会议精神")]


def test_the_agenda_that_a_session_is_said_to_have() -> None:
    """主要议程有：… is what it is for."""
    text = (
        "政协第十四届全国委员会常务委员会第二十五次会议8日在京开幕。全国政协主席陈大海出席。\n"
        "本次常委会会议主要议程有：审议通过关于召开全体会议的决定，协商决定委员名单。\n开幕会听取了有关报告起草情况的说明。"
    )
    assert rows(text) == [("standing-committee-meeting", "2027-03-08", "审议通过关于召开全体会议的决定")]


def test_a_retreat_of_the_chairs_has_its_theme_in_what_the_chair_calls_the_task() -> None:
    """As sessions of standing committees have."""
    text = (
        "8日下午，全国政协召开2027年度主席会议成员务虚会。全国政协主席陈大海主持。"
        "他表示，要把深入学习贯彻建会大会精神作为重大政治任务，继续把事业发展好。"
    )
    assert rows(text) == [("work-meeting", "2027-03-08", "学习贯彻建会大会精神")]
