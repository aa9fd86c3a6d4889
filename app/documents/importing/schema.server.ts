import { z } from "zod";
import { oneLine } from "#app/text/one-line.ts";
import { isBlank, line, withoutGuard } from "#app/web/form.server.ts";
import { isTopic } from "../topics.ts";
import { kindNames } from "../vocabulary.ts";
import { MAX_DOCUMENT } from "../word/limits.ts";

const list = z.array(z.string()).max(100).default([]);

/** Form of what was found in a file, as its owner corrects it. */
export const Found = withoutGuard(
  z.object({
    seen: z.coerce.number({ error: "Open this page anew." }).int().min(0),
    title: line(3, 160, "Enter a title."),
    kind: z.enum(kindNames, { error: "Choose what it is." }),
    topics: list
      .refine((topics) => topics.every(isTopic), "Choose from the list.")
      .refine((topics) => topics.length <= 3, "Choose at most three topics."),
    body: z
      .string({ error: "Enter the text." })
      .refine((text) => !isBlank(text), "There is no text left. Type some, or throw the draft away.")
      .refine(
        (text) => text.length <= MAX_DOCUMENT,
        "A document holds at most 200,000 characters. Split it.",
      ),
    /** Which of the places to fill in become blanks, by their place in the list. */
    take: list.transform((numbers) => numbers.map(Number).filter(Number.isInteger)),
    labels: list
      .transform((labels) => labels.map(oneLine))
      .refine(
        (labels) => labels.every((label) => label.length <= 80),
        "Say in at most 80 characters what belongs there.",
      ),
    /** The places in the list that were offered, in the order of the labels. */
    offered: list.transform((numbers) => numbers.map(Number)),
  }),
  "A draft is its practice’s alone; it is judged when it is put in force",
);
export type Found = z.infer<typeof Found>;
