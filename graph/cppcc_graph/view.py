"""graph.html: one file that draws a graph anywhere, without a network, and shows the sentence behind every line.

Made for up to about 600 nodes; of a larger graph it shows the most connected part and says so.
"""

from pathlib import Path
from typing import Final

import jinja2

from cppcc_graph.layout import positions
from cppcc_graph.view_cut import keep_most_connected
from cppcc_graph.view_data import view_data
from cppcc_graph.view_file import write_page
from cppcc_graph.view_network import network_of, network_page
from cppcc_graph.view_text import clean_label
from cppcc_graph.viewgraph import ViewGraph

__all__ = ["MAX_NODES", "render_view", "view_html", "view_page"]

#: More nodes than this are not readable as one picture.
MAX_NODES: Final = 600


def render_view(graph: ViewGraph, path: Path, *, title: str | None = None, limit: int = MAX_NODES) -> Path:
    """Write the page to `path` as UTF-8 whatever the locale; its folder is made; returns the path."""
    return write_page(path, view_page(graph, title=title, limit=limit))


def view_page(graph: ViewGraph, *, title: str | None = None, limit: int = MAX_NODES) -> str:
    """Make the whole page as text; the same graph gives the same bytes."""
    part = keep_most_connected(graph, limit)
    places = positions(part)
    data = view_data(part, places)
    if title is not None:
        data["title"] = clean_label(title)
    return network_page(network_of(part, places), data)


def view_html(graph: ViewGraph, *, title: str | None = None, height: int = 620, limit: int = MAX_NODES) -> str:
    """Make a view for a notebook cell: a summary that is always there, and a sandboxed frame that draws offline.

    A notebook that came from elsewhere loses the frame until it is trusted: the summary says so.
    """
    templates = jinja2.Environment(loader=jinja2.PackageLoader("cppcc_graph"), autoescape=True)
    page = view_page(graph, title=title, limit=limit)
    frame = templates.get_template("frame.html.j2")
    return frame.render(nodes=len(graph.nodes), edges=len(graph.edges), height=height, page=page)
