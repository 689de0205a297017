"""People of county pages: rare family names behind titles, backers of proposals, private persons, minority names."""

import pytest
from tests.loaders.reading import names_of, roles_of


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("市委书记矣家贵，市长忻海波出席。", ["矣家贵", "忻海波"]),
        ("市政协副主席向志明宣布大会开幕。", ["向志明"]),
        ("政协委员边立功、陆小梅，提案承办单位负责人到会。", ["边立功", "陆小梅"]),
        ("会议由执行主席陆建中、合建军、飞雪梅主持。", ["陆建中", "合建军", "飞雪梅"]),
        ("附议人：卞春生、陆小梅", ["卞春生", "陆小梅"]),
        ("政协委员陆小梅、仁青卓玛、钱国良先后发言。", ["陆小梅", "仁青卓玛", "钱国良"]),
        ("新埭镇居民沈月芳牵着孙子来了。", ["沈月芳"]),
        ("学生顾晓晓兴奋地说。", ["顾晓晓"]),
    ],
)
def test_county_people(text: str, names: list[str]) -> None:
    """Each name of the line is found, and nothing else."""
    assert names_of(text) == names


@pytest.mark.parametrize(
    "text",
    [
        "县委书记向大会、向群众作了说明。",
        "市政协主席合理安排、保障到位。",
        "政协委员保持联系、沐浴春风。",
        "市政协委员自主选题、自愿参加。",
        "学生由老师带队，群众水平高。",
    ],
)
def test_no_people(text: str) -> None:
    """Characters that are family names too begin ordinary words here."""
    assert names_of(text) == []


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("新埭镇星光社区居民沈月芳牵着孙子来了。", ("沈月芳", "居民", "新埭镇星光社区")),
        ("应邀出席的有历届市政协老领导陆建中。", ("陆建中", "老领导", "平湖市政协")),
        ("农业技术推广研究员陆小梅说，菜地要勤看。", ("陆小梅", "农业技术推广研究员", None)),
    ],
)
def test_countyroles(text: str, role: tuple[str, str, str | None]) -> None:
    """The role and the body of a private person and of a veteran are told."""
    assert role in roles_of(text)
