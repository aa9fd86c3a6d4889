import type { ReactNode } from "react";
import { counted } from "#app/text/counted.ts";
import { isolated } from "#app/text/isolated.ts";
import { oneLine } from "#app/text/one-line.ts";
import { Chip } from "#app/ui/chip.tsx";
import { Time } from "#app/ui/time.tsx";
import { draftHref } from "#app/writing/drafts/draft-place.ts";
import { shortWhy, whyItCameBack } from "./came-back.ts";

export type Draft = {
  /** Null where it cannot be posted just now. */
  slug: string | null;
  /** Its cohort's address, as long as the viewer sits there. */
  sitsAt: string | null;
  cohortId: number | null;
  cohort: string;
  place: string;
  title: string;
  body: string;
  files: number;
  threadTitle: string | null;
  updatedAt: Date;
  /** Why it came back after it was sent; empty for what was only begun. */
  why: string;
};

/** One draft: where it would go, how it begins, how old it is; the row leads back into its form. */
export function DraftRow({ draft, now, timeZone, children }: DraftRowProps) {
  return (
    <li className="row">
      <h3 className="row-title">
        {draft.slug ? <a href={draftHref(draft.slug, draft.place)}>{nameOf(draft)}</a> : nameOf(draft)}
      </h3>
      <p className="row-meta">
        <span dir="auto">{draft.cohort}</span>
        {draft.why && <Chip tone="held">{shortWhy(draft.why)}</Chip>}
        <span dir="auto">{beginningOf(draft.body)}</span>
        {draft.files > 0 && <span>{counted(draft.files, "file")}</span>}
      </p>
      {draft.why && <p className="row-meta">{whyItCameBack(draft.why)}</p>}
      {!draft.slug && (
        <details>
          <summary>Read it whole, to copy it</summary>
          <pre className="draft-whole" dir="auto">
            {[draft.title, draft.body].filter(Boolean).join("\n\n")}
          </pre>
        </details>
      )}
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
  if (place.startsWith("new")) return isolated(title) || "A new conversation";
  return threadTitle
    ? `Your reply in “${isolated(threadTitle)}”`
    : "Your reply in a conversation that is gone";
}

function beginningOf(body: string): string {
  const line = oneLine(body);
  return line.length > 140 ? `${line.slice(0, 139).trimEnd()}…` : line;
}
