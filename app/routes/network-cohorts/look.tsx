import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { actAsStaff, askAsStaff } from "#app/accounts/staff-actions.server.ts";
import { cohortForStaff } from "#app/cohorts/cohort-for-staff.server.ts";
import { LookReason } from "#app/cohorts/schema.server.ts";
import { findHandedOnFrom } from "#app/moderation/handed-on-queries.server.ts";
import { lookReasonOf } from "#app/moderation/handed-on-row.tsx";
import { ReasonField } from "#app/moderation/reason-field.tsx";
import { subjectOf } from "#app/subjects/kinds.ts";
import { isolated } from "#app/text/isolated.ts";
import { AskFirst } from "#app/ui/form/ask-first.tsx";
import { numberIn } from "#app/web/number-in.ts";
import { titled } from "#app/web/titled.ts";
import { verbs } from "#db/verbs.ts";

export const meta = titled("Open a look");

export function loader(args: LoaderFunctionArgs) {
  const item = itemIn(args.request);
  return askAsStaff(args, {
    find: cohortForStaff,
    async show({ slug, name }, db) {
      const matter = item ? await findHandedOnFrom(db, slug, item) : undefined;
      return { cohort: { slug, name }, reason: matter ? lookReasonOf(matter) : "" };
    },
  });
}

/** Matter handed on to the moderators, which made one of them come. */
function itemIn(request: Request): number | null {
  return numberIn(new URL(request.url).searchParams.get("item"));
}

export function action(args: ActionFunctionArgs) {
  const item = itemIn(args.request);
  return actAsStaff(args, {
    form: LookReason,
    find: cohortForStaff,
    async run(db, cohort, { reason }) {
      await verbs.openLook(db, { cohort: cohort.id, why: reason, ...(item && { item }) });
      return item ? findHandedOnFrom(db, cohort.slug, item) : undefined;
    },
    to: ({ slug }, matter) => (matter ? subjectOf(matter.subjectKind).address(matter) : `/c/${slug}`),
  });
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
