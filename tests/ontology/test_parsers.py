"""The ontology, vocabularies and shapes are read alike by parsers that know nothing of one another."""

import shutil
import subprocess
from pathlib import Path

import pyoxigraph as ox
import pytest
import rdflib
from rdflib.compare import isomorphic

FOLDER = Path(__file__).parents[2] / "ontology" / "cppcc_ontology"
FILES = sorted([*FOLDER.glob("*.ttl"), *FOLDER.glob("vocab/*.ttl"), *FOLDER.glob("shapes/*.ttl")])
COMMANDS = {"serdi": ("-i", "turtle", "-o", "ntriples"), "rapper": ("-q", "-i", "turtle", "-o", "ntriples")}
PRESENT = [tool for tool in COMMANDS if shutil.which(tool)]


def read_by(tool: str, path: Path) -> rdflib.Graph:
    """The graph that a command line parser makes of a file; whatever it warns of fails the test."""
    done = subprocess.run([tool, *COMMANDS[tool], str(path)], capture_output=True, check=False, timeout=60)
    assert (done.returncode, done.stderr.decode()) == (0, "")
    return rdflib.Graph().parse(data=done.stdout, format="nt")


def test_all_files_are_looked_at() -> None:
    """Ontology, alignments, vocabularies and shapes."""
    assert {"cppcc.ttl", "alignments.ttl", "sector.ttl", "evidence.ttl"} <= {path.name for path in FILES}


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_rdflib_and_pyoxigraph_read_the_same(path: Path) -> None:
    """As many triples, and the same ones."""
    lines = ox.serialize(ox.parse(path=str(path), format=ox.RdfFormat.TURTLE), format=ox.RdfFormat.N_TRIPLES)
    assert lines is not None
    assert isomorphic(rdflib.Graph().parse(path, format="turtle"), rdflib.Graph().parse(data=lines, format="nt"))


@pytest.mark.skipif(not PRESENT, reason="needs serdi or rapper")
@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_parsers_in_c_read_the_same(path: Path) -> None:
    """Serd and Raptor, neither of which shares code with the two in use."""
    ours = rdflib.Graph().parse(path, format="turtle")
    for tool in PRESENT:
        assert isomorphic(read_by(tool, path), ours), tool
