import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { readAsStaff } from "#app/accounts/staff-transactions.server.ts";
import { findCohortForStaff } from "#app/cohorts/admin-queries.server.ts";
import { findCharter, listVersions } from "#app/cohorts/charter-queries.server.ts";
import { CharterSheet } from "#app/cohorts/charter-sheet.tsx";
import { isolated } from "#app/text/isolated.ts";
import { ButtonLink } from "#app/ui/button.tsx";
import { PageHead } from "#app/ui/frame/page-head.tsx";
import { Page } from "#app/ui/frame/shell.tsx";
import { Sheet } from "#app/ui/sheet.tsx";
import { plainDay } from "#app/ui/time.ts";
import { found } from "#app/web/answers.ts";
import { useClock } from "#app/web/browser/use-clock.ts";
import { titled } from "#app/web/titled.ts";

export const meta = titled<typeof loader>(
  ({ data }) => `${isolated(data?.cohort.name ?? "Cohort")}: charter`,
);

export function loader({ context, params }: LoaderFunctionArgs) {
  return readAsStaff(context, async (db) => {
    const cohort = found(await findCohortForStaff(db, params.cohort));
    const { html, version } = found(await findCharter(db, cohort.id));
    return {
      cohort: { slug: cohort.slug, name: cohort.name, archived: cohort.archivedAt !== null },
      html,
      version,
      versions: await listVersions(db, cohort.id),
    };
  });
}

export default function CharterForStaff() {
  const { cohort, html, version, versions } = useLoaderData<typeof loader>();
  const { timeZone } = useClock();
  const here = `/admin/cohorts/${cohort.slug}`;
  return (
    <Page>
      <PageHead
        back={{ href: here, label: cohort.name }}
        title="Charter"
        lead={`Version ${version} is in force.`}
        actions={
          !cohort.archived && (
            <ButtonLink href={`${here}/charter/new`} icon="pencil">
              Write a new version
            </ButtonLink>
          )
        }
      />
      <CharterSheet html={html} slug={cohort.slug} version={null} />
      <Sheet id="versions" title="Versions">
        <ul className="bare stack-tight">
          {versions.map((each) => (
            <li key={each.version}>
              Version {each.version}, published on {plainDay(each.publishedAt, timeZone)} by{" "}
              <bdi>{each.publishedBy}</bdi>
            </li>
          ))}
        </ul>
      </Sheet>
    </Page>
  );
}
