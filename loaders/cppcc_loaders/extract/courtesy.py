"""Texts of other bodies that name the CPPCC only out of courtesy: for opinions, supervision, thanks."""

import re

from cppcc_loaders.anchors import Anchored
from cppcc_loaders.extract.committees_agent import in_title
from cppcc_loaders.extract.memo import remembered
from cppcc_loaders.extract.scene import Scene

__all__ = ["is_courtesy"]

_CPPCC = re.compile(r"政协|政治协商会议")
_POLITE = re.compile(
    r"请[^。；]{0,20}政协[^。；]{0,24}提出?[^。；]{0,6}意见"
    r"|(?:接受|支持|加强)[^。；]{0,60}政协[^。；]{0,12}(?:监督|联系)"
    r"|政协[^。；]{0,6}民主监督"
    r"|与[^。；]{0,4}政协的?联系"
    r"|(?:听取|征求|采纳)[^。；]{0,30}政协[^。；]{0,30}(?:意见|建议)"
    r"|(?:感谢|致敬)[^。；]{0,90}政协|向[^。；]{0,90}政协[^。]{0,160}(?:感谢|谢意|敬意|致敬)|(?:是|离不开|在)[^。；]{0,80}政协[^。；]{0,40}(?:结果|支持|配合|监督)(?:下|的结果)?"
    r"|(?:建议|议案)[^。；]{0,12}政协[^。；]{0,6}提案[^。；]{0,24}|政协(?:委员)?提案[^。；]{0,16}(?:办复|办结|办理|答复)"
)
#: Reports to a people's congress, and its own.
_REPORT = Anchored(
    r"政府工作报告|请予审议|(?:向|受)[^。；]{0,20}(?:大会|人民代表大会)[^。；]{0,10}(?:报告|作)|人大常委会[^。\n]{0,10}工作报告"
)
_FEW = 12


def is_courtesy(scene: Scene) -> bool:
    """Whether every mention of the CPPCC in a text is a formula that other bodies' reports use."""
    return remembered(scene, _is_courtesy)


def _is_courtesy(scene: Scene) -> bool:
    found = [match.start() for match in _CPPCC.finditer(scene.text)]
    if not found or len(found) > _FEW or _REPORT.search(scene.text) is None:
        return False
    return all(_is_polite(scene, at) for at in found)


def _is_polite(scene: Scene, at: int) -> bool:
    line = scene.sentence_at(at)
    return not in_title(scene, at) and any(
        match.start() <= at < match.end() for match in _POLITE.finditer(scene.text, line.start, line.end)
    )
