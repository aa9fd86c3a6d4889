import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { read } from "#app/db.server.ts";
import { SpaceForFiles } from "#app/files/space-for-files.tsx";
import { FactsLine } from "#app/practices/facts/facts-line.tsx";
import { FACTS } from "#app/practices/facts/steps.ts";
import { InvitationList } from "#app/practices/invitation-list.tsx";
import { doneWithInvitation } from "#app/practices/invitation-state.ts";
import { PeopleList } from "#app/practices/people-list.tsx";
import { listInvitations, listPeople, listSeats } from "#app/practices/people-queries.server.ts";
import { keepsFacts, owns, roleName } from "#app/practices/policy.ts";
import { Profile, townOf } from "#app/practices/profile.tsx";
import { findOwnPracticeWithFiles } from "#app/practices/queries.server.ts";
import { SeatList } from "#app/practices/seat-list.tsx";
import { isolated } from "#app/text/isolated.ts";
import { ButtonLink } from "#app/ui/button.tsx";
import { Done } from "#app/ui/done.tsx";
import { Empty } from "#app/ui/empty.tsx";
import { PageHead } from "#app/ui/frame/page-head.tsx";
import { Page } from "#app/ui/frame/shell.tsx";
import { Sheet } from "#app/ui/sheet.tsx";
import { useSendsMail } from "#app/web/browser/use-mail.ts";
import { settings } from "#app/web/settings.server.ts";
import { titled } from "#app/web/titled.ts";

export const meta = titled<typeof loader>(({ data }) => isolated(data?.practice?.name ?? "My practice"));

export function loader({ context }: LoaderFunctionArgs) {
  return read(context, async (db, viewer) => {
    const practice = await findOwnPracticeWithFiles(db, viewer);
    if (!practice) return { practice: null };
    const keep = owns(viewer, practice);
    return {
      practice,
      me: viewer.uid,
      files: { bytes: practice.bytesOfFiles, most: settings().filesPerPractice },
      people: await listPeople(db, practice),
      seats: keep ? await listSeats(db, practice) : [],
      invitations: keep ? await listInvitations(db, practice) : [],
      /** The cohorts whose pages open for the viewer. */
      open: viewer.cohorts.map((cohort) => cohort.slug),
      can: { keep, keepFacts: keepsFacts(viewer, practice), invite: keep && viewer.practice!.admitted },
      admitted: viewer.practice!.admitted,
    };
  });
}

const done = {
  saved: "The profile is saved.",
  removed: "They no longer belong to this practice. What they wrote in its cohorts stays, under their name.",
  role: "The role is changed.",
  attendees: "Saved. It holds from the next page they open.",
};

export default function OwnPractice() {
  const data = useLoaderData<typeof loader>();
  const sendsMail = useSendsMail();
  if (!data.practice) return <NoPractice />;
  const { practice, people, seats, invitations, open, can, admitted, me, files } = data;
  return (
    <Page>
      <PageHead
        eyebrow="My practice"
        title={isolated(practice.name)}
        lead={`${townOf(practice)} ${practice.zip}`.trim()}
        actions={
          (can.keep || can.keepFacts) && (
            <>
              {can.keep && (
                <ButtonLink href="/practice/edit" icon="pencil">
                  Edit the profile
                </ButtonLink>
              )}
              {can.keepFacts && <ButtonLink href={FACTS}>Facts for matching</ButtonLink>}
            </>
          )
        }
      />
      <Done sentences={{ ...done, ...doneWithInvitation(sendsMail) }} />
      {can.keepFacts && <FactsLine state={practice.facts ?? "empty"} />}
      {practice.applies && (
        <p>
          <a href="/applying">Where its application for a group stands</a>
        </p>
      )}
      <Profile practice={practice} />
      <Sheet
        id="people"
        title="People"
        flush
        action={
          can.invite && (
            <ButtonLink href="/practice/invite" icon="plus">
              Invite someone
            </ButtonLink>
          )
        }
      >
        <PeopleList
          people={people.map((person) => ({
            ...person,
            isMe: person.uid === me,
            chip: roleName(person.role),
            href: can.invite ? `/practice/people/${person.uid}` : undefined,
          }))}
        />
      </Sheet>
      {invitations.length > 0 && (
        <Sheet id="invitations" title="Invited" flush>
          <InvitationList invitations={invitations} base="/practice/invitations" />
        </Sheet>
      )}
      {can.keep && (
        <Sheet id="seats" title="Seats" flush={seats.length > 0}>
          {seats.length > 0 ? (
            <SeatList
              seats={seats}
              cohortHref={(seat) => (open.includes(seat.slug) && !seat.until ? `/c/${seat.slug}` : undefined)}
              choose={(seat) => `/practice/seats/${seat.id}`}
            />
          ) : (
            <p>
              Your practice has no seat in a cohort yet. The network’s moderators give seats, so that no two
              practices at a table compete.
            </p>
          )}
        </Sheet>
      )}
      {admitted && (
        <Sheet id="files" title="Files">
          <SpaceForFiles whose="Your practice’s files" {...files} />
        </Sheet>
      )}
    </Page>
  );
}

function NoPractice() {
  return (
    <Page narrow>
      <PageHead title="My practice" />
      <Empty title="You do not belong to a practice here">
        A practice’s owner can invite you, or a moderator of the network, to the email in your settings.
      </Empty>
    </Page>
  );
}
