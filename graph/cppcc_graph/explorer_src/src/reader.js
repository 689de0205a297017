// The evidence reader: a whole text with every word that proves something coloured by what it proves.
import { EDGE_PROOFS, LABEL, PROOFS, RELATION, SOURCE } from "./data.js";
import { el, fill } from "./dom.js";
import { nameOf, t } from "./i18n.js";
import { look } from "./kinds.js";
import { shorten } from "./text.js";

export class ReaderView {
  constructor(app, host) {
    Object.assign(this, { app, host, doc: -1, target: null });
    this.mentions = null;
  }

  // For each text the mentions [start, end, evidence, kind of fact, node or edge number].
  index() {
    if (this.mentions) return this.mentions;
    const { data } = this.app;
    this.mentions = data.docs.map(() => []);
    const note = (proofs, sort, number) => {
      for (const proof of proofs) {
        const [doc, start, end] = data.evidence[proof];
        this.mentions[doc].push({ start, end, proof, sort, number });
      }
    };
    data.nodes.forEach((node, number) => note(node[PROOFS], "node", number));
    data.edges.forEach((edge, number) => note(edge[EDGE_PROOFS], "edge", number));
    for (const list of this.mentions) list.sort((a, b) => a.start - b.start || b.end - a.end);
    return this.mentions;
  }

  open(proof) {
    Object.assign(this, { doc: proof.doc, target: proof });
  }

  render() {
    const { data } = this.app;
    const index = this.index();
    const list = data.docs.map(([, title], doc) => el("li", {}, el("button", { type: "button", class: doc === this.doc ? "doc on" : "doc", onclick: () => {
      this.open({ doc });
      this.app.changed();
      this.render();
    } }, el("span", {}, shorten(title, 60)), el("b", {}, String(index[doc].length)))));
    const body = this.doc >= 0 && data.docs[this.doc] ? this.text() : el("p", { class: "quiet" }, t("pickText"));
    fill(this.host, el("nav", { class: "docs" }, el("ul", {}, list)), el("article", { class: "text", tabindex: "0" }, body));
    if (this.target) this.jump();
  }

  text() {
    const { data } = this.app;
    const [name, title, published] = data.docs[this.doc];
    const text = data.texts[name];
    const head = el("header", {}, el("h2", {}, title), el("p", { class: "quiet" }, [published, name, t("mentions", { count: this.mentions[this.doc].length })].filter(Boolean).join(" · ")));
    if (text === undefined) return [head, el("p", { class: "quiet" }, t("textMissing")), this.paragraphs()];
    return [head, el("div", { class: "source" }, this.segments(Array.from(text)))];
  }

  paragraphs() {
    const seen = new Set(this.mentions[this.doc].map(({ proof }) => this.app.data.evidence[proof][4]));
    return [...seen].map((at) => el("p", {}, this.app.data.paragraphs[at]));
  }

  // Cut the text where a mention begins or ends; each piece belongs to the shortest mention over it.
  segments(points) {
    const mentions = this.mentions[this.doc];
    const cuts = [...new Set([0, points.length, ...mentions.flatMap(({ start, end }) => [start, end])])].filter((at) => at >= 0 && at <= points.length).sort((a, b) => a - b);
    const starting = new Map();
    for (const mention of mentions) starting.set(mention.start, [...(starting.get(mention.start) ?? []), mention]);
    const open = new Set();
    const pieces = [];
    for (let at = 0; at + 1 < cuts.length; at += 1) {
      for (const mention of open) if (mention.end <= cuts[at]) open.delete(mention);
      for (const mention of starting.get(cuts[at]) ?? []) open.add(mention);
      const words = points.slice(cuts[at], cuts[at + 1]).join("");
      pieces.push(open.size ? this.mark(words, [...open], cuts[at]) : words);
    }
    return pieces;
  }

  mark(words, mentions, start) {
    mentions.sort((a, b) => a.end - a.start - (b.end - b.start));
    const best = mentions.find(({ sort }) => sort === "node") ?? mentions[0];
    const names = [...new Set(mentions.map((mention) => this.nameOf(mention)))].slice(0, 6).join("；");
    return el("mark", { class: "fact", tabindex: "0", title: names, "data-start": String(start), style: { "--kind": this.color(best) },
      onclick: () => this.choose(best), onkeydown: (event) => event.key === "Enter" && this.choose(best) }, words);
  }

  choose(mention) {
    this.target = null;
    if (mention.sort === "node") this.app.selectNode(mention.number, { stay: true });
    else this.app.selectEdge(mention.number);
  }

  color({ sort, number }) {
    const { data } = this.app;
    return look(data.kindOf(sort === "node" ? number : data.edges[number][SOURCE])).color;
  }

  nameOf({ sort, number }) {
    const { data } = this.app;
    return sort === "node" ? shorten(data.nodes[number][LABEL], 30) : nameOf(data.relations[data.edges[number][RELATION]]);
  }

  jump() {
    const { start, end } = this.target;
    const marks = [...this.host.querySelectorAll("mark.fact")].filter((mark) => {
      const at = Number(mark.dataset.start);
      return at >= start && at < end;
    });
    for (const mark of marks) mark.classList.add("aim");
    marks[0]?.scrollIntoView({ block: "center" });
  }
}
