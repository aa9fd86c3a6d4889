import { sql } from "kysely";
import type { Viewer } from "#app/accounts/viewer.ts";
import type { Db } from "#app/db.server.ts";
import type { verbs } from "#db/verbs.ts";

export type OwnPost = Awaited<ReturnType<typeof verbs.myPosts>>[number];

/** Everything else that is kept about the viewer. */
export async function ownRecord(db: Db, viewer: Viewer): Promise<Record<string, unknown>> {
  const { rows } = await sql<{ record: Record<string, unknown> }>`
    select json_build_object(
      'profile', (select json_build_object('name', name, 'title', title, 'since', created_at) from person where id = ${viewer.id}),
      'account', (select json_build_object('email', email, 'emailToConfirm', pending_email, 'timeZone', time_zone,
        'since', created_at, 'hasPassword', verbs.my_password_hash() is not null, 'authenticatorApp', verbs.my_totp_secret() is not null,
        'recoveryCodesLeft', verbs.my_recovery_codes_left()) from account where member_id = ${viewer.id}),
      'passkeys', (select coalesce(json_agg(json_build_object('name', name, 'added', created_at, 'lastUsed', used_at)
        order by id), '[]') from passkey where member_id = ${viewer.id}),
      'sessions', (select coalesce(json_agg(json_build_object('signedIn', created_at, 'lastUsed', refreshed_at, 'browser', agent)
        order by created_at), '[]') from session where member_id = ${viewer.id}),
      'practice', (select json_build_object('name', p.name, 'role', m.role, 'since', m.since)
        from practice_member m join practice p on p.id = m.practice_id where m.member_id = ${viewer.id}),
      'seats', verbs.my_seats(),
      'charters', verbs.my_charters(),
      'drafts', (select coalesce(json_agg(json_build_object('cohort', c.name, 'place', d.place, 'title', d.title, 'body', d.body,
        'changed', d.updated_at) order by d.updated_at), '[]')
        from draft d left join cohort c on c.id = d.cohort_id where d.member_id = ${viewer.id}),
      'documents', (select coalesce(json_agg(json_build_object('title', title, 'version', number, 'published', at, 'summary', summary)
        order by at, document_id), '[]') from document_version where by_id = ${viewer.id}),
      'following', (select coalesce(json_agg(json_build_object('cohort', c.name, 'conversation', t.number, 'level', f.level)
        order by c.name, t.number), '[]')
        from following f join thread t on t.cohort_id = f.cohort_id and t.id = f.thread_id join cohort c on c.id = f.cohort_id
        where f.member_id = ${viewer.id}),
      'confirmed', (select coalesce(json_agg(json_build_object('document', v.title, 'version', a.version, 'at', a.at) order by a.at), '[]')
        from acknowledgement a join document_version v on v.document_id = a.document_id and v.number = a.version where a.person_id = ${viewer.id}),
      'notifications', (select coalesce(json_agg(json_build_object('kind', kind, 'at', created_at, 'read', read_at) order by id), '[]')
        from notification where member_id = ${viewer.id})
    ) as record`.execute(db);
  return rows[0]!.record;
}
