"""Activities: deeds of members, steps of proposals, stations, rules and courses told by their own verbs."""

import pytest
from tests.loaders.reading import frames, told

from cppcc_loaders.errors import DataFileError
from cppcc_loaders.extract import activity_turns
from cppcc_loaders.extract.activity_turns import story_cues, turns_by_cue, turns_in


@pytest.mark.parametrize(
    ("text", "topic"),
    [
        ("县政协委员、县中医院大夫郝春生到松岭村，给独居老人量血压。", "给独居老人量血压"),
        ("县政协委员、裁缝店店主郝春生每月到福利院，为老人们缝补衣裳30多件。", "为老人们缝补衣裳"),
        ("松岭镇委员工作站的律师委员轮流坐班，为村民代写文书40余份。", "为村民代写文书"),
        ("县政协委员郝春生自掏腰包8万元，给松岭村修了一条灌渠。", "给松岭村修了一条灌渠"),
        ("县政协委员郝春生出资12万元为松岭小学添置了一间图书室。", "为松岭小学添置了一间图书室"),
        ("县政协驻村干部跑了半年，为松岭村争取到饮水资金60万元。", "为松岭村争取到饮水资金"),
        ("县政协农业界的技术小队三进松岭村，培训瓜农900人次。", "培训瓜农"),
        ("县政协委员郝春生在网上开直播，帮枣农卖枣12万斤。", "帮枣农卖枣"),
        ("去年夏天，县政协委员郝春生带着工友报名参加救援队。", "报名参加救援队"),
        ("医卫界委员郝春生、武秀兰在集中隔离点连续值守20天。", "在集中隔离点连续值守"),
        ("县政协委员郝春生帮助松岭村27户农户追回了玉米货款。", "帮助松岭村27户农户追回了玉米货款"),
        ("县政协委员郝春生成功调解了一起拖了六年的宅基地纠纷。", "成功调解了一起拖了六年的宅基地纠纷"),
        ("县政协医卫界别办起“槐树下问诊”，老人们都来。", "“槐树下问诊”"),
        ("县政协启动“委员助销”行动，各站响应。", "“委员助销”行动"),
        ("县政协委员工作站在集上支起三张桌椅，请6名委员坐诊。", "支起三张桌椅"),
        ("松岭镇委员工作站举办苹果栽培技术培训班3期。", "苹果栽培技术培训班"),
        ("县政协委员郝春生带着社员抢修机耕路3公里，三天没合眼。", "抢修机耕路"),
        ("县政协农业界委员郝春生在松岭镇指导瓜农搭棚育苗。", "指导瓜农搭棚育苗"),
        ("县政协农业界委员在6个乡镇推广谷子渗水地膜技术2万亩。", "推广谷子渗水地膜技术"),
        ("县政协驻村工作队帮助修建拦水坝2座。", "帮助修建拦水坝"),
        ("县政协委员郝春生在村小开设剪纸兴趣班，每周两节。", "剪纸兴趣班"),
        ("全年县政协委员为民办实事210件，群众点赞。", "为民办实事"),
        ("县政协社会福利界别委员走进光荣院，给老人包饺子、打扫卫生。", "给老人包饺子、打扫卫生"),
        ("县政协“同心”服务队走进社区开展垃圾分类宣传，发放传单1200份。", "垃圾分类宣传"),
        ("县政协科技界委员送技下乡，一个月走了9个村。", "送技下乡"),
        ("老委员武国平退休后每周到村里坐诊，看病不收钱。", "到村里坐诊"),
        ("县政协委员、农艺师郝春生引进枣树新品种7个。", "引进枣树新品种"),
        ("“点亮”委员工作室每周六为留守儿童开展心理辅导。", "为留守儿童开展心理辅导"),
        ("县政协委员郝春生每年免费为中小学生上法治课20多场。", "为中小学生上法治课"),
    ],
)
def test_a_deed_of_ours_told_by_its_verb_is_a_service(text: str, topic: str) -> None:
    """Whom it was done for and what was done make the row; how much of it is left out."""
    assert told(text) == [("public-service", topic)]


@pytest.mark.parametrize(
    "text",
    [
        "县水利局投入80万元，为松岭村修建灌渠3公里。",
        "县政府为全县学生免费检查视力2万人次。",
        "县政协委员们始终为群众办实事、做好事。",
        "县政协委员郝春生建议为松岭村老人安装扶手20处。",
        "县政协委员要多为群众解答疑问，每年不少于10次。",
        "全县各医院为老人体检3万人次。县政协召开了会议。",
        "县政协今年计划开展技术下乡6场，培训果农800人次。",
        "县政协委员郝春生的提案办结后，县教育局为松岭小学添置课桌300套。",
    ],
)
def test_deeds_of_others_plans_and_general_claims_give_no_row(text: str) -> None:
    """A department's work, what is wished or planned, and praise without anything particular are no deeds of ours."""
    assert [row for row in told(text) if row[0] == "public-service"] == []


def test_parts_of_a_service_are_no_rows_beside_it() -> None:
    """What was done at a service of a stated day belongs to it, in the same sentence and in the next paragraph."""
    text = (
        "5月8日，县政协在松岭镇开展“委员送健康”活动，为村民量血压、发药品。\n"
        "县医院的委员郝春生摆开桌子，给老人检查眼底60人次。\n活动共接诊村民130人。"
    )
    assert told(text) == [("public-service", "“委员送健康”活动")]


def test_a_count_of_those_taught_is_no_second_row() -> None:
    """A course with the number of those who came is one row."""
    assert told("县政协举办履职能力提升培训班2期，培训委员180人次。") == [("study-training", "履职能力提升培训班")]


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        (
            "县委书记武国平领办《关于治理松岭河的提案》，县政协主席、副主席领衔督办重点提案9件。",
            [("proposal-work", "《关于治理松岭河的提案》")],
        ),
        ("《关于治理松岭河的提案》被县政协列为主席督办件。", []),
        ("全年召开党组会议12次、党组理论学习中心组学习会8次。", [("study-training", "党组理论学习中心组学习会")]),
        ("各站点全年共接待群众1300人次。", []),
    ],
)
def test_counts_beside_what_is_told_are_no_rows(text: str, rows: list[tuple[str, str | None]]) -> None:
    """The sum of proposals led, a rank given to a title, counts before a course and bare receptions add no rows."""
    assert told(text) == rows


def test_a_deed_told_of_a_member_by_pronoun() -> None:
    """他 in a member's story is the member whom the paragraph names before."""
    text = "县政协委员郝春生在松岭镇开了家诊所。他常年给松岭村老人送药上门，十年没断过。"
    assert ("public-service", "给松岭村老人送药上门") in told(text)


def test_a_caption_counts_where_its_place_is_told_nowhere_else() -> None:
    """A picture's deed at a place that the article does not name is a row of its own."""
    story = "5月8日，县政协组织医卫界委员到松岭镇开展义诊。\n图为县政协委员郝春生在{}为老人测血糖。"
    assert ("public-service", "为老人测血糖") in told(story.format("柳河村"))
    assert ("public-service", "为老人测血糖") not in told(story.format("松岭镇"))


@pytest.mark.parametrize(
    ("text", "kind", "topic"),
    [
        ("县政协委员牵线引来两家客商，在松岭镇投资建厂。", "investment-promotion", "牵线引来两家客商"),
        ("全年县政协党组理论学习中心组集中学习9次，人人发言。", "study-training", "党组理论学习中心组集中学习"),
        ("常委会集体学习5次，机关干部都参加。", "study-training", "常委会集体学习"),
        ("县政协依托党校办起新委员研修班，80人参加。", "study-training", "新委员研修班"),
        ("松岭镇政协联络组办了一期联络员培训班，讲怎样写信息。", "study-training", "联络员培训班"),
        ("县政协创办“槐荫”读书会，每月一聚。", "culture", "“槐荫”读书会"),
        (
            "县政协相继挂牌槐木雕刻委员工作室、松岭枣业委员联络站等一批阵地。",
            "institution-building",
            "槐木雕刻委员工作室、松岭枣业委员联络站",
        ),
        ("全县180名政协委员全部编入9个工作站。", "institution-building", "编入9个工作站"),
        ("9个乡镇全部建起委员工作站，站长由联络组组长担任。", "institution-building", "全部建起委员工作站"),
        (
            "县政协党组研究通过《县政协委员联系群众三年计划》，当月施行。",
            "institution-building",
            "《县政协委员联系群众三年计划》",
        ),
        ("县政协的“槐商量”平台上线运行，注册用户3000人。", "institution-building", "“槐商量”平台"),
        ("全县首个“槐荫议事亭”在松岭镇揭牌，乡亲们来看热闹。", "institution-building", "全县首个“槐荫议事亭”"),
        ("县政协学着外地的办法，在松岭镇办起了“槐荫议事亭”。", "institution-building", "“槐荫议事亭”"),
        (
            "县政协十届二次会议以来立案的143件提案全部办复。",
            "proposal-work",
            "县政协十届二次会议以来立案的143件提案全部办复",
        ),
        ("立案提案于4月11日集中交办，承办单位38个。", "proposal-work", "立案提案"),
        ("县政协主席郝春生两次带队到现场督办，县城管局当场答复。", "proposal-work", "到现场督办"),
        (
            "县政协主席郝春生带领督办组来到松岭镇，察看《关于治理松岭河的提案》落实情况。",
            "proposal-work",
            "《关于治理松岭河的提案》落实情况",
        ),
        ("县政协提案委员会面向社会公开征集提案线索，收到来信。", "proposal-work", "面向社会公开征集提案线索"),
        ("郝春生委员当了三届，提出的提案有21件。", "proposal-work", "提出的提案"),
        ("县政协提案委员会对去年答复的30件提案来了一次“翻旧账”。", "proposal-work", "去年答复的30件提案"),
        (
            "郝春生把走访所见写成《关于治理松岭河的提案》，在县政协十届三次会议上提交。",
            "proposal-work",
            "《关于治理松岭河的提案》",
        ),
        (
            "县政协委员郝春生写下《关于增设村级快递点的建议》，通过“冀履职”平台报送。",
            "opinion-work",
            "《关于增设村级快递点的建议》",
        ),
        (
            "由松岭镇委员工作站报送的《关于增设村级快递点的建议》很快有了回音。",
            "opinion-work",
            "《关于增设村级快递点的建议》",
        ),
        ("县政协文艺界委员送戏下乡，冬闲演了12场。", "culture", "送戏下乡"),
        ("县政协征集渡口船工口述历史资料32篇。", "culture", "渡口船工口述历史资料"),
        ("县政协设立社情民意直报点23个。", "institution-building", "社情民意直报点"),
        ("县委书记武国平亲自领办“加快县医院新区建设”提案。", "proposal-work", "“加快县医院新区建设”提案"),
        ("委员郝春生通过“委员直通车”反映公交线路问题。", "opinion-work", "公交线路"),
        ("县政协港澳委员郝春生引荐12名客商到县里考察。", "investment-promotion", "引荐12名客商到县里考察"),
        ("县政协召开《关于治理松岭河的提案》办理协商会。", "proposal-work", "《关于治理松岭河的提案》"),
        ("县政协主席会议审定重点提案12件。", "proposal-work", "重点提案"),
        ("县政协提案委赴县水利局督办第36号提案办理情况。", "proposal-work", "督办第36号提案"),
        ("县政协收集社情民意线索76条，条条过筛。", "opinion-work", "社情民意线索"),
        ("县政协组织老委员编写《松岭古道》口述史。", "culture", "《松岭古道》口述史"),
        ("县政协开展“书香机关”读书月，评出标兵6名。", "culture", "“书香机关”读书月"),
        ("县政协党组成员分别到联系点讲党课。", "study-training", "党课"),
        ("县政协调整充实9个界别活动组。", "institution-building", "调整充实9个界别活动组"),
        ("各站点登记诉求140件，件件有人管。", "opinion-work", "登记诉求"),
        ("《库区移民养老难待解》以社情民意信息报送，引起重视。", "opinion-work", "《库区移民养老难待解》"),
        ("县政协建立委员履职档案，一人一册。", "institution-building", "委员履职档案"),
        ("县政协升级“槐商量”管理系统，一网通办。", "institution-building", "“槐商量”管理系统"),
        ("县政协通报表扬优秀委员25名。", "institution-building", "通报表扬优秀委员"),
        ("“春生工作室”设在合作社，2025年3月由县政协授牌。", "institution-building", "“春生工作室”"),
        ("会议听取了9名常委的述职报告。", "institution-building", "常委的述职报告"),
        ("班子成员带头，讲专题党课6场。", "study-training", "专题党课"),
        ("县政协主席会议成员分头督办9件，件件见底。", "proposal-work", "分头督办"),
        ("县政协的线上信箱收到群众留言320条，件件有回音。", "opinion-work", "收到群众留言"),
    ],
)
def test_steps_of_work_told_by_their_own_verbs(text: str, kind: str, topic: str) -> None:
    """Stations opened, rules passed, courses, proposals and opinions on their way are rows with their own words."""
    assert (kind, topic) in told(text)


@pytest.mark.parametrize(
    "text",
    [
        "县政协收到各民主党派提交的提案83件。",
        "县委常委会集体学习了有关文件。",
        "郝春生是“槐荫”委员工作室揭牌后的第一位主人。",
        "县政协要在9个乡镇全部建起委员工作站。",
    ],
)
def test_lookalikes_of_such_steps_give_no_row_of_a_turn(text: str) -> None:
    """Parties' proposals, another body's study, what follows an opening and what is demanded are not read as turns."""
    assert [f for f in frames(text) if f.rule == "activity-叙事"] == []


def test_this_proposal_is_the_one_named_last() -> None:
    """该提案 and a team that supervises it speak of the title before; only a day of its own makes a second row."""
    text = (
        "郝春生提出的《关于治理松岭河的提案》被列为重点提案。该提案由县政协主席武国平领衔督办。\n"
        "4月9日，县政协督办组走进松岭镇的3个村。"
    )
    assert [(f.type, f.topic, f.date) for f in frames(text)] == [
        ("proposal-work", "《关于治理松岭河的提案》", None),
        ("proposal-work", "《关于治理松岭河的提案》", "2027-04-09"),
    ]


def test_what_counsel_came_to_is_no_deed_of_its_own() -> None:
    """Works told in the sentence of the talks that led to them are their result."""
    text = "松岭村议事室围绕排水沟改造开展协商，筹集资金20万元，疏通沟渠1公里。"
    assert [kind for kind, _ in told(text)] == ["consultation"]


@pytest.mark.parametrize(
    ("text", "date"),
    [
        ("2019年以来，县政协在9个乡镇建成委员工作站26个。", None),
        ("2026年以来，县政协在9个乡镇建成委员工作站26个。", "2026"),
        ("今年，县政协改了章程。一是推行“双向打分”制度，两头评。", "2027"),
        ("2027年上半年履职数据：\n委员为民办实事210件。", "2027-01/2027-06"),
        (
            "4月9日，县政协在松岭镇开展义诊活动。第二天，工作站写成《关于增设路灯的建议》，作为社情民意信息上报。",
            "2027-04-10",
        ),
        ("两地政协自2024年签订《河湾协作备忘录》以来，往来不断。", "2024"),
        ("4月9日，县政协推行“轮值”制度。工作站每月开设“槐荫课堂”，老人都来。", None),
    ],
)
def test_dates_of_practices_lists_and_next_days(text: str, date: str | None) -> None:
    """What goes on for years or month by month has no date; a list has the time of its heading."""
    assert frames(text)[-1].date == date


@pytest.mark.parametrize("title", ["数说2026：一张网连着千家", "2026年履职工作综述"])
def test_a_title_that_looks_back_at_a_year_dates_its_work(title: str) -> None:
    """The year of such a title is the year of what the page tells."""
    text = f"{title}\n县政协委员郝春生出资12万元为松岭小学添置了一间图书室。"
    assert [f.date for f in frames(text, published="2027-01-09")] == ["2026"]


def test_a_marked_caption_is_told() -> None:
    """（图：…摄） is a caption like 图为."""
    text = "县政协委员郝春生是医生。\n（图：县政协委员郝春生在柳河村为老人测血糖）"
    assert ("public-service", "为老人测血糖") in told(text)


def test_proposals_listed_with_what_became_of_them_are_rows() -> None:
    """Each proposal of a list of answers is a row; a catalogue of titles has none."""
    answer = "办理情况：县城管局投入18万元，更换路灯120盏，方便了沿街居民夜间出行，委员表示满意，又补种了行道树若干。"
    entries = ["第012号　案由：关于整修松岭街路灯的提案", "第047号　案由：关于增设松岭河护栏的建议"]
    listed = "县政协提案办理情况摘登\n" + "\n".join(f"{entry}\n{answer}" for entry in entries)
    topics = [topic for kind, topic in told(listed) if kind == "proposal-work"]
    assert topics == ["整修松岭街路灯的提案", "增设松岭河护栏的建议"]
    assert [f for f in frames("县政协提案目录\n" + "\n".join(entries)) if f.rule == "activity-答复"] == []


def test_every_turn_has_a_cue_and_fits_its_own_words() -> None:
    """A turn is found through any of its cues, and cues within longer ones are found too."""
    assert story_cues("县政协办了培训班")
    assert set(turns_in("培训")) <= set(turns_in("培训班"))
    assert all(turn.pattern.groupindex.get("o") for cue in turns_by_cue() for turn in turns_in(cue))


def test_a_turn_that_names_no_family_is_reported(monkeypatch: pytest.MonkeyPatch) -> None:
    """A name in braces without words says where it stands and how to mend it."""
    monkeypatch.setattr(activity_turns, "_families", dict)
    with pytest.raises(DataFileError, match=r"no family 'whom'.*add its words there"):
        activity_turns._filled("activity_turns.tsv", 8, "为{whom}送药")
