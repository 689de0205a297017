"""Ministers: 财政部长 heads the ministry, a foreign guest keeps the portfolio in the role (内阁事务副首相)."""

import re
from typing import Final

from cppcc_loaders.extract.organizations_places import country_in, visited_country
from cppcc_loaders.extract.patterns import pattern, word_list
from cppcc_loaders.extract.roles_office import Office
from cppcc_loaders.extract.scene import Scene
from cppcc_loaders.extract.titles import Title

__all__ = ["of_portfolio"]

_MINISTRIES: Final = frozenset(word_list("roles_portfolios", "ministries"))
#: Departments that every party committee has.
_DEPARTMENTS: Final = frozenset({"宣传", "组织", "统战"})
_HEADS: Final = ("部长", "大臣", "首相", "总理", "众议长", "参议长")
#: Of these only the council of state's are no body (国务顾问).
_COUNCIL: Final = ("顾问", "秘书")
_STATE: Final = re.compile("^(?:[一-龥]{0,6}?共和国|王国|联邦共和国|国(?!务|防|际))")
_LONGEST: Final = 8
_BODY: Final = pattern("roles_portfolios", "body")


def of_portfolio(scene: Scene, title: Title, words: str, before: Office | None) -> Office | None:
    """The office of a minister or of another head of a government's part, None where the words name a body."""
    if not words or not (title.text.endswith(_HEADS) or (words.endswith("国务") and title.text.endswith(_COUNCIL))):
        return None
    carried = country_in(before.org or "") if before else None
    named = country_in(words)
    if named is None and title.text.endswith("部长") and (ours := _of_ours(title, words, before)):
        return ours
    rest = _STATE.sub("", words[len(named) :]) if named else words
    if not 0 < len(rest) <= _LONGEST or _BODY.search(rest):
        return None
    country = named or carried or (visited_country(scene, title.start) if title.kind == "state" else None)
    return Office(rest + title.text, country, own=True) if country else None


def _of_ours(title: Title, words: str, before: Office | None) -> Office | None:
    """财政部长 of our own ministry, 宣传部长 of the party committee before."""
    if words in _DEPARTMENTS and before and (before.org or "").endswith("委"):
        return Office(title.text, f"{before.org}{words}部", own=True)
    abroad = before is not None and country_in(before.org or "") is not None
    return Office(title.text, words + "部", own=True) if words in _MINISTRIES and not abroad else None
