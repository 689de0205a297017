"""Graph: link claims into one RDF and NetworkX graph; query, export, view and serve it."""

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from cppcc_graph.build import BuildOptions
    from cppcc_graph.kg import KnowledgeGraph

__all__ = ["BuildOptions", "KnowledgeGraph"]

_HOMES = {"KnowledgeGraph": "cppcc_graph.kg", "BuildOptions": "cppcc_graph.build"}


def __getattr__(name: str) -> Any:
    """Import the public names when they are first asked for: a worker or `cppcc --help` needs none of them."""
    if name not in _HOMES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    from importlib import import_module

    return getattr(import_module(_HOMES[name]), name)
