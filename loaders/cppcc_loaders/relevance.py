"""Whether an article is about CPPCC work: a committee, organ, station or member takes part in what it tells."""

import re

__all__ = ["NO_CPPCC", "takes_part"]

#: The reason for dropping an article without any CPPCC body or member.
NO_CPPCC = "文中没有政协组织、政协委员参与"
_CPPCC = re.compile(
    r"(?:政协|政協)(?!报(?![送告名到批道])|网(?![上络])|杂志|出版社)|政治协商会议|政治協商會議"
    r"|[\u4e00-\u9fff]界(?:别)?委员|提案(?:者|人|单位)\s*[:：]|案\s*由\s*[:：]|界别小组|委员(?:联组会|联组讨论|工作站|工作室)|联组会议?"
)


def takes_part(text: str) -> bool:
    """Whether a text names the CPPCC otherwise than in the name of a newspaper or site.

    >>> takes_part("县政协组织委员视察"), takes_part("来源：人民政协网"), takes_part("客运站增设服务台")
    (True, False, False)
    """
    return bool(_CPPCC.search(text))
