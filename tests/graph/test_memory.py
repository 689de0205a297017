"""Memory of a build: it hangs on the size of a part, not on how many parts there are."""

import json
import resource
import subprocess
import sys
from array import array
from pathlib import Path

import pytest

from cppcc_graph import build_graph, build_write, resolve, runs, shards
from cppcc_graph.build import build
from cppcc_graph.build_work import BuildOptions
from cppcc_loaders.claims import MENTION, state_claims
from cppcc_loaders.claims_records import Reading
from cppcc_loaders.records import Article, Claim, Clean, Document, Evidence, Literal, Quote, Range, Ref

#: People that each document names.
PEOPLE = 40
#: Megabytes by which three times as many documents may need more (9 were measured, 136 with all lines in memory).
BOUND = 25


def crowd(document: Document) -> Reading:
    """A reading that names many people, each with a label and a mention."""
    text = document.text
    whole = Clean(text, array("i", range(len(text))))
    article = Article(f"{document.doc}/0", document.doc, Range(0, len(text)), whole, home="230700")
    claims = [*state_claims(document, [(article, [])])]
    proof = Evidence(document.doc, (Quote(0, 5, text[:5]),))
    for number in range(PEOPLE):
        person = Ref("person", f"@{document.doc}/赵{document.doc}之{number}")
        claims.append(Claim(person, MENTION, Ref("article", f"{document.doc}/0"), proof, "r"))
        claims.append(Claim(person, "skos:prefLabel", Literal(f"赵{document.doc}之{number}", "zh"), proof, "r"))
        claims.append(Claim(person, "rdfs:comment", Literal(f"{document.doc}第{number}人" * 9), proof, "r"))
    return Reading(document.doc, document.digest, document.encoding, tuple(claims))


def measure(folder: Path, documents: int) -> int:
    """Build so many documents in small parts; the peak of this process in megabytes."""
    small = {"_LEAST": 16, "_MOST": 16, "_STEP": 100, "_RANGE": 10_000, "_PROFILES": 2_000, "ON_DISK_FROM": 0}
    for module in (shards, runs, build_graph, resolve, build_write):
        known = vars(module)
        known.update({name: value for name, value in small.items() if name in known})
    source = folder / "src"
    source.mkdir()
    for number in range(documents):
        (source / f"{number:05}.txt").write_text(f"铁力市政协第{number}次走访。", encoding="utf-8")
    report = build([source], folder / "out", BuildOptions(reader=crowd, pages=()))
    assert len(report.documents) + len(report.duplicates) == documents
    assert report.quads > documents * PEOPLE
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024


@pytest.mark.skipif(sys.platform != "linux", reason="the unit of ru_maxrss hangs on the system")
def test_three_times_the_documents_need_hardly_more_memory(tmp_path: Path) -> None:
    """Peaks of two processes, one with 200 and one with 600 documents."""
    peaks = []
    for documents in (200, 600):
        folder = tmp_path / str(documents)
        folder.mkdir()
        words = [sys.executable, __file__, str(folder), str(documents)]
        done = subprocess.run(words, check=True, capture_output=True, text=True)
        peaks.append(json.loads(done.stdout.splitlines()[-1]))
    assert peaks[1] - peaks[0] < BOUND, peaks


if __name__ == "__main__":
    sys.stdout.write(json.dumps(measure(Path(sys.argv[1]), int(sys.argv[2]))) + "\n")
