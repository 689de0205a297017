"""Which phrase is the topic in national news, and when a told meeting was: invented sentences."""

import pytest
from tests.loaders.reading import activity_frames, told

COUNTRY = "100000"


def rows(text: str) -> list[tuple[str, str | None, str | None]]:
    """Type, date and topic of a national item's activities."""
    return [(f.type, f.date, f.topic) for f in activity_frames(text, home=COUNTRY, published="2027-03-14")]


@pytest.mark.parametrize(
    ("text", "topic"),
    [
        (
            (
                "全国政协十九届五次会议“委员通道”今天（3月12日）再次开启，7位全国政协委员走上“委员通道”，接受了记者的集体采访。\n"
                "全国政协委员陈大海介绍了这些年海岛上的变化。\n"
                "在今天的“委员通道”上，全国政协委员李文、周田也分别就海水淡化、渔港改造等问题回答了记者的提问。"
            ),
            "海水淡化、渔港改造",
        ),
        (
            "今天（3月12日）上午，全国两会最后一场委员通道开启，七位全国政协委员讲述了在海岛履职的平凡故事。",
            "在海岛履职的平凡故事",
        ),
        ("今天（3月12日），全国政协十九届五次会议“委员通道”再次开启，7位全国政协委员接受了采访。", "“委员通道”"),
    ],
    ids=["asked", "told", "bare"],
)
def test_the_passage_is_about_what_members_were_asked(text: str, topic: str) -> None:
    """What members told or answered in the passage is its topic, its name where the text says no more."""
    assert rows(text) == [("plenary-session", "2027-03-12", topic)]


def test_members_open_with_the_matter() -> None:
    """A meeting of counsel without a stated subject is about what members speak of first."""
    text = (
        "十九届全国政协第20次双周协商座谈会12日在京召开。全国政协主席陈大海主持会议。他强调，要坚持系统观念，守正创新。\n"
        "10位政协委员在会上发言。委员们建议，海底电缆保护法的起草要广泛听取渔民意见，明确各方责任。"
    )
    assert rows(text) == [("consultation", "2027-03-12", "海底电缆保护法的起草")]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            (
                "全国政协主席陈大海近日在海南、广西就“建设海上牧场、保护近海渔业”协商专题开展调研。他强调，要久久为功。\n"
                "9日至12日，陈大海深入渔港和船厂，了解渔船更新、网箱养殖等情况。"
            ),
            [("research", "2027-03-09/2027-03-12", "建设海上牧场、保护近海渔业")],
        ),
        (
            (
                "全国政协主席陈大海近日在云南调研时强调，要抓好茶产业。\n"
                "9日至12日，陈大海先后来到普洱、临沧，走进茶园和村寨，与茶农共谋古茶树保护之策。\n"
                "他召开茶农代表座谈会，听取关于做好茶山防火工作的意见建议。"
            ),
            [
                ("research", "2027-03-09/2027-03-12", "与茶农共谋古茶树保护之策"),
                ("consultation", "2027-03-09/2027-03-12", "做好茶山防火工作"),
            ],
        ),
    ],
    ids=["lead", "meeting"],
)
def test_a_tour_is_about_what_its_lead_says(text: str, expected: list[tuple[str, str, str]]) -> None:
    """A quoted subject in the lead goes before what was looked at; a meeting on the way has the days of the trip."""
    assert rows(text) == expected


@pytest.mark.parametrize(
    ("text", "row"),
    [
        (
            (
                "全国政协主席陈大海3月9日在京参加“海洋讲坛”活动。他强调，要办好讲坛。\n"
                "全国政协委员李文在“海洋讲坛”作了“三代人、一条船”的报告，并与听众交流。"
            ),
            ("study-training", "2027-03-09", "三代人、一条船"),
        ),
        (
            (
                "全国政协办公厅、中央统战部9日晚在人民大会堂联合举行国庆招待会。\n"
                "全国政协主席陈大海与各界代表欢聚一堂，共同庆祝中华人民共和国成立88周年。"
            ),
            ("exchange", "2027-03-09", "国庆招待会，庆祝中华人民共和国成立88周年"),
        ),
        (
            "参加全国政协十九届五次会议的委员们在分组讨论时认为，要发挥优势，聚焦海洋强国建设建言资政、献计献策，凝聚共识。",
            ("plenary-session", None, "海洋强国建设建言资政、献计献策"),
        ),
        (
            (
                "全国政协主席陈大海12日主持召开政协第十九届全国委员会第六十次主席会议。\n"
                "会议传达学习了中央海洋工作会议精神，强调要提高站位，以新的理念为指导。"
            ),
            ("work-meeting", "2027-03-12", "中央海洋工作会议精神"),
        ),
        (
            (
                "全国政协主席陈大海12日在海口会见了某国总统加西亚。\n"
                "陈大海说，两国人民友谊深厚。陈大海就发展两国渔业合作提出三点建议：一是扩大投资，二是增进两国友谊。"
            ),
            ("exchange", "2027-03-12", "发展两国渔业合作"),
        ),
        (
            "全国政协主席陈大海12日到海洋馆参观“远航纪实展”和“岛礁影像展”等展览。",
            ("culture", "2027-03-12", "“远航纪实展”和“岛礁影像展”等展览"),
        ),
    ],
    ids=["lecture", "reception", "groups", "agenda", "proposals", "shows"],
)
def test_the_topic_is_what_it_was_about(text: str, row: tuple[str, str | None, str]) -> None:
    """The lecture of a series, what a reception celebrates, what groups aim at, an agenda without its exhortations."""
    assert row in rows(text)


@pytest.mark.parametrize(
    ("text", "row"),
    [
        (
            "春节刚过，县政协委员钱某就来到柳林镇卫生院调研药品采购落实情况。",
            ("research", "药品采购落实情况"),
        ),
        (
            "围绕花椒产业提质，3月中旬，县政协组成调研组，赴陇南、汉源学习考察，形成《关于加快花椒烘干设备更新的调研报告》。",
            ("research", "花椒产业提质"),
        ),
        (
            "县政协打造“火塘夜话”品牌，开展协商活动46次，解决水渠渗漏、晒场照明等问题33件。",
            ("consultation", "水渠渗漏、晒场照明"),
        ),
        (
            "县政协党组召开理论学习中心组学习会，围绕深入贯彻节约粮食规定精神开展交流研讨。",
            ("study-training", "深入贯彻节约粮食规定精神"),
        ),
        ("县政协常委钱某带着工作站的6名委员和群众一起清运淤泥。", ("public-service", "清运淤泥")),
    ],
    ids=["went", "report", "settled", "study", "led"],
)
def test_the_subject_goes_before_place_paper_and_brand(text: str, row: tuple[str, str]) -> None:
    """What was looked into stands before where; a stated theme before a report, matters settled before a brand."""
    assert row in told(text)
