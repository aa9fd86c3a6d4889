import { Readable } from "node:stream";
import type { Archived } from "#app/files/zipping/zipped.ts";
import { plainDay } from "#app/ui/time.ts";
import { fileNameOf } from "./as-document.server.ts";
import { forms } from "./forms.ts";
import { madeFile } from "./made-file.server.ts";
import { outDocument, outMarkdown } from "./outgoing.ts";
import { ownOutgoing } from "./own-outgoing.ts";
import type { findToTake, ListedToTake } from "./queries.server.ts";

type Row = Awaited<ReturnType<typeof findToTake>>[number];

type Around = Parameters<typeof ownOutgoing>[1];

type From = {
  around: Omit<Around, "pictures">;
  /** Finds a document with its text when it is its turn: it may be gone by then. */
  find: (id: number) => Promise<{ row: Row; pictures: Around["pictures"] } | undefined>;
};

/** The documents of a manual as files of an archive, after a table of contents; drafts lie in a folder of their own. */
export function archivedManual(
  listed: readonly ListedToTake[],
  form: "word" | "markdown",
  { around, find }: From,
): Archived[] {
  const names = namesOf(listed, forms[form].ending);
  const contents = contentsOf(listed, names, around.practice, (at) =>
    at ? plainDay(at, around.timeZone) : "",
  );
  const documents = listed.map(
    ({ id }, i): Archived => ({
      name: names[i]!,
      async open() {
        const found = await find(id).catch(() => undefined);
        if (!found) return undefined;
        const outgoing = ownOutgoing(found.row, { ...around, pictures: found.pictures });
        if (form === "markdown") return Readable.from([Buffer.from(outMarkdown(outgoing))]);
        const made = await madeFile(outDocument(outgoing), "docx");
        return made.ok ? made.bytes : undefined;
      },
    }),
  );
  return [{ name: "Contents.txt", open: async () => Readable.from([Buffer.from(contents)]) }, ...documents];
}

function namesOf(listed: readonly ListedToTake[], ending: string): string[] {
  const taken = new Set<string>();
  return listed.map(({ title, version }) => {
    const folder = version > 0 ? "" : "Drafts/";
    let name = `${folder}${fileNameOf(title, ending)}`;
    for (let count = 2; taken.has(name.toLowerCase()); count++)
      name = `${folder}${fileNameOf(`${title.slice(0, 90)} (${count})`, ending)}`;
    taken.add(name.toLowerCase());
    return name;
  });
}

function contentsOf(
  listed: readonly ListedToTake[],
  names: readonly string[],
  practice: string,
  dayOf: (at: Date | null) => string,
): string {
  const lines = listed.map(({ title, version, at }, i) => {
    const state = version > 0 ? `Version ${version}, ${dayOf(at)}` : `Draft of ${dayOf(at)}`;
    return `${title}\n    ${state}\n    ${names[i]}`;
  });
  return `Policy manual\n${practice}\n\n${lines.join("\n\n")}\n`;
}
