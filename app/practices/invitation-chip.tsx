import { Chip } from "#app/ui/chip.tsx";
import { shortDay } from "#app/ui/time.ts";
import { useClock } from "#app/web/browser/use-clock.ts";
import { useSendsMail } from "#app/web/browser/use-mail.ts";
import { type Course, type InvitationState, stateOf } from "./invitation-state.ts";

const chips: Record<
  InvitationState,
  { label: string; tone: "solved" | "info" | "held" | "danger" | "topic" }
> = {
  accepted: { label: "Accepted", tone: "solved" },
  revoked: { label: "Revoked", tone: "topic" },
  expired: { label: "Expired", tone: "held" },
  opened: { label: "Opened", tone: "info" },
  sent: { label: "Sent", tone: "info" },
  failed: { label: "Email failed", tone: "danger" },
  "on its way": { label: "On its way", tone: "info" },
  "not sent": { label: "Not sent", tone: "held" },
};

/** Says what has become of an invitation, since when, and why its mail did not go. */
export function InvitationChip({
  invitation,
}: {
  invitation: Course & { createdAt: string | Date; mailTrouble: string };
}) {
  const { now, timeZone } = useClock();
  const state = stateOf(invitation, useSendsMail(), now);
  const { label, tone } = chips[state];
  const since =
    state === "accepted"
      ? invitation.acceptedAt
      : state === "revoked"
        ? invitation.revokedAt
        : state === "expired"
          ? invitation.expiresAt
          : state === "opened"
            ? invitation.openedAt
            : invitation.createdAt;
  return (
    <span className="flow">
      <Chip tone={tone}>{label}</Chip>
      <span className="meta">
        {state === "not sent" && "Copy the link. "}
        {shortDay(since!, now, timeZone)}
      </span>
      {state === "failed" && <span>{invitation.mailTrouble}</span>}
    </span>
  );
}
