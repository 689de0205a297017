"""Whole sentences for quotes that are only a name: asked for the text behind 鹤乡议事, one wants the sentence."""

import re
from collections.abc import Iterable, Mapping

from cppcc_graph.viewgraph import ViewEvidence

__all__ = ["sentence", "sentences"]

_END = re.compile(r"[。！？!?\n]")
_RANGE = re.compile(r"/source/([^#/]+)#char=(\d+),(\d+)$")


def sentence(proof: ViewEvidence) -> str:
    """The sentence around a quote, as far as its paragraph is known.

    >>> sentence(ViewEvidence("d", "", 5, 9, "鹤乡议事", "先谈。打造“鹤乡议事”品牌。再谈。", 6))
    '打造“鹤乡议事”品牌。'
    """
    if proof.offset < 0:
        return proof.quote
    stop = proof.offset + len(proof.quote)
    begin = max((found.end() for found in _END.finditer(proof.paragraph, 0, proof.offset)), default=0)
    end = _END.search(proof.paragraph, stop)
    return proof.paragraph[begin : end.end() if end else None].strip()


def sentences(iris: Iterable[str], proofs: Iterable[ViewEvidence]) -> Mapping[str, str]:
    """The sentences of evidence IRIs whose proofs were read."""
    known = {(one.doc, str(one.start), str(one.end)): sentence(one) for one in proofs}
    found = ((iri, known.get((match[1], match[2], match[3]))) for iri in iris if (match := _RANGE.search(iri)))
    return {iri: said for iri, said in found if said}
