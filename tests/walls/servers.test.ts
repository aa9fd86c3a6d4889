import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import { loadCast } from "#db/demo/load.ts";
import { migrate } from "#db/migrate.ts";
import { prepareDatabase } from "#db/prepare-database.ts";
import { connect } from "#tests/support/database.ts";
import { installedServers, type Server, startServer } from "#tests/support/server.ts";
import { rules } from "./catalogue.ts";

const servers = await installedServers();
const supported = servers.filter(({ version }) => version >= 15 && version <= 18);
console.log(`PostgreSQL on this machine: ${servers.map(({ version }) => version).join(", ")}.`);

// A machine with only the packaged server tests that one; where more are promised, their absence is a failure.
const promised = (process.env.POSTGRES_VERSIONS ?? "18").split(",").map(Number);

test("the promised versions of PostgreSQL are here to be tested", () => {
  expect(supported.map(({ version }) => version)).toEqual(expect.arrayContaining(promised));
});

describe.each(supported)("on PostgreSQL $version", (programs) => {
  let server: Server;

  beforeAll(async () => {
    server = await startServer(programs);
    await asRoot(
      "create role plain login createrole nosuperuser nocreatedb nobypassrls password 'x'",
      "create role weak login password 'x'",
      "create role second login createrole password 'x'",
      "create database fit owner plain",
      "create database not_its_own owner plain",
      "create database firsts owner plain",
      "create database weaks owner weak",
    );
  });
  afterAll(() => server?.stop());

  async function asRoot(...statements: string[]): Promise<void> {
    const root = await connect(server.url("postgres"));
    for (const statement of statements) await root.query(statement);
    await root.end();
  }

  test("an owner without rights is told in one sentence what to grant", async () => {
    const sentence = /^The role \w+ may not set up this database\. As a superuser, run: [^.]+;$/;
    await expect(migrate(server.url("weaks", "weak"))).rejects.toThrow(sentence);
    await expect(migrate(server.url("not_its_own", "second"))).rejects.toThrow(sentence);
    await expect(migrate(server.url("not_its_own", "weak"))).rejects.toThrow(
      'ALTER ROLE "weak" CREATEROLE; ALTER DATABASE "not_its_own" OWNER TO "weak";',
    );
  });

  test("what the sentence says is enough", async () => {
    await asRoot('ALTER ROLE "weak" CREATEROLE; ALTER DATABASE "not_its_own" OWNER TO "weak";');
    await migrate(server.url("not_its_own", "weak"));
    await asRoot(
      "drop database not_its_own with (force)",
      "drop role not_its_own_app",
      "drop role not_its_own_search",
    );
  });

  test("a plain owner who may create roles sets everything up, twice without harm, and the walls stand", async () => {
    const url = server.url("fit", "plain");
    const { secret } = inject("cluster");
    const appUrl = await prepareDatabase(url, { secret });
    expect(await prepareDatabase(url, { secret })).toBe(appUrl);
    const owner = await connect(url);
    for (const [sentence, broken] of Object.entries(rules)) expect(await broken(owner), sentence).toEqual([]);
    const cast = await loadCast(owner, {
      networkName: "Test Network",
      demonstration: false,
      secret,
    });
    const app = await connect(appUrl);
    await app.query("begin");
    await app.query("select set_config('app.viewer', $1, true)", [String(cast.members.get("wendell"))]);
    const seen = await app.query("select distinct cohort_id from post");
    await app.query("rollback");
    expect(seen.rows).toEqual([{ cohort_id: cast.cohorts.get("pediatric") }]);
    expect((await app.query("select 1 from post")).rowCount).toBe(0);
    await Promise.all([owner.end(), app.end()]);
  });

  test("roles that another owner made for a database of the same name, since dropped, are asked for", async () => {
    await migrate(server.url("firsts", "plain"));
    await asRoot("drop database firsts with (force)", "create database firsts owner second");
    const refused = migrate(server.url("firsts", "second"));
    if (server.version < 16) await expect(refused).resolves.toBeUndefined();
    else
      await expect(refused).rejects.toThrow(
        'The role second may not set up this database. As a superuser, run: GRANT firsts_app, firsts_search TO "second" WITH ADMIN OPTION;',
      );
    await asRoot('GRANT firsts_app, firsts_search TO "second" WITH ADMIN OPTION;');
    await migrate(server.url("firsts", "second"));
  });
});
