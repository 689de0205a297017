"""Names: where a name starts, how far it reaches, and what jieba's dictionary speaks against."""

import pytest

from cppcc_loaders.extract.names import name_at, name_before, of_sounds, plain_name, surname_class, surname_starts
from cppcc_loaders.extract.people_lists import names_after, names_before
from cppcc_loaders.extract.titles import find_titles
from cppcc_loaders.extract.words import dictionary, is_common_word, tag


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("金海要求", "金海"),
        ("李斌在会上", "李斌"),
        ("王为人。", "王为人"),
        ("孙宇正在为群众", "孙宇"),
        ("李强调研了", "李强"),
        ("石宏军率队", "石宏军"),
        ("欧阳明德一行", "欧阳明德"),
        ("陈冯佩珍常委", "陈冯佩珍"),
        ("杨震等", "杨震"),
        ("帕桑·格列顿珠当选", "帕桑·格列顿珠"),
        ("洪亮同志", "洪亮"),
    ],
)
def test_name_at(text: str, name: str) -> None:
    """The name ends where verbs, particles and words go on."""
    found = name_at(text, 0)
    assert found is not None
    assert found.text == name


@pytest.mark.parametrize(
    "text", ["会议听取", "安全管理", "高度重视", "马上行动", "方便群众", "全国政协", "周口市委", "某某说"]
)
def test_name_at_none(text: str) -> None:
    """Ordinary words and places are no names."""
    assert name_at(text, 0) is None


def test_name_before() -> None:
    """A name that has its title behind it ends at the title."""
    found = name_before("请沈月芳委员", 4)
    assert found is not None
    assert (found.text, found.start) == ("沈月芳", 1)
    assert name_before("各位委员", 2) is None


def test_names_in_rows() -> None:
    """Rows of names are read forwards and backwards, notes in brackets are stepped over."""
    row = "徐丽娟（女）、钱国良、高原等"
    assert [n.text for n in names_after(row, 0, floor=1.0)] == ["徐丽娟", "钱国良", "高原"]
    assert [n.text for n in names_before("徐丽娟、钱国良委员", 7, floor=2.0)] == ["徐丽娟", "钱国良"]


def test_surnames() -> None:
    """Family names have a class and a length; compound ones win."""
    assert surname_class("欧阳明", 0) == ("compound", 2)
    assert surname_class("王明", 0) == ("common", 1)
    assert surname_class("的", 0) == ("", 0)
    assert "王" in surname_starts()


def test_sounds_and_dots() -> None:
    """Names by sound are told by their characters, and dots become one kind."""
    assert of_sounds("洛桑")
    assert not of_sounds("提案委")
    assert plain_name("阿里木•买买提") == "阿里木·买买提"


def test_dictionary() -> None:
    """Jieba's dictionary tells ordinary words from names, and characters of given names from those of running text."""
    words = dictionary()
    assert words.ordinary["安全"] > 1000
    assert "提出" in words.following
    assert words.odds("芳") > 1 > -1 > words.odds("的")
    assert is_common_word("安全")
    assert not is_common_word("汪洋")


def test_tagger_keeps_the_text() -> None:
    """The tagger's words together are the text."""
    text = "委员们走进社区，听取群众意见。"
    assert "".join(word for word, _ in tag(text)) == text


def test_slow_tagger_cuts_alike(monkeypatch: pytest.MonkeyPatch) -> None:
    """Without rjieba, jieba's own tagger steps in."""
    from cppcc_loaders.extract import words

    monkeypatch.setitem(__import__("sys").modules, "rjieba", None)
    words.tagger.cache_clear()
    try:
        assert [word for word, _ in words.tag("委员走进社区")] == ["委员", "走进", "社区"]
    finally:
        words.tagger.cache_clear()


def test_titles() -> None:
    """Titles have their prefixes; words that only begin like a title are none."""
    found = [(t.text, t.kind) for t in find_titles("原副主席、党组书记在主席台就座，委员会讨论，常务副市长到会")]
    assert found == [("原副主席", "office"), ("党组书记", "office"), ("常务副市长", "office")]
