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
# # 04 成效：数字、谁说的、说法不一的地方
#
# 成效是文本自述的结果。图谱记下指标、数值、单位、是谁称述的、依据是哪一句，不替任何人作证。

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
from cppcc_graph.charts import bar_chart

outcomes = kg.query("""
SELECT ?committee ?indicator ?value ?unit ?quote WHERE {
  ?outcome a cppcc:Outcome ; cppcc:claimant/skos:prefLabel ?committee ; cppcc:indicator ?indicator ; cppcc:value ?value .
  OPTIONAL { ?outcome cppcc:unitText ?unit }
  OPTIONAL { ?outcome cppcc:evidence/cppcc:quote ?quote }
}
ORDER BY DESC(?value) ?committee ?indicator
""").to_dataframe()
outcomes.drop(columns="quote").head(10)

# %% [markdown]
# ## 谁称述的数字最多

# %%
counts = outcomes.drop_duplicates(["committee", "indicator", "value"]).groupby("committee").size()
counts = counts.sort_values(ascending=False, kind="stable").head(8)
bar_chart(list(counts.index), list(counts), title="称述了数值的成效（条）")

# %% [markdown]
# ## 同一单位“件”的比较
#
# 只比较单位相同的数字，而且把比较词（约、以上）留在心里：它们在 `cppcc:comparator`。

# %%
pieces = outcomes[outcomes["unit"] == "件"].drop_duplicates(["committee", "indicator", "value"]).head(8)
bar_chart([f"{row.committee} {row.indicator}"[:22] for row in pieces.itertuples()], list(pieces["value"]), title="件数")

# %% [markdown]
# ## 说法不一
#
# 同一个政协、同一个指标，却有两个数字。不一定是错：可能一个是全部，一个是其中一部分。两句原话都在，读者自己判断。

# %%
contested = kg.query("contested-numbers")
contested

# %% [markdown]
# ## 数字后面的那句话

# %%
outcomes.iloc[0]["quote"]
