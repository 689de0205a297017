"""Quick looks that spare a dear search never change what is found."""

import re
from array import array

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cppcc_loaders.credits import find_credits, is_credit_line
from cppcc_loaders.datelines import find_dateline
from cppcc_loaders.extract.clauses import masked
from cppcc_loaders.extract.committees_places import _known, rows_of
from cppcc_loaders.extract.fillers import is_filler
from cppcc_loaders.extract.patterns import pattern
from cppcc_loaders.extract.quantities import find_quantities
from cppcc_loaders.extract.scene import Scene
from cppcc_loaders.homes_places import _automaton, _shared
from cppcc_loaders.needed import needs
from cppcc_loaders.records import Article, Clean, Document, Range
from cppcc_loaders.repair import _HALF, _punctuated, _widened


def test_what_is_masked_begins_with_a_mark_that_is_looked_for() -> None:
    """Every alternative of the pattern of quotes begins with one of the marks by which `masked` tells plain text."""
    quoted = pattern("clauses", "quoted")
    assert set(needs(quoted)[0]) <= set("“”《》（）‘’")
    for opening, closing in ("“”", "《》", "（）", "‘’"):
        assert masked(f"甲{opening}乙丙{closing}丁") == f"甲{opening}□□{closing}丁"


@given(st.lists(st.integers(min_value=-1, max_value=40), max_size=60))
def test_seams_stand_where_places_break_off(offsets: list[int]) -> None:
    """Between two seams places follow one another, and never across one."""
    clean = Clean("文" * len(offsets), array("i", offsets))
    breaks = [at for at in range(1, len(offsets)) if offsets[at] - offsets[at - 1] != 1 or offsets[at - 1] < 0]
    assert clean._seams == [0, *breaks, len(offsets)]


@given(st.text(alphabet="甲a1,:;()!? 。", max_size=24))
def test_half_width_marks_are_widened_alike_one_by_one(text: str) -> None:
    """A passage whose marks are all widened at one go reads as if each had been looked at."""
    assert _punctuated(text) == _HALF.sub(_widened, text)


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("走访农户不超过三十户", ["30"]),
        ("八成以上，百分之九十，三毛钱", ["80", "90", "0.3"]),
        ("形成共识，成立小组", []),
        ("组织委员调研", []),
        ("办理近百件、超过20件", ["100", "20"]),
    ],
)
def test_amounts_are_found_wherever_a_figure_stands(text: str, values: list[str]) -> None:
    """Amounts in figures, numerals and words, with what leads up to them; none where no figure stands."""
    assert [one.value for one in find_quantities(text)] == values


@pytest.mark.parametrize("line", ["会议强调，要抓好落实。（记者 王小明）", "“好事”通讯员 王小明", "《春》记者 王小明"])
def test_a_line_with_marks_of_sentences_is_no_line_of_credits(line: str) -> None:
    """A credit holds no full stop, quotation or title, so that a line with one is never nothing but credits."""
    assert not is_credit_line(line)
    assert all(not re.search("[。！？“”《》]", line[slice(*one.span)]) for one in find_credits(line))


@pytest.mark.parametrize(
    ("line", "found"),
    [
        ("本报敦煌讯（通讯员甲某某）近日", True),
        ("新华社北京3月11日电 会议", True),
        ("中新社西安消息 近日", True),
        ("本报记者王小明报道", False),
    ],
)
def test_a_dateline_has_its_word(line: str, found: bool) -> None:  # noqa: FBT001  (what is expected)
    """讯, 电 and 消息 make a dateline."""
    assert (find_dateline(line) is not None) is found


def test_names_of_divisions_are_known_at_one_look() -> None:
    """What the look before 政协 knows are the names that mean a division, today's and former ones, in any form."""
    known = _known()
    assert all(rows_of(name) for name in known)
    assert {"绍兴县", "南京", "长春市", "延边州", "大厂县"} <= known
    assert not {"延边县", "政协", "南"} & known


@pytest.mark.parametrize("words", ["通州区政协", "吉林政协", "朝阳区", "长春市", "政协委员", ""])
def test_names_of_several_are_looked_for_first(words: str) -> None:
    """Words hold a name of several divisions wherever the full look finds one."""
    automaton, rows = _automaton()
    several = [rows[number] for _, _, number in automaton.find(words) if len(rows[number]) > 1]
    assert not several or _shared().find(words)


def test_a_filler_is_known_by_its_mark() -> None:
    """A marked paragraph about another place is a filler, the same one without a mark is none."""
    lines = "南京市政协召开会议。\n{}苏州市昨天下了雨。\n南京市政协委员视察河道。"
    for mark, filler in (("◆", True), ("", False)):
        text = lines.format(mark)
        body = Clean(text, array("i", range(len(text))))
        article = Article("d/0", "d", Range(0, len(text)), body, home="320100")
        scene = Scene(Document("d", "d.txt", text, "0" * 64, "utf-8"), article)
        assert [is_filler(scene, span) for span in scene.sentences] == [False, filler, False]
