"""People and their roles: names with titles, rows, speakers, appointments; what is no person stays out."""

from array import array
from collections.abc import Iterator
from itertools import pairwise

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from cppcc_loaders.extract import make_scene
from cppcc_loaders.extract.frames import PersonFrame, RoleFrame
from cppcc_loaders.extract.people import extract_people, find_people
from cppcc_loaders.extract.scene import Scene
from cppcc_loaders.records import Article, Clean, Document, Range, Unresolved


def _scene(text: str, home: str | None = "330482") -> Scene:
    document = Document("t", "t.txt", text, "0", "utf-8")
    body = Clean(text, array("i", range(len(text))))
    return make_scene(Article("t/0", "t", Range(0, len(text)), body, home=home), document)


def _frames(text: str, home: str | None = "330482") -> list[PersonFrame | RoleFrame | Unresolved]:
    return list(extract_people(_scene(text, home)))


def _names(text: str, home: str | None = "330482") -> list[str]:
    return list(dict.fromkeys(f.name for f in _frames(text, home) if isinstance(f, PersonFrame)))


def _roles(text: str, home: str | None = "330482") -> list[tuple[str, str, str | None]]:
    found = (f for f in _frames(text, home) if isinstance(f, RoleFrame))
    return list(dict.fromkeys((f.person, f.role, f.org) for f in found))


def _rules(text: str, home: str | None = "330482") -> set[str]:
    return {f.rule for f in _frames(text, home) if isinstance(f, PersonFrame)}


@pytest.mark.parametrize(
    ("rule", "text", "names"),
    [
        ("people-title-before", "市政协主席陆建中主持会议。", ["陆建中"]),
        ("people-title-after", "调研中，沈月芳委员提出三点看法。", ["沈月芳"]),
        ("people-row", "俞海平、徐丽娟、钱国良、沈月芳参加活动。", ["俞海平", "徐丽娟", "钱国良", "沈月芳"]),
        ("people-speaker", "陆建中强调，要办好每一件提案。", ["陆建中"]),
        ("people-speaker", "“我们全力配合。”新埭镇委员联络站顾明华说。", ["顾明华"]),
        ("people-announced", "参加活动的还有陆建中、徐丽娟、钱国良。", ["陆建中", "徐丽娟", "钱国良"]),
        ("people-appointed", "会议决定，任命钱国良同志为市政协副秘书长。", ["钱国良"]),
        ("people-among-others", "俞海平、徐丽娟等12名政协委员到场服务。", ["俞海平", "徐丽娟"]),
        ("people-note", "徐丽娟（市政协委员、某某服饰公司总经理）深有感触。", ["徐丽娟"]),
        ("people-described", "徐丽娟，女，汉族，现任平湖市政协委员。", ["徐丽娟"]),
        (
            "people-roll",
            "政协平湖市第十六届委员会委员名单\n陆建中 徐丽娟（女） 钱国良 苏　明 阿里木·买买提（维吾尔族） 沈月芳",
            ["陆建中", "徐丽娟", "钱国良", "苏明", "阿里木·买买提", "沈月芳"],
        ),
        ("people-again", "市政协主席陆建中到新仓镇调研。随后陆建中走进农户家中。", ["陆建中"]),
        ("people-surname-title", "市政协主席陆建中到场。“陆主席，请进！”老人说。", ["陆建中"]),
    ],
)
def test_people_rule(rule: str, text: str, names: list[str]) -> None:
    """Each rule finds the names of a sentence of its own."""
    assert _names(text) == names
    assert rule in _rules(text) | {f.rule for f in _frames(text) if isinstance(f, RoleFrame)}


@pytest.mark.parametrize(
    ("text", "roles"),
    [
        (
            "市政协党组书记、主席陆建中，副主席俞海平、徐丽娟，秘书长钱国良出席。",
            [
                ("陆建中", "党组书记", "平湖市政协"),
                ("陆建中", "主席", "平湖市政协"),
                ("俞海平", "副主席", "平湖市政协"),
                ("徐丽娟", "副主席", "平湖市政协"),
                ("钱国良", "秘书长", "平湖市政协"),
            ],
        ),
        (
            "市委副书记、市长沈志明，市人大常委会主任吴国强应邀出席。",
            [
                ("沈志明", "市委副书记", "平湖市委"),
                ("沈志明", "市长", "平湖市"),
                ("吴国强", "主任", "平湖市人大常委会"),
            ],
        ),
        (
            "应邀出席的市领导还有俞海平、徐丽娟。",
            [("俞海平", "市领导", "平湖市"), ("徐丽娟", "市领导", "平湖市")],
        ),
        (
            "嘉兴市政协主席马维国到平湖市调研，副主席冯卫东、董文彬参加。",
            [
                ("马维国", "主席", "嘉兴市政协"),
                ("冯卫东", "副主席", "嘉兴市政协"),
                ("董文彬", "副主席", "嘉兴市政协"),
            ],
        ),
        (
            "市政协提案委主任高明远、文史委副主任秦岭参加。",
            [("高明远", "主任", "平湖市政协提案委员会"), ("秦岭", "副主任", "平湖市政协文史委员会")],
        ),
        (
            "市委常委、统战部部长曹新宇讲话。",
            [("曹新宇", "市委常委", "平湖市委"), ("曹新宇", "部长", "平湖市委统战部")],
        ),
        (
            "市政协委员、平湖市金穗粮油合作社理事长何大山说，路修好了。",
            [("何大山", "政协委员", "平湖市政协"), ("何大山", "理事长", "平湖市金穗粮油合作社")],
        ),
        ("家住新仓镇三叉河村的村民赵满仓说，方便多了。", [("赵满仓", "村民", "新仓镇三叉河村")]),
        ("浙江大学教授孙玉明应邀授课。", [("孙玉明", "教授", "浙江大学")]),
        ("省委党校（浙江行政学院）教授孙玉明作辅导。", [("孙玉明", "教授", "浙江省委党校")]),
        ("会议选举陆建中为主席。", [("陆建中", "主席", "平湖市政协")]),
        ("会议通过关于免去钱国良同志市政协副秘书长职务并接受其请辞委员的决定。",
         [("钱国良", "副秘书长", "平湖市政协"), ("钱国良", "政协委员", "平湖市政协")]),
        ("志愿者代表万小宝发言。", [("万小宝", "志愿者代表", None)]),
        ("市政协原主席丁百川参加座谈。", [("丁百川", "原主席", "平湖市政协")]),
        ("市政协配合省政协开展视察，沈国华主席到会指导。", [("沈国华", "主席", "浙江省政协")]),
        ("市委高度重视政协工作，周立群书记多次作出批示。", [("周立群", "书记", "平湖市委")]),
        ("副市长李　波、教育局局长杜 鹏等到会。", [("李波", "副市长", "平湖市"), ("杜鹏", "局长", "教育局")]),
        ("中央军委委员许振国出席。", [("许振国", "委员", "中央军委")]),
        ("市政协副主席（不驻会）方志远参加。", [("方志远", "副主席", "平湖市政协")]),
    ],
    ids=[
        "one-body-many-titles", "party-government-congress", "group-of-officials", "body-of-the-sentence",
        "special-committee", "department-of-the-party", "seat-and-company", "origin-of-a-villager", "university",
        "note-in-the-body", "elected", "relieved-and-resigned", "compound-title", "former", "committee-of-the-sentence",
        "party-of-the-sentence", "names-with-blanks", "no-seat", "note-behind-the-title",
    ],
)  # fmt: skip
def test_people_roles(text: str, roles: list[tuple[str, str, str | None]]) -> None:
    """Every title gives one role, in the body that the text names or carries on."""
    assert _roles(text) == roles


def test_people_sector() -> None:
    """A member's sector goes with the role."""
    (role,) = (f for f in _frames("经济界委员闫旭东作了发言。") if isinstance(f, RoleFrame))
    assert (role.person, role.role, role.committee, role.sector) == ("闫旭东", "政协委员", "330482", "经济界")


def test_people_roles_of_one_person_merge() -> None:
    """A later, shorter form of a role is no second role."""
    text = "应越南祖国阵线主席阮文河邀请，市政协组团出访，并与祖国阵线主席阮文河会谈。"
    assert _roles(text) == [("阮文河", "主席", "越南祖国阵线")]


@pytest.mark.parametrize(
    ("text", "roles"),
    [
        (
            "全国政协主席分别会见了老挝国家主席西苏里、总理宋萨瓦，国会主席坎塔冯。",
            [("西苏里", "国家主席", "老挝"), ("宋萨瓦", "总理", "老挝"), ("坎塔冯", "主席", "老挝国会")],
        ),
        ("习近平总书记的重要讲话在委员中引起热烈反响。", [("习近平", "总书记", None)]),
        ("他转达了习近平主席的亲切问候。", [("习近平", "主席", None)]),
        (
            "全国政协副主席帕桑·格列顿珠、巴根、陈利民出席。",
            [
                ("帕桑·格列顿珠", "副主席", "全国政协"),
                ("巴根", "副主席", "全国政协"),
                ("陈利民", "副主席", "全国政协"),
            ],
        ),
    ],
    ids=["country-carried-on", "general-secretary", "title-behind-the-name", "minority-names"],
)
def test_people_national(text: str, roles: list[tuple[str, str, str | None]]) -> None:
    """Foreign guests, heads of state and names of minorities."""
    assert _roles(text, home="100000") == roles


@pytest.mark.parametrize(
    "text",
    [
        "全市上下深入学习贯彻习近平新时代中国特色社会主义思想。",
        "在以习近平同志为核心的党中央坚强领导下，我们开启新征程。",
        "市政协组织学习《习近平著作选读》第一卷。",
        "本报讯（记者 张晓明 通讯员 李玉梅）3月5日，市政协召开会议。",
        "责任编辑：王小明",
        "市政协主席会议研究了有关事项，副主席分别带队，各位委员要发挥作用。",
        "委员马上行动，村民安居乐业，农民增收致富，学生健康成长，教师安心从教。",
        "市人大常委会主任会议听取了汇报，市长热线接听群众来电。",
        "弘扬科学家精神，培养卓越工程师，保障农民余粮销售。",
        "社区居民李阿姨激动地说，变化真大。70岁的张大爷也来了。",
        "刘某、李某某因涉嫌违法被查处。",
        "要加强高校教师师德建设，高度重视提案办理，时常表示关心。",
        "平湖市、嘉善县、海盐县参加了交流，安全管理、金融机构、方便群众都是重点。",
        "市政协开展“委员江畔行”“百川汇、远山润”等活动，打造“云桥委员工作室”。",
        "公司董事长办公室负责文件起草，校长信箱接受投诉，院长办公会通过决议。",
    ],
)
def test_people_none(text: str) -> None:
    """Doctrines, credits, generic officials, forms of address and ordinary words are no persons."""
    assert _names(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "市人大常委会主任会议审议了预算报告，代表们认真履职。",
        "集团公司召开职工代表大会，董事会工作报告获得通过，工会主席作提案工作说明。",
        "学校举行开学典礼，校长致欢迎词，教师代表、学生代表分别发言。",
    ],
    ids=["congress", "company", "school"],
)
def test_people_other_worlds(text: str) -> None:
    """Texts of a congress, a company or a school without names give no person and no role."""
    assert _frames(text, home=None) == []


def test_people_surname_and_title_unknown() -> None:
    """Of a family name with a title that nobody in the text bears, only that it stands unresolved is known."""
    found = [f for f in _frames("徐丽娟委员到了。张主席在讲话中要求，多下基层。") if isinstance(f, Unresolved)]
    assert [(f.surface, f.kind) for f in found] == [("张主席", "person")]


def test_people_every_sentence_is_a_mention() -> None:
    """A name is a mention in each sentence that holds it, with its range."""
    text = "市政协主席陆建中主持会议。陆建中指出，要抓落实。会后，陆建中看望了老委员。"
    mentions = find_people(_scene(text))
    assert [text[m.span.start : m.span.end] for m in mentions] == ["陆建中"] * 3


def test_people_short_name_is_no_part_of_a_word() -> None:
    """An accepted name of two characters is not found again inside other words."""
    text = "市政协委员张全发言。全市各级扩张全面铺开，主张全力推进。"
    assert [m.span.start for m in find_people(_scene(text)) if m.name == "张全"] == [5]


def test_people_worked_out_once() -> None:
    """The mentions of a scene are worked out once."""
    scene = _scene("市政协主席陆建中主持会议。")
    assert find_people(scene) is find_people(scene)


def test_people_without_marks_stay_linear() -> None:
    """A long text without any punctuation takes no longer than one with it."""
    assert _names("等委员主席" * 4000) == []


def _pieces() -> Iterator[str]:
    yield from (
        "市政协主席",
        "陆建中",
        "、",
        "，",
        "。",
        "委员",
        "为",
        "等",
        "张",
        "（",
        "）",
        "·",
        "的",
        "\n",
        " ",
        "出席",
        "副",
    )


@example("市政协主席张")
@given(st.lists(st.sampled_from(list(_pieces())), max_size=14).map("".join))
def test_people_ranges_hold(text: str) -> None:
    """Whatever the text, every mention's range holds its name, and mentions do not overlap."""
    mentions = find_people(_scene(text))
    assert all(
        text[m.span.start : m.span.end].replace(" ", "") == m.name for m in mentions if m.rule != "people-surname-title"
    )
    assert all(a.span.end <= b.span.start for a, b in pairwise(mentions))


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("——2031年1月8日在第十五届某某会议上国务院总理 陆建中", ("陆建中", "总理", "国务院")),
        ("江南晚报\n市长陆建中作报告。", ("陆建中", "市长", "平湖市")),
        ("会议即将审议香港特别行政区行政长官陆建中提交的报告。", ("陆建中", "行政长官", "香港特别行政区")),
        ("老挝国会主席通伦和泰国文化协会会长陆建中到场。", ("陆建中", "会长", "泰国文化协会")),
        ("应刚果（布）参议院议长恩戈洛的邀请，代表团启程。", ("恩戈洛", "议长", "刚果参议院")),
        ("代表团会见了秘鲁国会第二副主席阿里。", ("阿里", "第二副主席", "秘鲁国会")),
        ("柬埔寨参议院议长洪玛奈表示欢迎。", ("洪玛奈", "议长", "柬埔寨参议院")),
        ("大会执行主席陆建中、徐丽娟在主席台前排就座。", ("徐丽娟", "执行主席", "平湖市政协")),
        (
            "政协平湖市十六届一次会议主席团常务主席陆建中主持会议。",
            ("陆建中", "常务主席", "政协平湖市十六届一次会议主席团"),
        ),
        ("平湖市政协成立以副主席陆建中为组长的督查组，逐项回访。", ("陆建中", "组长", "督查组")),
        ("平湖市政协成立以副主席陆建中为组长的督查组，逐项回访。", ("陆建中", "副主席", "平湖市政协")),
        (
            "平湖市第十七届人民代表大会第三次会议开幕，大会执行主席是陆建中、徐丽娟、钱志远。",
            ("徐丽娟", "执行主席", "平湖市第十七届人民代表大会第三次会议"),
        ),
        (
            "浙江省嘉兴市平湖县委原书记的事不提，浙江省嘉兴市海盐县委书记陆建中到会。",
            ("陆建中", "县委书记", "海盐县委"),
        ),
        ("市委书记陆宏伟阅批提案9件，市政协逐件督办。", ("陆宏伟", "市委书记", "平湖市委")),
        ("身为主治医师的陆晓芳坐诊时常听街坊说事。市政协委员视察。", ("陆晓芳", "主治医师", None)),
        ("会议同意接受陆建中因工作调动辞去市政协常委职务。", ("陆建中", "政协常委", "平湖市政协")),
        ("大会选举陆建中、徐丽娟、钱志远3人为常务委员。", ("陆建中", "政协常委", "平湖市政协")),
        ("平湖市政协企业家委员陆建中捐款。", ("陆建中", "政协委员", "平湖市政协")),
        ("陆建中、徐丽娟、钱志远当选为政协平湖市委员会副主席。", ("陆建中", "副主席", "平湖市政协")),
        ("陆建中，男，汉族，1969年生。历任海盐县政协主席、嘉兴市水利局局长。", ("陆建中", "主席", "海盐县政协")),
        ("会议决定免去丘建明市政协办公室副主任职务。", ("丘建明", "副主任", "平湖市政协办公室")),
        ("平湖市政协主席陆文进出席并讲话。", ("陆文进", "主席", "平湖市政协")),
        ("州级传承人、平湖市政协常委阿且呷惹正手把手教学徒。", ("阿且呷惹", "政协常委", "平湖市政协")),
        ("大会听取了江南茶叶促进会第三届理事会工作报告。陆建中当选为副会长。", ("陆建中", "副会长", "江南茶叶促进会")),
    ],
)
def test_body_of_a_title_is_the_one_named_last(text: str, role: tuple[str, str, str | None]) -> None:
    """What leads up to a body, its session or the newspaper above is no part of it."""
    assert role in _roles(text)


def test_mayor_of_the_city_that_the_text_names_often() -> None:
    """A text without a place of its own that names one city again and again means its mayor."""
    text = "市委副书记、市长陆建中主持会议。会议指出，要讲好苏州故事，办好苏州实事。"
    assert ("陆建中", "市长", "苏州市") in _roles(text, None)
    assert ("陆建中", "市长", "苏州市") not in _roles("市长陆建中说，苏州和无锡都好，无锡与苏州相邻。", None)


def test_congress_chairs_get_no_committee() -> None:
    """Who chairs a people's congress holds no office of the committee."""
    assert ("陆建中", "执行主席", "平湖市政协") not in _roles("市人大会议开幕。大会执行主席陆建中主持大会。")


@pytest.mark.parametrize("text", ["要识才、爱才、敬才、用才，引导创作。", "会议决定撤销其政协第三届委员会委员资格。"])
def test_words_of_one_pattern_are_no_names(text: str) -> None:
    """Parallel words and pronouns before a body are no persons."""
    assert _names(text) == []


@pytest.mark.parametrize("text", ["市政协主席汪洋作报告。", "市政协主席汪洋将发表讲话。", "市政协主席汪洋率团到访。"])
def test_name_ends_before_a_verb_of_one_character(text: str) -> None:
    """作, 将 and 率 behind a whole name are verbs."""
    assert _names(text) == ["汪洋"]


def test_author_alone_under_the_title_is_a_person() -> None:
    """A report's author on a line of his own is a person without a role; a word there is none."""
    text = "平湖市政协工作报告\n\n陆建中\n\n过去一年的工作"
    document = Document("t", "t.txt", text, "0", "utf-8")
    body = Clean(text, array("i", range(len(text))))
    article = Article("t/0", "t", Range(0, len(text)), body, title=Range(0, 9), home="330482")
    frames = list(extract_people(make_scene(article, document)))
    assert [(f.name, f.rule) for f in frames if isinstance(f, PersonFrame)] == [("陆建中", "people-author")]


def test_rows_of_officials_that_commas_part_hold_one_title() -> None:
    """Papers set officials by rank, with a comma between the ranks: all of them are the leaders of the list."""
    text = "在主席台就座的市领导有陆建中、徐丽娟、钱志远，沈国强、吴晓芳，郑海燕、周立新。"
    assert [person for person, role, _ in _roles(text) if role == "市领导"] == [
        "陆建中", "徐丽娟", "钱志远", "沈国强", "吴晓芳", "郑海燕", "周立新",
    ]  # fmt: skip


def test_speakers_each_for_a_body() -> None:
    """One after another, each with the body for which the speech is made, a note on the people among them."""
    text = "陆建中代表市政协经济委员会、徐丽娟代表致公党支部、韦秋凤（瑶族）代表市工商联先后发言。"
    assert _names(text) == ["陆建中", "徐丽娟", "韦秋凤"]


@pytest.mark.parametrize("text", ["市政协主席高度评价这件提案。", "市委书记马上就办。", "会议同意高质量完成督办。"])
def test_tagger_finds_no_name_in_common_words(text: str) -> None:
    """Words that begin like a family name are none, whatever verb stands behind them."""
    assert _names(text) == []


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("主席团常务主席陆建中主持。", ("陆建中", "主席团常务主席", "平湖市政协")),
        ("大会主席团常务主席、执行主席陆建中、徐丽娟就座。", ("徐丽娟", "执行主席", "大会主席团")),
        ("会议选举产生的监票人为陆建中，副监票人为徐丽娟。", ("徐丽娟", "副监票人", "平湖市政协")),
        ("副秘书长为太建平、徐丽娟、钱志远。", ("太建平", "副秘书长", "平湖市政协")),
        (
            "会议通过了提案审查委员会名单，陆建中任主任，徐丽娟、钱志远任副主任。",
            ("徐丽娟", "副主任", "平湖市政协提案审查委员会"),
        ),
        ("市政协成立大会临时党委，陆建中任临时党委书记。", ("陆建中", "临时党委书记", "平湖市政协")),
        ("市委副书记、政法委书记陆建中出席。", ("陆建中", "政法委书记", "平湖市委政法委")),
        ("市委常委、市纪委书记陆建中出席。", ("陆建中", "市纪委书记", "平湖市纪委")),
        ("平湖市政协历届老领导陆建中、徐丽娟到会。", ("陆建中", "老领导", "平湖市政协")),
        ("党和国家领导人陆建中、徐丽娟、钱志远等出席。", ("陆建中", "党和国家领导人", None)),
        ("市政协委员陆建中任董事长的清水农机公司捐款。", ("陆建中", "董事长", "清水农机公司")),
        ("教育界委员工作室由城北中学副校长陆建中负责。", ("陆建中", "副校长", "城北中学")),
        ("市政协的建议得到市长陆建中批示。", ("陆建中", "市长", "平湖市")),
        ("省科技特派员陆建中驻村服务，市政协点赞。", ("陆建中", "科技特派员", "浙江省")),
        ("平湖市政协科技界别召集人陆建中发言。", ("陆建中", "召集人", "平湖市政协科技界别")),
        ("在柳湾村的晒场上，政协委员围坐。“路通了。”村民陆建中说。", ("陆建中", "村民", "柳湾村")),
        ("委员走进东湖社区。“方便多了。”居民徐丽娟说。", ("徐丽娟", "居民", "东湖社区")),
        ("市政协来到城南小学门口，家长徐丽娟对记者说。", ("徐丽娟", "家长", "城南小学")),
        ("市政协走进村里。村民刀美芬说，路好走了。", ("刀美芬", "村民", None)),
        ("提案人刘志新、张成林委员作了评价。", ("刘志新", "政协委员", "平湖市政协")),
        ("（提案者：徐丽娟　钱志远）平湖市政协通报。", ("钱志远", "提案者", None)),
        (
            "陆建中是清水律师事务所主任，2016年起担任市政协委员，2021年当选市政协常委。",
            ("陆建中", "政协常委", "平湖市政协"),
        ),
        ("其中，陆建中委员是清水苗木合作社理事长。", ("陆建中", "理事长", "清水苗木合作社")),
        ("市政协委员吴丽芬、赖永和等16人到会。", ("赖永和", "政协委员", "平湖市政协")),
        ("市委统战部部长强巴洛桑，平湖市政协主席出席。", ("强巴洛桑", "部长", "平湖市委统战部")),
        ("平湖市政协副主席阿旺曲珍作交流发言。", ("阿旺曲珍", "副主席", "平湖市政协")),
        ("平湖市政协委员、市文旅局分管乡村旅游的副局长陆建中发言。", ("陆建中", "副局长", "平湖市文旅局")),
        ("平湖市政协接待论坛主宾国白俄罗斯第一副总理斯诺普科夫。", ("斯诺普科夫", "第一副总理", "白俄罗斯")),
        ("中央纪委书记陆建中参加平湖市政协联组会。", ("陆建中", "书记", "中央纪委")),
    ],
)
def test_offices_of_sessions_and_those_told_by_their_place(text: str, role: tuple[str, str, str | None]) -> None:
    """Functions of a session, lists of posts read out, party posts that stay whole, people of the place named last."""
    assert role in _roles(text)


def test_no_role_of_a_word_behind_a_seat() -> None:
    """政协委员是荣誉 names nobody, nor does a township before 委员联络处."""
    assert _roles("政协委员是荣誉，更是责任。") == []
    assert _roles("吴店镇委员联络处组织委员打井。") == []


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("大会秘书长陆建中，大会副秘书长徐丽娟出席会议。", ("徐丽娟", "副秘书长", "平湖市政协")),
        ("会议确定总监票人陆建中，监票人徐丽娟、钱志远。", ("陆建中", "总监票人", "平湖市政协")),
        ("出席的还有：各县（市、区）政协主席陆建中、徐丽娟、钱志远等。", ("徐丽娟", "主席", None)),
        ("委员们看望了驻村工作队员陆建中、徐丽娟。", ("徐丽娟", "驻村工作队员", None)),
        ("大会表彰先进，田秋月、陆建中、明向阳等40名委员受到表彰。", ("明向阳", "政协委员", "平湖市政协")),
        ("旗领导陆建中、额尔登、徐丽娟应邀出席。", ("徐丽娟", "旗领导", None)),
        (
            "会议选举产生了新一届领导班子，名单如下：\n主　席：陆建中\n副主席：徐丽娟（女）　钱志远\n秘书长：赵 军\n",
            ("钱志远", "副主席", "平湖市政协"),
        ),
        (
            "当选名单：\n常务委员（3名）：王 丽（女）　巴特尔额登（蒙古族）　钱志远\n",
            ("巴特尔额登", "政协常委", "平湖市政协"),
        ),
    ],
)
def test_offices_of_sessions_and_lists_of_those_elected(text: str, role: tuple[str, str, str | None]) -> None:
    """The session's offices are the committee's; a list of those elected tells the office of each line."""
    assert role in _roles(text)


def test_a_labelled_line_without_an_election_elects_nobody() -> None:
    """A line that looks like one of a list is no list of those elected where nobody was elected."""
    assert "people-elected" not in _rules("会议分工如下：\n副主席：徐丽娟　钱志远\n")


def test_of_two_names_that_overlap_the_shorter_stays() -> None:
    """A name with a dot that ran on into the next name is none."""
    mentions = find_people(_scene("市政协主席委员张委员出席·委员陆建中为"))
    assert [mention.name for mention in mentions] == ["陆建中"]
