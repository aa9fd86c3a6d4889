import { sql } from "kysely";
import type { Db } from "#app/db.server.ts";
import type { Viewer } from "./viewer.ts";

export type SettingsOverview = {
  pendingEmail: string | null;
  hasPassword: boolean;
  sessions: number;
};

/** What the settings page says beside what the frame knows already. */
export async function settingsOverview(db: Db, viewer: Viewer): Promise<SettingsOverview> {
  const { rows } = await sql<SettingsOverview>`
    select pending_email, verbs.my_password_hash() is not null as has_password,
      (select count(*)::int from session where member_id = ${viewer.id} and expires_at > now() and ends_at > now()) as sessions
    from account where member_id = ${viewer.id}`.execute(db);
  return rows[0]!;
}

type Profile = { name: string; title: string; timeZone: string };

/** Changes how others see the viewer, and carries it into the cohorts where they sit. Without a photo the present one stays. */
export async function changeProfile(
  db: Db,
  viewer: Viewer,
  profile: Profile,
  photoId: number | undefined,
): Promise<void> {
  const { name, title, timeZone } = profile;
  await db
    .updateTable("person")
    .set({ name, title, ...(photoId !== undefined && { photoId }) })
    .where("id", "=", viewer.id)
    .execute();
  await db.updateTable("account").set({ timeZone }).where("memberId", "=", viewer.id).execute();
  if (name === viewer.name && title === viewer.title) return;
  await sql`select verbs.refresh_my_personas()`.execute(db);
  if (name !== viewer.name) await noteOwn(db, viewer, "person.renamed", `${viewer.name} is now ${name}`);
}

export async function removePhoto(db: Db, viewer: Viewer): Promise<void> {
  await db.updateTable("person").set({ photoId: null }).where("id", "=", viewer.id).execute();
}

async function noteOwn(db: Db, viewer: Viewer, action: string, detail: string): Promise<void> {
  const practice = viewer.practice?.id ?? null;
  await sql`select verbs.audit(${action}, null, ${practice}::bigint, ${viewer.id}::bigint, ${detail})`.execute(
    db,
  );
}

/** Notes the address that the viewer wants; a mail there asks for its confirmation. */
export async function askForEmail(db: Db, email: string): Promise<void> {
  await sql`select verbs.ask_for_email(${email})`.execute(db);
}

/** Sets the viewer's password and ends every session of theirs, this one included. */
export async function setOwnPassword(db: Db, viewer: Viewer, hashed: string): Promise<void> {
  await sql`select verbs.set_password(${viewer.id}, ${hashed})`.execute(db);
}

/** Closes the viewer's account; what they wrote stays. */
export async function closeOwnAccount(db: Db): Promise<void> {
  await sql`select verbs.close_my_account()`.execute(db);
}

export type OpenSession = { uid: string; since: Date; seen: Date; agent: string; isThis: boolean };

/** Where the viewer is signed in, this browser first. */
export async function openSessions(
  db: Db,
  viewer: Viewer,
  sessionHash: string | null,
): Promise<OpenSession[]> {
  const { rows } = await sql<OpenSession>`
    select uid, created_at as since, refreshed_at as seen, agent,
      uid = (verbs.my_session(${sessionHash}) ->> 'uid') is true as is_this
    from session where member_id = ${viewer.id} and expires_at > now() and ends_at > now()
    order by is_this desc, refreshed_at desc, uid`.execute(db);
  return rows;
}

export async function endOwnSession(db: Db, uid: string): Promise<void> {
  await sql`select verbs.end_my_session(${uid})`.execute(db);
}

/** Ends every session of the viewer, and whatever else could open one. */
export async function endAllOwnSessions(db: Db): Promise<void> {
  await sql`select verbs.end_all_my_sessions()`.execute(db);
}
