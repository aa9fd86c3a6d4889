import { isolated } from "#app/text/isolated.ts";
import { Button, ButtonLink } from "#app/ui/button.tsx";
import { CopyButton } from "#app/ui/copying.tsx";
import { PostForm } from "#app/ui/form/post-form.tsx";
import { useClock } from "#app/web/browser/use-clock.ts";
import { useSendsMail } from "#app/web/browser/use-mail.ts";
import { InvitationChip } from "./invitation-chip.tsx";
import { type Course, stands, stateOf } from "./invitation-state.ts";
import { roleName } from "./policy.ts";

export type Invited = Course & {
  id: number;
  email: string;
  inviteeName: string;
  practice: string | null;
  practiceUid: string | null;
  practiceRole: string | null;
  networkRole: string | null;
  /** Whether it is to apply with a practice of their own. */
  applies?: boolean;
  createdAt: string | Date;
  mailTrouble: string;
  /** Null where it no longer works, or is not the viewer's to hand on. */
  link: string | null;
};

type Props = {
  invitations: readonly Invited[];
  /** Where each invitation has its page, such as `/practice/invitations`. */
  base: string;
  /** Names the practice of each, where they are of several. */
  withPractice?: boolean;
};

/** Invitations with what became of each, its link to copy, and what one can do about it. */
export function InvitationList({ invitations, base, withPractice }: Props) {
  return (
    <table className="grid grid-cards">
      <thead>
        <tr>
          <th scope="col">Email</th>
          {withPractice && <th scope="col">Practice</th>}
          <th scope="col">Role</th>
          <th scope="col">State</th>
          <th scope="col">
            <span className="vh">What to do</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {invitations.map((invitation) => (
          <tr key={invitation.id}>
            <th scope="row">
              <div>
                {invitation.email}
                {invitation.inviteeName && <p className="meta">{isolated(invitation.inviteeName)}</p>}
              </div>
            </th>
            {withPractice && (
              <td data-label="Practice">
                <a href={`/admin/practices/${invitation.practiceUid}`} dir="auto">
                  {invitation.practice}
                </a>
              </td>
            )}
            <td data-label="Role">{roleOf(invitation)}</td>
            <td data-label="State">
              <InvitationChip invitation={invitation} />
            </td>
            <td className="actions">
              <InvitationDeeds invitation={invitation} at={`${base}/${invitation.id}`} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

type Into = Pick<Invited, "practiceRole" | "networkRole" | "applies">;

/** Names what somebody is invited as, in a word. */
export function roleOf({ practiceRole, networkRole, applies }: Into): string {
  if (applies) return "One who applies";
  return roleName(practiceRole) || (networkRole === "administrator" ? "Administrator" : "Moderator");
}

type DeedsProps = { invitation: Course & Pick<Invited, "email" | "link">; at: string };

/** Link of one, and the ways to renew and to end it; nothing for what was accepted or revoked. */
export function InvitationDeeds({ invitation, at }: DeedsProps) {
  const { now } = useClock();
  const sendsMail = useSendsMail();
  const state = stateOf(invitation, sendsMail, now);
  if (state === "accepted" || state === "revoked") return null;
  const whose = <span className="vh"> for {invitation.email}</span>;
  return (
    <PostForm action={`${at}/again`} className="flow">
      {invitation.link && stands(state) && (
        <>
          <CopyButton text={invitation.link}>Copy link{whose}</CopyButton>
          <ButtonLink variant="quiet" icon="phone" href={at}>
            Link and code{whose}
          </ButtonLink>
        </>
      )}
      <Button variant="quiet" icon={sendsMail ? "send" : "link"}>
        {sendsMail ? "Send again" : "New link"}
        {whose}
      </Button>
      <ButtonLink variant="quiet" href={`${at}/revoke`}>
        Revoke{whose}
      </ButtonLink>
    </PostForm>
  );
}
