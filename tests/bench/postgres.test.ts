import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { installedServers } from "#db/embedded/installed.ts";
import { startEmbedded } from "#db/embedded.ts";
import { ask, newFolder } from "#tests/embedded/playground.ts";
import { chosenPostgres } from "../../bench/postgres.ts";

const installed = await installedServers();
const others = installed.filter(({ version, builtIn }) => version >= 15 && version <= 18 && !builtIn);

test("a PostgreSQL that is not installed, or not supported, is said in a sentence with those that are", async () => {
  const sentence =
    /^There is no PostgreSQL "[^"]+" to measure on; BENCH_POSTGRES can be one of these: [\d, ]+\.$/;
  expect(await chosenPostgres("14")).toMatch(sentence);
  expect(await chosenPostgres("newest")).toMatch(sentence);
});

test("without a version, and with its own, the built-in PostgreSQL is measured where it always was", async () => {
  const builtIn = installed.find((each) => each.builtIn)!;
  const chosen = await chosenPostgres(undefined);
  expect(chosen).toMatchObject({ dataDir: expect.stringMatching(/\.bench$/) });
  expect(chosen).not.toHaveProperty("binaries");
  expect(await chosenPostgres(String(builtIn.version))).toEqual(chosen);
});

test.runIf(others.length > 0).each(others)(
  "PostgreSQL $version is measured in a folder of its own, and differs from the built-in one in its version alone",
  async ({ version }) => {
    const chosen = await chosenPostgres(String(version));
    expect(chosen).toMatchObject({ dataDir: expect.stringMatching(`\\.bench/postgres-${version}$`) });
    const { binaries } = chosen as Exclude<typeof chosen, string>;

    const dataDir = join(newFolder(), "data");
    const own = await start(dataDir, binaries);
    await ask(own.ownerUrl, "create table kept as select 42 as answer");
    const found = await asked(own.ownerUrl);
    await own.stop();
    const builtIn = await start(join(newFolder(), "data"), undefined);
    expect(found).toEqual({ ...(await asked(builtIn.ownerUrl)), version });

    // The next run opens what this one has made, and only with the programs that made it.
    await expect(startEmbedded({ dataDir, log: () => {} })).rejects.toThrow(
      `was made by PostgreSQL ${version}`,
    );
    const later = await start(dataDir, binaries);
    expect(await ask(later.ownerUrl, "select answer from kept")).toEqual([{ answer: 42 }]);
  },
);

async function start(dataDir: string, binaries: Parameters<typeof startEmbedded>[0]["binaries"]) {
  const embedded = await startEmbedded({ dataDir, binaries, log: () => {} });
  let stopped: Promise<void> | undefined;
  const stop = () => {
    stopped ??= embedded.stop();
    return stopped;
  };
  onTestFinished(stop);
  return { ...embedded, stop };
}

async function asked(ownerUrl: string): Promise<object> {
  const [found] = await ask<object>(
    ownerUrl,
    `select current_setting('server_version_num')::int / 10000 as version, current_setting('shared_buffers') as buffers,
       current_setting('work_mem') as work, current_setting('random_page_cost') as pages, current_setting('jit') as jit,
       current_setting('data_checksums') as checksums, current_setting('server_encoding') as encoding,
       lower('ÄÉŁ') as lower, array(select each from unnest(array['b', 'Á', 'a', 'B', '-a']) each order by each) as sorted`,
  );
  return found!;
}
