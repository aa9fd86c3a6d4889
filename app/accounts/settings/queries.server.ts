import { sql } from "kysely";
import type { Viewer } from "#app/accounts/viewer.ts";
import type { Db } from "#app/db.server.ts";
import type { Guarded } from "#db/guarded.ts";
import { verbs } from "#db/verbs.ts";

export type SettingsOverview = {
  pendingEmail: string | null;
  hasPassword: boolean;
  sessions: number;
};

/** Finds what the settings page says beside what the frame knows already. */
export async function settingsOverview(db: Db, viewer: Viewer): Promise<SettingsOverview> {
  const { rows } = await sql<SettingsOverview>`
    select pending_email, verbs.my_password_hash() is not null as has_password,
      (select count(*)::int from session where member_id = ${viewer.id} and expires_at > now() and ends_at > now()) as sessions
    from account where member_id = ${viewer.id}`.execute(db);
  return rows[0]!;
}

type Profile = { name: string; title: Guarded; timeZone: string };

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
  await verbs.refreshMyPersonas(db);
  if (name !== viewer.name) await noteOwn(db, viewer, "person.renamed", `${viewer.name} is now ${name}`);
}

export async function removePhoto(db: Db, viewer: Viewer): Promise<void> {
  await db.updateTable("person").set({ photoId: null }).where("id", "=", viewer.id).execute();
}

async function noteOwn(db: Db, viewer: Viewer, action: "person.renamed", detail: string): Promise<void> {
  const practice = viewer.practice?.id ?? null;
  await verbs.audit(db, { action, practice, member: viewer.id, detail });
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
      uid = (verbs.my_session(session_hash => ${sessionHash}) ->> 'uid') is true as is_this
    from session where member_id = ${viewer.id} and expires_at > now() and ends_at > now()
    order by is_this desc, refreshed_at desc, uid`.execute(db);
  return rows;
}
