// Places and committees as a tree: who stands under whom, and how much is known below.
import { LABEL } from "./data.js";
import { el, fill, shape } from "./dom.js";
import { t } from "./i18n.js";
import { look } from "./kinds.js";
import { shorten } from "./text.js";

const WIDTH = 460;
const HEIGHT = 460;
const MARGIN = 30;
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
    fill(this.host, el("p", { class: "quiet pad" }, t("placesHint")), el("div", { class: "places" },
      el("div", { class: "tree" }, this.branches(-1, 0)), data.points.length ? el("div", { class: "map" }, this.map()) : null));
  }

  // Points without tiles or outlines: committees where they are, the larger the more is known of them.
  map() {
    const { data } = this.app;
    const seats = new Set(data.points.filter(([number]) => data.kindOf(number) === "committee").map(([number]) => data.heads[number]));
    const spots = new Map(data.points.map(([number, long, lat]) => [number, `${long} ${lat}`]));
    const hidden = (number) => seats.has(number) || spots.get(number) === spots.get(data.heads[number]);
    const shown = data.points.filter(([number]) => data.kindOf(number) === "committee" || !hidden(number));
    const places = shown.map(([number, long, lat]) => [number, long * Math.cos((36 * Math.PI) / 180), -lat]);
    const range = (column) => places.reduce(([low, high], row) => [Math.min(low, row[column]), Math.max(high, row[column])], [Infinity, -Infinity]);
    const [left, right] = range(1);
    const [top, bottom] = range(2);
    const scale = Math.min(WIDTH / (right - left || 1), HEIGHT / (bottom - top || 1), 60);
    const taken = [];
    const points = places.sort((a, b) => this.amount[b[0]] - this.amount[a[0]]).map(([number, x, y]) => {
      const at = [MARGIN + (x - left) * scale, MARGIN + (y - top) * scale];
      const free = taken.every(([px, py]) => Math.abs(px - at[0]) > 84 || Math.abs(py - at[1]) > 15);
      if (free) taken.push(at);
      const pick = () => this.app.selectNode(number, { stay: true });
      return shape("g", { class: "point", tabindex: "0", role: "button", "aria-label": data.nodes[number][LABEL], onclick: pick, onkeydown: (event) => event.key === "Enter" && pick() },
        shape("title", {}, `${data.nodes[number][LABEL]} ${this.amount[number]}`),
        shape("circle", { cx: at[0], cy: at[1], r: 3 + Math.sqrt(this.amount[number]) * 0.9, fill: look(data.kindOf(number)).color }),
        ...(free ? [shape("text", { x: at[0] + 6 + Math.sqrt(this.amount[number]) * 0.9, y: at[1] + 4 }, shorten(data.nodes[number][LABEL], 10))] : []));
    });
    const size = [(right - left) * scale + 2 * MARGIN + 70, (bottom - top) * scale + 2 * MARGIN];
    return shape("svg", { width: size[0], height: size[1], viewBox: `0 0 ${size[0]} ${size[1]}` }, ...points.reverse());
  }

  // How much is known below; of a place what is linked to it.
  count(number) {
    const { data, visible } = this.app;
    if (this.amount[number] || data.kindOf(number) !== "place") return this.amount[number];
    return data.neighbours(number).filter(([, other]) => visible[other] && !TREE.has(data.kindOf(other))).length;
  }

  branches(head, depth) {
    const { data } = this.app;
    const children = (this.below.get(head) ?? []).sort((a, b) => this.amount[b] - this.amount[a] || (data.nodes[a][LABEL] < data.nodes[b][LABEL] ? -1 : 1));
    return children.map((number) => {
      const label = el("button", { type: "button", class: "node", style: { "--kind": look(data.kindOf(number)).color }, onclick: (event) => {
        event.preventDefault();
        this.app.selectNode(number);
      } }, data.nodes[number][LABEL]);
      const count = el("b", {}, String(this.count(number)));
      if (!this.below.has(number)) return el("div", { class: "leaf" }, label, count);
      const branch = el("details", { open: depth < 2 }, el("summary", {}, label, count));
      const grow = () => branch.open && branch.children.length === 1 && branch.append(...this.branches(number, depth + 1));
      branch.addEventListener("toggle", grow);
      grow();
      return branch;
    });
  }
}
