"""Outcomes beside partners, payers and wholes, time that was saved, what firms got solved; invented sentences."""

from array import array

import pytest

from cppcc_loaders.extract import make_scene
from cppcc_loaders.extract.outcomes import extract_outcomes
from cppcc_loaders.records import Article, Clean, Document, Metadata, Range

HOME = "130126"
LEAD = "县政协全年工作有声有色，县政协委员作用明显，县政协机关运转有序，县政协党组坚强有力。"
Row = tuple[str, str | None, str | None]


def _rows(text: str) -> list[Row]:
    whole = f"{LEAD}\n{text}"
    document = Document("doc", "doc.txt", whole, "0", "utf-8", Metadata(published="2024-09-20"))
    body = Clean(whole, array("i", range(len(whole))))
    article = Article("doc/0", "doc", Range(0, len(whole)), body, home=HOME)
    return [(f.indicator, f.value, f.unit) for f in extract_outcomes(make_scene(article, document))]


@pytest.mark.parametrize(
    ("text", "row"),
    [
        ("县政协赴杭州招商，与9家企业签订牧草种植、肉羊养殖等购销协议。", ("企业签订购销协议", "9", "家")),
        ("委员牵线，促成3家企业与合作社签订用工协议。", ("企业与合作社签订用工协议", "3", "家")),
        ("通过“回头看”，往年B类提案中有14件转为A类。", ("B类提案转为A类", "14", "件")),
        ("提案办理后，县水利局随后投资260万元，修通沟渠。", ("投资", "2600000", "元")),
        ("经过协商，全县企业开办时间压缩至0.5个工作日。", ("开办时间", "0.5", "个工作日")),
        ("经过协商，停水时间压缩到五天。", ("停水时间", "5", "天")),
        ("经过监督，7户企业的办证难题得到解决。", ("企业的办证难题", "7", "户")),
        ("经过监督，清理拖欠企业账款1300余万元。", ("清理拖欠企业账款", "13000000", "元")),
        ("委员协调解决渠道清淤、院落排水、夜市噪声等问题41件。", ("协调解决问题", "41", "件")),
        ("委员帮助解决用工、融资等难题49个。", ("帮助解决用工、融资等难题", "49", "个")),
        ("截至9月底，52个问题已整改47个。", ("问题已整改", "47", "个")),
    ],
)
def test_what_is_counted(text: str, row: Row) -> None:
    """Partners keep their deal, money loses its payer, a part its whole; a long list is left out."""
    assert row in _rows(text)


@pytest.mark.parametrize(
    ("text", "value", "unit"),
    [
        ("截至9月底，52个问题已整改47个。", "52", "个"),
        ("当日与两家企业签订小米意向协议2份。", "2", "家"),
        ("委员们3天走了8个屯。", "3", "天"),
        ("第三方评估中，10件重点提案平均得分94.6分。", "10", "件"),
    ],
)
def test_what_is_not_counted(text: str, value: str, unit: str) -> None:
    """A whole of which a part was done, partners of a counted deal and days on the road are no result."""
    assert (value, unit) not in [(v, u) for _, v, u in _rows(text)]


def test_a_counted_solution_is_one_row() -> None:
    """What firms got solved is told by their number and not once more in words."""
    found = _rows("经过监督，7户企业的办证难题得到解决。")
    assert [row for row in found if row[1] is None] == []


@pytest.mark.parametrize(
    ("text", "row"),
    [
        ("委员们成立两支突击队，抢通道路23公里。", ("抢通道路", "23", "公里")),
        ("委员牵线建成冷库，首批入库大蒜550吨。", ("首批入库大蒜", "550", "吨")),
        ("委员带头，社会各界捐款83万元，其中政协委员捐款21.5万元。", ("政协委员捐款", "215000", "元")),
        ("经过督办，11处错车道已全部硬化完工。", ("错车道已全部硬化完工", "11", "处")),
        ("县政协会议期间收到的96件提案已全部交由35个单位办理。", ("收到提案", "96", "件")),
        ("提案办理后，1860户居民在供暖期前住上了暖屋子。", ("居民住上了暖屋子", "1860", "户")),
        ("提案办理后，试点已让全县29个村的老人吃上了热乎饭。", ("村的老人吃上了热乎饭", "29", "个")),
        ("委员轮流坐诊，上半年共举办6期。", ("举办", "6", "期")),
        ("县政协委员、县第一中学教师李琼一年间参加协商17次。", ("参加协商", "17", "次")),
        ("县政协党组成员与党外委员谈心谈话90余人次。", ("党组成员与党外委员谈心谈话", "90", "人次")),
        ("委员现场提出灶具老化、账目公示不及时等8个问题。", ("现场提出问题", "8", "个")),
        ("县政协修订考核办法，对3名履职不力的委员进行约谈。", ("约谈委员", "3", "名")),
        ("县政协主席李明率考察团一行11人，赴邻县学习考察。", ("考察团", "11", "人")),
        ("委员创办的合作社，带动52户农户年均增收七千余元。", ("带动农户", "52", "户")),
        ("委员为1460名黎族、苗族群众免费筛查眼底病变。", ("黎族、苗族群众免费筛查眼底病变", "1460", "名")),
        ("县政协将102名州、市两级政协委员编入各议事亭。", ("州、市两级政协委员编入各议事亭", "102", "名")),
    ],
)
def test_with_what_was_done(text: str, row: Row) -> None:
    """Donors, what was got or raised, and what became of things go with the number."""
    assert row in _rows(text)


@pytest.mark.parametrize(
    ("text", "value", "unit"),
    [
        ("县政协工作站邀请县农业农村局、茶业协会和两家企业到村里协商。", "2", "家"),
        ("为摸清情况，委员活动小组走访了5家三级医院和11家服务机构。", "11", "家"),
        ("县政协经科委带队到武安考察，走访种植大户37户。", "37", "户"),
        ("提案先后修改三次。", "3", "次"),
        ("未办结的3个事项由县政府督查室建立台账。", "3", "个"),
        ("协商会上，二十来条长板凳摆成一圈。", "20", "条"),
        ("在受访的陪诊人员中，具有医护背景的仅占22%，委员建议加强培训。", "22", "%"),
        ("县政协委员先后到隆尧、任泽、巨鹿3个边远县开展义诊。", "3", "个"),
    ],
)
def test_what_stands_beside_the_work(text: str, value: str, unit: str) -> None:
    """Who was invited, what research looked at, drafts, furniture and what is left undone are no result."""
    assert (value, unit) not in [(v, u) for _, v, u in _rows(text)]


@pytest.mark.parametrize(
    ("text", "indicator"),
    [
        (
            "会议认为，过去一年，县人大常委会、县政府、县政协党组认真履职，各方面工作取得新进展，为全县发展作出新贡献。",
            "各方面工作取得新进展，为全县发展作出新贡献",
        ),
        ("协商议事室协商后，化解了沙田片区土地置换纠纷。", "化解了沙田片区土地置换纠纷"),
        ("县住建局采纳委员建议，利用边角地新建停车场7处。", "县住建局采纳委员建议"),
    ],
)
def test_results_in_words(text: str, indicator: str) -> None:
    """The party's finding on all party groups, a quarrel that was settled, advice taken up without its numbers."""
    assert (indicator, None, None) in _rows(text)


def test_what_the_party_asks_of_the_groups_is_no_approval() -> None:
    """What is demanded for the coming year is not found of the past one."""
    text = "会议强调，2025年，县人大常委会、县政府、县政协党组要认真履职，为全县发展作出新贡献。"
    assert _rows(text) == []


def test_the_office_that_answers_tells_what_it_did() -> None:
    """A reply to a proposal counts the office's own deeds."""
    text = "您提出的《关于改善助餐的提案》收悉。\n一、落实情况。6月，我局已拨付补助资金286万元；建成中心厨房4家。"
    assert {("拨付补助资金", "2860000", "元"), ("建成中心厨房", "4", "家")} <= set(_rows(text))


@pytest.mark.parametrize(
    ("text", "row"),
    [
        ("委员推动县教育局在安置点新建小学1所。", ("新建小学", "1", "所")),
        ("协商后，示范片的农药用量少了六成。", ("示范片的农药用量少", "60", "%")),
        ("委员协商会推动建成茶青市场，日均成交1.6万斤。", ("日均成交", "16000", "斤")),
        ("致公党支部提交的《关于加快建设公交枢纽的建议》促成枢纽10月底竣工。", ("促成枢纽10月底竣工", None, None)),
    ],
)
def test_what_offices_were_moved_to_do(text: str, row: Row) -> None:
    """What an office was moved to do, shares that fell, sales a day, and what a proposal brought about."""
    assert row in _rows(text)


@pytest.mark.parametrize("text", ["集体提案约占立案数的22%。", "提案省下来的检查费是890万元上下。"])
def test_about(text: str) -> None:
    """A share that is said to be about so much, and an amount with 上下, are approximate."""
    whole = f"{LEAD}\n{text}"
    body = Clean(whole, array("i", range(len(whole))))
    article = Article("doc/0", "doc", Range(0, len(whole)), body, home=HOME)
    scene = make_scene(article, Document("doc", "doc.txt", whole, "0", "utf-8"))
    assert [f.comparator for f in extract_outcomes(scene)] == ["approx"]


@pytest.mark.parametrize(
    ("text", "row"),
    [
        ("邻市政协主席刘伟到县里调研，对这一做法给予好评。", ("对这一做法给予好评", None, None)),
        ("副县长王芳调研时，对“泌水议事”工作给予充分肯定。", ("对“泌水议事”工作给予充分肯定", None, None)),
        ("经过委员三个多月的奔走呼吁，公办托育中心提供托位150个。", ("提供托位", "150", "个")),
        ("县政协表彰提案办理先进单位5个。", ("表彰提案办理先进单位", "5", "个")),
        ("“委员书屋”开放以来，委员借阅图书1.2万册次。", ("委员借阅图书", "12000", "册次")),
    ],
)
def test_words_that_are_no_verbs(text: str, row: Row) -> None:
    """Approval of a way of work by name; 呼吁 and 办理 as parts of nouns; loans counted as 册次."""
    assert row in _rows(text)
