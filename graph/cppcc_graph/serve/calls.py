"""What a worker can be asked to look up besides SPARQL: a name of a function, its arguments, values for JSON."""

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

import pyoxigraph as ox

from cppcc_graph.serve.errors import Problem
from cppcc_graph.serve.lookups import Lookups
from cppcc_graph.serve.names import find_names

__all__ = ["CALLS"]

_Args = Mapping[str, Any]


def _search(store: ox.Store, out: Path | None, args: _Args) -> list[dict[str, Any]]:
    """Things by a part of their name."""
    try:
        found = find_names(Path(args["index"]), args["q"], kind=args["kind"], limit=args["limit"])
    except FileNotFoundError as error:
        hint = {"Retry-After": "5"}
        raise Problem(503, "index", "the index of names is being made; try again", headers=hint) from error
    return Lookups(store, out).cards(found)


def _ask(store: ox.Store, out: Path | None, args: _Args) -> dict[str, Any]:
    """A question in Chinese."""
    from cppcc_graph.ask import ask

    return ask(store, args["q"], texts=out / "texts" if out else None).to_json()


def _ready(store: ox.Store, out: Path | None, _: _Args) -> None:
    """Load templates and vocabularies, so that the first question does not wait for them."""
    from cppcc_graph.ask import ask

    ask(store, "全国政协有哪些委员?", texts=out)


#: Every call by its name.
CALLS: dict[str, Callable[[ox.Store, Path | None, _Args], Any]] = {
    "search": _search,
    "ask": _ask,
    "ready": _ready,
    "entity": lambda store, out, args: Lookups(store, out).entity(args["iri"]),
    "neighbours": lambda store, out, args: Lookups(store, out).neighbours(args["iri"]),
    "evidence": lambda store, out, args: Lookups(store, out).evidence(args["iri"]),
    "source": lambda store, out, args: Lookups(store, out).source(args["iri"], args["char"], args["page"]),
    "proved": lambda store, out, args: Lookups(store, out).proved(args["iri"]),
    "exists": lambda store, out, args: Lookups(store, out).exists(args["iri"]),
    "labels": lambda store, out, args: Lookups(store, out).labels(args["iris"]),
    "cards": lambda store, out, args: Lookups(store, out).cards(args["iris"]),
}
