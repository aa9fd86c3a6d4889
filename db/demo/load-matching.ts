import { locate } from "../../app/geography/zip-codes.server.ts";
import { judgePractice } from "../../app/matching/judge-practice.server.ts";
import { type Party, partyFields } from "../../app/practices/facts/party-fields.ts";
import type { DemoMatching, DemoNames, DemoPool } from "./content/matching/types.ts";
import type { DemoStaff } from "./content/types.ts";
import type { Desk } from "./desk.ts";

type Filling = Pick<Desk, "client" | "loaded"> & { now: Date };

/** What one practice said, by the ids of its rows; `answered` are the steps that it has saved. */
type Said = { practice: number; member: number; zone: string; matching: DemoMatching; answered: string[] };

const steps = Object.keys(partyFields);

/**
 * Keeps what practices said for matching, and the applications of those that apply. They were
 * said before today, so that their rows are written here and not by the verbs, which keep the moment of now.
 */
export async function loadPool(
  filling: Filling,
  { facts, applicants }: DemoPool,
  owners: Map<string, { key: string; timeZone: string }>,
  moderator: DemoStaff,
): Promise<void> {
  const { practices, members } = filling.loaded;
  const said = Object.entries(facts).map(([key, matching]): Said => {
    const { key: owner, timeZone } = owners.get(key)!;
    return {
      ...{ practice: practices.get(key)!, member: members.get(owner)!, zone: timeZone, matching },
      answered: [...steps, "terms"],
    };
  });
  for (const { practice, owner, matching, state } of applicants) {
    if (!matching) continue;
    said.push({
      ...{
        practice: practices.get(practice.key)!,
        member: members.get(owner.key)!,
        zone: owner.timeZone,
        matching,
      },
      answered: state === "filling" ? ["terms"] : [...steps, "terms"],
    });
  }
  await keepSites(filling, said);
  await keepParties(filling, said);
  await keepTerms(filling, said);
  await keepApplications(filling, applicants, members.get(moderator.key)!);
}

/** Judges practices as the worker would, so that nobody waits for verdicts. */
export async function judgeAll({ client, now }: Pick<Filling, "client" | "now">): Promise<void> {
  const { rows } = await client.query<{ id: string }>("select id from practice order by id");
  for (const { id } of rows) await judgePractice(client, Number(id), now);
}

async function keepSites({ client, now }: Filling, said: Said[]): Promise<void> {
  const sites = said.flatMap(({ practice, matching }) =>
    matching.sites.map(({ kind, address, zip, setting, minutes, serves = {}, opensIn }) => ({
      ...{ practice, kind, address, zip, setting, minutes, ...locate(zip)! },
      ...{ zips: Object.keys(serves), shares: Object.values(serves) },
      ...(opensIn && { opens_on: ago(now, -opensIn) }),
    })),
  );
  await client.query(
    `insert into practice_site (practice_id, kind, address, zip, lat, lng, setting, minutes, zips, shares, opens_on)
     select s.practice, s.kind, s.address, s.zip, s.lat, s.lng, s.setting, s.minutes, s.zips, s.shares, s.opens_on
     from jsonb_to_recordset($1) s (practice bigint, kind text, address text, zip text, lat float8, lng float8, setting text,
       minutes int, zips text[], shares float8[], opens_on date)`,
    [JSON.stringify(sites)],
  );
}

async function keepParties({ client }: Filling, said: Said[]): Promise<void> {
  const parties = said.flatMap(({ practice, matching: { names } }) =>
    partiesIn(names).map((party) => ({ practice, ...party })),
  );
  await client.query(
    `insert into practice_party (practice_id, kind, name, held, part_of, share)
     select p.practice, p.kind, p.name, p.held, p."partOf", p.share
     from jsonb_to_recordset($1) p (practice bigint, kind text, name text, held boolean, "partOf" text, share text)`,
    [JSON.stringify(parties)],
  );
}

function partiesIn(names: DemoNames): Party[] {
  return Object.values(partyFields)
    .flat()
    .flatMap(({ name: field, kind, held = true, share = "less" }) =>
      (names[field as keyof DemoNames] ?? []).map((line): Party => {
        const [, name = line, partOf = ""] = /^(.*) \((.*)\)$/.exec(line) ?? [];
        return { kind, name, held, partOf, share: kind === "owner" ? share : "" };
      }),
    );
}

async function keepTerms({ client, now }: Filling, said: Said[]): Promise<void> {
  const terms = said.map(({ practice, member, zone, answered, matching: { terms, confirmedAgo } }) => ({
    ...{ practice, answered: answered.sort() },
    ...{ ...terms, timeZone: zone },
    ...(confirmedAgo !== null && { confirmed: ago(now, confirmedAgo), by: member }),
  }));
  await client.query(
    `update practice_terms t set payment = s.payment, revenue_band = s."revenueBand", opened_year = s."openedYear", time_zone = s."timeZone",
       goals = s.goals, recruiting_minutes = s."recruitingMinutes", answered = s.answered, confirmed_at = s.confirmed, confirmed_by = s.by
     from jsonb_to_recordset($1) s (practice bigint, payment text, "revenueBand" text, "openedYear" int, "timeZone" text, goals text[],
       "recruitingMinutes" int, answered text[], confirmed timestamptz, by bigint)
     where t.practice_id = s.practice`,
    [JSON.stringify(terms)],
  );
}

async function keepApplications(
  { client, loaded, now }: Filling,
  applicants: DemoPool["applicants"],
  moderator: number,
): Promise<void> {
  const applications = applicants.map(({ practice, owner, hopes, focus, state, reason, ...days }) => {
    const [waits, ended] = [days.waitsSince, days.endedAgo].map((when) =>
      when === undefined ? null : ago(now, when),
    );
    return {
      ...{
        practice: loaded.practices.get(practice.key),
        member: loaded.members.get(owner.key),
        hopes,
        focus,
        state,
      },
      ...{ began: ago(now, days.beganAgo), waits, ended, reason: reason ?? "" },
      by: state === "declined" ? moderator : state === "withdrawn" ? loaded.members.get(owner.key) : null,
    };
  });
  const rows = JSON.stringify(applications);
  await client.query(
    `insert into application (practice_id, member_id, hopes, focus, state, began_at, since, decided_by, decided_at, reason)
     select a.practice, a.member, a.hopes, a.focus, a.state, a.began, a.waits, a.by, a.ended, a.reason
     from jsonb_to_recordset($1) a (practice bigint, member bigint, hopes text, focus text, state text, began timestamptz,
       waits timestamptz, by bigint, ended timestamptz, reason text)`,
    [rows],
  );
  await client.query(
    `insert into audit_entry (at, actor_id, action, practice_id)
     select e.at, e.actor, e.action, e.practice from jsonb_to_recordset($1) a (practice bigint, member bigint, state text,
       began timestamptz, waits timestamptz, by bigint, ended timestamptz)
     cross join lateral (values (a.began, a.member, 'application.begun', a.practice), (a.waits, a.member, 'application.waits', a.practice),
       (a.ended, a.by, 'application.' || a.state, a.practice)) e (at, actor, action, practice)
     where e.at is not null order by e.at`,
    [rows],
  );
}

function ago(now: Date, days: number): Date {
  return new Date(now.getTime() - days * 86_400_000);
}
