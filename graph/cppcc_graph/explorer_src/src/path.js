// The shortest path between two nodes, each step with the sentence that proves it.
import { EDGE_PROOFS, LABEL, RELATION, SOURCE, WORDS } from "./data.js";
import { badge, proofCard } from "./details.js";
import { debounce, el, fill } from "./dom.js";
import { saying, t } from "./i18n.js";
import { look } from "./kinds.js";
import { search } from "./search.js";
import { shorten } from "./text.js";

// Breadth first; among equally short ways the one found first, so always the same. [[edge, node], …] or null.
export function shortestPath(data, from, to, allowed = () => true) {
  const came = new Map([[from, null]]);
  let border = [from];
  while (border.length && !came.has(to)) {
    const next = [];
    for (const number of border)
      for (const [edge, other] of data.neighbours(number))
        if (!came.has(other) && (other === to || allowed(other))) {
          came.set(other, [edge, number]);
          next.push(other);
        }
    border = next;
  }
  if (!came.has(to)) return null;
  const path = [];
  for (let at = to; came.get(at); at = came.get(at)[1]) path.unshift([came.get(at)[0], at]);
  return path;
}

export class PathView {
  constructor(app, host) {
    Object.assign(this, { app, host, from: null, to: null });
  }

  render() {
    const result = el("div", { class: "path" });
    fill(this.host, el("p", { class: "quiet pad" }, t("pathHint")),
      el("div", { class: "path-ends" }, this.chooser("from"), this.chooser("to")), result);
    if (this.from !== null && this.to !== null) this.show(result);
  }

  chooser(end) {
    const { data } = this.app;
    const list = el("ul", { class: "suggest" });
    const box = el("input", { type: "search", id: `path-${end}`, "aria-label": t(end === "to" ? "toNode" : "from"), placeholder: t(end === "to" ? "toNode" : "from"), value: this[end] === null ? "" : data.nodes[this[end]][LABEL] });
    const pick = (number) => {
      this[end] = number;
      this.app.changed();
      this.render();
    };
    box.addEventListener("input", debounce(80, () => fill(list, search(data, box.value, { limit: 8 }).map((number) =>
      el("li", {}, el("button", { type: "button", class: "node", style: { "--kind": look(data.kindOf(number)).color }, onclick: () => pick(number) }, shorten(data.nodes[number][LABEL], 40)))))));
    box.addEventListener("keydown", (event) => event.key === "Enter" && list.querySelector("button")?.click());
    return el("div", { class: "chooser" }, box, list);
  }

  show(host) {
    const { data } = this.app;
    const path = shortestPath(data, this.from, this.to);
    if (path === null) return void fill(host, el("p", {}, t("noPath")));
    const node = (number) => el("div", { class: "step" }, badge(data, number), el("button", { type: "button", class: "node big", style: { "--kind": look(data.kindOf(number)).color }, onclick: () => this.app.selectNode(number, { stay: true }) }, data.nodes[number][LABEL]));
    let before = this.from;
    const steps = path.map(([edge, number]) => {
      const row = data.edges[edge];
      const arrow = row[SOURCE] === before ? "↓" : "↑";
      before = number;
      return [el("div", { class: "hop" }, el("button", { type: "button", class: "link", onclick: () => this.app.selectEdge(edge) }, `${arrow} ${saying(data.relations[row[RELATION]], row[WORDS])}`),
        row[EDGE_PROOFS].slice(0, 1).map((proof) => proofCard(data, proof, { read: (one) => this.app.read(one) }))), node(number)];
    });
    fill(host, el("p", { class: "quiet" }, t("steps", { count: path.length })), node(this.from), steps.flat());
    this.app.showPath([this.from, ...path.map(([, number]) => number)], path.map(([edge]) => edge));
  }
}
