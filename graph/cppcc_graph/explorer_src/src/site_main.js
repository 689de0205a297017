// Search on the first page of a static site; the entries stand in a data block of that page.
import { KEYS, LABEL } from "./data.js";
import { byId, debounce, el, fill } from "./dom.js";
import { look } from "./kinds.js";
import { search } from "./search.js";

const rows = JSON.parse(byId("entries").textContent);
// [kind, label, link, keys, kind's name] in the columns that search expects
const data = { nodes: rows.map(([kind, label, link, keys, name]) => Object.assign([], { [LABEL]: label, [KEYS]: keys, kind, link, name })) };
const box = byId("search");
const list = byId("found");

function show() {
  const found = search(data, box.value, { limit: 60 });
  fill(list, found.map((at) => {
    const { kind, link, name, [LABEL]: label } = data.nodes[at];
    return el("li", {}, el("a", { href: link }, label), " ", el("small", { style: { color: look(kind).color } }, name));
  }), !found.length && box.value.trim() && el("li", {}, el("small", {}, "没有找到")));
}

box.addEventListener("input", debounce(60, show));
box.addEventListener("keydown", (event) => {
  if (event.key === "Enter") list.querySelector("a")?.click();
});
document.addEventListener("keydown", (event) => {
  if (event.key === "/" && document.activeElement !== box) {
    event.preventDefault();
    box.focus();
  }
});
show();
document.body.dataset.ready = "yes";
