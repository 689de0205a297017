"""Other bodies: which words name one, whether one is who a clause tells of, and whether a sentence opens with one."""

import pytest
from tests.loaders.reading import told

from cppcc_loaders.errors import DataFileError
from cppcc_loaders.extract import other_bodies
from cppcc_loaders.extract.other_bodies import (
    KINDS,
    Role,
    handed_others,
    opening_others,
    other_subjects,
    other_words,
    others_in,
)


@pytest.mark.parametrize("kind", sorted(KINDS - {"township", "office"}))
def test_every_kind_has_words_that_are_sure(kind: str) -> None:
    """A caller that asks for a kind by its sure words gets some."""
    assert other_words(kind)


def test_a_row_of_an_unknown_kind_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    """The message names file and line."""
    rows = ((7, ("guild", "行会", "yes", "-", "-")),)
    monkeypatch.setattr(other_bodies, "read_rows", lambda *_: rows)
    other_bodies._rows.cache_clear()
    with pytest.raises(DataFileError, match=r"other_bodies\.tsv, line 7: the kind"):
        other_bodies._rows()
    monkeypatch.undo()
    other_bodies._rows.cache_clear()


@pytest.mark.parametrize(
    ("words", "kinds"),
    [
        ("县水利局", ["department"]),
        ("城市格局和客厅布局", []),
        ("全体干部举办展览", []),
        ("县委员小组", []),
        ("机关党委", []),
        ("购买政府采购平台", []),
        ("县人大常委会", ["congress"]),
        ("市卫健委、市法院", ["department", "judiciary"]),
        ("文教委", []),
    ],
)
def test_words_that_name_bodies(words: str, kinds: list[str]) -> None:
    """What stands beside a word tells a body from another word and from a special committee of ours."""
    assert [other.kind for other in others_in(words)] == kinds


def _subjects(words: str) -> list[str]:
    return [words[other.at : other.end] for other in other_subjects(words) if other.role is Role.SUBJECT]


@pytest.mark.parametrize(
    ("words", "names"),
    [
        ("今年以来，县水利局投入20万元。", ["县水利局"]),
        ("会后，由县住建局牵头整改。", ["县住建局"]),
        ("据县商务局通报，新开茶园12处。", ["县商务局"]),
        ("意见报送县委，县里很快批复。", ["县里"]),
        ("县政协走访县水利局。", []),
        ("县政协联合县教育局给40名学生送书。", []),
        ("请农业局研究落实。", []),
        ("她还与县妇联一起办讲座。", []),
        ("县人大、县政协联合视察。", []),
        ("县人大常委会和县政协同步调研。", []),
        ("县水利局、县住建局据此整改。", ["县水利局", "县水利局、县住建局"]),
        ("各部门逐条认领。", []),
        ("协商会定下4条,县住建局投入36万元。", ["县住建局"]),
    ],
)
def test_who_a_clause_tells_of(words: str, names: list[str]) -> None:
    """A body behind a preposition or a verb, or joined with ours, is no subject; several of theirs are."""
    assert _subjects(words) == names


def test_a_body_that_was_got_to_act_is_marked() -> None:
    """推动 makes the body behind it the doer, but no sentence opens with it as its own subject."""
    words = "推动县水利局装灯12盏。"
    assert [other.role for other in other_subjects(words)] == [Role.CAUSED]
    assert opening_others(words) == ()


def test_to_whom_it_passes() -> None:
    """Who is asked, gets a paper or took advice up is marked."""
    words = "建议被县水利局采纳，请农业、林业部门落实。"
    found = [(words[other.at : other.end], other.role) for other in handed_others(words)]
    assert found == [("县水利局", Role.HANDED), ("农业、林业部门", Role.HANDED)]


@pytest.mark.parametrize(
    ("words", "kinds"),
    [
        ("5月6日，县人大常委会视察粮库。", ["congress"]),
        ("2023年，县司法局调处纠纷47起。", ["department"]),
        ("茶园建好了，县农业局来验收。", []),
    ],
)
def test_what_a_sentence_opens_with(words: str, kinds: list[str]) -> None:
    """Nothing but a time stands before it."""
    assert [other.kind for other in opening_others(words)] == kinds


def test_words_of_some_kinds_for_a_pattern() -> None:
    """Longer words stand before shorter ones, those that need a verb are left out."""
    words = other_words("party", "congress").split("|")
    assert words.index("人民代表大会") < words.index("党中央")
    assert not any(word == "中央" for word in words)


#: An article of the county committee's own, in which the sentences below stand.
PAGE = "灵寿县政协工作动态\n\n县政协委员们关心全县发展，县政协机关最近搬了新址。\n\n"


@pytest.mark.parametrize(
    "text",
    [
        "县卫健委组织医疗队到柳村义诊，看诊80人。",
        "团县委、县红十字会9月7日为养路工送去雨衣200件。",
        "县交通局、县发改委联合出台《灵寿县校车管理办法》。",
        "下一步,县公安局开展“护学”行动,走访学校20所。",
    ],
)
def test_offices_that_some_of_the_old_lists_had_not_are_others_everywhere(text: str) -> None:
    """Commissions, the youth league, lists of offices and clauses behind half-width commas are read alike."""
    assert told(PAGE + text) == []


@pytest.mark.parametrize(
    "text",
    [
        "受县委之托开展的花椒良种繁育重点调研，跑了6个乡。",
        "机关第二党支部开办的“晚晴讲堂”，已为三圣院乡老人讲课26次。",
        "3月2日，全体机关干部跟着县委讲师团教师重温《信访工作条例》。",
    ],
)
def test_bodies_that_are_no_doers_take_nothing_away(text: str) -> None:
    """Who asked for it, whose teacher came, and a branch of ours are not who did it."""
    assert told(PAGE + text) != []
