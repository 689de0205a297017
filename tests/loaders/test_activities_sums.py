"""Activities told by sums and in nominal forms: parties sent out, lessons, deeds named by their month (invented)."""

import pytest
from tests.loaders.reading import frames, told

from cppcc_loaders.extract.committees_places import name_before, rows_of


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("县政协抽调5个视察组分赴南甸、石桥等乡镇，查看渡槽加固进度。", "inspection"),
        ("四个监督小组分头进驻县供销社和县粮库，县政协主席带队。", "supervision"),
        ("县政协委员工作站的人这个秋天夜查3次，揪出超载货车6辆。", "supervision"),
        ("围绕灯会怎么办，县政协联络组把店主和街坊叫来，坐在一起谈了6回，定下摊位24个。", "consultation"),
        ("县政协委员与船工在渡口边商定了夜渡收班钟点。", "consultation"),
        ("县政协机关支部重温《中国共产党章程》。", "study-training"),
        ("52名县政协委员到石桥干校完成了为期四天的集中培训，个个结业。", "study-training"),
        ("县政协文史委收到老区邮票、支前布鞋等实物213件。", "culture"),
        ("县政协征编的《石桥渡口》已经定稿。", "culture"),
        ("县政协委员们每人结对两户低保户，常去坐坐。", "public-service"),
        ("县政协委员孙某协调护工岗位32个，乡亲们有了活干。", "public-service"),
        ("县政协委员马某为5家豆腐坊拿到了生产许可。", "public-service"),
        ("为遴选监督题目，县政协4月登报向社会征题。", "opinion-work"),
        ("县政协提案委对去年列入计划的21件提案逐件“回访”。", "proposal-work"),
        ("县政协委员提出事关稻渔共生保险的提案3件。", "proposal-work"),
        ("县政协主席会议5月9日研究了重点提案和视察安排。", "work-meeting"),
        ("县政协新设村级信息直报点29个。", "institution-building"),
        ("去年，旧戏台被改造成“板凳议事亭”，县政协牵的头。", "institution-building"),
        ("“石桥政协云”小程序开通半年，县政协委员人人会用。", "institution-building"),
        ("县政协专委会完成课题调研8个，件件有回音。", "research"),
        ("县政协委员三次考察邻县藤编作坊。", "research"),
    ],
)
def test_work_is_told_by_sums_and_nominal_forms(text: str, kind: str) -> None:
    """Each way of telling gives one activity of its type."""
    assert [f.type for f in frames(text)] == [kind]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("4月的石桥渡口防火监督、5月的南甸绣坊走访，县政协样样排得满。", ["supervision", "exchange"]),
        ("县政协开展了石桥老街保护专题视察和药材扶持政策落实情况民主监督。", ["inspection", "supervision"]),
    ],
)
def test_deeds_named_one_after_another_are_one_row_each(text: str, expected: list[str]) -> None:
    """Deeds named by their months, or two kinds of work under one verb, are rows of their own."""
    assert sorted(f.type for f in frames(text)) == sorted(expected)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("县政协提案委在乡镇开了5场提案写作辅导课，人人动笔。", "study-training"),
        ("县政协委员工作室里的免费剪纸班办了7期，学会的有90人。", "public-service"),
    ],
)
def test_a_course_is_study_or_service_by_whom_it_is_for(text: str, expected: str) -> None:
    """The members' own craft is study, a course for whoever comes is a service."""
    assert {f.type for f in frames(text)} == {expected}


@pytest.mark.parametrize(
    "text",
    [
        "县政协委员建议每季度抽查一次。",
        "县政协将抽调5个视察组分赴各乡镇。",
        "县政协提出意见建议19条。",
        "县文旅局同期在河边举办非遗集市，县政协没有参加。",
    ],
)
def test_plans_advice_and_others_work_give_none(text: str) -> None:
    """What is planned, asked for or done by another body is no activity of ours."""
    assert told(text) == []


def test_autonomous_counties_are_known_by_half_their_names() -> None:
    """酉阳自治县政协 names the county whose whole name says which peoples live there."""
    for name, code in (("酉阳自治县", "500242"), ("酉阳县", "500242"), ("长阳自治县", "420528")):
        assert name_before(f"{name}政协", len(name)) == name
        assert [row.code for row in rows_of(name)] == [code]
