// Facets: for each node the values it has, counted under the present selection; what is not known is a value too.
import { ATTRIBUTES, KIND, LABEL, PROOFS } from "./data.js";
import { el, fill } from "./dom.js";
import { nameOf, t, word } from "./i18n.js";
import { look } from "./kinds.js";

const UNKNOWN = "?";
const SHOWN = 8;

class Facet {
  // `values` maps a node to its values, [] where unknown, null where the facet does not apply.
  constructor(id, values, name = (key) => key, color = null) {
    Object.assign(this, { id, values, name, color });
  }
}

export const month = (date) => /^-?\d{4}-\d\d/.exec(date)?.[0] ?? /^-?\d{4}/.exec(date)?.[0] ?? null;

function attributeFacet(data, id, name) {
  const at = data.names.indexOf(name);
  if (at < 0) return null;
  const kinds = new Set();
  const columns = data.nodes.map((node) => {
    const found = [];
    for (let i = 0; i < node[ATTRIBUTES].length; i += 2) if (node[ATTRIBUTES][i] === at) found.push(node[ATTRIBUTES][i + 1]);
    if (found.length) kinds.add(node[KIND]);
    return found;
  });
  const reduce = id === "month" ? (list) => list.map(month).filter(Boolean) : (list) => list;
  return new Facet(id, data.nodes.map((node, number) => (kinds.has(node[KIND]) ? reduce(columns[number]) : null)), word);
}

export function makeFacets(data) {
  const sources = data.nodes.map((node) => [...new Set(node[PROOFS].map((proof) => String(data.evidence[proof][0])))]);
  const facets = [
    new Facet("kind", data.nodes.map((node) => [String(node[KIND])]), (key) => nameOf(data.kinds[key]), (key) => look(data.kinds[key][0], Number(key)).color),
    new Facet("group", data.nodes.map((_, number) => (data.bodyOf(number) < 0 ? [] : [String(data.bodyOf(number))])), (key) => data.nodes[key][LABEL]),
    ...Object.entries(data.facets).map(([id, name]) => attributeFacet(data, id, name)).filter(Boolean),
    new Facet("source", sources, (key) => data.docs[key][1]),
  ];
  return facets;
}

export class FacetPanel {
  constructor(data, host, changed) {
    Object.assign(this, { data, host, changed });
    this.facets = makeFacets(data);
    this.chosen = new Map();
    this.wide = new Set();
    this.matching = new Uint8Array(data.nodes.length).fill(1);
  }

  get active() {
    return this.chosen.size > 0;
  }

  // The selection as an object for the address, and back.
  state() {
    return Object.fromEntries([...this.chosen].map(([id, keys]) => [id, [...keys]]));
  }

  restore(state) {
    this.chosen = new Map(Object.entries(state).filter(([, keys]) => keys.length).map(([id, keys]) => [id, new Set(keys)]));
    this.count();
    this.render();
  }

  toggle(id, key, only = false) {
    const keys = only ? new Set() : this.chosen.get(id) ?? new Set();
    if (keys.has(key)) keys.delete(key);
    else keys.add(key);
    if (keys.size) this.chosen.set(id, keys);
    else this.chosen.delete(id);
    this.update();
  }

  clear() {
    this.chosen.clear();
    this.update();
  }

  update() {
    this.count();
    this.render();
    this.changed();
  }

  // A node counts in a facet if it passes all the other facets.
  count() {
    this.counts = this.facets.map(() => new Map());
    const active = this.facets.map((facet, at) => [at, this.chosen.get(facet.id)]).filter(([, keys]) => keys);
    for (let number = 0; number < this.data.nodes.length; number += 1) {
      let failed = -1;
      let failures = 0;
      for (const [at, keys] of active)
        if (!passes(this.facets[at].values[number], keys)) {
          failures += 1;
          failed = at;
        }
      this.matching[number] = failures === 0 ? 1 : 0;
      if (failures > 1) continue;
      this.facets.forEach((facet, at) => {
        if (failures === 1 && failed !== at) return;
        const values = facet.values[number];
        if (values === null) return;
        for (const key of values.length ? values : [UNKNOWN]) this.counts[at].set(key, (this.counts[at].get(key) ?? 0) + 1);
      });
    }
  }

  render() {
    const clear = el("button", { type: "button", class: "link", onclick: () => this.clear(), hidden: !this.active }, t("clear"));
    fill(this.host, el("div", { class: "facet-head" }, el("b", {}, t("facets")), clear),
      this.facets.map((facet, at) => this.section(facet, at)));
  }

  section(facet, at) {
    const keys = this.chosen.get(facet.id) ?? new Set();
    const counts = this.counts[at];
    for (const key of keys) if (!counts.has(key)) counts.set(key, 0);
    const known = [...counts.keys()].filter((key) => key !== UNKNOWN);
    if (!known.length) return null;
    const order = facet.id === "month" ? (a, b) => (a < b ? 1 : -1) : (a, b) => counts.get(b) - counts.get(a) || (a < b ? -1 : 1);
    known.sort(order);
    const limit = facet.id === "kind" || this.wide.has(facet.id) ? 400 : SHOWN;
    const shown = known.filter((key, rank) => rank < limit || keys.has(key));
    if (counts.has(UNKNOWN)) shown.push(UNKNOWN);
    const more = known.length > limit && el("button", { type: "button", class: "link", onclick: () => {
      this.wide.add(facet.id);
      this.render();
    } }, `${t("moreValues")} (${known.length})`);
    const open = at < 3 || keys.size > 0 || this.opened?.has(facet.id);
    return el("details", { open, "data-facet": facet.id, ontoggle: (event) => this.remember(facet.id, event.target.open) },
      el("summary", {}, t(`facet.${facet.id}`), keys.size ? el("span", { class: "chosen" }, String(keys.size)) : null),
      shown.map((key) => this.row(facet, key, keys.has(key), counts.get(key))), more);
  }

  remember(id, open) {
    this.opened = this.opened ?? new Set();
    if (open) this.opened.add(id);
    else this.opened.delete(id);
  }

  row(facet, key, checked, count) {
    const name = key === UNKNOWN ? t("unknown") : facet.name(key);
    return el("label", { class: key === UNKNOWN ? "row unknown" : "row" },
      el("input", { type: "checkbox", checked, onchange: () => this.toggle(facet.id, key) }),
      facet.color && key !== UNKNOWN && el("i", { class: "mark dot", style: { "--kind": facet.color(key) } }),
      el("span", {}, name), el("b", {}, String(count)));
  }
}

function passes(values, keys) {
  if (values === null) return false;
  return values.length ? values.some((key) => keys.has(key)) : keys.has(UNKNOWN);
}
