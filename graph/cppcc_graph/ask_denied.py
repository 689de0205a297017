"""刘芳是九台区政协主席吗: a person and a body that are known, in a post that the person does not hold."""

import re
from collections.abc import Mapping
from dataclasses import replace

import pyoxigraph as ox

from cppcc_graph.ask_answer import Answer
from cppcc_graph.ask_compose import Asked
from cppcc_graph.ask_fill import Reading
from cppcc_graph.ask_parts import build
from cppcc_graph.ask_run import run_reading
from cppcc_graph.ask_seen import look

__all__ = ["denied"]

_YES = re.compile(r"吗$|是不是|是否|对吗|对不对|是吧")
#: Other times than now, about which the graph's silence says nothing.
_THEN = re.compile(r"过|曾|前任|原任|历任|上届|以前|之前|将")
#: Posts that one person holds at a time.
_SOLE = frozenset({"主席", "党组书记", "秘书长"})
#: Posts that every such officer holds as well, so that nothing is denied.
_ANY_MEMBER = frozenset({"委员", "政协委员"})
_MEMBERS = frozenset({"政协常委", "常委", "主席", "副主席", "秘书长"})
_MOST = 5


def denied(asked: Asked, reading: Reading) -> Answer | None:
    """No, and what the person is; certain only where the body's one such post is another's."""
    seen = look(asked.mentions, asked.parsed.text)
    people = reading.bound.get("_thing") or reading.bound.get("person") or ()
    if not {"person", "role"} <= seen.features or seen.rest or "否定" in seen.features or len(people) != 1:
        return None
    if not _YES.search(asked.parsed.text) or not isinstance(people[0], ox.NamedNode) or asked.parsed.when:
        return None
    held = asked.answer(build("holders-all", values=[f"VALUES ?_thing {{ {people[0]} }}"]), "")
    if held is None:
        return None
    every = list(dict.fromkeys(f"{row[2].text}{row[1].text}" for row in held.rows))
    posts = "、".join(every[:_MOST]) + (f"等{len(every)}项" if len(every) > _MOST else "")
    others = _others(asked, reading)
    post = seen.slots["role"]
    then = bool(_THEN.search(asked.parsed.text))
    member = post in _ANY_MEMBER and any(row[1].text in _MEMBERS for row in held.rows)
    no = "不是。" if others and not then and not member else "图谱中没有这样的说法。"
    more = f"等{len(others)}人" if len(others) > _MOST else ""
    named = f"；{post}是{'、'.join(others[:_MOST])}{more}" if others else ""
    said = f"{no}图谱中{held.rows[0][0].text}是{posts}{named}"
    certain = not (then or reading.doubtful) and post in _SOLE and len(others) == 1
    return replace(held, answer=said, certain=certain)


def _others(asked: Asked, reading: Reading) -> list[str]:
    """Who holds the post at the body."""
    if reading.query != "holders" or not {"body", "role"} <= reading.bound.keys():
        return []
    kept: Mapping[str, tuple[ox.NamedNode | ox.Literal, ...]] = {
        name: values for name, values in reading.bound.items() if name in {"body", "role"}
    }
    answer = run_reading(asked.store, asked.parsed.question, replace(reading, bound=dict(kept)), asked.texts)
    return list(dict.fromkeys(row[0].text for row in answer.rows))
