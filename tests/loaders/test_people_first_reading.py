"""People and roles in lively local pages: private persons, verbs of leading, founded bodies, mixed rows."""

import pytest
from tests.loaders.reading import names_of, roles_of

COMMITTEE = "平湖市政协"


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("散会后，民宿业主冯丽芬拉住委员不放。", "冯丽芬"),
        ("村民高秀凤嗓门最大。", "高秀凤"),
        ("站里请来退休老法官周德旺坐班。", "周德旺"),
        ("委员、名中医钱鹤年去年春天走了。", "钱鹤年"),
        ("市政协主席俸日升不讳言，路还长。", "俸日升"),
        ("市人民检察院检察长鲜明辉。", "鲜明辉"),
        ("市政协委员岩温、娜倮等捐了大米。", "娜倮"),
        ("县政协副主席昝思远掏出本子。", "昝思远"),
        ("网格员卢秋菊敲开了门。", "卢秋菊"),
        ("乡亲们忘不了袁孝忠。这位市政协常委、高级农艺师种了一辈子橘。", "袁孝忠"),
    ],
)
def test_found(text: str, name: str) -> None:
    """Names behind titles of private persons, with rare family names, and those whom a sentence ends with."""
    assert name in names_of(text)


@pytest.mark.parametrize(
    "text",
    [
        "会议期间请各位委员佩戴出席证。",
        "市政协委员鲜明亮出观点。",
        "委员安静地听着。",
        "村民高兴地鼓掌。",
        "村民温和地说起往事。",
        "市政协主席彭湃精神宣讲会。",
        "民宿业主和游客都满意。",
        "网格员平时多走动。",
        "市政协委员彭水县考察。",
        "市政协主席蒋家湾村走访慰问。",
        "村民安居乐业。",
        "书记鲜有发言。",
    ],
)
def test_no_names(text: str) -> None:
    """Words behind titles are no names."""
    assert [name for name in names_of(text) if name != "彭湃"] == []


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("民宿业主冯丽芬说，路窄。", ("冯丽芬", "民宿业主", None)),
        ("茶叶加工大户阙海英说，茶好卖。", ("阙海英", "茶叶加工大户", None)),
        ("市政协主席黎文斌领着市城管局局长谢大军走了一遍。", ("谢大军", "局长", "平湖市城管局")),
        ("他陪着市水利局副局长王明看了渠。", ("王明", "副局长", "平湖市水利局")),
        ("市政协常委、市人民医院副院长兼骨科主任彭永华带队。", ("彭永华", "骨科主任", "平湖市人民医院")),
        ("市人民医院骨科主任彭永华带队。", ("彭永华", "主任", "平湖市人民医院骨科")),
        ("市政协委员、针灸科主任医师夏承志没喝口水。", ("夏承志", "主任医师", None)),
        ("市政协常委、医药卫生界别召集人谢玉珍说。", ("谢玉珍", "召集人", "医药卫生界别")),
        ("会上成立大会临时党委，王兴邦任书记，杨天福任副书记。", ("王兴邦", "书记", "大会临时党委")),
        ("会上成立大会临时党委，王兴邦任书记，杨天福任副书记。", ("杨天福", "副书记", "大会临时党委")),
        (
            "会议通过提案审查委员会名单，主任委员贾红英，副主任委员刘思源。",
            ("贾红英", "主任委员", f"{COMMITTEE}提案审查委员会"),
        ),
        ("委员邱伟民爱记本子。他是九三学社平湖市委会委员。", ("邱伟民", "委员", "九三学社平湖市委会")),
        ("市政协委员胡朝阳（平湖鎏银服饰公司总经理）获奖。", ("胡朝阳", "总经理", "平湖鎏银服饰公司")),
        ("乡亲们忘不了袁孝忠。这位市政协常委、高级农艺师种了一辈子橘。", ("袁孝忠", "政协常委", COMMITTEE)),
        ("委员来到钟埭镇沈家村。“不出村就能看病，真好！”村民李大秀说。", ("李大秀", "村民", "钟埭镇沈家村")),
        ("协商会在东湖社区开。议题是老旧小区加梯。居民胡桂英提了意见。", ("胡桂英", "居民", "东湖社区")),
        ("协商放在钟埭镇的坡上。镇长李宗翰一口答应。", ("李宗翰", "镇长", "钟埭镇")),
        ("协商放在钟埭镇的坡上。镇党委书记葛伟到场。", ("葛伟", "镇党委书记", "钟埭镇")),
        (
            "市政协常委（按姓氏笔画为序）：王  磊  白  静（女）  冯海洋  张一平  昝云霞（女）  徐远飞。",
            ("张一平", "政协常委", COMMITTEE),
        ),
    ],
)
def test_roles(text: str, role: tuple[str, str, str | None]) -> None:
    """Roles with the body that the text gives them."""
    assert role in roles_of(text)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("鲁文静、张明礼、陶加宁等6名委员和专家作了发言。", "鲁文静"),
        ("优秀委员代表、市政协委员杜光荣作了发言。", "杜光荣"),
    ],
)
def test_no_roles(text: str, name: str) -> None:
    """Of a mixed row nobody is told to be a member; who speaks for members is no 代表 besides."""
    assert not {role for person, role, _ in roles_of(text) if person == name} - (
        {"政协委员"} if "杜光荣" in text else set()
    )
