// Bundles the form's script into ../suggest.js, with the notices of what it holds. `make form`.
// The first line names the hash of the sources, by which a test sees that the bundle is current.
import { createHash } from "node:crypto";
import { readFileSync, readdirSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join, relative } from "node:path";
import { fileURLToPath } from "node:url";

const source = dirname(fileURLToPath(import.meta.url));
const modules = process.argv[2]; // the folder that npm filled
const { buildSync } = createRequire(join(modules, "x"))("esbuild");
const sha = (data) => createHash("sha256").update(data).digest("hex");

const files = readdirSync(source, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile())
  .map((entry) => relative(source, join(entry.parentPath, entry.name)))
  .sort();
const hash = sha(files.map((name) => `${name}\n${sha(readFileSync(join(source, name)))}\n`).join(""));

const { outputFiles, metafile } = buildSync({
  entryPoints: [join(source, "main.jsx")],
  bundle: true, minify: true, write: false, metafile: true, outdir: source, charset: "utf8",
  jsx: "automatic", target: "es2022", format: "iife", legalComments: "none", nodePaths: [modules],
  define: { "process.env.NODE_ENV": '"production"' },
  alias: {
    "@rjsf/validator-ajv8": join(source, "no-validator.js"),
    "markdown-to-jsx/react": join(source, "no-markdown.js"),
    "markdown-to-jsx": join(source, "no-markdown.js"),
  },
});
writeFileSync(join(source, "..", "suggest.js"), `/* sources ${hash}; notices in THIRD-PARTY.txt */\n${outputFiles[0].text}`);

// The notices of every package that is in the bundle.
const packages = [...new Set(
  Object.keys(metafile.inputs)
    .map((path) => /node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(path)?.[1])
    .filter(Boolean),
)].sort();
const notice = (name) => {
  const folder = join(modules, name);
  const { version, license } = JSON.parse(readFileSync(join(folder, "package.json"), "utf8"));
  const file = readdirSync(folder).find((each) => /^licen[cs]e/i.test(each));
  const text = file ? readFileSync(join(folder, file), "utf8").trim() : "";
  return `${"=".repeat(78)}\n${name} ${version} (${license})\n\n${text}`;
};
const head = "The script suggest.js holds these packages, each under its own licence.\n\n";
writeFileSync(join(source, "..", "THIRD-PARTY.txt"), `${head}${packages.map(notice).join("\n\n")}\n`);
