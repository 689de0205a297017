"""Since when a committee practises an initiative, where the sentence says so."""

import re

from cppcc_loaders.extract.scene import Scene
from cppcc_loaders.records import Range

__all__ = ["since_year"]

_FOUNDED = r"(?:创办|创建|创立|创设|首创|推出|启动|开通|开播|建立|搭建|打造|开设|设立|成立|上线|开办)"
_SINCE = re.compile(
    rf"(?:自|从)(?P<from>(?:19|20)\d{{2}}|去|今|前)年[^，。；]{{0,10}}(?:起|以来|开始|至今)"
    rf"|(?P<in>(?:19|20)\d{{2}}|去|今|前)年(?:\d{{1,2}}月(?:份|\d{{1,2}}日)?|[年初底]{{1,2}})?[^。；]{{0,16}}?{_FOUNDED}"
)
_BACK = {"今": 0, "去": 1, "前": 2}


def since_year(scene: Scene, span: Range) -> str | None:
    """The year (EDTF) since which an initiative is run, by the words of its sentence; None where they do not say.

    今年 and 去年 are counted from the scene's year.
    """
    line = scene.sentence_at(span.start)
    match = _SINCE.search(scene.text, line.start, min(line.end, span.end + 40))
    if match is None or not match.start() < span.end + 2:
        return None
    word = match["from"] or match["in"]
    if word in _BACK:
        return str(scene.year - _BACK[word]) if scene.year else None
    return str(word)
