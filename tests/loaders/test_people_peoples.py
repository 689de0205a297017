"""Names of peoples without 百家姓, rare family names, posts told at a distance, honours with their rank."""

from pathlib import Path

import pytest

from cppcc_loaders.articles import split_articles
from cppcc_loaders.extract import extract_article
from cppcc_loaders.extract.frames import PersonFrame, RoleFrame, UnitFrame
from cppcc_loaders.records import Document


def _roles(place: str, text: str) -> set[tuple[str, str, str | None]]:
    document = Document("t", str(Path("t.txt")), f"{place}政协召开会议。\n{text}", "0", "utf-8")
    frames = (frame for article in split_articles(document) for frame in extract_article(article, document))
    return {(f.person, f.role, f.org) for f in frames if isinstance(f, RoleFrame)}


@pytest.mark.parametrize(
    ("place", "text", "names"),
    [
        ("玉树州", "州政协副主席才仁公保、索南多杰、尕玛朋措、旦增出席会议。", "才仁公保 索南多杰 尕玛朋措 旦增"),
        ("玉树州", "牧民多杰本领着委员看了草场。", "多杰本"),
        ("木垒哈萨克自治县", "县政协主席哈那提·木拉提汗陪同。", "哈那提·木拉提汗"),
        ("木垒哈萨克自治县", "县政协委员阿依古·努尔兰那天在场。", "阿依古·努尔兰"),
        ("玉树州", "唐卡画师更登达吉来了。", "更登达吉"),
        ("锡林郭勒盟", "委员其木格、萨仁、乌兰图雅、阿拉腾敖其尔发言。", "其木格 萨仁 乌兰图雅 阿拉腾敖其尔"),
        ("锡林郭勒盟", "牧民阿拉坦最难忘那天。", "阿拉坦"),
        ("凉山州", "州政协副主席吉克木呷、沙马石古、阿牛木支参加。", "吉克木呷 沙马石古 阿牛木支"),
        ("德宏州", "村民玉罕叫说。", "玉罕叫"),
        ("桐梓县", "县政协副主席犹登科、母先刚、令狐绍辉出席。", "犹登科 母先刚 令狐绍辉"),
        ("喀什市", "委员吐尔逊古丽·艾海提、阿不力米提提出建议。", "吐尔逊古丽·艾海提 阿不力米提"),
    ],
)
def test_names_of_peoples(place: str, text: str, names: str) -> None:
    """Everyone of a row is found, whatever his people call him."""
    assert {name for name, _, _ in _roles(place, text)} == set(names.split())


@pytest.mark.parametrize("text", ["村民玉米丰收，", "委员达瓦工程，"])
def test_no_names(text: str) -> None:
    """Words that begin as such names do are none."""
    assert not _roles("桐梓县", text)


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("县政协提案委员会走访后认为路灯不足，主任李绍琼又去了一趟。", ("李绍琼", "主任", "武定县政协提案委员会")),
        ("狮山镇党委副书记、政协联络组组长李绍琼主持。", ("李绍琼", "组长", "狮山镇政协联络组")),
        ("猫街镇委员工作站站长、镇党委副书记李绍琼主持。", ("李绍琼", "镇党委副书记", "猫街镇")),
        ("猫街镇人民政府镇长李绍琼表态。", ("李绍琼", "镇长", "猫街镇人民政府")),
        ("团县委书记李绍琼参加。", ("李绍琼", "书记", "团县委")),
        ("中国工程院院士李绍琼授课。", ("李绍琼", "院士", "中国工程院")),
        ("国家级非遗代表性传承人李绍琼到场。", ("李绍琼", "国家级非遗代表性传承人", None)),
        ("县政协委员，狮子山景区总经理李绍琼说。", ("李绍琼", "政协委员", "武定县政协")),
        ("县政协委员、民宿合伙搭档李绍琼告诉记者。", ("李绍琼", "政协委员", "武定县政协")),
        ("狮山镇党委书记张启文，镇党委委员李绍琼参加。", ("李绍琼", "镇党委委员", "狮山镇")),
        ("文化艺术界别李绍琼委员登台演出。", ("李绍琼", "政协委员", "武定县政协")),
        ("县政协聘请罗庆华、李绍琼为特邀文史委员。", ("李绍琼", "特邀文史委员", "武定县政协")),
        ("监督组由罗庆华任组长，李绍琼任副组长。", ("李绍琼", "副组长", "监督组")),
        ("方竹笋种植户李绍琼说。", ("李绍琼", "方竹笋种植户", None)),
    ],
)
def test_posts(text: str, role: tuple[str, str, str | None]) -> None:
    """A post has its body also where that stands before the clause, and an honour its rank."""
    assert role in _roles("武定县", text)


def test_local_party() -> None:
    """州党委副书记, as Xinjiang writes, stays whole and is of the prefecture."""
    roles = _roles("昌吉州", "州党委副书记、州长努尔兰·哈布力到会。")
    assert ("努尔兰·哈布力", "州党委副书记", "昌吉州") in roles


def test_places_that_begin_with_long() -> None:
    """A city before a county whose name begins with 长 is no mayor, and who presides is a person."""
    document = Document("t", "t.txt", "湖北省宜昌市长阳县政协召开会议。\n会议由李绍琼主持。", "0", "utf-8")
    frames = [frame for article in split_articles(document) for frame in extract_article(article, document)]
    assert {frame.name for frame in frames if isinstance(frame, PersonFrame)} == {"李绍琼"}


@pytest.mark.parametrize("signed", ["（县政协办公室　李绍琼）", "（供稿：武定县政协办公室　李绍琼）"])
def test_offices_that_sign(signed: str) -> None:
    """The office that signs behind the last sentence is told of, who signs for it is no person of the text."""
    document = Document("t", "t.txt", f"武定县政协召开会议。\n委员们建议把水渠修好。{signed}", "0", "utf-8")
    frames = [frame for article in split_articles(document) for frame in extract_article(article, document)]
    assert "办公室" in {frame.name for frame in frames if isinstance(frame, UnitFrame)}
    assert not [frame for frame in frames if isinstance(frame, PersonFrame)]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("民盟武定支部李绍琼、县工商联韦日练、教育界陈秀兰作大会发言。", "李绍琼 韦日练 陈秀兰"),
        ("被称作“板栗大王”的李绍琼说，路通了。", "李绍琼"),
        ("从岗位上退下来的李绍琼笑着摆手。", "李绍琼"),
        ("县教育局、县工商联、特邀界作大会发言。", ""),
    ],
)
def test_speakers(text: str, names: str) -> None:
    """Who speaks for a body, or is told by a by-name, is a person without a role."""
    document = Document("t", "t.txt", f"武定县政协召开会议。\n{text}", "0", "utf-8")
    frames = [frame for article in split_articles(document) for frame in extract_article(article, document)]
    assert {frame.name for frame in frames if isinstance(frame, PersonFrame)} == set(names.split())
