import { z } from "zod";
import { DOCUMENT_MAX } from "#app/documents/policy.ts";
import { isTopic } from "#app/documents/topics.ts";
import { type Change, changes, kindNames, type Licence, licences } from "#app/documents/vocabulary.ts";
import { states } from "#app/practices/vocabulary.ts";
import { inFigures } from "#app/text/counted.ts";
import { oneLine } from "#app/text/one-line.ts";
import { TOPICS_MAX } from "#app/topics/policy.ts";
import { dayIn } from "#app/web/day-in.ts";
import { line, withoutGuard } from "#app/web/form.server.ts";
import { blanksIn } from "./blanks.ts";

const title = line(3, 160, "Give it a title of at least three letters.");

const DRAFT =
  "A draft is its practice's alone; its text is judged when it is put in force and when it is shared";

const body = withoutGuard(
  z
    .string()
    .max(
      DOCUMENT_MAX,
      `That is longer than ${inFigures(DOCUMENT_MAX)} characters. Please make two documents of it; nothing was lost.`,
    )
    .default(""),
  DRAFT,
);

const kind = z.enum(kindNames, { error: "Choose what it is." });

const topics = z
  .array(z.string().refine(isTopic, "Choose from the list."))
  .max(TOPICS_MAX, "Choose at most three topics.")
  .default([]);

export const NewDocument = z.object({ title, kind, topics, body });

const count = z.coerce.number().int().min(0).max(1_000_000).catch(0);
const stamp = z.string().max(64).catch("");

/** Of which text a form was begun, and what was made of it; a section's has no title. */
const written = {
  ...{ body, from: count, length: count, was: stamp, were: stamp },
  section: z.string().max(200).optional(),
  next: z.enum(["leave", "stay"]).catch("leave"),
};

/** The text that was written in a document, with what is said of its blanks; what is wrong with one stands beside its field. */
export const WrittenText = withoutGuard(
  z.looseObject({ ...written, title: title.optional() }).transform((sent, context) => {
    const { blanks, errors } = blanksIn(sent);
    for (const [field, message] of errors) context.addIssue({ code: "custom", path: [field], message });
    if (sent.section === undefined && sent.title === undefined)
      context.addIssue({
        code: "custom",
        path: ["title"],
        message: "Give it a title of at least three letters.",
      });
    return textOf(sent, blanks, sent.title);
  }),
  DRAFT,
);

/** The same while somebody is still writing: what is wrong is passed over, and said once they save. */
export const BegunText = withoutGuard(
  z
    .looseObject({ ...written, title: z.string().max(1_000).catch("").transform(oneLine).optional() })
    .transform((sent) => {
      const { blanks, errors } = blanksIn(sent);
      const right = blanks.filter(({ name }) => !errors.some(([field]) => field.endsWith(`:${name}`)));
      const parsed = title.safeParse(sent.title);
      return textOf(sent, right, parsed.data);
    }),
  DRAFT,
);

type Sent = z.output<z.ZodObject<typeof written>>;

function textOf<Blanks>(sent: Sent, blanks: Blanks, called: string | undefined) {
  const { body, from, length, was, were, section, next } = sent;
  const isWhole = section === undefined;
  return { body, from, length, was, were, next, blanks, isWhole, title: called, section };
}

/** A day or none; a browser without a field for days lets anything be typed. */
const day = z
  .string()
  .default("")
  .transform((text) => text.trim())
  .refine(
    (text) => text === "" || dayIn(text) !== null,
    "Write the day as year, month and day, such as 2027-01-31.",
  )
  .transform((text) => text || null);

/** From which day a version holds, and whether people confirm that they have read it. */
export const reading = {
  holdsFrom: day,
  asks: z
    .string()
    .optional()
    .transform((sent) => sent !== undefined),
};

const stateNames: readonly string[] = states.map(({ value }) => value);

export const Description = z.object({
  ...{ kind, topics },
  states: z
    .array(z.string().refine((text) => stateNames.includes(text), "Choose from the list."))
    .max(60)
    .default([]),
  reviewOn: day,
  reviewReason: line(0, 200, "").prefault(""),
  licence: z.enum(Object.keys(licences) as Licence[], { error: "Choose one of these." }).optional(),
  source: line(0, 300, "").prefault(""),
});

const seen = z.coerce.number().int().min(0).catch(0);

export const Publishing = z.object({
  seen,
  change: z.enum(Object.keys(changes) as Change[], { error: "Choose how much it changes." }),
  summary: line(3, 500, "Say in a sentence what is new. It stands in the list of versions."),
  ...reading,
});

export const Restoring = z.object({ seen, version: z.coerce.number().int().min(1).max(1_000_000).catch(0) });

/** Where a document is shared or not any more: a cohort, or null for the whole network, which has to be said. */
export const Sharing = z.object({
  cohort: z.union([z.literal("network").transform(() => null), z.coerce.number().int().min(1)], {
    error: "Choose with whom.",
  }),
});

/** Somebody has the text open, or leaves it. */
export const Writing = z.object({ leaves: z.string().max(1).optional() });

export const Replacement = z.object({
  by: z.string().regex(/^[a-z0-9]{14}$/, "Choose what takes its place."),
});

export const Withdrawal = z.object({
  reason: line(3, 500, "Say in a few words why. Practices that adopted it read it."),
});
