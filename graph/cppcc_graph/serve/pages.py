"""HTML pages: home, search, a page for each thing at its IRI, sources with their marks, editor, questions."""

from collections.abc import Mapping
from functools import cache
from importlib.resources import files
from typing import Any

from jinja2 import Environment, PackageLoader, StrictUndefined
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response
from starlette.routing import Route

from cppcc_graph.serve.api import search
from cppcc_graph.serve.errors import Problem
from cppcc_graph.serve.examples import examples
from cppcc_graph.serve.formats import FORMATS, GRAPH_FORMATS
from cppcc_graph.serve.links import BASE, href, iri_of_path
from cppcc_graph.serve.lookup import call, number, run_query, word
from cppcc_graph.serve.lookups import page_query
from cppcc_graph.serve.protocol import answer_response, prefers_html
from cppcc_graph.serve.requests import Fields, fields_of
from cppcc_graph.viewgraph import KIND_LABELS

__all__ = ["page", "problem_page", "routes"]

_FILES = {
    "site.css": "text/css",
    "site.js": "text/javascript",
    "editor.js": "text/javascript",
    "yasgui.min.js": "text/javascript",
    "yasgui.min.css": "text/css",
}
# The editor writes styles into elements; everything else keeps to the strict policy.
_EDITOR_CSP = (
    "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; "
    "font-src 'self' data:; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
)
_VIEW_CSP = (
    "sandbox allow-scripts allow-downloads; default-src 'none'; script-src 'unsafe-inline' 'unsafe-eval' blob:; "
    "worker-src blob:; style-src 'unsafe-inline'; img-src data: blob:; font-src data:"
)
_VIEWS = {"explorer": "explorer.html", "graph": "graph.html"}


@cache
def _templates() -> Environment:
    """Templates that escape everything and refuse names that are not given."""
    found = Environment(
        loader=PackageLoader("cppcc_graph.serve"), autoescape=True, undefined=StrictUndefined, trim_blocks=True,
        lstrip_blocks=True,
    )  # fmt: skip
    found.globals.update(href=href, kinds=KIND_LABELS)
    return found


def page(name: str, values: Mapping[str, Any], *, status: int = 200, csp: str | None = None) -> Response:
    """A page from its template."""
    text = _templates().get_template(f"{name}.html.j2").render(**values)
    headers = {"Vary": "Accept"} | ({"Content-Security-Policy": csp} if csp else {})
    return Response(text, status, headers, "text/html; charset=utf-8")


def problem_page(problem: Problem) -> Response:
    """A refusal for people."""
    return page("problem", {"problem": problem}, status=problem.status)


async def _home(request: Request) -> Response:
    """The front page: what is there, where to begin."""
    out = request.app.state.settings.out
    views = {name: bool(out and (out / file).is_file()) for name, file in _VIEWS.items()}
    return page("home", {"views": views, "questions": examples()})


async def _search(request: Request) -> Response:
    """Results of a search; a single exact hit is shown as a list too, so that addresses stay what they say."""
    fields = fields_of(request.scope["query_string"])
    asked = (fields.one("q") or "").strip()[:100]
    found = await search(request, asked, limit=50) if asked else []
    return page("search", {"asked": asked, "results": found})


async def _thing(request: Request) -> Response:
    """A thing at its IRI: a page for people, RDF for programs."""
    iri = iri_of_path(request.scope["raw_path"])
    fields = fields_of(request.scope["query_string"])
    wanted = fields.one("format")
    if wanted is None and prefers_html(request.headers.get("accept")):
        return await _thing_page(request, iri, fields)
    if wanted and FORMATS.get(wanted) not in GRAPH_FORMATS:
        raise Problem(406, "not-acceptable", "format is one of ttl, nt, jsonld, rdf")
    chosen = {"format": wanted} if wanted else {"accept": request.headers.get("accept")}
    await call(request, "exists", iri=iri)
    bound = {"thing": {"type": "uri", "value": iri}}
    return answer_response(await run_query(request, page_query("describe"), bind=bound, **chosen))


async def _thing_page(request: Request, iri: str, fields: Fields) -> Response:
    """The page of a thing; of a source its text."""
    if iri.startswith(f"{BASE}id/source/"):
        char = fields.one("char") or ""
        source = await call(request, "source", iri=iri, char=char, page=number(fields, "page", 0, most=10**6))
        proved = []
        if char:
            proved = await call(request, "proved", iri=f"{iri}#char={char}")
        return page("source", {"thing": source, "proved": proved, "iri": iri})
    return page("thing", {"thing": await call(request, "entity", iri=iri), "iri": iri})


async def _editor(_: Request) -> Response:
    """The SPARQL editor."""
    return page("editor", {}, csp=_EDITOR_CSP)


async def _ask(request: Request) -> Response:
    """A question in Chinese and its answer."""
    fields = fields_of(request.scope["query_string"])
    asked = (fields.one("q") or "").strip()[:300]
    return page("ask", {"asked": asked, "answer": await call(request, "ask", q=asked) if asked else None})


async def _static(request: Request) -> Response:
    """One of the few files that pages use; there is no directory to walk."""
    name = request.path_params["name"]
    if name not in _FILES:
        raise Problem(404, "unknown", "there is no such file")
    body = files("cppcc_graph.serve").joinpath("static", name).read_bytes()
    return Response(body, headers={"Content-Type": f"{_FILES[name]}; charset=utf-8", "Cache-Control": "max-age=3600"})


async def _view(request: Request) -> Response:
    """The offline views of the build, boxed in so that nothing in them reaches this site."""
    out, name = request.app.state.settings.out, request.scope["path"].strip("/")
    if out is None or not (out / _VIEWS[name]).is_file():
        raise Problem(404, "unknown", f"this build has no {_VIEWS[name]}")
    text = (out / _VIEWS[name]).read_bytes()
    headers = {"Content-Security-Policy": _VIEW_CSP, "X-Frame-Options": "SAMEORIGIN"}
    return Response(text, 200, headers, "text/html; charset=utf-8")


async def _favicon(_: Request) -> Response:
    """No picture, no complaint."""
    return Response(b"", 204)


async def _known(request: Request) -> Response:
    """From the address of an IRI in a form field to its page."""
    iri = word(fields_of(request.scope["query_string"]), "iri")
    place = href(iri)
    if not place.startswith("/"):
        raise Problem(404, "unknown", "that IRI has no page here")
    return RedirectResponse(place, 303)


def routes() -> list[Route]:
    """Every page."""
    return [
        Route("/", _home),
        Route("/search", _search),
        Route("/query", _editor),
        Route("/ask", _ask),
        Route("/go", _known),
        Route("/id/{rest:path}", _thing),
        Route("/static/{name}", _static),
        Route("/favicon.ico", _favicon),
        *(Route(f"/{name}", _view) for name in _VIEWS),
    ]
