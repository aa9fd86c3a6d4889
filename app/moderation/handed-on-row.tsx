import { isolated } from "#app/text/isolated.ts";
import { threadHref } from "#app/threads/addresses.ts";
import { ButtonLink } from "#app/ui/button.tsx";
import { Chip } from "#app/ui/chip.tsx";
import { Sheet } from "#app/ui/sheet.tsx";
import { Time } from "#app/ui/time.tsx";
import type { HandedOn } from "./handed-on-queries.server.ts";
import { reasonInWords } from "./reasons.ts";

type Props = {
  matter: Omit<HandedOn, "at"> & { at: Date | string };
  /** The viewer's own look into the cohort is open. */
  looking: boolean;
  now: number;
  timeZone: string;
};

/** A matter that was handed on, and the way to look into it. */
export function HandedOnSheet({ matter, looking, now, timeZone }: Props) {
  const { id, slug, cohort, thread, post, reason, note, byName, at, looked } = matter;
  return (
    <Sheet
      id={`matter-${id}`}
      title={isolated(cohort)}
      action={looked ? <Chip icon="check">Looked into</Chip> : <Chip tone="held">Waits for you</Chip>}
    >
      <p className="meta">
        <bdi>{byName}</bdi> handed on a report, <Time at={at} now={now} timeZone={timeZone} />:{" "}
        {reasonInWords(reason)}.
      </p>
      {note && (
        <p className="quote as-typed" dir="auto">
          {note}
        </p>
      )}
      <p className="flow">
        {looking ? (
          <ButtonLink variant="primary" href={threadHref(slug, thread, post)}>
            Go to the post
          </ButtonLink>
        ) : (
          <ButtonLink
            variant={looked ? undefined : "primary"}
            icon="eye"
            href={`/admin/cohorts/${slug}/look?item=${id}`}
          >
            Open a look
          </ButtonLink>
        )}
      </p>
    </Sheet>
  );
}

/** The reason for a look that a matter gives, for its facilitators and the audit log. */
export function lookReasonOf({ byName, reason, note }: Pick<HandedOn, "byName" | "reason" | "note">): string {
  const words = `${byName} handed on a report: ${reasonInWords(reason)}. ${note}`.replace(/\s+/g, " ").trim();
  return words.length <= 500 ? words : `${words.slice(0, 499)}…`;
}
