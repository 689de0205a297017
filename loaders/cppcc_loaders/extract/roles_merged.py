"""One office told twice: of those of a person that say the same the fullest."""

from collections.abc import Iterable
from typing import Final

from cppcc_loaders.extract.roles_office import Office

__all__ = ["merge_offices", "says_again"]

#: Countries and parties by their short names and in full.
_SHORT: Final = {
    "印尼": "印度尼西亚",
    "越共": "越南共产党",
    "阿联酋": "阿拉伯联合酋长国",
    "老挝人革党": "老挝人民革命党",
}
_CHAIR: Final = "主席"
_HEAD_OF_STATE: Final = "国家主席"
#: Speakers whose title names their house.
_HOUSES: Final = {"参议长": "参议院", "众议长": "众议院", "上议长": "上议院"}


def merge_offices(offices: list[Office]) -> dict[Office, Office]:
    """For every office of one person the fullest one that says the same (主席 of 协商会议 → of 巴林协商会议)."""
    if len(offices) == 1:
        return {offices[0]: offices[0]}
    merged: dict[Office, Office] = {}
    different = list(dict.fromkeys(offices))
    for office in different:
        same = [o for o in different if o.role == office.role and _within(office, o)]
        merged[office] = max(same, key=lambda o: (o.committee is not None, len(o.org or ""), o.sector or "", o.own))
    return merged


def says_again(office: Office, others: Iterable[Office]) -> bool:
    """Whether 参议长 is told of somebody who is 议长 of the 参议院, 主席 alone of the 国家主席."""
    if office.role == _CHAIR and office.org is None:
        return any(other.role == _HEAD_OF_STATE for other in others)
    house = _HOUSES.get(office.role)
    return house is not None and any(other.role == "议长" and house in (other.org or "") for other in others)


def _within(office: Office, other: Office) -> bool:
    if office.org is None or office.org == other.org:
        return True
    if other.org is None or office.committee is not None:
        return False
    return office.org in other.org or _in_full(office.org) == other.org


def _in_full(body: str) -> str:
    """A body's name with its country's or party's name in full (印尼国会 → 印度尼西亚国会)."""
    short = next((name for name in _SHORT if body.startswith(name)), "")
    return _SHORT[short] + body[len(short) :] if short else body
