"""A client in Java, with nothing but the JDK, reads the endpoint's answers."""

import shutil
import subprocess
from pathlib import Path
from typing import Any

import pytest

SOURCE = Path(__file__).parent / "data" / "SparqlClient.java"
QUERY = "SELECT ?name { ?body a cppcc:Committee ; skos:prefLabel ?name } ORDER BY ?name"


@pytest.mark.skipif(not shutil.which("javac"), reason="no JDK to run a Java client with")
def test_java_client(sample: Any) -> None:
    """Form POST, direct POST and GET (offering HTTP/2) give the same Chinese labels as our own client reads."""
    told = subprocess.run(
        ["java", str(SOURCE), f"{sample.url}/sparql", QUERY], capture_output=True, check=True, timeout=120
    )
    rows = sample.client.get("/sparql", params={"query": QUERY}).json()["results"]["bindings"]
    expected = "\t".join(["200", *(row["name"]["value"] for row in rows)])
    assert told.stdout.decode().splitlines() == [expected] * 3
