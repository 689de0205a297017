"""`cppcc site`: the graph as a folder of plain pages, one for each thing, with its facts, sentences and RDF.

What a linked-data browser gives, without a server and without a network. The folder replaces a former site as a whole.
"""

import json
import os
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any, Final

from cppcc_graph.errors import TargetError
from cppcc_graph.kg import KnowledgeGraph
from cppcc_graph.pinyin import search_keys
from cppcc_graph.site_pages import Pages
from cppcc_graph.site_rdf import thing_as_json_ld, thing_as_turtle
from cppcc_graph.site_things import Thing, all_things
from cppcc_graph.target import explain_os_error
from cppcc_graph.view_file import write_page
from cppcc_graph.view_text import embed_json
from cppcc_graph.viewgraph import KIND_LABELS

__all__ = ["MARKER", "write_site"]

#: A file that says that a folder is a site and may be replaced by a newer one.
MARKER: Final = "site.json"


def write_site(
    kg: KnowledgeGraph,
    out: Path,
    *,
    title: str = "政协知识图谱",
    progress: Callable[[int, int], None] = lambda _done, _whole: None,
) -> int:
    """Write the site of a graph to the folder `out`; return how many things have a page.

    Raises:
        TargetError: `out` is a file, or a folder with other things in it; nothing was changed.
    """
    _check(out)
    draft = out.with_name(f".{out.name}.{os.getpid()}.part")
    try:
        things = _write(kg, draft, title=title, progress=progress)
        _swap(draft, out)
    except OSError as error:
        raise TargetError(explain_os_error(error, out)) from error
    finally:
        shutil.rmtree(draft, ignore_errors=True)
    return len(things)


def _write(kg: KnowledgeGraph, draft: Path, *, title: str, progress: Callable[[int, int], None]) -> dict[str, Thing]:
    things = all_things(kg)
    pages = Pages(title, things)
    kinds = {kind: [t for t in things.values() if t.kind == kind] for kind in KIND_LABELS}
    present = {kind: sorted(found, key=lambda t: (t.label, t.iri)) for kind, found in kinds.items() if found}
    entries = embed_json([_entry(thing) for thing in things.values()])
    write_page(draft / "index.html", pages.index({kind: len(found) for kind, found in present.items()}, entries))
    for kind, found in present.items():
        write_page(draft / kind / "index.html", pages.kind(kind, found))
    for done, thing in enumerate(things.values(), start=1):
        write_page(draft / f"{thing.file}.html", pages.thing(kg.entity(thing.iri), thing))
        write_page(draft / f"{thing.file}.ttl", thing_as_turtle(kg.store, thing.iri))
        write_page(draft / f"{thing.file}.jsonld", thing_as_json_ld(kg.store, thing.iri))
        progress(done, len(things))
    write_page(draft / MARKER, json.dumps({"site": title, "things": len(things)}, ensure_ascii=False) + "\n")
    return things


def _entry(thing: Thing) -> list[Any]:
    keys = search_keys(thing.label, thing.aliases).split("\n", 1)
    return [thing.kind, thing.label, f"{thing.file}.html", keys[1] if len(keys) > 1 else "", KIND_LABELS[thing.kind]]


def _check(out: Path) -> None:
    if out.exists() and not out.is_dir():
        raise TargetError(f"{out} 是文件，不是文件夹；请另选一个 (is a file)")
    if out.is_dir() and any(out.iterdir()) and not (out / MARKER).is_file():
        raise TargetError(f"{out} 里有别的东西，不会覆盖；请另选一个空文件夹 (holds other things)")


def _swap(draft: Path, out: Path) -> None:
    """Put the new folder in place of the old one."""
    old = out.with_name(f".{out.name}.{os.getpid()}.old")
    if out.exists():
        out.rename(old)
    draft.rename(out)
    shutil.rmtree(old, ignore_errors=True)
