"""Rows of one sentence, words of a topic, numbers beside silence, results, and what is said only once."""

from collections.abc import Callable

import pytest
from tests.serve.invented import graph_of

from cppcc_graph.ask import Answer, ask
from cppcc_graph.ask_answer import Cell
from cppcc_graph.ask_facts import Fact
from cppcc_graph.ask_rank import Wanted, rank
from cppcc_graph.ask_terms import terms_of
from cppcc_graph.viewgraph import ViewEvidence

_TEXTS = {
    "lingtai": """灵台县政协2023年工作综述

灵台县政协主席贺文斌主持召开主席会议。全年立案提案146件，办复率100%。5月6日，灵台县政协召开果业提质座谈会，并视察冷链仓库。

灵台县政协组织委员到中台镇开展义诊活动，又为独店镇老人送去米面。县政协编报社情民意信息58期，其中《关于修缮乡村戏台的建议》被市政协采用。

什字镇的养牛户缺饲草，一到冬天就发愁。县政协委员牵线，县农业农村局调来青贮饲料900吨，养牛户的难处这才有了着落。

独店镇的老街每到雨天就积水。
""",
    "chongxin": """崇信县政协2023年工作综述

崇信县政协主席岳志诚主持召开主席会议。崇信县政协开展义诊活动。崇信县政协健全委员管理等9项制度，规范提案办理。崇信县政协委员为敬老院捐赠棉被120床。
""",
}


@pytest.fixture(scope="module")
def answer(tmp_path_factory: pytest.TempPathFactory) -> Callable[[str], Answer]:
    """Asks the graph of two invented articles."""
    store, texts = graph_of(_TEXTS, tmp_path_factory.mktemp("rows"))
    return lambda question: ask(store, question, texts=texts)


def test_rows_of_one_sentence_and_day_are_records(answer: Callable[[str], Answer]) -> None:
    """Two rows that one sentence tells of one day are not called two activities, and nothing is certain."""
    found = answer("灵台县政协2023年5月6日有哪些活动？")
    assert len(found.rows) == 2
    assert found.answer.startswith("找到 2 条记录，出自同一句")
    assert "同一件事" not in found.answer
    assert not found.certain


def test_a_word_of_the_question_in_a_topic_is_required(answer: Callable[[str], Answer]) -> None:
    """义诊 leaves out the gift, which is public service as well, and the places that are written are told."""
    found = answer("有没有义诊活动，在哪里办的？")
    assert [row[0].text for row in found.rows] == ["义诊活动"]
    assert "中台镇" in found.answer


def test_the_type_stays_where_no_topic_holds_the_word(answer: Callable[[str], Answer]) -> None:
    """好事 is in no topic: public service is listed, uncertain."""
    found = answer("崇信县政协做了哪些好事？")
    assert any("棉被" in row[0].text for row in found.rows)
    assert not found.certain


def test_a_number_is_not_compared_with_silence(answer: Callable[[str], Answer]) -> None:
    """Who states a number is told with it, of the other that its text states none."""
    found = answer("灵台和崇信哪个县的提案立案多？")
    assert "立案提案146件" in found.answer
    assert "没有说崇信县政协的数" in found.answer
    assert "较多" not in found.answer
    assert not found.certain


def test_an_adopted_paper_is_found_before_its_level(answer: Callable[[str], Answer]) -> None:
    """哪篇信息被市政协采用 is answered with the title, not with the body that was named."""
    found = answer("灵台县哪篇信息被市政协采用了？")
    assert "《关于修缮乡村戏台的建议》" in found.answer
    assert "县级" not in found.answer


def test_an_outcome_has_the_date_of_its_activity(answer: Callable[[str], Answer]) -> None:
    """捐赠 of a year's report is of that year, and of no other."""
    assert "所问的时间" not in answer("崇信县政协2023年捐赠了多少床棉被？").answer


def test_a_number_of_other_things_is_no_answer(answer: Callable[[str], Answer]) -> None:
    """9项制度 answers no question for 几件提案."""
    assert not any("9项" in cell.text for row in answer("崇信县政协提出了几件提案？").rows for cell in row[:2])


def test_nouns_behind_measures() -> None:
    """几件提案 drops a number in another unit whose name lacks the word, and keeps one in 件."""
    facts = [
        Fact("x:1", "outcome", "制度", "", "", "9", "项", quote="规范提案等9项制度"),
        Fact("x:2", "outcome", "立案", "", "", "60", "件", quote="提案立案60件"),
    ]
    wanted = Wanted(terms_of(["提案"]), "number", "", "件", Wanted.noun_in("有几件提案"))
    assert [one.iri for _, one in rank(wanted, facts)] == ["x:2"]
    assert Wanted.noun_in("督办了哪几件提案") == ""


def test_what_became_of_it_stands_in_the_next_sentence(answer: Callable[[str], Answer]) -> None:
    """The sentence with the trouble is shown with the one that tells of its end, and no further."""
    found = answer("什字镇养牛户缺饲草的事有结果吗？")
    assert "青贮饲料900吨" in found.answer
    assert "老街" not in found.answer
    assert not found.certain


def test_a_text_is_printed_once(answer: Callable[[str], Answer]) -> None:
    """What the answer quotes is neither repeated as a row nor as evidence; its place is told."""
    said = answer("什字镇养牛户缺饲草的事有结果吗？").to_text()
    assert said.count("一到冬天就发愁") == 1
    assert "出处：" in said


def test_rows_that_say_more_are_printed() -> None:
    """A row with a new number stays; of a sentence said before only its place is told."""
    sentence = "灵台县政协全年立案提案146件，办复率100%，其中重点提案9件，由主席、副主席领衔督办。"
    proof = ViewEvidence("甲", "甲文", 0, len(sentence), sentence, sentence, 0)
    rows = ((Cell("重点提案"), Cell("9件"), Cell(sentence)),)
    said = Answer("?", understood=True, certain=True, answer="重点提案9件", rows=rows, evidence=(proof,)).to_text()
    assert said.count("领衔督办") == 1
    assert "重点提案 | 9件" in said
    assert f"出处：甲文 0-{len(sentence)}" in said


@pytest.mark.parametrize("text", ["委员提案吗，" * 500, "灵台县政协义诊" * 400, "哪" * 3000])
def test_noise_finds_nothing(answer: Callable[[str], Answer], text: str) -> None:
    """A long text of the same few characters is no question."""
    found = answer(text)
    assert not found.understood
    assert not found.rows
    assert not found.evidence


def test_a_long_question_in_letters_is_no_noise(answer: Callable[[str], Answer]) -> None:
    """Words in letters count as words: English has few characters."""
    around = (
        "I am writing a paper about how counties deal with farmers, old streets, winter fodder and village stages, "
    )
    question = f"{around * 3}and I would like to know: who chairs the Lingtai CPPCC?"
    assert len(question) > 300
    assert answer(question).answer != answer("哪" * 3000).answer
