"""explorer.html: the whole graph in one offline page: network, tables, texts with facts, time, places, spread, paths.

The page's script is built from `explorer_src/` with a locked npm build; its output is shipped, so nobody needs node.
"""

from pathlib import Path
from typing import Any, Final

import jinja2

from cppcc_graph.explorer_data import NO_EXTRAS, Extras, explorer_data
from cppcc_graph.view_file import write_page
from cppcc_graph.view_static import static_text
from cppcc_graph.view_text import csp_hash, embed_json
from cppcc_graph.viewgraph import ViewGraph

__all__ = ["Extras", "explorer_page", "render_explorer"]

_VIEWS: Final = ("network", "table", "reader", "timeline", "places", "spread", "path")


def render_explorer(graph: ViewGraph, path: Path, extras: Extras = NO_EXTRAS, *, title: str | None = None) -> Path:
    """Write the page to `path`; `extras` are the texts for the evidence reader and the points for the map."""
    return write_page(path, explorer_page(graph, extras, title=title))


def explorer_page(graph: ViewGraph, extras: Extras = NO_EXTRAS, *, title: str | None = None) -> str:
    """Make the whole page as text; the same graph and extras give the same bytes."""
    data = explorer_data(graph, extras, title=title)
    style, script = static_text("base.css") + static_text("explorer.css"), static_text("explorer.js")
    templates = jinja2.Environment(loader=jinja2.PackageLoader("cppcc_graph"), autoescape=True)
    values: dict[str, Any] = {
        "policy": _policy(style, script),
        "style": style,
        "script": script,
        "title": data["title"] or "政协知识图谱",
        "views": _VIEWS,
        "data": embed_json(data),
    }
    return templates.get_template("explorer.html.j2").render(values)


def _policy(style: str, script: str) -> str:
    return (
        f"default-src 'none'; script-src {csp_hash(script)}; style-src {csp_hash(style)}; "
        "img-src data: blob:; base-uri 'none'; form-action 'none'"
    )
