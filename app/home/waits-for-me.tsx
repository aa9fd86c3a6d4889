import type { ReactNode } from "react";
import { decidesWhen } from "#app/contracts/deciding.ts";
import { outcomeHref } from "#app/contracts/outcomes/addresses.ts";
import { manualHref } from "#app/documents/addresses.ts";
import { FACTS } from "#app/practices/facts/steps.ts";
import { fromPage, threadHref } from "#app/threads/addresses.ts";
import { Icon, type IconName } from "#app/ui/icon.tsx";
import { Wait } from "#app/ui/wait.tsx";
import { useSendsMail } from "#app/web/browser/use-mail.ts";
import { shortWhy } from "#app/writing/drafts/came-back.ts";
import { draftHref } from "#app/writing/drafts/draft-place.ts";
import { nameOf } from "#app/writing/drafts/draft-row.tsx";
import { WAITS_SHOWN } from "./rows-shown.ts";
import type { Waiting } from "./waiting-queries.server.ts";

type Props = {
  charters: { slug: string; name: string }[];
  waiting: Waiting;
  /** Rows of who leads, which come before those of one's own. */
  leading?: ReactNode[];
};

/** Shows what only the viewer can do: accept a charter, decide, choose an answer, help before somebody decides, post what came back, take up an invitation. Nothing where nothing waits. */
export function WaitsForMe({ charters, waiting, leading = [] }: Props) {
  const rows = [...charters.map(charterRow), ...leading, ...rowsOf(waiting, useSendsMail())];
  if (rows.length === 0) return null;
  const more = rows.slice(WAITS_SHOWN);
  return (
    <section className="sheet waits" aria-labelledby="waits">
      <div className="sheet-head">
        <h2 id="waits">Waiting for you</h2>
      </div>
      <ul className="bare">{rows.slice(0, WAITS_SHOWN)}</ul>
      {more.length > 0 && (
        <details className="fold-plain">
          <summary>
            {more.length === 1 ? "One more thing" : `${more.length} more things`}
            <Icon name="down" />
          </summary>
          <ul className="bare">{more}</ul>
        </details>
      )}
    </section>
  );
}

/** How many things wait for the viewer. */
export function countWaits(
  { cameBack, questions, outcomes, deciding, invitations, toRead, factsDue, begun }: Waiting,
  charters: number,
): number {
  return (
    charters +
    [cameBack, questions, outcomes, deciding, invitations, toRead].reduce(
      (sum, { length }) => sum + length,
      0,
    ) +
    (factsDue ? 1 : 0) +
    Math.min(begun, 1)
  );
}

function charterRow({ slug, name }: Props["charters"][number]) {
  return (
    <Wait
      key={`charter ${slug}`}
      icon="book"
      href={`/c/${slug}/charter`}
      words={`Read and accept the charter of ${name}`}
    >
      Its conversations open with it.
    </Wait>
  );
}

function rowsOf(waiting: Waiting, sendsMail: boolean): ReactNode[] {
  const { cameBack, questions, outcomes, deciding, today, invitations, toRead, begun, newestBegun } = waiting;
  return [
    ...cameBack.map((draft) => draftRow(draft, "warn", `${shortWhy(draft.why)}. It is kept.`)),
    ...outcomes.map(({ slug, number, title }) => (
      <Wait key={`outcome ${slug}/${number}`} icon="solved" href={outcomeHref(slug, number)} words={title}>
        What came of it?
      </Wait>
    )),
    ...deciding.map((each) => decidingRow(each, today)),
    ...questions.map(({ slug, number, title, answers }) => (
      <Wait
        key={`question ${slug}/${number}`}
        icon="question"
        href={fromPage(threadHref(slug, number), "home")}
        words={title}
      >
        {answers === 1 ? "One answer. Did it help?" : `${answers} answers. Did one of them help?`}
      </Wait>
    )),
    ...invitations.map(({ practice, invitedBy }) => (
      <Wait key={`invitation ${practice}`} icon="mail" words={`${invitedBy} invites you to join ${practice}`}>
        {sendsMail ? "The link is in your email." : "Ask them for the link."}
      </Wait>
    )),
    ...toRead.map(({ uid, title, many }) => (
      <Wait
        key="to read"
        icon="book"
        href={many === 1 ? manualHref(uid) : "/practice/manual?state=read"}
        words={many === 1 ? title : `${many} documents of your manual to read`}
      >
        {many === 1
          ? "Please read it and confirm that you did."
          : "Your practice asks you to confirm that you did."}
      </Wait>
    )),
    ...(waiting.factsDue
      ? [
          <Wait key="facts" icon="clock" href={FACTS} words="Are the facts of your practice still correct?">
            One press says so, if nothing has changed.
          </Wait>,
        ]
      : []),
    ...(begun === 1 ? newestBegun.map((draft) => draftRow(draft, "pencil", "Begun, not posted.")) : []),
    ...(begun > 1
      ? [
          <Wait key="begun" icon="pencil" href="/drafts" words={`${begun} texts that you began`}>
            Not posted yet.
          </Wait>,
        ]
      : []),
  ];
}

/** A contract question near its day, as its asker sees it and as its peers do. */
function decidingRow(
  { slug, number, title, day, mine, answers }: Waiting["deciding"][number],
  today: string,
) {
  const helped = answers === 1 ? "One answer. Did it help?" : `${answers} answers. Did one of them help?`;
  return (
    <Wait
      key={`deciding ${slug}/${number}`}
      icon="date"
      href={fromPage(threadHref(slug, number), "home")}
      words={title}
    >
      {mine
        ? `You decide ${decidesWhen(day, today)}. ${answers === 0 ? "No answer yet." : helped}`
        : `Decides ${decidesWhen(day, today)}. Have you been through it?`}
    </Wait>
  );
}

function draftRow(draft: Waiting["cameBack"][number], icon: IconName, note: string) {
  const { slug, place } = draft;
  return (
    <Wait
      key={`draft ${slug}/${place}`}
      icon={icon}
      href={slug ? draftHref(slug, place) : "/drafts"}
      words={nameOf(draft)}
    >
      {note}
    </Wait>
  );
}
