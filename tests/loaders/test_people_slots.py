"""People behind titles: names of peoples, names in a clear slot, towns that are none, roles of growers."""

import pytest
from tests.loaders.reading import names_of, roles_of

from cppcc_loaders.errors import DataFileError
from cppcc_loaders.extract import names_peoples
from cppcc_loaders.extract.names_peoples import end_of_parts
from cppcc_loaders.extract.titles import find_titles


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("政协委员孟克图雅、沙马拉达，市水利局负责人到会。", ["孟克图雅", "沙马拉达"]),
        ("自治区政协委员巴图毕力格发言。", ["巴图毕力格"]),
        ("市农技站高级兽医师其其格讲课。", ["其其格"]),
        ("政协委员包格日勒、索朗旺堆先后发言。", ["包格日勒", "索朗旺堆"]),
        ("请来村里的德古吉克拉哈主持协商。", ["吉克拉哈"]),
    ],
)
def test_peoples(text: str, names: list[str]) -> None:
    """Names of Mongolian, Yi and Tibetan parts are found behind titles and in rows."""
    assert names_of(text) == names


@pytest.mark.parametrize("text", ["乌力吉苏木", "乌兰察布市", "阿布扎比王储", "阿尔巴尼亚", "白音花镇", "吉他手"])
def test_no_peoples(text: str) -> None:
    """Places that begin as such names do are none."""
    assert end_of_parts(text, 0) == 0


def test_parts_file(monkeypatch: pytest.MonkeyPatch) -> None:
    """A kind of part that nobody knows is reported with its line."""
    monkeypatch.setattr(names_peoples, "read_rows", lambda *_: ((7, ("dai", "岩")),))
    names_peoples._parts.cache_clear()
    with pytest.raises(DataFileError, match="line 7: people must be one of"):
        names_peoples._parts("yi")
    names_peoples._parts.cache_clear()


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("市政协委员、县农机公司总经理陆秀芳垫资八万元修桥。", "陆秀芳"),
        ("转头请来省农林大学副教授徐丽娟算成本。", "徐丽娟"),
        ("市政协委员、市一中教师钱晓敏举着水样发问。", "钱晓敏"),
        ("县政协副主席类秀兰、王明参加。", "类秀兰"),
        ("九三学社县委会主委游子健直言，这事拖不得。", "游子健"),
        ("县作协主席镇云芳讲述了创作经历。", "镇云芳"),
        ("市政协副主席　冒国华", "冒国华"),
    ],
)
def test_slots(text: str, name: str) -> None:
    """A name right behind a title with its body is found whatever verb follows it."""
    assert name in names_of(text)


@pytest.mark.parametrize(
    "text",
    [
        "县政协委员方便群众办事。",
        "市政协委员高瞻远瞩，谋划长远。",
        "县政协副主席带队调研产业。",
        "市政协委员应急救护培训开班。",
        "区政协委员连心桥上话连心。",
        "油车村、后楼村等6个偏远村通了车。",
        "华新镇、马安镇、池湾镇委员工作站建成。",
        "县政协主席和永安镇政协工委一道督办。",
    ],
)
def test_no_people(text: str) -> None:
    """Verbs behind titles, villages and towns in rows are no persons."""
    assert names_of(text) == []


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("新埭镇葡萄种植大户陆建中说，路好走了。", ("陆建中", "葡萄种植大户", "新埭镇")),
        ("写信的是新埭镇村民陆建中。", ("陆建中", "村民", "新埭镇")),
        ("新埭镇油车村修了路。村党支部书记陆建中说，好。", ("陆建中", "村党支部书记", "新埭镇油车村")),
        ("陆建中是嘉兴灶画县级代表性传承人。", ("陆建中", "县级代表性传承人", "嘉兴灶画")),
        ("市级非遗传承人陆建中在剪纸。", ("陆建中", "非遗传承人", None)),
        ("大会执行主席陆建中、徐丽娟就座。", ("徐丽娟", "执行主席", "平湖市政协")),
        ("市政协副主席兼委员工作委员会主任陆建中说。", ("陆建中", "副主席", "平湖市政协")),
        ("市政协委员、新埭镇返乡青年陆建中说。", ("陆建中", "返乡青年", "新埭镇")),
    ],
)
def testroles(text: str, role: tuple[str, str, str | None]) -> None:
    """What growers grow, the rank of an honour and the village belong where the text puts them."""
    assert role in roles_of(text)


def test_crops_only_before_growers() -> None:
    """A crop goes into the title of who grows it, into no other."""
    found = [(t.text, t.kind) for t in find_titles("茶叶种植户与茶叶农户")]
    assert found == [("茶叶种植户", "folk"), ("农户", "folk")]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("新仓镇来的陆桂珍大妈逢人就讲。", ["陆桂珍"]),
        ("其中有个叫陆建龙的，今年毕业了。", ["陆建龙"]),
        ("年纪最大的陆金生已98岁。", ["陆金生"]),
        ("人物名片　陆建中，男，1975年生，市政协委员。", ["陆建中"]),
    ],
)
def test_private_persons(text: str, names: list[str]) -> None:
    """Private persons are told by a form of address, by 叫, by their age."""
    assert names_of(text) == names


@pytest.mark.parametrize(
    "text",
    ["独居老人今年86岁。", "村里有个叫得响的品牌。", "养老院的张大妈很高兴。", "这项工作已20岁出头的年轻人接手。"],
)
def test_no_private_persons(text: str) -> None:
    """Words before an age and family names alone are no full names."""
    assert names_of(text) == []


def test_all_of_a_row_are_members() -> None:
    """Everyone of a row that ends in 等N位委员 is a member, whatever else he is."""
    text = "民盟平湖支部负责人陆建中、市工商联副主席徐丽娟、市政协委员钱志远等9位委员发言。"
    members = {person for person, role, _ in roles_of(text) if role == "政协委员"}
    assert members == {"陆建中", "徐丽娟", "钱志远"}
    assert ("徐丽娟", "副主席", "平湖市工商联") in roles_of(text)


def test_not_of_the_row_behind_a_verb() -> None:
    """Who did something else before the row is none of it."""
    text = "市工商联副主席徐丽娟主持会议，市政协委员钱志远等9位委员发言。"
    assert {person for person, role, _ in roles_of(text) if role == "政协委员"} == {"钱志远"}


@pytest.mark.parametrize(
    ("text", "role"),
    [
        (
            "市政协常委陆建中下了滩。这位平湖市海欣水产合作社理事长养了二十六年的蚝。",
            ("理事长", "平湖市海欣水产合作社"),
        ),
        ("陆建中第一次当选平湖市政协委员。", ("政协委员", "平湖市政协")),
        ("物流企业代表陆建中先后发言。", ("代表", "物流企业")),
    ],
)
def test_roles_told_later(text: str, role: tuple[str, str]) -> None:
    """这位 goes on with the only person before, adverbs may stand before 当选, firms send their delegates."""
    assert ("陆建中", *role) in roles_of(text)


def test_list_of_the_elected_with_a_paragraph_joined_on() -> None:
    """The names of an elected list are read where the next paragraph was joined to the line."""
    text = (
        "会议选举产生了常务委员。\n当选名单如下：\n"
        "常务委员（3名）：王丽（女） 乌日娜（女，蒙古族） 陆志龙大会闭幕后，市政协随即开会。\n"
    )
    assert {p for p, role, _ in roles_of(text) if role == "政协常委"} == {"王丽", "乌日娜", "陆志龙"}
