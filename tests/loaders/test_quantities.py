"""Quantities: numbers with measure words, and how exact a text says they are."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cppcc_loaders.extract.quantities import chinese_number, find_quantities


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("募集善款56万余元", ("560000", "元", "ge")),
        ("走访农户近70户", ("70", "户", "approx")),
        ("办复率达99.2%", ("99.2", "%", "eq")),
        ("满意率在95%以上", ("95", "%", "ge")),
        ("咨询超80小时", ("80", "小时", "ge")),
        ("不足20人", ("20", "人", "le")),
        ("三十余名委员", ("30", "名", "ge")),
        ("上百名群众", ("100", "名", "ge")),
        ("召开两场座谈会", ("2", "场", "eq")),
        ("签约金额12.5亿元", ("1250000000", "元", "eq")),
        ("编发6万字", ("60000", "字", "eq")),
        ("提高2.4个百分点", ("2.4", "个百分点", "eq")),
        ("惠及1,200人次", ("1200", "人次", "eq")),
        ("满意率达七成以上", ("70", "%", "ge")),
        ("办复率为百分之百", ("100", "%", "eq")),
        ("近三成提案", ("30", "%", "approx")),
        ("每斤涨了两毛", ("0.2", "元", "eq")),
        ("照片上千张", ("1000", "张", "ge")),
        ("开了两期培训班", ("2", "期", "eq")),
        ("促成项目签约13个", ("13", "个", "eq")),
    ],
)
def test_find_quantities_reads_value_unit_and_comparator(words: str, expected: tuple[str, str, str]) -> None:
    """Value, unit and comparator follow the guidelines for each way of counting."""
    found = [(q.value, q.unit, q.comparator) for q in find_quantities(words)]
    assert found == [expected]


@pytest.mark.parametrize(
    "words",
    [
        "第3次会议",
        "九届二次会议",
        "三个方面",
        "5月12日",
        "数十位专家",
        "“1234”工作法",
        "后三名的单位",
        "两部门",
        "三期工程",
        "三成立",
        "360集团",
        "3家庭医生",
    ],
)
def test_find_quantities_leaves_ordinals_and_names_alone(words: str) -> None:
    """Ordinals, sessions, dates, vague tens and figures inside names are no amounts."""
    assert [q.value for q in find_quantities(words)] == []


@pytest.mark.parametrize(
    ("words", "number"), [("一百二十", 120), ("十", 10), ("两千零八", 2008), ("三万", 30000), ("全部", None)]
)
def test_chinese_number(words: str, number: int | None) -> None:
    """Chinese numerals are read, other words are not."""
    assert chinese_number(words) == number


@given(st.integers(min_value=1, max_value=99_999), st.sampled_from(["件", "条", "人次", "户"]))
def test_every_whole_number_is_read_back(number: int, unit: str) -> None:
    """Any whole number before a measure word is read with its place."""
    text = f"共收到提案{number}{unit}"
    (found,) = find_quantities(text)
    assert (found.value, found.unit) == (str(number), unit)
    assert text[found.number.start : found.number.end] == str(number)
