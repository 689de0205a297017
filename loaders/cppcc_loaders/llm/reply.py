"""From the words of a reply to rows: thoughts, fences and prose around the JSON come off, broken JSON is mended."""

import re
from typing import Final

import json_repair

__all__ = ["ReplyError", "rows_of"]

_THOUGHT: Final = re.compile(r"<think(?:ing)?>.*?(?:</think(?:ing)?>|\Z)", re.DOTALL | re.IGNORECASE)
_FENCE: Final = re.compile(r"```[a-zA-Z]*\s*(?P<body>.*?)(?:```|\Z)", re.DOTALL)
_BEGIN: Final = re.compile(r"[\[{]")


class ReplyError(ValueError):
    """A reply holds no list of facts; the message is what the model is told."""


def rows_of(reply: str) -> list[object]:
    r"""The rows under "facts" of a reply.

    >>> rows_of('<think>嗯</think>好的：\n```json\n{"facts": [{"type": "person"}]}\n```')
    [{'type': 'person'}]

    Raises:
        ReplyError: there is no JSON, or it holds no list of facts.
    """
    plain = _THOUGHT.sub("", reply)
    fenced = _FENCE.search(plain)
    body = fenced["body"] if fenced else plain
    begin = _BEGIN.search(body)
    if begin is None:
        raise ReplyError('no JSON in the reply; answer with one object {"facts": [...]} and nothing else')
    found: object = json_repair.loads(body[begin.start() :])
    rows = found.get("facts") if isinstance(found, dict) else found
    if not isinstance(rows, list):
        raise ReplyError('the JSON has no list "facts"; answer with {"facts": [...]}')
    return rows
