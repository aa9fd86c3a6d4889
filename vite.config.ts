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
      buildEnd: ({ remixConfig }) => compress(join(remixConfig.buildDirectory, "client", "assets")),
    }),
    isSsrBuild && lookingIntoFiles,
  ],
  build: {
    target: isSsrBuild ? "node24" : "es2022",
    assetsInlineLimit: 0,
    // What is loaded later on names what it needs itself: a list of that would be loaded by everyone.
    modulePreload: false,
    rollupOptions: isSsrBuild ? {} : { output: { manualChunks: chunkOf, ...names } },
  },
  server: { host: "localhost" },
  // In development a page is looked through for packages before what the server alone needs is taken out of it.
  optimizeDeps: { exclude: ["@node-rs/argon2", "sharp"] },
}));

// A first visit loads the name of every module, so that names are short: what several routes share goes by signs alone, and
// seven or eight of them tell two versions apart.
const names = {
  ...{ entryFileNames: "assets/[name]-[hash:7].js", chunkFileNames: "assets/[hash:8].js" },
  hashCharacters: "hex" as const,
};

const PACKAGES = /node_modules\/(react|react-dom|react-router|react-router-dom|scheduler|@remix-run)\//;
const EVERYWHERE =
  /\/app\/(ui\/((frame|form)\/)?(?!qr-code|copying|password-field|photo-field|recovery-codes|initials)[\w-]+|web\/browser\/(?!device\.|use-asking\.)[\w-]+|accounts\/shell-props|web\/(titled|number-in)|writing\/drafts\/draft-place|files\/showing\/(pictures|post-files)|text\/isolated|(threads|moderation)\/addresses|threads\/policy)\.tsx?$/;
const DRAFTS =
  /\/app\/(writing\/drafts\/(browser-draft|draft-keeper|came-back)|web\/browser\/device)\.|node_modules\/@noble\//;
const COMPOSER = /\/app\/writing\/(hold\/)?[\w-]+\.tsx?$/;

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

/** Builds the processes that look into files beside the server: run from their source, each would have to strip types first. */
const lookingIntoFiles: Plugin = {
  name: "looking-into-files",
  buildStart() {
    for (const [file, fileName] of [
      ["files/inspecting/child.ts", "looking/child.js"],
      ["files/inspecting/child-watch.js", "looking/child-watch.js"],
      ["documents/word/child.ts", "looking/word.js"],
      ["documents/importing/unpack-child.ts", "looking/unpack.js"],
    ] as const)
      this.emitFile({ type: "chunk", id: join(import.meta.dirname, "app", file), fileName });
  },
};

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
