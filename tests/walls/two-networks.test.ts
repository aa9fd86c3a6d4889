import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { loadCast } from "#db/demo/load.ts";
import { migrate } from "#db/migrate.ts";
import { prepareDatabase } from "#db/prepare-database.ts";
import { rolesNamedAfter } from "#db/site-roles.ts";
import { connect } from "#tests/support/database.ts";
import { installedServers, type Server, startServer } from "#tests/support/server.ts";

const servers = (await installedServers()).filter(({ version }) => version >= 15 && version <= 18);
const secrets = {
  midwest: "the secret of the Midwest, long enough",
  south: "the secret of the South, long enough",
};
type Network = keyof typeof secrets;
const networks = Object.keys(secrets) as Network[];
const odd = `Dr. O'Neill "PT" %s ${"🌲".repeat(8)}`;

describe.each(servers)("in one cluster of PostgreSQL $version", (programs) => {
  let server: Server;
  let appUrls: Record<Network, string>;
  const ownerUrl = (network: Network) => server.url(network, `owner_of_${network}`);
  const start = (network: Network, secret = secrets[network]) =>
    prepareDatabase(ownerUrl(network), { secret });

  beforeAll(async () => {
    server = await startServer(programs);
    for (const network of networks) {
      await asRoot(`create role owner_of_${network} login createrole password 'x'`);
      await asRoot(`create database ${network} owner owner_of_${network}`);
    }
    const [midwest, south] = await Promise.all(networks.map((network) => start(network)));
    appUrls = { midwest: midwest!, south: south! };
    for (const network of networks) {
      const owner = await connect(ownerUrl(network));
      await loadCast(owner, { networkName: network, demonstration: false, secret: secrets[network] });
      await owner.end();
    }
  });
  afterAll(() => server?.stop());

  async function asRoot(...statements: string[]) {
    const root = await connect(server.url("postgres"));
    try {
      let rows: Record<string, unknown>[] = [];
      for (const statement of statements) rows = (await root.query(statement)).rows;
      return rows;
    } finally {
      await root.end();
    }
  }

  async function nameSeenAt(url: string) {
    const app = await connect(url);
    try {
      await app.query("begin");
      await app.query("select set_config('app.viewer', '1', true)");
      return (await app.query("select name from network")).rows;
    } finally {
      await app.end();
    }
  }

  test("two networks stand side by side, also when the second one starts again and again", async () => {
    for (const network of [...networks, ...networks]) {
      expect(await start(network)).toBe(appUrls[network]);
      for (const each of networks) expect(await nameSeenAt(appUrls[each])).toEqual([{ name: each }]);
    }
  });

  test("the requests of one can log in nowhere else in the cluster", async () => {
    const urls = networks.map((network) => new URL(appUrls[network]));
    expect(urls.map(({ username }) => username)).toEqual(["midwest_app", "south_app"]);
    for (const url of urls) {
      const other = networks.find((network) => `/${network}` !== url.pathname)!;
      url.pathname = `/${other}`;
      await expect(connect(url.href)).rejects.toThrow(`permission denied for database "${other}"`);
    }
  });

  test("the owner of one cannot connect to the other", async () => {
    await expect(connect(server.url("south", "owner_of_midwest"))).rejects.toThrow(
      "permission denied for database",
    );
  });

  test("another SECRET is refused in one sentence before anything is changed", async () => {
    const roles = () => asRoot("select rolname, rolpassword, rolcanlogin from pg_authid order by 1");
    const before = await roles();
    await asRoot("drop table if exists kept");
    await expect(start("midwest", secrets.south)).rejects.toThrow(
      /^This database was set up with another SECRET; set that one again or, .* SECRET_REPLACES=[\w-]{8}, .*\. Nothing was changed\.$/,
    );
    expect(await roles()).toEqual(before);
    expect(await nameSeenAt(appUrls.midwest)).toEqual([{ name: "midwest" }]);
  });

  test("a SECRET that was changed on purpose is taken once, and the setting then has no power", async () => {
    await asRoot("create database moved owner owner_of_south");
    const url = server.url("moved", "owner_of_south");
    const first = await prepareDatabase(url, { secret: secrets.south });
    const secret = "the new secret of the South, long enough";
    const sentence = await prepareDatabase(url, { secret }).catch((error) => error.message);
    const secretReplaces = /SECRET_REPLACES=([\w-]{8}),/.exec(sentence)![1]!;
    const second = await prepareDatabase(url, { secret, secretReplaces });
    await (await connect(second)).end();
    await expect(connect(first)).rejects.toThrow("password authentication failed");
    await expect(prepareDatabase(url, { secret: secrets.south, secretReplaces })).rejects.toThrow(
      "another SECRET",
    );
    expect(await prepareDatabase(url, { secret, secretReplaces })).toBe(second);
  });

  test("two processes that start a new database at once with different secrets: one of them ends", async () => {
    await asRoot("create database contested owner owner_of_south");
    const url = server.url("contested", "owner_of_south");
    const both = await Promise.allSettled(networks.map((n) => prepareDatabase(url, { secret: secrets[n] })));
    const won = both.filter((one) => one.status === "fulfilled");
    const lost = both.filter((one) => one.status === "rejected");
    expect(lost.map(({ reason }) => reason.message)).toEqual([expect.stringContaining("another SECRET")]);
    await (await connect(won[0]!.value)).end();
  });

  test("two processes of one network that start at once both get in", async () => {
    await asRoot("create database shared owner owner_of_south");
    const url = server.url("shared", "owner_of_south");
    const urls = await Promise.all([1, 2, 3].map(() => prepareDatabase(url, { secret: secrets.south })));
    expect(new Set(urls).size).toBe(1);
    await (await connect(urls[0]!)).end();
  });

  test("a database that was renamed keeps its roles, and another one of its old name is told so", async () => {
    await asRoot("create database old_name owner owner_of_south");
    const secret = secrets.south;
    await prepareDatabase(server.url("old_name", "owner_of_south"), { secret });
    await asRoot(
      "alter database old_name rename to new_name",
      "create database old_name owner owner_of_south",
    );
    const url = new URL(await prepareDatabase(server.url("new_name", "owner_of_south"), { secret }));
    expect(url.username).toBe("old_name_app");
    await (await connect(url.href)).end();
    await expect(prepareDatabase(server.url("old_name", "owner_of_south"), { secret })).rejects.toThrow(
      "The role old_name_app belongs to the database new_name of the same server. Give this database another name; nothing was changed.",
    );
  });

  test("a copy within the server, which shares its original's roles, takes no SECRET of its own", async () => {
    await asRoot("create database copied owner owner_of_midwest template midwest");
    const url = server.url("copied", "owner_of_midwest");
    expect(new URL(await prepareDatabase(url, { secret: secrets.midwest })).username).toBe("midwest_app");
    const sentence = await prepareDatabase(url, { secret: secrets.south }).catch((error) => error.message);
    const secretReplaces = /SECRET_REPLACES=([\w-]{8}),/.exec(sentence)![1]!;
    await expect(prepareDatabase(url, { secret: secrets.south, secretReplaces })).rejects.toThrow(
      "This database is a copy of midwest on the same server",
    );
    await asRoot("drop database copied with (force)");
  });

  test("a role of that name that somebody else made keeps its password", async () => {
    await asRoot(
      "create role clinic_app login password 'of another program'",
      "create database clinic owner owner_of_south",
    );
    await asRoot("grant clinic_app to owner_of_south with admin option");
    await asRoot("create role clinic_search", "grant clinic_search to owner_of_south with admin option");
    const url = server.url("clinic", "owner_of_south");
    const stored = "select rolpassword from pg_authid where rolname = 'clinic_app'";
    const before = await asRoot(stored);
    await expect(prepareDatabase(url, { secret: secrets.south })).rejects.toThrow(
      "There is a role clinic_app already that Roundtable did not make.",
    );
    const appUrl = new URL(server.url("clinic", "clinic_app"));
    appUrl.password = "of another program";
    await prepareDatabase(url, { secret: secrets.south, appUrl: appUrl.href });
    expect(await asRoot(stored)).toEqual(before);
    await (await connect(appUrl.href)).end();
  });

  test("a database of any name gets roles of its own", async () => {
    await asRoot(`create database "${odd.replaceAll('"', '""')}" owner owner_of_south`);
    const url = new URL(server.url("x", "owner_of_south"));
    url.pathname = `/${encodeURIComponent(odd)}`;
    const app = new URL(await prepareDatabase(url.href, { secret: secrets.south }));
    expect(app.username).toBe(rolesNamedAfter(odd).app);
    const client = await connect(app.href);
    expect((await client.query("select current_database() as name")).rows).toEqual([{ name: odd }]);
    await client.end();
  });

  test("requests begin with the settings of the built-in database, whatever the server's are", async () => {
    await asRoot(
      "alter system set jit = on",
      "alter system set max_parallel_workers_per_gather = 4",
      "select pg_reload_conf()",
    );
    await migrate(ownerUrl("midwest"));
    const app = await connect(appUrls.midwest);
    const { rows } = await app.query(
      "select name, setting from pg_settings where source = 'database user' order by name",
    );
    expect(Object.fromEntries(rows.map(({ name, setting }) => [name, setting]))).toEqual({
      ...{ idle_in_transaction_session_timeout: "10000", jit: "off", lock_timeout: "4000" },
      ...{
        max_parallel_workers_per_gather: "0",
        plan_cache_mode: "force_generic_plan",
        random_page_cost: "1.1",
      },
      ...{ statement_timeout: "5000", work_mem: "8192" },
    });
    await app.end();
  });
});

test("names of roles fit into Postgres, need no quotes, and differ where their databases do", () => {
  const names = [
    "roundtable",
    "pg_things",
    "1st",
    "Midwest",
    "midwest",
    "mid-west",
    "mid_west",
    "ö",
    "",
    "a".repeat(63),
    `${"a".repeat(62)}b`,
  ];
  const roles = [...names, odd].flatMap((name) => Object.values(rolesNamedAfter(name)));
  for (const role of roles) expect(role).toMatch(/^(?!pg_)[a-z_][a-z0-9_]{0,62}$/);
  expect(new Set(roles).size).toBe(roles.length);
  expect(rolesNamedAfter("roundtable")).toEqual({ app: "roundtable_app", search: "roundtable_search" });
});
