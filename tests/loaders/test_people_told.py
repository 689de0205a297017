"""People whom a slot, a predicate or a neighbouring body tells: names that are words, members told by a sentence."""

import pytest
from tests.loaders.reading import names_of, roles_of

from cppcc_loaders.credits import find_credits


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("州政协副主席车争气率队到两个乡走访。", ["车争气"]),
        ("县水利局局长安宁、县交通局副局长钟向荣到会。", ["安宁", "钟向荣"]),
        ("青石镇中学副校长袁愈深劝她把手艺传下去。", ["袁愈深"]),
        ("副省长刀文秀听取发言。", ["刀文秀"]),
        ("县政协副主席常河宽、柳荫分三路看望老同志。", ["常河宽", "柳荫"]),
        ("县中医院骨科主任由解放表示赞成。", ["由解放"]),
        ("清泉陶瓷有限公司董事长、县政协委员连天喜在窑边算账。", ["连天喜"]),
        ("五十二岁的分拣工许淑贞说，活儿不重。", ["许淑贞"]),
        ("第六代传人彭晏秋演示了拉坯。", ["彭晏秋"]),
        ("八十一岁的央金卓嘎唱起老歌。", ["央金卓嘎"]),
        ("七旬织毯人热依汗·买买提不肯歇手。", ["热依汗·买买提"]),
        ("监督组成员有普向春、茶丽娟和密英杰。", ["普向春", "茶丽娟", "密英杰"]),
    ],
)
def test_slots(text: str, names: list[str]) -> None:
    """Names of which a part is a word are read where only a name fits."""
    assert names_of(text) == names


@pytest.mark.parametrize(
    "text",
    [
        "县政协主席任组长，分管副主席任副组长。",
        "各位委员谈感受、提建议。",
        "全体委员高度评价这项工作。",
        "副主席分别带队到村。",
        "粮站敞开收购农民余粮，价格不变。",
        "师生向革命烈士献花。",
        "州政协主席会见了让—皮埃尔·洛朗一行。",
        "有关委员广泛听取意见。",
        "发展妇女儿童和青少年事业。",
        "该国担任轮值主席国以来贸易增长。",
        "首都各界向抗战烈士敬献花篮。",
        "县长高度重视这项工作，副县长亲自部署，校长表示感谢。",
        "公司董事长全程陪同，总经理详细介绍。",
        "石桥中学校长安全责任重大，县医院院长常务会研究。",
        "县水利局局长方才赶到，县公安局政委成功化解危机。",
        "县政协副主席长期分管提案，县总工会主席团结职工。",
        "南甸镇镇长和平时一样走村，石桥村党支部书记自从上任就没歇过。",
        "县财政局局长金额核对无误，县林业局副局长时常下乡。",
        "来自石桥的高山茶卖得好，八十岁的老字号重新开张。",
        "做生意的明白人都知道，家住县城的常客来得多。",
        "该职位由高级工程师接任，由常务副县长代理。",
        "新疆·石河子的葡萄、阿克苏·库车的杏子都到了。",
        "高山村、安乐村都是县政协委员联系点。",
        "两位政协委员：一个教书，一个种地。",
        "10位政协委员发言：围绕招商、教育、医疗各抒己见。",
    ],
)
def test_no_names(text: str) -> None:
    """Words behind a title stay words."""
    assert names_of(text) == []


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("在县第二小学，校长何丽云介绍了课后服务。", ("何丽云", "校长", "县第二小学")),
        ("清水县人民医院已经开诊。该院护士长冉小燕说，床位够用。", ("冉小燕", "护士长", "清水县人民医院")),
        ("由县政协主席郑金成任组长、副主席涂志明任副组长的调研组看了三家厂。", ("涂志明", "副组长", "调研组")),
        ("王志和不再担任县政协办公室主任，由强建民接任。", ("强建民", "主任", "县政协办公室")),
        ("来自宁波的莫志坤挂任清水县人民医院副院长。", ("莫志坤", "副院长", "清水县人民医院")),
        ("郑玉萍是第九届、第十届平湖市政协委员。", ("郑玉萍", "政协委员", "平湖市政协")),
    ],
)
def test_roles_told(text: str, role: tuple[str, str, str]) -> None:
    """Posts whose body or holder stands elsewhere in the sentence are read with it."""
    assert role in roles_of(text)


def test_terms_are_no_part_of_bodies() -> None:
    """When somebody took an office is no part of its body's name."""
    told = roles_of("市政协召开会议。程立言（白山市副市长，2019年3月任白山市代市长、2019年7月至今任白山市市长）出席。")
    assert {body for _, _, body in told} == {"白山市"}


@pytest.mark.parametrize(
    "text",
    [
        "在县第二小学，县教育局局长何丽云介绍了情况。",
        "记者走进石桥茶厂、南甸酒厂，厂长何丽云刚从外地回来。",
        "县商会签约后，会长单位代表何丽云发言。",
    ],
)
def test_heads_of_other_bodies(text: str) -> None:
    """A head whose own body is told, or whose kind of body is not named alone, is not given the one named before."""
    assert {body for _, _, body in roles_of(text)}.isdisjoint({"县第二小学", "石桥茶厂", "县商会"})


def test_row_of_counted_members() -> None:
    """Three titled people whom a count calls members all have a seat, and nobody before them."""
    told = roles_of("会上有县第一中学教师路志衡、青山茶厂厂长彭学文和清河公司经理成小林三位委员发言。")
    assert {person for person, role, _ in told if role == "政协委员"} == {"路志衡", "彭学文", "成小林"}


def test_posts_of_those_before() -> None:
    """A post that a name before it holds is not carried on to the names behind the next title."""
    told = roles_of("县政协主席郑金成任组长、副主席涂志明任副组长。")
    assert ("涂志明", "组长", None) not in told


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("老人笑了。（照片由何宇清摄）", ["何宇清"]),
        ("会议结束。\n□ 通讯员 祖丽皮亚 文/摄\n", ["祖丽皮亚"]),
        ("老人笑了。□ 通讯员 祖丽皮亚 文/摄", ["祖丽皮亚"]),
        ("会议结束。（本组图片均由王小山、李大明拍摄）", ["王小山", "李大明"]),
        ("会议结束。（资金由王小山提供）", []),
        ("会议结束。（图片由县融媒体中心提供）", []),
        ("会议结束。（照片由高山摄影协会提供）", []),
    ],
)
def test_credits_told(text: str, names: list[str]) -> None:
    """Credits told in words, and those of a mark with a name without a family name, are credits."""
    assert [name for credit in find_credits(text) for name, _ in credit.names] == names
