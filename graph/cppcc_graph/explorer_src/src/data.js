// The other side of view_data.py: rows stay as they are, views ask for what they show.

export const KIND = 0, LABEL = 1, IRI = 2, KEYS = 3, X = 4, Y = 5, ATTRIBUTES = 6, PROOFS = 7;
export const SOURCE = 0, TARGET = 1, RELATION = 2, WORDS = 3, EDGE_ATTRIBUTES = 4, EDGE_PROOFS = 5, EDGE_NODE = 6;

export class Data {
  constructor(raw) {
    Object.assign(this, raw);
    this.byIri = null;
    this.around = null;
  }

  static read(id = "data") {
    return new Data(JSON.parse(document.getElementById(id).textContent));
  }

  kindOf(number) {
    return this.kinds[this.nodes[number][KIND]][0];
  }

  // The committee in whose group a node is, -1 for none.
  bodyOf(number) {
    const group = this.groups[number];
    return group >= 0 && this.kindOf(group) === "committee" ? group : -1;
  }

  attributes(flat) {
    const pairs = [];
    for (let at = 0; at < flat.length; at += 2) pairs.push([this.names[flat[at]], flat[at + 1]]);
    return pairs;
  }

  proof(number) {
    const [doc, start, end, quote, paragraph, offset] = this.evidence[number];
    const [name, title, published] = this.docs[doc];
    return { number, doc, name, title, published, start, end, quote, paragraph: this.paragraphs[paragraph], offset };
  }

  // Edges at a node as [edge number, other node number].
  neighbours(number) {
    if (!this.around) {
      this.around = this.nodes.map(() => []);
      this.edges.forEach((edge, at) => {
        this.around[edge[SOURCE]].push([at, edge[TARGET]]);
        if (edge[SOURCE] !== edge[TARGET]) this.around[edge[TARGET]].push([at, edge[SOURCE]]);
      });
    }
    return this.around[number];
  }

  numberOf(iri) {
    if (!this.byIri) this.byIri = new Map(this.nodes.map((node, at) => [node[IRI], at]));
    return this.byIri.get(iri);
  }

  // Node numbers within `hops` steps, itself included; `passes` says which nodes may be walked through.
  within(number, hops, passes = () => true) {
    const found = new Set([number]);
    let edge = [number];
    for (let hop = 0; hop < hops; hop += 1) {
      const next = [];
      for (const at of edge)
        for (const [, other] of this.neighbours(at))
          if (!found.has(other) && passes(other)) {
            found.add(other);
            next.push(other);
          }
      edge = next;
    }
    return found;
  }
}
