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
# # 01 十分钟看一遍
#
# 这本笔记打开随附的五篇文本建成的图谱，数一数里面有什么，看一个政协的卡片、证明每件事的原句，再画一张图。
# 没有网络也能运行。

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

# %% [markdown]
# 图谱自己会说有些什么：

# %%
kg

# %% [markdown]
# 一个政协的全部内容：名称、属性、联系，以及文本里说到它的句子。名称要写全，也可以写 `id:committee/230700` 这样的短址。

# %%
yichun = kg.entity("伊春市政协")
yichun

# %% [markdown]
# 每一件事都有依据：哪篇文本、第几个字到第几个字、原话是什么。原话永远等于文本里那几个字。

# %%
proof = yichun.evidence[0]
text = (out / "texts" / f"{proof.doc}.txt").read_bytes().decode("utf-8")
assert text[proof.start : proof.end] == proof.quote
proof.quote, proof.doc, proof.start, proof.end

# %% [markdown]
# 哪些政协在用“1158工作法”？问题有名字，`cppcc questions` 列出全部。

# %%
rows = kg.query("initiative-spread", initiative="1158工作法")
rows

# %%
sorted({row["committeeName"] for row in rows})

# %% [markdown]
# 画出巴彦县政协周围两步以内的事物。点一个节点或一条线，右边出现它的内容和原句；按 `/` 用汉字、拼音或首字母查找。
# （别人给你的笔记要先点“信任”，图才会出现。）

# %%
kg.view("巴彦县政协", hops=2, limit=120)

# %% [markdown]
# 整个图谱的网页已经在 `build/demo/explorer.html`，双击就能打开。
