"""Every command: its results, its exit codes, and what it says of bad input."""

import errno
import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from cppcc_graph import build_write, doctor
from cppcc_graph.called import things_called
from cppcc_graph.cli import app
from cppcc_graph.describe import label_of
from cppcc_graph.iris import kind_of
from cppcc_graph.kg import KnowledgeGraph

ROOT = Path(__file__).parents[2]


def run(*args: object, text: str | None = None) -> Result:
    """Run the command in this process."""
    return CliRunner().invoke(app, [str(arg) for arg in args], input=text)


@pytest.fixture(scope="module")
def out(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A build of the seeds, made by the command."""
    folder = tmp_path_factory.mktemp("cli") / "out"
    result = run("build", ROOT / "seeds", "-o", folder)
    assert result.exit_code == 0, result.output
    return folder


def source(folder: Path, text: str = "铁力市政协召开主席会议。") -> Path:
    """A folder with one text."""
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "甲.txt").write_text(text, encoding="utf-8")
    return folder


def test_build_says_what_to_open(tmp_path: Path) -> None:
    """Messages go to standard error and name the page; standard output stays empty."""
    result = run("build", source(tmp_path / "src"), "-o", tmp_path / "out")
    assert result.exit_code == 0
    assert "graph.html" in result.stderr
    assert result.stdout == ""


def test_build_json(tmp_path: Path) -> None:
    """--json gives one JSON object on standard output."""
    result = run("build", source(tmp_path / "src"), "-o", tmp_path / "out", "--json")
    assert json.loads(result.stdout)["documents"] == 1


def test_demo_answers_a_question(tmp_path: Path) -> None:
    """Both committees that practise the 1158 method are named, with sentences."""
    result = run("demo", "-o", tmp_path / "demo")
    assert result.exit_code == 0
    assert "伊春市政协" in result.stdout
    assert "巴彦县政协" in result.stdout
    assert "graph.html" in result.stderr


SPARQL = """
SELECT ?committee ?sentence WHERE {
  ?practice cppcc:initiative/skos:prefLabel "1158工作法"@zh ; cppcc:practisedBy/skos:prefLabel ?committee ;
    cppcc:evidence/cppcc:inSentence/cppcc:quote ?sentence } ORDER BY ?committee
"""


def test_query_in_sparql(out: Path) -> None:
    """The prefixes of the package need no declaration; piped rows are CSV."""
    result = run("query", out, SPARQL)
    assert result.stdout.splitlines()[0] == "committee,sentence"
    assert {"伊春市政协", "巴彦县政协"} <= {line.split(",")[0] for line in result.stdout.splitlines()}


def test_query_from_file_and_standard_input(out: Path, tmp_path: Path) -> None:
    """-f and - read the same query."""
    path = tmp_path / "问题.rq"
    path.write_text(SPARQL, encoding="utf-8")
    assert run("query", out, "-f", path).stdout == run("query", out, "-", text=SPARQL).stdout


def test_query_json_and_params(out: Path) -> None:
    """A parameter fixes a variable; --json gives objects."""
    query = "SELECT ?c WHERE { ?c a cppcc:Committee ; skos:prefLabel ?name }"
    result = run("query", out, query, "-p", "name=伊春市政协", "--json")
    assert json.loads(result.stdout) == [{"c": "https://w3id.org/cppcc/id/committee/230700"}]


@pytest.mark.parametrize(
    ("args", "code", "words"),
    [
        (["query", "OUT", "SELECT ?x { ?x a cppcc:Nothing }"], 3, "没有结果"),
        (["query", "OUT", "SELECT ?x { ?x a "], 2, "SPARQL 有误"),
        (["query", "OUT", "no-such-question"], 2, "没有名为"),
        (["query", "OUT"], 2, "三者之一"),
        (["query", "OUT", "committees", "-p", "name"], 2, "名=值"),
        (["query", "nowhere", "committees"], 1, "没有构建结果"),
        (["explain", "OUT", "没有这个政协"], 3, "没有名为"),
        (["view", "OUT", "--about", "没有这个政协"], 3, "没有名为"),
        (["evaluate", "OUT", "--gold", "nowhere"], 1, "没有"),
        (["doctor", "nowhere"], 3, "没有构建结果"),
        (["build", "-o", "x"], 2, "没有给出来源"),
        (["build", "nowhere", "-o", "x"], 2, "nowhere"),
    ],
)
def test_wrong_use(out: Path, args: list[str], code: int, words: str) -> None:
    """Each has its exit code and a message that names the trouble."""
    result = run(*[out if arg == "OUT" else arg for arg in args])
    assert result.exit_code == code, result.output
    assert words in "".join(result.output.split("\n")).replace("│", "").replace(" ", "") or words in result.output


def test_known_questions(out: Path) -> None:
    """Questions are listed, shown, and answered by name with parameters."""
    assert "units-of-committee" in run("questions").stdout
    assert "SELECT" in run("questions", "units-of-committee").stdout
    rows = json.loads(run("query", out, "units-of-committee", "-p", "committee=伊春市政协", "--json").stdout)
    assert "机关党委" in {cell for row in rows for cell in row.values()}


def test_query_explain(out: Path) -> None:
    """The plan is shown, with a hint at a faster form."""
    result = run("query", out, "SELECT ?s { ?s a cppcc:Unit FILTER NOT EXISTS { ?s cppcc:unitOf ?c } }", "--explain")
    assert "BGP" in result.stdout
    assert "MINUS" in result.stdout


def test_export(out: Path, tmp_path: Path) -> None:
    """Formats are listed; one is written; an unknown one is wrong usage."""
    assert "gexf" in run("export", out).stdout
    assert run("export", out, "turtle", "-o", tmp_path / "g.ttl").exit_code == 0
    assert run("export", out, "pdf").exit_code == 2


def test_diff(out: Path, tmp_path: Path) -> None:
    """What a build has lost against another is named; a build equals itself."""
    assert run("diff", out, out).stdout == ""
    run("build", source(tmp_path / "src"), "-o", tmp_path / "other")
    assert "消失" in run("diff", out, tmp_path / "other").stdout


def test_explain_shows_sentences(out: Path) -> None:
    """A thing comes with its relations and the words that prove it."""
    result = run("explain", out, "1158工作法")
    assert "采用 伊春市政协" in result.stdout
    assert "1158" in result.stdout


def test_explain_counts_what_it_leaves_out(out: Path) -> None:
    """Nothing is cut without a word; JSON has all; a mention is a whole sentence."""
    card = KnowledgeGraph.open(out).entity("伊春市政协")
    assert len(card.relations) > 20
    text = run("explain", out, "伊春市政协").stdout
    assert text.count("  → ") + text.count("  ← ") == min(len(card.relations), 200)
    assert ("条联系（--json 给出全部）" in text) == (len(card.relations) > 200)
    assert f"… 另有 {len(card.relations) - 20} 条联系" in repr(card)
    whole = json.loads(run("explain", out, "伊春市政协", "--json").stdout)
    assert len(whole["relations"]) == len(card.relations)
    assert len(whole["evidence"]) >= len(card.evidence)
    person = next(line for line in run("explain", out, "马小蓉").stdout.splitlines() if line.startswith("  “"))
    assert len(person) > len("  “王立新” ") + 20


def test_explain_takes_the_words_that_it_prints(out: Path) -> None:
    """Topics, indicators with their numbers and types name a thing or several; a part of a name gets suggestions."""
    graph = KnowledgeGraph.open(out)
    for kind in ("activity", "outcome", "work", "unit"):
        labels = {label_of(graph.store, node) for node in graph.to_networkx() if kind_of(node) == kind}
        for label in sorted(labels)[:40]:
            assert things_called(graph.store, label), label
    assert "是不是：巴彦县" in run("explain", out, "巴彦").stderr
    assert "是不是：伊春市政协" in run("explain", out, "伊春布政协").stderr
    step = next(iter(graph.query("SELECT ?s { ?s a cppcc:Step }")))["s"]
    assert "(提案环节)" in run("explain", out, f"step/{str(step).partition('/id/step/')[2]}").stdout


def test_view_writes_a_page(out: Path, tmp_path: Path) -> None:
    """The picture around one thing is one file."""
    path = tmp_path / "图.html"
    result = run("view", out, "--about", "1158工作法", "-o", path)
    assert result.exit_code == 0
    assert "1158工作法" in path.read_text(encoding="utf-8")


def test_doctor_marks_what_may_be_added(monkeypatch: pytest.MonkeyPatch) -> None:
    """A missing extra is no fault, and is not ticked off as there either."""
    known = doctor._version
    monkeypatch.setattr(doctor, "_version", lambda name: None if name == "lxml_html_clean" else known(name))
    result = run("doctor")
    assert result.exit_code == 0
    assert "– 可选功能 docs：缺 lxml_html_clean" in result.stdout


def test_serve_says_what_is_missing_before_it_serves(out: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Without the server's packages nothing is said to be served."""
    monkeypatch.setitem(sys.modules, "uvicorn", None)
    result = run("serve", out)
    assert result.exit_code == 1
    assert "cppcc-graph[serve]" in result.stderr
    assert "serving" not in result.stderr


def test_doctor_notices_a_cut_graph(out: Path, tmp_path: Path) -> None:
    """A damaged build is named; opening it mends it."""
    copy = tmp_path / "copy"
    shutil.copytree(out, copy)
    graph = copy / "graph.nq"
    whole = graph.read_bytes()
    graph.write_bytes(whole[:-50])
    result = run("doctor", copy)
    assert result.exit_code == 3
    assert "graph.nq" in result.output
    assert run("query", copy, "committees").exit_code == 0
    assert graph.read_bytes() == whole
    assert run("doctor", copy).exit_code == 0


def test_evaluate(out: Path) -> None:
    """Figures for every list, and the errors on demand."""
    result = run("evaluate", out, "--gold", ROOT / "tests" / "gold", "--errors")
    assert result.exit_code == 0
    assert "macro" in result.stdout


# --- bad input --------------------------------------------------------------------------------------------------------


def test_an_empty_folder(tmp_path: Path) -> None:
    """Nothing to read is exit code 3, and nothing is written."""
    (tmp_path / "src").mkdir()
    result = run("build", tmp_path / "src", "-o", tmp_path / "out")
    assert result.exit_code == 3
    assert "src" in result.stderr
    assert not (tmp_path / "out").exists()


@pytest.mark.parametrize(
    "data",
    [bytes(range(256)) * 40, b"\xff\xfe\x00\xd8\x00\xd8" * 9, b"\x80\x81" * 500],
    ids=["binary", "utf-16", "bytes"],
)
def test_a_file_that_is_no_text(tmp_path: Path, data: bytes) -> None:
    """It is reported with its path; the others are built; exit code 4."""
    folder = source(tmp_path / "src")
    (folder / "乱.txt").write_bytes(data)
    result = run("build", folder, "-o", tmp_path / "out")
    assert result.exit_code in {0, 4}
    report = json.loads((tmp_path / "out" / "report.json").read_text(encoding="utf-8"))
    assert "甲" in {row["doc"] for row in report["documents"]}
    if result.exit_code == 4:
        assert "乱.txt" in result.stderr


def test_a_subfolder_that_cannot_be_opened(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """It is reported like a file that cannot be read, and the rest is built (simulated: tests may run as root)."""
    source(tmp_path / "src")
    source(tmp_path / "src" / "乙")
    scan = os.scandir

    def listed(path: str | int = ".") -> object:
        if str(path).endswith("乙"):
            raise PermissionError(errno.EACCES, "Permission denied", str(path))
        return scan(path)

    monkeypatch.setattr(os, "scandir", listed)
    result = run("build", tmp_path / "src", "-o", tmp_path / "out")
    assert result.exit_code == 4
    report = json.loads((tmp_path / "out" / "report.json").read_text(encoding="utf-8"))
    assert [row["doc"] for row in report["documents"]] == ["甲"]
    (failure,) = report["failures"]
    assert failure["doc"] == "乙"
    assert "权限" in "".join(failure.values())


def test_nothing_but_a_bad_file(tmp_path: Path) -> None:
    """Where no document can be read at all, the build failed and OUT is not touched."""
    folder = tmp_path / "src"
    folder.mkdir()
    (folder / "乱.txt").write_bytes(bytes(range(256)) * 40)
    result = run("build", folder, "-o", tmp_path / "out")
    assert result.exit_code == 1
    assert "乱.txt" in result.stderr
    assert not (tmp_path / "out").exists()


def test_a_target_that_is_a_file(tmp_path: Path) -> None:
    """Wrong usage; the file stays."""
    (tmp_path / "out").write_text("x", encoding="utf-8")
    result = run("build", source(tmp_path / "src"), "-o", tmp_path / "out")
    assert (result.exit_code, (tmp_path / "out").read_text(encoding="utf-8")) == (2, "x")


@pytest.mark.parametrize(("number", "words"), [(errno.ENOSPC, "磁盘已满"), (errno.EACCES, "没有写入权限")])
def test_trouble_with_the_disk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, number: int, words: str) -> None:
    """Exit code 1 and a message that says how to mend it; nothing is left."""

    def trouble(*_args: object, **_kwargs: object) -> None:
        raise OSError(number, "trouble")

    monkeypatch.setattr(build_write, "write_manifest", trouble)
    result = run("build", source(tmp_path / "src"), "-o", tmp_path / "out")
    assert result.exit_code == 1
    assert words in result.stderr
    assert {p.name for p in tmp_path.iterdir()} == {"src"}


@pytest.mark.parametrize("command", ["view", "site", "export"])
def test_a_page_that_cannot_be_written(
    out: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, command: str
) -> None:
    """What, where and how to mend it, by the name that the user gave (simulated: tests may run as root)."""

    def refused(self: Path, *_args: object, **_more: object) -> None:
        raise PermissionError(errno.EACCES, "Permission denied", str(self))

    for name in ("write_bytes", "mkdir"):
        monkeypatch.setattr(Path, name, refused)
    path = tmp_path / "图"
    made = {
        "view": ("view", out, "-o", path),
        "site": ("site", out, "-o", path),
        "export": ("export", out, "csv", "-o", path),
    }
    result = run(*made[command])
    assert result.exit_code == 1
    assert "没有写入权限" in result.stderr
    assert "请检查权限" in result.stderr
    assert ".part" not in result.stderr
    assert "Errno" not in result.stderr


# --- the locale -------------------------------------------------------------------------------------------------------


@pytest.fixture(scope="module")
def gbk_locale(tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    """An environment whose locale is zh_CN.GBK."""
    folder = tmp_path_factory.mktemp("locale")
    made = subprocess.run(
        ["localedef", "-i", "zh_CN", "-f", "GBK", str(folder / "zh_CN.GBK")], check=False, capture_output=True
    )
    if made.returncode and not (folder / "zh_CN.GBK").exists():
        pytest.skip("localedef cannot make zh_CN.GBK here")
    return {**os.environ, "LOCPATH": str(folder), "LC_ALL": "zh_CN.GBK", "PYTHONUTF8": "0", "PYTHONHASHSEED": "7"}


def test_the_locale_does_not_matter(gbk_locale: dict[str, str], out: Path, tmp_path: Path) -> None:
    """Under zh_CN.GBK (and another hash seed) the command writes the same bytes, and its output is UTF-8."""
    code = "import locale; print(locale.getpreferredencoding(False))"
    said = subprocess.run([sys.executable, "-c", code], env=gbk_locale, capture_output=True, text=True, check=True)
    assert said.stdout.strip().upper() == "GBK"
    main = "from cppcc_graph.cli import main; main()"
    command: list[str | Path] = [sys.executable, "-c", main, "build", ROOT / "seeds", "-o", tmp_path / "out", "--json"]
    done = subprocess.run(command, env=gbk_locale, capture_output=True, check=True)
    assert json.loads(done.stdout.decode("utf-8"))["documents"] == 5
    for path in sorted(p for p in out.rglob("*") if p.is_file() and "claims" not in p.relative_to(out).parts):
        assert (tmp_path / "out" / path.relative_to(out)).read_bytes() == path.read_bytes(), path.name
    query: list[bytes | str | Path] = [sys.executable, "-c", main, "query", tmp_path / "out", SPARQL.encode("gbk")]
    asked = subprocess.run(query, env=gbk_locale, capture_output=True, check=True)
    assert "伊春市政协" in asked.stdout.decode("utf-8")
