import {
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { readAsStaff, writeAsStaff } from "#app/accounts/staff-transactions.server.ts";
import { findCohortForStaff } from "#app/cohorts/admin-queries.server.ts";
import { LookReason } from "#app/cohorts/schema.server.ts";
import { findHandedOn } from "#app/moderation/handed-on-queries.server.ts";
import { lookReasonOf } from "#app/moderation/handed-on-row.tsx";
import { openLook } from "#app/moderation/look-queries.server.ts";
import { ReasonField } from "#app/moderation/reason-field.tsx";
import { isolated } from "#app/text/isolated.ts";
import { AskFirst } from "#app/ui/ask-first.tsx";
import { found } from "#app/web/answers.ts";
import { attempt, readForm } from "#app/web/form.server.ts";
import { numberIn } from "#app/web/number-in.ts";

export const meta: MetaFunction = () => [{ title: "Open a look · Roundtable" }];

export function loader({ context, params, request }: LoaderFunctionArgs) {
  const item = itemIn(request);
  return readAsStaff(context, async (db) => {
    const { slug, name } = found(await findCohortForStaff(db, params.cohort));
    const matter = item ? await findHandedOn(db, slug, item) : undefined;
    return { cohort: { slug, name }, reason: matter ? lookReasonOf(matter) : "" };
  });
}

/** What was handed on to the moderators, and made one of them come. */
function itemIn(request: Request): number | null {
  return numberIn(new URL(request.url).searchParams.get("item"));
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const form = await readForm({ request, context }, LookReason);
  if (!form.ok) return form.answer;
  const item = itemIn(request);
  const done = await attempt(form.values, () =>
    writeAsStaff(context, async (db) => {
      const cohort = found(await findCohortForStaff(db, params.cohort));
      await openLook(db, cohort, form.data.reason);
      const matter = item ? await findHandedOn(db, cohort.slug, item) : undefined;
      const home = `/c/${cohort.slug}`;
      return matter ? `${home}/threads/${matter.thread}?post=${matter.post}#p${matter.post}` : home;
    }),
  );
  if (!done.ok) return done.answer;
  return redirect(done.value);
}

export default function OpenALook() {
  const { cohort, reason } = useLoaderData<typeof loader>();
  const failed = useActionData<typeof action>();
  return (
    <AskFirst
      title={`Look into ${isolated(cohort.name)}?`}
      back={{ href: `/admin/cohorts/${cohort.slug}`, label: cohort.name }}
      lead="For four hours you read what its members read. You cannot write. Your name and your reason go into the audit log, and the cohort’s facilitators see them."
      deed="Open the look"
      error={failed?.errors.form}
    >
      <ReasonField
        failed={failed}
        value={reason}
        label="What must be looked into?"
        hint="A sentence. The cohort’s facilitators read it."
      />
    </AskFirst>
  );
}
