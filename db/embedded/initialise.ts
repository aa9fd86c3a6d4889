import { randomBytes } from "node:crypto";
import { existsSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Binaries } from "./binaries.ts";
import { give, syncFolder } from "./folders.ts";
import type { Home } from "./home.ts";
import { makeKey, passwordOf, superuser } from "./passwords.ts";
import { run } from "./processes.ts";
import { DatabaseTrouble, damaged, explain } from "./trouble.ts";

const unfinished = "data.new-";

/** Makes an empty database in a temporary folder and moves it into place when it is whole. */
export async function initialise(home: Home, binaries: Binaries) {
  removeUnfinished(home);
  makeKey(home);
  const suffix = randomBytes(4).toString("hex");
  const fresh = join(home.folder, unfinished + suffix);
  const passwordFile = join(home.folder, `password-${suffix}`);
  try {
    await runInitdb(home, binaries, fresh, passwordFile);
    renameSync(fresh, home.data);
    syncFolder(home.folder);
  } catch (error) {
    rmSync(fresh, { recursive: true, force: true });
    // Another process was quicker; its database is as good.
    if (!existsSync(join(home.data, "PG_VERSION"))) throw error;
  } finally {
    rmSync(passwordFile, { force: true });
  }
}

async function runInitdb(home: Home, binaries: Binaries, fresh: string, passwordFile: string) {
  const args = [
    ...["--pgdata", fresh, "--username", superuser, "--pwfile", passwordFile],
    ...["--auth", "scram-sha-256", "--encoding", "UTF8", "--data-checksums", "--no-instructions"],
    ...(majorOf(binaries) >= 17 ? ["--locale-provider", "builtin", "--builtin-locale", "C.UTF-8"] : []),
    // Where there is no built-in one yet, the system's C puts texts in the same order at the same cost.
    ...["--locale", "C"],
  ];
  // Case and word rules beyond ASCII come from the system's locale where it has one of these.
  const kinds = ["C.UTF-8", "en_US.UTF-8", "C"];
  for (const kind of kinds) {
    writeFileSync(passwordFile, passwordOf(home, superuser), { mode: 0o600 });
    give(passwordFile, home.account);
    const { code, output } = await run(
      binaries.initdb,
      [...args, "--lc-ctype", kind],
      home.account,
      home.folder,
    );
    if (code === 0) return;
    if (kind === kinds.at(-1) || !/invalid locale|locale name/.test(output))
      throw explain(output, home.folder);
  }
}

/** Refuses a data folder that is not a database of the version that we run. */
export function checkVersion(home: Home, binaries: Binaries) {
  const file = join(home.data, "PG_VERSION");
  const found = readVersion(file);
  const ours = majorOf(binaries);
  if (found === String(ours)) return;
  if (!/^\d+(\.\d+)?$/.test(found)) throw damaged(home.data, `${file} is missing or unreadable`);
  throw new DatabaseTrouble(
    `The database in ${home.data} was made by PostgreSQL ${found}, and this Roundtable has ${ours}; make a backup with the Roundtable that made it and restore that here. Nothing was deleted.`,
  );
}

function majorOf({ version }: Binaries): number {
  return Number(version.split(".")[0]);
}

function readVersion(file: string) {
  try {
    return readFileSync(file, "utf8").trim();
  } catch {
    return "";
  }
}

// What a killed first start left behind has never held data: only a whole folder gets its final name.
function removeUnfinished(home: Home) {
  for (const name of readdirSync(home.folder)) {
    if (name.startsWith(unfinished) || name.startsWith("password-")) {
      rmSync(join(home.folder, name), { recursive: true, force: true });
    }
  }
}
