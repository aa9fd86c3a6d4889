import { Fragment } from "react";
import { documentHref } from "#app/documents/addresses.ts";
import { dayRead } from "#app/documents/day.ts";
import { isolated } from "#app/text/isolated.ts";
import { threadHref } from "#app/threads/addresses.ts";
import { ButtonLink } from "#app/ui/button.tsx";
import { Prose } from "#app/ui/prose.tsx";
import { Sheet } from "#app/ui/sheet.tsx";
import { plainDay } from "#app/ui/time.ts";
import { EvidenceLines } from "../evidence/evidence-lines.tsx";
import type { Counted } from "../evidence/words.ts";
import type { Origin } from "../origins/queries.server.ts";
import type { Counterparty } from "../vocabulary.ts";

type Props = {
  slug: string;
  timeZone: string;
  entry: {
    uid: string;
    title: string;
    practice: string;
    version: number;
    at: Date | string;
    reviewOn: string | null;
    html: string | null;
    /** When it was last changed, or looked through and left as it is. */
    reviewedAt: Date | string;
    origins: readonly Origin[];
    counterparty: Counterparty | "";
    evidence: readonly Counted[];
  };
};

/** An entry of the playbook as it is read in the handbook: what it says, what came of it, and whose it is. */
export function EntrySheet({ slug, entry, timeZone }: Props) {
  const { uid, title, practice, version, at, reviewedAt, reviewOn, html, origins } = entry;
  const { counterparty, evidence } = entry;
  const href = documentHref(slug, uid);
  return (
    <Sheet
      id={`entry-${uid}`}
      title={<a href={href}>{isolated(title)}</a>}
      bleed
      foot={
        <p className="meta">
          {`Looked after by ${isolated(practice)} · version ${version}, ${plainDay(at, timeZone)}`}
          {plainDay(reviewedAt, timeZone) !== plainDay(at, timeZone) &&
            ` · last reviewed ${plainDay(reviewedAt, timeZone)}`}
          {reviewOn !== null && ` · next review ${dayRead(reviewOn)}`}
        </p>
      }
    >
      {html === null ? (
        <p>
          This one is long. <a href={href}>Read it on its own page.</a>
        </p>
      ) : (
        <Prose html={html} />
      )}
      <EvidenceLines evidence={evidence} counterparty={counterparty} timeZone={timeZone} />
      {origins.length > 0 && (
        <p className="meta no-print">
          It came out of{" "}
          {origins.map(({ number, title }, i) => (
            <Fragment key={number}>
              {i > 0 && ", "}
              <a href={threadHref(slug, number)}>{`“${isolated(title)}”`}</a>
            </Fragment>
          ))}
        </p>
      )}
      <div className="flow no-print">
        <ButtonLink href={`${href}/word`} icon="doc" variant="quiet" download data-document="">
          Word
        </ButtonLink>
        <ButtonLink href={`${href}/discussion`} variant="quiet">
          Discuss or improve it
        </ButtonLink>
      </div>
    </Sheet>
  );
}
