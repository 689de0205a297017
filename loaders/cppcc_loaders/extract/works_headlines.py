"""Headlines that name the text itself: work reports and summaries, proposals, suggestions, research reports."""

import re
from collections.abc import Iterator

from cppcc_loaders.anchors import Anchored
from cppcc_loaders.extract.patterns import pattern_rules
from cppcc_loaders.extract.scene import Scene
from cppcc_loaders.records import Range

__all__ = ["headline_works"]

_REPORT_HEADLINE = Anchored(
    r"^[ 　]*(?P<title>(?:中国人民政治协商会议|人民政协|政协)[一-龥〇]{2,20}?委员会(?:常务委员会)?"
    r"(?:关于[一-龥]{2,30})?(?:工作(?:情况(?:的)?)?报告|情况的报告))"
    r"[ 　]*(?:[（(](?:摘要|摘登|节选|全文|摘编)[)）])?[ 　]*$",
    re.MULTILINE,
)
#: 【提案选登】, 提案摘登｜ before the headline itself.
_LABEL = re.compile(
    r"[【\[][^】\]\n]{2,10}[】\]][ 　]*|[一-龥]{0,4}(?:提案|建议案|社情民意)[一-龥]{0,4}[|｜丨:：][ 　]*"
)
#: 关于……的提案及办理情况: the page tells what became of the proposal as well.
_HANDLED = re.compile(r"(?<=提案)(?:及其?)(?:办理|答复|复文|督办)[一-龥]{0,8}$")
#: 关于……的提案（某县政协）: who hands it in, or its number, is no part of the title.
_SIGNED = re.compile(r"(?<=[案议息])[（(](?![^（）()]{0,2}(?:试行|修订|草案|摘要))[^（）()]{2,30}[)）]$")
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
    for kind, pattern in pattern_rules("work_headlines.tsv"):
        if pattern.match(words):
            whole = _SIGNED.sub("", _HANDLED.sub("", words))
            yield Range(title.start, title.end - len(words) + len(whole)), whole, kind, False
            return
