import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import type { z } from "zod";
import { cohortAt } from "#app/cohorts/cohort-at.ts";
import { type Db, read, write } from "#app/db.server.ts";
import { allow, found } from "#app/web/answers.ts";
import { attempt, readForm } from "#app/web/form.server.ts";
import { numberIn } from "#app/web/number-in.ts";
import { canDecide } from "./policy.ts";
import { findItem, type Item } from "./queue-queries.server.ts";

/** What a page shows that asks before an item of a cohort's queue is decided. */
export function askAboutItem({ context, params }: LoaderFunctionArgs) {
  return read(context, async (db, viewer) => {
    const cohort = cohortAt(viewer, params.cohort);
    allow(canDecide(cohort));
    const item = found(await findItem(db, cohort.id, found(numberIn(params.item))));
    return {
      cohort: { name: cohort.name },
      post: { number: item.number, author: item.called, html: item.html },
      back: { href: `/c/${cohort.slug}/queue?item=${item.id}`, label: "To look at" },
      // Said before anything is typed.
      handled: item.decidedAt ? `Already handled by ${item.decidedBy}.` : undefined,
    };
  });
}

/** The one way to decide an item; its routes differ in the deed. `done` is the word that the queue then speaks of. */
export async function decide<S extends z.ZodType>(
  { request, context, params }: ActionFunctionArgs,
  schema: S,
  done: string,
  deed: (db: Db, item: Item, fields: z.output<S>) => Promise<void>,
) {
  const form = await readForm({ request, context }, schema);
  if (!form.ok) return form.answer;
  const decided = await attempt(form.values, () =>
    write(context, async (db, viewer) => {
      const cohort = cohortAt(viewer, params.cohort);
      allow(canDecide(cohort));
      await deed(db, found(await findItem(db, cohort.id, found(numberIn(params.item)))), form.data);
      return `/c/${cohort.slug}/queue?done=${done}`;
    }),
  );
  return decided.ok ? redirect(decided.value) : decided.answer;
}
