"""Sums: the type of work told by who was sent out, by the deed that a month had, by whom a course was for."""

import re
from typing import Final

from cppcc_loaders.extract.patterns import pattern

__all__ = ["SUMS", "sum_type"]

#: Types of turns that the words decide.
SUMS: Final = frozenset({"party", "named", "lesson"})
#: What a party, or a deed told by its month, is called by, the first that fits.
_CALLED: Final = (
    ("proposal-work", re.compile("督办")),
    ("supervision", re.compile("监督|评议|督查|暗访")),
    ("inspection", re.compile("视察|巡视")),
    ("public-service", re.compile("义诊|医疗|服务|帮扶|慰问")),
    ("study-training", re.compile("宣讲|学习|培训")),
    ("consultation", re.compile("协商|议事")),
    ("research", re.compile("调研|课题|考察|调查")),
)
#: A party that calls on people looks into something; calls told by their month are an exchange.
_ELSE: Final = {"party": "research", "named": "exchange"}
_OWN_STUDY: Final = pattern("activity_sums", "own_study")


def sum_type(kind: str, words: str, called: str) -> str:
    """The type of what a turn of a kind tells: by what the party or deed is called, a course by its name.

    >>> sum_type("party", "县住建局", "评议"), sum_type("lesson", "免费刺绣班", "")
    ('supervision', 'public-service')
    """
    if kind == "lesson":
        return "study-training" if _OWN_STUDY.search(words) else "public-service"
    return next((name for name, words_of in _CALLED if words_of.search(called)), _ELSE[kind])
