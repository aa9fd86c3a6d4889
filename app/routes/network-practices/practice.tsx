import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { readAsStaff } from "#app/accounts/staff-transactions.server.ts";
import { InvitationList } from "#app/practices/invitation-list.tsx";
import { PeopleList } from "#app/practices/people-list.tsx";
import { listInvitations, listPeople, listSeats } from "#app/practices/people-queries.server.ts";
import { roleName } from "#app/practices/policy.ts";
import { Profile, townOf } from "#app/practices/profile.tsx";
import { findPractice } from "#app/practices/queries.server.ts";
import { SeatList } from "#app/practices/seat-list.tsx";
import { isolated } from "#app/text/isolated.ts";
import { ButtonLink } from "#app/ui/button.tsx";
import { Done } from "#app/ui/done.tsx";
import { PageHead } from "#app/ui/frame/page-head.tsx";
import { Page } from "#app/ui/frame/shell.tsx";
import { Sheet } from "#app/ui/sheet.tsx";
import { found } from "#app/web/answers.ts";
import { uidIn } from "#app/web/uid-in.ts";

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${isolated(data?.practice.name ?? "Practice")} · Roundtable` },
];

export function loader({ context, params }: LoaderFunctionArgs) {
  return readAsStaff(context, async (db) => {
    const practice = found(await findPractice(db, found(uidIn(params.practice))));
    return {
      practice,
      people: await listPeople(db, practice),
      seats: await listSeats(db, practice),
      invitations: await listInvitations(db, practice),
    };
  });
}

const done = {
  added: "The practice is added. Invite its owner next.",
  saved: "The profile is saved.",
  invited: "The invitation is on its way.",
  again: "The invitation is on its way again. The link sent before no longer works.",
  revoked: "The invitation is revoked. Its link no longer works.",
  removed: "They no longer belong to this practice. What they wrote in its cohorts stays, under their name.",
  role: "The role is changed.",
};

export default function PracticeForStaff() {
  const { practice, people, seats, invitations } = useLoaderData<typeof loader>();
  const here = `/admin/practices/${practice.uid}`;
  return (
    <Page>
      <PageHead
        back={{ href: "/admin/practices", label: "Practices" }}
        title={isolated(practice.name)}
        lead={`${townOf(practice)} ${practice.zip}`}
        actions={
          <ButtonLink href={`${here}/edit`} icon="pencil">
            Edit the profile
          </ButtonLink>
        }
      />
      <Done sentences={done} />
      <Profile practice={practice} />
      <Sheet
        id="people"
        title="People"
        flush={people.length > 0}
        action={
          <ButtonLink href={`${here}/invite`} icon="plus">
            {people.length === 0 ? "Invite the owner" : "Invite someone"}
          </ButtonLink>
        }
      >
        {people.length === 0 ? (
          <p>Nobody belongs to this practice yet.</p>
        ) : (
          <PeopleList
            people={people.map((person) => ({
              ...person,
              chip: roleName(person.role),
              href: `${here}/people/${person.uid}`,
            }))}
          />
        )}
      </Sheet>
      {invitations.length > 0 && (
        <Sheet id="invitations" title="Invited, not here yet" flush>
          <InvitationList invitations={invitations} base="/admin/invitations" />
        </Sheet>
      )}
      <Sheet id="seats" title="Seats" flush={seats.length > 0}>
        {seats.length === 0 ? (
          <p>
            No seat yet. Seats are given on the page of <a href="/admin/cohorts">a cohort</a>.
          </p>
        ) : (
          <SeatList seats={seats} cohortHref={(seat) => `/admin/cohorts/${seat.slug}`} />
        )}
      </Sheet>
      <p>
        <a href={`/admin/audit?practice=${practice.uid}`}>What was done with this practice</a>
      </p>
    </Page>
  );
}
