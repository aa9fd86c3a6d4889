import { mailKinds } from "#app/notifications/mail-kinds.ts";
import { Chip } from "#app/ui/chip.tsx";
import { Icon } from "#app/ui/icon.tsx";
import { longMoment } from "#app/ui/time.ts";
import { useClock } from "#app/web/browser/use-clock.ts";

type Props = {
  mail: {
    kind: string;
    recipient: string;
    subject: string;
    body: string;
    link: string;
    state: string;
    trouble: string;
    createdAt: Date;
  };
};

const states: Record<string, { label: string; tone: "solved" | "info" | "danger" }> = {
  sent: { label: "Sent", tone: "solved" },
  kept: { label: "Kept here", tone: "info" },
  failed: { label: "Not sent", tone: "danger" },
};

/** A mail with its state; its words where they may be read. */
export function MailRow({ mail }: Props) {
  const { timeZone } = useClock();
  const state = states[mail.state] ?? states.kept!;
  return (
    <li className="leftout">
      <div className="stack-tight">
        <b>{mail.recipient}</b>
        <p className="meta">
          {Object.hasOwn(mailKinds, mail.kind) ? mailKinds[mail.kind as keyof typeof mailKinds] : mail.kind}
          {" · "}
          <time dateTime={mail.createdAt.toISOString()}>{longMoment(mail.createdAt, timeZone)}</time>
        </p>
        {mail.trouble && <p>{mail.trouble}</p>}
        {mail.body && (
          <details className="fold-plain">
            <summary>
              <Icon name="down" />
              Read it
            </summary>
            <p>
              <b dir="auto">{mail.subject}</b>
            </p>
            <p className="as-typed" dir="auto">
              {mail.body}
            </p>
            {mail.link && (
              <p>
                <a href={mail.link}>Open its link</a>
              </p>
            )}
          </details>
        )}
      </div>
      <Chip tone={state.tone}>{state.label}</Chip>
    </li>
  );
}
