"""Forms of local pages: fields, rolls in brackets, mastheads, short news in a column, what a sentence says one is."""

import pytest
from tests.loaders.reading import initiatives_of, names_of, outcome_frames, roles_of
from tests.loaders.test_outcomes import LEAD
from tests.loaders.test_units_named import _units
from tests.loaders.test_works_told import _works

from cppcc_loaders.articles import split_articles
from cppcc_loaders.credits import find_credits
from cppcc_loaders.extract.quantities import find_quantities
from cppcc_loaders.records import Document


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("市政协通报：\n提案人：和素芬、木向阳\n领衔督办：副主席和国生", ["和素芬", "木向阳", "和国生"]),
        ("市政协通报：\n提案人：县工商联\n督办：带着清单去验收", []),
        ("市政协委员会上发言。（大会执行主席名单：陆建中　徐丽娟）", ["陆建中", "徐丽娟"]),
        ("市政协表彰“优秀政协委员”陆建中、徐丽娟等9人。", ["陆建中", "徐丽娟"]),
        ("市政协委员、古建筑修缮师陆建中，常来工地。", ["陆建中"]),
    ],
)
def test_people_of_forms(text: str, names: list[str]) -> None:
    """Fields and rolls hold nothing but names, so that any family name is read there."""
    assert names_of(text) == names


@pytest.mark.parametrize(
    ("text", "role"),
    [
        (
            "市政协通报：\n提案人：和素芬（市政协委员、湿地管护站工程师）",
            ("和素芬", "工程师", "湿地管护站"),
        ),
        ("（大会执行主席名单：陆建中　徐丽娟）市政协通报。", ("徐丽娟", "执行主席", "平湖市政协")),
        ("市政协授予陆建中、徐丽娟等2名同志“优秀政协委员”称号。", ("徐丽娟", "政协委员", "平湖市政协")),
        ("市政协委员陆建中到场。她今年五十岁，是剪纸能手，东湖社区的网格员。", ("陆建中", "网格员", "东湖社区")),
        ("市政协委员陆建中，东湖社区卫生站站长，每天六点出门。", ("陆建中", "站长", "东湖社区卫生站")),
        ("市政协来到村里。徐丽娟今年四十五岁，是城北小学的教师。", ("徐丽娟", "教师", "城北小学")),
    ],
)
def test_posts_of_forms(text: str, role: tuple[str, str, str | None]) -> None:
    """Notes behind a name, the label of a roll, honours of members and predicates tell posts."""
    assert role in roles_of(text)


def test_a_predicate_ends_with_its_sentence() -> None:
    """What the next sentence says of somebody else is not said of the subject."""
    assert ("陆建中", "村医", None) not in roles_of("村民陆建中是市政协委员。他爱人是村医。")


@pytest.mark.parametrize(
    ("text", "units"),
    [
        ("市政协主席要求办公室把样品推荐给友邻政协。", [("办公室", "office")]),
        ("市政协会上说，机关18名干部包村。机关18名干部包保6个村。", [("机关", "office")]),
        ("“凤城议事厅”2018年在北城社区启用，市政协委员常来。", [("凤城议事厅", "deliberation-room")]),
        ("市政协“老兵调解室”设在老街口，委员轮值。", [("老兵调解室", "deliberation-room")]),
        ("市政协委员被编进同一个委员活动组。", []),
        (
            "市政协在钟埭镇沈家村、新仓镇友联村试点设立民情监督点。",
            [("钟埭镇沈家村民情监督点", "contact-point"), ("新仓镇友联村民情监督点", "contact-point")],
        ),
        ("走进嘉兴市平湖市钟埭街道委员工作站", [("钟埭街道委员工作站", "work-station")]),
    ],
)
def test_units_of_forms(text: str, units: list[tuple[str, str]]) -> None:
    """Offices told by a verb, rooms that open on a day, stations founded on trial; places above a station stay out."""
    assert _units(text) == units


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("受市委委托，市政协开展“委员体验日”，63名委员排队取号。", [("委员体验日", "campaign")]),
        ("受市委委托，对32个窗口开展“委员体验日”，委员排队取号。", [("委员体验日", "campaign")]),
        ("市政协界别有个小分队，名叫“绿叶行”。", [("绿叶行", "campaign")]),
        ("市政协委员议事，章法却是一套：“一看二听三议四办”。", [("一看二听三议四办", "method")]),
        ("市政协各界别的牌子：\n龙江：“家具街坊会”\n委员轮值。", [("家具街坊会", "brand")]),
        ("市政协推行“4321”联系界别法，委员照办。", [("4321联系界别法", "method")]),
    ],
)
def test_initiatives_of_forms(text: str, found: list[tuple[str, str]]) -> None:
    """Names asked for by others, told a clause before, behind a colon or as an item of a list."""
    assert initiatives_of(text) == found


@pytest.mark.parametrize(
    ("text", "work"),
    [
        ("以县委文件转发了县政协制定的《饮水监督实施方案》。", ("饮水监督实施方案", "rule", "330421")),
        ("浙江省政协办公厅把这次监督编入《民主监督案例选编》。", ("民主监督案例选编", "publication", "330000")),
        ("县政协委员的文章刊于《嘉兴政协》。", ("嘉兴政协", "publication", "330400")),
        ("县政协委员写的《水稻品牌怎么立》一文刊在《嘉兴政协》上。", ("水稻品牌怎么立", "news", "330421")),
    ],
)
def test_owners_of_works(text: str, work: tuple[str, str, str | None]) -> None:
    """Who made it stands right before its title, a journal bears its committee's name."""
    assert work in _works(text)


@pytest.mark.parametrize(
    ("text", "indicator"),
    [
        ("县政协跟踪到底，另外5件因涉及规划调整尚在跟进。", "尚在跟进"),
        ("县政协与园区、药企、银行三方协商了两轮。", "协商"),
        ("县政协的提案促成中试车间在十一月底破土。", "促成中试车间在十一月底破土"),
        ("县政协提出建议，滨海日报3月2日作了报道。", "滨海日报3月2日作了报道"),
        (
            "县政协在三个村试行，省政协文化文史委员会来县考察时点名给予肯定。",
            "省政协文化文史委员会来县考察时点名给予肯定",
        ),
    ],
)
def test_results_of_forms(text: str, indicator: str) -> None:
    """Reasons and parties stand before what is counted; papers and higher committees say what came of it."""
    assert any(frame.indicator.endswith(indicator) for frame in outcome_frames(LEAD + text))


@pytest.mark.parametrize(
    ("text", "amount"),
    [
        ("解决的占七成一", ("71", "%", "eq")),
        ("增收10万元出头", ("100000", "元", "ge")),
        ("三成一以内", ("31", "%", "le")),
    ],
)
def test_amounts_in_words(text: str, amount: tuple[str, str, str]) -> None:
    """A share in words may have a digit behind it, an amount a word for more or less."""
    assert [(q.value, q.unit, q.comparator) for q in find_quantities(text)] == [amount]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("来源：平湖政协公众号　文：陆建中　图：徐丽娟　2024-04-18　阅读 23", ["陆建中", "徐丽娟"]),
        ("（作者 陆建中　刊于2024年2月《嘉兴政协》第1期）", ["陆建中"]),
        ("编辑　陆建中　电子信箱略　　下一版：农事", ["陆建中"]),
    ],
)
def test_signatures(text: str, names: list[str]) -> None:
    """Who wrote and drew, behind a colon, in brackets with where it was printed, before other notes of the page."""
    assert [name for credit in find_credits(text) for name, _ in credit.names] == names


def test_short_news_of_a_column_stand_apart() -> None:
    """Short news behind a mark are articles of their own; those of other bodies are dropped."""
    text = (
        "县政协开展专题视察\n\n5月6日，嘉善县政协组织委员视察河道，听取了县水利局的情况介绍，提出意见12条。\n\n"
        "简讯\n▲5月9日，县政协召开主席会议，研究了提案办理工作。\n▲县气象局发布暴雨预警，请市民注意出行安全。\n"
    )
    found = list(split_articles(Document("t", "t.txt", text, "0", "utf-8")))
    assert [(article.kept, article.home) for article in found] == [(True, "330421"), (True, "330421"), (False, None)]


@pytest.mark.parametrize("line", ["来源：嘉善县政协办公室　　阅读：12次", "嘉善县政协办公室　2024-08-06"])
def test_offices_that_sign_a_page(line: str) -> None:
    """The office from which a page comes stands in the article's text, for it counts as named."""
    text = f"县政协开展专题视察\n{line}\n\n5月6日，嘉善县政协组织委员视察河道，听取情况介绍，提出意见12条。\n"
    found = next(iter(split_articles(Document("t", "t.txt", text, "0", "utf-8"))))
    assert found.body.text.endswith("\n嘉善县政协办公室")
