"""Who holds a post in any committee: 一共有几位政协主席，分别叫什么."""

import re
from dataclasses import replace

import pyoxigraph as ox

from cppcc_graph.ask_answer import Answer
from cppcc_graph.ask_compose import Asked, first_or_most
from cppcc_graph.ask_parts import build
from cppcc_graph.ask_seen import look

__all__ = ["posts"]

_ASKS = re.compile(r"谁|哪[些几]|几[位个名人]|多少|名单|叫什么|有什么人")
_CPPCC = "政协"
#: Posts that many hold, and of whom texts name a few: they are listed where names are asked for, never counted.
_MEMBER = re.compile(r"委员|常委|代表|成员")
_NAMES = re.compile(r"谁|哪[些几]|名单|叫什么|有什么人")
_COUNTS = re.compile(r"[几多]少|几[位个名人]|一共|总共|统计")
#: What people say when they want a list.
_LISTED = frozenset(
    {"统计", "分别", "一共", "总共", "名字", "姓名", "汇总", "罗列", "列举", "数一数", "各", "各地", "各级"}
)
_THINGS = frozenset(
    {"thing", "参加", "否定", "除外", "活动", "activity-type", "work-kind", "unit-kind", "采用", "提出", "领导"}
)
_SHOWN = 15


def posts(asked: Asked) -> Answer | None:
    """Holders of a post in all committees of the graph; never certain, for texts name them by chance."""
    text = asked.parsed.text
    seen = look(asked.mentions, text)
    role = seen.slots.get("role", "").removeprefix(_CPPCC)
    if not role or "|" in role or _CPPCC not in text or not _ASKS.search(text):
        return None
    if _MEMBER.search(role) and (not _NAMES.search(text) or _COUNTS.search(text)):
        return None
    if asked.mentions or asked.parsed.when or first_or_most(text) or seen.features & _THINGS:
        return None
    if any(word not in _LISTED for word in (*seen.rest, *seen.words)):
        return None
    titles = " ".join(str(ox.Literal(title, language="zh")) for title in (role, f"{_CPPCC}{role}"))
    answer = asked.answer(build("posts", values=[f"VALUES ?职务 {{ {titles} }}"]), "")
    if answer is None:
        return None
    people = list(dict.fromkeys(f"{row[0].text}（{row[2].text}）" for row in answer.rows))
    more = " 等" if len(people) > _SHOWN else ""
    said = f"图谱中点到名字的{_CPPCC}{role}有 {len(people)} 位：{'、'.join(people[:_SHOWN])}{more}"
    return replace(answer, certain=False, answer=said)
