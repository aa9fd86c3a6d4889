import { deflateSync } from "node:zlib";
import fc from "fast-check";
import { expect, test } from "vitest";
import { xmlReader } from "#app/files/inspecting/office/xml.ts";
import { pdfObjects } from "#app/files/inspecting/pdf-objects.ts";
import { readObject } from "#app/files/inspecting/pdf-syntax.ts";
import { Refusal } from "#app/files/inspecting/refusal.ts";
import { letterBody, paragraph } from "./office-files.ts";
import { packedObject, pdfOf } from "./pdf-files.ts";

const pdf = pdfOf({
  objects: [
    packedObject("<< /A [1 0 R (text \\) ) <41> true null -1.5] >>"),
    "[(a(b)c) /N#61me << /B << >> >>]",
  ],
});

/** Bytes with a few of them changed, and maybe cut off. */
const damaged = (sound: Buffer) =>
  fc
    .tuple(fc.array(fc.tuple(fc.nat(sound.length - 1), fc.nat(255)), { maxLength: 4 }), fc.nat(sound.length))
    .map(([changes, length]) => {
      const bytes = Buffer.from(sound);
      for (const [at, byte] of changes) bytes[at] = byte;
      return length % 3 === 0 ? bytes.subarray(0, length) : bytes;
    });

function refusedOrRead(read: () => void): void {
  try {
    read();
  } catch (error) {
    expect(error).toBeInstanceOf(Refusal);
  }
}

test("no damage to a PDF makes looking for its objects end in anything but a refusal", () => {
  fc.assert(
    fc.property(damaged(pdf), (bytes) =>
      refusedOrRead(() => expect([...pdfObjects(bytes)].length).toBeLessThan(50)),
    ),
    { numRuns: 3_000 },
  );
});

test("no bytes make reading a value of a PDF go on without end", () => {
  const signs = fc.string({ unit: fc.constantFrom(..."<>[](){}/%\\#R 0123.-ab\n"), maxLength: 200 });
  fc.assert(
    fc.property(signs, (text) => {
      const cursor = { bytes: Buffer.from(text), at: 0, effort: { left: 100_000 } };
      refusedOrRead(() => readObject(cursor));
      expect(cursor.at).toBeLessThanOrEqual(text.length + 2);
    }),
    { numRuns: 5_000 },
  );
});

test("no damage to XML makes reading it end in anything but a refusal, however it is cut", () => {
  const sound = Buffer.from(letterBody(paragraph("Größe &amp; more"), paragraph("two")));
  fc.assert(
    fc.property(damaged(sound), fc.nat(sound.length), (bytes, cut) =>
      refusedOrRead(() => {
        const reader = xmlReader({});
        for (const piece of [bytes.subarray(0, cut), bytes.subarray(cut)])
          if (piece.length > 0) reader.write(piece);
        reader.end();
      }),
    ),
    { numRuns: 2_000 },
  );
});

test("a PDF of many objects is looked through in seconds", () => {
  const objects = Array.from(
    { length: 100_000 },
    (_, n) => `<< /Type /Annot /Rect [0 0 ${n} 9] /P 3 0 R /T (${n}) >>`,
  );
  const packed = packedObject(`<< ${"/A [1 2 3] ".repeat(300_000)} >>`, "/Type /ObjStm", deflateSync);
  const bytes = pdfOf({ objects: [...objects, packed] });
  const started = performance.now();
  expect([...pdfObjects(bytes)].length).toBeGreaterThan(100_000);
  expect(performance.now() - started).toBeLessThan(5_000);
});
