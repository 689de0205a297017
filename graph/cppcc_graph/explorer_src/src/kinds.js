// How each kind of node looks; also told apart by shape, for those who do not see the colours.
import looks from "../../static/looks.json";

const SPARE = ["#5c6bc0", "#ad1457", "#6d8b1f", "#00796b", "#ef6c00"];

export function look(kind, at = 0) {
  return looks[kind] ?? { color: SPARE[at % SPARE.length], shape: "dot", weight: 2 };
}
