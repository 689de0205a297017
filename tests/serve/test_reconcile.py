"""The reconciliation API as OpenRefine uses it."""

import json
from typing import Any

import pytest


def test_manifest_says_what_is_offered(sample: Any) -> None:
    """Version, spaces, view, preview, suggest and extend are there."""
    manifest = sample.client.get("/reconcile").json()
    assert manifest["versions"] == ["0.2"]
    assert manifest["identifierSpace"] == "https://w3id.org/cppcc/id/"
    assert {"view", "preview", "suggest", "extend", "defaultTypes"} <= set(manifest)


@pytest.mark.parametrize("method", ["GET", "POST"])
def test_names_are_matched(sample: Any, method: str) -> None:
    """An exact name that only one thing bears is a match; a part of a name is a candidate; nonsense has none."""
    queries = {
        "q0": {"query": "道外区政协", "type": "committee"},
        "q1": {"query": "道外"},
        "q2": {"query": "没有这个名字"},
        "q3": {"query": "周建国", "properties": [{"pid": "note", "v": "道外区政协"}]},
        "q4": {"query": "周建国", "properties": [{"pid": "note", "v": "五常市政协"}]},
    }
    text = json.dumps(queries)
    client = sample.client
    sent = {"queries": text}
    answer = (client.get("/reconcile", params=sent) if method == "GET" else client.post("/reconcile", data=sent)).json()
    first = answer["q0"]["result"][0]
    assert (first["id"], first["match"], first["score"]) == ("committee/230104", True, 100.0)
    assert not any(one["match"] for one in answer["q1"]["result"])
    assert answer["q2"]["result"] == []
    assert answer["q3"]["result"][0]["match"] is True
    assert answer["q4"]["result"][0]["match"] is False


def test_a_table_is_extended(sample: Any) -> None:
    """Properties of things come back row by row; an unknown id has empty cells."""
    extend = {"ids": ["unit/230184/提案委员会", "unit/x"], "properties": [{"id": "unitOf"}, {"id": "alias"}]}
    answer = sample.client.post("/reconcile", data={"extend": json.dumps(extend)}).json()
    assert [one["id"] for one in answer["meta"]] == ["unitOf", "alias"]
    row = answer["rows"]["unit/230184/提案委员会"]
    assert row == {"unitOf": [{"id": "committee/230184", "name": "五常市政协"}], "alias": [{"str": "提案委"}]}
    assert answer["rows"]["unit/x"] == {"unitOf": [], "alias": []}


def test_suggest_and_preview(sample: Any) -> None:
    """Completion by prefix; a preview for a frame."""
    found = sample.client.get("/reconcile/suggest/entity", params={"prefix": "太平"}).json()["result"]
    assert found[0]["name"] == "太平桥委员工作站"
    types = sample.client.get("/reconcile/suggest/type", params={"prefix": "commit"}).json()["result"]
    assert types == [{"id": "committee", "name": "政协委员会"}]
    assert "提案" in sample.client.get("/reconcile/preview", params={"id": "unit/230184/提案委员会"}).text
    assert sample.client.get("/reconcile/properties", params={"type": "unit"}).json()["properties"]


@pytest.mark.parametrize(
    "text", ["", "[]", "1", "{", '{"q0": 1}', "[" * 100_000, json.dumps({str(n): {} for n in range(99)})]
)
def test_broken_batches_are_400(sample: Any, text: str) -> None:
    """What is no batch of queries is refused."""
    assert sample.client.post("/reconcile", data={"queries": text}).status_code == 400
