// The SPARQL editor: our endpoint, the named questions as examples, Chinese labels under IRIs, hints of the server.
(async () => {
  "use strict";
  const asked = new URLSearchParams(location.hash.slice(1) || location.search.slice(1));
  const BASE = "https://w3id.org/cppcc/";
  const PREFIXES = {
    cppcc: BASE + "ontology#", id: BASE + "id/", vocab: BASE + "vocab/", skos: "http://www.w3.org/2004/02/skos/core#",
    dcterms: "http://purl.org/dc/terms/", foaf: "http://xmlns.com/foaf/0.1/", rdfs: "http://www.w3.org/2000/01/rdf-schema#",
    xsd: "http://www.w3.org/2001/XMLSchema#", rdf: "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
    org: "http://www.w3.org/ns/org#", prov: "http://www.w3.org/ns/prov#", geo: "http://www.w3.org/2003/01/geo/wgs84_pos#",
  };
  const FIRST = 'SELECT ?committee ?name WHERE {\n  ?committee a cppcc:Committee ; skos:prefLabel ?name .\n}\nORDER BY ?committee\nLIMIT 100\n';
  const hint = document.getElementById("hint");
  const place = document.getElementById("yasgui");

  const terms = (await (await fetch("/api/terms")).json()).results;
  const complete = (name, kind, isValid) => Yasgui.Yasqe.registerAutocompleter({
    name, bulk: true, autoShow: true, persistenceId: null,
    isValidCompletionPosition: isValid,
    get: () => terms.filter((term) => term.kind === kind).map((term) => term.iri),
    preProcessToken: (yasqe, token) => Yasgui.Yasqe.Autocompleters[kind === "class" ? "class" : "property"].preProcessToken(yasqe, token),
    postProcessSuggestion: (yasqe, token, text) => Yasgui.Yasqe.Autocompleters[kind === "class" ? "class" : "property"].postProcessSuggestion(yasqe, token, text),
  }, true);
  try {
    Yasgui.Yasqe.defaults.autocompleters = ["variables"];
    const known = Yasgui.Yasqe.Autocompleters;
    complete("cppcc-property", "property", known.property.isValidCompletionPosition);
    complete("cppcc-class", "class", known.class.isValidCompletionPosition);
    Yasgui.Yasqe.defaults.autocompleters = ["variables", "cppcc-property", "cppcc-class"];
  } catch (error) { console.warn("completion is off", error.message); }

  const show = (text) => { hint.textContent = text; hint.hidden = !text; };
  const watch = (response) => {
    const said = response.headers.get("cppcc-hint");
    if (said) { show(decodeURIComponent(said)); return; }
    if (response.ok || !(response.headers.get("content-type") || "").includes("problem+json")) { show(""); return; }
    response.clone().json().then((problem) => show(
      (problem.line ? `第 ${problem.line} 行第 ${problem.column} 列：` : "") + problem.detail + (problem.hint ? "。" + problem.hint : "")));
  };
  const fetched = window.fetch.bind(window);
  window.fetch = async (...args) => {
    const response = await fetched(...args);
    if (String(args[0].url || args[0]).includes("/sparql")) watch(response);
    return response;
  };

  const declared = (query) => Object.entries(PREFIXES)
    .filter(([name]) => new RegExp("(^|[^\\w:])" + name + ":").test(query) && !new RegExp("prefix\\s+" + name + ":", "i").test(query))
    .map(([name, iri]) => `PREFIX ${name}: <${iri}>\n`).join("") + query;

  const yasgui = new Yasgui(place, {
    requestConfig: { endpoint: location.origin + "/sparql", method: "POST" },
    copyEndpointOnNewTab: true, persistenceId: "cppcc", endpointCatalogueOptions: { getData: () => [{ endpoint: location.origin + "/sparql" }] },
    yasqe: { value: declared(FIRST), showQueryButton: true, createShareableLink: null },
    yasr: { prefixes: PREFIXES },
  });

  const put = (query, run) => {
    const yasqe = yasgui.getTab().getYasqe();
    yasqe.setValue(declared(query));
    if (run) yasqe.query().catch(() => undefined);
  };
  const select = document.getElementById("examples");
  const questions = (await (await fetch("/api/questions")).json()).results;
  for (const one of questions) {
    const option = document.createElement("option");
    option.value = one.name;
    option.textContent = [one.title.zh || one.name, one.title.en].filter(Boolean).join(" · ");
    select.append(option);
  }
  const choose = (name, run) => {
    const one = questions.find((question) => question.name === name);
    if (one) { select.value = name; put(one.query, run); }
  };
  select.addEventListener("change", () => choose(select.value, true));

  if (asked.get("name")) choose(asked.get("name"), true);
  else if (asked.get("query")) put(asked.get("query"), false);

  // Labels and local pages for our IRIs in results.
  const labels = new Map();
  let waiting = null;
  const dress = async () => {
    const anchors = [...place.querySelectorAll(`.yasr a[href^="${BASE}"]`)].filter((a) => !a.dataset.dressed);
    const missing = [...new Set(anchors.map((a) => decodeURI(a.href)))].filter((iri) => !labels.has(iri)).slice(0, 50);
    for (const iri of missing) labels.set(iri, "");
    if (missing.length) {
      const answer = await fetch("/api/labels?" + missing.map((iri) => "iri=" + encodeURIComponent(iri)).join("&"));
      if (answer.ok) for (const [iri, label] of Object.entries((await answer.json()).results)) labels.set(iri, label);
    }
    for (const a of anchors) {
      const iri = decodeURI(a.href);
      if (!labels.has(iri)) continue;
      a.dataset.dressed = "1";
      a.href = iri.slice(BASE.length - 1);
      const label = labels.get(iri);
      if (label) {
        const small = document.createElement("small");
        small.className = "label";
        small.textContent = label;
        a.after(small);
      }
    }
    if (missing.length === 50) later();
  };
  const later = () => { clearTimeout(waiting); waiting = setTimeout(dress, 120); };
  new MutationObserver(later).observe(place, { childList: true, subtree: true });
  document.body.dataset.ready = "1";
})();
