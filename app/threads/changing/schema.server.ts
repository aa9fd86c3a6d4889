import { z } from "zod";
import { oneLine } from "#app/text/one-line.ts";
import { kinds, TITLE_MAX } from "#app/threads/policy.ts";
import { NewReply } from "#app/threads/schema.server.ts";
import { TOPICS_MAX } from "#app/topics/policy.ts";
import { MOST_CAPTION } from "#app/web/arriving/file-limits.ts";
import { line, withoutGuard } from "#app/web/form.server.ts";
import { BODY_MAX } from "#app/writing/policy.ts";
import { readNumbers } from "./chosen-posts.ts";

const REASON_MAX = 500;

/** Why something is done to the words of another, in a few words at least. */
const reason = line(3, REASON_MAX, "Say why in a few words.");

const uids = z
  .array(z.string().regex(/^[a-z0-9]{14,32}$/))
  .max(40)
  .default([]);

/** Fields that say what becomes of a post's files; the lists of a form without any are empty. */
const filesOfPost = {
  files: uids,
  captions: z
    .array(z.string().transform((text) => oneLine(text).slice(0, MOST_CAPTION)))
    .max(40)
    .default([]),
  away: uids,
  // What they are called, for one that is gone by now.
  names: withoutGuard(
    z
      .array(z.string().transform((text) => oneLine(text).slice(0, 120)))
      .max(40)
      .default([]),
    "They were judged as the files came, and are not stored again",
  ),
  // Without script a browser sends the name of a file that was chosen, and nothing of the file.
  file: z
    .string()
    .default("")
    .pipe(z.literal("", { error: "Send the file first, then save." })),
};

export const EditedPost = z.object({
  ...filesOfPost,
  body: NewReply.shape.body,
  // How often the post had been saved when the editor opened it.
  seen: z.coerce.number().int().min(0).max(1_000_000).catch(-1),
  reason: line(0, REASON_MAX, "").prefault(""),
  // The report that sent a facilitator here.
  item: z.coerce.number().int().positive().max(1_000_000_000).optional().catch(undefined),
});
export type EditedPost = z.infer<typeof EditedPost>;

export const Why = z.object({ reason });

/** A deed that may go without a reason. */
export const MaybeWhy = z.object({ reason: line(0, REASON_MAX, "").prefault("") });

export const ChangedThread = z.object({
  kind: z.enum(kinds, { error: "Choose what this is." }),
  title: line(
    3,
    TITLE_MAX,
    "Give it a title of at least three letters, so that others know what it is about.",
  ),
  topics: z
    .array(z.coerce.number().int().positive().max(1_000_000_000))
    .max(TOPICS_MAX, "Choose at most three topics.")
    .default([]),
});

export const TopicName = z.object({
  name: line(2, 30, "Give the topic a name of at least two letters.").refine(
    (name) => /[\p{L}\p{N}]/u.test(name),
    "Give the topic a name with a letter in it.",
  ),
});

/** Schema of a preview of an edit: anything begun, however wrong it still is. */
export const PreviewedEdit = withoutGuard(
  EditedPost.extend({
    file: filesOfPost.file.catch(""),
    body: z
      .string()
      .max(BODY_MAX * 2)
      .default(""),
    reason: z.string().max(5_000).transform(oneLine).catch(""),
  }),
  "What is begun is its author’s alone; it is judged when it is sent",
);

/** The same with the button that was pressed beside a file. */
export const PressedInEdit = withoutGuard(
  PreviewedEdit.extend({
    press: z
      .string()
      .regex(/^(up|down|away|back|clean) [a-z0-9]{14,32}$/)
      .optional(),
  }),
  "What is begun is its author’s alone; it is judged when it is sent",
);
export type PressedInEdit = z.infer<typeof PressedInEdit>;

export const NewSplit = z
  .object({
    title: ChangedThread.shape.title,
    key: NewReply.shape.key,
    posts: z.array(z.string()).default([]),
    // What is chosen on the other pages of a long conversation.
    elsewhere: z.string().max(20_000).default(""),
  })
  .transform(({ title, key, posts, elsewhere }) => ({
    title,
    key,
    posts: readNumbers([...posts, elsewhere].join(",")),
  }));
