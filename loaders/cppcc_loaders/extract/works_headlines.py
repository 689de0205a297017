"""Headlines that name the text itself: work reports and summaries, proposals, suggestions, research reports."""

import re
from collections.abc import Iterator

from cppcc_loaders.anchors import Anchored
from cppcc_loaders.extract.scene import Scene
from cppcc_loaders.records import Range

__all__ = ["headline_works"]

_REPORT_HEADLINE = Anchored(
    r"^[ 　]*(?P<title>(?:中国人民政治协商会议|人民政协|政协)[一-龥〇]{2,20}?委员会(?:常务委员会)?"
    r"(?:关于[一-龥]{2,30})?(?:工作(?:情况(?:的)?)?报告|情况的报告))"
    r"[ 　]*(?:[（(](?:摘要|摘登|节选|全文|摘编)[)）])?[ 　]*$",
    re.MULTILINE,
)
_HEADLINE = (
    (
        re.compile(r"^(?:关于|对|建议|加快|推进|加强|支持|完善)[^。！？]{4,60}的?提案(?:[（(][^）)]*[)）])?$"),
        "proposal",
    ),
    (re.compile(r"^(?:关于|对)[^。！？]{4,60}的?(?:社情民意信息|建议案|建议)(?:[（(][^）)]*[)）])?$"), "suggestion"),
    (re.compile(r"^关于[^。！？]{4,60}(?:的?(?:调研|视察|考察|调查)报告|情况的(?:报告|通报|汇报))$"), "report"),
    (
        re.compile(
            r"^[一-龥]{2,20}政协(?:机关|委员会)?20\d\d年(?:度|上半年|下半年|第[一二三四]季度)?工作(?:总结|报告|汇报)$"
        ),
        "report",
    ),
)
#: 【提案选登】, 提案摘登｜ before the headline itself.
_LABEL = re.compile(
    r"[【\[][^】\]\n]{2,10}[】\]][ 　]*|[一-龥]{0,4}(?:提案|建议案|社情民意)[一-龥]{0,4}[|｜丨:：][ 　]*"
)
_NEWS = re.compile(r"本报讯|本网讯|讯[（(]|新闻联播|记者|通讯员|日电|新华社")


def headline_works(scene: Scene) -> Iterator[tuple[Range, str, str, bool]]:
    """Where a headline stands that is the document's title, its words, its kind and whether a committee made it."""
    for match in scene.find(_REPORT_HEADLINE):
        yield Range(*match.span("title")), match["title"], "report", True
    title = scene.article.title
    if title is None or _NEWS.search(scene.text[title.end : title.end + 160]):
        return
    label = _LABEL.match(scene.text, title.start, title.end)
    title = Range(label.end() if label else title.start, title.end)
    words = re.sub(r"\s", "", scene.words(title))
    for pattern, kind in _HEADLINE:
        if pattern.match(words):
            yield title, words, kind, False
            return
