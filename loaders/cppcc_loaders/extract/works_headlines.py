"""Headlines that name the text itself: work reports and summaries, proposals, suggestions, research reports."""

import re
from collections.abc import Iterator
from typing import Final

from cppcc_loaders.anchors import Anchored
from cppcc_loaders.extract.patterns import pattern, pattern_rules
from cppcc_loaders.extract.scene import Scene
from cppcc_loaders.extract.works_lexicon import kind_of_title
from cppcc_loaders.records import Range

__all__ = ["headline_works"]

_REPORT_HEADLINE: Final = Anchored(pattern("works_headlines", "report_headline"))
_LABEL: Final = pattern("works_headlines", "label")
_HANDLED: Final = pattern("works_headlines", "handled")
#: 关于……的提案（某县政协）: who hands it in, or its number, is no part of the title.
_SIGNED = re.compile(r"(?<=[案议息])[（(](?![^（）()]{0,2}(?:试行|修订|草案|摘要))[^（）()]{2,30}[)）]$")
_NEWS: Final = pattern("works_headlines", "news")


def headline_works(scene: Scene) -> Iterator[tuple[Range, str, str, bool]]:
    """Where a headline stands that is the document's title, its words, its kind and whether a committee made it."""
    title = scene.article.title
    for match in scene.find(_REPORT_HEADLINE):
        if title and title.start <= match.start("title") < title.end and match["title"].endswith("通报"):
            continue  # read below as the headline
        yield Range(*match.span("title")), match["title"], kind_of_title(match["title"]) or "report", True
    if title is None or _NEWS.search(scene.text[title.end : title.end + 160]):
        return
    label = _LABEL.match(scene.text, title.start, title.end)
    title = Range(label.end() if label else title.start, title.end)
    words = re.sub(r"\s", "", scene.words(title))
    for kind, shape in pattern_rules("work_headlines.tsv"):
        if shape.match(words):
            whole = _SIGNED.sub("", _HANDLED.sub("", words))
            yield Range(title.start, title.end - len(words) + len(whole)), whole, kind, False
            return
