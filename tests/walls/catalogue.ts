import type pg from "pg";
import { readFunctions } from "#db/functions.ts";

/** How the catalogue shows the select policy of each kind of owner; `$` stands for the key. */
const seen: Record<string, string | null> = {
  cohort: "($ = ANY (( SELECT verbs.my_cohorts() AS my_cohorts)::bigint[]))",
  roster: "($ = ANY (( SELECT verbs.my_rosters() AS my_rosters)::bigint[]))",
  facilitator: "($ = ANY (( SELECT verbs.my_facilitated() AS my_facilitated)::bigint[]))",
  peers:
    "(($ = ANY (( SELECT verbs.my_peers() AS my_peers)::bigint[])) OR ( SELECT verbs.is_staff() AS is_staff))",
  people:
    "(($ = ANY (( SELECT verbs.my_people() AS my_people)::bigint[])) OR ( SELECT verbs.is_staff() AS is_staff))",
  practice: "($ = ( SELECT verbs.my_practice() AS my_practice))",
  office: "(($ = ( SELECT verbs.my_practice() AS my_practice)) OR ( SELECT verbs.is_staff() AS is_staff))",
  member: "($ = ( SELECT verbs.my_id() AS my_id))",
  staff: "( SELECT verbs.is_staff() AS is_staff)",
  network: "( SELECT verbs.is_admitted() AS is_admitted)",
  everyone: "(( SELECT verbs.my_id() AS my_id) IS NOT NULL)",
  system: null,
  // A document is seen by its practice, and where it is shared: each of its tables in its own words, below.
  share: "",
  // What waits for the agreement of practices is seen by those who decide for them, and by staff: each table in its own words, below.
  asked: "",
  // A group that is formed is seen by who forms it, and by those who have a place in it: each table in its own words, below.
  forming: "",
  // A file has one of four owners, so its policy is their union.
  "one of cohort, practice, member, people":
    "((quarantined_at IS NULL) AND (((cohort_id = ANY (( SELECT verbs.my_cohorts() AS my_cohorts)::bigint[])) AND " +
    "((number IS NULL) OR (EXISTS ( SELECT FROM post p WHERE ((p.cohort_id = file.cohort_id) AND (p.thread_id = file.thread_id) AND (p.number = file.number)))))) OR " +
    "((practice_id IS NOT NULL) AND ((practice_id = ( SELECT verbs.my_practice() AS my_practice)) OR " +
    "verbs.shows_document_with(picture => COALESCE(made_of, id)))) OR (member_id = ( SELECT verbs.my_id() AS my_id)) OR " +
    "(photo_of = ANY (( SELECT verbs.my_people() AS my_people)::bigint[])) OR " +
    "((photo_of IS NOT NULL) AND ( SELECT verbs.is_staff() AS is_staff))))",
};

const ofReaders =
  "((practice_id = ( SELECT verbs.my_practice() AS my_practice)) AND " +
  "((person_id = ( SELECT verbs.my_id() AS my_id)) OR (practice_id = ( SELECT verbs.my_manual() AS my_manual))))";

function ofKeepers(orStaff: string): string {
  return `((practice_id = ( SELECT verbs.my_manual() AS my_manual)) OR ${orStaff})`;
}

const ofOthers =
  "(( SELECT verbs.is_staff() AS is_staff) AND (( SELECT verbs.my_practice() AS my_practice) IS DISTINCT FROM low_id) AND " +
  "(( SELECT verbs.my_practice() AS my_practice) IS DISTINCT FROM high_id))";

/** Those of the staff whose own practice neither is one of the two nor sits where they do. */
const withoutPart = ofOthers.replace(
  /\)$/,
  " AND (cohort_id <> ALL (( SELECT verbs.my_practice_cohorts() AS my_practice_cohorts)::bigint[])))",
);

/** Moderators, but those whose own practice has or had a place. */
const ofWhoForm =
  "(( SELECT verbs.is_staff() AS is_staff) AND ($ <> ALL (( SELECT verbs.my_formations() AS my_formations)::bigint[])))";

/**
 * Of some tables only a part of what their kind shows: what was taken away is for its author and for who leads, and what was
 * reported is not for who wrote it.
 */
const narrowed: Record<string, string> = {
  // Who has read what is for themselves, and for those who write in the manual.
  acknowledgement: ofReaders,
  reading_reminder: ofReaders,
  // A practice's facts are for its owners and directors, and what is open of them for the network's staff.
  practice_site: ofKeepers(
    "(( SELECT verbs.is_staff() AS is_staff) AND COALESCE((opens_on <= ((now() AT TIME ZONE 'UTC'::text))::date), true))",
  ),
  practice_party: ofKeepers(
    "(( SELECT verbs.is_staff() AS is_staff) AND (kind = ANY (ARRAY['hospital'::text, 'district'::text, 'early-intervention'::text])))",
  ),
  practice_terms: ofKeepers("( SELECT verbs.is_staff() AS is_staff)"),
  document:
    "((practice_id = ( SELECT verbs.my_practice() AS my_practice)) OR (EXISTS ( SELECT FROM document_share s WHERE (s.document_id = document.id))))",
  document_share:
    "(((opened_at IS NOT NULL) AND ((cohort_id = ANY (( SELECT verbs.my_cohorts() AS my_cohorts)::bigint[])) OR " +
    "((cohort_id IS NULL) AND ( SELECT verbs.is_admitted() AS is_admitted)))) OR (practice_id = ( SELECT verbs.my_practice() AS my_practice)) OR " +
    "((opened_at IS NULL) AND ((cohort_id = ANY (( SELECT verbs.my_facilitated() AS my_facilitated)::bigint[])) OR " +
    "((cohort_id IS NULL) AND ( SELECT verbs.is_staff() AS is_staff)))))",
  document_picture:
    "((EXISTS ( SELECT FROM document d WHERE ((d.id = document_picture.document_id) AND (d.practice_id = ( SELECT verbs.my_practice() AS my_practice))))) OR " +
    "(EXISTS ( SELECT FROM document_version v WHERE ((v.document_id = document_picture.document_id) AND (v.number = document_picture.number)))))",
  playbook_entry: "(EXISTS ( SELECT FROM document d WHERE (d.id = playbook_entry.document_id)))",
  document_version:
    "((EXISTS ( SELECT FROM document d WHERE ((d.id = document_version.document_id) AND (d.practice_id = ( SELECT verbs.my_practice() AS my_practice))))) OR " +
    "(EXISTS ( SELECT FROM document_share s WHERE ((s.document_id = document_version.document_id) AND (document_version.number >= s.from_version)))))",
  // The words come from behind a cohort's walls.
  share_sent_back:
    "((practice_id = ( SELECT verbs.my_practice() AS my_practice)) AND ((cohort_id IS NULL) OR (cohort_id = ANY (( SELECT verbs.my_cohorts() AS my_cohorts)::bigint[]))))",
  // What is said beside a post goes with it: the post's own wall decides.
  // Only what is shown now: what was replaced or withdrawn is compared with, and not read.
  evidence: `((until IS NULL) AND ${seen.cohort!.replace("$", "cohort_id")})`,
  contract_question: `(${seen.cohort!.replace("$", "cohort_id")} AND (EXISTS ( SELECT FROM post p WHERE ((p.cohort_id = contract_question.cohort_id) AND (p.thread_id = contract_question.thread_id) AND (p.number = 1)))))`,
  contract_answer: `(${seen.cohort!.replace("$", "cohort_id")} AND (EXISTS ( SELECT FROM post p WHERE ((p.cohort_id = contract_answer.cohort_id) AND (p.id = contract_answer.post_id)))))`,
  contract_outcome: `(${seen.cohort!.replace("$", "cohort_id")} AND (EXISTS ( SELECT FROM contract_question q WHERE ((q.cohort_id = contract_outcome.cohort_id) AND (q.id = contract_outcome.question_id)))))`,
  // Those who decide for a practice read what it hopes for.
  application: ofKeepers(seen.staff!),
  // Nobody reads how their own practice was judged.
  verdict: ofOthers,
  conflict_case: withoutPart,
  review_note: withoutPart.replaceAll("my_practice_cohorts", "my_own_cohorts"),
  case_event: "(EXISTS ( SELECT FROM conflict_case c WHERE (c.id = case_event.case_id)))",
  waiver: `((id = ANY (( SELECT verbs.my_waivers() AS my_waivers)::bigint[])) OR ${withoutPart})`,
  waiver_answer: ofKeepers(
    "(( SELECT verbs.is_staff() AS is_staff) AND (EXISTS ( SELECT FROM waiver w WHERE ((w.id = waiver_answer.waiver_id) AND " +
      "(( SELECT verbs.my_practice() AS my_practice) IS DISTINCT FROM w.low_id) AND (( SELECT verbs.my_practice() AS my_practice) IS DISTINCT FROM w.high_id) AND " +
      "(w.cohort_id <> ALL (( SELECT verbs.my_practice_cohorts() AS my_practice_cohorts)::bigint[]))))))",
  ),
  move_offer: ofKeepers("(EXISTS ( SELECT FROM conflict_case c WHERE (c.id = move_offer.case_id)))"),
  // Of cases and waivers the log tells those who may read them.
  audit_entry:
    "(( SELECT verbs.is_staff() AS is_staff) AND ((subject_kind IS NULL) OR (subject_kind <> ALL (ARRAY['conflict_case'::text, 'waiver'::text])) OR " +
    "((subject_kind = 'conflict_case'::text) AND (EXISTS ( SELECT FROM conflict_case c WHERE (c.id = audit_entry.subject_id)))) OR " +
    "((subject_kind = 'waiver'::text) AND (EXISTS ( SELECT FROM waiver w WHERE (w.id = audit_entry.subject_id))))))",
  formation_place: `(${ofWhoForm.replace("$", "formation_id")} OR ((practice_id = ( SELECT verbs.my_manual() AS my_manual)) AND (told_at IS NOT NULL) AND (dropped_at IS NULL)))`,
  formation: `(${ofWhoForm.replace("$", "id")} OR (EXISTS ( SELECT FROM formation_place p WHERE ((p.formation_id = formation.id) AND (p.practice_id = ( SELECT verbs.my_manual() AS my_manual)) AND (p.told_at IS NOT NULL) AND (p.dropped_at IS NULL)))))`,
  objection: `(${ofWhoForm.replace("$", "formation_id")} OR (practice_id = ( SELECT verbs.my_manual() AS my_manual)))`,
  held_post: `(${seen.facilitator!.replace("$", "cohort_id")} OR (${seen.cohort!.replace("$", "cohort_id")} AND (persona_id = ANY (( SELECT verbs.my_personas() AS my_personas)::bigint[]))))`,
  moderation_item: `(${seen.facilitator!.replace("$", "cohort_id")} AND ((author_id IS NULL) OR (author_id <> ALL (( SELECT verbs.my_personas() AS my_personas)::bigint[]))))`,
  post: `(${seen.cohort!.replace("$", "cohort_id")} AND ((removed_at IS NULL) OR ((set_aside_at IS NULL) AND ((persona_id = ANY (( SELECT verbs.my_personas() AS my_personas)::bigint[])) OR (cohort_id = ANY (( SELECT verbs.my_facilitated() AS my_facilitated)::bigint[]))))))`,
  post_version: `(${seen.cohort!.replace("$", "cohort_id")} AND ((cohort_id = ANY (( SELECT verbs.my_facilitated() AS my_facilitated)::bigint[])) OR (EXISTS ( SELECT FROM post p WHERE ((p.cohort_id = post_version.cohort_id) AND (p.thread_id = post_version.thread_id) AND (p.number = post_version.number) AND ((NOT post_version.covered) OR (p.persona_id = ANY (( SELECT verbs.my_personas() AS my_personas)::bigint[]))))))))`,
};

/** What each kind compares: the owner of a row must be a column of this name, or the table's own id. */
const keys: Record<string, string[]> = {
  cohort: ["cohort_id"],
  roster: ["cohort_id", "id"],
  facilitator: ["cohort_id"],
  peers: ["id", "practice_id"],
  people: ["id", "member_id"],
  practice: ["practice_id"],
  office: ["practice_id"],
  member: ["member_id"],
};

/** Requests may write none of these: they make the wall, prove who somebody is, or say what was said and what happened. */
const wallTables = [
  ...[
    "seat",
    "attendee",
    "practice_member",
    "network_role",
    "look",
    "charter",
    "charter_acceptance",
    "cohort",
  ],
  ...["persona", "persona_owner", "invitation", "session", "token", "recovery_code", "mail", "rate_limit"],
  ...["known_browser", "address_change", "readiness", "place_mark", "cohort_address"],
  ...["audit_entry", "network", "last_read", "unread", "former_name", "write_count", "mail_turn"],
  // Of what is said, functions alone decide who writes it, and when.
  ...["thread_counter", "thread", "thread_topic", "thread_event", "topic", "cohort_visit"],
  ...["post", "post_version", "post_removal", "pending_post", "moderation_item", "held_post"],
  ...[
    "contract_question",
    "contract_answer",
    "worked_for_me",
    "contract_outcome",
    "evidence",
    "entry_origin",
  ],
  ...["set_aside", "set_aside_text"],
  ...["thread_document", "document_suggestion", "document_opened", "document_helped"],
  ...["document", "document_share", "document_version", "document_draft", "adoption", "blank_answer"],
  ...["upkeep", "acknowledgement", "reading_reminder", "document_review", "review_reminder"],
  ...["share_sent_back", "document_writer"],
  ...["practice_site", "practice_party", "practice_terms"],
  // What a verdict says is the engine's, and who may sit beside whom is decided by functions alone.
  ...["practice_facts", "judged_practice", "meeting_key", "verdict", "verdict_secret", "review_note"],
  ...["waiver", "waiver_answer", "conflict_case", "case_event", "move_offer", "threshold_change"],
  ...["formation", "formation_place", "objection"],
  ...["document_picture", "playbook_entry", "playbook_offer", "network_entry", "application"],
];

/** Columns that not even their own member's requests may read. */
const secrets = [
  ...[
    "account.password_hash",
    "account.totp_secret",
    "account.totp_last_step",
    "session.id",
    "passkey.public_key",
  ],
  ...["passkey.credential_id", "passkey.counter", "invitation.nonce", "invitation.token_hash", "token.hash"],
  ...["known_browser.hash", "address_change.nonce", "address_change.token_hash", "session.browser_hash"],
  ...["document_suggestion.was"],
  ...["recovery_code.hash", "mail.body", "mail.link", "mail.nonce"],
];

/** The roles of requests and of the search: they carry the database's name, and a copy shares those of its original. */
const app = "select polroles[1] from pg_policy where polname = 'seen' and polrelid = 'public.seat'::regclass";
const search = `select s.oid from pg_roles s where s.rolname = (
  select regexp_replace(a.rolname, '_app$', '_search') from pg_roles a where a.oid = (${app}))`;

const tables = `
  select c.oid, c.relname as name, c.relrowsecurity as enabled, c.relforcerowsecurity as forced,
    substr(obj_description(c.oid, 'pg_class'), 8) as kind,
    exists (select from pg_attribute a where a.attrelid = c.oid and a.attname = 'cohort_id' and not a.attisdropped) as in_cohort
  from pg_class c where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') and c.relname not like 'kysely_%'`;

// What an extension brings compares what it is given, and reads no table.
const routines = `
  select p.oid, p.oid::regprocedure::text as name, p.prosecdef as definer, p.proconfig as settings, p.proacl as grants,
    p.pronamespace::regnamespace::text as schema, p.pronamespace::regnamespace || '.' || p.proname as called
  from pg_proc p where p.pronamespace = any(array['public', 'verbs', 'jobs', 'helpers']::regnamespace[])
    and not exists (select from pg_depend d where d.classid = 'pg_proc'::regclass and d.objid = p.oid and d.deptype = 'e')`;

const writes = "insert, update, delete, truncate, references, trigger";

const mentionsViewer = "my_(seated_cohorts|facilitated|id|practice)|is_staff|owns_practice";

/** Each rule is a sentence and a question whose answers are what breaks it. */
export const rules: Record<string, (client: pg.Client) => Promise<string[]>> = {
  "every table has an owner of a known kind": async (client) => {
    const rows = await client.query<{ name: string; kind: string | null }>(tables);
    return rows.rows
      .filter(({ kind }) => kind === null || !(kind in seen))
      .map(({ name, kind }) => `${name}: ${kind}`);
  },

  "row-level security is enabled and forced on every table": (client) =>
    ask(client, `select name from (${tables}) t where not (enabled and forced)`),

  "the owner's role is let through on every table, and nobody else by that policy": (client) =>
    ask(
      client,
      `select name from (${tables}) t where not exists (select from pg_policy p where p.polrelid = t.oid
         and p.polname = 'by_owner' and p.polcmd = '*' and p.polroles = array[(select relowner from pg_class where oid = t.oid)]
         and pg_get_expr(p.polqual, t.oid) = 'true' and pg_get_expr(p.polwithcheck, t.oid) = 'true')`,
    ),

  "every table is seen exactly as its kind says": async (client) => {
    const { rows } = await client.query<{
      name: string;
      kind: string;
      using: string | null;
      granted: boolean;
    }>(
      `select name, kind, (select pg_get_expr(p.polqual, t.oid) from pg_policy p where p.polrelid = t.oid and p.polname = 'seen'
           and p.polcmd = 'r' and p.polpermissive and p.polroles = array[(${app})]) as using,
         has_any_column_privilege((${app}), t.oid, 'select') as granted
       from (${tables}) t`,
    );
    return rows
      .filter(({ name, kind, using, granted }) => {
        const wanted = seen[kind] ?? null;
        const allowed =
          narrowed[name] ?? (keys[kind] ?? [""]).map((key) => wanted?.replace("$", key) ?? null);
        return (
          ![allowed].flat().includes(using?.replace(/\s+/g, " ") ?? null) || granted !== (wanted !== null)
        );
      })
      .map(({ name, kind, using, granted }) => `${name}: ${kind}, ${using}, ${granted}`);
  },

  "no other policy lets a request see or write more": (client) =>
    ask(
      client,
      `select t.name || '.' || p.polname from (${tables}) t join pg_policy p on p.polrelid = t.oid
       where p.polname not in ('by_owner', 'seen') and (
         p.polroles <> array[(${app})] or p.polcmd = 'r'
         or (p.polcmd in ('a', 'w', '*') and coalesce(pg_get_expr(p.polwithcheck, t.oid), '') !~ '${mentionsViewer}')
         or (p.polcmd in ('d', 'w', '*') and pg_get_expr(p.polqual, t.oid) !~ '${mentionsViewer}'))`,
    ),

  "no policy is restrictive: it would bind the owner's code too, as a member of the role": (client) =>
    ask(
      client,
      `select t.name || '.' || p.polname from (${tables}) t join pg_policy p on p.polrelid = t.oid where not p.polpermissive`,
    ),

  "a policy asks who is looking once per query, never per row, wherever a request reads": (client) =>
    ask(
      client,
      `select t.name || '.' || p.polname from (${tables}) t join pg_policy p on p.polrelid = t.oid
       where p.polcmd in ('r', '*') and pg_get_expr(p.polqual, t.oid) ~ '(?<!SELECT verbs\\.)(my_[a-z_]+|is_staff|is_admitted|owns_practice)\\('`,
    ),

  "requests have no write grant on the tables that make the wall": (client) =>
    ask(
      client,
      `select name from (${tables}) t where name = any($1) and (has_table_privilege((${app}), oid, '${writes}')
         or has_any_column_privilege((${app}), oid, 'insert, update, references'))`,
      [wallTables],
    ),

  "the tables that make the wall are all there": (client) =>
    ask(client, `select w from unnest($1::text[]) w where w not in (select name from (${tables}) t)`, [
      wallTables,
    ]),

  "requests cannot read secrets, not even their own": (client) =>
    ask(
      client,
      `select s from unnest($1::text[]) s where has_column_privilege((${app}), 'public.' || split_part(s, '.', 1),
         split_part(s, '.', 2), 'select')`,
      [secrets],
    ),

  "requests have nothing on tables outside the walls, nor on other schemas": (client) =>
    ask(
      client,
      `select c.oid::regclass::text from pg_class c where c.relkind in ('r', 'p', 'v', 'm', 'S', 'f')
         and c.relnamespace not in ('pg_catalog'::regnamespace, 'information_schema'::regnamespace, 'pg_toast'::regnamespace)
         and (c.relnamespace <> 'public'::regnamespace or c.relname like 'kysely_%')
         and has_schema_privilege((${app}), c.relnamespace, 'usage')
         and has_table_privilege((${app}), c.oid, 'select, ${writes}')
       union all select nspname::text from pg_namespace where has_schema_privilege((${app}), oid, 'create')
         and nspname !~ '^pg_(toast_)?temp'`,
    ),

  "what belongs to a cohort says so in cohort_id": (client) =>
    ask(client, `select name from (${tables}) t where kind in ('cohort', 'facilitator') and not in_cohort`),

  "a key between two tables of cohorts holds them in the same one": (client) =>
    ask(
      client,
      `select f.conname::text from pg_constraint f
       join (${tables}) t on t.oid = f.conrelid and t.in_cohort join (${tables}) r on r.oid = f.confrelid and r.in_cohort
       -- What is for those who are asked, or for staff, is about a cohort and lies in none.
       where f.contype = 'f' and r.kind not in ('asked', 'forming', 'staff') and not exists (
         select from unnest(f.conkey, f.confkey) k(here, there)
         join pg_attribute h on h.attrelid = f.conrelid and h.attnum = k.here and h.attname = 'cohort_id'
         join pg_attribute o on o.attrelid = f.confrelid and o.attnum = k.there and o.attname = 'cohort_id')
       and f.confrelid <> 'file'::regclass`,
    ),

  "uniqueness is within a cohort, but for ids that say nothing": (client) =>
    ask(
      client,
      `select i.indexrelid::regclass::text from pg_index i join (${tables}) t on t.oid = i.indrelid and t.in_cohort
       where i.indisunique and not exists (select from pg_attribute a where a.attrelid = i.indrelid
           and a.attnum = any(i.indkey) and a.attname = 'cohort_id')
         and (select array_agg(a.attname::text) from pg_attribute a where a.attrelid = i.indrelid and a.attnum = any(i.indkey))
           && array['id', 'uid'] is not true`,
    ),

  "there are no views": (client) =>
    ask(
      client,
      "select relname::text from pg_class where relnamespace = 'public'::regnamespace and relkind in ('v', 'm', 'f')",
    ),

  "no column has a type whose comparison could not use an index behind the walls": (client) =>
    ask(
      client,
      `select t.name || '.' || a.attname from (${tables}) t join pg_attribute a on a.attrelid = t.oid and a.attnum > 0
       join pg_type y on y.oid = a.atttypid where not a.attisdropped and (y.typtype = 'e' or y.typname in ('citext', 'numeric'))`,
    ),

  "every function that runs as the owner fixes where it looks names up": (client) =>
    ask(
      client,
      `select name from (${routines}) r where definer and not coalesce(settings @> array['search_path=public, verbs, helpers, pg_temp'], false)`,
    ),

  "a function that does not fix where it looks names up says the schema of each function it calls": (
    client,
  ) =>
    ask(
      client,
      `select r.name from (${routines}) r join pg_proc p on p.oid = r.oid
       where coalesce(r.settings::text, '') !~ 'search_path' and exists (select from (${routines}) o join pg_proc c on c.oid = o.oid
         where p.prosrc ~ ('(?<![\\w.])' || c.proname || '\\('))`,
    ),

  "requests may call all of the verbs, and no other function": (client) =>
    ask(
      client,
      `select name from (${routines}) r where (schema = 'verbs') <> (has_function_privilege((${app})::oid, oid, 'execute')
         and has_schema_privilege((${app})::oid, schema::regnamespace, 'usage'))`,
    ),

  "no function lies among the tables": (client) =>
    ask(client, `select name from (${routines}) r where schema = 'public'`),

  "every function that requests may call past the walls says above it whose rows, whose words and when":
    async (client) => {
      const { beforeTables, rest } = await readFunctions();
      const said = new Map([...beforeTables, ...rest].map(({ name, comment }) => [name, comment.join(" ")]));
      const { rows } = await client.query<{ name: string; called: string }>(
        `select name, called from (${routines}) r where definer and has_function_privilege((${app})::oid, oid, 'execute')`,
      );
      return rows
        .filter(({ called }) => !/\bRows: .+ Words: .+ When: .+\.$/.test(said.get(called) ?? ""))
        .map(({ name }) => name);
    },

  "no function is for everyone": (client) =>
    ask(
      client,
      `select name from (${routines}) r where grants is null
         or exists (select from aclexplode(grants) g where g.grantee = 0)`,
    ),

  "nobody but requests and the search is granted a function": (client) =>
    ask(
      client,
      `select r.name || ' to ' || g.grantee::regrole from (${routines}) r, aclexplode(r.grants) g
       where g.grantee not in ((${app}), (${search}), current_user::regrole)`,
    ),

  "the roles of requests and of the search are weak and own nothing": (client) =>
    ask(
      client,
      `select rolname::text from pg_roles r where r.oid in ((${app}), (${search})) and (
         rolsuper or rolbypassrls or rolcreaterole or rolcreatedb or rolreplication
         or (r.oid = (${search}) and rolcanlogin)
         or exists (select from pg_auth_members m where m.member = r.oid)
         or exists (select from pg_shdepend d where d.refobjid = r.oid and d.deptype = 'o'))`,
    ),

  "the owner's role can neither bypass the walls nor make itself able to": (client) =>
    ask(
      client,
      "select rolname::text from pg_roles where rolname = current_user and (rolsuper or rolbypassrls or rolreplication)",
    ),
};

async function ask(client: pg.Client, text: string, values: unknown[] = []): Promise<string[]> {
  const { rows } = await client.query({ text, values, rowMode: "array" });
  return rows.map((row) => String((row as unknown[])[0]));
}
