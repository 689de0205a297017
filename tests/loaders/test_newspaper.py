"""Newspaper pages as PDF: articles in columns under headings come out whole, in order, each with its own title."""

import io
import sys
import time
from pathlib import Path
from typing import NamedTuple

import pytest
from tests.loaders.newspaper import Box, Line, bottom, columns, heading, newspaper

from cppcc_loaders.articles import split_articles
from cppcc_loaders.read import Blob, Part, reader_of
from cppcc_loaders.read.layout import Piece
from cppcc_loaders.read.newspaper import articles_of
from cppcc_loaders.records import Article, Document
from cppcc_loaders.sources import read_sources

LUSHAN = [
    "本报讯（记者 葛青松）4月11日，庐山市政协在温泉镇举行“有事先商量”现场会，二十三名委员围绕管网改造提建议。",
    "“管子老化，冬天水不热，游客有怨言。”村民代表熊国太第一个开口。市政协委员欧阳慧建议，改造要分段施工，避开旺季，并把工期写进公示牌。",
    "市政协副主席陶光荣主持会议。他说，议得好还要办得好，市政协将把十四条意见分送六个部门，每月回访一次，年底请村民打分。",
    "据悉，今年以来，庐山市政协已举行现场会五次，推动解决停车、照明、排水",
]
LUSHAN_REST = [
    "等问题二十七个。在会后的回访中，市水利局负责人表示，首批三公里管网已经开工，六月底前完成。",
    "温泉镇党委书记盛建国介绍，镇里还成立了由委员和村民组成的监督小组，每周到工地看一次。",
]
PENGZE = [
    "本报彭泽讯（通讯员 柯美玲）近日，彭泽县政协组织农业界委员视察棉花生产，先后走进三个乡镇、五家合作社。",
    "委员们建议，加快机采棉品种推广，建立县级收储平台。县政协主席邹志坚参加视察。",
]
YONGXIU = [
    "本报讯（记者 杜鹃红）4月10日，永修县政协召开提案办理推进会，十二个承办单位汇报进展。",
    "会议指出，今年立案的116件提案中，已办结49件，委员满意率达到97%。县政协副主席淦家乐出席会议并讲话。",
]
DEAN = [
    "本报讯（通讯员 蔡小勇）德安县政协近日开展“委员进校园”活动，八名教育界委员走上讲台，讲授家乡历史和法律。",
    "活动由县政协教科卫体委员会组织，计划年内走进十所学校。",
]
YIXIAN = [
    "“水碓修好了，游客多了一倍。”3月6日，黟县政协委员余三姑指着村口的老水碓说。去年，她提交了《关于抢救修复水利老物件的提案》，得到县政府采纳。",
    "县里拨出专款四十二万元，修复水碓六座、石堨三处。黟县政协全程跟踪监督，邀请工匠传授手艺，并组织委员三次回访。",
    "修复不是摆样子。碧阳镇把水碓交给村里的老木匠看护，每逢周末开磨，孩子们围着石臼看米变成粉。游客买走新磨的米粉，村集体每月多收八千元。",
    "县文物部门把六座水碓列入名录，立牌说明年代和用法。",
    "余三姑说，老物件活起来，乡亲们的日子也跟着红火起来。下一步，她打算联系更多委员，把修复经验带到邻近乡镇去。",
]
XIUNING = [
    "本报讯 3月5日，休宁县政协召开双月协商座谈会，围绕徽派民居改造听取意见。九名委员发言，建议编印改造图册。",
    "县政协主席鲍玉屏主持会议并讲话，县住房城乡建设局负责人现场回应。",
]
QIMEN = [
    "本报祁门讯（通讯员 廖春耕）祁门县政协日前走访民营企业二十一家，收集用工、融资等问题三十三个，已推动解决十九个。"
]
SHEXIAN = [
    "本报讯（记者 仇雪琴）歙县政协近日组织医卫界委员到霞坑镇义诊，接诊群众二百六十人次，发放药品价值一万余元。",
    "义诊队由十四名委员组成，带去心电图机、血糖仪等设备。义诊结束后，委员们同镇卫生院座谈，商定每季度派专家坐诊一次。",
]


def front_page() -> list[list[Line]]:
    """A banner over four columns that goes on on page 2, two articles side by side, a photograph below them."""
    main = columns([*LUSHAN, "（下转第二版）"], Box(60, 150, 4, 20))
    low = bottom(main) + 60
    left, right = columns(PENGZE, Box(60, low + 30, 2, 20)), columns(YONGXIU, Box(500, low + 30, 2, 20))
    caption = (60.0, bottom(left) + 260, 9.0, "▲4月12日，庐山市政协委员在温泉镇查看管网改造工地。本报记者 葛青松 摄")
    first = [
        (60, 50, 11, "浔阳晨报　2024年4月16日　星期二　第1版　要闻"),
        *heading("庐山市政协把会场设在温泉边", 60, 110, 40),
        *main,
        *heading("彭泽县政协视察棉花生产", 60, low, 24),
        *heading("永修县政协推进提案办理", 500, low, 24),
        *left,
        *right,
        caption,
    ]
    rest = columns(LUSHAN_REST, Box(60, 120, 2, 20))
    rest[0] = (rest[0][0], rest[0][1], rest[0][2], rest[0][3].strip("　"))
    second = [
        (60, 50, 11, "浔阳晨报　2024年4月16日　星期二　第2版　综合"),
        (60, 100, 10, "（上接第一版）"),
        *rest,
        *heading("德安县政协委员进校园", 500, 110, 24),
        *columns(DEAN, Box(500, 140, 2, 20)),
    ]
    return [first, second]


def feature_page() -> list[list[Line]]:
    """Kicker, title, subtitle and byline over two columns, a box of one column beside them, short pieces below."""
    main = columns(YIXIAN, Box(60, 235, 2, 22, gutter=18))
    low = bottom(main) + 250
    return [
        [
            (60, 50, 11, "徽州晚报　2024年3月8日　星期五　第3版　政协视窗"),
            (60, 100, 15, "提案背后的故事"),
            *heading("老水碓又转起来了", 60, 140, 38),
            (120, 175, 14, "——黟县政协推动修复水利老物件侧记"),
            (60, 205, 10, "本报记者 仇雪琴　通讯员 舒望山"),
            *main,
            *heading("休宁县政协：", 560, 110, 22),
            *heading("为老民居改造支招", 560, 140, 22),
            *columns(XIUNING, Box(560, 170, 1, 24)),
            (60, low - 60, 8, "▲黟县碧阳镇，修复后的水碓引来游客。 汪晓禾 摄"),
            *heading("祁门县政协走访民企", 60, low, 20),
            *columns(QIMEN, Box(60, low + 25, 1, 30)),
            *heading("歙县政协送医下乡", 420, low, 20),
            *columns(SHEXIAN, Box(420, low + 25, 1, 30)),
        ]
    ]


def corner_page() -> list[list[Line]]:
    """A tall article of one column at the left, a wide one beside its upper half, two below that."""
    main = columns(YIXIAN, Box(280, 165, 3, 20, gutter=16))
    low = bottom(main) + 55
    return [
        [
            (60, 50, 11, "2024年3月9日　第2版"),
            *heading("歙县政协", 60, 110, 20),
            *heading("送医下乡", 60, 138, 20),
            *columns([*SHEXIAN, *(paragraph.replace("医", "药") for paragraph in SHEXIAN[1:])], Box(60, 165, 1, 16)),
            *heading("老水碓转起来", 280, 110, 34),
            (280, 140, 10, "本报记者 仇雪琴"),
            *main,
            *heading("休宁县政协协商民居改造", 280, low, 20),
            *columns(XIUNING, Box(280, low + 25, 1, 25)),
            *heading("祁门县政协走访民企", 620, low, 20),
            *columns(QIMEN, Box(620, low + 25, 1, 25)),
        ]
    ]


def photo_page() -> list[list[Line]]:
    """A centred title over three columns, the middle one broken by a photograph with its caption, subheads inside."""
    left = columns(YIXIAN[:2], Box(60, 170, 1, 20))
    middle = columns(YIXIAN[2:4], Box(280, 170, 1, 20))
    caption = (290.0, bottom(middle) + 130, 8.0, "▲游客在水碓旁拍照。 汪晓禾 摄")
    lower = columns(YIXIAN[4:], Box(280, caption[1] + 30, 1, 20))
    right_low = 170 + 15 * 3
    right = columns(SHEXIAN[1:], Box(500, right_low + 30, 1, 20))
    return [
        [
            (60, 40, 11, "2024年3月10日　星期日　第1版"),
            *heading("黟县政协守住老手艺", 200, 110, 40),
            (320, 140, 10, "本报记者 仇雪琴"),
            *left,
            *middle,
            caption,
            *lower,
            *columns(["下一步，黟县政协还将邀请老匠人走进课堂，编写乡土教材。"], Box(500, 170, 1, 20)),
            *heading("歙县政协送医", 500, right_low + 10, 22),
            *right,
        ]
    ]


def read(pages: list[list[Line]]) -> tuple[Part, list[Article]]:
    """The text of a PDF of some pages and its articles."""
    data = newspaper(pages)
    reader = reader_of("a.pdf")
    assert reader is not None
    (part,) = reader(Blob("a.pdf", len(data), lambda: io.BytesIO(data)))
    assert isinstance(part, Part)
    return part, list(split_articles(Document("a", "a.pdf", part.text, part.digest, part.encoding, part.metadata)))


class Wanted(NamedTuple):
    """What is expected of an article."""

    title: str
    home: str
    byline: tuple[str, ...]
    paragraphs: list[str]


PAGES = {"front": front_page, "feature": feature_page, "corner": corner_page}
WANTED = {
    "front": [
        Wanted(
            "庐山市政协把会场设在温泉边",
            "360483",
            ("葛青松",),
            [*LUSHAN[:3], LUSHAN[3] + LUSHAN_REST[0], LUSHAN_REST[1]],
        ),
        Wanted("彭泽县政协视察棉花生产", "360430", ("柯美玲",), PENGZE),
        Wanted("永修县政协推进提案办理", "360425", ("杜鹃红",), YONGXIU),
        Wanted("德安县政协委员进校园", "360426", ("蔡小勇",), DEAN),
    ],
    "feature": [
        Wanted("老水碓又转起来了", "341023", ("仇雪琴", "舒望山", "汪晓禾"), YIXIAN),
        Wanted("休宁县政协：为老民居改造支招", "341022", (), XIUNING),
        Wanted("祁门县政协走访民企", "341024", ("廖春耕",), QIMEN),
        Wanted("歙县政协送医下乡", "341021", ("仇雪琴",), SHEXIAN),
    ],
    "corner": [
        Wanted("歙县政协送医下乡", "341021", ("仇雪琴",), SHEXIAN),
        Wanted("老水碓转起来", "341023", ("仇雪琴",), YIXIAN),
        Wanted("休宁县政协协商民居改造", "341022", (), XIUNING),
        Wanted("祁门县政协走访民企", "341024", ("廖春耕",), QIMEN),
    ],
}


@pytest.mark.parametrize("name", sorted(WANTED))
def test_articles_of_a_page(name: str) -> None:
    """Each article has its own title, home, credits and its whole paragraphs in order, and none of another's."""
    wanted = WANTED[name]
    _, found = read(PAGES[name]())
    assert [(a.headline, a.home, a.byline, a.kept) for a in found] == [
        (w.title, w.home, w.byline, True) for w in wanted
    ]
    for article, one in zip(found, wanted, strict=True):
        lines = article.body.text.split("\n")
        whole = [bare(paragraph) for paragraph in one.paragraphs]
        at = [next(n for n, line in enumerate(lines) if line.endswith(words)) for words in whole]
        assert at == sorted(at)
        others = [bare(paragraph) for other in wanted if other is not one for paragraph in other.paragraphs]
        assert not [words for words in others if words in article.body.text]


def bare(paragraph: str) -> str:
    """A paragraph without its credits and blanks, as the clean text has it."""
    return (paragraph.partition("）")[2] if "讯（" in paragraph[:9] else paragraph).replace(" ", "")


@pytest.mark.parametrize("name", sorted(WANTED))
def test_every_character_has_its_place(name: str) -> None:
    """What an article says stands in the stored text where its offsets point."""
    part, found = read(PAGES[name]())
    for article in found:
        for char, at in zip(article.body.text, article.body.offsets, strict=True):
            assert at == -1 or part.text[at] == char
            assert at != -1 or char in "\n、。"


def test_photograph_in_the_middle_of_a_column() -> None:
    """A column broken by a photograph goes on below it; the caption is no part of its sentences."""
    part, _ = read(photo_page())
    main, *others = (one for one in part.text.split("\n\n") if one.startswith("　　“水碓"))
    assert not others
    places = [main.index(words) for words in ("县里拨出专款", "修复不是摆样子", "余三姑说", "下一步，黟县政协还将")]
    assert places == sorted(places)
    assert "\n\n▲游客在水碓旁拍照。 汪晓禾 摄" in part.text
    assert part.text.index("义诊队由十四名委员组成") > part.text.index("歙县政协送医") > places[-1]


def test_dates_of_the_folio(tmp_path: Path) -> None:
    """The line above a page dates it and is no title of an article."""
    file = tmp_path / "a.pdf"
    file.write_bytes(newspaper(feature_page()))
    (document,) = read_sources([file])
    assert isinstance(document, Document)
    assert (document.metadata.published, document.metadata.dated_by) == ("2024-03-08", "page")


def test_a_short_signed_piece_stays_apart(monkeypatch: pytest.MonkeyPatch) -> None:
    """A title, an author and two paragraphs are an article of their own, though another with a dateline follows."""
    monkeypatch.setattr(sys.modules[__name__], "YIXIAN", YIXIAN[:2])
    for page in (feature_page(), corner_page()):
        _, found = read(page)
        assert [article.headline for article in found][-1] == found[-1].body.text.split("\n")[0]
        assert len(found) == 4
        assert all(article.kept for article in found)


def test_continuation_that_is_not_plain_stays_where_it_is() -> None:
    """Two pieces that say they come from page 1 are not guessed at: both stay in their places."""
    first, second = front_page()
    second = [*second, (60, 400, 10, "（上接第一版）"), *columns(QIMEN, Box(60, 420, 2, 20))]
    part, _ = read([first, second])
    assert part.text.count("（上接第一版）") == 2
    assert "（下转第二版）（上接" not in part.text


def test_scattered_pieces_end_soon() -> None:
    """Thousands of pieces without any order are put in some order within seconds, none lost."""
    pieces = [
        Piece(n * 7919 % 1000, n * 104729 % 1400, n * 7919 % 1000 + 30, n * 104729 % 1400 + 8 + n % 20, f"字{n}。")
        for n in range(6000)
    ]
    started = time.monotonic()
    for count in (300, 2400, 6000):
        text = "".join("".join(articles_of(pieces[:count])).split())
        assert len(text) >= sum(len(piece.words) for piece in pieces[:count])
    assert time.monotonic() - started < 60


def test_what_is_printed_twice_to_be_bold_is_read_once() -> None:
    """A heading drawn twice at one place is there once; two equal lines in two places are there twice."""
    title, line = Piece(50, 50, 400, 80, "县政协召开会议"), Piece(50, 100, 400, 110, "会议研究了提案办理工作。")
    (text,) = articles_of([title, title._replace(left=50.3), line, line._replace(top=130, bottom=140)])
    assert text.count("县政协召开会议") == 1
    assert text.count("会议研究了提案办理工作。") == 2
