"""Subjects are found in a sorted N-Quads file by bisection."""

from pathlib import Path

import pyoxigraph as ox
import pytest
from hypothesis import given
from hypothesis import strategies as st

from cppcc_graph import sorted_quads
from cppcc_graph.sorted_quads import SortedQuads, text_of

NUMBER = "<http://www.w3.org/2001/XMLSchema#decimal>"
NAMES = st.sampled_from(["甲", "乙", "甲-2", "甲#char=3,9", "丙/丁", "戊" * 40, "a", "a-b"])
SAID = st.dictionaries(NAMES, st.dictionaries(NAMES, st.sets(NAMES, min_size=1), min_size=1))


def written(said: dict[str, dict[str, set[str]]], path: Path) -> None:
    """Write what is said of subjects, sorted."""
    lines = [
        f'<s:{subject}> <p:{name}> "{value}" .\n'
        for subject, names in said.items()
        for name, values in names.items()
        for value in values
    ]
    path.write_text("".join(sorted(lines)), encoding="utf-8", newline="\n")


@given(said=SAID, asked=st.lists(NAMES), block=st.sampled_from([1, 7, 64, 300, 1 << 14]))
def test_what_is_said_of_a_subject(
    tmp_path_factory: pytest.TempPathFactory, said: dict[str, dict[str, set[str]]], asked: list[str], block: int
) -> None:
    """Whatever the size of blocks and the order of questions: all of it, and nothing of who is no subject."""
    path = tmp_path_factory.mktemp("sorted") / "graph.nq"
    written(said, path)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(sorted_quads, "_BLOCK", block)
        with SortedQuads(path) as quads:
            for subject in asked:
                found = {
                    name[3:-1]: {value[1:-1] for value in values} for name, values in quads.of(f"<s:{subject}>").items()
                }
                assert found == said.get(subject, {})


@pytest.mark.parametrize("kept", ["_SUBJECTS", "_MET"])
def test_little_is_kept(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, kept: str) -> None:
    """Who asks for more subjects than are kept gets the same answers."""
    said = {f"{number:03}": {"p": {f"值{number}"}} for number in range(200)}
    written(said, tmp_path / "graph.nq")
    monkeypatch.setattr(sorted_quads, kept, 3)
    monkeypatch.setattr(sorted_quads, "_BLOCK", 100)
    with SortedQuads(tmp_path / "graph.nq") as quads:
        for subject in [*said, *reversed(said), *said]:
            assert quads.of(f"<s:{subject}>") == {"<p:p>": [f'"值{int(subject)}"']}


@pytest.mark.parametrize("number", ["1.50", "01", "+7", "-0.0", "3820000", "没有"])
def test_numbers_are_as_in_a_store(tmp_path: Path, number: str) -> None:
    """Two forms of one number are one object, in the form that a store gives."""
    path = tmp_path / "graph.nq"
    forms = sorted({number, f"{number}0" if "." in number else number})
    lines = "".join(f'<s:甲> <p:值> "{form}"^^{NUMBER} .\n' for form in forms)
    path.write_text(lines, encoding="utf-8", newline="\n")
    store = ox.Store()
    store.load(lines.encode(), format=ox.RdfFormat.N_QUADS, lenient=True)
    with SortedQuads(path) as quads:
        assert sorted(quads.of("<s:甲>")["<p:值>"]) == sorted(str(quad.object) for quad in store)


@given(words=st.text())
def test_text_of_a_literal(words: str) -> None:
    """Whatever is in a literal is read back."""
    literal = ox.Literal(words, language="zh")
    assert text_of(str(literal)) == words
