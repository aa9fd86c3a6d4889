import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";

const run = (...args: string[]) =>
  spawnSync(process.execPath, ["scripts/merge.ts", ...args], { encoding: "utf8" });

test("npm run merge prints the sections with their texts and states, how many conflicts, and the result", () => {
  const folder = mkdtempSync(join(tmpdir(), "merge-"));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const paths = ["## A\n\nOne two.\n", "## A\n\nOne 2.\n", "## A\n\nOne zwei.\n\n## B\n\nNew.\n"].map(
    (text, i) => {
      const path = join(folder, `${i}.md`);
      writeFileSync(path, text);
      return path;
    },
  );
  expect(JSON.parse(run(...paths).stdout)).toEqual({
    sections: [
      {
        heading: "A",
        state: "conflict",
        base: "## A\n\nOne two.\n",
        mine: "## A\n\nOne 2.\n",
        theirs: "## A\n\nOne zwei.\n\n",
        result: null,
      },
      {
        heading: "B",
        state: "theirs",
        base: "",
        mine: "",
        theirs: "## B\n\nNew.\n",
        result: "## B\n\nNew.\n",
      },
    ],
    conflicts: 1,
    result: null,
  });
  expect(run(paths[0]!, paths[1]!, join(folder, "none.md"))).toMatchObject({ status: 2, stdout: "" });
  expect(run().stderr).toContain("npm run -s merge -- BASE.md MINE.md THEIRS.md");
});
