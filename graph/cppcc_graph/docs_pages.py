"""The reference as static HTML: terms, vocabularies, shapes and questions, in Chinese and English, with no request."""

import re
from collections import defaultdict
from importlib.resources import files
from pathlib import Path
from typing import Any, Final

import jinja2
import pyoxigraph as ox

from cppcc_graph.docs_examples import Example, examples_of
from cppcc_graph.questions import Question, questions
from cppcc_graph.questions_rdf import questions_turtle
from cppcc_graph.void import describe_dataset
from cppcc_ontology import vocab
from cppcc_ontology.reference import Term, terms
from cppcc_ontology.shapes import core_messages, core_shapes, query_shapes

__all__ = ["PAGES", "write_docs"]

#: File and title of each page, in the order of the menu.
PAGES: Final = (
    ("index.html", "总览", "Overview"),
    ("ontology.html", "本体", "Ontology"),
    ("vocabularies.html", "词表", "Vocabularies"),
    ("shapes.html", "检查", "Shapes"),
    ("questions.html", "问题", "Questions"),
)
_KINDS: Final = (
    ("owl:Class", "类", "Classes"),
    ("owl:ObjectProperty", "事物之间的关系", "Relations between things"),
    ("owl:DatatypeProperty", "值", "Values"),
    ("owl:AnnotationProperty", "事物或值", "Things or values"),
    ("rdfs:Datatype", "数据类型", "Datatypes"),
)


def write_docs(folder: Path, store: ox.Store | None = None) -> tuple[Path, ...]:
    """Write the reference into a folder; with a store its terms show what that graph says with them."""
    folder.mkdir(parents=True, exist_ok=True)
    templates = jinja2.Environment(
        loader=jinja2.PackageLoader("cppcc_graph"), autoescape=True, undefined=jinja2.StrictUndefined, trim_blocks=True
    )
    facts = _facts(store)
    written = []
    for name, zh, en in PAGES:
        page = templates.get_template(f"docs_{name}.j2").render(facts | {"here": name, "zh": zh, "en": en})
        path = folder / name
        path.write_text(page, encoding="utf-8", newline="\n")
        written.append(path)
    written += _rdf(folder, store)
    return tuple(written)


def _rdf(folder: Path, store: ox.Store | None) -> list[Path]:
    """The ontology, alignments, vocabularies, shapes and questions as Turtle, and the VoID description of the graph."""
    package = files("cppcc_ontology")
    turtle = {name: package.joinpath(name).read_text(encoding="utf-8") for name in ("cppcc.ttl", "alignments.ttl")}
    for name in vocab.schemes():
        turtle[f"{name}.ttl"] = package.joinpath("vocab", f"{name}.ttl").read_text(encoding="utf-8")
    turtle |= {"shapes.ttl": core_shapes(), "questions.ttl": questions_turtle()}
    if store:
        turtle["void.ttl"] = describe_dataset(store)
    for name, text in turtle.items():
        (folder / name).write_text(text, encoding="utf-8", newline="\n")
    return [folder / name for name in sorted(turtle)]


def _facts(store: ox.Store | None) -> dict[str, Any]:
    asked = questions()
    return {
        "menu": PAGES,
        "css": files("cppcc_graph").joinpath("static", "docs.css").read_text(encoding="utf-8"),
        "kinds": _KINDS,
        "terms": {kind: [term for term in terms() if term.kind == kind] for kind, _, _ in _KINDS},
        "asked_with": _asked_with(asked),
        "used_by": _used_by(terms()),
        "examples": _examples(store),
        "schemes": [(vocab.scheme(name), vocab.concepts(name)) for name in vocab.schemes()],
        "core": core_messages(),
        "queries": query_shapes(),
        "questions": asked,
    }


def _asked_with(asked: tuple[Question, ...]) -> dict[str, list[str]]:
    """The questions whose query uses each term."""
    found: defaultdict[str, list[str]] = defaultdict(list)
    for one in asked:
        for name in sorted(set(re.findall(r"\bcppcc:(\w+)", one.query))):
            found[name].append(one.name)
    return dict(found)


def _used_by(known: tuple[Term, ...]) -> dict[str, list[str]]:
    """The properties whose domain each class is."""
    found: defaultdict[str, list[str]] = defaultdict(list)
    for term in known:
        for name in term.domain:
            found[name.removeprefix("cppcc:")].append(term.name)
    return dict(found)


def _examples(store: ox.Store | None) -> dict[str, list[Example]]:
    return {term.name: examples_of(store, term) for term in terms()} if store else {}
