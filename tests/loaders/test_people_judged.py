"""Classes of wrong roles that a hostile reading of news and pages showed: who holds what, and of which body."""

from array import array

import pytest

from cppcc_loaders.articles import split_articles
from cppcc_loaders.extract import extract_article, make_scene
from cppcc_loaders.extract.frames import PersonFrame, RoleFrame
from cppcc_loaders.extract.people import extract_people
from cppcc_loaders.records import Article, Clean, Document, Range


def _frames(text: str, home: str) -> list[object]:
    article = Article("t/0", "t", Range(0, len(text)), Clean(text, array("i", range(len(text)))), home=home)
    return list(extract_people(make_scene(article, Document("t", "t.txt", text, "0", "utf-8"))))


def _roles(text: str, home: str = "330482") -> set[tuple[str, str, str | None]]:
    return {(f.person, f.role, f.org) for f in _frames(text, home) if isinstance(f, RoleFrame)}


def _names(text: str, home: str = "330482") -> set[str]:
    return {f.name for f in _frames(text, home) if isinstance(f, PersonFrame)}


@pytest.mark.parametrize(
    ("text", "role"),
    [
        (
            "海宁市政协原党组成员、副主席高立新，湖南省政府原党组成员、副省长贺国平被通报。",
            ("贺国平", "副省长", "湖南省"),
        ),
        ("嘉兴市委常委、监委主任沈建明通报情况。", ("沈建明", "主任", "嘉兴市监委")),
        ("水利部党组书记副部长钱卫东介绍情况。", ("钱卫东", "副部长", "水利部")),
        ("茶话会由民革中央副主席顾大年主持。", ("顾大年", "副主席", "民革中央")),
        ("论坛特邀嘉宾莫桑比克前总统桑托斯致辞。", ("桑托斯", "前总统", "莫桑比克")),
        ("“华友联”秘书长梁振邦出席。", ("梁振邦", "秘书长", "华友联")),
        ("香港“丝路”青年总会主席许嘉豪表示支持。", ("许嘉豪", "主席", "香港“丝路”青年总会")),
        ("市政协副主席、市民政局局长朱国华到会。", ("朱国华", "局长", "平湖市民政局")),
        ("市政协各副主席朱国华、张丽敏出席会议。", ("张丽敏", "副主席", "平湖市政协")),
        ("市中医院主任中医师侯德明获奖。", ("侯德明", "主任中医师", "平湖市中医院")),
        ("那坡县人民医院主管护师罗美英每月进山。", ("罗美英", "主管护师", "那坡县人民医院")),
        ("去年成立工作室，于洪波任主任。", ("于洪波", "主任", None)),
        ("朱德海和宁夏回族自治区党委书记马建国一同揭牌。", ("马建国", "党委书记", "宁夏回族自治区")),
        ("市政协组成由副主席严凤娟任组长的调研组。", ("严凤娟", "副主席", "平湖市政协")),
    ],
)
def test_role_and_body(text: str, role: tuple[str, str, str | None]) -> None:
    """A role has the body that the words before it name, or that of the post before."""
    assert role in _roles(text)


@pytest.mark.parametrize(
    "text",
    [
        "来自各个界别的政协委员齐聚一堂，共商大计。",
        "教育界的、卫生界的委员都来，收上来不少意见。",
        "朱德海等认真听取讲解员介绍，观看陈列的照片。",
        "县领导干部包保联系企业。",
    ],
)
def test_no_such_holders(text: str) -> None:
    """Words that read as names, and those who look on at something, hold no office."""
    assert not _roles(text)


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("应阿曼国家委员会邀请访问，会见阿总统萨利姆、总理哈立德。", ("哈立德", "总理", "阿曼")),
        ("会见了以党主席巴特尔夫为团长的蒙古人民党代表团。", ("巴特尔夫", "主席", "蒙古人民党")),
        ("会见由会长陈建明率领的香港青年联谊会访京团。", ("陈建明", "会长", "香港青年联谊会")),
        ("会见以姚国华为团长的香港青年总会参访团。", ("姚国华", "团长", "香港青年总会参访团")),
        ("哈萨克斯坦首任总统萨尔巴夫获颁勋章。", ("萨尔巴夫", "首任总统", "哈萨克斯坦")),
    ],
)
def test_guests_from_abroad(text: str, role: tuple[str, str, str | None]) -> None:
    """A letter stands for the country named before, posts of a list are of it, and a head's body stands behind him."""
    assert role in _roles(text, "100000")


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("市政协委员、乍浦镇茶农合作社理事长于国珍发言。", ("于国珍", "政协委员", "平湖市政协")),
        ("石建国（平湖市第四人民医院党支部书记，市政协委员）：提案贵在好。", ("石建国", "政协委员", "平湖市政协")),
        ("农工党平湖市委会副主委赵宇航、呼伦贝尔市政协副主席李立新发言。", ("李立新", "副主席", "呼伦贝尔市政协")),
    ],
)
def test_rows_go_on(text: str, role: tuple[str, str, str | None]) -> None:
    """茶农 in the name of a body ends no row, a note has several posts, and a place's head is no name."""
    roles = _roles(text)
    assert role in roles
    assert "呼伦" not in {person for person, _, _ in roles}


def test_verb_and_object_are_no_title() -> None:
    """组长某某组织委员走访 tells what the head of the group does."""
    assert _roles("组长安永平组织委员走访农户。") == {("安永平", "组长", None)}


def test_another_row_behind_and() -> None:
    """Behind 以及 another row begins whose own title stands behind it."""
    text = "省水利厅厅长徐建国以及厉国平、陈丽文等五位市政协委员回答提问。"
    assert {(person, role) for person, role, _ in _roles(text)} == {
        ("徐建国", "厅长"),
        ("厉国平", "政协委员"),
        ("陈丽文", "政协委员"),
    }


def test_leaders_behind_a_row() -> None:
    """甲、乙等党和国家领导人: everyone of the row is one."""
    roles = _roles("央视网消息：高国栋、李明辉、王海涛等党和国家领导人出席大会。", "100000")
    assert roles == {(name, "党和国家领导人", None) for name in ("高国栋", "李明辉", "王海涛")}


def test_decisions_with_blanks() -> None:
    """Names set apart by blanks take up and give up posts too."""
    text = (
        "会议通过人事事项：\n同意 沈国强 辞去平湖市政协委员；\n增补 李春燕、白建华（女，回族）为平湖市政协委员；\n"
        "免去 赵国梁 的平湖市政协提案委员会主任职务。"
    )
    assert _roles(text) == {
        ("沈国强", "政协委员", "平湖市政协"),
        ("李春燕", "政协委员", "平湖市政协"),
        ("白建华", "政协委员", "平湖市政协"),
        ("赵国梁", "主任", "平湖市政协提案委员会"),
    }


def test_japanese_names() -> None:
    """A Japanese family name takes two characters of a given name."""
    assert "永井健二" in _names("日本友好协会会长永井健二表示支持。", "100000")


def test_rows_of_guests_stay_apart() -> None:
    """Lines that give a post and its holder are neither headings nor joined."""
    text = (
        "政协平湖市第九届委员会第一次会议开幕\n大会在市会展中心举行。\n应邀在主席台就座的有：\n市委书记 陈柏林\n"
        "市委副书记、市长 龙志明\n市人大常委会主任 柏国胜\n市人民法院院长 王海宁\n"
    )
    document = Document("t", "t.txt", text, "0", "utf-8")
    frames = [f for article in split_articles(document) for f in extract_article(article, document)]
    roles = {(f.person, f.role, f.org) for f in frames if isinstance(f, RoleFrame)}
    assert roles == {
        ("陈柏林", "市委书记", "平湖市委"),
        ("龙志明", "市委副书记", "平湖市委"),
        ("龙志明", "市长", "平湖市"),
        ("柏国胜", "主任", "平湖市人大常委会"),
        ("王海宁", "院长", "平湖市人民法院"),
    }


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("市民群众代表严凤娟等缓步上前。", ("严凤娟", "市民群众代表", None)),
        ("“远航”起义人员代表朱德海发言。", ("朱德海", "起义人员代表", None)),
        ("专家学者朱德海、严凤娟等在座谈会上发言。", ("严凤娟", "专家学者", None)),
    ],
)
def test_whom_a_person_speaks_for(text: str, role: tuple[str, str, str | None]) -> None:
    """A 代表 keeps those represented in the role."""
    assert role in _roles("市政协召开会议。" + text)


@pytest.mark.parametrize(
    "text",
    ["市政协委员朱德海、严凤娟等以及专家学者在座谈会上发言。", "专家学者代表、某某大学教授朱德海发言。"],
)
def test_experts_beside_others(text: str) -> None:
    """专家学者 behind others' names, or as one more class of speakers, is no role of theirs."""
    assert "专家学者" not in {role for _, role, _ in _roles(text)}


def test_those_a_sentence_tells_as_chosen() -> None:
    """A row behind 选出的…副主席是 holds that office, of a CPPCC committee only."""
    chosen = "会议选出的政协{}第九届委员会副主席是：朱德海、严凤娟（女）、顾大年。"
    assert {("朱德海", "副主席", "平湖市政协"), ("顾大年", "副主席", "平湖市政协")} <= _roles(chosen.format("平湖市"))
    assert _roles("市政协主席陈立明到会。会议选出的市总工会副主席是：朱德海、严凤娟、顾大年。") == {
        ("陈立明", "主席", "平湖市政协")
    }


def test_a_member_who_does_something_for_long() -> None:
    """委员长期 has a 委员 in it, no 委员长."""
    assert _roles("市政协召开会议。严凤娟委员长期从事教学研究。") == {("严凤娟", "政协委员", "平湖市政协")}
    assert ("顾大年", "委员长", "全国人大常委会") in _roles("全国人大常委会委员长顾大年到会。")
