import { type ActionFunctionArgs, data, type LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { readAsStaff } from "#app/accounts/staff-transactions.server.ts";
import { findCohortToSeat, listOpenCohorts } from "#app/cohorts/admin-queries.server.ts";
import { judge } from "#app/practices/pasting/judge.server.ts";
import { PastePage, type Shown } from "#app/practices/pasting/paste-page.tsx";
import { listIn, PastedList } from "#app/practices/pasting/pasted-list.server.ts";
import { attempt, readForm, refusal } from "#app/web/form.server.ts";
import { titled } from "#app/web/titled.ts";

export const meta = titled("Look a list over");

export function loader({ context }: LoaderFunctionArgs) {
  return readAsStaff(context, async (db) => ({ cohorts: await listOpenCohorts(db) }));
}

/** Shows how a list was understood, with the fault of each line; nothing is added. */
export async function action({ request, context }: ActionFunctionArgs) {
  const form = await readForm({ request, context }, PastedList);
  await readAsStaff(context, async () => null);
  if (!form.ok) return form.answer;
  const { lines, trouble, values } = await listIn(form);
  if (trouble) return refusal(values, trouble, "list", 400);
  const done = await attempt(values, () =>
    readAsStaff(context, async (db, viewer) => {
      const cohort = await findCohortToSeat(db, form.data.cohort);
      return judge(db, viewer, lines, cohort?.free ?? null);
    }),
  );
  if (!done.ok) return done.answer;
  const { faulty, practices, lines: judgedLines } = done.value;
  return data<Shown>({
    errors: {},
    values,
    judged: { faulty, lines: judgedLines, practices: practices.length },
  });
}

export default function PreviewPaste() {
  const { cohorts } = useLoaderData<typeof loader>();
  const shown: Shown | undefined = useActionData<typeof action>();
  return <PastePage cohorts={cohorts} chosen="" shown={shown} />;
}
