"""Splitting pages into articles: boundaries, headings, captions, homes, repair; the five seeds."""

import csv
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cppcc_loaders.articles import split_articles
from cppcc_loaders.records import Article, Document, Metadata
from cppcc_loaders.sources import read_sources

ROOT = Path(__file__).parents[2]
CUTS = Path(__file__).parent / "cut_sentences.tsv"


def document(text: str, **known: object) -> Document:
    """A document of a text."""
    return Document("page", "page.txt", text, "0" * 64, "utf-8", Metadata(**known))  # type: ignore[arg-type]


def articles(text: str, **known: object) -> list[Article]:
    """The articles of a text."""
    return list(split_articles(document(text, **known)))


@pytest.fixture(scope="module")
def seeds() -> dict[str, list[Article]]:
    """The articles of every seed."""
    found = [d for d in read_sources([ROOT / "seeds"]) if isinstance(d, Document)]
    return {d.doc: list(split_articles(d)) for d in found}


def cuts() -> list[tuple[str, str, str, str]]:
    """The sentences that the layout of the seeds cut."""
    lines = [line for line in CUTS.read_text(encoding="utf-8").splitlines() if not line.startswith("#")]
    return [(r["doc"], r["before"], r["behind"], r["article"]) for r in csv.DictReader(lines, delimiter="\t")]


@pytest.mark.parametrize(
    ("doc", "kept", "dropped"), [("000", 1, 6), ("001", 5, 0), ("002", 1, 1), ("003", 5, 0), ("004", 8, 0)]
)
def test_seeds_have_their_articles(seeds: dict[str, list[Article]], doc: str, kept: int, dropped: int) -> None:
    """Reports, counties and photos are articles; unrelated pieces and the footer are dropped with a reason."""
    (found,) = [articles for name, articles in seeds.items() if name.startswith(doc)]
    assert sum(article.kept for article in found) == kept
    assert sum(not article.kept for article in found) == dropped
    assert all(article.reason for article in found if not article.kept)
    assert all(article.home for article in found if article.kept)


@pytest.mark.parametrize(
    ("doc", "homes"),
    [
        ("000", ["230700"]),
        ("001", ["230104", "230184", "230102", "230113", "230126"]),
        ("002", ["220800"]),
        ("003", ["220182", "220103", "220113", "220112", "220184"]),
        ("004", ["620725", "620123", "620982", "620000", "620100", "621200", "620981", "620825"]),
    ],
)
def test_seeds_are_at_home(seeds: dict[str, list[Article]], doc: str, homes: list[str]) -> None:
    """Every kept article belongs to the committee whose paper or page it is."""
    (found,) = [articles for name, articles in seeds.items() if name.startswith(doc)]
    assert [article.home for article in found if article.kept] == homes


def test_seeds_cut_sentences_are_whole(seeds: dict[str, list[Article]]) -> None:
    """The sentences that the layout of the seeds cut are whole in the clean text (nine in ten are asked for)."""
    whole = [
        (before, behind)
        for doc, before, behind, _ in cuts()
        if any(before + behind in article.body.text for article in seeds[doc])
    ]
    assert len(cuts()) == 29
    assert len(whole) == len(cuts())


def test_betting_names_are_in_no_clean_text(seeds: dict[str, list[Article]]) -> None:
    """Spliced-in advertising is left out of every kept article."""
    for found in seeds.values():
        assert all("体育app" not in article.body.text for article in found if article.kept)


def test_a_news_item_is_one_article() -> None:
    """Ordinary paragraphs do not split an item; its dateline is found and the meta line left out."""
    text = (
        "发布时间：2024-05-01\n\n某某网消息（要闻）：全国政协1日召开座谈会。\n"
        "委员们认为，工作要做实。\n会议由副主席主持。\n"
    )
    (one,) = articles(text)
    assert one.home == "100000"
    assert one.dateline is not None
    assert one.body.text.startswith("某某网消息")
    assert one.date == "2024-05-01"


def test_every_dateline_opens_an_article() -> None:
    """Headings above a dateline belong to it; the committee before a colon is the kicker."""
    text = (
        "德清县政协：茶园里的协商会\n"
        "本报德清讯（通讯员 费敏）5月3日，德清县政协在茶园召开协商会，委员和茶农座谈。会上提出建议六条。\n"
        "安吉县政协\n竹海夜谈\n"
        "本报安吉讯（通讯员 何平）近日，安吉县政协开展“竹海夜谈”活动，听取村民对民宿的意见，并逐条交办。\n"
    )
    first, second = articles(text)
    assert (first.home, second.home) == ("330521", "330523")
    assert first.kicker is not None
    assert first.body.text[first.kicker.start : first.kicker.end] == "德清县政协"
    assert second.headline == "竹海夜谈"
    assert second.byline == ("何平",)
    assert second.byline_at == ((text.index("何平"), text.index("何平") + 2),)


def test_subheads_do_not_split() -> None:
    """Section headings stay in the article as paragraphs of their own."""
    text = (
        "县政协工作报告\n\n一、过去一年的工作\n\n我们召开协商会十次，形成报告八份，办理提案九十件。\n\n"
        "二、今年的安排\n\n继续办好协商议事厅。\n"
    )
    (one,) = articles(text)
    assert one.headline == "县政协工作报告"
    assert "二、今年的安排" in one.body.text.split("\n")


def test_columns_out_of_order() -> None:
    """A paragraph that breaks off takes the fragment that begins inside a sentence, wherever the page printed it."""
    text = (
        "德清县政协\n竹编里的协商\n"
        "德清县政协组织委员走进竹编合作社，听取手艺人的想法，了解年轻人学艺的难处，会后形成专题报告。\n"
        "、工艺传承、市场开拓三个方面的建议，得到县委主要领导的肯定。\n"
        "委员们先后走访了九个村子，在调研的基础上提出了原料供应\n"
    )
    (one,) = articles(text)
    assert "提出了原料供应、工艺传承、市场开拓三个方面的建议" in one.body.text


def test_repeated_paragraph_once() -> None:
    """A paragraph printed twice stands once in the clean text."""
    line = "近日，德清县政协举办委员读书会，三十名委员围绕乡村阅读交流体会，现场气氛热烈而认真。"
    (one,) = articles(f"德清县政协\n读书会开到村里\n{line}\n{line}\n")
    assert one.body.text.count("三十名委员") == 1


def test_caption_goes_to_its_article() -> None:
    """A caption printed at the head of a page is part of the article of its committee."""
    text = (
        "政协新风采\n▲德清县政协委员走访农户。\n▲安吉县政协委员查看竹林。\n"
        "安吉县政协\n竹林里的课堂\n安吉县政协把课堂搬进竹林，请技术员讲授林下种植，六十名群众到场听讲，反响很好。\n"
        "德清县政协\n田埂上的会\n德清县政协在田埂上开会，听农户讲灌溉的难处，会后与水利部门商定了清淤的时间表。\n"
    )
    first, second = articles(text)
    assert "安吉县政协委员查看竹林" in first.body.text
    assert "德清县政协委员走访农户" in second.body.text


def test_home_by_level_word_and_publisher() -> None:
    """市政协 in the paper of a city is that city's committee."""
    (one,) = articles(
        "市政协召开主席会议\n5月3日，市政协召开主席会议，研究提案办理工作，听取情况汇报。\n", publisher="阆中市政府网"
    )
    assert one.home == "511381"


def test_home_is_none_where_nothing_says_it() -> None:
    """A level word without any place stays unresolved."""
    (one,) = articles("市政协召开会议\n市政协召开主席会议，研究提案办理工作，听取了几个部门的情况汇报。\n")
    assert one.home is None


def test_rows_of_names_are_a_list() -> None:
    """Names that a page sets apart by blanks are one list behind the colon, each at its place in the text."""
    text = (
        "德清县政协全会开幕\n5月3日，德清县政协全会在县会堂开幕，二百名委员出席会议，会期三天。\n"
        "在主席台就座的有：\n周   平  吴文斌  郑秀英(女)\n冯 涛  欧阳小红  韩 雪\n大会由周平主持。\n"
    )
    (one,) = articles(text)
    assert "在主席台就座的有：周平、吴文斌、郑秀英（女）、冯涛、欧阳小红、韩雪。\n" in one.body.text
    (at,) = one.body.ranges(one.body.text.index("吴文斌"), one.body.text.index("吴文斌") + 3)
    assert text[at.start : at.end] == "吴文斌"


def test_names_behind_a_title_and_colon_are_a_list() -> None:
    """执行主席：甲 乙 丙 on one line is read as a sentence with a list."""
    text = (
        "安吉县政协全会举行\n5月3日，安吉县政协全会举行大会发言，二百名委员到会，气氛热烈。\n"
        "执行主席：周 平  吴文斌 郑秀英\n会议圆满结束。\n"
    )
    (one,) = articles(text)
    assert "执行主席：周平、吴文斌、郑秀英。\n会议圆满结束。" in one.body.text


def test_page_of_a_cppcc_site_is_kept() -> None:
    """News of a CPPCC body's own site counts, even where the text does not repeat its name."""
    text = "您现在的位置：首页 > 政协要闻 > 正文\n李大伟主席走访企业\n5月3日，李大伟主席走访两家企业，了解用工情况。\n"
    (one,) = articles(text)
    assert one.kept
    (two,) = articles(
        "李大伟主席走访企业\n5月3日，李大伟主席走访两家企业，了解用工情况。\n", publisher="德清县政协办公室"
    )
    assert (two.kept, two.home) == (True, "330521")
    (three,) = articles("李大伟走访企业\n5月3日，李大伟走访两家企业，了解用工情况。\n", publisher="人民政协报")
    assert not three.kept


#: What pages are made of, and what does not belong in them.
ALPHABET = "政协委员市县协商会议，。、“”（）()：:,;!? 　\t12340aA%▲●——摄记者本报讯电来源屈萍\u200b\ue001\u202e⼈"


@settings(max_examples=150, deadline=None)
@given(
    st.lists(st.text(alphabet=st.sampled_from(ALPHABET), max_size=40), max_size=12),
    st.sampled_from(["\n", "\r\n", "\r", "\n\n"]),
)
def test_offsets_point_at_the_original(lines: list[str], end: str) -> None:
    """Every character of a clean text stands in the stored text, or is the full-width or usual form of what does."""
    page = document(end.join(lines))
    for article in split_articles(page):
        assert 0 <= article.span.start <= article.span.end <= len(page.text)
        for char, at in zip(article.body.text, article.body.offsets, strict=True):
            assert (at == -1) <= (char in "\n、。")
            if at >= 0:
                assert same(char, page.text[at])


def same(clean: str, stored: str) -> bool:
    """Whether a clean character is a stored one or the repaired form of it."""
    wide = dict(zip(",:;()!?.", "，：；（）！？。", strict=True))
    return clean in {stored, wide.get(stored), {"⼈": "人"}.get(stored)} or (clean in " 、" and stored.isspace())


_DIGEST = """一周要闻（3月4日—3月8日）

省政协召开网络议政会

3月4日，湖南省政协召开网络议政会，围绕“发展银发经济”协商议政，十二名委员和专家学者先后发言，省直部门作了回应。

全省新开工公路项目九个

记者3月5日从省交通运输厅获悉，今年以来全省新开工公路项目九个，完成投资二十七亿元，比去年同期有较快的增长。

浏阳市举办花炮展销会

3月6日，第八届花炮展销会在城西会展中心开幕，来自六个县市的四十多家企业带着新品参加，签下订单三百多份。

浏阳市政协走访企业

浏阳市政协近日组织委员走访花炮企业，了解用工和安全生产情况，收集意见建议十六条，已转交有关部门办理。
"""


def test_a_digest_has_an_article_for_each_of_its_news() -> None:
    """Headings with dated news below each are articles; those without the CPPCC are dropped, each has its home."""
    found = articles(_DIGEST)
    assert [article.kept for article in found] == [True, False, False, True]
    assert [article.home for article in found if article.kept] == ["430000", "430181"]


def test_sections_of_one_report_stay_together() -> None:
    """Subheads of a yearly review, with a day here and there, begin no article."""
    text = (
        "履职为民谱新篇\n浏阳市政协2023年工作综述\n"
        "建言有方\n浏阳市政协围绕产业发展召开专题协商会六次，形成协商成果二十一份，得到市领导批示九件，群众满意。\n"
        "监督有力\n5月6日，市政协对河湖治理开展民主监督，走访二十四个村，提出意见三十一条，推动解决问题十八个。\n"
        "为民有情\n市政协组织委员开展义诊九场，服务群众一千二百余人次，捐赠书籍八百册，群众普遍称赞委员有情有义。\n"
        "自身有为\n市政协党组带头学习，机关建设不断加强，委员培训全年举办四期，参加培训的委员达到三百六十人次。"
    )
    assert sum(article.kept for article in articles(text)) == 1


_TWO = """曲水县人民政协网

政协曲水县第十届委员会第三次会议预备会议召开

时间：2024-01-08　作者：李青

1月8日，政协曲水县第十届委员会第三次会议召开预备会议。县政协主席主持会议并讲话，全体委员参加了这次会议。

会议审议通过了大会议程和日程，通过了提案审查委员会名单，对开好大会、遵守会风会纪、当好委员提出明确要求。会前，县政协召开了党员委员大会。

政协尼木县十届三次会议闭幕

来源：尼木县政协　供稿：王明

1月10日，政协尼木县第十届委员会第三次会议圆满完成各项议程后闭幕。会议通过了政治决议和提案审查情况报告。
"""


def test_a_line_of_source_and_day_begins_an_article() -> None:
    """A title with its own source and day below it opens an article of that committee."""
    assert [article.home for article in articles(_TWO) if article.kept] == ["540124", "540123"]


def test_who_sent_an_article_is_at_home() -> None:
    """On the site of a prefecture's committee the county's committee that sent the article is its own (县政协)."""
    text = (
        "拉萨政协网\n委员的三个履职故事\n发布时间：2024-03-02　来源：尼木县政协　编辑：李青\n"
        "编者按：县政协开展“委员作业”两年来，一百一十名委员每人每年完成一份提案、一次为民服务，全部记入履职档案。\n"
        "扎西是村里的带头人，也是县政协委员。他走遍全乡的村子，写成提案，推动修通了进村的路，群众交口称赞。\n"
    )
    assert [article.home for article in articles(text) if article.kept] == ["540123"]


def test_members_of_the_national_committee_are_told_by_their_province() -> None:
    """住冀全国政协委员 in a heading: the province's committee is at home."""
    text = "住冀全国政协委员赴山东考察\n4月8日至10日，住冀全国政协委员考察团围绕“乡村振兴”赴山东省考察，形成意见十条。"
    assert [article.home for article in articles(text)] == ["130000"]


def test_short_news_of_county_committees_stand_alone() -> None:
    """Two short pieces headed by their committees are two articles, however short."""
    text = (
        "谷城县政协：茶园里听民意\n6月10日，县政协主席带领委员就茶旅融合开展专题调研，先后到三个村同茶农座谈，梳理问题八类，提出建议十四条。\n"
        "枣阳市政协：联络处建起来\n枣阳市政协在镇街设立委员联络处，配备人员三十四名，组织委员开展小微协商九十六次，解决停车难、浇地难等问题。"
    )
    found = [article for article in articles(text) if article.kept]
    assert [article.home for article in found] == ["420625", "420683"]


def test_a_subtitle_tells_whose_article_it_is() -> None:
    """On a province's site the committee that the subtitle names is at home, not the site's."""
    text = (
        "西藏政协新闻网\n\n一本民情账\n\n——记尼木县政协常委、乡卫生院院长卓玛\n\n2024-03-02　来源：尼木融媒　李青\n\n"
        "卓玛的口袋里总揣着一个本子。当政协委员九年，她是自治区政协委员，也是县政协常委，走访村庄，写成提案。\n\n"
        "县政协把她的提案列为督办件，主席带着承办单位上门，乡里添了床位，老人们有了去处，群众都说好。\n"
    )
    assert [article.home for article in articles(text) if article.kept] == ["540123"]
