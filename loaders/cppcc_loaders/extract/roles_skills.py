"""What those are who hold no office but are told by a craft or a people: 绣球传承人, 白族学者."""

from typing import Final

from cppcc_loaders.data_files import read_words
from cppcc_loaders.extract.patterns import pattern, word_list
from cppcc_loaders.extract.roles_office import Office
from cppcc_loaders.extract.titles import Title
from cppcc_ontology.divisions import divisions

__all__ = ["of_craft", "of_people"]

_HEIRS: Final = frozenset({"传承人", "非遗传承人", "传人"})
#: An honour by its full name, whose rank and craft stand elsewhere.
_HERITAGE: Final = "非物质文化遗产"
_RANK: Final = pattern("roles_skills", "rank")
_BODY: Final = pattern("roles_skills", "body")
_CRAFT: Final = pattern("roles_skills", "craft")
#: With what the full name of a craft ends, which belongs to the honour.
_SKILLS: Final = ("技艺", "制作", "工艺", "技法")
_SINGERS: Final = frozenset(word_list("roles_skills", "singers"))


def of_craft(title: Title, words: str) -> Office | None:
    """The heir of a craft (毕摩文化传承人): the craft belongs to the role, there is no body.

    >>> of_craft(Title(4, 7, "传承人", "office"), "毕摩文化").role, of_craft(Title(3, 6, "传承人", "office"), "清水县")
    ('毕摩文化传承人', None)
    """
    heir = title.text in _HEIRS or (title.text == "代表性传承人" and words == _HERITAGE)
    if not heir or not _CRAFT.fullmatch(words) or _BODY.search(words) or _RANK.fullmatch(words):
        return None
    if ranked := _RANK.match(words):
        return Office(title.text if words.endswith(_SKILLS) else words[ranked.end() :] + title.text, None, own=True)
    if words in divisions().by_short or words in divisions().by_name:
        return None
    return Office(words + title.text, None, own=True)


def of_people(title: Title, words: str) -> Office | None:
    """白族学者, 畲族歌手: the people belongs to what the person is.

    >>> of_people(Title(2, 4, "学者", "skill"), "白族").role
    '白族学者'
    """
    if (
        (title.kind != "skill" and title.text not in _SINGERS)
        or words.removesuffix("族") not in read_words("people_peoples.txt")
        or words[-1:] != "族"
    ):
        return None
    return Office(words + title.text, None, own=True)
