"""Activities of showcases, portraits and reports, told without a usual trigger verb (invented sentences)."""

import pytest
from tests.loaders.reading import frames, told


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("县政协委员孙岚请来船工、店主和交警大队，在渡口边前后谈了5回。", "consultation"),
        ("2023年，县政协常委会围绕藤编出村、渡口照明两个重点，先后举行协商活动6次。", "consultation"),
        ("5月9日，县政协把协商会开在了石桥渡口的凉棚下。", "consultation"),
        ("石桥村旧渠漏水问题，经工作室协商，三户人家各让一步。", "consultation"),
        ("“渡口茶谈”固定在每周五傍晚，由县政协委员轮流做东。", "consultation"),
        ("县政协农业委就旱地改良递交专报两期。", "opinion-work"),
        ("县政协委员去年写信息31条。", "opinion-work"),
        ("大会宣读了表彰决定。县政协委员赵某等9人上台。", "institution-building"),
        ("县政协请第三方机构对提案办理质量进行评估。", "proposal-work"),
        ("县政协邀请第三方对6个协商点开展评估。", "institution-building"),
        ("两个监督小组随即组成，由县政协副主席各带一组。", "institution-building"),
        ("“孙岚委员工作室”2022年6月在石桥村挂牌。", "institution-building"),
        ("县政协藤编产业课题组由一位副主席牵头，在南甸等5个乡镇走访作坊70多家。", "research"),
        ("县政协委员孙岚随市政协考察团赴邻县，看竹编作坊联营，记了两本。", "research"),
        ("县政协与邻县政协互派委员，就医保窗口服务互查。", "supervision"),
        ("县政协向县水利局发出《民主监督建议书》。", "supervision"),
        ("县政协委员的心事变成了两件提案：一件是集体提案《关于修缮石桥渡口的建议》。", "proposal-work"),
        ("县政协的藤编产销对接会促成合作项目4个。", "investment-promotion"),
        ("有2家外地企业由县政协委员引荐来石桥考察。", "investment-promotion"),
        ("县政协委员孙岚列席了县里的养老工作座谈会。", "work-meeting"),
        ("县政协界别在视频号推出《孙医生说健康》短视频12条。", "public-service"),
        ("县政协委员冲上石桥大堤，守了一夜。", "public-service"),
        ("孙岚是县政协委员。去年7月，她自己掏钱安了9盏路灯。", "public-service"),
    ],
)
def test_work_is_told_without_a_usual_verb(text: str, kind: str) -> None:
    """Each way of telling gives an activity of its type and no other."""
    assert {f.type for f in frames(text)} == {kind}


@pytest.mark.parametrize(
    "text",
    [
        "县人大常委会审议了水污染防治报告。",
        "按照规则，县政协常委会会议一般每季度召开一次。",
        "今年，县政协界别计划就安宁疗护开展调研。",
        "短板同样看得见：县政协的调研有时停在看盆景。",
        "县政协两件提案退回重办后均改为满意。",
    ],
)
def test_other_bodies_rules_plans_and_shortcomings_tell_nothing(text: str) -> None:
    """What others did, how often a meeting is to be held, plans and shortcomings are no activity."""
    assert told(text) == []


def test_what_a_walk_was_to_find_out_is_its_topic() -> None:
    """A clause of purpose before the walk says what it was about."""
    text = "为弄清竹编学徒的去向，县政协委员孙岚骑车跑了17个村。"
    assert [f.topic for f in frames(text)] == ["竹编学徒的去向"]


def test_work_on_behalf_of_a_party_committee_is_ours() -> None:
    """受市委委托 names who asked for it, not who did it."""
    assert [f.type for f in frames("受县委委托，对12个窗口开展民主监督，县政协委员提出意见30条。")] == ["supervision"]


def test_a_quoted_subject_is_what_a_session_debated() -> None:
    """The next clause of a standing committee's session says what it was about."""
    text = "5月9日，县政协常委会举行第十二次会议，用一天时间专题议政“藤编怎样出村”。"
    assert [(f.type, f.topic) for f in frames(text)] == [("standing-committee-meeting", "藤编怎样出村")]


def test_words_behind_a_quoted_speech_tell_again() -> None:
    """A sentence behind somebody's words in quotes after a colon is told."""
    text = "委员孙岚说：“我来写，写到有人回。”5月，县政协教科卫体委员会在石桥镇开展近视筛查调研。"
    assert "research" in {f.type for f in frames(text)}


def test_a_section_speaks_of_the_name_that_its_heading_quotes() -> None:
    """A founding without a subject is that of the brand in the heading."""
    text = (
        "县政协介绍几项做法，供各地交流。\n★ 石桥：“码上谈”数字平台\n县政协活动小组与大学生一起开发，2022年5月上线。\n"
    )
    assert [(f.type, f.topic, f.date) for f in frames(text)] == [("institution-building", "“码上谈”", "2022-05")]


def test_proposals_under_headings_of_their_own() -> None:
    """A numbered heading with a proposal's number and title and an account below gives a row each."""
    account = "领衔督办：县政协副主席孙岚\n结果：县里在渡口装灯四十盏，夜里摆渡的船工都说亮堂，欠下的两处年底前补齐。\n"
    text = (
        "县政协重点提案办理情况\n一、第3号提案：《关于石桥渡口照明的建议》\n"
        f"{account}二、第8号提案：《关于修缮南甸旧渠的建议》\n{account}"
    )
    assert {f.topic for f in frames(text)} >= {"《关于石桥渡口照明的建议》", "《关于修缮南甸旧渠的建议》"}
