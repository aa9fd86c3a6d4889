import type { ReactNode } from "react";
import { isolated } from "#app/text/isolated.ts";
import { oneLine } from "#app/text/one-line.ts";
import { Chip } from "#app/ui/chip.tsx";
import { Sheet } from "#app/ui/sheet.tsx";
import { Time } from "#app/ui/time.tsx";

export type Draft = {
  slug: string;
  cohort: string;
  place: string;
  title: string;
  body: string;
  threadTitle: string | null;
  updatedAt: Date;
  /** When it was sent and could not be posted. */
  unsentAt: Date | null;
};

type Props = { drafts: Draft[]; now: number; timeZone: string };

/** What the viewer began and has not posted. */
export function DraftList({ drafts, now, timeZone }: Props) {
  if (drafts.length === 0) return null;
  return (
    <Sheet
      id="drafts"
      title="Begun, not posted"
      flush
      className="list"
      action={
        <a className="more-link" href="/drafts">
          All drafts
        </a>
      }
    >
      <ul className="bare">
        {drafts.map((draft) => (
          <DraftRow key={`${draft.slug}/${draft.place}`} draft={draft} now={now} timeZone={timeZone} />
        ))}
      </ul>
    </Sheet>
  );
}

/** One draft: where it would go, how it begins, how old it is; the row leads back into its form. */
export function DraftRow({ draft, now, timeZone, children }: DraftRowProps) {
  return (
    <li className="row">
      <h3 className="row-title">
        <a href={hrefOf(draft)}>{nameOf(draft)}</a>
      </h3>
      <p className="row-meta">
        <span dir="auto">{draft.cohort}</span>
        {draft.unsentAt && <Chip tone="held">Could not be posted</Chip>}
        <span dir="auto">{beginningOf(draft.body)}</span>
      </p>
      <p className="row-end">
        <span className="row-when">
          <Time at={draft.updatedAt} now={now} timeZone={timeZone} />
        </span>
      </p>
      {children}
    </li>
  );
}

type DraftRowProps = { draft: Draft; now: number; timeZone: string; children?: ReactNode };

export function nameOf({
  place,
  title,
  threadTitle,
}: Pick<Draft, "place" | "title" | "threadTitle">): string {
  if (place === "new") return isolated(title) || "A new conversation";
  return threadTitle
    ? `Your reply in “${isolated(threadTitle)}”`
    : "Your reply in a conversation that is gone";
}

export function hrefOf({ slug, place }: Pick<Draft, "slug" | "place">): string {
  return place === "new" ? `/c/${slug}/ask` : `/c/${slug}/threads/${place}?post=last#composer`;
}

function beginningOf(body: string): string {
  const line = oneLine(body);
  return line.length > 140 ? `${line.slice(0, 139).trimEnd()}…` : line;
}
