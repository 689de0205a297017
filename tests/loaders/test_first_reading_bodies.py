"""Committees, units and bylines of lively local pages: words that are short names, lists, founded rooms, signatures."""

from array import array

import pytest

from cppcc_loaders.articles import split_articles
from cppcc_loaders.credits import find_credits
from cppcc_loaders.extract import make_scene
from cppcc_loaders.extract.committees import extract_committees
from cppcc_loaders.extract.frames import CommitteeFrame
from cppcc_loaders.extract.scene import Scene
from cppcc_loaders.extract.units import extract_units
from cppcc_loaders.records import Article, Clean, Document, Range


def _scene(text: str, home: str | None) -> Scene:
    body = Clean(text, array("i", range(len(text))))
    return make_scene(Article("t/0", "t", Range(0, len(text)), body, home=home), Document("t", "t", text, "0", "utf-8"))


def _codes(text: str, home: str | None) -> set[str]:
    return {f.code for f in extract_committees(_scene(text, home)) if isinstance(f, CommitteeFrame)}


@pytest.mark.parametrize(
    ("text", "home", "codes"),
    [
        ("双方签订《友好政协交流备忘录》。", "331127", set()),
        ("两地结为合作政协伙伴。", "331127", set()),
        ("友好政协组织委员视察。", "230719", {"230719"}),
        ("友好区政协组织委员视察。友好政协还走访了企业。", None, {"230719"}),
        ("接待汉阴县、湖北省竹溪县等兄弟县区政协来访。", "610922", {"610921", "420324"}),
        ("桐乡市、海盐县等周边市县政协来考察。", "330482", {"330483", "330424"}),
        ("各兄弟县区政协来考察。", "330482", set()),
    ],
)
def test_committees(text: str, home: str | None, codes: set[str]) -> None:
    """Short names that are words count where the page is about them; 等兄弟县区政协 is each of its list."""
    assert _codes(text, home) == codes


@pytest.mark.parametrize(
    ("text", "units"),
    [
        ("会议学习了嘉兴市政协会议精神，听取了经济和农业农村委员会的汇报。", {("经济和农业农村委员会", "330482")}),
        ("市政协副主席闵秋菊率提案委及部分提案人督办。", {("提案委员会", "330482")}),
        (
            "全年建成钟埭镇、新仓镇等委员之家6个。",
            {("钟埭镇委员之家", "330482"), ("新仓镇委员之家", "330482")},
        ),
        ("政协委员常来。钟埭镇的界别活动站办得好。", {("钟埭镇界别活动站", "330482")}),
        ("市政协机关第二党支部开展活动。", {("机关", "330482"), ("机关第二党支部", "330482")}),
        ("下月中旬拟召开市政协五届五次常委会会议。", set()),
        ("市政协委员说，钟埭镇沈家村的“塬上议事亭”修通了路。", {("沈家村塬上议事亭", "330482")}),
        ("各镇的委员工作站都开了门，市政协委员常来。", set()),
    ],
)
def test_units(text: str, units: set[tuple[str, str]]) -> None:
    """Organs are of the article's own committee, rooms of each place of a list; what is only planned is none."""
    found = {(f.name, f.committee) for f in extract_units(_scene(text, "330482"))}
    assert found - {("机关", "330482")} == units - {("机关", "330482")}


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("本期责编 韦丹 ｜ 投稿邮箱 a@example.org", ["韦丹"]),
        ("图②：委员指导绣娘。盘志军 摄）", ["盘志军"]),
        ("（本版文字：李明远 何川 蒲玉）", ["李明远", "何川", "蒲玉"]),
        ("（来源：本站　审核：潘学文　编辑：小禾）", ["潘学文", "小禾"]),
        ("图文整理：阿昕", ["阿昕"]),
        ("（压题照片为委员在集上听意见，徐小可摄）", ["徐小可"]),
        ("（市政协办公室  周宏旭）", ["周宏旭"]),
        ("他说，要多走走，拍摄）", []),
        ("编辑：小区里的事", []),
    ],
)
def test_bylines(text: str, names: list[str]) -> None:
    """Signatures in every form that local pages have."""
    assert [name for credit in find_credits(text) for name, _ in credit.names] == names


def test_signature_between_articles() -> None:
    """A line in brackets with an office and a name ends its article; it is no headline."""
    text = (
        "平湖市政协召开常委会会议\n6月18日，平湖市政协召开常委会会议，听取了通报。要把题目选准。\n"
        "（市政协办公室  周宏旭）\n"
        "市政协开展提案督办\n6月6日，市政协副主席王明带队督办提案。督办组查看了充电站。\n"
    )
    articles = list(split_articles(Document("t", "t.txt", text, "0", "utf-8")))
    assert [a.byline for a in articles] == [("周宏旭",), ()]
