"""Units: organs and stations by name, kind and committee; bare categories are none."""

from array import array

import pytest

from cppcc_loaders.extract import make_scene
from cppcc_loaders.extract.units import extract_units
from cppcc_loaders.records import Article, Clean, Document, Range


def _units(text: str, home: str | None = "330482") -> list[tuple[str, str, str | None]]:
    document = Document("t", "t.txt", text, "0", "utf-8")
    body = Clean(text, array("i", range(len(text))))
    scene = make_scene(Article("t/0", "t", Range(0, len(text)), body, home=home), document)
    return list(dict.fromkeys((unit.name, unit.kind, unit.committee) for unit in extract_units(scene)))


def _names(text: str, home: str | None = "330482") -> list[str]:
    return [name for name, _, _ in _units(text, home)]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("市政协提案委、经济科技委、社法委分别召开座谈会。", ["提案委员会", "经济科技委员会", "社会和法制委员会"]),
        ("市政协教科文卫体委主任参加。", ["教科文卫体委员会"]),
        ("市政协经济和农业农村委员会组织委员调研。", ["经济和农业农村委员会"]),
        ("市政协人口资源环境委员会牵头，人口资源委员会跟进。", ["人口资源环境委员会"]),
    ],
    ids=["short-forms", "in-a-title", "two-parts", "shorter-name-of-the-same"],
)
def test_organ_special_committee(text: str, names: list[str]) -> None:
    """Special committees bear their standard names."""
    assert _names(text) == names


@pytest.mark.parametrize(
    "text",
    [
        "全国人大外事委员会主任委员出席。",
        "市教育委员会印发通知。",
        "国家民族事务委员会负责人参加。",
        "各专门委员会、专委会分别汇报。",
        "市农业委和市经济委参加。",
    ],
)
def test_committees_of_other_bodies_are_no_organ(text: str) -> None:
    """A weak name counts only with the CPPCC beside it."""
    assert _names(text) == []


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("市政协召开十五届十二次常委会会议，听取汇报。", True),
        ("政协平湖市第十五届委员会常务委员会第九次会议召开。", True),
        ("会议审议政协常委会工作报告。", False),
        ("市人大常委会主任、市委常委会委员出席。", False),
        ("会议决定下月召开市政协常委会会议。", False),
        ("市政协常委会组成人员列席。", False),
        ("一年来，市政协及其常委会深入开展协商。", True),
        ("决定将草案提请政协第九届平湖市委员会常务委员会第五次会议审议。", False),
        ("共青团市委常委会、市纪委常委会分别研究。", False),
    ],
)
def test_organ_standing_committee(text: str, *, found: bool) -> None:
    """It counts where it met, received or decided something, not in a title, a report's name or a plan."""
    assert ("常务委员会" in _names(text)) is found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("政协第九届平湖市委员会党组昨天召开会议。", True),
        ("市政协党组召开会议，传达学习全会精神。", True),
        ("委员响应政协党组号召。", True),
        ("市政协党组成员带头开展调研。", True),
        ("市政协党组书记、主席王明主持召开市政协党组理论学习中心组会议。", True),
        ("市政协党组成员、秘书长李华参加。", False),
        ("全国政协和地方各级政协党组织重视党建工作。", False),
        ("发挥各级政协党组领导核心作用。", False),
        ("完善涵盖政协党组、机关党委的组织体系。", False),
    ],
)
def test_organ_party_group(text: str, *, found: bool) -> None:
    """A title in the party group is no deed of it."""
    assert ("党组" in _names(text)) is found


def test_organ_office_and_party_organisation() -> None:
    """办公室, 机关 and 机关党委 of a committee; its staff and its building are none."""
    assert _units("县政协办公室汇总意见，支持驻县政协机关纪检监察组工作，机关党委换届。", "330421") == [
        ("办公室", "office", "330421"),
        ("机关", "office", "330421"),
        ("机关党委", "party-organisation", "330421"),
    ]
    assert _names("市政协机关干部参加，提升政协机关工作效能。") == []


@pytest.mark.parametrize(
    ("text", "unit"),
    [
        ("海云台委员工作站第一时间救援。", ("海云台委员工作站", "work-station", "330482")),
        ("委员依托张国强委员工作室开展咨询。", ("张国强委员工作室", "studio", "330482")),
        ("“同心”委员工作室揭牌。", ("同心委员工作室", "studio", "330482")),
        ("市政协委员在新月路社区委员联络站商议。", ("新月路社区委员联络站", "liaison-station", "330482")),
        ("平湖市新埭镇政协委员联络点揭牌。", ("新埭镇政协委员联络点", "contact-point", "330482")),
        ("城东片区委员活动组开展学习。", ("城东片区委员活动组", "activity-group", "330482")),
        ("市政协第三委员活动组到企业视察。", ("第三委员活动组", "activity-group", "330482")),
        ("科技和教育界别委员活动站开课。", ("科技和教育界别委员活动站", "sector-station", "330482")),
        ("走进玉泉村协商议事室。", ("玉泉村协商议事室", "deliberation-room", "330482")),
        ("在玉泉村建立协商议事室，听民意。", ("玉泉村协商议事室", "deliberation-room", "330482")),
        ("独山港镇政协委员之家揭牌。", ("独山港镇政协委员之家", "deliberation-room", "330482")),
        ("在当湖街道南市社区设立委员会客厅。", ("当湖街道南市社区委员会客厅", "deliberation-room", "330482")),
        ("乍浦镇政协工委组织委员学习。", ("乍浦镇政协工委", "working-committee", "330482")),
        ("第二民主监督小组到现场查看。", ("第二民主监督小组", "supervision-group", "330482")),
        ("派驻市税务局民主监督小组进驻。", ("派驻市税务局民主监督小组", "supervision-group", "330482")),
        ("平湖市政协民主监督组立足定位。", ("民主监督组", "supervision-group", "330482")),
    ],
    ids=lambda value: value[0] if isinstance(value, tuple) else "",
)
def test_station(text: str, unit: tuple[str, str, str]) -> None:
    """A station bears its full distinguishing name without the committee, and its kind."""
    assert unit in _units(text)


@pytest.mark.parametrize(
    "text",
    [
        "建成乡镇（街道）委员联络站9个、村级协商议事厅48个、界别委员工作室12个。",
        "各委员工作站积极行动，优秀委员工作站受到表彰。",
        "深入委员工作站、乡镇村（社区）协商议事室和委员工作室。",
        "成立社区法律援助工作站和名师工作室。",
        "基层立法联系点征求意见，人大代表联络站接待群众。",
        "全市35个乡镇工作站和12个委员工作室。",
        "提案督办组深入企业，调研组召开座谈会。",
    ],
)
def test_bare_categories_and_others_stations_are_no_unit(text: str) -> None:
    """A category without a name, and a station of another body, is none."""
    assert _names(text) == []


def test_station_belongs_to_the_district_of_its_township() -> None:
    """In a city's article the backbone of places gives the district, a community follows its neighbours."""
    text = "兰州市政协组织活动。\n临夏路街道委员工作站站长说。\n静安门社区协商议事会负责人说。"
    assert [unit[::2] for unit in _units(text, "620100")] == [
        ("临夏路街道委员工作站", "620102"),
        ("静安门社区协商议事会", "620102"),
    ]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("南翔镇、安亭镇委员活动组联合学习。", ["南翔镇委员活动组", "安亭镇委员活动组"]),
        ("在钱家社区、红旗村建成协商议事室。", ["钱家社区协商议事室", "红旗村协商议事室"]),
        ("嘉善县政协西塘镇联络组开展活动。", ["西塘镇联络组"]),
        ("嘉善县政协驻西塘镇联络组牵头会商。", ["西塘镇联络组"]),
        ("嘉善县政协西塘镇联络委员陆建中到会。", []),
        ("市政协委员工作站和张云委员工作室揭牌。", ["张云委员工作室"]),
        ("政协嘉善县委员会办公室印发通知。", ["办公室"]),
        ("致公界委员小组举行会议。", []),
    ],
)
def test_lists_and_neighbours(text: str, names: list[str]) -> None:
    """Listed places share a category; what stands before 和 is no part of a name."""
    assert sorted(_names(text)) == sorted(names)


@pytest.mark.parametrize(
    ("text", "sector"),
    [
        ("科技界别委员工作站揭牌。", "科技界"),
        ("“同行”共青团和青联界别委员活动站开课。", "共青团和青联界"),
        ("农业农村界委员工作室揭牌。", "农业农村界"),
        ("海云台委员工作站揭牌。", None),
    ],
)
def test_sector_of_a_station(text: str, sector: str | None) -> None:
    """The sector that its name says."""
    document = Document("t", "t.txt", text, "0", "utf-8")
    body = Clean(text, array("i", range(len(text))))
    scene = make_scene(Article("t/0", "t", Range(0, len(text)), body, home="330482"), document)
    assert [unit.sector for unit in extract_units(scene)] == [sector]


def test_no_unit_in_a_company_or_school_text() -> None:
    """Texts without the CPPCC hold none."""
    text = "公司董事会战略委员会召开会议。学校党委常委会研究了工作。社区居民议事会讨论停车问题。"
    assert _names(text, None) == []


def test_station_in_quotation_marks() -> None:
    """A room that bears its place, or a studio, is a unit in quotation marks as well."""
    found = _units("市政协领导观摩了周王庙镇“石井村议事厅”和“方志明委员工作室”。", "330481")
    assert found == [("石井村议事厅", "deliberation-room", "330481"), ("方志明委员工作室", "studio", "330481")]


def test_a_room_behind_its_place() -> None:
    """A room in quotation marks right behind a township or village is a unit, called with it; a brand's is not."""
    assert _names("市政协常委视察了柳河镇“巴扎议事厅”。") == ["柳河镇巴扎议事厅"]
    assert _names("市政协打造“阳光议事厅”协商品牌。") == []


@pytest.mark.parametrize(
    "text",
    [
        "市政协力争年内实现乡镇委员工作站全覆盖。",
        "市政协推动实现镇级委员工作室全覆盖。",
        "市政协实现村级协商议事室广泛覆盖。",
    ],
)
def test_goals_are_no_station(text: str) -> None:
    """Verbs before a category, and full coverage after it, name no station."""
    assert _names(text) == []


def test_station_in_quotation_marks_belongs_to_the_county_before_it() -> None:
    """In a city's article 甲区乙镇“…” and 甲区“…” say whose the station is."""
    found = _units("委员们来到丹徒区高桥镇“柳湾村议事厅”、京口区“周敏委员工作室”参观。市政协主席讲话。", "321100")
    assert [committee for _, _, committee in found] == ["321112", "321102"]


def test_stations_founded_at_places_with_their_county() -> None:
    """在甲区乙街道设立委员联络室: the county goes from the name into the committee."""
    found = _units("市政协在昭阳区凤凰街道、鲁甸县文屏镇设立委员联络室9个。", "530600")
    assert found == [
        ("凤凰街道委员联络室", "liaison-station", "530602"),
        ("文屏镇委员联络室", "liaison-station", "530621"),
    ]


def test_committees_after_the_office() -> None:
    """市政协办公室、提案委…: what is listed after the office is the committee's."""
    assert _names("市政协办公室、提案委、文史委联合举办讲座。")[-2:] == ["提案委员会", "文史委员会"]


@pytest.mark.parametrize("text", ["该站是市政协首批“枢纽型”委员工作站之一。", "获评省政协“百佳委员之家”。"])
def test_sorts_and_honours_are_no_station(text: str) -> None:
    """A sort (枢纽型) or an honour (百佳) distinguishes no station."""
    assert _names(text) == []


def test_a_room_that_is_visited() -> None:
    """A room in quotation marks among the places of a visit is a unit of the committee before it."""
    assert _units("调研组先后来到平湖市政协“古镇会客厅”参观。", "330400") == [
        ("古镇会客厅", "deliberation-room", "330482")
    ]


def test_a_townships_liaison_organ_is_no_special_committee() -> None:
    """胜利街道政协联络委 is the township's organ, not the committee's 联络委员会."""
    assert _units("胜利街道政协联络委与企业座谈。") == [("胜利街道政协联络委", "working-committee", "330482")]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("县政协全年开展视察9次。提案委牵头举办培训，社法委组织委员下乡。", ["提案委员会", "社会和法制委员会"]),
        ("县政协开展调研。经济委员会就黄桃保鲜、冷链物流开展专题调研。", ["经济委员会"]),
        ("县政协开展调研。县发改局经济委员会楼已建成，民族委的同志也在。", []),
    ],
)
def test_special_committee_that_acts_needs_no_committee_beside_it(text: str, names: list[str]) -> None:
    """A special committee that begins a clause and does something is the local committee's."""
    assert _names(text) == names


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("县政协严格落实制度，全年召开党组会议11次。", ["党组"]),
        ("县政协抓学习，先后组织党组理论学习中心组学习8次。", ["党组"]),
        ("县政府召开党组会议部署防汛。", []),
    ],
)
def test_party_group_that_met(text: str, names: list[str]) -> None:
    """党组会议 in a local committee's work is its party group's, another body's is not."""
    assert _names(text) == names


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("县政协委员在柳河街道协商工作室参加协商。", ["柳河街道协商工作室"]),
        ("柳溪乡、石桥镇委员工作站作了发言，县政协领导参加。", ["柳溪乡委员工作站", "石桥镇委员工作站"]),
        ("县政协现有委员工作室36个。", []),
        ("县政协建立1个协商工作室、8个院坝协商点。", []),
        ("县政协在高桥镇和社区建成委员工作室23个。", []),
        ("县政协在16个乡镇设立“榕荫”协商议事室。", []),
        ("政协委员到高桥镇民生议事堂参加活动。", ["高桥镇民生议事堂"]),
        ("县政协建成协商议事室40个。石湾村议事室被评为先进。", ["石湾村议事室"]),
        ("石湾村议事室被评为先进，县政协领导到场。", []),
    ],
)
def test_stations_of_the_plain_register(text: str, names: list[str]) -> None:
    """Rooms and stations of places have names; what stands in many places, or by the dozen, is a sort of them."""
    assert _names(text) == names


def test_a_name_does_not_begin_on_the_line_above() -> None:
    """A heading's last words are no part of the station that the text below begins with."""
    assert _names("市政协开会。\n贴着地皮，贴着人心\n委员工作室开在码头边上。") == []
