import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { read } from "#app/db.server.ts";
import { SpaceForFiles } from "#app/files/space-for-files.tsx";
import { InvitationList } from "#app/practices/invitation-list.tsx";
import { doneWithInvitation } from "#app/practices/invitation-state.ts";
import { PeopleList } from "#app/practices/people-list.tsx";
import { listInvitations, listPeople, listSeats } from "#app/practices/people-queries.server.ts";
import { owns, roleName } from "#app/practices/policy.ts";
import { Profile, townOf } from "#app/practices/profile.tsx";
import { findOwnPractice } from "#app/practices/queries.server.ts";
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
import { verbs } from "#db/verbs.ts";

export const meta = titled<typeof loader>(({ data }) => isolated(data?.practice?.name ?? "My practice"));

export function loader({ context }: LoaderFunctionArgs) {
  return read(context, async (db, viewer) => {
    const practice = await findOwnPractice(db, viewer);
    if (!practice) return { practice: null };
    const keep = owns(viewer, practice);
    return {
      practice,
      me: viewer.uid,
      files: { bytes: (await verbs.bytesOfMyPractice(db)) ?? 0, most: settings().filesPerPractice },
      people: await listPeople(db, practice),
      seats: keep ? await listSeats(db, practice) : [],
      invitations: keep ? await listInvitations(db, practice) : [],
      /** The cohorts whose pages open for the viewer. */
      open: viewer.cohorts.map((cohort) => cohort.slug),
      can: { keep },
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
  const { practice, people, seats, invitations, open, can, me, files } = data;
  return (
    <Page>
      <PageHead
        eyebrow="My practice"
        title={isolated(practice.name)}
        lead={`${townOf(practice)} ${practice.zip}`.trim()}
        actions={
          can.keep && (
            <ButtonLink href="/practice/edit" icon="pencil">
              Edit the profile
            </ButtonLink>
          )
        }
      />
      <Done sentences={{ ...done, ...doneWithInvitation(sendsMail) }} />
      <Profile practice={practice} />
      <Sheet
        id="people"
        title="People"
        flush
        action={
          can.keep && (
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
            href: can.keep ? `/practice/people/${person.uid}` : undefined,
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
      <Sheet id="files" title="Files">
        <SpaceForFiles whose="Your practice’s files" {...files} />
      </Sheet>
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
