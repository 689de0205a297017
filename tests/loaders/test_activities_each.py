"""What each member has to do is a rule, no deed; what each has done is one."""

import pytest
from tests.loaders.reading import told


@pytest.mark.parametrize(
    "sentence",
    [
        "县政协规定，每个委员工作站举办义诊4场，每名委员结对帮扶2户脱贫户。",
        "按照规定，每位政协常委全年开展调研2次，每个界别举办读书会1场。",
    ],
)
def test_what_each_is_to_do_is_no_deed(sentence: str) -> None:
    """每名委员结对帮扶2户脱贫户 tells how much each has to do."""
    assert not [topic for kind, topic in told(sentence) if kind in ("public-service", "research", "culture")]


def test_what_each_has_done_is_a_deed() -> None:
    """每名委员都走访了… has been done."""
    assert told("2027年3月，县政协组织委员下乡，每名委员都走访了白石镇的困难群众。")
