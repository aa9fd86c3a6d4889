import { monitorEventLoopDelay } from "node:perf_hooks";
import { constants, deflateRawSync } from "node:zlib";
import { expect, test } from "vitest";
import { inChild } from "#app/files/inspecting/in-child.server.ts";
import { sentences } from "#app/files/inspecting/refusal.ts";
import { archive } from "./archives.ts";
import { inspected, onDisk } from "./files.ts";
import { entriesOf, letter, letterBody, letterParts, paragraph } from "./office-files.ts";
import { pdfOf, streamOf } from "./pdf-files.ts";
import { words } from "./words.ts";

/** A PDF whose page draws a form that draws another ten times, and so on: nobody reads that to its end. */
function endlessPdf(): Buffer {
  const levels = 9;
  const forms = Array.from({ length: levels }, (_, n) => {
    const inner = n + 1 < levels ? "/N Do ".repeat(10) : "BT /F1 9 Tf (ha) Tj ET";
    const next = n + 1 < levels ? `/XObject << /N ${n + 7} 0 R >>` : "/Font << /F1 5 0 R >>";
    return streamOf(`/Type /XObject /Subtype /Form /BBox [0 0 9 9] /Resources << ${next} >>`, inner);
  });
  return pdfOf({ objects: forms, content: "/N Do", page: "/Resources << /XObject << /N 6 0 R >> >>" });
}

/** A PDF whose page is drawn by 2 GB of blanks, in 2 MB. */
function swollenPdf(): Buffer {
  const blanks = deflateRawSync(Buffer.alloc(20_000_000, 32), { finishFlush: constants.Z_FULL_FLUSH });
  const packed = Buffer.concat([Buffer.from([0x78, 0x9c]), ...Array.from({ length: 100 }, () => blanks)]);
  return pdfOf({ objects: [streamOf("/Filter /FlateDecode", packed)], page: "/Contents 6 0 R" });
}

test("a file that takes too long ends its process in time, and costs nobody else", async () => {
  const started = performance.now();
  const path = onDisk(endlessPdf());
  const [endless, sound] = await Promise.all([
    inChild("text", { path, kind: "pdf" }, 3),
    inspected("policy.docx", letter()),
  ]);
  expect(endless).toEqual({ ok: false, sentence: sentences.endless });
  expect(sound.ok).toBe(true);
  expect(performance.now() - started).toBeLessThan(6_000);
});

test("at most two files are looked into at once, forty wait, and more are asked to come again", async () => {
  const path = onDisk("a note");
  const answers = await Promise.all(
    Array.from({ length: 44 }, () => inChild("inspect", { path, kind: "txt" })),
  );
  expect(answers.filter(({ ok }) => ok)).toHaveLength(42);
  expect(answers.filter((answer) => !answer.ok && answer.sentence === sentences.busy)).toHaveLength(2);
  expect(await inChild("inspect", { path, kind: "txt" })).toMatchObject({ ok: true });
}, 60_000);

test("while bombs are taken apart the process answers, and has its memory back afterwards", async () => {
  const bomb = archive([
    ...entriesOf(letterParts()),
    ...Array.from({ length: 9 }, (_, n) => ({
      name: `word/p${n}.xml`,
      body: letterBody(paragraph(words(9_000_000))),
    })),
  ]);
  const before = process.memoryUsage.rss();
  const delay = monitorEventLoopDelay({ resolution: 5 });
  const paths = [onDisk(bomb), onDisk(bomb)];
  delay.enable();
  const answers = await Promise.all(paths.map((path) => inChild("inspect", { path, kind: "docx" })));
  delay.disable();
  expect(answers.map(({ ok }) => ok)).toEqual([true, true]);
  expect(delay.percentile(99) / 1e6).toBeLessThan(50);
  expect(process.memoryUsage.rss() - before).toBeLessThan(400_000_000);
});

test("a PDF that unpacks without end into memory outside the heap is given up", async () => {
  const started = performance.now();
  const answer = await inChild("text", { path: onDisk(swollenPdf()), kind: "pdf" });
  expect(answer).toEqual({ ok: false, sentence: sentences.swollen });
  expect(performance.now() - started).toBeLessThan(15_000);
});

test("a list that V8 has no memory for ends its process alone", async () => {
  const many = Array.from({ length: 4_000_000 }, (_, n) => ` a${n}=""`).join("");
  const answer = await inspected("policy.docx", letter({ "word/document.xml": letterBody(`<w:p${many}/>`) }));
  expect(answer).toEqual({ ok: false, sentence: sentences.swollen });
  // On a machine that does other things as well it takes its time to fail.
}, 60_000);
