"""Write `terms.py`: the IRIs of the ontology and of the reused vocabularies as typed constants.

Run as `python -m cppcc_ontology.generate_terms` after a change of `cppcc.ttl` or `data/reused.tsv`.
"""

import keyword
from collections.abc import Iterator
from pathlib import Path

from pyoxigraph import NamedNode, RdfFormat, parse

from cppcc_ontology.errors import OntologyDataError

__all__ = ["main", "own_terms", "render", "reused_terms"]

_HERE = Path(__file__).parent
_ONTOLOGY = _HERE / "cppcc.ttl"
_REUSED = _HERE / "data" / "reused.tsv"
_TARGET = _HERE / "terms.py"
_CPPCC = "https://w3id.org/cppcc/ontology#"
_IS_DEFINED_BY = NamedNode("http://www.w3.org/2000/01/rdf-schema#isDefinedBy")
_HEAD = '''"""IRIs of the ontology and of the vocabularies it reuses, as typed constants.

Generated from cppcc.ttl and data/reused.tsv by `python -m cppcc_ontology.generate_terms`; do not edit.
"""
# ruff: noqa: N815  (IRIs keep the case of their local names)

from typing import Final

'''
_FIXED = """
#: Namespace of things: id/KIND/KEY.
ID: Final = "https://w3id.org/cppcc/id/"
#: Namespace of concepts: vocab/SCHEME/NOTATION.
VOCAB: Final = "https://w3id.org/cppcc/vocab/"
#: The ontology's own IRI.
ONTOLOGY: Final = "https://w3id.org/cppcc/ontology"
"""


def own_terms(path: Path = _ONTOLOGY) -> tuple[str, ...]:
    """Local names that the ontology defines, sorted."""
    quads = parse(path.read_bytes(), format=RdfFormat.TURTLE)
    subjects = {q.subject.value for q in quads if q.predicate == _IS_DEFINED_BY and isinstance(q.subject, NamedNode)}
    return tuple(sorted(iri.removeprefix(_CPPCC) for iri in subjects))


def reused_terms(path: Path = _REUSED) -> Iterator[tuple[str, str, tuple[str, ...]]]:
    """Class name, namespace and sorted local names of each reused vocabulary."""
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), start=1):
        if not line or line.startswith(("#", "prefix\t")):
            continue
        cells = line.split("\t")
        if len(cells) != 3:  # noqa: PLR2004  (prefix, namespace, names)
            raise OntologyDataError(f"{path.name}, line {number}: {len(cells)} columns; write prefix, namespace, names")
        yield cells[0], cells[1], tuple(sorted(cells[2].split()))


def render(own: tuple[str, ...], reused: list[tuple[str, str, tuple[str, ...]]]) -> str:
    """The text of `terms.py`."""
    vocabularies = sorted([("CPPCC", _CPPCC, own), *reused])
    names = ["ID", "ONTOLOGY", "PREFIXES", "VOCAB", *(name for name, _, _ in vocabularies)]
    listed = "".join(f'    "{name}",\n' for name in sorted(names))
    classes = "".join(_class(*row) for row in vocabularies)
    prefixes = {name.lower(): namespace for name, namespace, _ in vocabularies}
    prefixes |= {"id": "https://w3id.org/cppcc/id/", "vocab": "https://w3id.org/cppcc/vocab/"}
    table = "".join(f'    "{prefix}": "{namespace}",\n' for prefix, namespace in sorted(prefixes.items()))
    tail = (
        f"#: Namespace of each prefix that CURIEs and queries use.\nPREFIXES: Final[dict[str, str]] = {{\n{table}}}\n"
    )
    return f"{_HEAD}__all__ = [\n{listed}]\n{_FIXED}{classes}\n\n{tail}"


def _class(name: str, namespace: str, terms: tuple[str, ...]) -> str:
    lines = [f'\n\nclass {name}:\n    """Terms of <{namespace}>."""\n\n    NAMESPACE: Final = "{namespace}"\n']
    lines += [f'    {_python_name(term)}: Final = "{namespace}{term}"\n' for term in terms]
    return "".join(lines)


def _python_name(term: str) -> str:
    return f"{term}_" if keyword.iskeyword(term) else term


def main() -> None:
    """Write the file anew."""
    _TARGET.write_text(render(own_terms(), list(reused_terms())), encoding="utf-8", newline="\n")


if __name__ == "__main__":
    main()
