"""Counsel about what was heard before it, maxims, trips with a theme told first: invented sentences."""

import pytest
from tests.loaders.reading import frames, told

from cppcc_ontology.divisions import COUNTRY


@pytest.mark.parametrize(
    ("text", "topic"),
    [
        (
            "今年3月，石桥镇政协委员工作站的委员们在走访中了解到，李家村大棚作业路年久失修，雨天难行，便邀请镇政府、县交通局召开协商会，商定了办法。",
            "李家村大棚作业路年久失修",
        ),
        (
            "今年6月，工作站收到南庄村群众关于灌溉沟渠渗漏的反映后，站长李某带领委员现场查看，邀请县水利局召开协商会，县政协派人参加。",
            "灌溉沟渠渗漏",
        ),
        (
            "5月6日，县政协石桥社区委员工作室接到居民关于楼道堆物的投诉后，召开“楼道议事会”，请物业到场。",
            "楼道堆物",
        ),
        (
            "县政协委员联络室开设“棚边议事”小院，邀请菜农、合作社负责人一起商量，一年来解决种苗质量、棚区道路等问题34个。",
            "种苗质量、棚区道路",
        ),
        ("县政协委员、居民代表围坐在一起，就老旧小区加装电梯一事各抒己见。", "老旧小区加装电梯"),
        ("在县政协南甸协商议事室里，大家围绕早市占道话题你一言我一语。", "早市占道"),
        (
            "石桥小区建于1998年，停车难、上下楼难问题突出。县政协委员曾某多次入户，组织各方反复协商，推动加装电梯12部。",
            "停车难、上下楼难",
        ),
        (
            "针对群众反映强烈的校门口拥堵问题，石桥镇政协委员联络站组织交警、学校、家长面对面协商，错峰放学。",
            "校门口拥堵",
        ),
        (
            "有居民反映，小区化粪池外溢没人管。县政协委员工作室把物业和居民代表叫到一起商量，三天后清掏完毕。",
            "小区化粪池外溢没人管",
        ),
        (
            "县政协社会法制委员会接到网民关于公交改线的留言，召集交通局、公交公司和居民代表开展协商，恢复了原线路。",
            "公交改线",
        ),
        (
            "东关社区管网老化、内涝频发问题突出。县政协在社区召开“邻里圆桌会”，商定了改造方案。",
            "东关社区管网老化、内涝频发",
        ),
        (
            "县政协委员工作站发现，河坝村浇地排队时间长，当即组织村委会、水管所和农户代表协商，排出了轮灌表。",
            "河坝村浇地排队时间长",
        ),
    ],
)
def test_counsel_is_about_what_was_heard_before_it(text: str, topic: str) -> None:
    """Talks without a stated subject are about the trouble heard of before them, or the one they came to mend."""
    assert ("consultation", topic) in told(text)


@pytest.mark.parametrize(
    "text",
    [
        "县政协立下规矩，做到不调研不协商、先调研后协商。",
        "各议事室坚持先调研、后协商、再反馈，县政协逐月通报。",
        "民主监督是政协的重要职能。",
        "县政协牢记习近平总书记视察河北、视察正定时的嘱托。",
        "县政协委员们在走访中摸实情、在座谈中听真话。",
        "县政协组织委员与饲料、屠宰企业结成帮扶对子。",
    ],
)
def test_maxims_are_no_events(text: str) -> None:
    """Rules of work, what a duty is, and what a leader of the state once came to see tell nothing that was done."""
    assert told(text) == []


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        (
            "围绕草莓产业转型升级，5月中旬，县政协组成专班，赴长丰、东港学习考察，形成了《关于加快草莓种苗繁育的调研报告》。",
            [("research", "草莓产业转型升级")],
        ),
        (
            "县政协委员孙某通过发放2000多份调查问卷、召开多场座谈会围绕完善居家养老服务展开调研。",
            [("research", "完善居家养老服务")],
        ),
        (
            "县政协就农村养老服务，采取发放问卷、入户访谈、召开座谈会等方式开展调研，收回问卷800份。",
            [("research", "农村养老服务")],
        ),
        (
            "3月8日，县政协主席王某带领委员到石桥镇督办《关于修复石桥的提案》，实地察看桥墩加固情况，并召开督办座谈会。",
            [("proposal-work", "《关于修复石桥的提案》")],
        ),
        (
            "1月，县政协印发《关于征集十届三次会议提案的通知》，向社会征集提案线索。",
            [("proposal-work", "向社会征集提案线索")],
        ),
        (
            "县政协委员们深入车间，累计走访企业213家，收集用工、融资、物流等方面问题97个。",
            [("exchange", "用工、融资、物流")],
        ),
        (
            "县政协班子成员带队赴北京、深圳等地开展招商活动，促成签约项目6个。",
            [("investment-promotion", "赴北京、深圳等地开展招商")],
        ),
        (
            "县政协建立“选题、走访、商量、回音”四步议事法。",
            [("institution-building", "“选题、走访、商量、回音”四步议事法")],
        ),
        (
            "县政协建立了县委书记、县长领办，县政协主席督办重点提案制度，确定12件重点提案。",
            [("institution-building", "重点提案制度")],
        ),
    ],
)
def test_work_told_in_one_sentence_is_one_row(text: str, rows: list[tuple[str, str]]) -> None:
    """A trip is about the theme told first, a survey's talks and a proposal's visit are parts of it."""
    assert [row for row in told(text) if row != ("proposal-work", "重点提案")] == rows


def test_a_year_that_opens_an_account_holds_to_its_end() -> None:
    """The year at the head of what a report tells dates the sentences after it."""
    text = (
        "王某指出，2026年，县政协扎实履职。一年来，县政协围绕梨园提质召开专题协商会4次。"
        "持续打造“梨下议”品牌，建成“梨下议”平台31个。"
    )
    assert {frame.date for frame in frames(text, published="2027-01-17")} == {"2026"}


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        (
            (
                "全国政协主席李海山8日在昆明分别会见了来华出席论坛的甲国总理罗文、乙国议长贝克。\n"
                "会见罗文时，李海山积极评价两国农业往来，赞赏对方的支持。\n"
                "会见贝克时，李海山说，双方要落实两国领导人的共识，推动种业合作真正落地。\n"
                "李海山还集体会见了与会的外国学者。"
            ),
            [
                ("exchange", "两国农业往来"),
                ("exchange", "推动种业合作真正落地"),
                ("exchange", "与会的外国学者"),
            ],
        ),
        (
            "全国政协党组理论学习中心组5月6日以“当前农村形势”为题举行第三次集体学习。",
            [("study-training", "“当前农村形势”")],
        ),
        (
            (
                "政协第十五届全国委员会常务委员会第八次会议6日上午在京开幕。\n"
                "会议审议通过了关于召开第三次会议的决定，为全国政协十五届三次会议召开作准备。"
            ),
            [("standing-committee-meeting", "为全国政协十五届三次会议召开作准备")],
        ),
        (
            (
                "十五届全国政协第七次双周协商座谈会6日在京召开，全国政协主席李海山主持会议。\n"
                "12位委员围绕种质保护、仓储物流等，对推进现代种业发展提出意见建议。"
            ),
            [("consultation", "推进现代种业发展")],
        ),
        (
            "领导人6日看望了参加全国政协十五届二次会议的农业界委员并参加联组会时强调，要守住耕地红线。",
            [("plenary-session", "守住耕地红线")],
        ),
        ("全国政协十五届二次会议6日举行第二场“委员通道”，6位委员接受采访。", [("plenary-session", "第二场“委员通道”")]),
    ],
)
def test_national_items(text: str, rows: list[tuple[str, str]]) -> None:
    """Guests met one by one, joint study under a title, what a meeting makes ready or its advice was for."""
    assert told(text, home=COUNTRY) == rows


@pytest.mark.parametrize(
    ("text", "row"),
    [
        ("5月6日，县政协召开第十四届委员会第二十一次主席会议，审议《联络办法》。", ("work-meeting", "《联络办法》")),
        ("县政协召开民族宗教界人士座谈会，促进和顺。", ("exchange", "民族宗教界人士")),
        (
            "把学习贯彻党的二十届四中全会精神作为首要政治任务，县政协召开党组会议、主席会议、常委会会议专题学习传达。",
            ("study-training", "党的二十届四中全会精神"),
        ),
        (
            "石桥镇政协委员工作站围绕古桥周边环境整治召开议事会，提出的建议得到采纳。",
            ("consultation", "古桥周边环境整治"),
        ),
        (
            "县政协联合县委、县政府督查室对提案办理情况进行“回头看”，推动16件落实。",
            ("proposal-work", "提案办理情况进行“回头看”"),
        ),
        ("6月9日，县政协“委员讲堂”走进石桥镇李家村。", ("public-service", "“委员讲堂”走进石桥镇李家村")),
        (
            "今年3月，县政协向县文化和旅游局、县市场监管局、县交通运输局等5家单位派驻民主监督小组。",
            ("institution-building", "民主监督小组"),
        ),
        ("县政协组织宣讲团深入各乡镇开展宣讲。", ("study-training", "组织宣讲团深入各乡镇开展宣讲")),
        (
            "县政协文史委组织开展滹沱河抗洪史料征集工作，先后赴保定、衡水等地走访抗洪老人。",
            ("culture", "滹沱河抗洪史料征集工作"),
        ),
        ("由县委领导领办、县政协主席会议成员督办重点提案14件。", ("proposal-work", "督办重点提案")),
        ("县政协举办读书启动仪式，向委员赠送图书。", ("culture", "读书启动仪式")),
    ],
)
def test_plain_forms_of_reports(text: str, row: tuple[str, str]) -> None:
    """Forms of yearly reports give one row each, by what they are about."""
    assert told(text) == [row]


def test_calls_that_a_proposal_rests_on_are_its_research() -> None:
    """走访…的基础上形成 tells the research of the proposal that it names."""
    text = "民盟县支部提交的《关于推进核桃产业发展的提案》，是在多次走访核桃加工企业、种植户的基础上形成的。"
    assert ("research", "推进核桃产业发展") in told(text)


@pytest.mark.parametrize(
    ("text", "row"),
    [
        (
            "去年四月，县政协在石桥镇、南甸镇同时挂出了两块牌子：“周明文旅工作室”“谭医生健康工作室”，都以委员的名字命名。",
            ("institution-building", "“周明文旅工作室”“谭医生健康工作室”"),
        ),
        ("县政协聘请15名“民情观察员”，其中有快递员。", ("institution-building", "“民情观察员”")),
        ("10月16日上午，县政协机关全体干部集中收看了全国两会开幕会实况。", ("study-training", "全国两会开幕会")),
        ("8月下旬，县政协43名新任委员到浙江大学参加了为期五天的能力提升班。", ("study-training", "能力提升班")),
        ("县政协20位委员宣讲员分头下到63个村，听众超过4000人。", ("study-training", "宣讲员分头下到63个村")),
        (
            "4月，县政协副主席王某率经济委员会人员，就梨园改造问题在石桥、南甸三镇转了十天，算出老园2万亩。",
            ("research", "梨园改造"),
        ),
        ("11月，县政协利用网络平台开了首次“云协商”，8名委员连线发言。", ("consultation", "“云协商”")),
        (
            "县政协委员领衔的《关于推广防雹网的提案》督办后，全县新增防雹网1.6万亩。",
            ("proposal-work", "《关于推广防雹网的提案》"),
        ),
        (
            "石桥镇政协委员联络站促成了机械厂家属区的暖气改造，惠及居民412户。",
            ("public-service", "机械厂家属区的暖气改造"),
        ),
        (
            "县政协“百名委员帮百户”活动从9月25日持续到10月底，帮117户摘果。",
            ("public-service", "“百名委员帮百户”活动"),
        ),
        (
            "县政协首次对10名履职分排在末尾的委员进行约谈，2名委员辞职。",
            ("institution-building", "履职分排在末尾的委员进行约谈"),
        ),
        ("20名常委向县政协常委会口头述职。", ("institution-building", "述职")),
        ("县政协“政企面对面”早餐会开了第3期。", ("consultation", "“政企面对面”早餐会")),
        ("县政协“邻里议事”自去年6月创办，已举行11期。", ("consultation", "“邻里议事”")),
        ("县政协建成书香驿站9个。", ("institution-building", "书香驿站")),
        ("县政协委员屈某在石桥镇义诊三天，看了230人。", ("public-service", "义诊")),
        ("《农资店进货台账亟待解决》获县委书记批示，县政协报送。", ("opinion-work", "《农资店进货台账亟待解决》")),
        ("今年3月，市政协主席徐某到本县走访委员，看了看账本。", ("exchange", "走访委员")),
        (
            "去年10月，县里成立“同心”新型职业农民委员工作室，县政协委员任主任。",
            ("institution-building", "“同心”新型职业农民委员工作室"),
        ),
    ],
)
def test_livelier_forms_of_local_sites(text: str, row: tuple[str, str]) -> None:
    """Signs hung out, openings watched, walks of days, what stations brought about, series by their number."""
    assert told(text) == [row]


@pytest.mark.parametrize(
    "text",
    [
        "这是县政协换届以后召开的第一次政协全会。",
        "县政协常委刘某后来在县政协常委会会议上讲：“这块布不大。”",
        "县政协驻室委员接待来访5200人次。",
        "我们也清楚差距：民主监督的“刺”还不够尖。",
    ],
)
def test_remarks_are_no_events(text: str) -> None:
    """What a meeting was, words said there, callers counted, and shortcomings give nothing."""
    assert told(text) == []


def test_a_listed_proposal_is_proved_by_its_account() -> None:
    """The account under a proposal's number proves its row and dates it."""
    text = (
        "县政协重点提案办理情况\n第0012号　关于化解庙会停车难的提案\n"
        "1月29日，县政协主席邱某把领办会开在庙会街口，让大家看撂荒的院子能不能先借来停车。\n"
        "第0047号　关于给果农建账本的提案\n办理中，双方几次上山，碰头会就在果库里开，"
        "办法由果农自己定下来，随后在全镇试行，账本印了三百册。"
    )
    found = [frame for frame in frames(text) if frame.rule == "activity-答复"]
    assert [frame.date for frame in found] == ["2027-01-29", None]
    assert all("提案" in text[frame.span.start : frame.span.end] for frame in found)


@pytest.mark.parametrize(
    ("text", "row"),
    [
        ("县政协“梨农恳谈日”坚持每月一次，全年办事35件。", ("consultation", "“梨农恳谈日”")),
        ("县政协石桥镇的“塬上议事”把一条吵了六年的生产路修通了。", ("public-service", "一条吵了六年的生产路")),
        (
            "去年，县政协委员李某根据走访写成的社情民意信息《山区孕产妇转诊难亟待解决》，由县政协报送后被采用。",
            ("opinion-work", "《山区孕产妇转诊难亟待解决》"),
        ),
        ("1月8日下午，县政协十届一次会议举行预备会议，通过会议议程。", ("plenary-session", "会议议程")),
    ],
)
def test_more_livelier_forms(text: str, row: tuple[str, str]) -> None:
    """Standing days, roads mended by a room's talks, opinions written after calls, preparatory meetings."""
    assert told(text) == [row]


def test_an_office_answers_the_people_of_a_proposal() -> None:
    """What an office did with the people of a proposal is a step of that proposal."""
    text = "县政协委员：您提出的《关于增设课后托管的提案》由我局办理。\n我局高度重视，5月10日邀请您到石桥小学座谈协商。"
    assert ("proposal-work", "《关于增设课后托管的提案》") in told(text)


def test_the_title_says_what_a_session_took_up() -> None:
    """A standing committee's session without a stated subject is about what the item's title says."""
    text = (
        "县政协召开十届常委会第七次会议 围绕梨园品牌整合协商议政\n"
        "4月11日至12日，政协元氏县十届常委会第七次会议在县城举行。县政协主席王某主持。"
    )
    assert ("standing-committee-meeting", "梨园品牌整合") in told(text)


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        (
            (
                "5月至7月，县政协对全县边境旅游发展情况开展专题调研。调研组先后深入石桥镇等7个乡镇，召开座谈会，"
                "并赴邢台市、衡水市考察学习。"
            ),
            [("research", "全县边境旅游发展情况")],
        ),
        (
            "10月下旬，县政协围绕“民宿集群发展”组织委员视察，赴浙江省湖州市考察学习。",
            [("inspection", "民宿集群发展")],
        ),
        ("6月30日，县政协机关党支部到石桥烈士陵园过主题党日。", [("study-training", "主题党日")]),
        ("县政协医卫界委员7人在石桥镇卫生院坐诊一天。", [("public-service", "在石桥镇卫生院坐诊")]),
        ("县政协在11个乡镇设了“圆桌议事包”。", [("institution-building", "“圆桌议事包”")]),
        (
            "2020年县“两会”上，县政协委员于某递上去的是《关于布设共享冷库的提案》。",
            [("proposal-work", "《关于布设共享冷库的提案》")],
        ),
        ("县政协建立协商成果办理台账，对重点事项跟踪问效。", [("institution-building", "协商成果办理台账")]),
        ("县政协开展台胞台属联谊活动。", [("exchange", "台胞台属联谊活动")]),
        ("县政协开展优秀提案和先进承办单位评选活动。", [("proposal-work", "优秀提案和先进承办单位评选活动")]),
    ],
)
def test_trips_that_go_on_and_small_works(text: str, rows: list[tuple[str, str]]) -> None:
    """A trip told by its places goes on with the one before it; ledgers, contacts and awards have their names."""
    assert told(text) == rows
