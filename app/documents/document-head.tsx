import type { ReactNode } from "react";
import { isolated } from "#app/text/isolated.ts";
import { Chip } from "#app/ui/chip.tsx";
import { PageHead } from "#app/ui/frame/page-head.tsx";
import { plainDay } from "#app/ui/time.ts";
import { useClock } from "#app/web/browser/use-clock.ts";
import { dayRead, hasCome, todayIn } from "./day.ts";
import { type DocumentKind, kinds } from "./vocabulary.ts";

type Props = {
  back: { href: string; label: string };
  document: {
    kind: string;
    title: string;
    topics: readonly string[];
    states: readonly string[];
    status: string;
    version: number;
    reviewOn: string | null;
    reviewReason: string;
  };
  /** When its newest version was published. */
  at?: Date | string;
  /** From which day its newest version holds, in the manual of its practice. */
  holdsFrom?: string | null;
  /** The practice whose document it is: on paper it stands in the head. */
  practice: string;
  /** Its author, or where it comes from. */
  from: ReactNode;
  actions?: ReactNode;
};

const states = {
  draft: "Draft",
  published: "In force",
  superseded: "Replaced",
  withdrawn: "Withdrawn",
} as const;

/** The head of a document's page: what it is, in which state, whose, and when it is looked at again. */
export function DocumentHead({ back, document, at, holdsFrom, practice, from, actions }: Props) {
  const { now, timeZone } = useClock();
  const { name, icon } = kinds[document.kind as DocumentKind];
  const isInForce = document.status === "published";
  const later = isInForce && holdsFrom && !hasCome(holdsFrom, todayIn(now, timeZone));
  const state = `${states[document.status as keyof typeof states]}${later ? ` from ${dayRead(holdsFrom)}` : ""}`;
  const version = document.version > 0 && at && `Version ${document.version}, ${plainDay(at, timeZone)}`;
  return (
    <PageHead back={back} title={isolated(document.title)} actions={actions}>
      <p className="paper-only">{[isolated(practice), version, state].filter(Boolean).join(" · ")}</p>
      <div className="flow no-print">
        <Chip tone="info" icon={icon}>
          {name}
        </Chip>
        <Chip tone={isInForce ? "solved" : "held"} icon={isInForce ? "check" : "pencil"}>
          {state}
        </Chip>
        {document.topics.map((topic) => (
          <Chip key={topic} tone="topic">
            {topic}
          </Chip>
        ))}
        {version && <span className="meta">{version}</span>}
      </div>
      <p className="meta">
        {from}
        {document.states.length > 0 && ` Written for ${document.states.join(", ")}.`}
        {document.reviewOn &&
          ` Review by ${dayRead(document.reviewOn)}${document.reviewReason && `: ${isolated(document.reviewReason.replace(/\.$/, ""))}`}.`}
      </p>
    </PageHead>
  );
}
