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
# # 03 网络：谁居中，谁成群，做法怎样传开
#
# 图谱可以按不同的问题投影成 NetworkX 的图。

# %%
import os
from pathlib import Path

from cppcc_graph.build import build
from cppcc_graph.cli_build import seeds_folder
from cppcc_graph.kg import KnowledgeGraph

out = Path(os.environ.get("CPPCC_DEMO", "../build/demo"))
if not (out / "manifest.json").exists():
    build([seeds_folder()], out)
kg = KnowledgeGraph.open(out)

# %%
import networkx as nx

from cppcc_graph.projections import PROJECTIONS

{name: " ".join((projection.__doc__ or "").split()) for name, projection in PROJECTIONS.items()}

# %% [markdown]
# ## 居中的事物
#
# 整个图里联系最多的节点；再看哪些节点是“桥”（去掉它，图会断开）。

# %%
whole = nx.Graph(kg.to_networkx("whole"))
label = nx.get_node_attributes(whole, "label")
top = sorted(whole.degree, key=lambda pair: (-pair[1], pair[0]))[:8]
[(label[node], degree) for node, degree in top]

# %%
bridges = sorted(nx.articulation_points(whole), key=lambda node: (-whole.degree[node], node))
[label[node] for node in bridges[:8]]

# %% [markdown]
# ## 共用一种做法的政协
#
# 两个政协共用的做法越多，边的权重越大。

# %%
shared = kg.to_networkx("shared-initiatives")
label = nx.get_node_attributes(shared, "label")
sorted((label[a], label[b], data["weight"]) for a, b, data in shared.edges(data=True))

# %% [markdown]
# ## 成群
#
# 固定种子的 Louvain，每次结果相同。

# %%
groups = nx.community.louvain_communities(whole, seed=1)
names = nx.get_node_attributes(whole, "label")
committees = [sorted(names[node] for node in group if "/committee/" in node) for group in groups]
sorted((group for group in committees if group), key=lambda group: (-len(group), group))[:6]

# %% [markdown]
# ## 一种做法传到了哪里

# %%
kg.query("shared-initiatives")

# %%
kg.view("书香政协", hops=1)

# %% [markdown]
# 两件事物怎样联系起来：最短路径，逐步看。

# %%
path = nx.shortest_path(whole, kg.find("巴彦县政协"), kg.find("伊春市政协"))
[names[node] for node in path]

# %% [markdown]
# 画在 Gephi 里：写成 GEXF，在 Gephi 里把字体选成“微软雅黑”或“思源黑体”，否则中文是方块。

# %%
import tempfile

with tempfile.TemporaryDirectory() as folder:
    target = Path(folder) / "shared.gexf"
    nx.write_gexf(shared, target)
    size = target.stat().st_size
size > 500
