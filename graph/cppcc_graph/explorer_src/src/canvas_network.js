// The same network drawn on a plain canvas, for browsers without WebGL.
import { KIND, LABEL, SOURCE, TARGET, X, Y } from "./data.js";
import { el } from "./dom.js";
import { look } from "./kinds.js";
import { colors } from "./network.js";
import { shorten } from "./text.js";

export class CanvasNetwork {
  constructor(host, data, handlers) {
    Object.assign(this, { host, data, handlers, numbers: [], edges: [], near: null, strongEdges: null, picked: null });
    this.view = { x: 0, y: 0, scale: 1 };
    this.canvas = el("canvas", { class: "plain" });
    host.append(this.canvas);
    this.listen();
  }

  draw(numbers, edges) {
    Object.assign(this, { numbers, edges, shown: new Set(numbers) });
    this.resize();
    this.fit();
  }

  listen() {
    let drag = null;
    this.canvas.addEventListener("pointerdown", (event) => (drag = { x: event.offsetX, y: event.offsetY, moved: false }));
    this.canvas.addEventListener("pointermove", (event) => {
      if (!drag) return;
      this.view.x -= (event.offsetX - drag.x) / this.view.scale;
      this.view.y -= (event.offsetY - drag.y) / this.view.scale;
      drag = { x: event.offsetX, y: event.offsetY, moved: drag.moved || Math.abs(event.movementX) + Math.abs(event.movementY) > 2 };
      this.paint();
    });
    this.canvas.addEventListener("pointerup", (event) => {
      if (drag && !drag.moved) this.clicked(event.offsetX, event.offsetY);
      drag = null;
    });
    this.canvas.addEventListener("dblclick", (event) => {
      const number = this.nodeAt(event.offsetX, event.offsetY);
      if (number !== null) this.handlers.open(number);
    });
    this.canvas.addEventListener("wheel", (event) => {
      event.preventDefault();
      this.zoom(event.deltaY < 0 ? 1.2 : 1 / 1.2);
    }, { passive: false });
  }

  clicked(x, y) {
    const number = this.nodeAt(x, y);
    if (number !== null) this.handlers.node(number);
    else {
      const edge = this.edgeAt(x, y);
      if (edge !== null) this.handlers.edge(edge);
      else this.handlers.nothing();
    }
  }

  place(number) {
    const node = this.data.nodes[number];
    return [(node[X] - this.view.x) * this.view.scale + this.width / 2, (node[Y] - this.view.y) * this.view.scale + this.height / 2];
  }

  nodeAt(x, y) {
    let best = null;
    let least = 12;
    for (const number of this.numbers) {
      const [px, py] = this.place(number);
      const distance = Math.hypot(px - x, py - y);
      if (distance < least) [least, best] = [distance, number];
    }
    return best;
  }

  edgeAt(x, y) {
    for (const at of this.edges) {
      const [ax, ay] = this.place(this.data.edges[at][SOURCE]);
      const [bx, by] = this.place(this.data.edges[at][TARGET]);
      const length = Math.hypot(bx - ax, by - ay) || 1;
      const along = ((x - ax) * (bx - ax) + (y - ay) * (by - ay)) / length;
      const off = Math.abs((bx - ax) * (ay - y) - (ax - x) * (by - ay)) / length;
      if (along > 0 && along < length && off < 4) return at;
    }
    return null;
  }

  paint() {
    const pen = this.canvas.getContext("2d");
    const shades = colors();
    pen.setTransform(this.ratio, 0, 0, this.ratio, 0, 0);
    pen.fillStyle = shades.paper;
    pen.fillRect(0, 0, this.width, this.height);
    for (const at of this.edges) {
      const { [SOURCE]: source, [TARGET]: target } = this.data.edges[at];
      const strong = this.near && (this.strongEdges ? this.strongEdges.has(at) : this.near.has(source) && this.near.has(target));
      pen.strokeStyle = strong ? shades.strong : this.near ? shades.faint : shades.edge;
      pen.beginPath();
      pen.moveTo(...this.place(source));
      pen.lineTo(...this.place(target));
      pen.stroke();
    }
    for (const number of this.numbers) this.paintNode(pen, number, shades);
  }

  paintNode(pen, number, shades) {
    const node = this.data.nodes[number];
    const { color, weight } = look(this.data.kinds[node[KIND]][0], node[KIND]);
    const faint = this.near && !this.near.has(number);
    const [x, y] = this.place(number);
    const size = 1.5 + weight * 0.8 + Math.sqrt(this.data.degrees[number]) * 0.3;
    pen.fillStyle = faint ? shades.faint : color;
    pen.beginPath();
    pen.arc(x, y, size, 0, 2 * Math.PI);
    pen.fill();
    if (faint || (weight < 5 && this.view.scale < 0.7 && !(this.near && this.near.size < 40))) return;
    pen.fillStyle = shades.ink;
    pen.font = '12px "Noto Sans CJK SC","Microsoft YaHei",sans-serif';
    pen.fillText(shorten(node[LABEL], 14), x + size + 3, y + 4);
  }

  highlight(near, { picked = null, edges = null } = {}) {
    Object.assign(this, { near, picked, strongEdges: edges });
    this.paint();
  }

  theme() {
    this.paint();
  }

  has(number) {
    return this.shown.has(number);
  }

  focus(number) {
    const node = this.data.nodes[number];
    this.view = { x: node[X], y: node[Y], scale: Math.max(this.view.scale, 0.8) };
    this.paint();
  }

  fit() {
    const xs = this.numbers.map((number) => this.data.nodes[number][X]);
    const ys = this.numbers.map((number) => this.data.nodes[number][Y]);
    const range = (values) => values.reduce(([low, high], value) => [Math.min(low, value), Math.max(high, value)], [Infinity, -Infinity]);
    const [left, right] = xs.length ? range(xs) : [0, 0];
    const [top, bottom] = ys.length ? range(ys) : [0, 0];
    const scale = Math.min(this.width / (right - left + 120), this.height / (bottom - top + 120), 2);
    this.view = { x: (left + right) / 2, y: (top + bottom) / 2, scale: scale > 0 ? scale : 1 };
    this.paint();
  }

  zoom(factor) {
    this.view.scale *= factor;
    this.paint();
  }

  resize() {
    this.ratio = window.devicePixelRatio || 1;
    this.width = this.host.clientWidth || 600;
    this.height = this.host.clientHeight || 400;
    Object.assign(this.canvas, { width: this.width * this.ratio, height: this.height * this.ratio });
    this.paint();
  }

  picture() {
    return new Promise((resolve) => this.canvas.toBlob(resolve, "image/png"));
  }
}
