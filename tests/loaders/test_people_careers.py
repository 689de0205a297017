"""Lives in offices: the posts of rows with years and of sentences with a verb are the person's whose life it is."""

import pytest

from cppcc_loaders.articles import split_articles
from cppcc_loaders.dated_rows import is_dated_row
from cppcc_loaders.extract import extract_article
from cppcc_loaders.extract.frames import RoleFrame
from cppcc_loaders.records import Document

_LEAD = "平湖市政协召开会议。\n"


def _held(life: str) -> list[RoleFrame]:
    document = Document("t", "t.txt", _LEAD + life, "0", "utf-8")
    frames = (frame for article in split_articles(document) for frame in extract_article(article, document))
    return [frame for frame in frames if isinstance(frame, RoleFrame)]


def _posts(life: str) -> set[tuple[str, str | None]]:
    return {(frame.role, frame.org) for frame in _held(life)}


_CHAIR = """市政协主席陈立民简历
陈立民，男，汉族，1963年4月出生，浙江平湖人，1982年8月参加工作，1985年6月加入中国共产党，大学学历。
1982.08－1986.03　平湖县新埭公社农技员
1986.03－1990.11　平湖县农业局科员、办公室副主任
1990.11－1995.06　平湖市新埭镇党委委员、副镇长
1995.06－1999.12　平湖市黄姑镇党委副书记、镇长（其间：1996.09－1998.07在中央党校函授学院经济管理专业学习）
1999.12－2006.10　平湖市水利局局长、党委书记
2006.10－2011.02　平湖市副市长
2011.02－2016.12　海盐县委常委、组织部部长
2016.12—今　平湖市政协主席、党组书记
"""


def test_rows_with_years() -> None:
    """Each row gives its posts with their body, what was studied meanwhile none."""
    assert {(frame.person) for frame in _held(_CHAIR)} == {"陈立民"}
    assert _posts(_CHAIR) == {
        ("农技员", "平湖县新埭公社"),
        ("科员", "平湖县农业局"),
        ("副主任", "平湖县农业局办公室"),
        ("党委委员", "平湖市新埭镇"),
        ("副镇长", "平湖市新埭镇"),
        ("党委副书记", "平湖市黄姑镇"),
        ("镇长", "平湖市黄姑镇"),
        ("局长", "平湖市水利局"),
        ("党委书记", "平湖市水利局"),
        ("副市长", "平湖市"),
        ("县委常委", "海盐县委"),
        ("部长", "海盐县委组织部"),
        ("主席", "平湖市政协"),
        ("党组书记", "平湖市政协"),
    }


def test_tenures_of_rows() -> None:
    """The years of a row are when its posts were held; 今 and an open end leave them held."""
    times = {(f.role, f.since, f.until, f.ongoing) for f in _held(_CHAIR) if f.role in {"农技员", "副市长", "党组书记"}}
    assert times == {
        ("农技员", "1982-08", "1986-03", False),
        ("副市长", "2006-10", "2011-02", False),
        ("党组书记", "2016-12", None, True),
    }


def test_level_words_follow_the_life() -> None:
    """市长 and 市人大常委会 in a row are of the city that the row or the one before names, not of the article's."""
    posts = _posts(
        "王国强，男，1959年12月生，浙江海宁人，1977年12月参加工作，中共党员。\n"
        "1977～1981年　某部战士、班长\n"
        "1984～1992年　嘉兴市委办公室秘书、秘书科副科长、科长\n"
        "1992～1998年　嘉兴市秀洲区委副书记兼政法委书记\n"
        "1998～2003年　桐乡市委副书记、市长\n"
        "2003～2008年　桐乡市委书记、市人大常委会主任\n"
        "2012～2017年　嘉兴市政协副主席、党组副书记\n"
        "第十届浙江省人大代表，政协嘉兴市第七届委员会委员、常委。\n"
    )
    assert posts == {
        ("战士", "某部"),
        ("班长", "某部"),
        ("秘书", "嘉兴市委办公室"),
        ("副科长", "嘉兴市委办公室秘书科"),
        ("科长", "嘉兴市委办公室秘书科"),
        ("区委副书记", "秀洲区委"),
        ("政法委书记", "秀洲区委政法委"),
        ("市委副书记", "桐乡市委"),
        ("市长", "桐乡市"),
        ("市委书记", "桐乡市委"),
        ("主任", "桐乡市人大常委会"),
        ("副主席", "嘉兴市政协"),
        ("党组副书记", "嘉兴市政协"),
        ("人大代表", "浙江省人大"),
        ("政协委员", "嘉兴市政协"),
        ("政协常委", "嘉兴市政协"),
    }


@pytest.mark.parametrize(
    ("life", "posts"),
    [
        (
            (
                "孙晓岚，女，回族，1971年9月生，民盟盟员。1993年7月参加工作，历任市第二中学教师、教务主任、副校长，"
                "市教育局副局长，2016年3月起任市文化局局长，2021年11月当选为平湖市政协副主席。"
            ),
            {
                ("教师", "市第二中学"),
                ("教务主任", "市第二中学"),
                ("副校长", "市第二中学"),
                ("副局长", "平湖市教育局"),
                ("局长", "平湖市文化局"),
                ("副主席", "平湖市政协"),
            },
        ),
        (
            (
                "委员简介：何大勇，男，汉族，1968年2月生，浙江嘉兴人，中共党员。先后任广陈镇泗泾村会计、村委会主任、"
                "党支部书记，现任平湖市泗泾米业专业合作社理事长，市政协委员。"
            ),
            {
                ("会计", "广陈镇泗泾村"),
                ("主任", "广陈镇泗泾村委会"),
                ("党支部书记", "广陈镇泗泾村"),
                ("理事长", "平湖市泗泾米业专业合作社"),
                ("政协委员", "平湖市政协"),
            },
        ),
        (
            (
                "许文华，男，满族，1970年6月出生，1990年7月参加工作，省委党校研究生学历。现任平湖市政协提案委员会主任。"
                "1990年7月在乍浦镇中学任教，1995年3月任乍浦镇团委书记，2010年5月调任市财政局副局长，2017年1月任现职。"
            ),
            {("主任", "平湖市政协提案委员会"), ("团委书记", "乍浦镇"), ("副局长", "平湖市财政局")},
        ),
        (
            (
                "姓名：周建华，男，1966年8月生，汉族，1987年8月参加工作。曾任平湖市钟埭街道党工委副书记、办事处主任，"
                "市农业局党委书记、局长，市人大常委会农业农村工委主任。"
            ),
            {
                ("党工委副书记", "平湖市钟埭街道"),
                ("主任", "平湖市钟埭街道办事处"),
                ("党委书记", "平湖市农业局"),
                ("局长", "平湖市农业局"),
                ("主任", "平湖市人大常委会农业农村工委"),
            },
        ),
        (
            (
                "林晓东，男，汉族，1978年11月出生，工商管理硕士，无党派人士。"
                "浙江清泉光电科技股份有限公司董事长兼总经理，平湖市工商联副主席，嘉兴市政协委员。"
            ),
            {
                ("董事长", "浙江清泉光电科技股份有限公司"),
                ("总经理", "浙江清泉光电科技股份有限公司"),
                ("副主席", "平湖市工商联"),
                ("政协委员", "嘉兴市政协"),
            },
        ),
        (
            (
                "赵春梅　女　汉族　1975年5月生　浙江平湖人　大学学历　民建会员。\n"
                "2001.07-2005.12 平湖市曹桥街道办事处办事员、主任科员\n"
                "2006.01-2014.06 平湖市司法局副局长（其间：2010.03-2011.03挂职任青海省乌兰县司法局副局长）\n"
                "2014.07-      平湖市政协社会法制委员会主任\n"
            ),
            {
                ("办事员", "平湖市曹桥街道办事处"),
                ("主任科员", "平湖市曹桥街道办事处"),
                ("副局长", "平湖市司法局"),
                ("副局长", "青海省乌兰县司法局"),
                ("主任", "平湖市政协社会法制委员会"),
            },
        ),
        (
            (
                "刘玉琴同志简历\n1985年8月—1988年7月，平湖县中医院护士；\n1988年7月—1997年5月，平湖市中医院护士长、"
                "团支部书记；\n2005年1月至今，平湖市中医院副院长，平湖市政协常委。\n"
            ),
            {
                ("护士", "平湖县中医院"),
                ("护士长", "平湖市中医院"),
                ("团支部书记", "平湖市中医院"),
                ("副院长", "平湖市中医院"),
                ("政协常委", "平湖市政协"),
            },
        ),
        (
            (
                "贺云生，男，汉族，1956年7月生，陕西蓝田人，1974年3月参加工作，中央党校研究生学历。\n"
                "1974—1978年 共青团陕西省蓝田县委干事，团委副书记\n"
                "1990—1994年 陕西省计委副主任、党组成员，省长助理\n"
                "1994—1999年 国务院副秘书长（负责日常工作，正部长级）、机关党组成员\n"
                "中共第十六届中央候补委员，十七届、十八届中央委员，十八届中央政治局委员、常委。\n"
            ),
            {
                ("干事", "共青团陕西省蓝田县委"),
                ("团委副书记", "共青团陕西省蓝田县委"),
                ("副主任", "陕西省计委"),
                ("党组成员", "陕西省计委"),
                ("省长助理", "陕西省"),
                ("副秘书长", "国务院"),
                ("机关党组成员", "国务院"),
                ("中央候补委员", "中共"),
                ("中央委员", "中共"),
                ("政治局委员", "中共中央"),
                ("政治局常委", "中共中央"),
            },
        ),
    ],
)
def test_layouts(life: str, posts: set[tuple[str, str | None]]) -> None:
    """Lives in rows or prose, with dots, dashes, months, 其间, 历任, 先后任, 现任 and 兼, give all their posts."""
    assert _posts(life) == posts


@pytest.mark.parametrize(
    "text",
    [
        (
            "全市历任主要领导和老同志参加座谈会。会议回顾了2003—2008年、2008—2013年两届政协工作。\n"
            "2018—2022年，平湖市政协共立案提案1200件。"
        ),
        "简历\n2016—2020年 平湖市政协提案工作总结\n2021—2025年 平湖市水利工程规划\n历任教师和学生参加了活动。",
        (
            "郑文斌，男，1980年2月生，2003年7月参加工作。\n1998.09－2002.07　浙江师范大学数学系学生\n"
            "2002.07－2005.07　浙江大学经济学专业硕士研究生"
        ),
        "1986年7月参加工作的老职工都来了，历任厂长的照片挂在墙上。",
    ],
)
def test_no_lives(text: str) -> None:
    """Reviews of terms, plans, studies and talk of former heads are no posts of anybody."""
    assert not [frame for frame in _held(text) if frame.rule == "people-career"]


def test_a_life_ends() -> None:
    """What follows a life without a row or a verb of office is not told of its person."""
    text = (
        "秦晓梅，女，汉族，1972年1月生，1993年8月参加工作。\n1993—1999年 平湖市图书馆馆员\n"
        "会议还研究了其他事项。\n1999—2003年 平湖市文化馆馆长"
    )
    assert ("馆长", "平湖市文化馆") not in _posts(text)


@pytest.mark.parametrize(
    ("line", "row"),
    [
        ("1981－1982年 某县农机局副局长", True),
        ("1985.03～1987.06 某镇副镇长", True),
        ("（其间：1989—1992年在党校学习）", True),
        ("2021年全市生产总值增长", False),
        ("1958年度总结", False),
    ],
)
def test_dated_rows(line: str, *, row: bool) -> None:
    """A row begins with from when and until when, whatever the dash."""
    assert is_dated_row(line) is row


def test_rows_stay_in_order() -> None:
    """A row is text though it looks like a heading, and rows keep their places."""
    document = Document("t", "t.txt", _LEAD + _CHAIR, "0", "utf-8")
    (article,) = split_articles(document)
    rows = [line[:4] for line in article.body.text.split("\n") if is_dated_row(line)]
    assert rows == sorted(rows)
