// The network in WebGL (sigma): level of detail by groups, dimming, picture. Knows nothing of panels.
import Graph from "graphology";
import Sigma from "sigma";
import { EdgeLineProgram, EdgeRectangleProgram } from "sigma/rendering";
import { KIND, LABEL, RELATION, SOURCE, TARGET, X, Y } from "./data.js";
import { look } from "./kinds.js";
import { shorten } from "./text.js";

const FONT = '"Noto Sans CJK SC","Microsoft YaHei","PingFang SC",SimHei,sans-serif';
const PICKABLE_EDGES = 20000;

export const colors = () => {
  const style = getComputedStyle(document.documentElement);
  const value = (name) => style.getPropertyValue(name).trim();
  return { ink: value("--ink"), paper: value("--paper"), card: value("--card"), edge: value("--edge"), faint: value("--faint"), strong: value("--strong") };
};

export class WebglNetwork {
  constructor(host, data, handlers) {
    Object.assign(this, { host, data, handlers });
    this.near = null;
    this.strongEdges = null;
    this.hover = null;
    this.graph = new Graph({ type: "directed", multi: true, allowSelfLoops: true });
    this.renderer = null;
  }

  // Put these nodes (numbers) and the edges between them on the canvas.
  draw(numbers, edges) {
    const { data, graph } = this;
    this.shades = colors();
    graph.clear();
    const narrow = innerWidth < 700;
    const few = (numbers.length < 3000 ? 1.25 : numbers.length < 15000 ? 0.85 : 0.5) * (narrow ? 0.6 : 1);
    for (const number of numbers) {
      const node = data.nodes[number];
      const { color, weight } = look(data.kinds[node[KIND]][0], node[KIND]);
      graph.addNode(number, {
        x: node[X], y: -node[Y], color, forceLabel: !narrow && weight >= 5 && numbers.length < 1500, label: shorten(node[LABEL], 16),
        size: few * (1 + weight * 0.7 + Math.sqrt(data.degrees[number]) * 0.35),
      });
    }
    for (const at of edges) {
      const edge = data.edges[at];
      graph.addDirectedEdgeWithKey(`e${at}`, edge[SOURCE], edge[TARGET], { size: numbers.length > 3000 ? 0.4 : 0.9 });
    }
    const many = edges.length >= PICKABLE_EDGES;
    if (this.renderer && this.many !== many) {
      this.renderer.kill();
      this.renderer = null;
    }
    this.many = many;
    if (this.renderer) this.renderer.refresh();
    else this.start();
  }

  start() {
    this.renderer = new Sigma(this.graph, this.host, {
      allowInvalidContainer: true, enableEdgeEvents: !this.many,
      edgeProgramClasses: { line: this.many ? EdgeLineProgram : EdgeRectangleProgram }, hideEdgesOnMove: this.graph.size > 8000,
      labelFont: FONT, labelSize: 13, labelWeight: "500", labelDensity: 0.6, labelGridCellSize: 110, labelRenderedSizeThreshold: this.many ? 2.5 : 5,
      zIndex: true, minCameraRatio: 0.005, maxCameraRatio: 3, stagePadding: 40, defaultEdgeType: "line",
      labelColor: { color: this.shades.ink },
      nodeReducer: (key, values) => this.styleNode(Number(key), values),
      edgeReducer: (key, values) => this.styleEdge(Number(key.slice(1)), values),
      defaultDrawNodeHover: (context, values, settings) => this.drawHover(context, values, settings),
    });
    const { renderer } = this;
    renderer.on("clickNode", ({ node }) => this.handlers.node(Number(node)));
    renderer.on("doubleClickNode", (event) => {
      event.preventSigmaDefault();
      this.handlers.open(Number(event.node));
    });
    renderer.on("clickEdge", ({ edge }) => this.handlers.edge(Number(edge.slice(1))));
    renderer.on("clickStage", () => this.handlers.nothing());
    renderer.on("enterNode", () => (this.host.style.cursor = "pointer"));
    renderer.on("leaveNode", () => (this.host.style.cursor = ""));
  }

  styleNode(number, values) {
    if (this.near && !this.near.has(number)) return { ...values, color: this.shades.faint, label: null, zIndex: 0 };
    if (this.near) return { ...values, forceLabel: this.near.size < 25 || number === this.picked, highlighted: number === this.picked, zIndex: 2 };
    return values;
  }

  styleEdge(at, values) {
    const edge = this.data.edges[at];
    if (!this.near) return { ...values, color: this.many ? this.shades.faint : this.shades.edge };
    const strong = this.strongEdges ? this.strongEdges.has(at) : this.near.has(edge[SOURCE]) && this.near.has(edge[TARGET]);
    return strong ? { ...values, color: this.shades.strong, size: this.near.size > 40 ? 0.7 : 1.4, zIndex: 2 } : { ...values, color: this.shades.faint, hidden: this.data.edges.length > 5000, zIndex: 0 };
  }

  drawHover(context, values, settings) {
    const size = settings.labelSize;
    context.font = `600 ${size}px ${FONT}`;
    const width = context.measureText(values.label ?? "").width;
    context.beginPath();
    context.fillStyle = this.shades.card;
    context.shadowBlur = 8;
    context.shadowColor = "rgba(0,0,0,.35)";
    context.roundRect(values.x - values.size - 4, values.y - size, values.size * 2 + (width ? width + 16 : 8), size * 2, 6);
    context.fill();
    context.shadowBlur = 0;
    context.beginPath();
    context.fillStyle = values.color;
    context.arc(values.x, values.y, values.size, 0, 2 * Math.PI);
    context.fill();
    context.fillStyle = this.shades.ink;
    if (values.label) context.fillText(values.label, values.x + values.size + 4, values.y + size / 3);
  }

  // Bring out some nodes (and edges); null shows all alike.
  highlight(near, { picked = null, edges = null } = {}) {
    Object.assign(this, { near, picked, strongEdges: edges });
    this.renderer?.refresh({ skipIndexation: true });
  }

  theme() {
    this.shades = colors();
    this.renderer?.setSetting("labelColor", { color: this.shades.ink });
    this.renderer?.refresh();
  }

  has(number) {
    return this.graph.hasNode(number);
  }

  focus(number) {
    const place = this.renderer.getNodeDisplayData(number);
    if (!place) return;
    const camera = this.renderer.getCamera();
    camera.setState({ x: place.x, y: place.y, ratio: Math.min(camera.ratio, this.graph.order > 60 ? 0.25 : 1) });
  }

  fit() {
    this.renderer?.getCamera().setState({ x: 0.5, y: 0.5, ratio: 1, angle: 0 });
  }

  zoom(factor) {
    const camera = this.renderer.getCamera();
    camera.setState({ ratio: camera.ratio / factor });
  }

  camera() {
    const { x, y, ratio } = this.renderer.getCamera();
    return [x, y, ratio].map((value) => Number(value.toFixed(3))).join(",");
  }

  resize() {
    this.renderer?.resize();
    this.renderer?.refresh();
  }

  picture() {
    const { width, height } = this.renderer.getDimensions();
    this.renderer.refresh();
    this.renderer.render();
    const scale = window.devicePixelRatio || 1;
    const copy = document.createElement("canvas");
    Object.assign(copy, { width: width * scale, height: height * scale });
    const pen = copy.getContext("2d");
    pen.fillStyle = this.shades.paper;
    pen.fillRect(0, 0, copy.width, copy.height);
    for (const name of ["edges", "nodes", "edgeLabels", "labels", "hovers", "hoverNodes"]) {
      const canvas = this.renderer.getCanvases()[name];
      if (canvas) pen.drawImage(canvas, 0, 0, copy.width, copy.height);
    }
    return new Promise((resolve) => copy.toBlob(resolve, "image/png"));
  }
}

export function hasWebgl() {
  try {
    return Boolean(document.createElement("canvas").getContext("webgl2"));
  } catch {
    return false;
  }
}

export const endsShown = (data, at, shown) => shown.has(data.edges[at][SOURCE]) && shown.has(data.edges[at][TARGET]) && data.edges[at][RELATION] >= 0;
