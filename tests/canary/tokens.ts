import type pg from "pg";
import type { Sight } from "#tests/walls/raw.ts";

// A token names what it was planted in and whose that is: `qzxjt3jxzq` was said inside cohort 3. It is long enough that
// no nonce becomes one by chance.
const token = /qzxj([ctwrhlpimaeuks])(\d+)jxzq/gi;

const of = (kind: string, id: string) => `'qzxj${kind}' || ${id} || 'jxzq'`;

/**
 * Writes tokens into every text of the database. Their kinds: c what a cohort is called, t what is said in it, w the words
 * of a persona that were taken away or covered, r what is reported there, h what was handed on to the network's staff, l why somebody looked; p a practice, i whom it invites; m a member's name, a their address, e what is
 * theirs alone; u the audit log, k what a letter says, s what a letter must show nobody.
 */
export async function plantTokens(owner: pg.Client): Promise<void> {
  const plant = (table: string, texts: Record<string, string>) =>
    owner.query(
      `update ${table} set ${Object.entries(texts).map(([column, text]) => `${column} = ${text}`)}`,
    );
  const html = (text: string) => `'<p>' || ${text} || '</p>'`;
  const talk = of("t", "cohort_id");
  const room = of("c", "id");
  await plant("cohort", { name: room, focus: room, purpose: room, slug: room });
  await plant("charter", { body: of("c", "cohort_id"), html: html(of("c", "cohort_id")) });
  await plant("thread", { title: talk });
  const said = (author: string, gone: string) =>
    `case when ${gone} then ${of("w", author)} else ${of("t", "cohort_id")} end`;
  const post = said("persona_id", "removed_at is not null");
  await plant("post", { body: post, html: html(post), excerpt: post });
  const its = (column: string) =>
    `(select p.${column} from post p where p.thread_id = post_version.thread_id and p.number = post_version.number)`;
  await plant("post_version", {
    body: said(its("persona_id"), `covered or ${its("removed_at")} is not null`),
  });
  await plant("post_removal", { reason: talk });
  await plant("thread_event", { detail: talk });
  await plant("topic", { name: `${talk} || place` });
  const pending = of("e", "member_id");
  await plant("pending_post", { title: pending, body: pending, html: html(pending), excerpt: pending });
  await plant("notification", { detail: of("e", "member_id") });
  await plant("persona", {
    name: `case when person_id is null then 'A member' else ${of("m", "person_id")} end`,
    title: "'Owner'",
    practice_name: `case when person_id is null then '' else coalesce((select ${of("p", "practice_id")}
      from practice_member where member_id = person_id), '') end`,
  });
  await plant("moderation_item", {
    note: of("r", "cohort_id"),
    decision_note: `case when decision = 'handed_on' then ${of("h", "cohort_id")} else ${of("r", "cohort_id")} end`,
  });
  await plant("look", { reason: of("l", "cohort_id") });
  await plant("practice", { name: of("p", "id"), town: of("p", "id"), description: of("p", "id") });
  await plant("practice", { website: `'https://' || ${of("p", "id")} || '.example'` });
  await plant("invitation", { email: `${of("i", "coalesce(practice_id, 0)")} || id || '@new.example'` });
  await plant("person", { name: of("m", "id"), title: of("m", "id") });
  await plant("account", { email: `${of("a", "member_id")} || '@x.example'`, pending_email: "null" });
  const was = `${of("a", "member_id")} || '@was.example'`;
  await plant("address_change", { from_email: was, to_email: was });
  await plant("draft", { title: of("e", "member_id"), body: of("e", "member_id") });
  await plant("session", { agent: of("e", "member_id") });
  await plant("passkey", { name: of("e", "member_id") });
  await plant("file", {
    name: `case when cohort_id is not null then ${talk} when practice_id is not null then ${of("p", "practice_id")}
      else ${of("e", "coalesce(member_id, photo_of)")} end || '.png'`,
  });
  const letter = `case when kind = 'invitation' then ${of("k", "id")} else ${of("s", "id")} end`;
  await plant("mail", {
    recipient: `${of("a", "member_id")} || '@x.example'`,
    subject: of("k", "id"),
    body: letter,
  });
  await owner.query("alter table audit_entry disable trigger append_only");
  await plant("audit_entry", { detail: of("u", "id") });
  await owner.query("alter table audit_entry enable trigger append_only");
}

export type Reach = Sight & {
  administrator: boolean;
  /** Practices and people whose names stand beside posts that they may read, also of those who have left. */
  named: { practices: number[]; people: number[] };
  /** Cohorts in which their practice holds a seat; those in which they ever wrote. */
  seats: number[];
  wrote: number[];
  /** Personas whose removed and covered words they may read. */
  hears: number[];
};

/** The tokens in a text that somebody with this reach may not see. */
export function foreignTokens(text: string, who: Reach, ownWords = false): string[] {
  const {
    me,
    practice,
    staff,
    administrator,
    reads,
    leads,
    sits,
    practices,
    people,
    named,
    seats,
    wrote,
    hears,
  } = who;
  const may: Record<string, (id: number) => boolean> = {
    c: (id) =>
      staff ||
      sits.includes(id) ||
      reads.includes(id) ||
      seats.includes(id) ||
      (ownWords && wrote.includes(id)),
    t: (id) => reads.includes(id) || (ownWords && wrote.includes(id)),
    w: (id) => hears.includes(id),
    r: (id) => leads.includes(id),
    h: (id) => staff || leads.includes(id),
    l: (id) => staff || leads.includes(id),
    p: (id) => staff || practices.includes(id) || named.practices.includes(id),
    i: (id) => staff || id === practice,
    m: (id) => staff || people.includes(id) || named.people.includes(id),
    a: (id) => staff || id === me,
    e: (id) => id === me,
    u: () => staff,
    k: () => administrator,
    s: () => false,
  };
  return [...text.matchAll(token)]
    .filter(([, kind, id]) => !may[kind!.toLowerCase()]!(Number(id)))
    .map(([all]) => all);
}
