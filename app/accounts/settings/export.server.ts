import { sql } from "kysely";
import type { Viewer } from "#app/accounts/viewer.ts";
import type { Db } from "#app/db.server.ts";
import type { verbs } from "#db/verbs.ts";

export type OwnPost = Awaited<ReturnType<typeof verbs.myPosts>>[number];

/**
 * Reads the words that the viewer wrote as one of the staff about practices that compete, behind their walls of now: whoever has left the staff, or has come
 * to be part of it, takes nothing of that along.
 */
function asStaff({ id }: Viewer) {
  return sql`json_build_object(
    'waiversAsked', (select coalesce(json_agg(json_build_object('cohort', title, 'words', why, 'at', asked_at) order by id), '[]')
      from waiver where asked_by = ${id}),
    'waiversGranted', (select coalesce(json_agg(json_build_object('cohort', title, 'words', granted_words, 'at', granted_at) order by id), '[]')
      from waiver where granted_by = ${id}),
    'caseNotes', (select coalesce(json_agg(json_build_object('cohort', c.title, 'words', e.words, 'at', e.at) order by e.id), '[]')
      from case_event e join conflict_case c on c.id = e.case_id where e.member_id = ${id} and e.kind = 'note'),
    'casesClosed', (select coalesce(json_agg(json_build_object('cohort', title, 'outcome', outcome, 'words', outcome_words, 'at', closed_at) order by id), '[]')
      from conflict_case where closed_by = ${id}),
    'seatsOffered', (select coalesce(json_agg(json_build_object('cohort', title, 'to', to_title, 'words', words, 'at', offered_at) order by id), '[]')
      from move_offer where offered_by = ${id}),
    'pairNotes', (select coalesce(json_agg(json_build_object('words', note, 'at', at) order by id), '[]') from review_note where member_id = ${id}),
    'objectionsDecided', (select coalesce(json_agg(json_build_object('words', decided_words, 'at', decided_at) order by id), '[]')
      from objection where decided_by = ${id}))`;
}

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
      'practiceFacts', (select json_build_object('terms', to_jsonb(t) - 'practice_id' - 'confirmed_by' - 'reminded_at' - 'unneeded_since',
        'sites', (select coalesce(json_agg(to_jsonb(s) - 'id' - 'uid' - 'practice_id' order by s.id), '[]') from practice_site s where s.practice_id = t.practice_id),
        'named', (select coalesce(json_agg(json_build_object('kind', y.kind, 'name', y.name, 'held', y.held, 'partOf', y.part_of, 'share', y.share) order by y.id), '[]')
          from practice_party y where y.practice_id = t.practice_id)) from practice_terms t where t.practice_id = verbs.my_manual()),
      'applications', (select coalesce(json_agg(json_build_object('practice', p.name, 'state', a.state, 'hopes', a.hopes, 'focus', a.focus,
        'began', a.began_at, 'waitsSince', a.since, 'answer', a.reason) order by a.id), '[]')
        from application a join practice p on p.id = a.practice_id where a.member_id = ${viewer.id} and a.practice_id = (select verbs.my_practice())),
      'seats', verbs.my_seats(),
      'charters', verbs.my_charters(),
      'contracts', verbs.my_contracts(),
      'playbook', verbs.my_playbook(),
      'answers', verbs.my_answers(),
      'asStaff', ${asStaff(viewer)},
      'drafts', (select coalesce(json_agg(json_build_object('cohort', c.name, 'place', d.place, 'title', d.title, 'body', d.body, 'facts', d.facts,
        'changed', d.updated_at) order by d.updated_at), '[]')
        from draft d left join cohort c on c.id = d.cohort_id where d.member_id = ${viewer.id}),
      'waiting', (select coalesce(json_agg(json_build_object('cohort', c.name, 'title', w.title, 'body', w.body, 'sent', w.created_at)
        order by w.id), '[]') from pending_post w left join cohort c on c.id = w.cohort_id where w.member_id = ${viewer.id}),
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
