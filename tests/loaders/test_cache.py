"""Claims files are checked, whole, and keyed by everything that matters."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cppcc_loaders.cache import ClaimsCache, cache_key, code_version
from cppcc_loaders.claims_io import ClaimsFileError, from_jsonl, to_jsonl
from cppcc_loaders.claims_records import ArticleNote, Reading
from cppcc_loaders.records import (
    Claim,
    Evidence,
    Literal,
    Metadata,
    Quote,
    Range,
    Ref,
    Unresolved,
    Warning_,
)

words = st.text(max_size=8)
refs = st.builds(Ref, st.sampled_from(["unit", "person"]), words)
values = refs | st.builds(Literal, words, st.sampled_from(["string", "zh", "decimal"]))
quotes = st.builds(lambda start, text: Quote(start, start + len(text), text), st.integers(0, 99), words)
proofs = st.builds(lambda q: Evidence("样本", tuple(q)), st.lists(quotes, max_size=3))
claims = st.builds(Claim, refs, st.just("cppcc:unitOf"), values, proofs, words)


def sample() -> Reading:
    """A small reading with one of everything."""
    claim = Claim(Ref("unit", "230781/办公室"), "cppcc:unitOf", Ref("committee", "230781"), Evidence("样本", ()), "r")
    note = ArticleNote("样本/0", Range(0, 5), "标题", kept=False, reason="no-cppcc")
    unknown = Unresolved("样本", Range(1, 3), "市政协", "committee", "no home")
    return Reading("样本", "0" * 64, "utf-8", (claim,), (note,), (unknown,), (Warning_("bom", "removed"),))


@given(st.lists(claims, max_size=5))
def test_claims_survive_the_file(stated: list[Claim]) -> None:
    """Reading a file back gives the same reading, whatever stands in it (U+2028, surrogates, quotes)."""
    reading = Reading("样本", "0" * 64, "utf-8", tuple(stated))
    assert from_jsonl(to_jsonl(reading)) == reading


def test_the_head_survives_the_file() -> None:
    """Articles, unresolved mentions and warnings are kept as well."""
    assert from_jsonl(to_jsonl(sample())) == sample()


@pytest.mark.parametrize("cut", [2, 40, 200])
def test_a_cut_file_is_refused(cut: int) -> None:
    """A file that lost its end says so."""
    with pytest.raises(ClaimsFileError, match="build again"):
        from_jsonl(to_jsonl(sample())[:-cut])


def test_a_flipped_bit_is_noticed(tmp_path: Path) -> None:
    """One changed byte anywhere makes the file invalid."""
    cache = ClaimsCache(tmp_path)
    path = cache.put("ab12", sample())
    whole = path.read_bytes()
    for at in range(0, len(whole) - 1, 7):
        path.write_bytes(whole[:at] + bytes([whole[at] ^ 1]) + whole[at + 1 :])
        with pytest.raises(ClaimsFileError):
            cache.get("ab12")


def test_get_and_put(tmp_path: Path) -> None:
    """What was put is got; what was not is None."""
    cache = ClaimsCache(tmp_path / "claims")
    assert cache.get("ab12") is None
    cache.put("ab12", sample())
    assert cache.get("ab12") == sample()


def test_the_key_depends_on_bytes_sidecar_name_and_code() -> None:
    """Each of the four changes the key; the same four give the same key."""
    base = cache_key("a", "1", Metadata(), code="x")
    others = [
        cache_key("b", "1", Metadata(), code="x"),
        cache_key("a", "2", Metadata(), code="x"),
        cache_key("a", "1", Metadata(title="题"), code="x"),
        cache_key("a", "1", Metadata(), code="y"),
    ]
    assert base == cache_key("a", "1", Metadata(), code="x")
    assert len({base, *others}) == len(others) + 1


def test_code_version_is_a_digest() -> None:
    """The version covers the packages' files and is stable within a process."""
    assert len(code_version()) == 64
