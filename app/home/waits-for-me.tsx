import type { ReactNode } from "react";
import { manualHref } from "#app/documents/addresses.ts";
import { fromPage, threadHref } from "#app/threads/addresses.ts";
import type { IconName } from "#app/ui/icon.tsx";
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

/** Shows what only the viewer can do: accept a charter, decide, choose an answer, post what came back, take up an invitation. Nothing where nothing waits. */
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
        <details className="fold">
          <summary>{more.length === 1 ? "One more thing" : `${more.length} more things`}</summary>
          <ul className="bare">{more}</ul>
        </details>
      )}
    </section>
  );
}

/** How many things wait for the viewer. */
export function countWaits(
  { cameBack, questions, invitations, toRead, begun }: Waiting,
  charters: number,
): number {
  return (
    charters + cameBack.length + questions.length + invitations.length + toRead.length + Math.min(begun, 1)
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

function rowsOf(
  { cameBack, questions, invitations, toRead, begun, newestBegun }: Waiting,
  sendsMail: boolean,
): ReactNode[] {
  return [
    ...cameBack.map((draft) => draftRow(draft, "warn", `${shortWhy(draft.why)}. It is kept.`)),
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
