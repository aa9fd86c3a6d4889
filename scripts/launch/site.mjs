/**
 * How the site is run. What a request leaves behind is cleared away often: V8 would let 64 MB of it gather, and with each piece of
 * a file 64 kB that it does not count.
 */
export const site = ["--max-semi-space-size=8", "server.ts"];
