// Finding nodes by 汉字, pinyin or initials, the best first.
import { KEYS, LABEL } from "./data.js";

function rank(label, keys, query) {
  if (label === query) return 0;
  if (label.startsWith(query)) return 1;
  if (label.includes(query)) return 2;
  let best = 9;
  for (const key of keys.split("\n")) {
    if (key === query) best = Math.min(best, 3);
    else if (key.startsWith(query)) best = Math.min(best, 4);
    else if (query.length > 1 && key.includes(query)) best = Math.min(best, 5);
  }
  return best;
}

export function search(data, text, { limit = 40, allowed = () => true } = {}) {
  const query = text.trim().toLowerCase().replace(/\s+/g, " ");
  if (!query) return [];
  const packed = query.replace(/ /g, "");
  const found = [];
  data.nodes.forEach((node, number) => {
    if (!allowed(number)) return;
    const label = node[LABEL].toLowerCase();
    const best = Math.min(rank(label, node[KEYS], query), packed === query ? 9 : rank(label, node[KEYS], packed));
    if (best < 9) found.push([best, label.length, number]);
  });
  found.sort((a, b) => a[0] - b[0] || a[1] - b[1] || a[2] - b[2]);
  return found.slice(0, limit).map((row) => row[2]);
}
