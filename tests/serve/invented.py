"""A graph of invented articles to ask."""

from collections.abc import Mapping
from pathlib import Path

import pyoxigraph as ox

from cppcc_graph.build import build

__all__ = ["graph_of"]


def graph_of(articles: Mapping[str, str], folder: Path) -> tuple[ox.Store, Path]:
    """The graph of articles by name, built in a folder, and the folder of its texts."""
    texts, out = folder / "texts", folder / "out"
    texts.mkdir()
    for name, text in articles.items():
        (texts / f"{name}.txt").write_text(text, "utf-8")
    build([texts], out)
    store = ox.Store()
    store.load(path=str(out / "graph.nq"), format=ox.RdfFormat.N_QUADS)
    return store, out / "texts"
