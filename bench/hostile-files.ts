import type { Subject } from "./measure.ts";
import { queried, sendFile } from "./pages.ts";

const FILES = 10;
const QUIET = 5_000;

/**
 * Brings ten files into a manual that take as long to read as they can be made to, and asks for thread pages meanwhile. Returns how many
 * times as long the slowest twentieth of them takes.
 */
export async function slownessByHostileFiles({ asker, pages, databaseUrl }: Subject): Promise<number> {
  const { ask } = pages.find(({ name }) => name === "thread")!;
  const quiet = slowOf(await asker.load(ask, QUIET));
  for (let i = 0; i < FILES; i++) {
    const { status, body } = await asker.ask(
      sendFile("/practice/manual/import/send", `hostile-${i}.md`, "text/markdown", hostile(i)),
    );
    if (status !== 200) throw new Error(`A file for the manual was answered with ${status}: ${body}`);
  }
  const times: number[] = [];
  do times.push(...(await asker.load(ask, 1_000)));
  while (
    (await queried(databaseUrl, "select from document_import where state = 'waiting' limit 1")).length > 0
  );
  return slowOf(times) / quiet;
}

/** A text that nests, breaks off and begins anew at every word. */
function hostile(seed: number): Buffer {
  const line = `- *a **b _c ~~d [e](f "g ${seed}\n  > | h | \`i\n`;
  return Buffer.from(`# Policy ${seed}\n\n${line.repeat(4_000)}`);
}

function slowOf(times: number[]): number {
  return times.sort((a, b) => a - b)[Math.floor(times.length * 0.95)]!;
}
