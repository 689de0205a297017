// explorer.html: one state, several views of it. Everything shown comes from the data blocks of this page.
import { CanvasNetwork } from "./canvas_network.js";
import { Corrections } from "./curation.js";
import { Data, IRI, KIND, LABEL, SOURCE, TARGET } from "./data.js";
import { edgeDetails, nodeDetails } from "./details.js";
import { byId, debounce, el, fileName, fill, saveFile } from "./dom.js";
import { FacetPanel } from "./facets.js";
import { readHash, writeHash } from "./hash.js";
import { currentLanguage, learn, setLanguage, t } from "./i18n.js";
import { look } from "./kinds.js";
import { WebglNetwork, hasWebgl } from "./network.js";
import { PathView } from "./path.js";
import { PlacesView } from "./places.js";
import { ReaderView } from "./reader.js";
import { search } from "./search.js";
import { SpreadView } from "./spread.js";
import { TableView } from "./table.js";
import { shorten } from "./text.js";
import { TimelineView } from "./timeline.js";

const VIEWS = ["network", "table", "reader", "timeline", "places", "spread", "path"];
const GROUPS_ABOVE = 5000;
// A title of one's own is not translated.
const HEADING = "政协知识图谱";
const BACKBONE = new Set(["place", "committee"]);

class Explorer {
  constructor(data) {
    this.data = data;
    data.degrees = new Uint32Array(data.nodes.length);
    for (const edge of data.edges) {
      data.degrees[edge[SOURCE]] += 1;
      data.degrees[edge[TARGET]] += 1;
    }
    this.visible = new Uint8Array(data.nodes.length).fill(1);
    this.opened = new Set();
    this.drawAll = data.nodes.length <= GROUPS_ABOVE;
    this.picked = { node: null, edge: null };
    this.focus = null;
    this.view = "network";
    this.corrections = new Corrections(this);
    const Network = hasWebgl() && !readHash().canvas ? WebglNetwork : CanvasNetwork;
    this.plainCanvas = Network === CanvasNetwork;
    this.network = new Network(byId("stage"), data, {
      node: (number) => this.selectNode(number, { move: false }),
      edge: (number) => this.selectEdge(number),
      open: (number) => this.openGroup(number),
      nothing: () => this.clear(),
    });
  }

  // First the picture; what takes longer is made once it stands.
  start() {
    const state = readHash();
    learn(this.data.english);
    setLanguage(state.lang ?? "zh");
    this.setTheme(state.theme ?? "");
    if (state.draw === "all") this.drawAll = true;
    for (const group of (state.open ?? "").split(",").filter(Boolean)) this.opened.add(Number(group));
    this.words();
    this.drawNetwork();
    document.body.dataset.drawn = "yes";
    performance.mark("drawn");
    requestAnimationFrame(() => setTimeout(() => this.finish(state), 0));
  }

  finish(state) {
    performance.mark("painted");
    this.facets = new FacetPanel(this.data, byId("facet-list"), () => this.filtered());
    this.views = {
      table: new TableView(this, byId("table")), reader: new ReaderView(this, byId("reader")), timeline: new TimelineView(this, byId("timeline")),
      places: new PlacesView(this, byId("places")), spread: new SpreadView(this, byId("spread")), path: new PathView(this, byId("path")),
    };
    this.controls();
    this.restore(state);
    addEventListener("hashchange", () => this.restore(readHash()));
    new ResizeObserver(debounce(60, () => this.view === "network" && this.network.resize())).observe(byId("stage"));
    document.body.dataset.ready = "yes";
    performance.mark("ready");
  }

  restore(state) {
    this.restoring = true;
    this.focus = null;
    this.facets.restore(state.facets ?? {});
    this.computeVisible();
    const at = (iri) => (iri ? this.data.numberOf(iri) ?? null : null);
    if (state.doc) this.views.reader.doc = this.data.docs.findIndex(([name]) => name === state.doc);
    if (state.kind) this.views.table.kind = Math.max(0, this.data.kinds.findIndex(([kind]) => kind === state.kind));
    Object.assign(this.views.path, { from: at(state.from), to: at(state.to) });
    if (state.focus && at(state.focus) !== null) this.focus = { number: at(state.focus), hops: Number(state.hops) || 1 };
    if (this.facets.active || this.focus || this.started) this.drawNetwork();
    this.started = true;
    this.show(VIEWS.includes(state.view) ? state.view : "network");
    if (at(state.node) !== null) this.selectNode(at(state.node), { stay: true });
    this.restoring = false;
  }

  // ---- what is drawn

  computeVisible() {
    const { data, facets } = this;
    this.visible.set(facets.matching);
    if (!facets.active || !byId("context").checked) return;
    const kinds = facets.chosen.get("kind");
    const passes = (number) => !kinds || kinds.has(String(data.nodes[number][KIND]));
    for (const edge of data.edges) {
      if (facets.matching[edge[SOURCE]] && passes(edge[TARGET])) this.visible[edge[TARGET]] = 1;
      if (facets.matching[edge[TARGET]] && passes(edge[SOURCE])) this.visible[edge[SOURCE]] = 1;
    }
  }

  drawn() {
    const { data } = this;
    if (this.focus) {
      const near = data.within(this.focus.number, this.focus.hops);
      return [...near].filter((number) => this.visible[number] || number === this.focus.number).sort((a, b) => a - b);
    }
    const all = data.nodes.map((_, number) => number).filter((number) => this.visible[number]);
    if (this.drawAll || all.length <= GROUPS_ABOVE) return all;
    return all.filter((number) => BACKBONE.has(data.kindOf(number)) || this.opened.has(data.groups[number]));
  }

  drawNetwork() {
    const { data } = this;
    const numbers = this.drawn();
    const shown = new Uint8Array(data.nodes.length);
    for (const number of numbers) shown[number] = 1;
    const edges = [];
    data.edges.forEach((edge, at) => shown[edge[SOURCE]] && shown[edge[TARGET]] && edges.push(at));
    this.network.draw(numbers, edges);
    if (this.fitNext !== false) this.network.fit();
    this.fitNext = true;
    this.tell(numbers.length);
  }

  tell(drawn) {
    this.drawnCount = drawn;
    byId("counts").textContent = t("shownCounts", { shown: drawn, all: this.data.nodes.length });
    this.notices(drawn);
  }

  notices(drawn) {
    const { data } = this;
    const texts = [];
    if (!data.nodes.length) texts.push(t("empty"));
    else if (!drawn) texts.push(t("noNodes"));
    if (data.leftOut) texts.push(t("leftOutAll", { count: data.leftOut }));
    if (this.plainCanvas) texts.push(t("canvasNotice"));
    const grouped = data.nodes.length > GROUPS_ABOVE && !this.focus;
    if (grouped && !this.drawAll) texts.push(t("groupsNotice", { count: data.nodes.length }));
    fill(byId("notice"), texts.map((text) => el("p", {}, text)),
      grouped && el("button", { type: "button", id: "draw-all", onclick: () => this.toggleAll() }, t(this.drawAll ? "groupsOnly" : "drawAll")),
      this.focus && el("button", { type: "button", id: "leave-focus", onclick: () => this.leaveFocus() }, `${t("focusOn", { name: shorten(data.nodes[this.focus.number][LABEL], 16) })} · ${t("showAll")}`));
    byId("notice").hidden = !byId("notice").children.length;
  }

  toggleAll() {
    this.drawAll = !this.drawAll;
    this.drawNetwork();
    this.changed();
  }

  filtered() {
    this.computeVisible();
    this.drawNetwork();
    if (this.view !== "network") this.views[this.view].render();
    this.changed();
  }

  openGroup(number) {
    const { data } = this;
    const grouped = !this.drawAll && data.nodes.length > GROUPS_ABOVE && !this.focus;
    if (!grouped || !BACKBONE.has(data.kindOf(number))) return this.setFocus(number, 1);
    if (this.opened.has(number)) this.opened.delete(number);
    else this.opened.add(number);
    this.fitNext = false;
    this.drawNetwork();
    this.selectNode(number);
  }

  setFocus(number, hops) {
    this.focus = { number, hops };
    this.show("network");
    this.drawNetwork();
    this.selectNode(number, { move: false });
  }

  leaveFocus() {
    this.focus = null;
    this.drawNetwork();
    this.changed();
  }

  // ---- what is chosen

  selectNode(number, { move = true, stay = false } = {}) {
    this.picked = { node: number, edge: null };
    if (!stay && this.view !== "network" && innerWidth > 900) this.show("network");
    if (!this.network.has(number)) this.bringIn(number);
    this.network.highlight(this.nearDrawn(number), { picked: number });
    if (move && this.view === "network") this.network.focus(number);
    this.showPanel(nodeDetails(this.data, number, this.handlers()));
    this.changed();
  }

  nearDrawn(number) {
    return this.data.within(number, 1);
  }

  // A node that is not on the canvas is brought in with its group, or the filters that hide it are lifted.
  bringIn(number) {
    this.fitNext = false;
    if (this.focus) this.focus = null;
    if (!this.visible[number]) {
      this.facets.chosen.clear();
      this.facets.count();
      this.facets.render();
      this.computeVisible();
    }
    if (!this.drawAll) this.opened.add(this.data.groups[number]);
    this.drawNetwork();
    if (!this.network.has(number)) {
      this.drawAll = true;
      this.drawNetwork();
    }
  }

  selectEdge(at) {
    const edge = this.data.edges[at];
    this.picked = { node: null, edge: at };
    this.network.highlight(new Set([edge[SOURCE], edge[TARGET]]), { edges: new Set([at]) });
    this.showPanel(edgeDetails(this.data, at, this.handlers()));
    this.changed();
  }

  showPath(nodes, edges) {
    for (const number of nodes) if (!this.network.has(number)) this.bringIn(number);
    this.network.highlight(new Set(nodes), { edges: new Set(edges) });
  }

  handlers() {
    const button = (word, action) => el("button", { type: "button", onclick: action }, t(word));
    const end = (name, number) => () => {
      this.views.path[name] = number;
      this.show("path");
    };
    return {
      selectNode: (number) => this.selectNode(number, { stay: this.view === "reader" || this.view === "spread" || this.view === "path" }),
      selectEdge: (at) => this.selectEdge(at),
      read: (proof) => this.read(proof),
      tools: (number) => el("div", { class: "tools" }, button("focus1", () => this.setFocus(number, 1)), button("focus2", () => this.setFocus(number, 2)),
        button("pathFrom", end("from", number)), button("pathTo", end("to", number)), this.corrections.nodeTools(number)),
      edgeTools: (at) => this.corrections.edgeTools(at),
    };
  }

  read(proof) {
    this.views.reader.open(proof);
    this.show("reader");
  }

  showPanel(parts) {
    fill(byId("details-body"), parts);
    byId("details").hidden = false;
    byId("details").scrollTop = 0;
  }

  clear() {
    this.picked = { node: null, edge: null };
    byId("details").hidden = true;
    this.network.highlight(null);
    this.changed();
  }

  // ---- the frame

  show(view) {
    this.view = view;
    for (const name of VIEWS) {
      byId(name).hidden = name !== view;
      byId(`tab-${name}`).setAttribute("aria-selected", String(name === view));
    }
    if (view === "network") this.network.resize();
    else this.views[view].render();
    this.changed();
  }

  changed() {
    if (this.restoring || !this.views) return;
    const { data, views } = this;
    const iri = (number) => (number === null || number === undefined ? null : data.nodes[number][IRI]);
    writeHash({
      view: this.view === "network" ? null : this.view, node: iri(this.picked.node), facets: this.facets.state(),
      doc: this.view === "reader" && views.reader.doc >= 0 ? data.docs[views.reader.doc][0] : null,
      kind: this.view === "table" ? data.kinds[views.table.kind]?.[0] : null,
      from: this.view === "path" ? iri(views.path.from) : null, to: this.view === "path" ? iri(views.path.to) : null,
      focus: this.focus ? iri(this.focus.number) : null, hops: this.focus?.hops, draw: this.drawAll && data.nodes.length > GROUPS_ABOVE ? "all" : null,
      open: [...this.opened].join(","), lang: currentLanguage() === "en" ? "en" : null, theme: document.documentElement.dataset.theme || null,
      canvas: this.plainCanvas && readHash().canvas ? "1" : null,
    });
  }

  words() {
    for (const node of document.querySelectorAll("[data-word]")) node.textContent = t(node.dataset.word);
    for (const node of document.querySelectorAll("[data-hint]")) {
      node.title = t(node.dataset.hint);
      node.setAttribute("aria-label", t(node.dataset.hint));
    }
    byId("search").placeholder = t("search");
    if (this.data.title === HEADING) document.querySelector("h1").textContent = document.title = t("heading");
    byId("language").textContent = currentLanguage() === "zh" ? "EN" : "中文";
  }

  setTheme(theme) {
    if (theme) document.documentElement.dataset.theme = theme;
    else delete document.documentElement.dataset.theme;
  }

  controls() {
    for (const name of VIEWS) byId(`tab-${name}`).addEventListener("click", () => this.show(name));
    this.searchBox();
    const click = (id, action) => byId(id).addEventListener("click", action);
    click("close", () => this.clear());
    click("zoom-in", () => this.network.zoom(1.4));
    click("zoom-out", () => this.network.zoom(1 / 1.4));
    click("fit", () => this.network.fit());
    click("png", async () => saveFile(fileName(this.data.title, "png"), await this.network.picture()));
    click("corrections", () => this.corrections.open());
    click("menu", () => document.body.classList.toggle("facets-open"));
    click("print", () => print());
    click("help", () => this.showPanel([el("header", {}, el("h2", {}, t("help"))), el("p", {}, t("helpText"))]));
    click("permalink", () => navigator.clipboard?.writeText(location.href).then(() => this.say(t("copied")), () => this.say(location.href)) ?? this.say(location.href));
    click("language", () => {
      setLanguage(currentLanguage() === "zh" ? "en" : "zh");
      this.redraw();
    });
    click("theme", () => {
      const dark = document.documentElement.dataset.theme ? document.documentElement.dataset.theme === "dark" : matchMedia("(prefers-color-scheme: dark)").matches;
      this.setTheme(dark ? "light" : "dark");
      this.network.theme();
      this.changed();
    });
    byId("context").addEventListener("change", () => this.filtered());
    addEventListener("keydown", (event) => this.key(event));
  }

  redraw() {
    this.words();
    this.facets.render();
    this.corrections.count();
    this.tell(this.drawnCount);
    if (this.view !== "network") this.views[this.view].render();
    if (this.picked.node !== null) this.selectNode(this.picked.node, { stay: true, move: false });
    else if (this.picked.edge !== null) this.selectEdge(this.picked.edge);
    this.changed();
  }

  say(text) {
    byId("counts").textContent = text;
  }

  searchBox() {
    const box = byId("search");
    const list = byId("found");
    const close = () => fill(list);
    box.addEventListener("input", debounce(80, () => {
      const found = search(this.data, box.value, { limit: 25 });
      fill(list, found.map((number) => el("li", {}, el("button", { type: "button", class: "node", style: { "--kind": look(this.data.kindOf(number)).color }, onclick: () => {
        close();
        box.blur();
        this.selectNode(number);
      } }, shorten(this.data.nodes[number][LABEL], 44)))), !found.length && box.value.trim() && el("li", { class: "quiet" }, t("nothing")));
    }));
    box.addEventListener("keydown", (event) => {
      if (event.key === "Enter") list.querySelector("button")?.click();
      if (event.key === "ArrowDown") list.querySelector("button")?.focus();
      if (event.key === "Escape") {
        box.value = "";
        close();
        box.blur();
      }
    });
    list.addEventListener("keydown", (event) => {
      const to = event.key === "ArrowDown" ? document.activeElement.parentElement.nextElementSibling : event.key === "ArrowUp" ? document.activeElement.parentElement.previousElementSibling : null;
      if (to) to.querySelector("button")?.focus();
      if (event.key === "Escape") close();
    });
    document.addEventListener("click", (event) => !event.target.closest?.("#finder") && close());
  }

  key(event) {
    if (event.target instanceof HTMLInputElement || event.ctrlKey || event.metaKey || event.altKey || document.querySelector("dialog[open]")) return;
    if (event.key === "/") {
      event.preventDefault();
      byId("search").focus();
    } else if (event.key === "Escape") {
      if (this.focus) this.leaveFocus();
      this.clear();
    } else if (event.key === "?") byId("help").click();
    else if (/^[1-7]$/.test(event.key)) this.show(VIEWS[Number(event.key) - 1]);
    else if (event.key === "+" || event.key === "=") this.network.zoom(1.4);
    else if (event.key === "-") this.network.zoom(1 / 1.4);
    else if (event.key === "0") this.network.fit();
  }
}

const explorer = new Explorer(Data.read());
window.cppccExplorer = explorer;
explorer.start();
