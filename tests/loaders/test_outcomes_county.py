"""Outcomes as county and prefecture pages tell them: invented sentences, one class of errors each."""

import pytest
from tests.loaders.reading import outcome_frames

from cppcc_loaders.extract.frames import OutcomeFrame
from cppcc_loaders.records import Status

HOME = "130126"
LEAD = "县政协全年工作有声有色，县政协委员作用明显，县政协机关运转有序，县政协党组坚强有力。"


def frames(text: str, *, home: str = HOME) -> list[OutcomeFrame]:
    """The outcomes of an article of one committee, plans left out."""
    found = outcome_frames(text, home=home)
    return [f for f in found if f.status is Status.REALISED]


def counts(text: str) -> list[tuple[str, str | None, str | None]]:
    """Indicator, value and unit of the quantities of a text after a lead that makes it a county's own."""
    return [(f.indicator, f.value, f.unit) for f in frames(LEAD + text) if f.kind == "quantity"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("来自27个界别的委员们走进会场。", ("界别", "27", "个")),
        ("县政协下设4个委员活动组。", ("委员活动组", "4", "个")),
        ("首批38名定向培养的医生已到岗。", ("定向培养的医生已到岗", "38", "名")),
        ("经过议事室5轮协商，楼道终于亮了灯。", ("协商", "5", "轮")),
        ("这份提案催生出2700个共享车位。", ("共享车位", "2700", "个")),
        ("会上听取了9位委员发言。", ("委员发言", "9", "位")),
        ("其余6件列入明年计划。", ("列入明年计划", "6", "件")),
        ("提交涉及湿地保护的提案和300件涉及养老的提案。", ("提案", "300", "件")),
        ("委员提出的26条建议全部交办。", ("委员提出的建议全部交办", "26", "条")),
    ],
)
def test_a_noun_behind_the_number_is_what_is_counted(text: str, expected: tuple[str, str, str]) -> None:
    """来自, 交由, 下设, 经 and a subject before the number say nothing of what it counts; a clause with 的 does."""
    assert expected in counts(text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("三年来书画界委员为社区群众书写春联1300余幅。", ("书写春联", "1300", "幅")),
        ("依托茶社、书店、诊所建成委员工作室33家。", ("建成委员工作室", "33", "家")),
        ("县政协办公室会同县委督查室向社会征集提案线索87条。", ("征集提案线索", "87", "条")),
        ("截至10月底，办结民生实事41件。", ("办结民生实事", "41", "件")),
        ("帮助解决用电、饮水等难题60个。", ("帮助解决用电、饮水等难题", "60", "个")),
        ("被省政协采用7篇、全国政协采用2篇。", ("全国政协采用", "2", "篇")),
        ("全年共征集提案166件，并案8件。", ("并案", "8", "件")),
        ("收集社情民意信息54条、编发7期19条。", ("编发", "19", "条")),
        ("促成项目签约11个。", ("促成项目签约", "11", "个")),
        ("委员企业家为灾区群众捐款捐物折合人民币52万元。", ("捐款捐物", "520000", "元")),
    ],
)
def test_a_verb_with_its_object_before_the_number(text: str, expected: tuple[str, str, str]) -> None:
    """Subjects, times, places and 依托… are no part of what is counted; a second measure counts the same thing."""
    assert expected in counts(text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("提案办成率由上年的51%提高到68.3%。", [("提案办成率", "68.3", "%")]),
        ("委员工作室从9个增加到28个。", [("委员工作室", "28", "个")]),
        ("提案解决率达八成以上。", [("提案解决率", "80", "%")]),
        ("提案办复率为百分之百。", [("提案办复率", "100", "%")]),
        ("集体提案41件，占22.5%。", [("集体提案", "41", "件"), ("集体提案占", "22.5", "%")]),
        ("正在解决的（B类）39件，占31.2%。", [("正在解决的B类", "39", "件"), ("正在解决的B类占", "31.2", "%")]),
    ],
)
def test_rates_and_changes(text: str, expected: list[tuple[str, str, str]]) -> None:
    """Of two numbers the new one counts; a bare 占 takes the group of the clause before; words may tell shares."""
    assert counts(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("县政协组织40余名委员到产业园视察。", ("委员视察", "40", "名")),
        ("11名委员、3名市民代表轮番发问。", ("委员轮番发问", "11", "名")),
        ("216名政协委员走访企业730家。", ("政协委员走访企业", "216", "名")),
        ("9位委员在机关和江南、江北2个会场以及通过视频连线方式发言。", ("委员发言", "9", "位")),
    ],
)
def test_people_and_their_work(text: str, expected: tuple[str, str, str]) -> None:
    """People that are organised count with the work; companions, venues and further numbers are left out."""
    assert expected in counts(text)


@pytest.mark.parametrize(
    "text",
    [
        "调研组走了5个乡镇，翻看71处沟渠。",
        "视察组先后查看了6个项目现场。",
        "调研组到汪家镇的13个村走访。",
        "四位局长、两位镇长当场作答。",
        "会议由市政协主席和5位副主席分头主持。",
        "附近1900多名学生只能绕路。",
        "60岁以上老年人占比达23.4%。",
        "她连续4个早晚高峰蹲点计数。",
        "走访发现，19个食堂中有6个长期关门。",
        "后三名的单位作出检讨。",
        "他与60名救援队员一起转移群众。",
        "一亩地光电费就要五百多元补贴。",
    ],
)
def test_numbers_that_count_no_result(text: str) -> None:
    """Places toured, officials who answer, facts found out, shares of society, ranks and prices are no results."""
    assert counts(text) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("根据提案，县里新建管网6.4公里，改造道路3200米。", [("6.4", "公里"), ("3200", "米")]),
        ("全县种植苹果12万亩，产量8万吨。", []),
        ("督办之后，430亩菜地用上了渠水。", [("430", "亩")]),
    ],
)
def test_lengths_and_areas_count_where_something_was_built(text: str, expected: list[tuple[str, str]]) -> None:
    """Kilometres and mu count where a verb of building or using says so, not as figures of the economy."""
    assert [(value, unit) for _, value, unit in counts(text)] == expected


@pytest.mark.parametrize(
    ("text", "kind", "words"),
    [
        ("县长吴立山批示要求全县推广。", "endorsement", "批示"),
        ("市委书记在会上点赞县政协的做法。", "endorsement", "点赞"),
        ("《关于规范托管的建议》被市政协采用。", "adoption", "采用"),
        ("委员的建议写进了《石桥县养老服务办法》。", "adoption", "写进"),
        ("《关于水道复航的建议》摆上了县委常委会会议。", "adoption", "摆上"),
        ("县政协机关获评市级文明单位。", "award", "文明单位"),
        ("议事室被市政协命名为“示范议事室”。", "award", "命名"),
        ("这件提案进入了县领导督办名单。", "selection", "名单"),
        ("相关做法被省政协选为典型案例。", "selection", "选为"),
        ("《河北日报》以《小院里的大事》为题作了报道。", "coverage", "为题"),
        ("监督报告被《燕赵晚报》摘登。", "coverage", "摘登"),
    ],
)
def test_verdicts_without_stock_verbs(text: str, kind: str, words: str) -> None:
    """Approval, adoption, honours and reports told in other words than the stock ones."""
    assert any(f.kind == kind and words in f.indicator for f in frames(LEAD + text))


@pytest.mark.parametrize(
    "text",
    [
        "工程完工后，群众的饮水难题将得到彻底解决。",
        "会议为获得表彰的提案者代表颁奖。",
        "市政协主席吴立山作出批示。",
    ],
)
def test_what_is_no_verdict(text: str) -> None:
    """Things still to come, prizes handed out and the chair's own notes are no results."""
    assert [f for f in frames(LEAD + text) if f.kind != "quantity"] == []


def test_what_came_of_a_proposal_is_an_adoption() -> None:
    """An opened road follows from the proposal that the paragraph tells of; without one it is the county's affair."""
    told = LEAD + "\n县政协委员钱小云提交了打通东关路的提案。\n"
    assert "adoption" in {f.kind for f in frames(LEAD + "县政协委员钱小云的提案交到县交通局，9月底，东关路正式通车。")}
    assert "adoption" not in {f.kind for f in frames(told + "9月底，东关路正式通车。")}
    assert frames(LEAD + "县政协委员钱小云的提案交到县交通局，东关路将正式通车。") == []


def test_spoken_approval_of_an_official() -> None:
    """What an official of the government says for members' advice is an endorsement; the chair's praise is none."""
    outside = LEAD + "副县长吴立山表示，委员们的建议很有针对性，将逐条研究。"
    assert [(f.kind, f.indicator) for f in frames(outside)] == [("endorsement", "委员们的建议很有针对性")]
    taken = LEAD + "镇长吴立山当场表态：“委员们的建议很实在，照单全收。”"
    assert [(f.kind, f.indicator) for f in frames(taken)] == [("adoption", "委员们的建议很实在，照单全收")]
    assert frames(LEAD + "县政协主席吴立山表示，委员们的建议很有针对性。") == []
    above = frames("市委书记吴立山对读书活动作出指示强调，县政协开展委员读书活动很有意义。")
    assert [f.kind for f in above] == ["endorsement"]


def test_committees_that_are_only_asked_do_not_act() -> None:
    """A list of committees behind 委托 is no subject: the result stays with the one who asked."""
    found = frames(LEAD + "11月，提案委委托赵县政协、晋州市政协异地互评，评出优秀提案4件。")
    assert [(f.committee, f.value) for f in found] == [(HOME, "4")]


PAPER = """关于加快公共充电设施建设的提案
提案人：县政协委员 吴立山
案由：全县现有新能源汽车1.6万辆，充电桩仅710个。
存在问题：去年全县接到充电桩故障投诉290起。
建议：三年内新建充电桩1600个，设立专项资金300万元。
"""


def test_a_proposals_case_and_demands_are_no_results() -> None:
    """Numbers under 案由, 存在问题 and 建议 are the proposal's matter; those of the answer are what came of it."""
    answer = "关于县政协提案的答复\n吴立山委员：您提出的提案收悉。今年以来，县发改局新建公共充电桩240个。"
    assert frames(PAPER) == []
    assert [f.value for f in frames(PAPER + answer)] == ["240"]
    assert [f.value for f in frames(PAPER + "办理情况：县政协开展督办4次。")] == ["4"]
    assert [f.value for f in frames(PAPER + "二、建议采纳情况：县政协委员的建议被采纳3条。")] == ["3"]


def test_a_sentence_that_opens_with_us_tells_of_us() -> None:
    """In another body's article the clauses after a committee as subject are its own; after a person they are not."""
    others = "习近平总书记作出重要指示。"
    ours = others + "两年来，全国政协落实指示精神，共建立88个读书群。"
    person = others + "某省政协原副主席吴立山贪财，涉案房产88套。"
    assert [(f.indicator, f.value) for f in frames(ours, home="100000")] == [("建立读书群", "88")]
    assert frames(person, home="100000") == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("基本落实或计划落实的有29件，占21%。", [("基本落实或计划落实", "29"), ("基本落实或计划落实占", "21")]),
        ("编撰出版《古镇》等文史专辑4部，共计37万字。", [("文史专辑", "4"), ("文史专辑", "370000")]),
        ("委员提案共481件，其中市政府承办92件。", [("委员提案", "481"), ("市政府承办", "92")]),
        ("会前发出的500份问卷收回463份。", [("问卷收回", "463")]),
        ("14名群众代表与5家职能部门面对面交流。", [("群众代表", "14")]),
        ("两位委员的发言引起热烈反响。", []),
        ("调解纠纷197起，成功率94%，人均3.2件。", [("调解纠纷", "197"), ("成功率", "94"), ("人均", "3.2")]),
        ("三次会议以来收到的162件提案已全部办结。", [("收到的提案已全部办结", "162")]),
        ("帮助解决用电、饮水等难题近300个。", [("帮助解决用电、饮水等难题", "300")]),
        ("会议追认第十八次、十九次主席会议的决定。", []),
        ("我市常住人口57万人，规划总投资2.6亿元。", []),
    ],
)
def test_counting_in_yearly_reports(text: str, expected: list[tuple[str, str]]) -> None:
    """Forms of reports on proposals and books; bodies met, speeches, inhabitants and planned sums do not count."""
    assert [(indicator, value) for indicator, value, _ in counts(text)] == expected


def test_sentences_with_a_will_are_plans() -> None:
    """Numbers behind 将 are planned to the end of their sentence; what follows a quote that has ended is told."""
    document = LEAD + "2026年，县政协将新建联络站13个，组织协商活动400场。"
    assert frames(document) == []
    told = LEAD + "报告得到县委书记吴立山批示：“建议很好，请抓好落实。”县政府随即出台办法，新建育苗中心6个。"
    assert ("新建育苗中心", "6", "个") in [(f.indicator, f.value, f.unit) for f in frames(told)]
    demands = LEAD + "县委书记吴立山说：“建议很好。”要抓好落实，新建育苗中心6个。"
    assert "6" not in [f.value for f in frames(demands)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("企业家委员捐资46万元设立助学金。", ("捐资", "460000")),
        ("发放27万元助学金。", ("发放助学金", "270000")),
        ("组织50余名委员分赴14个乡镇开展调研。", ("委员调研", "50")),
        ("帮助19家企业解决融资1.4亿元。", ("解决融资", "140000000")),
        ("带动1700户农户户均增收5300元。", ("带动农户", "1700")),
    ],
)
def test_money_and_people_sent_out(text: str, expected: tuple[str, str]) -> None:
    """Money is counted by the giving before it or the fund behind it; 分赴… is no part of the people."""
    assert expected in [(indicator, value) for indicator, value, _ in counts(text)]
