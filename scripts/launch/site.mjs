/**
 * How the site is run. What a request leaves behind is cleared away before more than 32 MB of it gather: V8 would let it be more, and
 * with each piece of a file 64 kB that it does not count; with less, a dozen pages at once would be in each other's way. One thread
 * clears it, for on a small machine the others cost more than they help.
 */
export const site = ["--max-semi-space-size=32", "--no-parallel-scavenge", "server.ts"];
