import { reasonInWords } from "#app/subjects/report-reasons.ts";
import type { ItemKindTold } from "./item.ts";

/** A member reported something. */
export const report: ItemKindTold = {
  heading: (many) => (many === 1 ? "The report" : `${many} reports`),
  handedOn: "handed on a report",
  wentOn: "A report came here by itself, for nobody who leads the cohort could decide it",
  reason: reasonInWords,
};
