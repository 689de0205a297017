// The details pane: what a node or an edge is, the sentences that prove it, and its links.
import { ATTRIBUTES, EDGE_ATTRIBUTES, EDGE_PROOFS, IRI, KIND, LABEL, PROOFS, RELATION, SOURCE, TARGET, WORDS } from "./data.js";
import { el } from "./dom.js";
import { nameOf, saying, t, word } from "./i18n.js";
import { look } from "./kinds.js";
import { pieces, shorten } from "./text.js";

const SHOWN = 12;

export function badge(data, number) {
  const kind = data.kinds[data.nodes[number][KIND]];
  return el("span", { class: "badge", style: { "--kind": look(kind[0], data.nodes[number][KIND]).color } }, nameOf(kind));
}

export function proofCard(data, number, { read } = {}) {
  const proof = data.proof(number);
  const length = Array.from(proof.quote).length;
  const parts = proof.offset < 0 ? ["", proof.quote, ""] : pieces(proof.paragraph, proof.offset, proof.offset + length);
  const where = [proof.title, proof.published, t("codePoints", { start: proof.start, end: proof.end })];
  return el("figure", { class: "proof" },
    el("blockquote", {}, parts[0], el("mark", {}, parts[1]), parts[2]),
    el("figcaption", {}, where.filter(Boolean).join(" · "),
      read && el("button", { type: "button", class: "link", onclick: () => read(proof) }, t("readIt"))));
}

function folded(items, make) {
  const rest = items.slice(SHOWN);
  const list = items.slice(0, SHOWN).map(make);
  if (!rest.length) return list;
  const more = el("button", { type: "button", class: "more", onclick: () => more.replaceWith(...rest.map(make)) },
    t("more", { count: rest.length }));
  return [...list, more];
}

function attributeList(data, flat, extra = []) {
  const pairs = [...data.attributes(flat), ...extra];
  if (!pairs.length) return null;
  return el("dl", { class: "attributes" }, pairs.map(([name, value]) => [el("dt", {}, word(name)), el("dd", {}, word(value))]).flat());
}

function proofs(data, numbers, handlers) {
  const body = numbers.length ? folded(numbers, (at) => proofCard(data, at, handlers)) : el("p", { class: "quiet" }, t("noProof"));
  return el("section", {}, el("h3", {}, `${t("proofs")}${numbers.length ? ` (${numbers.length})` : ""}`), body);
}

// The other end, and what the edge says of it where its relation's name does not: 松岭县政协 · 主席.
function linkName(data, edge, other) {
  const words = data.edges[edge][WORDS];
  const label = shorten(data.nodes[other][LABEL], 60);
  return words === data.relations[data.edges[edge][RELATION]][1] ? label : `${label} · ${shorten(words, 40)}`;
}

function links(data, number, { selectNode, selectEdge }) {
  const groups = new Map();
  for (const [edge, other] of data.neighbours(number)) {
    const row = data.edges[edge];
    const key = `${row[RELATION]} ${row[SOURCE] === number ? 1 : 0}`;
    if (!groups.has(key)) groups.set(key, { relation: data.relations[row[RELATION]], out: row[SOURCE] === number, items: [] });
    groups.get(key).items.push([edge, other]);
  }
  const sections = [...groups.values()].map(({ relation, out, items }) =>
    el("div", { class: "group" },
      el("h4", {}, `${out ? "→" : "←"} ${nameOf(relation)} (${items.length})`),
      el("ul", {}, folded(items, ([edge, other]) =>
        el("li", {},
          el("button", { type: "button", class: "node", onclick: () => selectNode(other),
            style: { "--kind": look(data.kindOf(other)).color } }, linkName(data, edge, other)),
          el("button", { type: "button", class: "edge", title: t("proofs"), onclick: () => selectEdge(edge) },
            `${t("sentence")}${data.edges[edge][EDGE_PROOFS].length || ""}`))))));
  return sections.length ? el("section", {}, el("h3", {}, t("links")), sections) : null;
}

export function nodeDetails(data, number, handlers) {
  const node = data.nodes[number];
  return [
    el("header", {}, badge(data, number), el("h2", {}, node[LABEL]), el("p", { class: "iri" }, node[IRI])),
    handlers.tools?.(number),
    attributeList(data, node[ATTRIBUTES]),
    proofs(data, node[PROOFS], handlers),
    links(data, number, handlers),
  ];
}

export function edgeDetails(data, number, handlers) {
  const edge = data.edges[number];
  const end = (at) => el("button", { type: "button", class: "node", onclick: () => handlers.selectNode(at),
    style: { "--kind": look(data.kindOf(at)).color } }, shorten(data.nodes[at][LABEL], 60));
  return [
    el("header", {}, el("span", { class: "badge plain" }, nameOf(data.relations[edge[RELATION]])),
      el("h2", { class: "ends" }, end(edge[SOURCE]), el("span", { class: "arrow" }, `— ${saying(data.relations[edge[RELATION]], edge[WORDS])} →`), end(edge[TARGET]))),
    handlers.edgeTools?.(number),
    attributeList(data, edge[EDGE_ATTRIBUTES]),
    proofs(data, edge[EDGE_PROOFS], handlers),
  ];
}
