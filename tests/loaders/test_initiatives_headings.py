"""Words quoted for style in headings are no initiatives; a brand that the text tells of is one."""

import pytest
from tests.loaders.reading import initiative_frames


@pytest.mark.parametrize(
    "text",
    [
        "县政协民主监督工作综述\n健全闭环落实这条“制度链条”\n县政协全年组织委员开展监督9次。",
        "建章立制，织密“连心链”。县政协在各镇建立委员联络站，组织委员值班接待群众三百余人次。",
    ],
)
def test_a_slogan_of_a_heading_names_nothing(text: str) -> None:
    """The object of a slogan that stands nowhere else is a figure of speech."""
    assert not list(initiative_frames(text))


def test_a_brand_that_a_heading_labels_counts() -> None:
    """A brand behind a label of its heading, or told of below, is one."""
    told = "【经济委】“花椒夜话”\n县政协经济委员会打造“松岭有约”协商品牌，组织委员议事十二次。"
    assert "松岭有约" in {getattr(f, "name", None) for f in initiative_frames(told)}
