/// <reference types="vite/client" />

// Types for `data()` and loaders under single fetch.
declare module "@remix-run/server-runtime" {
  interface Future {
    v3_singleFetch: true;
  }
}
