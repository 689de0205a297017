"""Topics: phrases trimmed of lead-in and tail."""

import pytest

from cppcc_loaders.extract.topics import prepositional_topic, trim_topic


@pytest.mark.parametrize(
    ("words", "topic"),
    [
        ("关于冷库建设、冷链运输等5个专题", "冷库建设、冷链运输"),
        ("了乡村教师待遇问题", "乡村教师待遇"),
        ("对口帮扶工作", "对口帮扶工作"),
        ("各类", None),
        ("“清水行动", "清水行动"),
    ],
)
def test_trim_topic(words: str, topic: str | None) -> None:
    """Prepositions, counts and filling words go, particular words stay."""
    assert trim_topic(words) == topic


@pytest.mark.parametrize(
    ("words", "topic"),
    [
        ("县政协组织委员就奶业振兴情况深入", "奶业振兴情况"),
        ("围绕“蓄水保耕”专题", "蓄水保耕"),
        ("以“护河护岸”为主题", "“护河护岸”"),
        ("就物业管理工作与职能部门", "物业管理工作"),
        ("成就有目共睹", None),
        ("面对面", None),
    ],
)
def test_prepositional_topic(words: str, topic: str | None) -> None:
    """The topic after 围绕, 就, 以…为主题 is cut out; 成就 and 面对面 hold none."""
    assert prepositional_topic(words) == topic
