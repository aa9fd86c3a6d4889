import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { readAsStaff } from "#app/accounts/staff-transactions.server.ts";
import { joinHref } from "#app/matching/groups/addresses.ts";
import { InvitationList } from "#app/practices/invitation-list.tsx";
import { doneWithInvitation } from "#app/practices/invitation-state.ts";
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
import { useSendsMail } from "#app/web/browser/use-mail.ts";
import { titled } from "#app/web/titled.ts";
import { uidIn } from "#app/web/uid-in.ts";

export const meta = titled<typeof loader>(({ data }) => isolated(data?.practice.name ?? "Practice"));

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
  saved: "The profile is saved.",
  removed: "They no longer belong to this practice. What they wrote in its cohorts stays, under their name.",
  role: "The role is changed.",
};

export default function PracticeForStaff() {
  const { practice, people, seats, invitations } = useLoaderData<typeof loader>();
  const sendsMail = useSendsMail();
  const here = `/admin/practices/${practice.uid}`;
  const invited = invitations.length > 0 && (
    <Sheet id="invitations" title="Invited" flush>
      <InvitationList invitations={invitations} base="/admin/invitations" />
    </Sheet>
  );
  return (
    <Page>
      <PageHead
        back={{ href: "/admin/practices", label: "Practices" }}
        title={isolated(practice.name)}
        lead={`${townOf(practice)} ${practice.zip}`.trim()}
        actions={
          <>
            <ButtonLink href={`${here}/edit`} icon="pencil">
              Edit the profile
            </ButtonLink>
            <ButtonLink href={`${here}/facts`}>Facts for matching</ButtonLink>
          </>
        }
      />
      <Done sentences={{ ...done, added: added(seats, sendsMail), ...doneWithInvitation(sendsMail) }} />
      {people.length === 0 && invited}
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
      {people.length > 0 && invited}
      <Sheet id="seats" title="Seats" flush={seats.length > 0}>
        {seats.length === 0 ? (
          <p>
            No seat yet. Seats are given on the page of <a href="/admin/cohorts">a cohort</a>.
          </p>
        ) : (
          <SeatList seats={seats} cohortHref={(seat) => `/admin/cohorts/${seat.slug}`} />
        )}
      </Sheet>
      <Profile practice={practice} />
      <p>
        <a href={joinHref(practice.uid)}>Let it join a cohort that runs</a>
      </p>
      <p>
        <a href={`${here}/pool`}>Look for a group for it: put it in the pool</a>
      </p>
      <p>
        <a href={`/admin/audit?practice=${practice.uid}`}>What was done with this practice</a>
      </p>
    </Page>
  );
}

/** Says that the practice is added, what became of its owner's invitation, and where to go on. */
function added(seats: readonly { slug: string; cohort: string }[], sendsMail: boolean) {
  const [seat] = seats;
  return (
    <>
      <b>{seat ? `The practice is added and sits in ${isolated(seat.cohort)}.` : "The practice is added."}</b>{" "}
      {sendsMail
        ? "Its owner’s invitation is on its way."
        : "No email was sent: copy its owner’s link below and send it yourself."}{" "}
      <a href={`/admin/practices/new${seat ? `?cohort=${seat.slug}` : ""}`}>Add the next one</a>
    </>
  );
}
