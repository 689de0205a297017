// How an initiative spread: the committees that practise it, in the order in which the texts first show it.
import { EDGE_ATTRIBUTES, EDGE_PROOFS, LABEL, SOURCE } from "./data.js";
import { proofCard } from "./details.js";
import { el, fill } from "./dom.js";
import { t } from "./i18n.js";
import { look } from "./kinds.js";

export class SpreadView {
  constructor(app, host) {
    Object.assign(this, { app, host, chosen: null });
  }

  // Initiatives with the committees that practise each: [initiative, [[edge, committee, date]]].
  spread() {
    const { data, visible } = this.app;
    const rows = [];
    data.nodes.forEach((_, number) => {
      if (!visible[number] || data.kindOf(number) !== "initiative") return;
      const bodies = new Map();
      for (const [edge, other] of data.neighbours(number)) {
        if (data.kindOf(other) !== "committee" || data.edges[edge][SOURCE] === number) continue;
        const date = this.date(edge);
        if (!bodies.has(other) || (date && date < (bodies.get(other)[2] || "~"))) bodies.set(other, [edge, other, date]);
      }
      if (bodies.size) rows.push([number, [...bodies.values()].sort((a, b) => ((a[2] || "~") < (b[2] || "~") ? -1 : 1))]);
    });
    return rows.sort((a, b) => b[1].length - a[1].length || a[0] - b[0]);
  }

  date(edge) {
    const { data } = this.app;
    const row = data.edges[edge];
    const since = data.attributes(row[EDGE_ATTRIBUTES]).map(([, value]) => value).find((value) => /^\d{4}/.test(value));
    const published = row[EDGE_PROOFS].map((proof) => data.docs[data.evidence[proof][0]][2]).filter(Boolean).sort()[0];
    return since ?? published ?? "";
  }

  render() {
    const rows = this.spread();
    if (!rows.length) return void fill(this.host, el("p", { class: "quiet pad" }, t("noInitiatives")));
    const chosen = rows.find(([number]) => number === this.chosen) ?? rows[0];
    const { data } = this.app;
    const list = rows.map(([number, bodies]) => el("li", {}, el("button", { type: "button", class: number === chosen[0] ? "doc on" : "doc", onclick: () => {
      this.chosen = number;
      this.render();
    } }, el("span", {}, data.nodes[number][LABEL]), el("b", {}, String(bodies.length)))));
    fill(this.host, el("nav", { class: "docs" }, el("p", { class: "quiet" }, t("spreadHint")), el("ul", {}, list)), el("article", { class: "text" }, this.story(chosen)));
  }

  story([number, bodies]) {
    const { data } = this.app;
    return [
      el("header", {}, el("h2", {}, el("button", { type: "button", class: "node big", style: { "--kind": look("initiative").color }, onclick: () => this.app.selectNode(number, { stay: true }) }, data.nodes[number][LABEL])),
        el("p", { class: "quiet" }, t("bodies", { count: bodies.length }))),
      el("ol", { class: "spread" }, bodies.map(([edge, other, date]) => el("li", {},
        el("time", {}, date || "—"),
        el("div", {}, el("button", { type: "button", class: "node", style: { "--kind": look("committee").color }, onclick: () => this.app.selectNode(other, { stay: true }) }, data.nodes[other][LABEL]),
          data.edges[edge][EDGE_PROOFS].slice(0, 2).map((proof) => proofCard(data, proof, { read: (one) => this.app.read(one) })))))),
    ];
  }
}
