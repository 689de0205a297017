"""Courtesy: other bodies' reports that only ask, thank or obey the CPPCC tell nothing of its work."""

from array import array

import pytest

from cppcc_loaders.extract import make_scene
from cppcc_loaders.extract.courtesy import is_courtesy
from cppcc_loaders.extract.initiatives import extract_initiatives
from cppcc_loaders.extract.scene import Scene
from cppcc_loaders.extract.works import extract_works
from cppcc_loaders.records import Article, Clean, Document, Range

REPORT = (
    "现在，我代表县人民政府向大会报告工作，请予审议，并请县政协各位委员提出意见。\n"
    "开展“清风”行动，制定《全县路网规划》，自觉接受人大法律监督和政协民主监督。\n"
    "人大代表建议、政协提案全部办结。向各位代表、政协委员和各界人士表示衷心感谢！"
)


def _scene(text: str) -> Scene:
    document = Document("t", "t.txt", text, "0", "utf-8")
    body = Clean(text, array("i", range(len(text))))
    return make_scene(Article("t/0", "t", Range(0, len(text)), body, home="330421"), document)


def test_a_government_report_tells_no_cppcc_work() -> None:
    """Neither its campaigns nor its plans become the committee's; the committee itself is named."""
    scene = _scene(REPORT)
    assert is_courtesy(scene)
    assert [*extract_initiatives(scene), *extract_works(scene)] == []
    assert [mention.code for mention in scene.committees] == ["330421"]


@pytest.mark.parametrize(
    "text",
    [
        "县政协召开协商会，自觉接受党的领导。",
        "县政协民主监督小组到学校视察。县政协主席讲话。",
        "会议听取意见。县政协副主席李青出席。",
        "没有提到任何组织。",
        "国务院常务会议听取了政协提案办理情况汇报，审议《公园条例（草案）》。",
    ],
)
def test_committees_that_act_are_no_courtesy(text: str) -> None:
    """One mention of a committee that does something is enough."""
    assert not is_courtesy(_scene(text))
