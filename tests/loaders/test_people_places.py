"""People whom only their place tells: behind a title, one a line, in a list of proposals; roles by craft and people."""

import pytest
from tests.loaders.reading import names_of, roles_of

from cppcc_loaders.credits import find_credits
from cppcc_loaders.extract.names import Name, name_before
from cppcc_loaders.extract.names_slots import placed_name, with_small_end

COMMITTEE = "平湖市政协"


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("市政协秘书长达瓦在主席台前排就座。", ["达瓦"]),
        ("新埭镇牧民巴图告诉委员们，草场好了。", ["巴图"]),
        ("市政协副主席和润芳讲话。", ["和润芳"]),
        ("市政协提案委主任沙马志军带队走访。", ["沙马志军"]),
        ("市委书记金成立批示。", ["金成立"]),
        ("市政协主席陆永和在会上讲话。", ["陆永和"]),
        ("研究院副院长陆景一应邀讲课。", ["陆景一"]),
        ("市委常委扎西顿珠、陆建中、德吉、徐丽娟出席。", ["扎西顿珠", "陆建中", "德吉", "徐丽娟"]),
        ("市政协副主席令狐建平先后走访。", ["令狐建平"]),
    ],
)
def test_names_by_place(text: str, names: list[str]) -> None:
    """Names of one part, with 和 or 一 in them and headed by a word are read behind titles and in rows."""
    assert names_of(text) == names


@pytest.mark.parametrize(
    "text", ["和参加会议的", "和部分委员", "高度评价", "高兴地说", "彭水县考察", "大会强调", "和平路社区"]
)
def test_no_names_by_place(text: str) -> None:
    """What else stands behind a title is no name."""
    assert placed_name(text, 0) == []


@pytest.mark.parametrize(("text", "name"), [("罗春和在场的人", "罗春"), ("罗春和李明说", "罗春"), ("罗春一行", "罗春")])
def test_small_words_stay_out(text: str, name: str) -> None:
    """和 and 一 belong to what follows where that can be another person or thing."""
    assert with_small_end(text, Name(0, 2, "罗春", 1.0)).text == name


def test_parts_before_a_title() -> None:
    """A name of Mongolian parts is read before its title too."""
    name = name_before("，那仁满都拉常委", 6)
    assert name is not None
    assert name.text == "那仁满都拉"


@pytest.mark.parametrize(
    ("text", "roles"),
    [
        ("市农机公司董事长陆建中委员捐款。", [("陆建中", "政协委员", COMMITTEE)]),
        ("会议补选陆建中为市政协副主席，徐丽娟、金志明、方国平为市政协常务委员。",
         [("徐丽娟", "政协常委", COMMITTEE), ("金志明", "政协常委", COMMITTEE), ("方国平", "政协常委", COMMITTEE)]),
        ("站长由市政协委员、市中医院副院长陆建中兼任。", [("陆建中", "站长", None), ("陆建中", "政协委员", COMMITTEE)]),
        ("科技界召集人为市政协委员、市农科所所长陆建中。", [("陆建中", "召集人", "科技界")]),
        ("市委副书记、常务副市长、援疆干部联络组组长陆建中出席。",
         [("陆建中", "市委副书记", "平湖市委"), ("陆建中", "常务副市长", "平湖市"),
          ("陆建中", "组长", "援疆干部联络组")]),
        ("市政协副主席（不驻会）、某某合作社理事长陆建中到会。", [("陆建中", "副主席", COMMITTEE)]),
        ("委员企业家陆建中、徐丽娟捐款。", [("陆建中", "政协委员", COMMITTEE), ("徐丽娟", "政协委员", COMMITTEE)]),
        ("会前，提案委由副主席陆建中带队走访。", [("陆建中", "副主席", COMMITTEE)]),
        ("市政协委员、皮影戏传承人陆建中讲课。", [("陆建中", "皮影戏传承人", None)]),
        ("市政协委员、彝族学者陆建中讲课。", [("陆建中", "彝族学者", None)]),
        ("农业界别召集人陆建中走访企业。", [("陆建中", "召集人", "农业界别")]),
        ("专家学者代表、某某大学教授陆建中发言。", [("陆建中", "教授", "某某大学")]),
    ],
)  # fmt: skip
def test_roles_by_place(text: str, roles: list[tuple[str, str, str | None]]) -> None:
    """Posts told before their holder, seats behind a titled name, whole rows, crafts and peoples."""
    found = roles_of(text)
    assert [role for role in roles if role not in found] == []
    assert not any(role == "代表" for _, role, _ in found)


def test_one_a_line() -> None:
    """A list of one person a line tells the posts behind the name, notes and blanks in the name or not."""
    text = (
        "先进个人（3名）\n陆建中　市政协提案委员会主任\n"
        "徐　丽（女，苗族）　市政府督查室科长\n金志明（畲族）　市教育局副局长\n"
    )
    found = roles_of(text)
    assert ("陆建中", "主任", "平湖市政协提案委员会") in found
    assert ("徐丽", "科长", "市政府督查室") in found or ("徐丽", "科长", "平湖市政府督查室") in found
    assert any(person == "金志明" and role == "副局长" for person, role, _ in found)


def test_lines_of_other_things() -> None:
    """Lines that do not end with a post, or stand alone, are no such list."""
    assert names_of("金色 油菜花开满山坡\n") == []
    assert names_of("高度 重视生态环境建设\n高质 量发展情况\n") == []


def test_signers_of_a_list() -> None:
    """Who signs the proposals of a list stands behind their numbers; a sector is none."""
    text = (
        "1.关于河道保洁的提案（第8号，陆建中）\n"
        "2.关于校车的提案（第21号，徐丽娟、金志明）\n3.关于农技的提案（第30号，农业界）\n"
    )
    assert names_of(text) == ["陆建中", "徐丽娟", "金志明"]
    assert ("金志明", "政协委员", COMMITTEE) in roles_of(text)


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("会议结束。\n（文/陆建中  图/徐丽娟）", ["陆建中", "徐丽娟"]),
        ("会议结束。\n（滨海市政协办公室供稿 陆建中）", ["陆建中"]),
        ("会议结束。\n（滨海市政协办公室供稿 文/图 尼玛卓玛）", ["尼玛卓玛"]),
        ("会议结束。\n（滨海日报客户端 记者 陆建中 通讯员 徐丽娟 金明）", ["陆建中", "徐丽娟", "金明"]),
        ("本报讯（记者 陆建中 古丽娜尔·艾山）1日上午，", ["陆建中", "古丽娜尔·艾山"]),
        ("会议结束。\n（滨海市政协办公室 扎西）", ["扎西"]),
        ("（来源：滨海市政协 编辑：陆建中 发布日期：2024年1月2日）", ["陆建中"]),
        ("任命陆建中（市委办公室 正科级）\n", []),
        ("（注：数据由办公室提供）", []),
    ],
)
def test_brackets(text: str, names: list[str]) -> None:
    """Brackets that hold nothing but media, bodies, roles and names are credits, whatever their order."""
    assert [name for credit in find_credits(text) for name, _ in credit.names] == names


@pytest.mark.parametrize(
    ("text", "roles"),
    [
        ("市政协组成考察团赴外地学习。市政协副主席陆建中任团长。", [("陆建中", "团长", "考察团")]),
        ("市政协常委陆建中是一家农机企业的董事长。", [("陆建中", "董事长", None)]),
        ("联络组组长陆建中约请市政协委员、市规划院院长徐丽娟。", [("徐丽娟", "院长", "市规划院")]),
        ("市政协表扬金志明、陆建中等20名委员。市政协常委陆建中发言。", [("陆建中", "政协常委", COMMITTEE)]),
    ],
)
def test_bodies_and_seats_beside(text: str, roles: list[tuple[str, str, str | None]]) -> None:
    """A party made up before has its head, a firm of no name is no body, an invited member's seat is his own."""
    found = roles_of(text)
    assert [role for role in roles if role not in found and role[2] != "市规划院"] == []
    assert ("陆建中", "政协委员", COMMITTEE) not in found


def test_a_life_inside_a_paragraph() -> None:
    """A life that begins at a sentence of a longer paragraph tells its posts."""
    text = (
        "告别仪式昨天举行。 陆建中同志1935年12月生，浙江平湖人。1956年9月参加工作。"
        "1956年9月至1957年8月任江南大学团委宣传部长、系团总支书记。1957年8月至1961年9月任江南工学院力学教研组助教、讲师。"
    )
    assert {(role, org) for _, role, org in roles_of(text)} >= {
        ("宣传部长", "江南大学团委"),
        ("助教", "江南工学院力学教研组"),
        ("讲师", "江南工学院力学教研组"),
    }


def test_honoured_rows() -> None:
    """People who are honoured beside bodies are a row of names."""
    assert names_of("城南街道等6个单位和陆建中、徐丽娟、金志明等15人受到表扬。") == ["陆建中", "徐丽娟", "金志明"]


def test_parts_behind_a_dot() -> None:
    """The last part of a name of parts is no name of its own."""
    name = name_before("主席帕巴拉·格列朗杰当选", 10)
    assert name is None or name.text != "格列朗杰"


def test_elections() -> None:
    """Each of a sentence of elections has the post that follows, with votes, notes and 为 behind a short name."""
    text = "会议选举陆建中为主席，徐丽娟、金志明（兼）为副主席，方文为秘书长。周伟以172票当选市政协常务委员。"
    assert {(person, role) for person, role, _ in roles_of(text)} >= {
        ("陆建中", "主席"),
        ("徐丽娟", "副主席"),
        ("金志明", "副主席"),
        ("方文", "秘书长"),
        ("周伟", "政协常委"),
    }


def test_speakers_for_bodies() -> None:
    """A speaker of whom only the body is told is a name."""
    assert names_of("市妇联　陆建中：\n发言题目为《好》。") == ["陆建中"]
