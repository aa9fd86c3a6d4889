import { readdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import { brotliCompress, constants, gzip } from "node:zlib";
import { vitePlugin as remix } from "@remix-run/dev";
import { defineConfig, type Plugin } from "vite";
import options from "./remix.config.js";

export default defineConfig(({ isSsrBuild }) => ({
  plugins: [
    remix({
      ...options,
      // The very last asset, the list of routes, comes out of the server's build.
      async buildEnd({ remixConfig }) {
        const assets = join(remixConfig.buildDirectory, "client", "assets");
        await shorten(assets);
        await compress(assets);
      },
    }),
    isSsrBuild && apartFromTheSite,
  ],
  build: {
    target: isSsrBuild ? "node24" : "es2022",
    assetsInlineLimit: 0,
    // What is loaded later on names what it needs itself: a list of that would be loaded by everyone.
    modulePreload: false,
    // Lists of clauses are words alone: a page that draws them on the server does not load them.
    rollupOptions: isSsrBuild
      ? {}
      : {
          output: { manualChunks: chunkOf, ...names },
          treeshake: { moduleSideEffects: (id) => !id.includes("/app/contracts/") },
        },
  },
  server: { host: "localhost" },
  // In development a page is looked through for packages before what the server alone needs is taken out of it.
  optimizeDeps: { exclude: ["@node-rs/argon2", "sharp"] },
}));

// A first visit loads the name of every module, so that names are short: what several routes share goes by signs alone, and
// seven of them tell two versions apart.
const names = {
  ...{ entryFileNames: "assets/[name]-[hash:7].js", chunkFileNames: "assets/[hash:7].js" },
  hashCharacters: "hex" as const,
};

const PACKAGES = /node_modules\/(react|react-dom|react-router|react-router-dom|scheduler|@remix-run)\//;
const EVERYWHERE =
  /\/app\/(ui\/((frame|form)\/)?(?!choice|ask-first|tabs|facts|done|error-summary|time|qr-code|copying|password-field|photo-field|recovery-codes|initials)[\w-]+|web\/browser\/(?!device\.|use-asking\.)[\w-]+|accounts\/shell-props|web\/(titled|number-in)|writing\/drafts\/draft-place|files\/showing\/(pictures|post-files)|text\/(isolated|counted)|(threads|moderation|contracts(\/(network|origins))?)\/addresses|threads\/policy)\.tsx?$/;
const DRAFTS =
  /\/app\/(writing\/drafts\/(browser-draft|draft-keeper|came-back)|web\/browser\/device)\.|node_modules\/@noble\//;
const COMPOSER = /\/app\/writing\/(hold\/)?(?!nothing-to-preview)[\w-]+\.tsx?$/;

/**
 * What every page needs comes in two files, what keeps drafts on the device in one, and what one writes with in one: else a page
 * asks for dozens of a few bytes each.
 */
function chunkOf(id: string): string | undefined {
  if (PACKAGES.test(id)) return "framework";
  if (EVERYWHERE.test(id)) return "ui";
  if (DRAFTS.test(id)) return "drafts";
  return COMPOSER.test(id) ? "composer" : undefined;
}

/**
 * Builds the processes that look into files and the thread that forms groups beside the server: run from their source, each
 * would have to strip types first.
 */
const apartFromTheSite: Plugin = {
  name: "apart-from-the-site",
  buildStart() {
    for (const [file, fileName] of [
      ["files/inspecting/child.ts", "looking/child.js"],
      ["files/inspecting/child-watch.js", "looking/child-watch.js"],
      ["documents/word/child.ts", "looking/word.js"],
      ["documents/importing/unpack-child.ts", "looking/unpack.js"],
      ["matching/solving/worker.ts", "solving/worker.js"],
    ] as const)
      this.emitFile({ type: "chunk", id: join(import.meta.dirname, "app", file), fileName });
  },
};

type Module = { module: string; imports?: string[]; css?: string[] };
type Manifest = {
  url: string;
  entry: Module;
  routes: Record<string, Module & { id: string; [fact: string]: unknown }>;
};

/** Facts of a route that are true or false. */
const has = ["hasAction", "hasLoader", "hasErrorBoundary", "hasClientAction", "hasClientLoader"];

/**
 * Writes the list of routes, which everyone loads on their first visit, without what is said twice in it: the id, which is its key, what is
 * false or empty, and the names of files, which stand in it once. The file puts all of it back as it is loaded, but for the files that a
 * route's module imports: those alone are asked for which the page says, as the page's script finds them there again.
 */
async function shorten(folder: string) {
  const name = (await readdir(folder)).find((each) => /^manifest-\w+\.js$/.test(each));
  if (!name) throw new Error("The build has no list of routes.");
  const text = await readFile(join(folder, name), "utf8");
  const [, json] = /^window\.__remixManifest=(\{.*\});$/s.exec(text) ?? [];
  if (!json) throw new Error("The list of routes looks otherwise than it did.");
  const { routes, ...rest } = JSON.parse(json) as Manifest;
  const files: string[] = [];
  const numberOf = (file: string) => {
    if (!files.includes(file)) files.push(file);
    return files.indexOf(file);
  };
  const short = Object.entries(routes).map(
    ([id, { id: _same, module, imports: _onItsPage, css = [], ...facts }]) => [
      id,
      numberOf(module),
      css.map(numberOf),
      has.reduce((sum, what, bit) => sum + (facts[what] ? 2 ** bit : 0), 0),
      Object.fromEntries(Object.entries(facts).filter(([fact]) => !has.includes(fact))),
    ],
  );
  const names = files.map((file) => file.replace(/^\/assets\//, "").replace(/\.js$/, ""));
  const data = JSON.stringify({ ...rest, has, files: names, routes: short });
  await writeFile(join(folder, name), `window.__remixManifest=(${lengthen.toString()})(${data});`);
}

type Short = [id: string, module: number, css: number[], has: number, facts: object];

/** Puts a list of routes back as it was. It runs in the browser, out of that file. */
function lengthen({
  has,
  files,
  routes,
  ...rest
}: {
  has: string[];
  files: string[];
  routes: Short[];
  url: string;
  entry: Module;
}) {
  const file = (i: number) => `/assets/${files[i]}${files[i]!.includes(".css") ? "" : ".js"}`;
  // Remix draws the page's preloads once more as it comes alive, out of this list, and they have to be the same. It joins those of all
  // routes that the page is made of, so that the outermost can name them all; this file and the entry it names itself.
  const onThisPage = [...document.querySelectorAll("link[rel=modulepreload]")]
    .map((link) => link.getAttribute("href"))
    .filter((href) => href !== rest.url && href !== rest.entry.module);
  return {
    ...rest,
    routes: Object.fromEntries(
      routes.map(([id, module, css, bits, facts]) => [
        id,
        {
          ...{
            id,
            module: file(module),
            imports: id === "root" ? onThisPage : [],
            css: css.map(file),
            ...facts,
          },
          ...Object.fromEntries(has.map((what, bit) => [what, Math.floor(bits / 2 ** bit) % 2 === 1])),
        },
      ]),
    ),
  };
}

/** Puts a Brotli and a gzip copy beside each text asset, so that the server compresses none of them again. */
async function compress(folder: string) {
  const squeeze = promisify(brotliCompress);
  const zip = promisify(gzip);
  const most = { [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY };
  const names = (await readdir(folder)).filter((name) => /\.(js|css|svg)$/.test(name));
  await Promise.all(
    names.map(async (name) => {
      const bytes = await readFile(join(folder, name));
      await writeFile(join(folder, `${name}.br`), await squeeze(bytes, { params: most }));
      await writeFile(join(folder, `${name}.gz`), await zip(bytes, { level: 9 }));
    }),
  );
}
