import { sql } from "kysely";
import { invite, listApplicants, listInvitationsOf } from "#app/accounts/joining/invite-queries.server.ts";
import type { Db } from "#app/db.server.ts";
import { TooMuch } from "#app/web/answers.ts";
import { sendsMail } from "#app/web/settings.server.ts";
import { verbs } from "#db/verbs.ts";

type Held = { id: number };

/** The people of a practice, owners first: all of them for themselves and for the network's staff. */
export function listPeople(db: Db, practice: Held) {
  return peopleOf(db, practice)
    .orderBy(
      sql`case practice_member.role when 'owner' then 1 when 'director' then 2 else 3 end, lower(person.name)`,
    )
    .execute();
}

/** One of a practice's people. */
export function findPerson(db: Db, practice: Held, uid: string) {
  return peopleOf(db, practice).where("person.uid", "=", uid).executeTakeFirst();
}

function peopleOf(db: Db, practice: Held) {
  return db
    .selectFrom("practiceMember")
    .innerJoin("person", "person.id", "practiceMember.memberId")
    .leftJoin("file", "file.id", "person.photoId")
    .where("practiceMember.practiceId", "=", practice.id)
    .select([
      "person.id",
      "person.uid",
      "person.name",
      "person.title",
      "practiceMember.role",
      "practiceMember.since",
      "file.uid as photo",
    ]);
}

/** Lists a practice's invitations, newest first: those that are open, and what lately became of others. */
export function listInvitations(db: Db, practice: Held) {
  return listInvitationsOf(db, { ofPractice: practice.id });
}

export type OpenInvitation = NonNullable<Awaited<ReturnType<typeof findInvitation>>>;

/** An invitation that is not yet accepted or revoked, of the viewer's practice or, for staff, any. */
export function findInvitation(db: Db, id: number) {
  return db
    .selectFrom("invitation")
    .where("invitation.id", "=", id)
    .where("invitation.acceptedAt", "is", null)
    .where("invitation.revokedAt", "is", null)
    .leftJoin("practice", "practice.id", "invitation.practiceId")
    .select([
      "invitation.id",
      "invitation.email",
      "invitation.practiceId",
      "practice.name as practice",
      "practice.uid as practiceUid",
      "invitation.practiceRole",
      "invitation.networkRole",
      "invitation.applies",
      "invitation.inviteeName",
    ])
    .executeTakeFirst();
}

/** Finds an open invitation with its link, for its page; undefined once a newer one took its place. */
export async function findInvitationToShow(db: Db, { id, practiceId, applies }: OpenInvitation) {
  if (applies) return findAsked(db, id);
  const whose = practiceId === null ? { ofNetwork: true } : { ofPractice: practiceId };
  const [last] = await listInvitationsOf(db, { ...whose, beforeId: id + 1, atMost: 1 });
  return last?.id === id ? last : undefined;
}

/** The same of an invitation to apply. */
async function findAsked(db: Db, id: number) {
  const [last] = await listApplicants(db, { beforeId: id + 1, atMost: 1 });
  const into = { practiceUid: null, practiceRole: null, networkRole: null, applies: true };
  return last?.id === id ? { ...last, ...into } : undefined;
}

/** Renews an invitation, with a new link and another 72 hours. Throws TooMuch while the hour of the last mail lasts. */
export async function inviteAgain(
  db: Db,
  { id, email, inviteeName, practiceId, practiceRole, networkRole, applies }: OpenInvitation,
): Promise<void> {
  const into = { practice: practiceId, role: practiceRole, networkRole, applies };
  if ((await invite(db, { email, name: inviteeName, ...into })) === id)
    throw new TooMuch(
      sendsMail()
        ? "This invitation was sent a moment ago. Give it an hour to arrive."
        : "This invitation was made a moment ago. Its link works for three days.",
    );
}

/** Makes an invitation's link worthless. */
export async function revokeInvitation(db: Db, open: { id: number }): Promise<void> {
  await verbs.revokeInvitation(db, { invitationId: open.id });
}

export type PracticeSeat = Awaited<ReturnType<typeof listSeats>>[number];

/** The seats of a practice, held ones first, for its owners and the network's staff; nobody else gets any. */
export function listSeats(db: Db, practice: Held) {
  return verbs.seatsOfPractice(db, { practice: practice.id });
}

/** Lets exactly these people of the practice attend a seat that it holds. */
export async function setAttendees(
  db: Db,
  practice: Held,
  seat: { cohortId: number },
  uids: readonly string[],
): Promise<void> {
  await sql`
    select verbs.set_attendance(cohort => ${seat.cohortId}, member => pm.member_id, attends => p.uid = any(${uids as string[]}))
    from practice_member pm join person p on p.id = pm.member_id
    where pm.practice_id = ${practice.id}`.execute(db);
}
