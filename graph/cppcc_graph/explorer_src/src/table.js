// Tables of one kind of node: sorted, filtered, paged, saved as CSV that Excel opens without running anything.
import { ATTRIBUTES, KIND, LABEL, PROOFS } from "./data.js";
import { debounce, el, fileName, fill, saveFile } from "./dom.js";
import { nameOf, t, word } from "./i18n.js";
import { look } from "./kinds.js";
import { shorten } from "./text.js";

const PAGE = 100;
const FORMULA = /^[=+\-@\t\r]/;
const NUMBER = /^[+-]?\d+(\.\d+)?$/;

export function csvField(value) {
  const safe = FORMULA.test(value) && !NUMBER.test(value) ? `'${value}` : value;
  return /[",\n\r]/.test(safe) ? `"${safe.replace(/"/g, '""')}"` : safe;
}

export class TableView {
  constructor(app, host) {
    Object.assign(this, { app, host, kind: 0, sort: [0, 1], text: "", page: 0 });
  }

  columns() {
    const data = this.app.data;
    const names = new Set();
    for (const node of data.nodes) if (node[KIND] === this.kind) for (let i = 0; i < node[ATTRIBUTES].length; i += 2) names.add(node[ATTRIBUTES][i]);
    const attribute = (at) => [word(data.names[at]), (node) => {
      const values = [];
      for (let i = 0; i < node[ATTRIBUTES].length; i += 2) if (node[ATTRIBUTES][i] === at) values.push(word(node[ATTRIBUTES][i + 1]));
      return values.join("；");
    }];
    return [
      [t("column.label"), (node) => node[LABEL]],
      [t("column.group"), (_, number) => (data.bodyOf(number) < 0 || data.bodyOf(number) === number ? "" : data.nodes[data.bodyOf(number)][LABEL])],
      ...[...names].map(attribute),
      [t("column.links"), (_, number) => String(data.neighbours(number).length)],
      [t("column.proofs"), (node) => String(node[PROOFS].length)],
      [t("column.source"), (node) => (node[PROOFS].length ? data.docs[data.evidence[node[PROOFS][0]][0]][1] : "")],
    ];
  }

  // The rows under the facets and the text filter, sorted.
  rows(columns) {
    const { data, visible } = this.app;
    const query = this.text.trim().toLowerCase();
    const rows = [];
    data.nodes.forEach((node, number) => {
      if (node[KIND] !== this.kind || !visible[number]) return;
      const cells = columns.map(([, value]) => value(node, number));
      if (!query || cells.some((cell) => cell.toLowerCase().includes(query))) rows.push([number, cells]);
    });
    const [column, way] = this.sort;
    rows.sort((a, b) => way * compare(a[1][column] ?? "", b[1][column] ?? "") || a[0] - b[0]);
    return rows;
  }

  render() {
    const data = this.app.data;
    const present = data.kinds.map((_, at) => at).filter((at) => data.nodes.some((node) => node[KIND] === at));
    if (!present.includes(this.kind)) this.kind = present[0] ?? 0;
    const box = el("input", { type: "search", value: this.text, placeholder: t("filterRows"), "aria-label": t("filterRows") });
    box.addEventListener("input", debounce(120, () => {
      this.text = box.value;
      this.page = 0;
      this.body();
    }));
    const tabs = present.map((at) => el("button", { type: "button", class: at === this.kind ? "tab on" : "tab", style: { "--kind": look(data.kinds[at][0], at).color },
      onclick: () => {
        Object.assign(this, { kind: at, sort: [0, 1], page: 0 });
        this.render();
      } }, nameOf(data.kinds[at])));
    this.holder = el("div", { class: "rows" });
    fill(this.host, el("div", { class: "table-tools" }, el("div", { class: "tabs" }, tabs), box,
      el("button", { type: "button", id: "csv", onclick: () => this.save() }, t("csv"))), this.holder);
    this.body();
  }

  body() {
    const columns = this.columns();
    const rows = this.rows(columns);
    const pages = Math.max(1, Math.ceil(rows.length / PAGE));
    this.page = Math.min(this.page, pages - 1);
    const turn = (by, word) => el("button", { type: "button", disabled: this.page + by < 0 || this.page + by >= pages, onclick: () => {
      this.page += by;
      this.body();
    } }, t(word));
    const head = columns.map(([name], at) => el("th", { scope: "col", "aria-sort": this.sort[0] === at ? (this.sort[1] > 0 ? "ascending" : "descending") : "none" },
      el("button", { type: "button", onclick: () => {
        this.sort = [at, this.sort[0] === at ? -this.sort[1] : 1];
        this.body();
      } }, name, this.sort[0] === at ? (this.sort[1] > 0 ? " ▲" : " ▼") : "")));
    const lines = rows.slice(this.page * PAGE, (this.page + 1) * PAGE).map(([number, cells]) =>
      el("tr", { tabindex: "0", onclick: () => this.app.selectNode(number), onkeydown: (event) => event.key === "Enter" && this.app.selectNode(number) },
        cells.map((cell, at) => el(at ? "td" : "th", at ? {} : { scope: "row" }, shorten(cell, 120)))));
    fill(this.holder, el("div", { class: "scroll" }, el("table", {}, el("thead", {}, el("tr", {}, head)), el("tbody", {}, lines))),
      el("div", { class: "pager" }, el("span", { id: "row-count" }, t("rows", { count: rows.length })), turn(-1, "prev"), `${this.page + 1} / ${pages}`, turn(1, "next")));
  }

  save() {
    const columns = [...this.columns(), ["IRI", (node) => node[2]]];
    const lines = [columns.map(([name]) => csvField(name)), ...this.rows(columns).map(([, cells]) => cells.map(csvField))];
    const text = `\ufeff${lines.map((line) => line.join(",")).join("\r\n")}\r\n`;
    saveFile(fileName(nameOf(this.app.data.kinds[this.kind]), "csv"), new Blob([text], { type: "text/csv;charset=utf-8" }));
  }
}

function compare(a, b) {
  if (NUMBER.test(a) && NUMBER.test(b)) return Number(a) - Number(b);
  if (!a !== !b) return a ? -1 : 1;
  return a < b ? -1 : a > b ? 1 : 0;
}
