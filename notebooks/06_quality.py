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
# # 06 质量：查得准吗，查得全吗，错在哪里
#
# 五篇示例文本有人工标注（`tests/gold`）。这里把图谱的表和标注对照：准确率、召回率、F1，以及每一处错误。

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
import pandas as pd

from cppcc_graph.charts import bar_chart
from cppcc_graph.evaluate import evaluate

gold = Path(os.environ.get("CPPCC_GOLD", "../tests/gold"))
result = evaluate(out, gold, texts=seeds_folder())
figures = pd.DataFrame(
    {name: [f.gold, f.rows, f.precision, f.recall, f.found, f.exact] for name, f in result.lists.items()},
    index=["标注", "图谱", "准确率", "召回率", "F1 找到", "F1 全对"],
).T
figures.round(2)

# %%
round(result.found, 2), round(result.exact, 2)

# %%
bar_chart(list(figures.index), [round(value, 2) for value in figures["F1 找到"]], title="各表 F1（找到）")

# %% [markdown]
# 这五篇文本就在手边，规则是看着它们写的，所以这些数字偏高；没见过的文本上的数字见 README。

# %% [markdown]
# ## 错在哪里
#
# `-` 漏了，`+` 多了，`~` 找到但不全对。

# %%
kinds = pd.Series([mistake.what for mistake in result.mistakes], dtype="str").value_counts()
kinds.to_dict()

# %%
for mistake in result.mistakes[:12]:
    print(mistake)
