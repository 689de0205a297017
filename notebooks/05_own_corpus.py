# ---
# jupyter:
#   jupytext:
#     text_representation:
#       extension: .py
#       format_name: percent
#   kernelspec:
#     display_name: Python 3
#     language: python
#     name: python3
# ---

# %% [markdown]
# # 05 用自己的文本建图，并且改正它
#
# 任何文件夹都可以：txt、网页、Word、PDF。这里现写两篇短文，建图，看报告，再补一行元数据，重新构建。

# %%
import json
import tempfile
from pathlib import Path

from cppcc_graph.build import BuildOptions, build
from cppcc_graph.kg import KnowledgeGraph

work = Path(tempfile.mkdtemp())
source = work / "texts"
source.mkdir()
(source / "baicheng.txt").write_text(
    "白城市政协开展专题视察\n\n近日，白城市政协组织委员围绕城市供水开展专题视察。"
    "委员们提出意见建议12条。白城市政协用好“书香政协”品牌，组织读书活动3场。\n",
    encoding="utf-8",
)
(source / "bus.txt").write_text("汽车站调整发车时间\n\n即日起，首班车提前到六点。\n", encoding="gb18030")
report = build([source], work / "graph")
report.totals

# %% [markdown]
# 第二篇是 GBK 编码，而且与政协无关：它被读了，也被说明为什么没有用。

# %%
whole = json.loads((work / "graph" / "report.json").read_text("utf-8"))
list(whole)

# %%
kg = KnowledgeGraph.open(work / "graph")
kg

# %%
kg.entity("白城市政协")

# %% [markdown]
# ## 改正
#
# 文本旁边的 `metadata.csv` 补上文本自己没说的：标题、来源、发布日期、所说的年份。写一行，再构建一次；没变的文本不会重读。

# %%
(source / "metadata.csv").write_text(
    "doc,title,publisher,published,reference_year,note\n"
    "baicheng,白城市政协开展专题视察,示例日报,2024-05-20,2024,示例\n",
    encoding="utf-8",
)
again = build([source], work / "graph")
again.read, again.reused

# %%
kg = KnowledgeGraph.open(work / "graph")
kg.query("SELECT ?title ?published WHERE { ?source a cppcc:Source ; dcterms:title ?title ; cppcc:published ?published }")

# %% [markdown]
# 事实有误时，把决定写进来源旁边的 `curation/` 文件夹，每次构建都照着做。不用手写：在 `explorer.html` 里打开那个节点，
# 点“有误”“合并到…”或“改名”，最后点“下载修订表”。下面给一个品牌改名：

# %%
(work / "curation").mkdir()
(work / "curation" / "fixes.tsv").write_text(
    "action\tsubject\tnew\tnote\nrename\tinitiative/书香政协\t书香政协（白城）\t示例\n", encoding="utf-8"
)
build([source], work / "graph").curation

# %%
KnowledgeGraph.open(work / "graph").query("SELECT ?name WHERE { ?x a cppcc:Initiative ; skos:prefLabel ?name }")

# %% [markdown]
# 取出一篇文本，等于从没读过它：

# %%
build([], work / "graph", BuildOptions(add=True, remove=("bus",))).totals
