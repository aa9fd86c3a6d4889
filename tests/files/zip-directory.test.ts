import fc from "fast-check";
import { expect, test } from "vitest";
import { zipEntries } from "#app/files/zip-directory.ts";
import { zipOf } from "./zip.ts";

const letter = { "[Content_Types].xml": "<Types/>", "word/document.xml": "<w/>" };

test("an archive's directory is read without unpacking it", () => {
  expect(zipEntries(zipOf(letter))).toEqual([
    { name: "[Content_Types].xml", packed: 8, unpacked: 8 },
    { name: "word/document.xml", packed: 4, unpacked: 4 },
  ]);
});

test.each([
  ["claims more than 100 MB", zipOf({ a: "x".repeat(2_000_000) }, { unpacked: 100_000_001 })],
  ["unpacks into more than a hundred times its size", zipOf(letter, { unpacked: 5_000 })],
  [
    "holds more than two thousand files",
    zipOf(Object.fromEntries(Array.from({ length: 2_001 }, (_, n) => [`f${n}`, ""]))),
  ],
  ["is encrypted", zipOf(letter, { flags: 1 })],
  ["leads out of its folder", zipOf({ "../../etc/passwd": "x" })],
  ["leads to the root", zipOf({ "/etc/passwd": "x" })],
  ["has something before it", Buffer.concat([Buffer.from("MZ"), zipOf(letter)])],
  ["has something after it", Buffer.concat([zipOf(letter), Buffer.from("<script>")])],
  ["is cut off", zipOf(letter).subarray(0, -30)],
  ["is no archive", Buffer.from("not an archive at all, but long enough")],
])("an archive that %s is refused", (_, bytes) => {
  expect(zipEntries(bytes)).toBeUndefined();
});

test("no bytes, and no damage to an archive, make reading it throw", () => {
  const sound = zipOf(letter);
  fc.assert(
    fc.property(
      fc.uint8Array({ maxLength: 300 }),
      fc.nat(sound.length - 1),
      fc.nat(255),
      (noise, at, byte) => {
        zipEntries(noise);
        const damaged = Buffer.from(sound);
        damaged[at] = byte;
        zipEntries(damaged);
        zipEntries(damaged.subarray(0, at));
      },
    ),
    { numRuns: 2_000 },
  );
});
