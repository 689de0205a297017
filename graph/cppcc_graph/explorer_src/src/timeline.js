// Activities by month: bars to filter by, and the list in order of time.
import { ATTRIBUTES, LABEL } from "./data.js";
import { el, fill, shape } from "./dom.js";
import { month } from "./facets.js";
import { t } from "./i18n.js";
import { look } from "./kinds.js";
import { shorten } from "./text.js";

const LISTED = 300;

export class TimelineView {
  constructor(app, host) {
    Object.assign(this, { app, host });
  }

  dated() {
    const { data, visible } = this.app;
    const name = data.names.indexOf(data.facets.month);
    const rows = [];
    data.nodes.forEach((node, number) => {
      if (!visible[number] || data.kindOf(number) !== "activity") return;
      const at = node[ATTRIBUTES].findIndex((value, i) => i % 2 === 0 && value === name);
      rows.push([at >= 0 ? node[ATTRIBUTES][at + 1] : "", number]);
    });
    return rows.sort((a, b) => (!a[0] - !b[0]) || (a[0] < b[0] ? -1 : a[0] > b[0] ? 1 : a[1] - b[1]));
  }

  render() {
    const rows = this.dated();
    const months = new Map();
    for (const [date] of rows) if (month(date)) months.set(month(date), (months.get(month(date)) ?? 0) + 1);
    if (!months.size) return void fill(this.host, el("p", { class: "quiet pad" }, t("noDates")), this.list(rows));
    fill(this.host, el("p", { class: "quiet pad" }, t("timelineHint")), el("div", { class: "bars" }, this.bars([...months].sort())), this.list(rows));
  }

  bars(months) {
    const most = Math.max(...months.map(([, count]) => count));
    const step = Math.max(26, Math.min(64, 900 / months.length));
    const height = 170;
    const color = look("activity").color;
    const columns = months.map(([key, count], at) => {
      const tall = Math.max(3, (count / most) * (height - 50));
      const x = at * step + 6;
      const pick = () => this.app.facets.toggle("month", key, true);
      return shape("g", { class: "bar", tabindex: "0", role: "button", "aria-label": `${key}: ${count}`, onclick: pick, onkeydown: (event) => event.key === "Enter" && pick() },
        shape("rect", { x, y: height - 34 - tall, width: step - 8, height: tall, rx: 3, fill: color }),
        shape("text", { x: x + (step - 8) / 2, y: height - 39 - tall, "text-anchor": "middle", class: "amount" }, String(count)),
        shape("text", { x: x + (step - 8) / 2, y: height - 18, "text-anchor": "middle" }, key.length > 4 ? key.slice(5) : t("wholeYear")),
        shape("text", { x: x + (step - 8) / 2, y: height - 4, "text-anchor": "middle", class: "year" }, at === 0 || months[at - 1][0].slice(0, 4) !== key.slice(0, 4) ? key.slice(0, 4) : ""));
    });
    const width = months.length * step + 10;
    return shape("svg", { width, height, viewBox: `0 0 ${width} ${height}` }, ...columns);
  }

  list(rows) {
    const { data } = this.app;
    return el("ol", { class: "events" }, rows.slice(0, LISTED).map(([date, number]) =>
      el("li", {}, el("time", {}, date || t("undated")), el("button", { type: "button", class: "node", style: { "--kind": look("activity").color }, onclick: () => this.app.selectNode(number) }, shorten(data.nodes[number][LABEL], 80)),
        data.bodyOf(number) >= 0 && el("span", { class: "quiet" }, data.nodes[data.bodyOf(number)][LABEL]))));
  }
}
