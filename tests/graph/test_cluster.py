"""A dask cluster runs the shards unchanged; a killed worker loses nothing."""

import os
import signal
import time
from array import array
from pathlib import Path

import pytest
from distributed import Client, LocalCluster

from cppcc_graph.build import build
from cppcc_graph.build_work import BuildOptions
from cppcc_graph.cluster import cluster_executor
from cppcc_loaders.claims import state_claims
from cppcc_loaders.claims_records import Reading
from cppcc_loaders.extract.frames import CommitteeFrame
from cppcc_loaders.records import Article, Clean, Document, Range

pytestmark = [
    pytest.mark.filterwarnings("ignore::DeprecationWarning"),
    pytest.mark.filterwarnings("ignore::UserWarning"),
    pytest.mark.filterwarnings("ignore::ResourceWarning"),
    pytest.mark.filterwarnings("ignore::pytest.PytestUnraisableExceptionWarning"),
]


def make_slow_reader() -> object:
    """A reader that cloudpickle carries by value: workers need not know this file."""

    def slow_reader(document: Document) -> Reading:
        time.sleep(0.02)
        text = document.text
        whole = Clean(text, array("i", range(len(text))))
        article = Article(f"{document.doc}/0", document.doc, Range(0, len(text)), whole, home="230700")
        claims = tuple(state_claims(document, [(article, [CommitteeFrame(Range(0, 5), "r", "230781")])]))
        return Reading(document.doc, document.digest, document.encoding, claims)

    return slow_reader


def tree(out: Path) -> dict[str, bytes]:
    """Every file of a build that byte-identity covers."""
    files = (path for path in sorted(out.rglob("*")) if path.is_file() and path.relative_to(out).parts[0] != "claims")
    return {path.relative_to(out).as_posix(): path.read_bytes() for path in files}


def test_a_cluster_that_loses_a_worker_gives_the_same_bytes(tmp_path: Path) -> None:
    """Two workers, one killed while the build runs: what is written equals what one process writes."""
    source = tmp_path / "src"
    source.mkdir()
    for number in range(96):
        (source / f"{number:03}.txt").write_text(f"铁力市政协第{number}次走访。", encoding="utf-8")
    reader = make_slow_reader()
    build([source], tmp_path / "one", BuildOptions(reader=reader, pages=()))  # type: ignore[arg-type]
    killed: list[int] = []

    def kill_one(stage: str, done: int, _whole: int | None) -> None:
        if stage == "read" and not killed and done >= 1:
            killed.append(pids[0])
            os.kill(pids[0], signal.SIGKILL)

    with (
        LocalCluster(n_workers=2, threads_per_worker=1, processes=True, dashboard_address=None) as cluster,  # type: ignore[no-untyped-call]
        Client(cluster) as client,  # type: ignore[no-untyped-call]
        cluster_executor(client) as executor,
    ):
        pids = sorted(client.run(os.getpid).values())
        options = BuildOptions(reader=reader, pages=(), executor=executor, progress=kill_one)  # type: ignore[arg-type]
        build([source], tmp_path / "two", options)
    assert killed
    assert tree(tmp_path / "one") == tree(tmp_path / "two")


def test_two_builds_on_one_cluster_end_one_after_the_other() -> None:
    """The build that ends last finds the setting of the workers already taken back, and ends as well."""
    with (
        LocalCluster(n_workers=1, threads_per_worker=1, processes=False, dashboard_address=None) as cluster,  # type: ignore[no-untyped-call]
        Client(cluster) as client,  # type: ignore[no-untyped-call]
        cluster_executor(client) as last,
    ):
        with cluster_executor(client) as first:
            assert first.submit(int, "7").result() == 7
        assert last.submit(int, "8").result() == 8
