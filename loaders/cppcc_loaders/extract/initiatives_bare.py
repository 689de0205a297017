"""Initiatives named without quotation marks: known names, public accounts, named campaigns of members, parallel modes."""

import re
from collections.abc import Iterator

from cppcc_loaders.extract.initiatives_judge import Found
from cppcc_loaders.extract.initiatives_lexicon import known_names
from cppcc_loaders.extract.scene import Scene
from cppcc_loaders.records import Range

__all__ = ["find_bare_names"]

_ACCOUNT = re.compile(r"(?:官方)?微信公众号|公众号")
_CAMPAIGN = re.compile(
    r"(?P<name>(?:政协|界别)?委员(?:走?进|走|下)(?:社区|基层|企业|校园|学校|农村|乡村|乡镇|村|机关|园区|网格|家庭|市场))(?:系列|主题)*活动"
)
_COURSE = re.compile(
    r"(?:^|[，。日]|举办|开展|组织|启动)(?P<name>[一-龥]{2,4}进(?:社区|校园|乡村|农村|企业|机关|基层)公益(?:课堂|讲堂|行|服务))(?=活动)", re.M
)
_SOFTWARE = re.compile(r"《(?P<name>[^》\n]{2,30}(?:系统|平台|软件|APP|小程序|公众号))》")
_PARALLEL = re.compile(
    r"(?:探索|推行|实行|创新|采取|采用|建立|形成)(?:了|出)?(?P<name>[一-龥]{4}(?:、[一-龥]{4}){1,4}(?:的)?(?:工作)?(?:模式|工作法|机制))"
)
_QUOTED = re.compile(r"[“《][^”》\n]*$")


def find_bare_names(scene: Scene, *, taken: tuple[Range, ...]) -> Iterator[Found]:
    """Names outside quotation marks that do not lie in a range already taken."""
    for match in scene.find(_SOFTWARE):
        yield Found(Range(*match.span("name")), "initiative-software", match["name"], "platform", match["name"], 2)
    for hit in _candidates(scene):
        if not any(s.start <= hit.span.start < s.end for s in taken) and not _inside_marks(scene, hit.span.start):
            yield hit


def _candidates(scene: Scene) -> Iterator[Found]:
    for known in known_names():
        if known.bare:
            for match in scene.find(known.pattern):
                yield Found(Range(*match.span()), "initiative-known-name", match.group(), known.kind, match.group(), 9)
    for mention in scene.committees:
        match = _ACCOUNT.match(scene.text, mention.span.end)
        if match and mention.explicit:
            span = Range(mention.span.start, match.end())
            yield Found(span, "initiative-public-account", scene.words(span), "platform", None, 2)
    for match in scene.find(_CAMPAIGN):
        yield Found(Range(*match.span("name")), "initiative-members-go", match["name"], "campaign", match["name"], 2)
    for match in scene.find(_COURSE):
        yield Found(Range(*match.span("name")), "initiative-public-course", match["name"], "campaign", None, 2)
    for match in scene.find(_PARALLEL):
        kind = "mechanism" if match["name"].endswith("机制") else "method"
        yield Found(Range(*match.span("name")), "initiative-parallel-mode", match["name"], kind, None, 2)


def _inside_marks(scene: Scene, at: int) -> bool:
    return bool(_QUOTED.search(scene.text, scene.sentence_at(at).start, at))
