// Places and committees as a tree: who stands under whom, and how much is known below.
import { LABEL } from "./data.js";
import { el, fill } from "./dom.js";
import { t } from "./i18n.js";
import { look } from "./kinds.js";

const TREE = new Set(["place", "committee"]);

export class PlacesView {
  constructor(app, host) {
    Object.assign(this, { app, host });
  }

  render() {
    const { data, visible } = this.app;
    this.below = new Map();
    this.amount = new Int32Array(data.nodes.length);
    data.nodes.forEach((_, number) => {
      const head = data.heads[number];
      if (!TREE.has(data.kindOf(number))) return;
      const key = head >= 0 && TREE.has(data.kindOf(head)) ? head : -1;
      this.below.set(key, [...(this.below.get(key) ?? []), number]);
    });
    data.nodes.forEach((_, number) => {
      if (!visible[number] || TREE.has(data.kindOf(number))) return;
      for (let at = data.heads[number], steps = 0; at >= 0 && steps < 50; at = data.heads[at], steps += 1) this.amount[at] += 1;
    });
    fill(this.host, el("p", { class: "quiet pad" }, t("placesHint")), el("div", { class: "tree" }, this.branches(-1, 0)));
  }

  branches(head, depth) {
    const { data } = this.app;
    const children = (this.below.get(head) ?? []).sort((a, b) => this.amount[b] - this.amount[a] || (data.nodes[a][LABEL] < data.nodes[b][LABEL] ? -1 : 1));
    return children.map((number) => {
      const label = el("button", { type: "button", class: "node", style: { "--kind": look(data.kindOf(number)).color }, onclick: (event) => {
        event.preventDefault();
        this.app.selectNode(number);
      } }, data.nodes[number][LABEL]);
      const count = el("b", {}, String(this.amount[number]));
      if (!this.below.has(number)) return el("div", { class: "leaf" }, label, count);
      const branch = el("details", { open: depth < 2 }, el("summary", {}, label, count));
      const grow = () => branch.open && branch.children.length === 1 && branch.append(...this.branches(number, depth + 1));
      branch.addEventListener("toggle", grow);
      grow();
      return branch;
    });
  }
}
