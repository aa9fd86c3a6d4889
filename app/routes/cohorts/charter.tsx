import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { findCharter, listMyVersions } from "#app/cohorts/charter-queries.server.ts";
import { CharterSheet } from "#app/cohorts/charter-sheet.tsx";
import { CohortTabs } from "#app/cohorts/cohort-tabs.tsx";
import { read } from "#app/db.server.ts";
import { Banner } from "#app/ui/banner.tsx";
import { PageHead } from "#app/ui/frame/page-head.tsx";
import { Page } from "#app/ui/frame/shell.tsx";
import { Sheet } from "#app/ui/sheet.tsx";
import { plainDay } from "#app/ui/time.ts";
import { found } from "#app/web/answers.ts";
import { useClock } from "#app/web/browser/use-clock.ts";
import { titled } from "#app/web/titled.ts";
import { verbs } from "#db/verbs.ts";

export const meta = titled<typeof loader>(({ data }) => `${data?.cohort.name ?? "Cohort"}: charter`);

/** Open also to those who have not accepted it: it is the one page of the cohort that they see. */
export function loader({ context, params }: LoaderFunctionArgs) {
  return read(context, async (db, viewer) => {
    const cohort = found(viewer.cohorts.find((each) => each.slug === params.cohort));
    const charter = cohort.byLook
      ? { ...found(await findCharter(db, cohort.id)), acceptedAt: null, acceptedBefore: null }
      : found(await verbs.myCharter(db, { address: cohort.slug }));
    const versions = charter.acceptedAt || cohort.byLook ? await listMyVersions(db, viewer, cohort.id) : [];
    return {
      cohort,
      charter: {
        version: charter.version,
        html: charter.html,
        publishedAt: charter.publishedAt,
        acceptedAt: charter.acceptedAt,
        acceptedBefore: charter.acceptedBefore,
      },
      earlier: versions.filter(({ version }) => version < charter.version),
    };
  });
}

export default function CharterPage() {
  const { cohort, charter, earlier } = useLoaderData<typeof loader>();
  const { timeZone } = useClock();
  const day = (at: string | Date) => plainDay(at, timeZone);
  const toAccept = !charter.acceptedAt && !cohort.byLook;
  return (
    <Page>
      <PageHead
        eyebrow={cohort.name}
        title="Charter"
        lead={toAccept ? undefined : `Version ${charter.version}, published on ${day(charter.publishedAt)}.`}
      />
      {!toAccept && <CohortTabs cohort={cohort} current="charter" />}
      {toAccept && (
        <Banner tone="gold" icon="doc">
          {charter.acceptedBefore ? (
            <>
              <b>The charter has changed.</b> A new version was published on {day(charter.publishedAt)}. The
              cohort opens again once you accept it, at the foot of this page.
            </>
          ) : (
            <>
              <b>Read this before you take your seat.</b> The cohort opens once you accept it, at the foot of
              this page.
            </>
          )}
        </Banner>
      )}
      {charter.acceptedAt && (
        <Banner tone="good">
          <b>You accepted this version</b> on {day(charter.acceptedAt)}.
        </Banner>
      )}
      <CharterSheet html={charter.html} slug={cohort.slug} version={toAccept ? charter.version : null} />
      {earlier.length > 0 && (
        <Sheet id="earlier" title="Earlier versions">
          <ul className="bare stack-tight">
            {earlier.map(({ version, publishedAt, acceptedAt }) => (
              <li key={version}>
                Version {version}, published on {day(publishedAt)}
                <span className="meta">
                  {acceptedAt
                    ? `. You accepted it on ${day(acceptedAt)}.`
                    : ". You were not asked to accept it."}
                </span>
              </li>
            ))}
          </ul>
        </Sheet>
      )}
    </Page>
  );
}
