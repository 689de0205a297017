// The state of the page in the part of the address after #, so that a link shows the same thing.

const FACET = "f.";

export function readHash() {
  const pairs = new URLSearchParams(location.hash.slice(1));
  const state = { facets: {} };
  for (const [key, value] of pairs)
    if (key.startsWith(FACET)) state.facets[key.slice(FACET.length)] = value.split("|").filter(Boolean);
    else state[key] = value;
  return state;
}

export function writeHash(state) {
  const pairs = new URLSearchParams();
  for (const [key, value] of Object.entries(state)) {
    if (key === "facets") for (const [id, keys] of Object.entries(value)) pairs.set(FACET + id, keys.join("|"));
    else if (value !== null && value !== undefined && value !== "") pairs.set(key, value);
  }
  const text = `#${pairs}`;
  if (text === location.hash) return;
  try {
    history.replaceState(null, "", text);
  } catch {
    location.hash = text;  // a sandboxed frame has no history of its own
  }
}
