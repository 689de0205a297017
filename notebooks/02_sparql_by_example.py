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
# # 02 用例子学 SPARQL
#
# `%%sparql` 直接查询打开的图谱，前缀不用写。选项：`--store-to` 把结果存进变量，`--params` 填变量，
# `--format` 选 table、df、json、csv 或 view。

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
%load_ext cppcc_graph.notebook_magic

# %% [markdown]
# 第一个问题：有哪些政协，各是什么层级？中文标签带语言标记 `@zh`，所以 `"伊春市政协"` 找不到它，`"伊春市政协"@zh` 才行。

# %%
%%sparql --store-to committees
SELECT ?name ?level WHERE {
  ?committee a cppcc:Committee ; skos:prefLabel ?name ; cppcc:level/skos:notation|cppcc:level ?level .
}
ORDER BY ?name

# %%
len(committees)

# %% [markdown]
# 参数用 `--params`：下面的 `?name` 由这一行给出，会自动当作中文标签。

# %%
%%sparql --params name=1158工作法
SELECT ?committeeName WHERE {
  ?initiative skos:prefLabel ?name .
  ?practice cppcc:initiative ?initiative ; cppcc:practisedBy ?committee .
  ?committee skos:prefLabel ?committeeName .
}
ORDER BY ?committeeName

# %% [markdown]
# 带上证据：每个事实都连着 `cppcc:evidence`，里面有原话和它在文本中的位置。

# %%
%%sparql --format df
SELECT ?name ?quote ?start ?end WHERE {
  ?initiative a cppcc:Initiative ; skos:prefLabel ?name ; cppcc:evidence ?evidence .
  ?evidence cppcc:quote ?quote ; cppcc:start ?start ; cppcc:end ?end .
}
ORDER BY ?name
LIMIT 8

# %% [markdown]
# 沿着 `cppcc:superior+` 往上走：一个县级政协之上有谁。

# %%
%%sparql
SELECT ?below ?above WHERE {
  ?committee skos:prefLabel "道外区政协"@zh , ?below ; cppcc:superior+ ?upper .
  ?upper skos:prefLabel ?above .
}

# %% [markdown]
# 聚合：哪个政协的活动最多？

# %%
%%sparql --store-to busiest --format df
SELECT ?name (COUNT(?activity) AS ?activities) WHERE {
  ?activity a cppcc:Activity ; cppcc:agent ?committee .
  ?committee skos:prefLabel ?name .
}
GROUP BY ?name
ORDER BY DESC(?activities) ?name
LIMIT 5

# %% [markdown]
# `CONSTRUCT` 的结果可以直接画出来。

# %%
%%sparql --format view
CONSTRUCT { ?unit cppcc:unitOf ?committee } WHERE { ?unit cppcc:unitOf ?committee }

# %% [markdown]
# 同一条查询在 Python 里：

# %%
answer = kg.query("ASK { ?x a cppcc:Outcome ; cppcc:claimant ?someone }")
bool(answer)
