import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { readAsStaff, writeAsStaff } from "#app/accounts/staff-transactions.server.ts";
import { findCohortToSeat, listOpenCohorts } from "#app/cohorts/admin-queries.server.ts";
import { addPractices } from "#app/practices/adding/queries.server.ts";
import { judge } from "#app/practices/pasting/judge.server.ts";
import { PastePage, type Shown } from "#app/practices/pasting/paste-page.tsx";
import { listIn, PastedList } from "#app/practices/pasting/pasted-list.server.ts";
import { attempt, readForm, refusal } from "#app/web/form.server.ts";
import { titled } from "#app/web/titled.ts";

export const meta = titled("Add many practices");

export function loader({ context, request }: LoaderFunctionArgs) {
  const chosen = new URL(request.url).searchParams.get("cohort") ?? "";
  return readAsStaff(context, async (db) => ({ cohorts: await listOpenCohorts(db), chosen }));
}

/** Adds every practice of a list, or none where a line of it is faulty: the page then shows which. */
export async function action({ request, context }: ActionFunctionArgs) {
  const form = await readForm({ request, context }, PastedList);
  if (!form.ok) return form.answer;
  const { lines, trouble, values } = await listIn(form);
  if (trouble) return refusal(values, trouble, "list", 400);
  const done = await attempt(values, () =>
    writeAsStaff(context, async (db, viewer) => {
      const cohort = await findCohortToSeat(db, form.data.cohort);
      const judged = await judge(db, viewer, lines, cohort?.free ?? null);
      if (judged.faulty === 0) await addPractices(db, judged.practices, cohort, form.data.why);
      return judged;
    }),
  );
  if (!done.ok) return done.answer;
  const { faulty, lines: judgedLines, practices } = done.value;
  if (faulty === 0) return redirect(`/admin/invitations?added=${practices.length}`);
  const judged = { faulty, lines: judgedLines, practices: practices.length };
  return data<Shown>({ errors: {}, values, judged }, { status: 400 });
}

export default function PastePractices() {
  const { cohorts, chosen } = useLoaderData<typeof loader>();
  const shown: Shown | undefined = useActionData<typeof action>();
  return <PastePage cohorts={cohorts} chosen={chosen} shown={shown} />;
}
