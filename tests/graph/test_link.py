"""Linking: one node for one thing; people of one name and numbered look-alikes stay apart."""

import pytest

from cppcc_graph.assemble import assemble
from cppcc_graph.link import link, rewrite
from cppcc_graph.link_decide import decide
from cppcc_graph.link_names import numbers_in, unit_core
from cppcc_graph.link_records import Profile, Verdict
from cppcc_loaders.claims import MENTION
from cppcc_loaders.records import Claim, Evidence, Literal, Quote, Ref

Seats = set[tuple[str, str]]


def thing(
    kind: str, anchor: str, name: str, sort: str = "", roles: Seats | None = None, sectors: Seats | None = None
) -> Profile:
    """A profile of a thing."""
    return Profile(Ref(kind, f"{anchor}/{name}"), name, anchor, sort, roles or set(), sectors or set())


MERGES = {
    "station with and without its township's sort": (
        thing("unit", "230184", "小山子委员工作站", "work-station"),
        thing("unit", "230184", "小山子镇委员工作站", "work-station"),
    ),
    "station with its committee's name": (
        thing("unit", "230184", "小山子委员工作站", "work-station"),
        thing("unit", "230184", "五常市政协小山子委员工作站", "work-station"),
    ),
    "initiative in quotes": (thing("initiative", "", "“书香政协”"), thing("initiative", "", "书香政协")),
    "initiative called an activity": (
        thing("initiative", "", "委员走基层"),
        thing("initiative", "", "委员走基层主题活动"),
    ),
    "title of which one text names the issuer": (
        thing("work", "230700", "关于加强委员工作站建设的意见", "rule"),
        thing("work", "-", "关于加强委员工作站建设的意见", "rule"),
    ),
    "body with brackets": (
        thing("organization", "", "五常（蓝天）救援队"),
        thing("organization", "", "五常(蓝天)救援队"),
    ),
    "chair of one committee, seen from above and below": (
        thing("person", "230700", "赵青云", roles={("主席", "230781")}),
        thing("person", "230781", "赵青云", roles={("主席", "230781"), ("政协委员", "230700")}),
    ),
    "captain of one named team": (
        thing("person", "@甲", "钱一鸣", roles={("队长", "五常蓝天救援队")}),
        thing("person", "230184", "钱一鸣", roles={("队长", "五常蓝天救援队")}),
    ),
    "member of the city, anchored in the county": (
        thing("person", "230700", "孙小满", roles={("政协委员", "230700")}),
        thing("person", "230781", "孙小满", roles={("政协委员", "230700"), ("主任", "铁力市教育局")}),
    ),
}

APART = {
    "same name in two counties": (
        thing("person", "230781", "王伟", roles={("政协委员", "230781")}),
        thing("person", "230722", "王伟", roles={("政协委员", "230722")}),
    ),
    "same name, city and county, no shared seat": (
        thing("person", "230700", "王伟", roles={("政协委员", "230700")}),
        thing("person", "230781", "王伟", roles={("政协委员", "230781")}),
    ),
    "two sectors of one committee": (
        thing("person", "230700", "王伟", roles={("政协委员", "230700")}, sectors={("教育", "230700")}),
        thing("person", "230781", "王伟", roles={("政协委员", "230700")}, sectors={("医药卫生", "230700")}),
    ),
    "a name without any role": (
        thing("person", "230781", "王伟", roles={("主席", "230781")}),
        thing("person", "@甲", "王伟"),
    ),
    "same name in one station's two committees": (
        thing("unit", "230184", "兴隆委员工作站", "work-station"),
        thing("unit", "230781", "兴隆委员工作站", "work-station"),
    ),
    "township and town of one name": (
        thing("unit", "230184", "兴隆镇委员工作站", "work-station"),
        thing("unit", "230184", "兴隆乡委员工作站", "work-station"),
    ),
    "stations of two townships, each called its 政协's": (
        thing("unit", "220112", "青山镇政协委员联络站", "liaison-station"),
        thing("unit", "220112", "双河镇政协委员联络站", "liaison-station"),
    ),
    "station and studio": (
        thing("unit", "230184", "兴隆委员之家", "work-station"),
        thing("unit", "230184", "兴隆委员之家", "deliberation-room"),
    ),
    "numbered proposals": (thing("work", "230700", "第0023号提案"), thing("work", "230700", "第0024号提案")),
    "numbered meetings": (thing("work", "-", "第五次常委会议纪要"), thing("work", "-", "第六次常委会议纪要")),
    "numbered stations": (
        thing("unit", "230184", "第一委员工作站", "work-station"),
        thing("unit", "230184", "第二委员工作站", "work-station"),
    ),
    "numbered methods": (thing("initiative", "", "1158工作法"), thing("initiative", "", "1185工作法")),
    "rules of one title in two committees": (
        thing("work", "230700", "委员履职管理办法", "rule"),
        thing("work", "230781", "委员履职管理办法", "rule"),
    ),
    "a short title": (thing("work", "230700", "工作报告", "report"), thing("work", "-", "工作报告", "report")),
    "method and brand": (thing("initiative", "", "书香政协"), thing("initiative", "", "书香机关")),
}


@pytest.mark.parametrize(("one", "other"), MERGES.values(), ids=MERGES.keys())
def test_one_thing(one: Profile, other: Profile) -> None:
    """Merged either way round, with a reason."""
    for decision in (decide(one, other), decide(other, one)):
        assert decision.verdict is Verdict.MERGE
        assert decision.reasons


@pytest.mark.parametrize(("one", "other"), APART.values(), ids=APART.keys())
def test_two_things(one: Profile, other: Profile) -> None:
    """Never merged, whichever comes first."""
    assert decide(one, other).verdict is not Verdict.MERGE
    assert decide(other, one).verdict is not Verdict.MERGE


@pytest.mark.parametrize("words", ["同名", "所在区划无隶属关系"])
def test_people_of_one_name_are_candidates_with_reasons(words: str) -> None:
    """The list says why they might, and why not."""
    captain = thing("person", "@甲", "王伟", roles={("政协委员", "230781")})
    other = thing("person", "230722", "王伟", roles={("主任", "230781")})
    far = thing("person", "230184", "王伟", roles={("主任", "230781")})
    assert words in decide(captain if words == "同名" else far, other).reasons


def said(subject: Ref, predicate: str, value: Ref | Literal, doc: str) -> Claim:
    """A claim of a document."""
    return Claim(subject, predicate, value, Evidence(doc, (Quote(0, 3, "赵青云"),)), "r")


def seat(person: str, role: str, body: str, doc: str) -> list[Claim]:
    """A person in a role."""
    ref, member = Ref("membership", f"{person}/{role}@{body}"), Ref("person", person)
    return [
        said(member, MENTION, Ref("article", f"{doc}/0"), doc),
        said(ref, MENTION, Ref("article", f"{doc}/0"), doc),
        said(ref, "cppcc:member", member, doc),
        said(ref, "cppcc:roleTitle", Literal(role, "zh"), doc),
        said(ref, "cppcc:organization", Ref("committee", body), doc),
    ]


SEATS = [
    *seat("230700/赵青云", "主席", "230781", "甲"),
    *seat("230781/赵青云", "主席", "230781", "乙"),
    *seat("230722/赵青云", "政协委员", "230722", "丙"),
]


def test_merged_people_share_their_seats() -> None:
    """After linking there is one person with one seat, named by both texts; the namesake stays."""
    links = link(SEATS)
    assert len(links.renamed) == 1
    claims = list(rewrite(SEATS, links.renamed))
    seats = {c.subject for c in claims if c.subject.kind == "membership"}
    people = {c.subject for c in claims if c.subject.kind == "person"}
    assert len(seats) == len(people) == 2
    (kept,) = set(links.renamed.values())
    assert {c.evidence.doc for c in claims if c.subject == kept} == {"甲", "乙"}


def test_every_merge_is_in_the_ledger_and_doubts_are_listed() -> None:
    """Old and new IRI, score and reason; the namesake is a candidate."""
    links = link(SEATS)
    (line,) = links.ledger
    assert "同任 230781 主席" in line.reason
    assert {line.left, line.right} == {
        "https://w3id.org/cppcc/id/person/230700/赵青云",
        "https://w3id.org/cppcc/id/person/230781/赵青云",
    }
    assert any("230722" in c.left + c.right for c in links.candidates)


def test_order_does_not_matter() -> None:
    """The same claims in another order link the same."""
    assert link(SEATS[::-1]) == link(SEATS)


def test_what_a_curator_keeps_apart_is_not_merged() -> None:
    """A pair of IRIs in kept_apart stays two."""
    (line,) = link(SEATS).ledger
    assert link(SEATS, kept_apart=frozenset({frozenset({line.left, line.right})})).renamed == {}


def test_a_title_of_two_issuers_takes_no_orphan() -> None:
    """Where two committees have a rule of that title, nobody knows whose the third mention is."""
    claims = [
        said(Ref("work", f"{code}/关于委员履职管理的办法"), MENTION, Ref("article", "甲/0"), "甲")
        for code in ("230700", "230781", "-")
    ]
    assert link(claims).renamed == {}


def test_linking_is_seen_in_the_graph() -> None:
    """The graph of linked claims has two people of the name, not three."""
    lines = assemble(rewrite(SEATS, link(SEATS).renamed))
    assert len([line for line in lines if line.endswith("#Person> .")]) == 2


@pytest.mark.parametrize(
    ("name", "numbers"),
    [
        ("第0023号", ("23",)),
        ("第二十一次", ("21",)),
        ("一百零五", ("105",)),
        ("二〇二三年", ("2023",)),
        ("1+3+X", ("1", "3")),
    ],
)
def test_numbers_in(name: str, numbers: tuple[str, ...]) -> None:
    """Arabic and Chinese numbers are compared by value."""
    assert numbers_in(name) == numbers


def test_unit_core_keeps_what_distinguishes() -> None:
    """A studio named after a member keeps the name."""
    assert unit_core("海明润委员工作室") == "海明润委员工作室"
