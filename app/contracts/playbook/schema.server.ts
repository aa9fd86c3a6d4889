import { z } from "zod";
import { inFigures } from "#app/text/counted.ts";
import { withoutGuard } from "#app/web/form.server.ts";
import { clauseOf } from "../clauses.ts";
import { counterpartyNames } from "../vocabulary.ts";
import { SECTION_MAX } from "./entry.ts";

const section = withoutGuard(
  z
    .string()
    .max(SECTION_MAX, `At most ${inFigures(SECTION_MAX)} characters here. Write the rest on the next page.`)
    .default(""),
  "A draft is its practice's alone; its text is judged when it is put in force and when it is shared",
);

/** An entry of the playbook that is begun: for which clause, with whom, and as much of it as is known. */
export const NewEntry = z.object({
  clause: z.string().refine((text) => clauseOf(text) !== undefined, "Choose the clause."),
  with: z.enum(["", ...counterpartyNames], { error: "Choose with whom." }),
  ...{ meaning: section, redFlag: section, standard: section, fallback: section },
  ...{ walkAway: section, wording: section, lawyer: section },
});
