// Functions run past the walls and read what proves who somebody is. Nobody's proof comes back to anyone who is signed in.
import { afterAll, beforeAll, expect, test } from "vitest";
import { cohort, emailOf, member, practice, type Role, roleNames, roles } from "#tests/support/cast.ts";
import { freshDatabase, type TestDatabase } from "#tests/support/database.ts";
import { fillEveryTable, sha } from "#tests/support/everything.ts";
import { as } from "./raw.ts";

const victim = "odessa";
let database: TestDatabase;
/** Every secret in the database, by what it is and whose. */
let secrets: Map<string, { what: string; owner: number | null }>;

beforeAll(async () => {
  database = await freshDatabase();
  await fillEveryTable(database.owner);
  await markSecrets();
  secrets = await readSecrets();
});
afterAll(() => database.close());

/** Makes each secret one that can be recognised wherever it comes back. */
async function markSecrets(): Promise<void> {
  await database.owner.query(`
    update account set password_hash = 'hash-of-' || member_id || '-end', totp_secret = convert_to('totp-of-' || member_id || '-end', 'UTF8');
    update passkey set public_key = convert_to('key-of-' || member_id || '-end', 'UTF8');
    insert into token (hash, purpose, member_id, expires_at)
      select encode(sha256(convert_to(purpose || member_id, 'UTF8')), 'hex'), purpose, member_id, now() + interval '1 hour'
      from account, unnest(array['sign_in', 'email', 'second_factor', 'challenge']) purpose;
    update mail set nonce = 'nonce-' || id || '-end', link = '/link-' || id || '-end';
    update invitation set nonce = 'nonce-invitation-' || id || '-end';`);
}

async function readSecrets() {
  const { rows } = await database.owner.query<{ secret: string; what: string; owner: number | null }>(`
    select password_hash as secret, 'password' as what, member_id as owner from account
    union all select encode(totp_secret, 'hex'), 'app', member_id from account
    union all select encode(public_key, 'hex'), 'passkey', member_id from passkey
    union all select credential_id, 'passkey', member_id from passkey
    union all select id, 'session', member_id from session
    union all select hash, 'token', member_id from token
    union all select hash, 'recovery code', member_id from recovery_code
    union all select nonce, 'link', member_id from mail union all select link, 'link', member_id from mail
    union all select nonce, 'link', null from invitation union all select token_hash, 'link', null from invitation`);
  return new Map(rows.filter(({ secret }) => secret).map(({ secret, ...rest }) => [secret, rest]));
}

/** What a caller may give for each type: ids, addresses and proofs of somebody else. */
function candidates(): { text: string; bigint: number }[] {
  const texts = [
    ...[emailOf(victim), sha(`passkey of ${victim}`), sha(`session of ${victim}`), sha(`reset of ${victim}`)],
    ...[sha("invitation to sorrelbank"), "reset", "pediatric-pt"],
  ];
  const ids = [member(victim), cohort("hospital"), practice("quillbrook")];
  return texts.map((text, i) => ({ text, bigint: ids[i % ids.length]! }));
}

/** Calls to every function that requests may make past the walls, in SQL, with each set of candidates. */
async function everyCall(): Promise<{ name: string; text: string; given: string }[]> {
  const { rows } = await database.owner.query<{ name: string; names: string[]; types: string[] }>(
    `select proname as name, proargnames[:pronargs] as names, array(select format_type(t, null) from unnest(proargtypes) with ordinality as a (t, n) order by n) as types
     from pg_proc where pronamespace = 'verbs'::regnamespace and prosecdef and has_function_privilege('roundtable_app', oid, 'execute')`,
  );
  return rows.flatMap(({ name, names, types }) => {
    const texts = candidates().map(({ text, bigint }) => {
      const values = types.map((type, i) => `${names[i]} => ${argument(type, text, bigint)}`);
      return {
        name,
        text: `select x::text from verbs.${name}(${values.join(", ")}) x`,
        given: values.join(),
      };
    });
    return [...new Map(texts.map((call) => [call.text, call])).values()];
  });
}

function argument(type: string, text: string, id: number): string {
  if (type === "text") return `'${text}'`;
  if (type === "bigint") return String(id);
  if (type === "integer") return "100";
  if (type === "boolean") return "true";
  if (type === "interval") return "interval '1 hour'";
  if (type.endsWith("[]")) return `'{}'::${type}`;
  return `null::${type}`;
}

/** What comes back of others' secrets from every call by a role, none of which is kept. */
async function leaks(role: Role): Promise<Set<string>> {
  const key = roles[role];
  const me = key === null ? null : member(key);
  const calls = await everyCall();
  const found = new Set<string>();
  await as(database, role, async (app) => {
    for (const { name, text, given } of calls) {
      await app.query("savepoint call");
      const rows = await app.query(text).then(
        (answer) => answer.rows,
        () => [],
      );
      await app.query("rollback to savepoint call");
      const said = JSON.stringify(rows);
      for (const [secret, { what, owner }] of secrets)
        if (said.includes(secret) && !given.includes(secret) && (owner === null || owner !== me))
          found.add(`${name}: ${what}`);
    }
  });
  return found;
}

/**
 * What answers before anyone is signed in: the sign-in step itself. And what is shown to be handed on: the links of invitations, to
 * those who may let people in by them.
 */
const known: Partial<Record<Role, string[]>> = {
  anonymous: ["account_behind: password", "passkey_behind: passkey", "passkeys_of: passkey", "totp_of: app"],
  administrator: ["invitations: link"],
};

test.each(roleNames)(
  "no secret of anyone else comes back to a viewer: %s",
  { timeout: 60_000 },
  async (role) => {
    expect([...(await leaks(role))].sort()).toEqual(known[role] ?? []);
  },
);
