import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { isStaff } from "#app/accounts/viewer.ts";
import { listCohortsOfPractice } from "#app/cohorts/roster-queries.server.ts";
import { read } from "#app/db.server.ts";
import { PeopleList } from "#app/practices/people-list.tsx";
import { Profile, townOf } from "#app/practices/profile.tsx";
import { findPractice } from "#app/practices/queries.server.ts";
import { isolated } from "#app/text/isolated.ts";
import { ButtonLink } from "#app/ui/button.tsx";
import { PageHead } from "#app/ui/frame/page-head.tsx";
import { Page } from "#app/ui/frame/shell.tsx";
import { Sheet } from "#app/ui/sheet.tsx";
import { found } from "#app/web/answers.ts";
import { titled } from "#app/web/titled.ts";
import { uidIn } from "#app/web/uid-in.ts";

export const meta = titled<typeof loader>(({ data }) => isolated(data?.practice.name ?? "Practice"));

/** For those who share a cohort with the practice, its own people, and the network's staff. */
export function loader({ context, params }: LoaderFunctionArgs) {
  return read(context, async (db, viewer) => {
    const practice = found(await findPractice(db, found(uidIn(params.practice))));
    const cohorts = await listCohortsOfPractice(db, practice);
    return {
      practice,
      cohorts,
      /** The cohorts whose pages open for the viewer. */
      open: viewer.cohorts.map((cohort) => cohort.slug),
      can: { administer: isStaff(viewer) },
    };
  });
}

export default function PracticePage() {
  const { practice, cohorts, open, can } = useLoaderData<typeof loader>();
  return (
    <Page>
      <PageHead
        eyebrow="Practice"
        title={isolated(practice.name)}
        lead={townOf(practice)}
        actions={
          can.administer && (
            <ButtonLink href={`/admin/practices/${practice.uid}`} icon="shield">
              Administer
            </ButtonLink>
          )
        }
      />
      <Profile practice={practice} />
      {cohorts.map((cohort) => (
        <Sheet
          key={cohort.slug}
          id={`in-${cohort.slug}`}
          title={
            <>
              In{" "}
              <bdi>
                {open.includes(cohort.slug) ? (
                  <a href={`/c/${cohort.slug}/people`}>{cohort.name}</a>
                ) : (
                  cohort.name
                )}
              </bdi>
            </>
          }
          flush={cohort.people.length > 0}
        >
          {cohort.people.length > 0 ? (
            <PeopleList people={cohort.people} />
          ) : (
            <p>Nobody attends for this practice at the moment.</p>
          )}
        </Sheet>
      ))}
    </Page>
  );
}
