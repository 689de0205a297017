"""Repair of characters: punctuation, blanks, names, radicals; offsets point at the original."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cppcc_loaders.clean_texts import without
from cppcc_loaders.records import Range
from cppcc_loaders.repair import clean_passage
from cppcc_loaders.repair_script import is_traditional, simplified

CASES = [
    ("今年4月, 县政协(一期)视察:道路!", "今年4月，县政协（一期）视察：道路！"),
    ("会期10:30至12:00,共1,000人", "会期10:30至12:00，共1,000人"),
    ('主席 李 强主持"一村一品"活动', "主席 李强主持“一村一品”活动"),
    ("政 府 工 作 报 告", "政府工作报告"),
    ("周   平  吴文斌  冯 涛", "周平 吴文斌 冯涛"),
    ("张 三 李 四 王 五", "张三 李四 王五"),
    ("第１９届　会议，ＡＢＣ", "第19届 会议，ABC"),
    ("送法进社区 普法暖人心", "送法进社区 普法暖人心"),
    ("●市政协主席 顾 伟", "市政协主席 顾伟"),
    ("县\u200b政协\ue123开\u202e会\0。", "县政协开会。"),
    ("⼈⺠政协", "人民政协"),
    ("「講話」與『意見』", "“講話”與‘意見’"),
    ("围绕产业发\n展开协商", "围绕产业发展开协商"),
    ("see http://example.org/a,b", "see http://example.org/a,b"),
    ("**某某网消息**（要闻）", "某某网消息（要闻）"),
]


@pytest.mark.parametrize(("stored", "clean"), CASES)
def test_clean_passage(stored: str, clean: str) -> None:
    """A passage reads normally after repair."""
    assert clean_passage(stored, 0, len(stored)).text == clean


def test_cut_ranges_are_left_out() -> None:
    """What is cut out of a passage is in none of its offsets."""
    text = "委员坚持某某体育app:领办提案"
    clean = clean_passage(text, 0, len(text), cut=[Range(4, 13)])
    assert clean.text == "委员坚持" + text[13:]
    assert not set(range(4, 13)) & set(clean.offsets)


@given(st.text(alphabet=st.sampled_from('县政协会议，。,.:;()!? 　\t\n“”"李强屈萍12aB\u200b\ue000⼈●'), max_size=80))
def test_offsets_ascend_inside_the_passage(text: str) -> None:
    """Offsets of a passage ascend, and repairing what is repaired changes nothing more than blanks at the ends."""
    clean = clean_passage(text, 0, len(text))
    offsets = list(clean.offsets)
    assert offsets == sorted(set(offsets))
    assert all(0 <= at < len(text) for at in offsets)


def test_without_spans() -> None:
    """Spans are taken out with their offsets."""
    clean = without(clean_passage("县市政协", 0, 4), [(1, 2)])
    assert (clean.text, list(clean.offsets)) == ("县政协", [0, 2, 3])


def test_script() -> None:
    """A traditional text gets a simplified copy of the same length; a rare name does not make a text traditional."""
    old = "縣政協組織委員開展視察，聽取農民意見"
    assert simplified(old) == "县政协组织委员开展视察，听取农民意见"
    assert len(simplified(old)) == len(old)
    assert not is_traditional("县政协委员張某某参加视察")
