"""Deeds told by open words: counted ones in a row, help to somebody, services and trips; and what is none: invented."""

import pytest
from tests.loaders.reading import frames, told


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        (
            "2023年，石桥镇委员工作站接待来访群众120人次，调解邻里矛盾31起，代办事项85件。",
            {
                ("exchange", "接待来访群众"),
                ("public-service", "调解邻里矛盾"),
                ("public-service", "代办事项"),
            },
        ),
        (
            "去年，县政协委员办成实事64件，捐资助学12.5万元。",
            {("public-service", "办成实事"), ("public-service", "捐资助学")},
        ),
    ],
)
def test_deeds_counted_in_a_row_are_one_each(text: str, rows: set[tuple[str, str]]) -> None:
    """What a station or its members did of several kinds in a stated time is one row a kind."""
    assert rows <= set(told(text))


@pytest.mark.parametrize(
    "text",
    [
        "自成立以来，石桥镇委员工作站接待群众900人次，办结民生实事42件。",
        "2023年，县民政局慰问困难家庭300户，发布就业岗位信息800条。",
        "5月8日，县政协组织委员到石桥村开展义诊，慰问困难家庭12户。",
        "2023年，县政协开展院坝协商60次，办成实事42件。",
    ],
)
def test_what_something_has_come_to_is_no_deed(text: str) -> None:
    """Totals up to now, counts of another body and counts at an event give no row of their own."""
    assert all(frame.rule != "activity-行事" for frame in frames(text))


@pytest.mark.parametrize(
    ("text", "topic"),
    [
        ("县政协委员罗某每天给南甸村的5位独居老人送饭。", "给南甸村的5位独居老人送饭"),
        ("县政协委员罗某连夜把柳村的老人一个个背到安置点，忙了3个小时。", "把柳村的老人一个个背到安置点"),
        ("委员罗某替瓜农卖出西瓜30吨。", "替瓜农卖出西瓜"),
        ("县政协医卫界的8名委员轮流进沟入户劝导防火。", "劝导防火"),
        ("律师委员赵某半年里为43名工友要回工钱61万元。", "为43名工友要回工钱"),
        ("县政协委员罗某请村里17位孤寡老人吃了一顿团圆饭。", "请村里17位孤寡老人吃了一顿团圆饭"),
        ("委员罗某包下了柳村3名孤儿的学费和生活费。", "包下了柳村3名孤儿的学费和生活费"),
        ("县政协委员罗某带着25户乡亲一起养蜂。", "带着25户乡亲一起养蜂"),
    ],
)
def test_help_to_somebody_is_told_by_any_verb(text: str, topic: str) -> None:
    """For whom a member did something, or with what, makes a service of any verb."""
    assert told(text) == [("public-service", topic)]


@pytest.mark.parametrize(
    "text",
    [
        "会议任命罗某为县政协提案委员会主任。",
        "县政协委员、县消防救援大队教导员罗某等20人参加活动。",
        "县政协委员罗某给记者算了3笔账。",
        "县政协委员罗某建议给独居老人送饭上门。",
        "县政协委员为全县高质量发展作出了3项贡献。",
        "县政协把协商桌搬到3个果园。",
    ],
)
def test_words_of_help_without_a_service(text: str) -> None:
    """Offices, bodies, accounts, wishes and praise with the same words are no service."""
    assert all(frame.rule != "activity-行事" for frame in frames(text))


@pytest.mark.parametrize(
    ("text", "row"),
    [
        ("县政协委员同船家围着火炉商议码头照明。", ("consultation", "码头照明")),
        ("5月8日晚，“灯下夜话”准时开场，话题是夜市油烟，县政协委员都在。", ("consultation", "夜市油烟")),
        ("县政协的茶业招商小分队走了一趟石城，签约2家企业。", ("investment-promotion", "茶业招商")),
        ("县政协代表团赴海外联络乡谊。", ("exchange", "赴海外联络乡谊")),
        ("去年，镇政协工委把45名委员编进6个网格。", ("institution-building", "把45名委员编进6个网格")),
        ("村里人学法，靠的是县政协社法委牵头的法治夜校，讲了12课。", ("public-service", "法治夜校")),
        ("县政协委员办了4期公益刺绣班。", ("public-service", "公益刺绣班")),
        ("县政协的6名委员到石桥小学上了9堂科学课。", ("public-service", "科学课")),
        ("县政协文化界委员在乡下演了22场。", ("culture", "在乡下演")),
        ("县政协牵线，3家电商与合作社签下购销合同。", ("investment-promotion", "签下购销合同")),
        ("5名委员和牧民把草场界线谈出了结果。", ("consultation", "草场界线")),
        ("县政协的石桥书屋办了9期读书沙龙。", ("culture", "读书沙龙")),
        ("去年的全会上，委员罗某提交了方便牧民报销药费的提案。", ("proposal-work", "方便牧民报销药费")),
    ],
)
def test_lively_ways_of_telling(text: str, row: tuple[str, str]) -> None:
    """Talks, trade parties, trips, groups, services named by a noun, classes counted: all without their usual verbs."""
    assert row in told(text)


@pytest.mark.parametrize(("published", "date"), [("2027-12-20", "2027"), ("2028-01-10", "2027"), ("2027-06-01", None)])
def test_the_whole_year_is_the_one_that_ends(published: str, date: str | None) -> None:
    """全年 without a year is the one under which a piece of its end or of the next year's beginning stands."""
    text = "县政协各联络组全年走访归侨540户。"
    assert [f.date for f in frames(text, published=published)] == [date]
