// Words of the pages in Chinese and English. Names from the texts stay Chinese.
import words from "./words.json";

let language = "zh";

export const currentLanguage = () => language;

export function setLanguage(name) {
  language = name === "en" ? "en" : "zh";
  document.documentElement.lang = language === "en" ? "en" : "zh-CN";
}

export function t(key, values = {}) {
  const text = words[key]?.[language === "en" ? 1 : 0] ?? key;
  return text.replace(/\{(\w+)\}/g, (whole, name) => values[name] ?? whole);
}

// Chinese word of a kind or relation from the data; in English its name for programs, made readable.
export function nameOf([name, chinese]) {
  if (language === "zh") return chinese;
  const known = (words[`kind.${name}`] ?? words[`relation.${name}`])?.[1];
  return known ?? name.replace(/([a-z])([A-Z])/g, "$1 $2").replace(/-/g, " ").toLowerCase();
}
