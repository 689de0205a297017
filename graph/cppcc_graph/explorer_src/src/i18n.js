// Words of the pages in Chinese and English. Names from the texts stay Chinese.
import words from "./words.json";

let language = "zh";
let english = {};

export const currentLanguage = () => language;

export function setLanguage(name) {
  language = name === "en" ? "en" : "zh";
  document.documentElement.lang = language === "en" ? "en" : "zh-CN";
}

export function t(key, values = {}) {
  const text = words[key]?.[language === "en" ? 1 : 0] ?? key;
  return text.replace(/\{(\w+)\}/g, (whole, name) => values[name] ?? whole);
}

// The page's own table of English for the names and values of attributes.
export function learn(table = {}) {
  english = table;
}

// A name or value of an attribute; what the ontology has no word for stays as the text has it.
export function word(text) {
  if (language !== "en" || !Object.hasOwn(english, text)) return text;
  return english[text].charAt(0).toUpperCase() + english[text].slice(1);
}

// What an edge says: the relation's name, or words of its own (a post).
export const saying = (relation, words) => (words === relation[1] ? nameOf(relation) : words);

// Chinese word of a kind or relation from the data; in English its name for programs, made readable.
export function nameOf([name, chinese]) {
  if (language === "zh") return chinese;
  const known = (words[`kind.${name}`] ?? words[`relation.${name}`])?.[1];
  return known ?? name.replace(/([a-z])([A-Z])/g, "$1 $2").replace(/-/g, " ").toLowerCase();
}
