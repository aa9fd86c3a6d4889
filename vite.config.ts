import { vitePlugin as remix } from "@remix-run/dev";
import { defineConfig } from "vite";
import options from "./remix.config.js";

export default defineConfig(({ isSsrBuild }) => ({
  plugins: [remix(options)],
  build: { target: isSsrBuild ? "node24" : "es2022", assetsInlineLimit: 0 },
  server: { host: "localhost" },
}));
