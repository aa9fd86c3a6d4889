// Somebody's files as archives to take along: read again by what looks into every archive that is sent.
import { expect, test } from "vitest";
import { withFile } from "#app/files/inspecting/file-in-reach.ts";
import { newBudget, unpack } from "#app/files/inspecting/office/unpacking.ts";
import { readZipDirectory } from "#app/files/inspecting/office/zip-directory.ts";
import { namesIn, type OwnFile, partsOf } from "#app/files/zipping/own-files.ts";
import { type Archived, zipped } from "#app/files/zipping/zipped.ts";
import { onDisk } from "./inspecting/files.ts";

const file = (name: string, ...pieces: string[]): Archived => ({
  name,
  open: async () =>
    (async function* () {
      for (const piece of pieces) yield Buffer.from(piece);
    })(),
});
const lost = (name: string): Archived => ({ name, open: async () => undefined });

/** What an archive of files holds, by name. */
async function unzipped(files: Archived[]): Promise<[name: string, text: string][]> {
  const pieces: Uint8Array[] = [];
  for await (const piece of zipped(files)) pieces.push(piece);
  return withFile(onDisk(Buffer.concat(pieces)), async (archive) => {
    const found: [string, string][] = [];
    for (const entry of readZipDirectory(archive)) {
      let text = "";
      for await (const piece of unpack(archive, entry, newBudget())) text += piece;
      found.push([entry.name, text]);
    }
    return found;
  });
}

test("an archive holds each file under its name, and an empty one too", async () => {
  const files = [file("North/Conversation 1/Protocolo de la niñez.txt", "One, ", "two."), file("empty.txt")];
  expect(await unzipped(files)).toEqual([
    ["North/Conversation 1/Protocolo de la niñez.txt", "One, two."],
    ["empty.txt", ""],
  ]);
});

test("a file whose bytes are lost is named in a text, and the others are there", async () => {
  const found = await unzipped([file("a.txt", "A"), lost("b.txt"), file("c.txt", "C"), lost("d.txt")]);
  expect(found).toEqual([
    ["a.txt", "A"],
    ["c.txt", "C"],
    ["Missing files.txt", "We could not find these files:\n\nb.txt\nd.txt\n"],
  ]);
});

test("whoever stops reading has no file open any more", async () => {
  let closed = false;
  const endless: Archived = {
    name: "endless.txt",
    open: async () =>
      (async function* () {
        try {
          for (;;) yield Buffer.from("on and on ");
        } finally {
          closed = true;
        }
      })(),
  };
  let pieces = 0;
  for await (const _ of zipped([endless])) if (++pieces > 5) break;
  expect(closed).toBe(true);
});

const own = (name: string, more: Partial<OwnFile> = {}): OwnFile => ({
  ...{ fileUid: "x", name, size: 1, cohort: "North", threadNumber: 3, postNumber: 2 },
  ...more,
});

test("names are taken by every system, and none twice", () => {
  expect(
    namesIn([
      own("log.pdf"),
      own("Log.pdf"),
      own("log.pdf", { postNumber: 4 }),
      own("What: a <log>?.pdf", { cohort: "Ortho / Sports." }),
      own("no ending"),
      own("no ending"),
    ]),
  ).toEqual([
    "North/Conversation 3/Post 2/log.pdf",
    "North/Conversation 3/Post 2/Log (2).pdf",
    "North/Conversation 3/Post 4/log.pdf",
    "Ortho - Sports/Conversation 3/Post 2/What- a -log--.pdf",
    "North/Conversation 3/Post 2/no ending",
    "North/Conversation 3/Post 2/no ending (2)",
  ]);
});

test("what is too much for one archive comes in parts, in order and each file once", () => {
  const sizes = [6, 5, 1, 4, 12, 1];
  const parts = partsOf(
    sizes.map((size) => ({ size })),
    10,
  );
  expect(parts.map((files) => files.map(({ size }) => size))).toEqual([[6], [5, 1, 4], [12], [1]]);
  expect(partsOf([])).toEqual([]);
});
