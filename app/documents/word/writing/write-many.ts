import { join } from "node:path";
import { laid, type OutDocument } from "./document.ts";

/** Writes documents as files of their own into a folder; returns their names, in the order of the documents. */
export async function writeMany(documents: readonly OutDocument[], kind: "docx" | "pdf", folder: string) {
  const names = namesOf(documents, kind);
  const write =
    kind === "pdf" ? (await import("./write-pdf.ts")).writePdf : (await import("./write-docx.ts")).writeDocx;
  for (const [i, document] of documents.entries()) await write(document, join(folder, names[i]!));
  return names;
}

const MAX_NAME = 80;

/** Names after the titles, each its own, as every system takes them. */
function namesOf(documents: readonly OutDocument[], kind: string): string[] {
  const taken = new Set<string>();
  return documents.map((document) => {
    const plain = (laid(document).title ?? "")
      .replace(/[<>:"/\\|?*\p{C}]+/gu, " ")
      .replace(/\s+/g, " ")
      .slice(0, MAX_NAME)
      .replace(/^[. ]+|[. ]+$/g, "");
    const stem = plain || "Document";
    let name = `${stem}.${kind}`;
    for (let count = 2; taken.has(name.toLowerCase()); count++) name = `${stem} (${count}).${kind}`;
    taken.add(name.toLowerCase());
    return name;
  });
}
