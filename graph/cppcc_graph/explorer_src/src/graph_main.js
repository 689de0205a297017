// The page graph.html: pyvis draws with vis-network, this adds legend, search, details, focus and picture.
/* global vis */
import { Data, KIND, LABEL, RELATION, SOURCE, TARGET } from "./data.js";
import { edgeDetails, nodeDetails } from "./details.js";
import { byId, debounce, el, fileName, fill, saveFile } from "./dom.js";
import { nameOf, t } from "./i18n.js";
import { look } from "./kinds.js";
import { search } from "./search.js";
import { shorten } from "./text.js";

const FADED = 0.12;
const LARGEST = 17;
const CLEAR = "rgba(128,128,128,0)";

class GraphPage {
  constructor(data, drawn) {
    this.data = data;
    this.off = { kinds: new Set(), relations: new Set() };
    this.picked = null;
    this.focus = null;
    this.near = null;
    this.edgeNear = () => true;
    this.ink = drawn.options.nodes.font.color;
    this.paper = drawn.options.nodes.font.strokeColor;
    this.nodes = new vis.DataSet(drawn.nodes);
    this.edges = new vis.DataSet(drawn.edges);
    this.plain = { node: byKey(drawn.nodes), edge: byKey(drawn.edges) };
    this.network = new vis.Network(byId("canvas"), { nodes: this.nodes, edges: this.edges }, drawn.options);
    this.network.on("click", (event) => this.clicked(event));
    this.network.on("doubleClick", ({ nodes }) => nodes.length && this.setFocus(number(nodes[0]), 1));
    this.network.on("hoverNode", ({ node }) => this.status(this.data.nodes[number(node)][LABEL]));
    this.network.on("blurNode", () => this.status(""));
    this.network.on("zoom", debounce(80, () => this.paint()));
    this.legend();
    this.searchBox();
    this.tools();
    this.keys();
    this.count();
    this.fit();
  }

  fit(nodes) {
    this.network.fit(nodes ? { nodes, animation: false } : { animation: false });
    this.paint();
  }

  status(text) {
    byId("status").textContent = shorten(text, 120);
  }

  shown(at) {
    return !this.off.kinds.has(this.data.nodes[at][KIND]) && (!this.focus || this.focus.has(at));
  }

  edgeShown(edge) {
    return !this.off.relations.has(edge[RELATION]) && this.shown(edge[SOURCE]) && this.shown(edge[TARGET]);
  }

  refresh() {
    this.nodes.update(this.data.nodes.map((node, at) => ({ id: `n${at}`, hidden: !this.shown(at) })));
    this.edges.update(this.data.edges.map((edge, at) => ({ id: `e${at}`, hidden: !this.edgeShown(edge) })));
    this.count();
  }

  count() {
    const nodes = this.data.nodes.filter((_, at) => this.shown(at)).length;
    const edges = this.data.edges.filter((edge) => this.edgeShown(edge)).length;
    byId("counts").textContent = t("counts", { nodes, edges });
  }

  clicked({ nodes, edges }) {
    if (nodes.length) this.selectNode(number(nodes[0]), { move: false });
    else if (edges.length) this.selectEdge(number(edges[0]));
    else this.clear();
  }

  selectNode(at, { move = true } = {}) {
    if (!this.shown(at)) this.reveal(at);
    this.picked = at;
    this.network.selectNodes([`n${at}`], false);
    if (move) this.network.focus(`n${at}`, { scale: Math.max(1.1, this.network.getScale()), offset: beside(), animation: false });
    this.highlight(this.data.within(at, 1), (edge) => edge[SOURCE] === at || edge[TARGET] === at);
    this.show(nodeDetails(this.data, at, this.handlers()));
  }

  selectEdge(at) {
    const edge = this.data.edges[at];
    this.picked = null;
    this.network.setSelection({ nodes: [], edges: [`e${at}`] });
    this.highlight(new Set([edge[SOURCE], edge[TARGET]]), (other) => other === edge);
    this.show(edgeDetails(this.data, at, this.handlers()));
  }

  handlers() {
    const focus = (at, hops) => el("button", { type: "button", onclick: () => this.setFocus(at, hops) }, t(`focus${hops}`));
    return {
      selectNode: (at) => this.selectNode(at),
      selectEdge: (at) => this.selectEdge(at),
      tools: (at) => el("div", { class: "tools" }, focus(at, 1), focus(at, 2)),
    };
  }

  show(parts) {
    fill(byId("details-body"), parts);
    byId("details").hidden = false;
    byId("details").scrollTop = 0;
  }

  clear() {
    this.picked = null;
    this.network.unselectAll();
    byId("details").hidden = true;
    this.highlight(null);
  }

  // Fade everything but the given nodes and edges; null brings all back.
  highlight(near, edgeNear = () => true) {
    this.near = near;
    this.edgeNear = edgeNear;
    this.paint();
  }

  // Heads have large names, to be read from afar; near by they shrink to a common size.
  font(plain) {
    const size = Math.min(plain.size, Math.max(12, Math.round(LARGEST / this.network.getScale())));
    return { ...plain, size, color: this.ink, strokeColor: this.paper };
  }

  paint() {
    const { near, edgeNear } = this;
    this.nodes.update(this.data.nodes.map((_, at) => {
      const { id, font } = this.plain.node.get(`n${at}`);
      if (!near || near.has(at)) return { id, opacity: 1, font: this.font(font) };
      return { id, opacity: FADED, font: { ...this.font(font), color: CLEAR, strokeColor: CLEAR } };
    }));
    this.edges.update(this.data.edges.map((edge, at) => {
      const { id, color } = this.plain.edge.get(`e${at}`);
      return { id, color: { ...color, opacity: !near ? color.opacity : edgeNear(edge) ? 0.95 : 0.05 } };
    }));
  }

  setFocus(at, hops) {
    this.focus = this.data.within(at, hops);
    this.refresh();
    byId("show-all").hidden = false;
    this.fit([...this.focus].map((one) => `n${one}`));
    this.selectNode(at, { move: false });
  }

  leaveFocus() {
    this.focus = null;
    byId("show-all").hidden = true;
    this.refresh();
    this.fit();
  }

  reveal(at) {
    this.focus = null;
    byId("show-all").hidden = true;
    this.off.kinds.delete(this.data.nodes[at][KIND]);
    this.legend();
    this.refresh();
  }

  legend() {
    const kinds = tally(this.data.nodes, KIND);
    const relations = tally(this.data.edges, RELATION);
    fill(byId("legend"),
      this.filterList(t("types"), this.data.kinds, kinds, this.off.kinds, (kind) => look(kind)),
      this.filterList(t("relations"), this.data.relations, relations, this.off.relations, () => ({ shape: "line" })));
  }

  filterList(title, rows, counts, off, style) {
    const change = (action) => () => {
      action();
      this.legend();
      this.refresh();
    };
    const all = el("button", { type: "button", class: "link", onclick: change(() => off.clear()) }, t("all"));
    const none = el("button", { type: "button", class: "link", onclick: change(() => rows.forEach((_, at) => off.add(at))) }, t("none"));
    const order = rows.map((_, at) => at).filter((at) => counts.get(at)).sort((a, b) => counts.get(b) - counts.get(a));
    return el("section", {}, el("h3", {}, title, el("span", { class: "all-none" }, all, none)), order.map((at) => {
      const { color, shape } = style(rows[at][0]);
      const box = el("input", { type: "checkbox", checked: !off.has(at),
        onchange: change(() => (off.has(at) ? off.delete(at) : off.add(at))) });
      return el("label", { class: "row" }, box, el("i", { class: `mark ${shape}`, style: { "--kind": color ?? "" } }),
        el("span", {}, nameOf(rows[at])), el("b", {}, String(counts.get(at))));
    }));
  }

  searchBox() {
    const box = byId("search");
    box.placeholder = t("search");
    const list = byId("found");
    const pick = (at) => {
      fill(list);
      this.selectNode(at);
    };
    box.addEventListener("input", debounce(60, () => {
      const found = search(this.data, box.value, { limit: 30 });
      fill(list, found.length || !box.value.trim() ? found.map((at) =>
        el("li", {}, el("button", { type: "button", class: "node", onclick: () => pick(at),
          style: { "--kind": look(this.data.kindOf(at)).color } }, shorten(this.data.nodes[at][LABEL], 40))))
        : el("li", { class: "quiet" }, t("nothing")));
    }));
    box.addEventListener("keydown", (event) => {
      if (event.key === "Enter") list.querySelector("button")?.click();
      if (event.key === "Escape") {
        box.value = "";
        fill(list);
      }
    });
  }

  tools() {
    const zoom = (factor) => () => {
      this.network.moveTo({ scale: this.network.getScale() * factor });
      this.paint();
    };
    const tool = (id, action) => {
      byId(id).textContent = id === "zoom-in" ? "＋" : id === "zoom-out" ? "－" : t(id === "show-all" ? "showAll" : id);
      byId(id).addEventListener("click", action);
    };
    tool("zoom-in", zoom(1.3));
    tool("zoom-out", zoom(1 / 1.3));
    tool("fit", () => this.fit());
    tool("png", () => this.savePicture());
    tool("show-all", () => this.leaveFocus());
    byId("close").addEventListener("click", () => this.clear());
    byId("panel-toggle").addEventListener("click", () => document.body.classList.toggle("panel-open"));
  }

  keys() {
    document.addEventListener("keydown", (event) => {
      if (event.target instanceof HTMLInputElement) return;
      if (event.key === "/") {
        event.preventDefault();
        byId("search").focus();
      } else if (event.key === "Escape") {
        if (this.focus) this.leaveFocus();
        this.clear();
      } else if (event.key === "+" || event.key === "=") byId("zoom-in").click();
      else if (event.key === "-") byId("zoom-out").click();
      else if (event.key === "0") byId("fit").click();
    });
  }

  savePicture() {
    const drawn = byId("canvas").querySelector("canvas");
    const copy = el("canvas", { width: drawn.width, height: drawn.height });
    const pen = copy.getContext("2d");
    pen.fillStyle = getComputedStyle(document.body).backgroundColor;
    pen.fillRect(0, 0, copy.width, copy.height);
    pen.drawImage(drawn, 0, 0);
    copy.toBlob((blob) => saveFile(fileName(this.data.title, "png"), blob), "image/png");
  }
}

// The details pane covers the right of a wide screen, the foot of a narrow one.
const beside = () => (innerWidth > 900 ? { x: -200, y: 0 } : { x: 0, y: innerWidth > 720 ? 0 : -150 });
const number = (id) => Number(String(id).slice(1));
const byKey = (rows) => new Map(rows.map((row) => [row.id, row]));

function tally(rows, column) {
  const counts = new Map();
  for (const row of rows) counts.set(row[column], (counts.get(row[column]) ?? 0) + 1);
  return counts;
}

function inDark(drawn) {
  Object.assign(drawn.options.nodes.font, { color: "#e8e6e3", strokeColor: "#1b1a19" });
  for (const node of drawn.nodes) node.color = { ...node.color, border: "#1b1a19" };
  for (const edge of drawn.edges) edge.color = { ...edge.color, color: "#8d8983" };
  return drawn;
}

function start() {
  const data = Data.read();
  const drawn = JSON.parse(byId("drawn").textContent);
  const dark = matchMedia("(prefers-color-scheme: dark)").matches;
  byId("hint").textContent = data.nodes.length ? t("hint") : t("empty");
  if (data.leftOut) {
    byId("notice").hidden = false;
    byId("notice-text").textContent = t("leftOut", { count: data.leftOut });
    byId("notice-close").addEventListener("click", () => (byId("notice").hidden = true));
  }
  window.cppccGraph = new GraphPage(data, dark ? inDark(drawn) : drawn);
  document.body.dataset.ready = "yes";
  requestAnimationFrame(() => setTimeout(() => performance.mark("painted"), 0));
}

start();
