import { InvitationChip } from "#app/practices/invitation-chip.tsx";
import { InvitationDeeds } from "#app/practices/invitation-list.tsx";
import type { Course } from "#app/practices/invitation-state.ts";
import { isolated } from "#app/text/isolated.ts";
import { StateChip } from "./state-chip.tsx";

type Asked = Course & {
  id: number;
  email: string;
  inviteeName: string;
  createdAt: string | Date;
  mailTrouble: string;
  link: string | null;
  invitedBy: string | null;
  practice: string | null;
  applicationState: string | null;
};

/** Those who were asked to apply, or asked for themselves, each with how far they have come. */
export function ApplicantList({ applicants }: { applicants: readonly Asked[] }) {
  return (
    <table className="grid grid-cards">
      <thead>
        <tr>
          <th scope="col">Email</th>
          <th scope="col">Practice</th>
          <th scope="col">Asked by</th>
          <th scope="col">State</th>
          <th scope="col">
            <span className="vh">What to do</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {applicants.map((asked) => (
          <tr key={asked.id}>
            <th scope="row">
              <div>
                {asked.email}
                {asked.inviteeName && <p className="meta">{isolated(asked.inviteeName)}</p>}
              </div>
            </th>
            <td data-label="Practice" dir="auto">
              {asked.practice ?? "Not said yet"}
            </td>
            <td data-label="Asked by">{asked.invitedBy ? isolated(asked.invitedBy) : "Themselves"}</td>
            <td data-label="State">
              {asked.applicationState ? (
                <StateChip state={asked.applicationState} />
              ) : (
                <InvitationChip invitation={asked} />
              )}
            </td>
            <td className="actions">
              <InvitationDeeds invitation={asked} at={`/admin/invitations/${asked.id}`} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
