"""People of national news: guests from abroad, wives, presenters, mixed rows, seats taken away, delegations."""

from array import array

import pytest

from cppcc_loaders.extract import make_scene
from cppcc_loaders.extract.frames import InitiativeFrame, PersonFrame, RoleFrame
from cppcc_loaders.extract.initiatives import extract_initiatives
from cppcc_loaders.extract.people import extract_people
from cppcc_loaders.extract.scene import Scene
from cppcc_loaders.extract.units import extract_units
from cppcc_loaders.records import Article, Clean, Document, Metadata, Range


def scene_of(text: str) -> Scene:
    """A scene of national news."""
    document = Document("doc", "doc.txt", text, "0", "utf-8", Metadata(published="2027-03-14"))
    body = Clean(text, array("i", range(len(text))))
    return make_scene(Article("doc/0", "doc", Range(0, len(text)), body, home="100000"), document)


def names_of(text: str) -> set[str]:
    """The names of an article."""
    return {f.name for f in extract_people(scene_of(text)) if isinstance(f, PersonFrame)}


def roles_of(text: str) -> set[tuple[str, str, str | None]]:
    """The roles of an article with their bodies."""
    return {(f.person, f.role, f.org) for f in extract_people(scene_of(text)) if isinstance(f, RoleFrame)}


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("全国政协副主席李文说，两国元首多次会晤，陈大海主席同卡莫雷总统达成共识。", {"李文", "陈大海", "卡莫雷"}),
        ("全国政协副主席李文出访。在会见阿贝托时，李文说，两国友好。", {"李文", "阿贝托"}),
        ("全国政协副主席李文会见巴拿马总统萨莫列时，回顾往事。", {"李文", "萨莫列"}),
        ("全国政协副主席李文会见了陈启明率领的工商访问团。", {"李文", "陈启明"}),
        ("全国政协副主席李文到机场迎接，陈大海和夫人孙慧芳步出舱门。", {"李文", "陈大海", "孙慧芳"}),
        ("全国政协副主席李文、商会会长陈王秀英等出席。", {"李文", "陈王秀英"}),
        ("全国政协副主席李文会见日本前首相鸠山由纪夫。", {"李文", "鸠山由纪夫"}),
        ("全国政协副主席李文会见以云原雪彦会长为团长的友好交流代表团。", {"李文", "云原雪彦"}),
        ("全国政协副主席李文会见日本前首相福田靖夫。福田说，愿促进友好。", {"李文", "福田靖夫"}),
        ("全国政协副主席李文说，两国元首和卡莫雷三世国王达成共识。", {"李文", "卡莫雷三世"}),
        ("全国政协副主席李文会见国际桥梁学会秘书长萨莫尔等与会代表。", {"李文", "萨莫尔"}),
        ("全国政协副主席李文出席仪式，纪念陈嘉庚先生诞辰周年。", {"李文", "陈嘉庚"}),
        ("全国政协委员慧澄、王先刚等发言。", {"慧澄", "王先刚"}),
        (
            "全国政协委员周云、吴浩明、张敏、李文俊，孙丽华也就医疗问题答问。",
            {"周云", "吴浩明", "张敏", "李文俊", "孙丽华"},
        ),
        ("全国政协今天开幕。\n陈晓辉：这次会议讨论的第一个话题是怎样把提案办好，让人满意。", {"陈晓辉"}),
    ],
)
def test_names(text: str, names: set[str]) -> None:
    """Each of these ways of naming a person gives the name, and no other."""
    assert names_of(text) == names


@pytest.mark.parametrize(
    "text",
    [
        "全国政协今天召开会议，习惯上由安提瓜和巴布达总督致辞。",
        "全国政协今天召开会议，同巴拿马总统会晤，抵达努尔苏丹。",
        "全国政协今天召开会议，总统夫人、文化部部长出席。",
        "全国政协今天召开会议。\n北京：百姓宣讲迎接大会，各界群众参加活动，气氛热烈。",
        "全国政协今天召开会议，在会见代表时，介绍情况。",
    ],
)
def test_no_names(text: str) -> None:
    """Places, bodies and words in the same positions are nobody."""
    assert names_of(text) == set()


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("中央书记处书记陈大海和全国政协委员李文出席。", ("陈大海", "书记", "中央书记处")),
        ("中华全国总工会党组书记、书记处第一书记陈大海出席政协会议。", ("陈大海", "第一书记", "中华全国总工会书记处")),
        ("全国政协委员和专家陈大海、李文发言。", ("李文", "政协委员", "全国政协")),
        ("陈大海、李文明、孙志远等12位全国政协常委、委员作大会发言。", ("李文明", "政协委员", "全国政协")),
        ("全国政协会议免去陈大海经济委员会副主任职务，撤销其委员资格。", ("陈大海", "政协委员", "全国政协")),
        ("会上，陈大海、李文明作为读书群委员代表，在全国政协作了发言。", ("李文明", "政协委员", "全国政协")),
        ("全国政协会议决定，陈大海、李文明同志不再担任提案委员会副主任。", ("陈大海", "副主任", "全国政协提案委员会")),
        (
            "全国政协主席出席。担任中央代表团副团长的某部部长陈大海，全国政协副主席李文明一同走下舷梯。",
            ("李文明", "副团长", "中央代表团"),
        ),
        (
            "全国政协副主席李文、香港特别行政区终审法院首席法官陈大海、财政司司长孙志远迎接。",
            ("孙志远", "司长", "香港特别行政区财政司"),
        ),
        ("全国政协主席李文说，坚定支持行政长官陈大海。", ("陈大海", "行政长官", None)),
        ("全国政协副主席李文、国务委员兼外交部长陈大海出席。", ("陈大海", "部长", "外交部")),
        ("全国政协副主席李文、中共中央台办、国务院台办主任陈大海出席。", ("陈大海", "主任", "中共中央台办")),
        ("陈大海、李文明、孙志远等8位民营企业家代表发言，全国政协主席出席。", ("李文明", "民营企业家代表", None)),
        ("全国政协委员李文、鲁班奖获得者陈大海发言。", ("陈大海", "鲁班奖获得者", None)),
        ("全国政协委员李文来到松岭镇石桥村，藏族村民卓玛次仁说好。", ("卓玛次仁", "村民", "松岭镇石桥村")),
        (
            "中国共产党第十五次全国代表大会举行。会议通过了陈大海、李文明为大会副秘书长。全国政协副主席孙远出席。",
            ("李文明", "副秘书长", "中国共产党第十五次全国代表大会"),
        ),
    ],
)
def test_roles(text: str, role: tuple[str, str, str | None]) -> None:
    """Each of these ways of telling a post gives the role with its body."""
    assert role in roles_of(text)


def test_who_hands_over_an_honour_does_not_receive_it() -> None:
    """A name before those who receive an honour holds nothing by that."""
    assert not any("获得者" in role for _, role, _ in roles_of("全国政协主席陈大海向国家勋章获得者颁授勋章。"))


def test_a_wife_has_no_role_and_no_ones_name() -> None:
    """A wife named behind 夫人 has no role, and the name that both bear stays that of the one who holds the post."""
    text = "全国政协主席会见。总理卡列维奇和夫人安娜·卡列维奇抵达。"
    assert names_of(text) >= {"卡列维奇", "安娜·卡列维奇"}
    assert all(person == "卡列维奇" for person, role, _ in roles_of(text) if role == "总理")


@pytest.mark.parametrize(
    ("text", "units"),
    [
        ("李文还看望了在昆明的全国政协委员和云南省政协机关干部。", {("机关", "530000")}),
        ("李文强调，要引导政协委员和全国政协机关干部统一思想。", set()),
        ("全国政协办公厅研究室主任李文宣讲。", {("办公厅", "100000"), ("研究室", "100000")}),
        ("报告将在全国政协常委会第三次会议上审议。", set()),
        ("要综合运用专题议政性常委会议、专题协商会等形式，做好全国政协工作。", set()),
        ("会议强调，要做好全国政协党组第一轮专项巡视有关工作。", set()),
    ],
)
def test_units(text: str, units: set[tuple[str, str]]) -> None:
    """An office counts whose staff is called on; kinds of meeting, meetings to come and rounds of inspection do not."""
    assert {(f.name, f.committee) for f in extract_units(scene_of(text))} == units


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("今天下午，委员通道开启，9位全国政协委员回答提问。", {"委员通道"}),
        ("全国政协制定方案，在平台上开设“春耕夜读”“大国粮仓”等读书群，大家踊跃参加。", {"春耕夜读", "大国粮仓"}),
    ],
)
def test_initiatives(text: str, names: set[str]) -> None:
    """The passage counts without quotation marks, circles of readers by their names."""
    assert {f.name for f in extract_initiatives(scene_of(text)) if isinstance(f, InitiativeFrame)} == names


def test_a_head_of_state_is_no_second_chairman() -> None:
    """主席 alone is the 国家主席 of the same text; a row's end that others stand at is nobody's of it."""
    told = roles_of("国家主席陈大海会见客人，全国政协副主席李文参加。客人感谢陈大海主席。")
    assert {(role, org) for person, role, org in told if person == "陈大海"} == {("国家主席", None)}
    told = roles_of("全国政协委员周云、吴浩明、张敏等以及企业家代表在座谈会上发言。")
    assert {role for _, role, _ in told} == {"政协委员"}
    told = roles_of("全国政协副主席李文会见了卡莫雷省省委书记兼省长萨莫尔。")
    assert {(role, org) for person, role, org in told if person == "萨莫尔"} == {
        ("省委书记", "卡莫雷省"),
        ("省长", "卡莫雷省"),
    }
