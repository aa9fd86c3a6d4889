import type { ReactNode } from "react";
import type { Frame, FrameCohort, Viewer } from "#app/accounts/viewer.ts";
import { OFFERS } from "#app/contracts/network/addresses.ts";
import { toShareHref } from "#app/documents/addresses.ts";
import { isolated } from "#app/text/isolated.ts";
import { Wait } from "#app/ui/wait.tsx";
import { HANDED_ON } from "./addresses.ts";

/** Things that wait for somebody who leads cohorts or runs the network. */
export type ToDecide = {
  /** Their role in the network has no second factor yet, and counts for nothing before. */
  needsFactor: boolean;
  reports: { slug: string; name: string; many: number }[];
  matters: number;
  /** Documents that wait until the viewer agrees that they are shared. */
  documents: number;
  /** Entries that practices offer for the playbook of the whole network. */
  offers: number;
  /** Cohorts in which few practices are left, to be merged or archived. */
  small: number;
  failedMail: number;
};

/** Gathers it from what every request knows already. */
export function toDecide(viewer: Viewer, frame: Frame): ToDecide {
  const waits = ({ accepted, reports }: FrameCohort) => accepted && reports > 0;
  return {
    needsFactor: viewer.networkRole !== null && !viewer.secondFactor,
    reports: viewer.cohorts.filter(waits).map(({ slug, name, reports: many }) => ({ slug, name, many })),
    matters: frame.matters,
    documents: viewer.cohorts.reduce(
      (sum, cohort) => sum + (cohort.accepted ? cohort.documents : 0),
      frame.documents,
    ),
    offers: frame.offers,
    small: frame.small,
    failedMail: frame.failedMail,
  };
}

/** How many rows these are on home. */
export function countToDecide({ needsFactor, reports, ...each }: ToDecide): number {
  return (
    reports.length + [needsFactor, ...Object.values(each).map((many) => many > 0)].filter(Boolean).length
  );
}

/** Rows of home that say what waits to be decided, each with the way to it; the second factor comes first. */
export function rowsToDecide({
  needsFactor,
  reports,
  matters,
  documents,
  offers,
  small,
  failedMail,
}: ToDecide): ReactNode[] {
  return [
    needsFactor && (
      <Wait key="factor" icon="key" href="/settings/second-factor" words="Set up your second step">
        Your part in running the network begins once you have one.
      </Wait>
    ),
    ...reports.map(({ slug, name, many }) => (
      <Wait
        key={`reports ${slug}`}
        icon="flag"
        href={`/c/${slug}/queue`}
        words={`${many === 1 ? "A report waits" : `${many} reports wait`} for you in ${isolated(name)}`}
      />
    )),
    matters > 0 && (
      <Wait
        key="matters"
        icon="shield"
        href={HANDED_ON}
        words={matters === 1 ? "A report was handed on to you" : `${matters} reports were handed on to you`}
      />
    ),
    documents > 0 && (
      <Wait
        key="documents"
        icon="doc"
        href={toShareHref()}
        words={documents === 1 ? "A document waits to be shared" : `${documents} documents wait to be shared`}
      >
        Read it, then share it or send it back.
      </Wait>
    ),
    offers > 0 && (
      <Wait
        key="offers"
        icon="book"
        href={OFFERS}
        words={offers === 1 ? "A playbook entry is offered" : `${offers} playbook entries are offered`}
      >
        Read it, then release it to the network or decline.
      </Wait>
    ),
    small > 0 && (
      <Wait
        key="small"
        icon="seat"
        href="/admin/cohorts"
        words={
          small === 1 ? "Few practices are left in a cohort" : `Few practices are left in ${small} cohorts`
        }
      >
        Merge it with another, or archive it.
      </Wait>
    ),
    failedMail > 0 && (
      <Wait
        key="mail"
        icon="mail"
        href="/admin/mail"
        words={failedMail === 1 ? "An email was not sent" : `${failedMail} emails were not sent`}
      >
        In the last three days.
      </Wait>
    ),
  ].filter(Boolean);
}
