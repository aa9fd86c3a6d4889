// Written by `npm run db:types` from the database's catalogue; please do not edit it by hand.
// The text of each function is in db/functions/document_pictures.sql; what answers JSON or null is typed in verb-results.ts.
import { value } from "../verb.ts";
import type { Result } from "../verb-results.ts";

export const verbs = {
  /**
   * Tells whether there is room for the pictures of a file that is brought into the manual of the viewer's practice.
   * Rows: the viewer's own practice's. Words: none, only yes or no. When: now, for its owners and directors.
   */
  picturesFit: value<{ bytes: number; perPractice: number; inAll: number }, Result<"picturesFit", boolean>>("verbs.pictures_fit", ["bytes", "bigint"], ["per_practice", "bigint"], ["in_all", "bigint"]),
};

export const jobs = {
  /**
   * Tells the same of a file that waits to be read.
   */
  importFits: value<{ importId: number; bytes: number; perPractice: number; inAll: number }, Result<"importFits", boolean>>("jobs.import_fits", ["import_id", "bigint"], ["bytes", "bigint"], ["per_practice", "bigint"], ["in_all", "bigint"]),
};
