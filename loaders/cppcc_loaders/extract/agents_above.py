"""People of a higher committee at the place of a lower one: at whose place they look at work."""

from bisect import bisect_left
from typing import Final

from cppcc_loaders.extract.agents_subjects import home_of, is_above, subject_starts, subjects_of
from cppcc_loaders.extract.memo import remembered
from cppcc_loaders.extract.patterns import pattern
from cppcc_loaders.extract.scene import Scene
from cppcc_loaders.records import Range
from cppcc_ontology.divisions import COUNTRY, divisions

__all__ = ["superior_here", "visited_by_superior"]

_FROM_ABOVE: Final = pattern("agents_above", "from_above")
_SUPERIOR: Final = pattern("agents_above", "superior")


def visited_by_superior(scene: Scene, line: Range, at: int) -> str | None:
    """The committee of the place that a higher committee's people come to (省政协副主席…来某县调研), else None."""
    found = _FROM_ABOVE.search(scene.text, line.start, at)
    if not found:
        return None
    near = (m.code for m in reversed(scene.committees) if line.start <= m.span.start <= found.start() + 1)
    above = next(near, None)
    name = found["place"]
    home = home_of(scene)
    code = home if name.startswith("我") else divisions().code(name, near=home)
    if found["how"] in ("到", "赴") and code != home:
        return None
    ours = name.startswith("我") or is_above(above or "", code or "")
    return code if code and above and code != above and ours else None


def superior_here(scene: Scene, line: Range, at: int) -> str | None:
    """The article's committee where people of one above it are last named before a position: they look at work here."""
    home = home_of(scene)
    if home is None or home == COUNTRY:
        return None
    last = bisect_left(remembered(scene, subject_starts), at)
    above = subjects_of(scene)[last - 1] if last else None
    if above is None or above.span.start < line.start or not is_above(above.code, home) or above.code == home:
        return None
    return home if _SUPERIOR.match(scene.text, above.span.end) else None
