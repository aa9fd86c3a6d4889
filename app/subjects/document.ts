import { manualHref } from "#app/documents/addresses.ts";
import type { Subject } from "./subject.ts";

/** A document of the manual of one's own practice: it lies in no cohort, and its address is its own. */
export const document: Subject = {
  called: "document",
  named: () => "a document of a practice’s manual",
  address: ({ slug }) => manualHref(slug),
  together: ({ slug }) => `document.${slug}`,
};
