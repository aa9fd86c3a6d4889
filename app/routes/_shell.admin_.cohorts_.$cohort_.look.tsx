import {
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { findCohortForStaff } from "#app/cohorts/admin-queries.server.ts";
import { LookReason } from "#app/cohorts/schema.server.ts";
import { read, write } from "#app/db.server.ts";
import { secondFactorFirst, staffOnly } from "#app/moderation/door.ts";
import { openLook } from "#app/moderation/look-queries.server.ts";
import { ReasonField } from "#app/moderation/reason-field.tsx";
import { AskFirst } from "#app/ui/ask-first.tsx";
import { found } from "#app/web/answers.ts";
import { attempt, readForm } from "#app/web/form.server.ts";

export const meta: MetaFunction = () => [{ title: "Open a look · Roundtable" }];

export function loader({ context, params }: LoaderFunctionArgs) {
  secondFactorFirst(context.viewer);
  return read(context, async (db, viewer) => {
    staffOnly(viewer);
    const { slug, name } = found(await findCohortForStaff(db, params.cohort));
    return { cohort: { slug, name } };
  });
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const form = await readForm({ request, context }, LookReason);
  if (!form.ok) return form.answer;
  const done = await attempt(form.values, () =>
    write(context, async (db, viewer) => {
      staffOnly(viewer);
      await openLook(db, found(await findCohortForStaff(db, params.cohort)), form.data.reason);
    }),
  );
  if (!done.ok) return done.answer;
  return redirect(`/c/${params.cohort}`);
}

export default function OpenALook() {
  const { cohort } = useLoaderData<typeof loader>();
  const failed = useActionData<typeof action>();
  return (
    <AskFirst
      title={`Look into ${cohort.name}?`}
      back={{ href: `/admin/cohorts/${cohort.slug}`, label: cohort.name }}
      lead="For four hours you read what its members read. You cannot write. Your name and your reason go into the audit log, and the cohort’s facilitators see them."
      deed="Open the look"
      error={failed?.errors.form}
    >
      <ReasonField
        failed={failed}
        label="What must be looked into?"
        hint="A sentence. The cohort’s facilitators read it."
      />
    </AskFirst>
  );
}
