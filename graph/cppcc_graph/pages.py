"""The interactive pages of a build: graph.html draws its most connected part."""

from collections.abc import Callable
from pathlib import Path
from typing import Final, TypeAlias

import pyoxigraph as ox

from cppcc_graph.kg_view import view_of_all
from cppcc_graph.proofs import Proofs
from cppcc_graph.view import MAX_NODES, render_view

__all__ = ["PAGES", "TITLE", "Page", "write_graph_page"]

#: Writes one page into a build's folder from its store.
Page: TypeAlias = Callable[[ox.Store, Path], None]

#: What the pages are headed with.
TITLE: Final = "政协知识图谱"


def write_graph_page(store: ox.Store, out: Path) -> None:
    """Write graph.html."""
    graph = view_of_all(store, Proofs(store, out / "texts"), TITLE, limit=MAX_NODES)
    render_view(graph, out / "graph.html")


#: Every page of a build.
PAGES: Final[tuple[Page, ...]] = (write_graph_page,)
