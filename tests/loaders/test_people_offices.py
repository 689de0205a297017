"""Offices whose body or name the words around them tell: portfolios, places just named, lost posts."""

from array import array

import pytest

from cppcc_loaders.extract import make_scene
from cppcc_loaders.extract.frames import PersonFrame, RoleFrame
from cppcc_loaders.extract.people import extract_people
from cppcc_loaders.extract.roles_former import charged_role
from cppcc_loaders.extract.scene import Scene
from cppcc_loaders.records import Article, Clean, Document, Metadata, Range


def scene_of(text: str, home: str | None = "100000") -> Scene:
    """The scene of an article that is all body."""
    document = Document("doc", "doc.txt", text, "0", "utf-8", Metadata(published="2027-03-14"))
    body = Clean(text, array("i", range(len(text))))
    return make_scene(Article("doc/0", "doc", Range(0, len(text)), body, home=home), document)


def roles(text: str, home: str | None = "100000") -> set[tuple[str, str, str | None]]:
    """Persons with their roles and bodies."""
    return {(f.person, f.role, f.org) for f in extract_people(scene_of(text, home)) if isinstance(f, RoleFrame)}


def names(text: str) -> set[str]:
    """The names of persons."""
    return {f.name for f in extract_people(scene_of(text)) if isinstance(f, PersonFrame)}


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("全国政协举行记者会，财政部长陈大海答问。", ("陈大海", "部长", "财政部")),
        ("全国政协主席会见越南外交与宗教事务部长阮文明。", ("阮文明", "外交与宗教事务部长", "越南")),
        ("全国政协主席会见柬埔寨副首相兼王宫事务大臣贡桑。", ("贡桑", "王宫事务大臣", "柬埔寨")),
        ("全国政协主席会见比利时联邦众议长弗拉达。", ("弗拉达", "联邦众议长", "比利时")),
        ("全国政协主席会见马来西亚最高元首哈利和上议长扎哈。", ("扎哈", "上议长", "马来西亚")),
        ("全国政协主席表示，不久前，陈大海主席向卢森堡新任大公纪尧致贺电。", ("纪尧", "大公", "卢森堡")),
        ("全国政协主席会见以色列总统佩雷。", ("佩雷", "总统", "以色列")),
        ("国务委员兼国防部长陈大海参加会见。全国政协委员到会。", ("陈大海", "部长", "国防部")),
        ("全国政协主席对加蓬进行正式友好访问，分别会见总统邦戈、议长米勒。", ("米勒", "议长", "加蓬")),
        ("全国政协主席在京会见由总书记加萨马率领的卢旺达爱国阵线干部考察团。", ("加萨马", "总书记", "卢旺达爱国阵线")),
        (
            "全国政协主席会见由越南共产党中央政治局委员、河内市委书记丁文勇率领的代表团。",
            ("丁文勇", "市委书记", "河内市委"),
        ),
    ],
)
def test_portfolios_and_countries_of_guests(text: str, role: tuple[str, str, str]) -> None:
    """A guest's portfolio belongs to the role, the country is the body; a minister of ours heads the ministry."""
    assert role in roles(text)


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("湖南省娄底市冷水江市委书记刘小虎、市纪委书记阳卫东等人被问责。", ("阳卫东", "市纪委书记", "冷水江市纪委")),
        ("江苏省镇江市丹阳市政府党组成员、副市长符卫东到会。全国政协委员参加。", ("符卫东", "副市长", "丹阳市")),
        ("景宁县政协副主席、县民宗局局长雷小柏到会。", ("雷小柏", "局长", "景宁畲族自治县民宗局")),
        ("湖北省副省长郭有为、政协副主席陈大海到会。", ("陈大海", "副主席", "湖北省政协")),
        ("湖北省原政协主席沈因明一生严于律己。", ("沈因明", "主席", "湖北省政协")),
    ],
)
def test_places_that_the_clause_has_just_named(text: str, role: tuple[str, str, str]) -> None:
    """市 means the city named just before, a bare 政协 the committee of the place whose office stands before."""
    assert role in roles(text)


def test_a_former_committee_chair_names_the_committee() -> None:
    """The word between the place and 政协 does not hide the committee."""
    codes = {m.code for m in scene_of("湖北省原政协主席沈因明一生严于律己。", None).committees}
    assert codes == {"420000"}


def test_posts_lost_by_a_breach_are_told_as_they_were_held() -> None:
    """A charge names the post in which the breach was done; elsewhere 原 stays."""
    charge = "中央纪委对全国政协经济委员会原副主任，某省政协原党组书记、主席韩大勇严重违纪违法问题进行审查。"
    found = {(role, org) for _, role, org in roles(charge)}
    assert ("副主任", "全国政协经济委员会") in found
    assert "党组书记" in {role for role, _ in found}
    plain = scene_of("全国政协原副主席韩大勇出席座谈会。")
    assert charged_role(plain, "原副主席", 5) == "原副主席"


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("会议执行主席是刘大明、万小平、马文海。全国政协委员参加。", ("万小平", "执行主席", "全国政协")),
        ("全国政协五次会议举行新闻发布会，发言人郭大民表示欢迎。", ("郭大民", "发言人", "全国政协")),
        (
            "全国政协免去郑大中政协第十二届全国委员会常务委员和提案委员会副主任职务。",
            ("郑大中", "副主任", "全国政协提案委员会"),
        ),
        ("全国政协任命张茂于为第十三届全国政协副秘书长。", ("张茂于", "副秘书长", "全国政协")),
        ("人民政协第七届、八届全国委员会副主席钱大英逝世。", ("钱大英", "副主席", "全国政协")),
        (
            "座谈会上，清泉电器（中国）有限公司总裁赵炳成发言。全国政协委员参加。",
            ("赵炳成", "总裁", "清泉电器（中国）有限公司"),
        ),
        (
            "推进“清泉绿谷”建设工作领导小组组长韩大正到会。全国政协委员参加。",
            ("韩大正", "组长", "推进“清泉绿谷”建设工作领导小组"),
        ),
        ("王沪宁致清泉国民党马英九主席的贺电。全国政协委员参加。", ("马英九", "主席", "清泉国民党")),
        ("全国政协主席会见了蔡大明董事长率领的清泉传媒集团访问团。", ("蔡大明", "董事长", "清泉传媒集团")),
        ("以全国政协主席汪洋为团长的中央代表团抵达。", ("汪洋", "团长", "中央代表团")),
        (
            "香港特别行政区行政长官李大超到会。全国政协希望新一任行政长官林大娥努力。",
            ("林大娥", "行政长官", "香港特别行政区"),
        ),
    ],
)
def test_bodies_that_stand_apart_from_the_title(text: str, role: tuple[str, str, str]) -> None:
    """Sessions, firms with notes, bodies with quotes in their names, parties before names, groups behind heads."""
    assert role in roles(text)


def test_whom_somebody_sends_does_not_hold_the_senders_office() -> None:
    """习近平总书记特别代表 is somebody else."""
    assert ("习近平", "特别代表", None) not in roles("陈大海作为习近平总书记特别代表出席。全国政协委员参加。")


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("全国政协主席会见日本自民党干事长谷垣祯一和日本公明党干事长井上义久。", "谷垣祯一"),
        ("全国政协主席会见越南祖国阵线副主席阮氏秋荷。", "阮氏秋荷"),
        ("全国政协主席会见亚美尼亚总统谢尔日·萨尔基相对我国进行访问。", "谢尔日·萨尔基相"),
        ("全国政协主席同俄罗斯总统普京通电话。", "普京"),
        ("嘉明集团主席吕志和接受媒体采访。全国政协委员参加。", "吕志和"),
    ],
)
def test_where_names_end(text: str, name: str) -> None:
    """Names end before verbs and take in a small last character where what follows leaves no other reading."""
    assert name in names(text)


def test_no_names_in_reports_and_firms() -> None:
    """所作 is no name, nor is a firm's name the next of a row."""
    assert names("汪洋主席所作的全国政协常委会工作报告。") == {"汪洋"}
    assert "华立" not in names("座谈会上，某集团董事长王玉成、华立集团董事长汪力行发言。全国政协委员参加。")


def test_posts_of_the_dead_are_read_one_by_one() -> None:
    """A sentence on somebody remembered gives every post that it names, without its terms and without praise."""
    text = (
        "纪念李大海同志诞辰100周年座谈会在京举行，全国政协主席出席。李大海同志是我国水利战线的杰出领导人，"
        "中国共产党第九、十届中央候补委员，曾任国务院副总理，水利部部长、党组书记，第七届、八届全国政协副主席。"
    )
    assert {(role, org) for who, role, org in roles(text) if who == "李大海"} == {
        ("中央候补委员", "中共中央"),
        ("副总理", "国务院"),
        ("部长", "水利部"),
        ("党组书记", "水利部"),
        ("副主席", "全国政协"),
    }


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("全国政协常委、某佛教协会副会长、第十一世班禅额尔德尼·确吉杰布到会。", "副会长"),
        ("会上，汪洋主席、周恩来总理的讲话受到全国政协委员欢迎。", "总理"),
    ],
)
def test_known_names_hold_the_titles_beside_them(text: str, role: str) -> None:
    """A number before a religious name and a well-known name before its title hide no role."""
    assert role in {told for _, told, _ in roles(text)}


def test_the_first_part_of_a_name_of_parts_is_that_person() -> None:
    """A guest told in full once and by the first part later is one person."""
    assert names("全国政协主席会见匈牙利总理欧尔班·维克托。陪同欧尔班访华的有外交部长。") == {"欧尔班·维克托"}


def test_offices_told_twice_are_one() -> None:
    """A short name of a country, and a speaker's title that names the house, say no second office."""
    text = "应印度尼西亚国会主席穆扎邀请，全国政协主席访问。同印尼国会主席穆扎会谈。"
    assert {org for who, _, org in roles(text) if who == "穆扎"} == {"印度尼西亚国会"}
    text = "应加蓬参议院议长米勒邀请，全国政协主席访问加蓬。会见米勒参议长。"
    assert {role for who, role, _ in roles(text) if who == "米勒"} == {"议长"}


def test_a_learned_title_behind_an_official_is_a_role() -> None:
    """主任甲教授 has two roles."""
    assert ("孙大信", "教授", None) in roles("全国政协经济委员会副主任孙大信教授作辅导报告。")
