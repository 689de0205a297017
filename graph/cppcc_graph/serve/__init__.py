"""Serve a built graph: SPARQL endpoint, linked-data pages, search, JSON API; `cppcc_graph.serve.command` starts it.

Importing the package itself stays cheap: worker processes import it once each.
"""

__all__: list[str] = []
