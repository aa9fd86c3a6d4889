import { z } from "zod";
import { oneLine } from "#app/text/one-line.ts";
import { TOPICS_MAX } from "#app/topics/policy.ts";
import { guarded, isBlank, line, mayBeHeld, withoutGuard } from "#app/web/form.server.ts";
import { BODY_MAX } from "#app/writing/policy.ts";
import { inFigures } from "../text/counted.ts";
import { kinds, TITLE_MAX } from "./policy.ts";

const tooLong = `That is longer than ${inFigures(BODY_MAX)} characters. Please cut it into two posts; nothing was lost.`;

const body = guarded(
  z
    .string({ error: "Write something first." })
    .refine((text) => !isBlank(text), "Write something first.")
    .max(BODY_MAX, tooLong),
);

/** Made when the form is shown: the second sending of one form finds the first one's post. */
const key = z.uuid({ error: "This form is damaged. Please open the page again; your text is kept." });

const number = z.coerce.number().int().positive().max(1_000_000_000);

/** Said where the same words stand there already. */
const again = z
  .literal("yes")
  .optional()
  .catch(undefined)
  .transform((said) => said === "yes");

/** Whether a post carries its author's name. A value that is neither is refused: nobody is named by a mistake. */
const naming = z.enum(["named", "unnamed"], {
  error: "This form is damaged. Please open the page again; your text is kept.",
});

export const NewReply = mayBeHeld(
  z.object({
    body,
    key,
    again,
    replyTo: number.optional().catch(undefined),
    /** Left out, who began the conversation without their name goes on without it. */
    naming: naming.optional(),
  }),
);
export type NewReply = z.infer<typeof NewReply>;

/** Names what it is about, as `about` in its form names it: a document, its version and a section. */
const about = withoutGuard(z.string().max(160).catch("").default(""), "It names a document that is there");

export const NewThread = mayBeHeld(
  z.object({
    kind: z.enum(kinds, { error: "Choose what this is." }),
    title: line(
      3,
      TITLE_MAX,
      "Give it a title of at least three letters, so that others know what it is about.",
    ),
    topics: z.array(number).max(TOPICS_MAX, "Choose at most three topics.").default([]),
    body,
    key,
    again,
    about,
    naming: naming.default("named"),
  }),
);
export type NewThread = z.infer<typeof NewThread>;

/** Schema of a preview or a draft: anything begun, however wrong it still is. */
export const Begun = withoutGuard(
  z.object({
    kind: z.enum(kinds).catch("question"),
    title: z.string().transform(oneLine).pipe(z.string().max(TITLE_MAX)).catch(""),
    topics: z.array(number).max(TOPICS_MAX).catch([]),
    body: z
      .string()
      .max(BODY_MAX * 2, tooLong)
      .default(""),
    key: z.string().max(64).default(""),
    place: z.string().transform(oneLine).pipe(z.string().max(30)).optional(),
    replyTo: number.optional().catch(undefined),
    seq: z.coerce.number().int().min(0).catch(0),
    about,
    naming: z.enum(["", "named", "unnamed"]).catch("").default(""),
  }),
  "What is begun is its author’s alone; it is judged when it is sent",
);
export type Begun = z.infer<typeof Begun>;

/** A post that a button names; null where it names none. */
export const PostNumber = z.object({ post: number.nullable().catch(null) });

export const FormKey = z.object({ key });

/** Numbers of the posts of a page, as the script names those that were seen. */
const seen = z
  .string()
  .max(600)
  .regex(/^\d+(,\d+)*$/)
  .transform((text) => text.split(",").map(Number))
  .optional();

/** How far a thread was read, and which posts were before somebody's eyes; with neither, all of it is marked as read. */
export const ReadUpTo = z.object({ post: number.optional(), seen });

/** A moment at which something was marked as read, by which it is undone, and where the button led from. */
export const MarkedAt = z.object({
  moment: z.coerce.number().int().min(0).max(1e15),
  page: z.enum(["home", "list"]).catch("list"),
});

/** A button that marks a whole cohort as read, and the page that it stands on. */
export const MarkRead = z.object({ page: z.enum(["home", "list"]).catch("list") });

/** Level of what a member wants to hear of a conversation, nothing chosen is the usual; and a post of the page that they chose it on. */
export const Follow = z.object({
  level: z.enum(["followed", "muted"]).nullable().catch(null),
  post: number.nullable().catch(null),
});
