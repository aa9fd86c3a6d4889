import { type ActionFunctionArgs, data } from "@remix-run/node";
import type { z } from "zod";
import { cohortAt } from "#app/cohorts/cohort-at.ts";
import { type Db, write } from "#app/db.server.ts";
import { listUploads } from "#app/files/attaching/upload-queries.server.ts";
import { withSent } from "#app/files/showing/in-text.server.ts";
import { namedToday } from "#app/markdown/mentions.ts";
import { canStart } from "#app/threads/policy.ts";
import type { Begun } from "#app/threads/schema.server.ts";
import { allowWhileOpen } from "#app/web/answers.ts";
import { attempt, readForm } from "#app/web/form.server.ts";
import { placeAt } from "#app/writing/drafts/draft-place.ts";
import { type Begun as Draft, saveDraft } from "#app/writing/drafts/draft-queries.server.ts";
import { namesFor } from "#app/writing/mentions/mention-queries.server.ts";
import { renderPost } from "#app/writing/render-body.server.ts";
import { topicsToChoose } from "./queries.server.ts";

type How<S extends z.ZodType, Similar> = {
  /** The place of its draft where the form names none. */
  place?: string;
  factsOf?: (begun: z.output<S>) => Draft["facts"];
  /** Whether its form lets topics be chosen. */
  sorted?: boolean;
  /** Finds what is like it already. */
  similarTo: (db: Db, cohort: { id: number; slug: string }, begun: z.output<S>) => Promise<Similar>;
};

/** Shows what a form begins as it would stand, and keeps it as a draft; what is wrong with it is said beside its field. */
export async function previewConversation<S extends z.ZodType<z.infer<typeof Begun>>, Similar>(
  { request, context, params }: ActionFunctionArgs,
  schema: S,
  { place, factsOf, sorted = true, similarTo }: How<S, Similar>,
) {
  const form = await readForm({ request, context }, schema);
  if (!form.ok) return form.answer;
  const begun = form.data;
  const rendered = renderPost(form);
  const done = await attempt(form.values, () =>
    write(context, async (db, viewer) => {
      const cohort = cohortAt(viewer, params.cohort);
      allowWhileOpen(viewer, (asking) => canStart(asking, cohort.id, begun.kind));
      const seq = begun.seq + 1;
      await saveDraft(db, viewer, cohort.id, placeAt("new", begun.place ?? place), {
        ...{ ...begun, seq },
        facts: factsOf?.(begun),
      });
      return {
        cohort,
        seq,
        topics: sorted ? await topicsToChoose(db, cohort.id) : [],
        uploads: await listUploads(db, viewer.id, begun.key),
        names: rendered.ok ? await namesFor(db, cohort.id, rendered.value.html) : null,
        similar: await similarTo(db, cohort, begun),
      };
    }),
  );
  if (!done.ok) return done.answer;
  const { names, ...shown } = done.value;
  const html = rendered.ok ? withSent(namedToday(rendered.value.html, names), shown.uploads) : undefined;
  const errors = rendered.ok ? undefined : rendered.answer.data.errors;
  return data({ errors, values: form.values, shown: { ...shown, html } });
}
