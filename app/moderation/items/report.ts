import { reasonInWords } from "../reasons.ts";
import type { ItemKindTold } from "./item.ts";

/** A member reported something. */
export const report: ItemKindTold = {
  heading: (many) => (many === 1 ? "The report" : `${many} reports`),
  handedOn: "handed on a report",
  reason: reasonInWords,
};
