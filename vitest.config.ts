import { defineConfig } from "vitest/config";
import { LongestFirst } from "./tests/support/longest-first.ts";

export default defineConfig({
  test: {
    include: ["tests/**/*.test.ts", "tests/**/*.test.tsx"],
    exclude: ["tests/e2e/**"],
    globalSetup: ["tests/support/database.setup.ts"],
    setupFiles: ["tests/support/quiet.ts"],
    testTimeout: 20_000,
    hookTimeout: 60_000,
    pool: "forks",
    // What the files of a worker share is made once: the modules that they load, and the processes that serve their sites.
    isolate: false,
    // As many as a small machine has cores: with more, they take each other's caches, and no time is won.
    maxWorkers: 2,
    sequence: { sequencer: LongestFirst },
  },
});
