// The addresses of documents: what is shared with a cohort, and the manual of one's own practice.
import { index, prefix, route } from "@remix-run/route-config";

/** Addresses of what is shared with a cohort. */
export const documents = [
  route("documents", "routes/documents/shelf.tsx"),
  route("documents/review", "routes/documents/review.ts"),
  route("documents/:document", "routes/documents/document.tsx"),
  route("documents/:document/adopt", "routes/documents/adopt.tsx"),
  route("documents/:document/changes", "routes/documents/changes.tsx"),
  route("documents/:document/discussion", "routes/documents/discussion.tsx"),
  route("documents/:document/report", "routes/documents/report.tsx"),
  route("documents/:document/helpful", "routes/documents/helpful.ts"),
  route("documents/:document/not-helpful", "routes/documents/helpful.ts", {
    id: "routes/documents/not-helpful",
  }),
  route("documents/:document/word", "routes/documents/take.ts", { id: "routes/documents/take-word" }),
  route("documents/:document/pdf", "routes/documents/take.ts", { id: "routes/documents/take-pdf" }),
  route("documents/:document/markdown", "routes/documents/take.ts"),
];

/** Addresses of a cohort's playbook of clauses, whose entries are documents. */
export const playbook = [
  route("documents/:document/conversations", "routes/contracts/origins.tsx"),
  route("documents/:document/conversations/:thread/add", "routes/contracts/say-origin.ts"),
  route("documents/:document/conversations/:thread/take-off", "routes/contracts/say-origin.ts", {
    id: "routes/contracts/take-off-origin",
  }),
  route("contracts/playbook", "routes/contracts/playbook.tsx"),
  route("contracts/playbook/new", "routes/contracts/begin-entry.tsx"),
  route("contracts/playbook/word", "routes/contracts/take-playbook.ts"),
  route("contracts/checklist", "routes/contracts/checklist.tsx"),
  route("contracts/checklist/word", "routes/contracts/take-checklist.ts"),
];

/** Addresses of what waits until somebody agrees that it is shared. */
export const toShare = [
  index("routes/to-share/list.tsx"),
  route(":document", "routes/to-share/document.tsx"),
  route(":document/send-back", "routes/to-share/send-back.tsx"),
];

/** Addresses in the manual of one's own practice. */
export const manual = [
  index("routes/manual/list.tsx"),
  route("import", "routes/in-out/import.tsx"),
  route("import/send", "routes/in-out/send.ts"),
  route("import/:line/put-away", "routes/in-out/put-away.ts"),
  route("export", "routes/in-out/export.tsx"),
  route("export/manual.docx", "routes/in-out/export-whole.ts"),
  route("export/word.zip", "routes/in-out/export-archive.ts", {
    id: "routes/in-out/export-word",
  }),
  route("export/markdown.zip", "routes/in-out/export-archive.ts"),
  route("new", "routes/manual/new.tsx"),
  route("readers", "routes/readers/all-readers.tsx"),
  route("readers/record.csv", "routes/readers/record-of-all.ts"),
  route("readers/record.pdf", "routes/readers/record-of-all.ts", { id: "routes/readers/record-of-all-pdf" }),
  route("gaps", "routes/manual/gaps.tsx"),
  ...prefix(":document", [
    index("routes/manual/document.tsx"),
    route("edit", "routes/manual/edit.tsx"),
    route("save", "routes/manual/save.ts"),
    route("publish", "routes/manual/publish.tsx"),
    route("describe", "routes/manual/describe.tsx"),
    route("discard", "routes/manual/discard.tsx"),
    route("changes", "routes/manual/changes.tsx"),
    route("restore", "routes/manual/restore.tsx"),
    route("share", "routes/manual/share.tsx"),
    route("unshare", "routes/manual/unshare.ts"),
    route("withdraw", "routes/manual/withdraw.tsx"),
    route("report", "routes/documents/report.tsx", { id: "routes/documents/report-own" }),
    route("offer", "routes/contracts/offer-entry.tsx"),
    route("offer/withdraw", "routes/contracts/withdraw-offer.ts"),
    route("replace", "routes/manual/replace.tsx"),
    route("writing", "routes/manual/writing.ts"),
    route("bring-back", "routes/manual/bring-back.ts"),
    route("blanks", "routes/manual/blanks.tsx"),
    route("acknowledge", "routes/readers/acknowledge.ts"),
    route("readers", "routes/readers/readers.tsx"),
    route("readers/record.csv", "routes/readers/record.ts"),
    route("readers/record.pdf", "routes/readers/record.ts", { id: "routes/readers/record-pdf" }),
    route("remind", "routes/readers/remind.ts"),
    route("upkeep", "routes/manual/upkeep.tsx"),
    route("reviewed", "routes/manual/reviewed.tsx"),
    route("update", "routes/manual/update.tsx"),
    route("update/pass", "routes/manual/pass-update.ts"),
    route("suggest", "routes/manual/suggest.tsx"),
    route("suggestions/:suggestion", "routes/manual/suggestion.tsx"),
    route("suggestions/:suggestion/not-now", "routes/manual/not-now.ts"),
    route("update/:side", "routes/manual/update-side.tsx"),
    route("imported", "routes/in-out/imported.tsx"),
    route("import", "routes/in-out/import-version.tsx"),
    route("word", "routes/in-out/take.ts", { id: "routes/in-out/take-word" }),
    route("pdf", "routes/in-out/take.ts", { id: "routes/in-out/take-pdf" }),
    route("markdown", "routes/in-out/take.ts"),
  ]),
];
