"""Credits: every form in which newspapers and sites print them; running text about reporters is none."""

import pytest

from cppcc_loaders.credits import find_credits, is_credit_line

FORMS = [
    (
        "（县融媒体中心记者 方小雨 石磊　摄影 何川）",
        "（县融媒体中心记者 方小雨 石磊　摄影 何川）",
        ["方小雨", "石磊", "何川"],
    ),
    ("编校：郑文静　值班编委：罗成", "编校：郑文静　值班编委：罗成", ["郑文静", "罗成"]),
    (
        "一审：吴秀兰 二审：周立新 三审：高志强",
        "一审：吴秀兰 二审：周立新 三审：高志强",
        ["吴秀兰", "周立新", "高志强"],
    ),
    ("本报讯(通讯员薛小泉)8月16日，", "(通讯员薛小泉)", ["薛小泉"]),
    ("本报讯（田甲 张乙 记者 李丙）随着", "（田甲 张乙 记者 李丙）", ["田甲", "张乙", "李丙"]),
    ("本报讯（郭佳佳）车站", "（郭佳佳）", ["郭佳佳"]),
    ("通讯员 屈 平", "通讯员 屈 平", ["屈平"]),
    ("□ 本报记者 赵小明 通讯员 孙丽", "□ 本报记者 赵小明 通讯员 孙丽", ["赵小明", "孙丽"]),
    ("活动现场。郭佳佳 摄", "郭佳佳 摄", ["郭佳佳"]),
    ("义诊咨询。通讯员 石小军 摄影报道", "通讯员 石小军 摄影报道", ["石小军"]),
    ("作报告。本报记者阮小洋摄", "本报记者阮小洋摄", ["阮小洋"]),
    ("(视频编辑：邓小婷 文字编辑：温小浩)", "(视频编辑：邓小婷 文字编辑：温小浩)", ["邓小婷", "温小浩"]),
    ("责任编辑：徐静", "责任编辑：徐静", ["徐静"]),
    ("记者 林小雨/文 陈浩/摄", "记者 林小雨/文 陈浩/摄", ["林小雨", "陈浩"]),
    ("作者：李正荣  来源：县政协办", "作者：李正荣", ["李正荣"]),
    ("记者 王小燕 孟群群 昨天上午，市政协", "记者 王小燕 孟群群 ", ["王小燕", "孟群群"]),
    ("本报讯(记者 吉木小花)3月18日，州政协", "(记者 吉木小花)", ["吉木小花"]),
    (
        "(记 者：吴小金 张志平 见习记者 汪小妍)",
        "(记 者：吴小金 张志平 见习记者 汪小妍)",
        ["吴小金", "张志平", "汪小妍"],
    ),
    ("作出新的贡献。(林小洁 真小皓)", "(林小洁 真小皓)", ["林小洁", "真小皓"]),
    ("□温小平\n工作见实效", "□温小平", ["温小平"]),
    ("□ 温小平 本报记者 廖大永", "□ 温小平 本报记者 廖大永", ["温小平", "廖大永"]),
    ("2024-10-19 政协周刊 记者 丛 山 实习生 苗心", "2024-10-19 政协周刊 记者 丛 山 实习生 苗心", ["丛山", "苗心"]),
    ("(李 山 文/章 玉 摄)", "(李 山 文/章 玉 摄)", ["李山", "章玉"]),
    ("县政协　2024年第2期　文/舒 望　覃小华", "文/舒 望　覃小华", ["舒望", "覃小华"]),
    ("打造平台。(梁 路 胡小峰)", "(梁 路 胡小峰)", ["梁路", "胡小峰"]),
    ("(供稿：县政协办 文小慧 审核：李建)", "(供稿：县政协办 文小慧 审核：李建)", ["文小慧", "李建"]),
    ("特约通讯员 阿不都·热依木 摄", "特约通讯员 阿不都·热依木 摄", ["阿不都·热依木"]),
]


@pytest.mark.parametrize(("text", "words", "names"), FORMS)
def test_forms(text: str, words: str, names: list[str]) -> None:
    """The credit is found with its brackets and roles, and its names with their places."""
    (found,) = find_credits(text)
    assert text[found.span.start : found.span.end] == words
    assert [name for name, _ in found.names] == names
    for name, at in found.names:
        assert text[at.start : at.end].replace(" ", "") == name


@pytest.mark.parametrize(
    "text",
    [
        "记者从市政协获悉，协商会将于下周召开。",
        "他对记者刘小明说：“这个办法好。”",
        "记者手记",
        "市政协主席 顾大伟",
        "昨天，记者来到村里采访。",
        "（安康市政协 供稿）",
        "来源：本站 作者：佚名",
        "编辑出版文史资料三辑",
        "（记者 综合报道）",
        "会议强调落实。（下转第二版）",
        "有关负责人参加。（以姓氏笔画为序）",
    ],
)
def test_running_text_is_no_credit(text: str) -> None:
    """Reporters who take part in a sentence, offices and headings are no credits."""
    assert not find_credits(text)


def test_a_credit_line_holds_nothing_else() -> None:
    """A line is a credit line only when credits make it up."""
    assert is_credit_line("通讯员 屈 平")
    assert not is_credit_line("义诊咨询。通讯员 石小军 摄影报道")


@pytest.mark.parametrize(
    ("line", "names"),
    [
        ("审核：区政协提案委主任　孙立平", ["孙立平"]),
        ("会后整理了意见。（社法委　钱志远）", ["钱志远"]),
        ("（柳河镇联络组　周 敏）", ["周敏"]),
        ("平湖晚报　2024年5月6日　4版　政协视窗　　责编 赵丽华　美编 孙 强", ["赵丽华", "孙强"]),
        ("本报平湖讯　记者王建国报道：今天，区政协开会。", ["王建国"]),
        ("摄影：本报记者 赵 军　校对：李春梅", ["赵军", "李春梅"]),
        ("出席的有区政协提案委主任　孙立平", []),
        ("（提案委　每周一次）", []),
    ],
)
def test_credits_behind_bodies_and_at_the_end_of_mastheads(line: str, names: list[str]) -> None:
    """A credit may name the body or the title of who wrote or checked, and may close the head line of a page."""
    assert [name for credit in find_credits(line) for name, _ in credit.names] == names


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("2024-03-05 09:10　来源：平湖融媒　记者 陆小梅 实习生 顾晓晓　编辑 徐丽娟", ["陆小梅", "顾晓晓", "徐丽娟"]),
        ("2024-03-05 09:10　来源：平湖融媒　文/图　陆小梅　实习生　顾晓晓", ["陆小梅", "顾晓晓"]),
        ("共建凉亭三座。（陆小梅 文/图）", ["陆小梅"]),
        ("共建凉亭三座。（吉克拉哈 文/图）", ["吉克拉哈"]),
        ("(平湖市政协供稿 执笔:陆小梅)", ["陆小梅"]),
        ("（供稿单位：市政协办公室 作者：陆小梅）", ["陆小梅"]),
        ("撰稿:市政协办公室 陆小梅    审核:顾晓晓", ["陆小梅", "顾晓晓"]),
        ("供稿：市政协研究室　陆　梅", ["陆梅"]),
        ("（来稿：市政协提案委 陆小梅）", ["陆小梅"]),
        ("　　　　　　（新埭镇联络委　陆小梅）", ["陆小梅"]),
        ("本台记者陆小梅：“会场里座无虚席。”", ["陆小梅"]),
    ],
)
def test_layouts_of_credits(text: str, names: list[str]) -> None:
    """Roles, bodies and names are told apart in whatever order a page sets them."""
    assert [name for credit in find_credits(text) for name, _ in credit.names] == names


@pytest.mark.parametrize(
    "text",
    [
        "（市政协办公室 转发）",
        "会议听取了提案委（办公室　汇报）的说明。",
        "（委员建议 作者所在单位：市农业农村局）",
        "记者手记：“三下乡”里看变化。",
    ],
)
def test_no_credits_in_brackets(text: str) -> None:
    """Brackets that name no person, and words that only begin as a role does, are no credits."""
    assert find_credits(text) == ()
