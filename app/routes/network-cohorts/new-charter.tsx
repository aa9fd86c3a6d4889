import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { actAsStaff, askAsStaff } from "#app/accounts/staff-actions.server.ts";
import { findCharter, publishCharter } from "#app/cohorts/charter-queries.server.ts";
import { cohortForStaff } from "#app/cohorts/cohort-for-staff.server.ts";
import { NewCharterForm } from "#app/cohorts/new-cohort-form.tsx";
import { renderCharter } from "#app/cohorts/render-charter.server.ts";
import { NewCharter } from "#app/cohorts/schema.server.ts";
import { isolated } from "#app/text/isolated.ts";
import { Banner } from "#app/ui/banner.tsx";
import { PageHead } from "#app/ui/frame/page-head.tsx";
import { Page } from "#app/ui/frame/shell.tsx";
import { found } from "#app/web/answers.ts";
import { titled } from "#app/web/titled.ts";

export const meta = titled("New version of a charter");

export function loader(args: LoaderFunctionArgs) {
  return askAsStaff(args, {
    find: cohortForStaff,
    show: async ({ id, slug, name }, db) => ({
      cohort: { slug, name },
      charter: found(await findCharter(db, id)).body,
    }),
  });
}

export function action(args: ActionFunctionArgs) {
  return actAsStaff(args, {
    form: NewCharter,
    prepare: renderCharter,
    find: cohortForStaff,
    run: (db, cohort, { charter }, rendered) => publishCharter(db, cohort, charter, rendered),
    to: ({ slug }) => `/admin/cohorts/${slug}?done=published`,
    field: "charter",
  });
}

export default function NewVersion() {
  const { cohort, charter } = useLoaderData<typeof loader>();
  const failed = useActionData<typeof action>();
  return (
    <Page narrow>
      <PageHead
        back={{ href: `/admin/cohorts/${cohort.slug}/charter`, label: `Charter of ${isolated(cohort.name)}` }}
        title="Write a new version"
      />
      <Banner tone="gold">
        <b>Everyone accepts again.</b> From the moment you publish, each member reads and accepts the new
        version before they see the cohort. Change a charter seldom, and tell them why.
      </Banner>
      <NewCharterForm slug={cohort.slug} charter={charter} failed={failed} />
    </Page>
  );
}
