"""Search keys of Chinese names: the name itself, its pinyin and the initials of its pinyin."""

from collections.abc import Iterable
from functools import lru_cache
from typing import Final

from pypinyin import Style, lazy_pinyin

__all__ = ["pinyin_keys", "search_keys"]


#: Marks a run that is no Chinese and stands for itself.
_FOREIGN: Final = "\x00"


@lru_cache(maxsize=65536)
def pinyin_keys(name: str) -> tuple[str, str]:
    """Spell a name in pinyin without tones, and by its initials; parts that are no Chinese stay as they are.

    >>> pinyin_keys("道外区政协")
    ('daowaiquzhengxie', 'dwqzx')
    """
    syllables = lazy_pinyin(name, style=Style.NORMAL, errors=lambda run: _FOREIGN + run)
    full = "".join(syllables).replace(_FOREIGN, "").lower()
    initials = "".join(s[1:] if s.startswith(_FOREIGN) else s[:1] for s in syllables).lower()
    return full, initials


def search_keys(label: str, aliases: Iterable[str] = (), *, limit: int = 40) -> str:
    """Join everything a node can be found by, lower case, separated by line feeds.

    Names are spelled up to `limit` code points: nobody types the pinyin of a whole sentence.

    >>> search_keys("张三明").split(chr(10))
    ['张三明', 'zhangsanming', 'zsm']
    """
    keys: dict[str, None] = {}
    for name in (label, *aliases):
        keys[name.lower()] = None
        for key in pinyin_keys(name[:limit]):
            keys[key] = None
    return "\n".join(key for key in keys if key)
