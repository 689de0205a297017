// Ranges count code points; JavaScript counts UTF-16 units. These two agree unless a text has rare characters.

const RARE = /[\ud800-\udfff]/;

export function pieces(text, start, end) {
  if (!RARE.test(text)) return [text.slice(0, start), text.slice(start, end), text.slice(end)];
  const points = Array.from(text);
  return [points.slice(0, start).join(""), points.slice(start, end).join(""), points.slice(end).join("")];
}

export const codePoints = (text) => (RARE.test(text) ? Array.from(text).length : text.length);

export function shorten(text, limit) {
  const points = RARE.test(text) ? Array.from(text) : text;
  if (points.length <= limit) return text;
  const cut = points.slice(0, limit - 1);
  return (Array.isArray(cut) ? cut.join("") : cut) + "…";
}
