import { randomBytes } from "node:crypto";
import { deflateRawSync } from "node:zlib";
import fc from "fast-check";
import { expect, test } from "vitest";
import { withFile } from "#app/files/inspecting/file-in-reach.ts";
import { readZipDirectory } from "#app/files/inspecting/office/zip-directory.ts";
import { sentences } from "#app/files/inspecting/refusal.ts";
import { archive, type Entry } from "./archives.ts";
import { inspected, onDisk } from "./files.ts";
import { entriesOf, letter, letterParts } from "./office-files.ts";

const sound = entriesOf(letterParts());
const more = (...entries: Entry[]) => archive([...sound, ...entries]);
const last = (entry: Partial<Entry>) => more({ name: "word/styles.xml", body: "<w/>", ...entry });
const zeros = (size: number) => Buffer.alloc(size, 32);
const padded = (size: number) => Buffer.concat([Buffer.from("<w>"), zeros(size), Buffer.from("</w>")]);

test.each<[string, Buffer, keyof typeof sentences]>([
  ["claims to unpack into 101 million bytes", last({ claims: { unpacked: 101_000_000 } }), "swollen"],
  ["claims more than a hundred times its size", last({ claims: { unpacked: 600_000 } }), "swollen"],
  ["unpacks into more than it claims", last({ body: padded(90_000), claims: { unpacked: 100 } }), "unusual"],
  [
    "unpacks into a bomb that its directory keeps quiet about",
    last({ body: padded(60_000_000), claims: { unpacked: 9_000 } }),
    "unusual",
  ],
  ["unpacks into a bomb and says so", last({ body: padded(60_000_000) }), "swollen"],
  [
    "unpacks one part into more than a hundred times its size",
    archive([
      ...sound,
      { name: "word/a.xml", body: padded(5_000_000) },
      { name: "word/media/b.jpeg", body: randomBytes(200_000), stored: true },
    ]),
    "swollen",
  ],
  ["unpacks into less than it claims", last({ claims: { unpacked: 5 } }), "damaged"],
  ["has another checksum than it claims", last({ claims: { crc: 1 } }), "damaged"],
  [
    "holds 2,001 files",
    archive([
      ...sound,
      ...Array.from({ length: 1_998 }, (_, n) => ({ name: `word/f${n}.xml`, body: "<w/>" })),
    ]),
    "swollen",
  ],
  ["says that it holds fewer files than it does", archive(sound, { count: 2 }), "unusual"],
  ["says that it holds more files than it does", archive(sound, { count: 9 }), "damaged"],
  ["is encrypted", last({ claims: { flags: 1 } }), "locked"],
  ["is encrypted in the strong way", last({ claims: { flags: 0x41 } }), "locked"],
  ["is packed in a way that Office does not know", last({ claims: { method: 12 } }), "unusual"],
  ["leads out of its folder", last({ name: "../../etc/passwd" }), "unusual"],
  ["leads out of its folder in escaped letters", last({ name: "word/%2e%2e/%2e%2e/x.xml" }), "unusual"],
  ["leads to the root", last({ name: "/etc/passwd" }), "unusual"],
  ["leads to a drive", last({ name: "C:/x.xml" }), "unusual"],
  ["holds something under the name of a folder", last({ name: "word/embeddings/" }), "unusual"],
  ["leads out by backslashes", last({ name: "word\\..\\..\\x.xml" }), "unusual"],
  ["has a name with a zero byte", last({ name: "word/a.xml\0.exe" }), "unusual"],
  ["has one name twice", last({ name: "word/document.xml" }), "unusual"],
  ["has one name twice in other letters", last({ name: "WORD/Document.XML" }), "unusual"],
  ["calls an entry otherwise before its bytes", last({ localName: "word/stylez.xml" }), "unusual"],
  ["has entries that lie over each other", last({ at: 0, localName: "[Content_Types].xml" }), "unusual"],
  ["has an entry within another", overlapping(), "unusual"],
  ["hides bytes between its entries", last({ gap: randomBytes(100) }), "unusual"],
  [
    "marks its sizes as larger than 4 GB",
    last({ extra: Buffer.from("\x01\x00\x04\x00abcd", "latin1") }),
    "unusual",
  ],
  ["has a second directory for large archives", archive(sound, { end64: true }), "unusual"],
  ["has a page behind it", archive(sound, { after: Buffer.from("<script>alert(1)</script>") }), "damaged"],
  ["hides bytes behind its directory", archive(sound, { size: 5 }), "appended"],
  ["is cut off", archive(sound).subarray(0, -40), "damaged"],
  [
    "is broken inside",
    last({ body: deflateRawSync(randomBytes(50)), stored: true, claims: { method: 8, packed: 55 } }),
    "damaged",
  ],
  ["has bytes behind the end of a packed part", trailing(), "unusual"],
  ["holds an archive", last({ name: "word/media/a.jpeg", body: letter() }), "embedded"],
  ["holds an archive called one", last({ name: "word/a.zip", body: "x" }), "embedded"],
])("an archive that %s is refused", async (_, bytes, why) => {
  expect(await inspected("policy.docx", bytes)).toEqual({ ok: false, sentence: sentences[why] });
});

/** An entry whose bytes hold a whole other entry, which the directory lists as well. */
function overlapping(): Buffer {
  const inner = archive([{ name: "word/a.xml", body: "<a/>" }]).subarray(0, 30 + 10 + 6);
  const outer = { name: "word/media/b.png", body: inner, stored: true };
  const at = archive([...sound, outer]).indexOf(inner);
  return archive([...sound, outer, { name: "word/a.xml", body: "<a/>", at }]);
}

/** A packed part with a tail that no program unpacks. */
function trailing(): Buffer {
  const body = Buffer.from("<w/>");
  const packed = Buffer.concat([deflateRawSync(body), Buffer.from("tail of no use")]);
  const made = last({
    body: packed,
    stored: true,
    claims: { method: 8, unpacked: body.length, crc: 0xffff },
  });
  return made;
}

test("no damage to a letter makes looking into its directory end in anything but a sentence", async () => {
  const bytes = letter();
  await fc.assert(
    fc.asyncProperty(
      fc.nat(bytes.length - 1),
      fc.nat(255),
      fc.nat(bytes.length),
      async (at, byte, length) => {
        const damaged = Buffer.from(bytes.subarray(0, length));
        if (at < length) damaged[at] = byte;
        const read = withFile(onDisk(damaged), async (file) => readZipDirectory(file));
        await read.catch((error: Error) => expect(error.name).toBe("Refusal"));
      },
    ),
    { numRuns: 500 },
  );
});
