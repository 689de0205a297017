"""The HTML of a static site's pages, from templates that escape everything."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from functools import cached_property
from typing import Any

import jinja2

from cppcc_graph.entity import Entity
from cppcc_graph.site_things import Thing
from cppcc_graph.view_network import looks
from cppcc_graph.view_static import static_text
from cppcc_graph.view_text import LABEL_LIMIT, clean_label, clean_quote, csp_hash
from cppcc_graph.viewgraph import KIND_LABELS, ViewEvidence

__all__ = ["Pages"]


class Pages:
    """Writes pages of one site; `things` are those that have a page and may be linked to."""

    def __init__(self, title: str, things: Mapping[str, Thing]) -> None:
        self.title = clean_label(title)
        self.things = things
        self.templates = jinja2.Environment(
            loader=jinja2.PackageLoader("cppcc_graph"), autoescape=True, trim_blocks=True, lstrip_blocks=True
        )

    def index(self, counts: Mapping[str, int], entries: str) -> str:
        """The first page: search, and the kinds with their numbers."""
        kinds = [
            {"name": kind, "label": KIND_LABELS[kind], "file": f"{kind}/index.html", "count": count}
            for kind, count in counts.items()
        ]
        script = static_text("site.js")
        return self._render("index", self.title, root="", kinds=kinds, entries=entries, script=script)

    def kind(self, kind: str, things: Iterable[Thing]) -> str:
        """All things of one kind."""
        rows = [{"label": thing.label, "file": f"../{thing.file}.html"} for thing in things]
        return self._render("kind", KIND_LABELS[kind], root="../", things=rows)

    def thing(self, entity: Entity, thing: Thing) -> str:
        """One thing: what it is, what it is linked to, the sentences that say so."""
        return self._render(
            "thing",
            thing.label,
            root="../",
            name=thing.file.rpartition("/")[2],
            iri=clean_label(entity.iri, limit=LABEL_LIMIT * 10),
            kind=thing.kind,
            kind_label=KIND_LABELS[thing.kind],
            kind_file=f"{thing.kind}/index.html",
            aliases=thing.aliases,
            attributes=[(clean_label(key), clean_label(value, limit=2000)) for key, value in entity.attributes],
            groups=self._groups(entity),
            proofs=[_proof(proof) for proof in entity.evidence],
        )

    def _groups(self, entity: Entity) -> list[dict[str, Any]]:
        groups: defaultdict[tuple[str, str], dict[str, dict[str, str]]] = defaultdict(dict)
        for relation in entity.relations:
            key = ("→" if relation.outgoing else "←", clean_label(relation.label))
            other = self.things.get(relation.other)
            groups[key][relation.other] = {
                "label": clean_label(relation.other_label),
                "file": f"{other.file}.html" if other else "",
            }
        return [
            {"arrow": arrow, "label": label, "others": sorted(others.values(), key=lambda o: (o["label"], o["file"]))}
            for (arrow, label), others in sorted(groups.items())
        ]

    @cached_property
    def _style(self) -> str:
        colors = "".join(f".kind-{kind} {{ --kind: {look['color']}; }}\n" for kind, look in looks().items())
        return static_text("site.css") + colors

    @cached_property
    def _policy(self) -> str:
        script = csp_hash(static_text("site.js"))
        return (
            f"default-src 'none'; script-src {script}; style-src {csp_hash(self._style)}; "
            "img-src data:; base-uri 'none'; form-action 'none'"
        )

    def _render(self, template: str, title: str, **values: Any) -> str:
        page = self.templates.get_template(f"site/{template}.html.j2")
        return page.render(title=title, site=self.title, style=self._style, policy=self._policy, **values)


def _proof(proof: ViewEvidence) -> dict[str, str]:
    at = max(proof.offset, 0)
    paragraph = proof.paragraph if proof.offset >= 0 else proof.quote
    where = [proof.title or proof.doc, proof.published or "", f"第 {proof.start}–{proof.end} 字"]
    return {
        "before": clean_quote(paragraph[:at]),
        "quote": clean_quote(paragraph[at : at + len(proof.quote)]),
        "after": clean_quote(paragraph[at + len(proof.quote) :]),
        "where": " · ".join(clean_label(part) for part in where if part),
    }
