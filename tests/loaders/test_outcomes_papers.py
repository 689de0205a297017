"""Proposals printed as forms: what stands under labels is matter, how it was looked into and what came of it is not."""

from array import array

from cppcc_loaders.extract import make_scene
from cppcc_loaders.extract.outcomes import extract_outcomes
from cppcc_loaders.records import Article, Clean, Document, Metadata, Range
from cppcc_loaders.repair_joins import join_cut

FORM = """政协三江市五届三次会议
提案 第 0132 号
案    由：关于做强我市油茶产业的提案
提 案 者：民盟三江市委
情况：
三江是油茶之乡，全市种植油茶46万亩，年产值12亿元。
去年6月，民盟三江市委会同市政协农业委组成调研组，走访农户和企业28户，召开座谈会5次。
问题：
加工滞后，规上企业仅9家。
建议：
1.建设良种基地2个，到2030年覆盖率达到70%。
附：
覃小兰委员上一年提交的提案被评为优秀提案，全市已建成驿站36个。
"""


def _values(text: str) -> list[str | None]:
    """The numbers of the results of a page."""
    document = Document("doc", "doc.txt", text, "0", "utf-8", Metadata(published="2027-06-20"))
    body = Clean(text, array("i", range(len(text))))
    scene = make_scene(Article("doc/0", "doc", Range(0, len(text)), body, home="360400"), document)
    return [f.value for f in extract_outcomes(scene) if f.kind == "quantity"]


def test_how_things_stand_is_no_result_of_a_proposal() -> None:
    """Under 情况, 问题 and 建议 of a form only what was done to look into it counts, and what stands behind 附."""
    assert _values(FORM) == ["28", "5", "36"]


def test_a_label_on_a_line_of_its_own_is_not_joined_to_the_line_above() -> None:
    """审查意见：…会办 and 情况： below it are two lines."""
    lines = ["审查意见：立案，由市林业局主办，市财政局会办", "情况：", "全市种植油茶46万亩。"]
    pieces = [Clean(line, array("i", range(len(line)))) for line in lines]
    assert [piece.text for piece in join_cut(pieces)] == lines
