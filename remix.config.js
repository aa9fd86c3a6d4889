// Options of Remix's Vite plugin, imported by vite.config.ts. Only the classic compiler reads this file by itself,
// so scripts use `remix vite:*` and nothing else.

/** @type {import("@remix-run/dev").VitePluginConfig} */
export default {
  serverModuleFormat: "esm",
  future: {
    v3_fetcherPersist: true,
    v3_relativeSplatPath: true,
    v3_throwAbortReason: true,
    v3_singleFetch: true,
    v3_routeConfig: true,
  },
};
