// Prints the Markdown that pasting a clipboard's HTML gives; the plain text that lay beside it may stand in a file .txt.
import { existsSync, readFileSync } from "node:fs";
import { parse } from "parse5";
import { toMarkdown } from "#app/writing/paste/to-markdown.ts";

const [path] = process.argv.slice(2);
if (!path || !existsSync(path)) {
  console.error(path ? `There is no file ${path}.` : "Say which file: npm run -s paste -- FILE.html");
  process.exit(2);
}
const beside = path.replace(/\.html?$/i, ".txt");
const text = beside !== path && existsSync(beside) ? readFileSync(beside, "utf8") : "";
const { markdown, images } = toMarkdown({ html: readFileSync(path, "utf8"), text }, (html) => parse(html));
process.stdout.write(markdown === "" ? "" : `${markdown}\n`);
if (images.length > 0) console.error(`Images that are left out: ${images.length}.`);
