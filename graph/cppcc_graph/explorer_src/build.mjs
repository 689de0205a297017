// Bundle the two pages' scripts into static/, with their digests and the licences of what is inside.
import { createHash } from "node:crypto";
import { readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";

const here = fileURLToPath(new URL(".", import.meta.url));
const out = `${here}../static/`;
const entries = { "graph.js": "src/graph_main.js", "explorer.js": "src/explorer_main.js", "site.js": "src/site_main.js" };
const libraries = ["sigma", "graphology", "graphology-utils", "events"];

const digests = [];
for (const [name, entry] of Object.entries(entries)) {
  await build({
    entryPoints: [here + entry], outfile: out + name, bundle: true, minify: true, format: "iife", target: "es2020",
    charset: "utf8", legalComments: "none", absWorkingDir: here, logLevel: "warning",
  });
  digests.push(`${createHash("sha256").update(readFileSync(out + name)).digest("hex")}  ${name}`);
}
writeFileSync(`${out}SHA256SUMS`, `${digests.join("\n")}\n`);

const licences = libraries.map((name) => {
  const folder = `${here}node_modules/${name}/`;
  const { version, license } = JSON.parse(readFileSync(`${folder}package.json`, "utf8"));
  const file = ["LICENSE.txt", "LICENSE", "LICENCE"].find((one) => { try { readFileSync(folder + one); return true; } catch { return false; } });
  return `${name} ${version} (${license})\n\n${readFileSync(folder + file, "utf8").trim()}\n`;
});
writeFileSync(`${out}LICENSES.txt`, licences.join(`\n${"-".repeat(80)}\n\n`));
