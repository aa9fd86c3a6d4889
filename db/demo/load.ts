import { createHash } from "node:crypto";
import pg from "pg";
import { sealTotp } from "../../app/accounts/second-factor/totp-seal.server.ts";
import { storeOf } from "../../app/files/store-of.server.ts";
import { renderMarkdown } from "../../app/markdown/render.server.ts";
import type { Settings } from "../settings.ts";
import { jobs, verbs } from "../verbs.ts";
import { demo } from "./content/index.ts";
import type { DemoCohort, DemoPerson, DemoPractice, DemoStaff } from "./content/types.ts";
import type { Desk, Loaded } from "./desk.ts";
import { loadConversations } from "./load-conversations.ts";
import { loadDocuments } from "./load-documents.ts";
import { keepDemoFiles } from "./load-files.ts";
import { loadForming, loadOpenCase } from "./load-forming.ts";
import { judgeAll, loadPool } from "./load-matching.ts";
import { loadOrigins, loadPlaybook, loadReleased } from "./load-playbook.ts";

/** Who forms the cohorts. */
const moderator = demo.staff.find(({ role }) => role === "moderator")!;

type Options = {
  networkName: string;
  demonstration: boolean;
  /** SECRET of the site: it seals the staff's authenticator apps. */
  secret: string;
  passwordHash?: string;
  now?: Date;
  files?: Desk["files"];
};

/** Fills an empty demonstration database, and a store with its files; on later starts does nothing. */
export async function loadDemonstration(
  ownerUrl: string,
  { secret, dataDir, bucket }: Pick<Settings, "secret" | "dataDir" | "bucket">,
  say: (line: string) => void,
): Promise<void> {
  const client = new pg.Client({ connectionString: ownerUrl });
  await client.connect();
  try {
    if (await verbs.isSetUp(client)) return;
    say("Filling the demonstration with its practices and conversations.");
    const files = await keepDemoFiles(storeOf({ dataDir, bucket }).store);
    await loadCast(client, { networkName: "Roundtable", demonstration: true, secret, files });
  } finally {
    await client.end();
  }
}

/** Inserts the whole cast in one transaction, as the owner of an empty, migrated database. Tests use it too. */
export async function loadCast(client: pg.Client, options: Options): Promise<Loaded> {
  const now = options.now ?? new Date();
  const loaded: Loaded = {
    practices: new Map(),
    members: new Map(),
    cohorts: new Map(),
    personas: new Map(),
    documents: new Map(),
  };
  await client.query("begin");
  await client.query("insert into network (name, demonstration) values ($1, $2)", [
    options.networkName,
    options.demonstration,
  ]);
  await loadPractices(client, loaded, demo.practices);
  for (const person of demo.people)
    await loadPerson(client, loaded, person, { key: person.practice, role: person.role }, options);
  for (const staff of demo.staff) await loadStaff(client, loaded, staff, options);
  // Seats ask how practices were judged. The tests judge for themselves, and whoever applies there is theirs.
  if (options.demonstration) await loadApplicants(client, loaded, options, now);
  for (const cohort of demo.cohorts) await loadCohort(client, loaded, cohort, now);
  // Conversations are about documents.
  const library = await loadDocuments(client, loaded, demo, now);
  await loadPlaybook(library, demo.playbook);
  await loadConversations(client, loaded, demo, now, options.files);
  await loadOrigins(library, demo.playbook);
  await loadReleased(library, demo.playbook);
  if (options.demonstration) {
    await loadForming({ client, loaded, now }, demo.matching, moderator.key);
    await loadOpenCase({ client, loaded, now }, demo.matching, moderator.key);
  }
  // The worker would count by night.
  await jobs.countEvidence(client);
  await client.query("commit");
  await client.query("analyze");
  return loaded;
}

/** The TOTP secret of a member of the cast: staff need a second factor, and the tests have to know it. */
export function castTotpSecret(email: string): Buffer {
  return createHash("sha1").update(`totp of ${email}`).digest();
}

async function loadPractices(
  client: pg.Client,
  loaded: Loaded,
  practices: DemoPractice[],
  admitted = true,
): Promise<void> {
  for (const p of practices) {
    const { rows } = await client.query(
      `insert into practice (name, town, state, zip, disciplines, specialties, age_groups, size_band, website, description, admitted_at)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, case when $11 then now() end) returning id`,
      [
        p.name,
        p.town,
        p.state,
        p.zip,
        p.disciplines,
        p.specialties,
        p.ageGroups,
        p.sizeBand,
        p.website,
        p.description,
        admitted,
      ],
    );
    loaded.practices.set(p.key, Number(rows[0].id));
  }
}

async function loadApplicants(client: pg.Client, loaded: Loaded, options: Options, now: Date): Promise<void> {
  const { applicants } = demo.matching;
  await loadPractices(
    client,
    loaded,
    applicants.map(({ practice }) => practice),
    false,
  );
  for (const { practice, owner } of applicants)
    await loadPerson(client, loaded, owner, { key: practice.key, role: "owner" }, options);
  const owners = demo.people.filter(({ role }) => role === "owner");
  await loadPool(
    { client, loaded, now },
    demo.matching,
    new Map(owners.map((owner) => [owner.practice, owner])),
    moderator,
  );
  await judgeAll({ client, now });
}

async function loadPerson(
  client: pg.Client,
  loaded: Loaded,
  person: Pick<DemoPerson, "key" | "name" | "email" | "title" | "timeZone">,
  work: { key: string; role: string } | undefined,
  options: Options,
): Promise<number> {
  const { rows } = await client.query("insert into person (name, title) values ($1, $2) returning id", [
    person.name,
    person.title,
  ]);
  const id = Number(rows[0].id);
  loaded.members.set(person.key, id);
  await client.query(
    "insert into account (member_id, email, time_zone, password_hash) values ($1, $2, $3, $4)",
    [id, person.email, person.timeZone, options.passwordHash ?? null],
  );
  if (work) {
    await client.query("insert into practice_member (member_id, practice_id, role) values ($1, $2, $3)", [
      id,
      loaded.practices.get(work.key),
      work.role,
    ]);
  }
  return id;
}

async function loadStaff(
  client: pg.Client,
  loaded: Loaded,
  staff: DemoStaff,
  options: Options,
): Promise<void> {
  // A moderator may be one of the sixty as well.
  const id =
    loaded.members.get(staff.key) ?? (await loadPerson(client, loaded, staff, staff.practice, options));
  await client.query("insert into network_role (member_id, role) values ($1, $2)", [id, staff.role]);
  await client.query("update account set totp_secret = $2 where member_id = $1", [
    id,
    sealTotp(options.secret, id, castTotpSecret(staff.email)),
  ]);
}

/** What a moderator wrote down of each seat. */
const whyItFits = "Fits the cohort and treats nowhere near the others.";

async function loadCohort(client: pg.Client, loaded: Loaded, cohort: DemoCohort, now: Date): Promise<void> {
  const ago = (days: number) => new Date(now.getTime() - days * 86_400_000);
  const moderatorId = loaded.members.get(moderator.key);
  const { rows } = await client.query(
    `insert into cohort (slug, name, focus, purpose, capacity, charter_version, created_at) values ($1, $2, $3, $4, $5, 1, $6) returning id`,
    [cohort.slug, cohort.name, cohort.focus, cohort.purpose, cohort.capacity, ago(cohort.seatedSince)],
  );
  const id = Number(rows[0].id);
  loaded.cohorts.set(cohort.key, id);
  const charter = renderMarkdown(cohort.charter);
  await client.query(
    "insert into charter (cohort_id, version, body, html, renderer, published_by, published_at) values ($1, 1, $2, $3, $4, $5, $6)",
    [id, cohort.charter, charter.html, charter.version, moderatorId, ago(cohort.seatedSince)],
  );
  const notes = demo.matching.reviewNotes.filter((each) => each.cohort === cohort.key);
  await client.query(
    `insert into review_note (cohort_id, low_id, high_id, note, member_id, at)
     select $1, a, b, coalesce(n.note, $3), $6, $4 from unnest($2::bigint[]) a join unnest($2::bigint[]) b on a < b
     left join jsonb_to_recordset($5) n (low bigint, high bigint, note text) on a in (n.low, n.high) and b in (n.low, n.high)
     where helpers.verdict_between(one => a, other => b) = 'review'`,
    [
      id,
      cohort.seats.map((seat) => loaded.practices.get(seat.practice)),
      whyItFits,
      ago(cohort.seatedSince),
      JSON.stringify(
        notes.map(({ pair: [one, other], note }) => ({
          low: loaded.practices.get(one),
          high: loaded.practices.get(other),
          note,
        })),
      ),
      moderatorId,
    ],
  );
  for (const seat of cohort.seats) {
    const practice = loaded.practices.get(seat.practice);
    const until = seat.until === undefined ? null : ago(seat.until);
    const taken = await client.query(
      "insert into seat (cohort_id, practice_id, since, until) values ($1, $2, $3, $4) returning id",
      [id, practice, ago(seat.since), until],
    );
    await audit(client, "seat.taken", ago(seat.since), moderatorId, id, practice, whyItFits);
    if (until) await audit(client, "seat.left", until, moderatorId, id, practice, seat.reason ?? "");
    for (const key of seat.attendees) {
      const member = loaded.members.get(key);
      await client.query(
        "insert into attendee (cohort_id, seat_id, member_id, facilitator, since, until) values ($1, $2, $3, $4, $5, $6)",
        [id, taken.rows[0].id, member, key === cohort.facilitator && !until, ago(seat.since), until],
      );
      await client.query(
        "insert into charter_acceptance (member_id, cohort_id, version, accepted_at) values ($1, $2, 1, $3) on conflict do nothing",
        [member, id, ago(seat.since - 0.1)],
      );
      const persona = await client.query<{ id: string }>(
        "select helpers.keep_persona(cohort => $1, m => $2) as id",
        [id, member],
      );
      loaded.personas.set(`${cohort.key}/${key}`, Number(persona.rows[0]!.id));
      if (until) await client.query("select helpers.let_go_of_persona(cohort => $1, m => $2)", [id, member]);
    }
  }
}

async function audit(
  client: pg.Client,
  action: string,
  at: Date,
  actor: unknown,
  cohort: number,
  practice: unknown,
  detail: string,
) {
  await client.query(
    "insert into audit_entry (at, actor_id, action, cohort_id, practice_id, detail) values ($1, $2, $3, $4, $5, $6)",
    [at, actor, action, cohort, practice, detail],
  );
}
