import { createHash } from "node:crypto";
import type pg from "pg";
import { cohort, emailOf, member, persona, practice } from "#tests/support/cast.ts";
import { changeConversations } from "#tests/support/changed.ts";

/**
 * Puts rows into the tables that the cast leaves empty, inside and outside of Pediatric PT: drafts, inboxes, files,
 * reports, sessions, browsers, tokens, mail and invitations, and conversations in every state, so that a wall which leaks has something to leak.
 */
export async function fillEveryTable(owner: pg.Client): Promise<void> {
  await owner.query("insert into cohort_address (cohort_id, slug) values ($1, 'pediatric-of-old')", [
    cohort("pediatric"),
  ]);
  for (const key of [
    "wendell",
    "joelle",
    "eero",
    "kiyoko",
    "callum",
    "tamsin",
    "noor",
    "orla",
    "everett",
    "odessa",
  ]) {
    const id = member(key);
    await owner.query(
      "insert into session (id, member_id, expires_at, ends_at) values ($1, $2, now() + interval '1 day', now() + interval '2 days')",
      [sha(`session of ${key}`), id],
    );
    await owner.query(
      "insert into token (hash, purpose, member_id, expires_at) values ($1, 'reset', $2, now() + interval '1 hour')",
      [sha(`reset of ${key}`), id],
    );
    await owner.query(
      "insert into passkey (member_id, credential_id, public_key, name) values ($1, $2, '\\x01', 'Phone')",
      [id, sha(`passkey of ${key}`)],
    );
    await owner.query(
      "insert into address_change (member_id, from_email, to_email, had_factor) values ($1, $2, $3, false)",
      [id, `old.${emailOf(key)}`, emailOf(key)],
    );
    await owner.query("insert into known_browser (member_id, hash) values ($1, $2)", [
      id,
      sha(`browser of ${key}`),
    ]);
    await owner.query("insert into recovery_code (member_id, hash) values ($1, $2)", [
      id,
      sha(`code of ${key}`),
    ]);
    await owner.query(
      "insert into mail (kind, member_id, recipient, subject, body, message_id, state) values ('reset', $1, $2, 'A link', 'Body', $3, 'kept')",
      [id, emailOf(key), `<${key}@test>`],
    );
    await file(owner, "photo_of", id);
    await owner.query(
      "update person set photo_id = (select id from file where photo_of = $1) where person.id = $1",
      [id],
    );
    await file(owner, "member_id", id);
  }
  for (const [cohortKey, key] of [
    ["pediatric", "wendell"],
    ["pediatric", "joelle"],
    ["pediatric", "callum"],
    ["rural", "eero"],
    ["hospital", "odessa"],
  ] as const) {
    const at = [cohort(cohortKey), member(key)] as const;
    await owner.query(
      "insert into draft (cohort_id, member_id, place, body) values ($1, $2, 'new', 'Begun')",
      [...at],
    );
    await owner.query(
      `insert into notification (cohort_id, member_id, kind, thread_id, post_number)
       select cohort_id, $2, 'reply', id, 1 from thread where cohort_id = $1 order by id limit 1`,
      [...at],
    );
    await owner.query(
      `insert into moderation_item (cohort_id, kind, thread_id, post_number, raised_by, reason)
       select cohort_id, 'report', id, 1, $2, 'unkind' from thread where cohort_id = $1 order by id limit 1`,
      [cohort(cohortKey), persona(cohortKey, key)],
    );
    await file(owner, "cohort_id", cohort(cohortKey));
  }
  await file(owner, "practice_id", practice("quillbrook"));
  await file(owner, "practice_id", practice("sorrelbank"));
  await file(owner, "cohort_id", cohort("pediatric"), "now()");
  await addAlias(owner, "pediatric", "wendell");
  await answerQuestion(owner);
  await changeConversations(owner);
  for (const [key, by] of [
    ["pennycress", "joelle"],
    ["quillbrook", "imani"],
    ["sorrelbank", "eero"],
  ] as const) {
    await owner.query(
      `insert into invitation (email, practice_id, practice_role, invited_by, token_hash, created_at)
       values ($1, $2, 'staff', $3, $4, now() - interval '2 hours')`,
      [`new@${key}.example`, practice(key), member(by), sha(`invitation to ${key}`)],
    );
  }
  await owner.query(
    "insert into invitation (email, network_role, invited_by, token_hash) values ('mod@network.example', 'moderator', $1, $2)",
    [member("everett"), sha("invitation to the network")],
  );
  await owner.query("insert into look (cohort_id, member_id, reason) values ($1, $2, 'Another report')", [
    cohort("hospital"),
    member("orla"),
  ]);
  await owner.query("insert into rate_limit (key, points) values ('someone', 3)");
  await owner.query("insert into write_count values ($1, 'post', now(), 3, now(), 3)", [member("wendell")]);
  await owner.query("insert into former_name (cohort_id, name) values ($1, 'Its name before')", [
    cohort("pediatric"),
  ]);
  await owner.query("insert into mail_turn (recipient, message_id) values ('a@b.example', '<turn@test>')");
  await owner.query("insert into readiness (tried_at) values (now())");
}

/** An alias with a post of its own, as later issues let members make. */
async function addAlias(owner: pg.Client, cohortKey: string, key: string): Promise<void> {
  const { rows } = await owner.query<{ id: number }>(
    "insert into persona (cohort_id, kind, name) values ($1, 'alias', 'A member') returning id",
    [cohort(cohortKey)],
  );
  await owner.query("insert into persona_owner (cohort_id, persona_id, member_id) values ($1, $2, $3)", [
    cohort(cohortKey),
    rows[0]!.id,
    member(key),
  ]);
}

/** Joelle's answer to Wendell's question, for him to accept. */
async function answerQuestion(owner: pg.Client): Promise<void> {
  await owner.query(
    `with asked as (
       update thread set highest_number = highest_number + 1, post_count = post_count + 1
       where id = (select min(id) from thread where starter_id = $1 and kind = 'question') returning *)
     insert into post (cohort_id, thread_id, number, persona_id, client_key, body, html, renderer)
     select cohort_id, id, highest_number, $2, 'an-answer-to-accept', 'By the book.', '<p>By the book.</p>', 1 from asked`,
    [persona("pediatric", "wendell"), persona("pediatric", "joelle")],
  );
}

async function file(owner: pg.Client, column: string, id: number, quarantined = "null"): Promise<void> {
  await owner.query(
    `insert into file (${column}, name, type, size, sha256, quarantined_at) values ($1, 'notes.png', 'image/png', 5, $2, ${quarantined})`,
    [id, sha(`${column} ${id}`)],
  );
}

/** SHA-256 in hexadecimal, as the database keeps what proves something. */
export function sha(text: string): string {
  return createHash("sha256").update(text).digest("hex");
}
