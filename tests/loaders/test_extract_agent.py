"""The committee that acts at a place of the text."""

from array import array

import pytest

from cppcc_loaders.extract import make_scene
from cppcc_loaders.extract.committees_agent import agent_at, in_title
from cppcc_loaders.extract.scene import Scene
from cppcc_loaders.records import Article, Clean, Document, Range


def _scene(text: str, home: str | None) -> Scene:
    document = Document("t", "t.txt", text, "0", "utf-8")
    body = Clean(text, array("i", range(len(text))))
    return make_scene(Article("t/0", "t", Range(0, len(text)), body, home=home), document)


@pytest.mark.parametrize(
    ("text", "home", "code"),
    [
        ("平湖市政协打造X。", None, "330482"),
        ("县政协与浙江省政协联动开展X。", "330421", "330421"),
        ("得到省政协肯定的X。", "330421", "330421"),
        ("落实《政协全国委员会工作条例》，推进X。", "330421", "330421"),
        ("嘉善县政协、海盐县政协配合开展调研，形成X。", "330400", "330400"),
        ("市政协提案委联合嘉善县政协、海盐县政协调研，形成X。", "330400", "330400"),
        ("浙江省政协委员李明提出X。", "330421", "330421"),
        ("嘉善县政协开展活动。平湖市政协参加。随后推进X。", None, "330421"),
    ],
    ids=["subject", "partner", "source", "title", "helpers", "listed-partners", "higher-member", "named-before"],
)
def test_agent_at(text: str, home: str | None, code: str) -> None:
    """The last committee named as one who acts, else the article's own, else the last one that acted before."""
    assert agent_at(_scene(text, home), text.index("X")) == code


def test_in_title() -> None:
    """Only between 《 and 》 of the same sentence."""
    scene = _scene("出台《某办法》。实施", None)
    assert in_title(scene, 4)
    assert not in_title(scene, 8)
