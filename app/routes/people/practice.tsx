import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { isStaff } from "#app/accounts/viewer.ts";
import { listTables } from "#app/cohorts/roster-queries.server.ts";
import { read } from "#app/db.server.ts";
import { PeopleList } from "#app/practices/people-list.tsx";
import { Profile, placeOf } from "#app/practices/profile.tsx";
import { findPractice } from "#app/practices/queries.server.ts";
import { isolated } from "#app/text/isolated.ts";
import { ButtonLink } from "#app/ui/button.tsx";
import { PageHead } from "#app/ui/frame/page-head.tsx";
import { Page } from "#app/ui/frame/shell.tsx";
import { Sheet } from "#app/ui/sheet.tsx";
import { found } from "#app/web/answers.ts";
import { uidIn } from "#app/web/uid-in.ts";

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${isolated(data?.practice.name ?? "Practice")} · Roundtable` },
];

/** For those who share a cohort with the practice, its own people, and the network's staff. */
export function loader({ context, params }: LoaderFunctionArgs) {
  return read(context, async (db, viewer) => {
    const practice = found(await findPractice(db, found(uidIn(params.practice))));
    const tables = await listTables(db, practice);
    return {
      practice,
      tables,
      /** The cohorts whose pages open for the viewer. */
      open: viewer.cohorts.map((cohort) => cohort.slug),
      can: { administer: isStaff(viewer) },
    };
  });
}

export default function PracticePage() {
  const { practice, tables, open, can } = useLoaderData<typeof loader>();
  return (
    <Page>
      <PageHead
        eyebrow="Practice"
        title={isolated(practice.name)}
        lead={placeOf(practice)}
        actions={
          can.administer && (
            <ButtonLink href={`/admin/practices/${practice.uid}`} icon="shield">
              Administer
            </ButtonLink>
          )
        }
      />
      <Profile practice={practice} />
      {tables.map((table) => (
        <Sheet
          key={table.slug}
          id={`in-${table.slug}`}
          title={
            <>
              In{" "}
              <bdi>
                {open.includes(table.slug) ? (
                  <a href={`/c/${table.slug}/people`}>{table.name}</a>
                ) : (
                  table.name
                )}
              </bdi>
            </>
          }
          flush={table.people.length > 0}
        >
          {table.people.length > 0 ? (
            <PeopleList people={table.people} />
          ) : (
            <p>Nobody attends for this practice at the moment.</p>
          )}
        </Sheet>
      ))}
    </Page>
  );
}
