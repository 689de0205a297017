"""A document that a question describes by its matter: 关于县(市)区政协工作的那份文件; by the titles of the graph."""

import re

from cppcc_graph.ask_answer import Answer, Cell
from cppcc_graph.ask_compose import Asked
from cppcc_graph.ask_facts import Fact, Facts
from cppcc_graph.ask_index import index_of
from cppcc_graph.ask_link import normalise
from cppcc_graph.ask_search import bodies_of
from cppcc_graph.ask_shown import first_proofs
from cppcc_graph.iris import kind_of

__all__ = ["titled"]

_ABOUT = re.compile(
    r"(?:关于|有关|讲|针对|涉及)([\u4e00-\u9fff()（）·“”\d]{3,24}?)(?:方面)?的(?:那|这|哪)?(?:一)?(?:份|件|个|项|篇|部|条)?"
    r"(?:文件|办法|意见|方案|制度|规定|规则|条例|提案|建议案|建议|报告|材料|书|通知|细则)"
)
_ALIKE, _MOST = 0.6, 5


def titled(asked: Asked) -> Answer | None:
    """Works whose titles hold most of what the question says their matter is; never certain."""
    found = _ABOUT.search(asked.parsed.text)
    if found is None:
        return None
    about = _pairs(normalise(found[1]))
    bodies = set(bodies_of(asked.mentions))
    rated = []
    for label, iris in index_of(asked.store).names.items():
        share = len(about & _pairs(normalise(label))) / max(1, len(about))
        rated += [(-share, label, iri) for iri in iris if share >= _ALIKE and kind_of(iri) == "work"]
    facts = Facts(asked.store)
    read = (facts.read(iri) for _, _, iri in sorted(rated)[: 10 * _MOST])
    return _answer(asked, [one for one in read if not bodies or one.body_iri in bodies][:_MOST])


def _pairs(text: str) -> set[str]:
    """Pairs of neighbouring characters."""
    return {text[at : at + 2] for at in range(len(text) - 1)}


def _answer(asked: Asked, works: list[Fact]) -> Answer | None:
    """The works as an answer."""
    if not works:
        return None
    rows = tuple((Cell(one.said, one.iri), Cell(one.type), Cell(one.body, one.body_iri)) for one in works)
    said = "、".join(f"《{one.said}》" for one in works)
    proofs = tuple(first_proofs(asked.store, (one.iri for one in works), asked.texts))
    return Answer(asked.parsed.question, understood=True, certain=False, columns=("名称", "类别", "主体"), rows=rows,
                  answer=f"标题最接近的有：{said}", evidence=proofs)  # fmt: skip
