import { type ActionFunctionArgs, redirect } from "@remix-run/node";
import type { z } from "zod";
import { cohortAt } from "#app/cohorts/cohort-at.ts";
import { write } from "#app/db.server.ts";
import { sentHref } from "#app/threads/addresses.ts";
import { canStart } from "#app/threads/policy.ts";
import { startThread } from "#app/threads/posting-queries.server.ts";
import type { NewThread } from "#app/threads/schema.server.ts";
import { allowWhileOpen } from "#app/web/answers.ts";
import { attempt, readForm } from "#app/web/form.server.ts";
import { filesShown } from "#app/writing/files-shown.server.ts";
import { sameWords } from "#app/writing/hold/posted-again.server.ts";
import { tellSent } from "#app/writing/hold/sent-cookie.ts";
import { renderPost } from "#app/writing/render-body.server.ts";
import type { Guarded } from "#db/guarded.ts";

/**
 * Posts the conversation that a form begins and goes where it stands; else the form comes back with what is wrong. `factsOf` makes the text
 * of what is stated beside it.
 */
export async function postConversation<S extends z.ZodType<NewThread>>(
  { request, context, params }: ActionFunctionArgs,
  schema: S,
  factsOf?: (asked: z.output<S>) => Guarded,
) {
  const form = await readForm({ request, context }, schema);
  if (!form.ok) return filesShown(context, form.answer);
  const { data, values, heldBy } = form;
  const rendered = renderPost(form);
  if (!rendered.ok) return filesShown(context, rendered.answer);
  const posted = await attempt(values, () =>
    write(context, async (db, viewer) => {
      const cohort = cohortAt(viewer, params.cohort);
      allowWhileOpen(viewer, (asking) => canStart(asking, cohort.id, data.kind));
      return startThread(db, cohort.id, data, rendered.value, heldBy, factsOf?.(data));
    }),
  );
  if (!posted.ok) return filesShown(context, posted.answer);
  if (posted.value.same !== null)
    return filesShown(context, sameWords(values, "conversation", posted.value.same));
  const headers = tellSent(request, context, data.key);
  return redirect(sentHref(params.cohort!, posted.value, data.key), { headers });
}
