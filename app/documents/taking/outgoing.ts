import { isolated } from "#app/text/isolated.ts";
import { type Field, filled } from "../fields.ts";
import type { DocumentPicture } from "../pictures/queries.server.ts";
import { type Licence, licences } from "../vocabulary.ts";
import type { OutDocument } from "../word/writing/document.ts";

/** A version of a document, or what is being written, as it leaves the site. */
export type Outgoing = {
  title: string;
  body: string;
  fields: readonly Field[];
  /** Answers for its blanks; null leaves them as they are. */
  answers: Readonly<Record<string, string>> | null;
  practice: string;
  /** Of a draft, 0. */
  version: number;
  /** The day of the version, or when the draft was saved, as it is read. */
  day: string;
  provenance: string;
  /** The pictures that it shows. */
  pictures: readonly DocumentPicture[];
};

/** A document to be written into a file, whose pictures are still in the store. */
export type ToMake = Omit<OutDocument, "pictures"> & { pictures: readonly DocumentPicture[] };

/** Lays a document out for a file: with practice, title, version and day around its text, and where it comes from below. */
export function outDocument({ body, fields, answers, ...it }: Outgoing): ToMake {
  return {
    markdown: answers ? filled(body, fields, answers) : body,
    title: it.title,
    practice: it.practice,
    ...(it.version > 0 ? { version: String(it.version), date: it.day } : { date: `Draft of ${it.day}` }),
    provenance: it.provenance,
    pictures: it.pictures,
  };
}

/** Writes a document as Markdown with the same around it. */
export function outMarkdown(outgoing: Outgoing): string {
  const { markdown, title, practice, version, date, provenance } = outDocument(outgoing);
  const [first = ""] = markdown.trimStart().split("\n", 1);
  const isTitled =
    first
      .replace(/^#+\s*/, "")
      .trim()
      .toLowerCase() === title!.trim().toLowerCase();
  const about = [practice, version && `Version ${version}`, date].filter(Boolean).join(" · ");
  return `${isTitled ? "" : `# ${title}\n\n`}${markdown.trim()}\n\n---\n\n${about}\n\n${provenance}\n`;
}

type Origin = { ofTitle: string | null; ofPractice: string | null; licence: string; source: string };

/** Says where a document of a practice's own manual comes from, and what may be done with what was adopted. */
export function ownProvenance(practice: string, { ofTitle, ofPractice, licence, source }: Origin): string {
  // What it is adapted from stands in its source as long as nobody has changed that.
  const origin =
    ofPractice === null || source.includes(ofPractice)
      ? ""
      : ` from “${isolated(ofTitle ?? "")}” of ${isolated(ofPractice)}`;
  const from =
    ofPractice === null
      ? `Written by ${isolated(practice)}.`
      : `Adapted by ${isolated(practice)}${origin}. ${licences[licence as Licence]}.`;
  return source ? `${from} ${source}` : from;
}

/** Says who wrote what a cohort sees, and what may be done with it. */
export function sharedProvenance(
  { by, practice }: { by: string; practice: string },
  { licence, source }: Pick<Origin, "licence" | "source">,
): string {
  const from = `Written by ${isolated(by)}, ${isolated(practice)}. ${licences[licence as Licence]}.`;
  return source ? `${from} ${source}` : from;
}
