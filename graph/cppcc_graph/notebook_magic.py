"""`%sparql` and `%%sparql` for notebooks: ask an opened graph, keep the answer, draw what was constructed.

%load_ext cppcc_graph.notebook_magic
%%sparql --store-to answer --params name=1158工作法 --format df
"""

import argparse
import shlex
from collections.abc import Sequence
from typing import TYPE_CHECKING, Any, Final, NoReturn, TypeAlias

from cppcc_graph.describe import attributes_of, label_of
from cppcc_graph.errors import QueryError
from cppcc_graph.iris import kind_of
from cppcc_graph.kg import KnowledgeGraph, View
from cppcc_graph.rows import Rows
from cppcc_graph.viewgraph import KIND_LABELS, ViewEdge, ViewGraph, ViewNode
from cppcc_graph.words import term_label

if TYPE_CHECKING:
    from IPython.core.interactiveshell import InteractiveShell

__all__ = ["answer", "load_ipython_extension", "view_of_triples"]

Namespace: TypeAlias = dict[str, Any]

_FORMS: Final = ("table", "df", "json", "csv", "view")


class _Parser(argparse.ArgumentParser):
    """A parser that raises instead of ending the kernel."""

    def error(self, message: str) -> NoReturn:
        raise QueryError(f"%%sparql：{message}；用法：{self.format_usage().strip()}")


def load_ipython_extension(shell: "InteractiveShell") -> None:
    """Register `%sparql` and `%%sparql`; IPython calls this on `%load_ext`."""

    def sparql(line: str, cell: str | None = None) -> Any:
        return answer(line, cell, shell.user_ns)

    shell.register_magic_function(sparql, magic_kind="line_cell", magic_name="sparql")  # type: ignore[call-arg, arg-type]


def answer(line: str, cell: str | None, names: Namespace) -> Any:
    """Run one magic: the options stand in `line`; the query in `cell`, or after the options.

    The graph is the variable `kg` unless --graph names another. --store-to keeps the answer in a variable as well.

    Raises:
        QueryError: the options or the query are wrong, or there is no such graph.
    """
    options = _options().parse_args(shlex.split(line))
    query = cell if cell is not None else " ".join(options.query)
    if cell is not None and options.query:
        raise QueryError(f"%%sparql：多余的参数 {' '.join(options.query)!r}；查询写在下面的行里")
    graph = names.get(options.graph)
    if not isinstance(graph, KnowledgeGraph):
        raise QueryError(f"变量 {options.graph} 不是打开的图谱；先运行 {options.graph} = KnowledgeGraph.open(…)")
    rows = graph.query(query, **_params(options.params, names))
    made = _formed(graph, rows, options.format)
    if options.store_to:
        names[options.store_to] = made
    return None if options.silent else made


def view_of_triples(kg: KnowledgeGraph, rows: Rows) -> View:
    """Draw the answer of a CONSTRUCT or DESCRIBE: things are nodes, triples between things are edges.

    Raises:
        QueryError: the rows are no triples.
    """
    if rows.variables != ("subject", "predicate", "object"):
        raise QueryError("--format view 要用 CONSTRUCT 或 DESCRIBE 查询 (needs triples)")
    triples = [(str(row["subject"]), str(row["predicate"]), str(row["object"])) for row in rows]
    between = [(s, p, o) for s, p, o in triples if kind_of(s) in KIND_LABELS and kind_of(o) in KIND_LABELS]
    things = sorted({s for s, _, _ in triples if kind_of(s) in KIND_LABELS} | {o for _, _, o in between})
    nodes = tuple(
        ViewNode(thing, label_of(kg.store, thing), kind_of(thing), attributes_of(kg.store, thing), kg.proofs.of(thing))
        for thing in things
    )
    edges = tuple(ViewEdge(s, o, p.rpartition("#")[2], term_label(p)) for s, p, o in sorted(set(between)))
    return View(ViewGraph("查询结果", nodes, edges))


def _formed(kg: KnowledgeGraph, rows: Rows, form: str) -> Any:
    match form:
        case "df":
            return rows.to_dataframe()
        case "json":
            return list(rows)
        case "csv":
            return rows.to_csv()
        case "view":
            return view_of_triples(kg, rows)
        case _:
            return rows


def _options() -> argparse.ArgumentParser:
    parser = _Parser(prog="%%sparql", add_help=False)
    parser.add_argument("-g", "--graph", default="kg")
    parser.add_argument("-s", "--store-to", metavar="NAME")
    parser.add_argument("-p", "--params", nargs="+", default=[], metavar="NAME=VALUE")
    parser.add_argument("-f", "--format", choices=_FORMS, default="table")
    parser.add_argument("--silent", action="store_true")
    parser.add_argument("query", nargs="*")
    return parser


def _params(pairs: Sequence[str], names: Namespace) -> dict[str, str | float]:
    """Read NAME=VALUE pairs; a bare NAME is a dictionary of parameters from the notebook."""
    found: dict[str, str | float] = {}
    for pair in pairs:
        name, equals, value = pair.partition("=")
        if equals:
            found[name] = value
        elif isinstance(names.get(name), dict):
            found.update(names[name])
        else:
            raise QueryError(f"%%sparql：--params 要写 名=值 或一个字典变量，不是 {pair!r}")
    return found
