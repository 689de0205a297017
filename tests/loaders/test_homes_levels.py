"""Which division a level word means: single signs, and all of them on openings of pages."""

import hashlib
import json
from collections import Counter
from pathlib import Path

import pytest

from cppcc_loaders.articles import split_articles
from cppcc_loaders.datelines import dated
from cppcc_loaders.homes_candidates import candidates, parts_of, towns_of
from cppcc_loaders.homes_headlines import paper_of, told_by_headline
from cppcc_loaders.homes_levels import Hints, meant_by_level
from cppcc_loaders.records import Document, Metadata

OPENINGS = Path(__file__).parents[1] / "gold" / "homes"


@pytest.mark.parametrize(
    ("level", "text", "code"),
    [
        ("市", "市政协在溪口镇召开协商会，义乌市民政局到会。金华市政协派员指导。", "330782"),
        ("市", "市政协调研组赴义乌市、浦江县调研，义乌市政协主席陪同。金华的山区水利是全省试点。", "330700"),
        ("市", "安徽省界首市政协考察组来永城考察，市政协主席陪同，参观了永城面粉产业园。", "411481"),
        ("市", "我市在唐山市率先完成改造，委员们为迁安打造水城出力，市政协将继续监督。", "130283"),
        ("区", "区政协走访了七里河的三个社区，兰州市政协派员参加。区政协主席说，七里河区要当好样板。", "620103"),
        ("县", "县政协委员来到渠阳镇、甘棠镇，靖州县的杨梅红了。", "431229"),
    ],
)
def test_names_trips_and_parts_tell_the_level(level: str, text: str, code: str) -> None:
    """Names with and without their level, trips, guests, comparisons and townships tell whose level word it is."""
    assert meant_by_level(level, text) == code


def test_paper_and_page_decide_where_the_text_is_silent() -> None:
    """A level word without any place means the division of the page, or the one of the paper."""
    assert meant_by_level("市", "市政协召开党组会议。") is None
    assert meant_by_level("市", "市政协召开党组会议。", Hints(page="421100")) == "421100"
    assert meant_by_level("市", "市政协召开党组会议。", Hints(paper="421100")) == "421100"


def test_short_names_inside_other_words_count_for_nothing() -> None:
    """重大理论 holds 大理, which is no place there."""
    assert meant_by_level("市", "市政协学习重大理论成果，深刻领会其重大理论意义。") is None


def test_two_of_one_weight_are_left_to_others() -> None:
    """Where no division leads clearly none is told."""
    assert meant_by_level("市", "海宁市、诸暨市的市政协委员联合视察。") is None


def test_a_county_has_its_former_level_too() -> None:
    """市政协 of a county-level city that is a district today means the district."""
    assert meant_by_level("市", "富阳市政协召开会议，市政协主席讲话。") == "330111"


def test_townships_of_one_name_are_shared() -> None:
    """A township's name that several counties have is a part of a vote for each."""
    votes = towns_of("走访城关镇")
    assert len(votes) > 1
    assert all(vote == pytest.approx(1 / len(votes)) for vote in votes.values())


def test_what_an_article_could_mean() -> None:
    """Candidates have the level asked for and come from names, from townships and from what is known."""
    assert [row.code for row in candidates("来到小山子镇", "市", ())] == ["230184", "230100"]
    assert [row.code for row in candidates("开会", "区", ("110112",))] == ["110112"]
    assert parts_of("赴常山县、龙游县调研")["330800"] == 2


@pytest.mark.parametrize(
    ("headline", "code"),
    [
        ("襄阳：圆桌摆进汉江边", "420600"),
        ("都匀市沙包堡街道委员工作室见闻", "522701"),
        ("汉江流域政协联席会议在安康召开", "610900"),
        ("全省政协系统信息工作会议在安康召开", None),
        ("委员风采：一位医生的十年", None),
    ],
)
def test_headlines_without_a_committee_tell_a_place(headline: str, code: str | None) -> None:
    """A place before a colon or a station, or where a meeting of several is held, is whose news it is."""
    assert told_by_headline((headline,), None) == code


@pytest.mark.parametrize(
    ("line", "code"),
    [
        ("昆山日报讯（记者 某某）昨天，市政协开会", "320583"),
        ("大理政协网讯 3月1日，州政协开会", "532900"),
        ("本报讯 3月1日", None),
        ("市政协开会，昆山日报社参加", None),
    ],
)
def test_the_paper_stands_in_the_first_line(line: str, code: str | None) -> None:
    """A paper's or site's name before 讯 or its reporter tells its division, its name elsewhere does not."""
    assert paper_of(line) == code


@pytest.mark.parametrize(("name", "least"), [("openings_a", 57), ("openings_b", 47)])
def test_openings_of_pages_are_read_right(name: str, least: int) -> None:
    """Of 60 hard and 50 usual openings of pages nearly all are given to their committee."""
    lines = (OPENINGS / f"{name}.jsonl").read_text(encoding="utf-8").splitlines()
    rows = [json.loads(line) for line in lines]
    wrong = [row["id"] for row in rows if _home(row["text"]) != row["home"]]
    assert len(rows) - len(wrong) >= least, wrong


def _home(text: str) -> str | None:
    """The committee to which most of a page is given."""
    digest = hashlib.sha256(text.encode()).hexdigest()
    page = Document("d", "d.txt", text, digest, "utf-8", dated(Metadata(), text, "d.txt"))
    homes: Counter[str | None] = Counter()
    for article in split_articles(page):
        if article.kept:
            homes[article.home] += len(article.body.text)
    return homes.most_common(1)[0][0] if homes else None
