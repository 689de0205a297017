"""Outcomes in other authors' words: the nearest verb and object, the series held, bodies honoured, verdicts retold."""

import pytest
from tests.loaders.reading import outcome_frames as frames
from tests.loaders.test_outcomes import LEAD

from cppcc_loaders.records import Status


def _told(text: str) -> list[tuple[str, str | None, str | None]]:
    return [(f.indicator, f.value, f.unit) for f in frames(LEAD + text)]


@pytest.mark.parametrize(
    ("text", "indicator", "value"),
    [
        ("各专委会、各界别提交的集体提案有45件。", "提交的集体提案", "45"),
        ("共收到委员、各党派团体提交的提案212件。", "收到提案", "212"),
        ("县财政连续三年安排专项资金90万元。", "安排专项资金", "900000"),
        ("接待省政协、市政协及兄弟县区政协来县调研32批次。", "来县调研", "32"),
        ("聚焦食品安全、农贸市场明察暗访25次。", "明察暗访", "25"),
        ("王秀兰委员带领医疗小分队到白石镇开展义诊6次。", "开展义诊", "6"),
        ("梳理管网错接、台账缺失等问题21个。", "梳理问题", "21"),
        ("县政协社会法制委员会先后4次到工地督办。", "到工地督办", "4"),
        ("县政协跟进组织三次联合调研。", "跟进组织联合调研", "3"),
        ("县政协组织委员30人赴邻县开展调研。", "委员赴邻县开展调研", "30"),
        ("选派16名委员担任特约监督员、人民陪审员。", "委员担任特约监督员、人民陪审员", "16"),
        ("其中《关于建设公厕的提案》等8件由县领导领衔督办。", "由县领导领衔督办", "8"),
        ("协商会当场议定3件事。", "协商会当场议定事", "3"),
    ],
)
def test_the_nearest_verb_and_object_count(text: str, indicator: str, value: str) -> None:
    """Who acts, on what and for whom, and lists of what was found are left out; the deed behind its number is read."""
    assert (indicator, value) in [(i, v) for i, v, _ in _told(text)]


@pytest.mark.parametrize(
    ("text", "indicator", "value"),
    [
        ("为居民解答社保、医保等疑问300人次。", "解答社保、医保等疑问", "300"),
        ("促成道路修补、路灯安装等事项办结56项。", "促成道路修补、路灯安装等事项办结", "56"),
        ("“板凳会”品牌创立以来，共举行35场。", "举行“板凳会”", "35"),
        ("创办“清溪讲堂”，由委员轮流主讲，共举办18期。", "举办“清溪讲堂”", "18"),
        ("“清溪夜谈”活动开到了小区，一年来办了44期。", "“清溪夜谈”活动", "44"),
        ("8个单位获评提案办理先进单位。", "单位获评提案办理先进单位", "8"),
        ("4个站点被评为星级委员工作站。", "站点被评为星级委员工作站", "4"),
        ("对县教育局、县民政局等5个部门开展民主评议。", "部门开展民主评议", "5"),
        ("向县住建局等5家单位派出民主监督小组。", "单位派出民主监督小组", "5"),
        ("推动沿河9个自然村完成污水管网改造。", "自然村完成污水管网改造", "9"),
        ("全县6家乡镇卫生院开设医养床位。", "乡镇卫生院开设医养床位", "6"),
    ],
)
def test_what_a_bare_verb_or_noun_stands_for(text: str, indicator: str, value: str) -> None:
    """A list that is solved stays, a series keeps its name, bodies keep what they got or did."""
    assert (indicator, value) in [(i, v) for i, v, _ in _told(text)]


@pytest.mark.parametrize(
    "text",
    [
        "县政协副主席王秀兰先后两次来我县指导工作。",
        "由4名副主席带队，赴外地考察。",
        "委员李国栋三次上山丈量。",
        "6户农户围坐一圈，商量道路怎么修。",
        "12名居民代表围坐在一起。",
        "李家村有明代古桥2座。",
        "老宅产权分属三十余户。",
        "提案涉及承办单位32个。",
        "李国栋委员的发言引来两次掌声。",
        "王秀兰委员提出在沿河5个村推行垃圾分类。",
        "总结出“一听二议”工作法：两次协商、四次问效。",
        "县政协摘掉连续两次不合格的站点。",
        "市政协副主席李国栋来听过两次。",
        "一千多名工人往哪里去？",
        "辖区3个老旧小区楼道照明损坏严重。",
        "委员分头把6个乡镇卫生院走了一遍。",
        "路线改走两家地界之间的老水圳。",
        "委员观看12种农机的演示。",
    ],
)
def test_background_and_staging_are_no_result(text: str) -> None:
    """Visits, escorts, seats at a table, what was there before, questions and parts of a method count nothing."""
    assert [f for f in frames(LEAD + text) if f.kind == "quantity"] == []


@pytest.mark.parametrize(
    ("text", "value", "unit"),
    [
        ("“榕荫课堂”先后讲了29课。", "29", "课"),
        ("举办“安澜讲堂”6讲。", "6", "讲"),
        ("共分享图书86种。", "86", "种"),
        ("梳理问题8类，提出建议12条。", "8", "类"),
        ("服务车累计出车1205趟。", "1205", "趟"),
        ("至今送药4300余单。", "4300", "单"),
        ("经初审，拟立案176件。", "176", "件"),
        ("41名站长和联络员参加培训。", "41", "名"),
        ("县政协修复年久失修的古桥12座。", "12", "座"),
    ],
)
def test_rarer_measure_words(text: str, value: str, unit: str) -> None:
    """Lessons, kinds, rides and orders count; so does what was in decay and was mended."""
    assert (value, unit) in [(v, u) for _, v, u in _told(text)]


@pytest.mark.parametrize(
    "text", ["全县18个单位的经验。", "县教育局等5部门参加。", "聚焦3类问题开展监督。", "12课题组分头调研。"]
)
def test_words_that_only_begin_like_a_measure_word(text: str) -> None:
    """5部门, 3类问题, 12课题组 are no amounts."""
    assert _told(text) == []


@pytest.mark.parametrize(
    ("text", "kind", "indicator"),
    [
        ("由致公党县支部提出的《关于建公厕的提案》被县住建局采纳。", "adoption", "《关于建公厕的提案》被县住建局采纳"),
        ("《关于建公厕的提案》被县住建局采纳并获县长批示。", "endorsement", "获县长批示"),
        ("委员形成调研报告，李国栋作出批示。", "endorsement", "李国栋作出批示"),
        ("县长王建军当场表态“这个可以试”。", "endorsement", "县长王建军当场表态“这个可以试”"),
        ("省政协副主席李国栋点名表扬清河“督得实、办得硬”。", "endorsement", "点名表扬清河"),
        ("县长陈少华说，政协的报告“问题找得准，账也算得细”。", "endorsement", "问题找得准"),
        ("市里把这一做法推广到了清河、白石等地。", "adoption", "把这一做法推广到了"),
        ("有关建议写进了《清水河保护管理办法》。", "adoption", "有关建议写进了《清水河保护管理办法》"),
        ("她写了一条建议，第二天就被市交通运输局采用。", "adoption", "被市交通运输局采用"),
        ("经政协督办，收费标准下调一成，即日起执行。", "adoption", "收费标准下调一成，即日起执行"),
        ("县政协就养老举行协商会，促成县民政局出台《互助养老规范》。", "adoption", "促成县民政局出台《互助养老规范》"),
        ("提案交办后，县文旅局会同公安等5部门联合出台《民宿管理办法》。", "adoption", "联合出台《民宿管理办法》"),
        ("王秀兰提交提案后，冬季班车于12月1日恢复。", "adoption", "冬季班车于12月1日恢复"),
        ("委员协商之后，赶集日堵车的状况有了明显缓解。", "adoption", "状况有了明显缓解"),
        ("委员们主持协商，双方达成一致。", "adoption", "双方达成一致"),
        ("县政协在全市年度考核中位列第二。", "award", "考核中位列第二"),
        ("侨联界连续三年拿到“优秀界别组”。", "award", "拿到“优秀界别组”"),
        ("召集人王秀兰当选全国归侨侨眷先进个人。", "award", "当选全国归侨侨眷先进个人"),
        ("稿件《一盏灯》刊登在《江南日报》头版。", "coverage", "刊登在《江南日报》"),
    ],
)
def test_verdicts_without_the_stock_verbs(text: str, kind: str, indicator: str) -> None:
    """Approval, uptake and honours told in other words; who offered a work is left out of the indicator."""
    told = [(f.kind, f.indicator) for f in frames(LEAD + text)]
    assert any(k == kind and indicator in words for k, words in told)


@pytest.mark.parametrize(
    "text",
    [
        "村民李大爷称赞“委员真好”。",
        "县政府印发《关于加强应急管理的通知》。",
        "全县生态环境明显改善。",
        "县政协主席李国栋强调，要把这一做法推广到全县。",
        "推动各项惠民政策落实落地。",
        "县政协将这一课题列入年度协商计划。",
        "县政协与县政府办公室联合印发《提案双向评价办法》。",
        "签约双方代表参加活动。",
    ],
)
def test_no_verdicts(text: str) -> None:
    """Neighbours' praise, the state of things, demands, a plan of one's own and papers of one's own are none."""
    assert [f for f in frames(LEAD + text) if f.kind != "quantity"] == []


@pytest.mark.parametrize(
    ("text", "indicator", "value", "comparator"),
    [
        ("果农照着委员教的法子做，亩产多收了三百来斤。", "亩产多收", "300", "approx"),
        ("委员们在直播间轮番上阵，帮果农卖梨34万斤。", "帮果农卖梨", "340000", "eq"),
        ("经政协促成，养殖场年处理粪污6万吨。", "处理粪污", "60000", "eq"),
        ("调处纠纷97起，为群众减少支出约1100万元。", "减少支出", "11000000", "approx"),
        ("协商之后，每百斤鲜叶运费降了6元。", "运费降", "6", "eq"),
        ("工作室帮务工人员追回工资34万元。", "追回工资", "340000", "eq"),
        ("会上达成错峰停车等三项共识。", "共识", "3", "eq"),
        ("征编出版《古镇旧事》《山歌集》2部。", "征编出版", "2", "eq"),
        ("县政协主席王秀兰、秘书长李国栋及常委共31人出席。", "常委出席", "31", "eq"),
        ("李国栋委员带着技术小队进园32次。", "进园", "32", "eq"),
    ],
)
def test_amounts_of_spoken_accounts(text: str, indicator: str, value: str, comparator: str) -> None:
    """Weights, savings, prices and heads summed up; 三百来斤 is about so much."""
    found = [(f.indicator, f.value, f.comparator) for f in frames(LEAD + text)]
    assert any(indicator in i and (v, c) == (value, comparator) for i, v, c in found)


@pytest.mark.parametrize(
    "text",
    [
        "县政协组成调研组，走访3个街道的23家养老食堂。",
        "视察组分成两组，一组在沿线暗查6处排污口。",
        "全区28个镇街建成委员工作站28个。",
        "县政协在20个乡镇全面推行“委员说和”机制。",
        "县政协今年计划送技下乡12场，培训果农2000人次。",
    ],
)
def test_places_of_a_party_and_plans_of_the_year(text: str) -> None:
    """Where a party of inspection went, places with a number of their own, what is planned for the year."""
    told = [f for f in frames(LEAD + text) if f.status is Status.REALISED]
    assert [f.value for f in told] == (["28"] if "镇街" in text else [])


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("市政协副主席李国栋带队来县视察“河畔议事亭”，认为“小亭子里有大民主”。", ["认为“小亭子里有大民主”"]),
        ("市政协副主席李国栋来听过两次，称赞“课讲得土，道理讲得透”。", ["称赞“课讲得土，道理讲得透”"]),
        ("委员王秀兰认为“停车难应当尽快解决”。", []),
        ("村民陈大爷来看了几回，称赞“这个法子好”。", []),
    ],
)
def test_what_a_visiting_official_says(text: str, told: list[str]) -> None:
    """An official who came to see approves in quotes; members' opinions and neighbours' praise are none."""
    assert [f.indicator for f in frames(LEAD + text)] == told


def test_the_account_goes_on_after_a_speaker() -> None:
    """Years, the same day and bare results behind somebody's words take the account up again."""
    text = (
        "县政协副主席李国栋介绍，县里每季开展评议。两年多来，先后有13项被退回，最终12项办成。同日，县政协捐赠图书20册。"
    )
    assert [f.value for f in frames(LEAD + text)] == ["13", "12", "20"]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("提案办复率、委员满意率分别达100%和98.6%。", [("提案办复率", "100"), ("委员满意率", "98.6")]),
        ("参训委员、机关干部分别为120人、30人。", [("参训委员", "120"), ("机关干部", "30")]),
        ("全市18个乡镇（街道）实现委员联络站全覆盖。", [("乡镇（街道）实现委员联络站全覆盖", "18")]),
        ("经多次协商，12户居民全部签订了改造协议。", [("居民全部签订了改造协议", "12")]),
        ("共有56名委员走进36个社区开展活动。", [("委员", "56")]),
        ("工作室带动38户脱贫户户均增收1.1万元。", [("带动脱贫户", "38"), ("脱贫户户均增收", "11000")]),
    ],
)
def test_names_and_numbers_pair_off(text: str, told: list[tuple[str, str]]) -> None:
    """Each name before 分别 has its number; bodies keep what they all did, people lose a journey cut short."""
    assert [(i, v) for i, v, _ in _told(text)] == told


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("村民反映多年的饮水难题终于解决了。", "adoption"),
        ("困扰居民多年的停车难得到有效缓解。", "adoption"),
        ("樱桃大棚用电的事，通过协商议事得到解决。", "adoption"),
        ("补助标准不一的事，协商会后很快就解决了。", "adoption"),
        ("王秀兰提交提案后，学校门口的天桥今年9月建成使用。", "adoption"),
        ("《江南政协》杂志刊登了县政协的做法。", "coverage"),
        ("《人民政协报》头版头条刊发县政协做法。", "coverage"),
        ("王秀兰撰写的调研报告被县委内参转发。", "coverage"),
    ],
)
def test_troubles_ended_and_pages_of_papers(text: str, kind: str) -> None:
    """A trouble that ended in the clause behind it, what was built after a proposal, where a paper printed it."""
    assert [f.kind for f in frames(LEAD + text)] == [kind]


@pytest.mark.parametrize(
    "text", ["“沿河行”活动覆盖13个县市区。", "停车难问题仍未得到解决。", "要让停车难得到有效缓解。"]
)
def test_no_coverage_of_places_and_no_trouble_that_goes_on(text: str) -> None:
    """Places that an activity went through count nothing; a trouble that is not ended is no result."""
    assert frames(LEAD + text) == []
