"""Ranges of lines merged and counted: the file holds them all, the counts are those of a store."""

from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from cppcc_graph.build_graph import merge_lines
from cppcc_graph.kept_counts import add_dates
from cppcc_graph.merge import subject_of
from cppcc_graph.runs import Lines, Run, ranges
from cppcc_graph.store import DiskStore, build_disk_store, load_memory, open_disk
from cppcc_graph.void import describe_counts, describe_dataset

CPPCC = "https://w3id.org/cppcc/ontology#"
XSD = "http://www.w3.org/2001/XMLSchema#"
NUMBERS = [f'"{form}"^^<{XSD}{kind}>' for form in ("5", "05", "7") for kind in ("integer", "decimal")]
NUMBERS += [f'"{form}"^^<{XSD}decimal>' for form in ("1.5", "1.50", "7.0")]
SAID = [
    *((f"<{CPPCC}value>", value) for value in (*NUMBERS, '"1.50"', '"铁力市"@zh', f"<{CPPCC}Source>")),
    *((f"<{CPPCC}published>", f'"{day}"^^<{CPPCC}edtf>') for day in ("2023-05", "2024")),
    *(("<http://www.w3.org/1999/02/22-rdf-syntax-ns#type>", f"<{CPPCC}{name}>") for name in ("Source", "Person")),
]
TRIPLES = st.tuples(st.integers(0, 12), st.sampled_from(SAID))


@settings(deadline=None, max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(said=st.sets(TRIPLES, min_size=1, max_size=80))
def test_counts_are_those_of_a_store(
    said: set[tuple[int, tuple[str, str]]], tmp_path_factory: pytest.TempPathFactory
) -> None:
    """Numbers that a store takes for one are counted once, whichever form stands with which thing."""
    folder = tmp_path_factory.mktemp("merge")
    lines = sorted(f"<https://w3id.org/cppcc/id/thing/{n}> {predicate} {value} ." for n, (predicate, value) in said)
    add_dates({}, folder / "dates.sqlite")
    runs = [run for part in (lines[::2], lines[1::2], lines[::3]) for run in written(part, folder)]
    with DiskStore(folder / "store", 10**9) as store:
        pieces = merge_lines(runs, folder / "graph.nq", store, None)
    assert (folder / "graph.nq").read_text(encoding="utf-8") == "".join(f"{line}\n" for line in lines)
    assert pieces.quads == len(lines)
    assert describe_counts(pieces.counts) == describe_dataset(load_memory(folder / "graph.nq"))


def written(lines: list[str], folder: Path) -> list[Run]:
    """The lines as runs."""
    found = Lines(folder / f"run-{len(list(folder.iterdir()))}")
    found.update(lines)
    return found.runs()


def test_a_store_loaded_in_threads_is_the_same(tmp_path: Path) -> None:
    """Many small pieces, by two threads, by none and from the whole file: the same quads."""
    lines = sorted(f'<https://w3id.org/cppcc/id/thing/{n % 97}> <{CPPCC}value> "{n}"@zh .' for n in range(5_000))
    pieces = []
    for number, part in enumerate(ranges(written(lines, tmp_path), 500, key=subject_of)):
        pieces.append(tmp_path / f"piece-{number}")
        pieces[-1].write_bytes(b"\n".join(part.lines()) + b"\n")
    for threads in (0, 2):
        with DiskStore(tmp_path / f"store-{threads}", 50_000, threads=threads) as store:
            for piece in pieces:
                store.load(piece)
            store.add(f'<https://w3id.org/cppcc/id/thing/x> <{CPPCC}value> "x" .\n'.encode())
            store.finish()
            store.close()
            assert store.written
    whole = tmp_path / "graph.nq"
    whole.write_bytes(b"".join(piece.read_bytes() for piece in pieces))
    build_disk_store(whole, tmp_path / "store-whole")
    alone, threaded, plain = (open_disk(tmp_path / f"store-{name}") for name in ("0", "2", "whole"))
    assert alone is not None
    assert threaded is not None
    assert plain is not None
    assert set(alone) == set(threaded)
    assert len(alone) == len(plain) + 1 == len(lines) + 1


def test_what_fails_in_a_thread_is_told(tmp_path: Path) -> None:
    """A piece that is no N-Quads ends the build, though it is loaded in the background."""
    (tmp_path / "piece").write_bytes(b"no quad\n")
    with DiskStore(tmp_path / "store", 0, threads=2) as store:
        store.load(tmp_path / "piece")
        store.finish()
        with pytest.raises(SyntaxError):
            store.close()
