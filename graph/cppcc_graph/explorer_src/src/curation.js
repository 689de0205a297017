// Corrections: collected in the page, downloaded as a TSV that a build replays. Nothing is sent anywhere.
import { EDGE_NODE, EDGE_PROOFS, IRI, LABEL, PROOFS, RELATION, SOURCE, TARGET, WORDS } from "./data.js";
import { byId, debounce, el, fill, saveFile } from "./dom.js";
import { t } from "./i18n.js";
import { search } from "./search.js";
import { look } from "./kinds.js";
import { shorten } from "./text.js";
import claims from "./edge_claims.json";

// As docs/model.md has them; doc stays empty, because a decision holds for every text.
const COLUMNS = ["action", "subject", "predicate", "object", "new", "doc", "quote", "reviewer", "date", "note"];

const cell = (value) => String(value ?? "").replace(/[\t\r\n]+/g, " ");

export class Corrections {
  constructor(app, host) {
    Object.assign(this, { app, host, rows: [] });
  }

  nodeTools(number) {
    return [
      el("button", { type: "button", onclick: () => this.add(this.nodeRow("reject", number)) }, t("wrong")),
      el("button", { type: "button", onclick: () => this.ask(number, "merge") }, t("merge")),
      el("button", { type: "button", onclick: () => this.ask(number, "rename") }, t("rename")),
    ];
  }

  // A link that was only inferred (a superior committee) is no claim and cannot be taken out.
  edgeTools(at) {
    const row = this.edgeRow(at);
    return row && el("div", { class: "tools" }, el("button", { type: "button", onclick: () => this.add(row) }, t("wrong")));
  }

  nodeRow(action, number, change = {}) {
    const node = this.app.data.nodes[number];
    return { action, subject: node[IRI], shown: node[LABEL], ...this.proof(node[PROOFS][0], node[LABEL]), ...change };
  }

  edgeRow(at) {
    const { data } = this.app;
    const edge = data.edges[at];
    const ends = { source: data.nodes[edge[SOURCE]], target: data.nodes[edge[TARGET]] };
    const shown = `${ends.source[LABEL]} — ${edge[WORDS]} → ${ends.target[LABEL]}`;
    const common = { action: "reject", shown, ...this.proof(edge[EDGE_PROOFS][0], shown) };
    if (edge[EDGE_NODE]) return { ...common, subject: edge[EDGE_NODE] };
    const claim = claims[data.relations[edge[RELATION]][0]];
    if (!claim) return null;
    const [subject, predicate, object] = claim;
    return { ...common, subject: ends[subject][IRI], predicate, object: ends[object][IRI] };
  }

  proof(number, shown) {
    if (number === undefined) return { note: shown };
    const { name, quote } = this.app.data.proof(number);
    return { quote, note: `${shown}（${name}）` };
  }

  ask(number, action) {
    const { data } = this.app;
    const dialog = el("dialog", { class: "ask" });
    const box = el("input", { type: "search", value: action === "rename" ? data.nodes[number][LABEL] : "", "aria-label": t(action === "rename" ? "newName" : "mergeInto") });
    const list = el("ul", { class: "suggest" });
    const done = (change) => {
      dialog.close();
      if (change) this.add(this.nodeRow(action, number, change));
    };
    if (action === "merge")
      box.addEventListener("input", debounce(80, () => fill(list, search(data, box.value, { limit: 8, allowed: (other) => other !== number && data.kindOf(other) === data.kindOf(number) }).map((other) =>
        el("li", {}, el("button", { type: "button", class: "node", style: { "--kind": look(data.kindOf(other)).color }, onclick: () => done({ object: data.nodes[other][IRI], into: data.nodes[other][LABEL] }) }, shorten(data.nodes[other][LABEL], 40)))))));
    const agree = el("button", { type: "button", class: "main", onclick: () => box.value.trim() && done({ new: box.value.trim(), into: box.value.trim() }) }, t("ok"));
    dialog.append(el("h3", {}, t(action === "rename" ? "newName" : "mergeInto")), box, list,
      el("div", { class: "tools" }, action === "rename" ? agree : "", el("button", { type: "button", onclick: () => done(null) }, t("cancel"))));
    dialog.addEventListener("close", () => dialog.remove());
    document.body.append(dialog);
    dialog.showModal();
  }

  add(row) {
    this.rows.push(row);
    this.count();
    this.open();
  }

  count() {
    const button = byId("corrections");
    button.hidden = this.rows.length === 0;
    button.textContent = `${t("corrections")} (${this.rows.length})`;
  }

  open() {
    const rows = this.rows.map((row, at) => el("li", {}, el("span", { class: "badge plain" }, t(row.action)), el("span", {}, row.shown, row.into ? ` → ${row.into}` : ""),
      el("button", { type: "button", class: "link", onclick: () => {
        this.rows.splice(at, 1);
        this.count();
        this.open();
      } }, t("remove"))));
    this.app.showPanel([el("header", {}, el("h2", {}, t("corrections"))), rows.length ? el("ul", { class: "corrections" }, rows) : el("p", { class: "quiet" }, t("noCorrections")),
      el("p", { class: "quiet" }, t("correctionsHint")), el("div", { class: "tools" }, el("button", { type: "button", id: "save-corrections", disabled: !rows.length, onclick: () => this.save() }, t("downloadTsv")))]);
  }

  save() {
    const lines = [COLUMNS.join("\t"), ...this.rows.map((row) => COLUMNS.map((name) => cell(row[name])).join("\t"))];
    saveFile("corrections.tsv", new Blob([`${lines.join("\n")}\n`], { type: "text/tab-separated-values;charset=utf-8" }));
  }
}
