"""The reconciliation API, version 0.2, at /reconcile: OpenRefine matches names of a table to things of the graph.

A name alone is never called a match where several things bear it; the body in a second column can decide.
"""

import json
from collections.abc import Mapping
from typing import Any

from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import Route

from cppcc_graph.serve.api import search
from cppcc_graph.serve.errors import Problem
from cppcc_graph.serve.links import BASE
from cppcc_graph.serve.lookup import call, number, word
from cppcc_graph.serve.names import KINDS
from cppcc_graph.serve.pages import page
from cppcc_graph.serve.requests import Fields, fields_of, read_body
from cppcc_graph.viewgraph import KIND_LABELS

__all__ = ["routes", "score"]

_MOST, _LIMIT = 50, 25
_ID = f"{BASE}id/"
#: Properties for extending a table: (id, Chinese name); `relation:` ones lead to other things.
_PROPERTIES = {
    "label": "名称",
    "alias": "又名",
    "note": "说明",
    "kind": "类别",
    "quote": "原文",
    "unitOf": "所属政协",
    "superior": "上级",
}


def _manifest(request: Request) -> dict[str, Any]:
    """What this service offers."""
    here = f"{request.url.scheme}://{request.url.netloc}"
    suggest = {"service_url": here, "service_path": "/reconcile/suggest"}
    return {
        "versions": ["0.2"],
        "name": "人民政协知识图谱",
        "identifierSpace": _ID,
        "schemaSpace": f"{BASE}ontology#",
        "defaultTypes": [_type(kind) for kind in sorted(KINDS)],
        "view": {"url": f"{here}/id/{{{{id}}}}"},
        "preview": {"url": f"{here}/reconcile/preview?id={{{{id}}}}", "width": 430, "height": 300},
        "suggest": {"entity": {**suggest, "service_path": "/reconcile/suggest/entity"},
                    "type": {**suggest, "service_path": "/reconcile/suggest/type"},
                    "property": {**suggest, "service_path": "/reconcile/suggest/property"}},
        "extend": {"propose_properties": {**suggest, "service_path": "/reconcile/properties"}, "property_settings": []},
    }  # fmt: skip


def _type(kind: str) -> dict[str, str]:
    """A kind of thing as a type."""
    return {"id": kind, "name": KIND_LABELS.get(kind, kind)}


def score(asked: str, label: str, aliases: str) -> float:
    """How well a name fits, 0 to 100: the name itself, a further name, a part of it.

    >>> score("道外区政协", "道外区政协", ""), score("道外", "道外区政协", "")
    (100.0, 56.0)
    """
    if asked == label:
        return 100.0
    if asked and asked in aliases.split("\n"):
        return 95.0
    if asked and (asked in label or label in asked):
        return round(40 + 40 * min(len(asked), len(label)) / max(len(asked), len(label)), 1)
    return 30.0


async def _reconcile(request: Request) -> Response:
    """The manifest; or candidates for a batch of names; or values for extending a table."""
    fields = await _fields(request)
    queries, extend = fields.one("queries"), fields.one("extend")
    if queries is not None:
        batch = _object(queries)
        return JSONResponse({name: {"result": await _candidates(request, one)} for name, one in batch.items()})
    if extend is not None:
        return JSONResponse(await _extend(request, _object(extend, batch=False)))
    return JSONResponse(_manifest(request))


async def _fields(request: Request) -> Fields:
    """Parameters of a GET or of a form."""
    fields = fields_of(request.scope["query_string"])
    if request.method == "POST":
        posted = fields_of(await read_body(request, request.app.state.settings.limits))
        return Fields(fields.pairs + posted.pairs)
    return fields


def _object(text: str, *, batch: bool = True) -> dict[str, Any]:
    """A JSON object from a parameter."""
    try:
        value = json.loads(text)
    except (ValueError, RecursionError) as error:
        raise Problem(400, "json", "this parameter is a JSON object") from error
    if not isinstance(value, dict) or (batch and not all(isinstance(one, dict) for one in value.values())):
        raise Problem(400, "json", "this parameter is a JSON object of objects")
    if batch and len(value) > _MOST:
        raise Problem(400, "batch", f"a batch holds at most {_MOST} names")
    return value


async def _candidates(request: Request, one: Mapping[str, Any]) -> list[dict[str, Any]]:
    """Candidates for one name, the best first; a match only where nothing else fits as well."""
    asked, kind = str(one.get("query") or "").strip()[:100], one.get("type") or ""
    kind = kind[0] if isinstance(kind, list) and kind else kind
    if not asked or (kind and kind not in KINDS):
        return []
    wanted = one.get("limit")
    limit = min(_LIMIT, wanted) if isinstance(wanted, int) and wanted > 0 else 10
    found = await search(request, asked, str(kind), _LIMIT)
    near = _near(one.get("properties"))
    rated = sorted(((_rate(asked, thing, near), thing) for thing in found), key=lambda pair: -pair[0])
    best = [mark for mark, _ in rated if mark >= _SURE]
    return [_candidate(thing, mark, match=mark >= _SURE and len(best) == 1) for mark, thing in rated[:limit]]


_SURE = 95.0


def _near(properties: Any) -> str:
    """Words of further columns: the body, the role, the place."""
    given = [one.get("v") for one in properties if isinstance(one, dict)] if isinstance(properties, list) else []
    return "\n".join(str(value) for value in given if isinstance(value, str))


def _rate(asked: str, thing: Mapping[str, Any], near: str) -> float:
    """The score of a candidate; where further columns are given, one that they do not support loses."""
    mark = score(asked, thing["label"], "\n".join(thing.get("aliases", ())))
    supported = not near or any(value and value in thing["note"] for value in near.split("\n"))
    return mark if supported else mark - 20


def _candidate(thing: Mapping[str, Any], mark: float, *, match: bool) -> dict[str, Any]:
    """A candidate as the API has it."""
    key = thing["iri"].removeprefix(_ID)
    return {"id": key, "name": thing["label"], "description": thing["note"], "type": [_type(thing["kind"])],
            "score": mark, "match": match}  # fmt: skip


async def _extend(request: Request, wanted: Mapping[str, Any]) -> dict[str, Any]:
    """Values of properties for the rows of a table."""
    ids, properties = wanted.get("ids"), wanted.get("properties")
    if not isinstance(ids, list) or not isinstance(properties, list) or len(ids) > _MOST:
        raise Problem(400, "extend", f"extend has ids (at most {_MOST}) and properties")
    names = [one["id"] for one in properties if isinstance(one, dict) and one.get("id") in _PROPERTIES]
    rows: dict[str, Any] = {}
    for key in (str(one) for one in ids):
        try:
            thing = await call(request, "entity", iri=_ID + key)
        except Problem as problem:
            if problem.status >= _SERVER:
                raise
            rows[key] = {name: [] for name in names}
            continue
        rows[key] = {name: _values(thing, name) for name in names}
    return {"meta": [{"id": name, "name": _PROPERTIES[name]} for name in names], "rows": rows}


_SERVER = 500


def _values(thing: Mapping[str, Any], name: str) -> list[dict[str, str]]:
    """The values of one property of a thing."""
    if name == "alias":
        return [{"str": one} for one in thing["aliases"]]
    if name == "quote":
        return [{"str": one["quote"]} for one in thing["evidence"][:3]]
    if name in {"unitOf", "superior"}:
        found = [one for one in thing["relations"] if one["relation"] == name and one["outgoing"]]
        return [{"id": one["other"].removeprefix(_ID), "name": one["other_label"]} for one in found]
    value = thing["kind_label"] if name == "kind" else thing[name]
    return [{"str": value}] if value else []


async def _suggest(request: Request) -> Response:
    """Completion of entities, types or properties."""
    fields, what = fields_of(request.scope["query_string"]), request.path_params["what"]
    prefix = word(fields, "prefix", longest=100)
    if what == "entity":
        found = await search(request, prefix, "", 10)
        result = [_candidate(one, score(prefix, one["label"], ""), match=False) for one in found]
        return JSONResponse({"result": result[number(fields, "cursor", 0, most=_MOST) :]})
    known = [_type(kind) for kind in sorted(KINDS)] if what == "type" else _properties()
    return JSONResponse({"result": [one for one in known if prefix.lower() in f"{one['id']}{one['name']}".lower()]})


def _properties() -> list[dict[str, str]]:
    """The properties that a table can be extended by."""
    return [{"id": name, "name": label} for name, label in _PROPERTIES.items()]


async def _propose(request: Request) -> Response:
    """Properties for a type."""
    kind = fields_of(request.scope["query_string"]).one("type") or ""
    return JSONResponse({"type": kind, "limit": len(_PROPERTIES), "properties": _properties()})


async def _preview(request: Request) -> Response:
    """A small page for a thing, which OpenRefine shows in a frame."""
    iri = _ID + word(fields_of(request.scope["query_string"]), "id")
    thing = await call(request, "entity", iri=iri)
    csp = "default-src 'none'; style-src 'self'; base-uri 'none'"
    response = page("preview", {"thing": thing}, csp=csp)
    response.headers["X-Frame-Options"] = "SAMEORIGIN"
    return response


def routes() -> list[Route]:
    """The addresses of the service."""
    return [
        Route("/reconcile", _reconcile, methods=["GET", "POST"]),
        Route("/reconcile/suggest/{what}", _suggest),
        Route("/reconcile/properties", _propose),
        Route("/reconcile/preview", _preview),
    ]
