"""Where the articles of a page begin."""

import pytest

from cppcc_loaders.articles import split_articles
from cppcc_loaders.articles_starts import article_starts
from cppcc_loaders.page_lines import Kind, page_lines
from cppcc_loaders.records import Article, Document

LEAD = "5月6日，桐乡市政协召开主席会议，听取提案交办情况。会议由市政协主席主持，各承办单位负责人到会说明打算。"
OTHER = "5月8日，市文旅局在乌镇举办旅游推介会，来自周边三省的旅行社代表到场，现场签下合作意向书十余份，反响很好。"


def _starts(*lines: str) -> list[str]:
    found = [line for line in page_lines("\n\n".join(lines)) if line.kind not in {Kind.TOOL, Kind.FOOTER}]
    return [found[at].text for at in article_starts(found).at]


def _articles(*lines: str) -> list[Article]:
    return list(split_articles(Document("d", "d.txt", "\n\n".join(lines), "0" * 64, "utf-8")))


@pytest.mark.parametrize(
    "title",
    [
        "市政协召开主席会议",
        "市领导走访慰问困难职工",
        "沈国强率队视察水源地保护",
        "住浙全国政协委员赴宁夏考察",
        "全市春耕现场会在洲泉举行",
    ],
)
def test_a_headline_before_news_opens_an_article(title: str) -> None:
    """Who did what, and below it a text that begins with the day: news of its own, however short."""
    assert _starts("政协简讯", "桐乡市政协组织委员学习", LEAD, title, OTHER)[-1] == title


@pytest.mark.parametrize(
    "heading",
    ["协商议政提质增效", "一、召开会议情况", "（二）开展视察调研", "3.举办读书活动", "凝心聚力促发展", "让群众得实惠"],
)
def test_a_section_opens_none(heading: str) -> None:
    """Headings of a report's sections name no actor, or are numbered, whatever day the text below names."""
    assert heading not in _starts("桐乡市政协2023年工作综述", LEAD, heading, OTHER)


def test_a_headline_without_news_below_opens_none() -> None:
    """A subhead of a feature with actor and deed, whose text does not begin as news does."""
    text = "村里的老人说，委员们来得勤，问得细，修路的事情前后商量了好几回，最后大家都点了头，路也就修通了。"
    assert "委员上门走访" not in _starts("一条路的故事", LEAD, "委员上门走访", text)


def test_data_below_a_title_opens_an_article() -> None:
    """Time and reporter between title and text; a bare date below a signature does not."""
    assert "书香满园" in _starts("头条", LEAD, "书香满园", "时间：2023-05-09　记者：沈一帆", OTHER)
    assert _starts("头条", LEAD, "桐乡市水利局", "2023年5月9日", OTHER) == ["头条"]


def test_labelled_titles_open_articles() -> None:
    """The name of a column in brackets before a title, or on a line above it."""
    assert "【提案追踪】护栏装上了" in _starts("【头条】市政协开会了", LEAD, "【提案追踪】护栏装上了", OTHER)
    assert "【镇街动态】" in _starts("头条", LEAD, "【镇街动态】", "石门镇请来老师傅", OTHER)


def test_organs_in_brackets_head_parts_of_an_article() -> None:
    """What each special committee of the page's committee is known for is no article of its own; a county's news is."""
    assert _starts(
        "一委一品展示", LEAD, "【农业农村委】“田头圆桌”议事会", OTHER, "【教科界】“夜校”开到家门口", OTHER
    ) == ["一委一品展示"]
    assert "【石门县政协】派员参加灌溉调度" in _starts("头条", LEAD, "【石门县政协】派员参加灌溉调度", OTHER)


def test_articles_of_other_bodies_are_dropped() -> None:
    """On a page of mixed news only the articles with a CPPCC body count."""
    found = _articles("一周要闻", "市政协召开主席会议", LEAD, "市文旅局举办旅游推介会", OTHER)
    assert [(article.headline, article.kept) for article in found] == [
        ("市政协召开主席会议", True),
        ("市文旅局举办旅游推介会", False),
    ]


def test_short_articles_of_two_committees_stay_apart() -> None:
    """A committee before a colon opens an article; a brief one is no head of the next."""
    first = "6月2日，海盐县政协主席陈宏带领委员到澉浦镇调研橘园改造，与果农座谈，记下意见九条。"
    second = "平湖市政协在8个镇街设立委员会客厅，配备工作人员16名，今年以来接待群众430人次。"
    found = _articles("县市动态", "海盐县政协：橘园里听意见", first, "平湖市政协：会客厅开到家门口", second)
    assert [article.home for article in found] == ["330424", "330482"]


@pytest.mark.parametrize("signature", ["（顾 晓）", "（通讯员 顾晓 沈 炎）", "（顾晓供稿）"])
def test_what_stands_below_a_signature_is_another_article(signature: str) -> None:
    """A paragraph that ends with its author in brackets ends the article, other brackets do not."""
    first = "6月2日，海盐县政协主席陈宏带领委员到澉浦镇调研橘园改造，与果农座谈，记下意见九条。"
    second = "平湖市政协持续开展“金秋助学”活动，今年以来资助困难学生四十三名，并为每人结对一名委员。"
    title = "平湖市政协委员爱心助学"
    assert title in _starts("橘园里的协商", f"{first}{signature}", title, second)
    assert title not in _starts("橘园里的协商", f"{first}（见第三版）", title, second)


def test_the_site_tells_whose_county_it_is() -> None:
    """县政协 on a page whose menu names the county's committee, beside a prefecture named in full."""
    text = "县政协本月办复提案二十件，嘉兴市政协提案委员会来人调研，对做法表示肯定，并请县政协作了介绍。"
    found = _articles("政协嘉善县委员会 > 提案工作 > 动态", "提案办复过半", text)
    assert found[0].home == "330421"


@pytest.mark.parametrize(
    "line",
    [
        "点赞 31　在看 8",
        "【打印】【关闭】　分享到：微信 微博",
        "政协桐乡市委员会　　今天是：2023年5月9日",
        "桐乡市政协网 http://www.example.cn",
    ],
)
def test_furniture_is_no_text(line: str) -> None:
    """Share bars, counters of likes, the site's name with address or day."""
    assert [one.kind for one in page_lines(line)] == [Kind.TOOL]


def test_a_breadcrumb_is_no_title() -> None:
    """The way to a page above its title names the site; the subtitle of a portrait tells whose article it is."""
    text = "他当委员八年，走遍了全县的渡口，提案里写的都是船工和渔民的事情，县政协主席也跟着他去看过几回。"
    found = _articles("浙江政协新闻网　>　委员风采", "渡口上的委员", "——记泰顺县政协委员、船工林阿水", text)
    assert [(article.headline, article.home) for article in found] == [("渡口上的委员", "330329")]


def test_titles_of_the_contents_open_articles() -> None:
    """A heading that the table of contents above has announced opens an article, whatever it says."""
    found = _starts(
        "政协工作", "【本期要目】", "·渡口上的新桥", "·简讯", "渡口上的新桥", LEAD, "乡村振兴", OTHER, "简讯", OTHER
    )
    assert [one for one in ("渡口上的新桥", "乡村振兴", "简讯") if one in found] == ["渡口上的新桥", "简讯"]


def test_a_field_of_a_form_opens_none() -> None:
    """主办：某局 below the line of a proposer is no title."""
    assert "主办：市水利局　督办领导：沈主席" not in _starts(
        "提案办理", LEAD, "作者：沈一帆", "主办：市水利局　督办领导：沈主席", OTHER
    )


@pytest.mark.parametrize(
    ("line", "kind"),
    [
        ("桐乡发布　2025-01-10 18:26　浙江", Kind.META),
        ("平湖政协 微信公众号 2025-06-20 18:30 浙江", Kind.META),
        ("往期回顾：《桥头的灯》《一封来信》", Kind.FOOTER),
    ],
)
def test_lines_of_a_post(line: str, kind: Kind) -> None:
    """The account with day, time and place; the list of earlier posts."""
    assert [one.kind for one in page_lines(line)] == [kind]
