import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { actAsStaff, askAsStaff } from "#app/accounts/staff-actions.server.ts";
import { cohortForStaff } from "#app/cohorts/cohort-for-staff.server.ts";
import { isolated } from "#app/text/isolated.ts";
import { AskFirst } from "#app/ui/form/ask-first.tsx";
import { titled } from "#app/web/titled.ts";
import { verbs } from "#db/verbs.ts";

export const meta = titled("Close a look");

export function loader(args: LoaderFunctionArgs) {
  return askAsStaff(args, {
    find: cohortForStaff,
    show: ({ slug, name }) => ({ cohort: { slug, name } }),
  });
}

export function action(args: ActionFunctionArgs) {
  return actAsStaff(args, {
    find: cohortForStaff,
    run: (db, cohort) => verbs.closeLook(db, { cohort: cohort.id }),
    to: ({ slug }) => `/admin/cohorts/${slug}?done=closed`,
  });
}

export default function CloseALook() {
  const { cohort } = useLoaderData<typeof loader>();
  return (
    <AskFirst
      title={`Close your look into ${isolated(cohort.name)}?`}
      back={{ href: `/admin/cohorts/${cohort.slug}`, label: cohort.name }}
      lead="You stop seeing inside at once. You can open another look later, with a reason."
      deed="Close the look"
    />
  );
}
