"""People in lists of their own form: groups with conveners, co-opted members, posts given up, lives told on."""

from array import array

import pytest

from cppcc_loaders.extract import make_scene
from cppcc_loaders.extract.frames import PersonFrame, RoleFrame
from cppcc_loaders.extract.people import extract_people
from cppcc_loaders.records import Article, Clean, Document, Range


def _frames(text: str) -> list[object]:
    article = Article("t/0", "t", Range(0, len(text)), Clean(text, array("i", range(len(text)))), home="330482")
    return list(extract_people(make_scene(article, Document("t", "t.txt", text, "0", "utf-8"))))


def _names(text: str) -> list[str]:
    return list(dict.fromkeys(f.name for f in _frames(text) if isinstance(f, PersonFrame)))


def _roles(text: str) -> set[tuple[str, str, str | None]]:
    return {(f.person, f.role, f.org) for f in _frames(text) if isinstance(f, RoleFrame)}


@pytest.mark.parametrize(
    "text",
    [
        "会议分3个组，各组召集人为：第一组（农业、科技界）陈国良、扎西卓玛；第二组（教育界）李小梅；第三组王海涛。",
        "第一组召集人：陈国良、扎西卓玛；第二组召集人：李小梅；第三组召集人：王海涛。",
    ],
)
def test_conveners(text: str) -> None:
    """Every numbered group has its conveners, whichever side of the names the word stands on."""
    assert _roles(text) == {
        ("陈国良", "召集人", "第一组"),
        ("扎西卓玛", "召集人", "第一组"),
        ("李小梅", "召集人", "第二组"),
        ("王海涛", "召集人", "第三组"),
    }


@pytest.mark.parametrize(
    "text",
    [
        "讨论时各组召集人：第一组围绕茶叶产业、第二组谈教育。",
        "全体委员分组讨论，第一组讨论热烈、第二组气氛活跃。",
    ],
)
def test_groups_without_names(text: str) -> None:
    """What groups do is no convener."""
    assert not _roles(text)


def test_coopted_with_notes() -> None:
    """Everybody in a row of co-opted members is a member, and has the posts of the note as well."""
    text = "会议增补罗江（平湖市第二中学副校长）、陈晓燕（平湖市云帆茶叶专业合作社理事长）为平湖市政协委员。"
    assert _roles(text) == {
        ("罗江", "政协委员", "平湖市政协"),
        ("罗江", "副校长", "平湖市第二中学"),
        ("陈晓燕", "政协委员", "平湖市政协"),
        ("陈晓燕", "理事长", "平湖市云帆茶叶专业合作社"),
    }


def test_post_given_up() -> None:
    """A name that ends in 和 is whole before the organ whose post its holder gives up."""
    text = "市政协召开会议，免去王明和经济委员会主任职务。"
    assert _roles(text) == {("王明和", "主任", "平湖市政协经济委员会")}


def test_two_appointed_in_one_row() -> None:
    """Each of two who are appointed in one sentence has the own post."""
    text = "市政协任命刘海波为农业和农村委员会主任、付秋生为文化和文史委员会副主任。"
    assert _roles(text) == {
        ("刘海波", "主任", "平湖市政协农业和农村委员会"),
        ("付秋生", "副主任", "平湖市政协文化和文史委员会"),
    }


def test_life_told_on() -> None:
    """What 她还担任 tells is of the only subject of the sentence before."""
    assert ("陈晓燕", "会长", "平湖市茶叶协会") in _roles("陈晓燕是市政协委员。她还担任平湖市茶叶协会会长。")


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("工作室领衔人何正安是平湖市政协委员。", "何正安"),
        ("市政协副主席石玉林批注：抓紧办。", "石玉林"),
        ("新桥村村民程家友很高兴。", "程家友"),
    ],
)
def test_names_before_what_follows(text: str, name: str) -> None:
    """Names stand behind 领衔人, before 批注 and before how a villager feels."""
    assert _names(text) == [name]
