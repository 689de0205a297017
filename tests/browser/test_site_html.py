"""The static site in a browser without a network."""

from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Page

from cppcc_graph.kg import KnowledgeGraph
from cppcc_graph.site import write_site

pytestmark = pytest.mark.browser

TURTLE = """
@prefix cppcc: <https://w3id.org/cppcc/ontology#> .
@prefix skos: <http://www.w3.org/2004/02/skos/core#> .
<https://w3id.org/cppcc/id/committee/1> a cppcc:Committee ; skos:prefLabel "青川市政协"@zh .
<https://w3id.org/cppcc/id/committee/2> a cppcc:Committee ;
  skos:prefLabel "<img src=x onerror=window.__x=1>"@zh ; cppcc:superior <https://w3id.org/cppcc/id/committee/1> .
"""


def test_search_leads_to_a_page_and_names_stay_text(tmp_path: Path, open_page: Callable[..., Page]) -> None:
    """Initials find a committee; its page links to the one below, whose name is only text."""
    source = tmp_path / "g.ttl"
    source.write_text(TURTLE, encoding="utf-8")
    write_site(KnowledgeGraph.read(source), tmp_path / "site")
    page = open_page(tmp_path / "site" / "index.html")
    page.fill("#search", "qcszx")
    page.wait_for_selector("#found a")
    assert page.inner_text("#found a") == "青川市政协"
    assert page.locator("img").count() == 0
