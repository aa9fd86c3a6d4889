import { readdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import { brotliCompress, constants, gzip } from "node:zlib";
import { vitePlugin as remix } from "@remix-run/dev";
import { defineConfig, type Plugin } from "vite";
import options from "./remix.config.js";

export default defineConfig(({ isSsrBuild }) => ({
  plugins: [remix(options), !isSsrBuild && compressed()],
  build: { target: isSsrBuild ? "node24" : "es2022", assetsInlineLimit: 0 },
  server: { host: "localhost" },
}));

/** Puts a Brotli and a gzip copy beside each text asset, so that the server compresses none of them again. */
function compressed(): Plugin {
  const squeeze = promisify(brotliCompress);
  const zip = promisify(gzip);
  return {
    name: "compressed-assets",
    apply: "build",
    async writeBundle({ dir }) {
      const folder = join(dir!, "assets");
      const names = (await readdir(folder)).filter((name) => /\.(js|css|svg)$/.test(name));
      await Promise.all(
        names.map(async (name) => {
          const bytes = await readFile(join(folder, name));
          const most = { [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY };
          await writeFile(join(folder, `${name}.br`), await squeeze(bytes, { params: most }));
          await writeFile(join(folder, `${name}.gz`), await zip(bytes, { level: 9 }));
        }),
      );
    },
  };
}
