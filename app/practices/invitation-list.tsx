import { Button, ButtonLink } from "#app/ui/button.tsx";
import { Chip } from "#app/ui/chip.tsx";
import { PostForm } from "#app/ui/form/post-form.tsx";
import { shortDay } from "#app/ui/time.ts";
import { useClock } from "#app/web/browser/use-clock.ts";
import { roleName } from "./policy.ts";

type Open = {
  id: number;
  email: string;
  practiceRole: string | null;
  networkRole: string | null;
  createdAt: string | Date;
  expiresAt: string | Date;
};

type Props = {
  invitations: readonly Open[];
  /** Where "send again" and "revoke" live, such as `/practice/invitations`. */
  base: string;
};

/** Invitations that nobody has accepted yet, with what one can do about each. */
export function InvitationList({ invitations, base }: Props) {
  const { now, timeZone } = useClock();
  return (
    <table className="grid grid-cards">
      <thead>
        <tr>
          <th scope="col">Address</th>
          <th scope="col">Role</th>
          <th scope="col">Sent</th>
          <th scope="col">
            <span className="vh">What to do</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {invitations.map((open) => (
          <tr key={open.id}>
            <th scope="row">{open.email}</th>
            <td data-label="Role">
              {roleName(open.practiceRole) ||
                (open.networkRole === "administrator" ? "Administrator" : "Moderator")}
            </td>
            <td data-label="Sent">
              <span className="flow">
                {shortDay(open.createdAt, now, timeZone)}
                {new Date(open.expiresAt).getTime() < now && <Chip tone="held">Too old to use</Chip>}
              </span>
            </td>
            <td className="actions">
              <PostForm action={`${base}/${open.id}/again`} className="flow">
                <Button variant="quiet" icon="send">
                  Send again<span className="vh"> to {open.email}</span>
                </Button>
                <ButtonLink variant="quiet" href={`${base}/${open.id}/revoke`}>
                  Revoke<span className="vh"> the invitation of {open.email}</span>
                </ButtonLink>
              </PostForm>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
