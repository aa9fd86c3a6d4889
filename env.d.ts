/// <reference types="vite/client" />
import "@remix-run/server-runtime";

// Types for `data()` and loaders under single fetch.
declare module "@remix-run/server-runtime" {
  interface Future {
    v3_singleFetch: true;
  }
}
