import { spawnSync } from "node:child_process";
import { readFileSync, statSync } from "node:fs";
import { type Account, identity } from "./processes.ts";
import { DatabaseTrouble } from "./trouble.ts";

const candidates = ["roundtable", "postgres", "_postgres", "nobody"];

/** True when this process may become any user, so that the database must run as another one. */
export function isRoot() {
  return process.getuid?.() === 0;
}

/** The user that the database runs as: ourselves, or for root the owner of the data or an unprivileged one. */
export function databaseAccount(existingData?: string): Account {
  if (!isRoot()) return {};
  const users = readUsers();
  if (existingData) {
    const { uid, gid } = statSync(existingData);
    if (uid !== 0) return { uid, gid, name: users.find((user) => user.uid === uid)?.name ?? String(uid) };
  }
  for (const name of candidates) {
    const user = users.find((each) => each.name === name);
    if (user && user.uid !== 0) return user;
  }
  throw new DatabaseTrouble(
    "The database does not run as root, and this system has no user called roundtable, postgres or nobody; add one (useradd --system roundtable) or start as an ordinary user.",
  );
}

function readUsers() {
  return readFileSync("/etc/passwd", "utf8")
    .split("\n")
    .map((line) => line.split(":"))
    .map(([name, , uid, gid]) => ({ name: name!, uid: Number(uid), gid: Number(gid) }));
}

/** Whether the account can enter a folder, asked of the system itself because of access lists and mounts. */
export function canEnter(folder: string, account: Account) {
  if (account.uid === undefined) return true;
  return (
    spawnSync("/bin/sh", ["-c", 'cd "$1"', "sh", folder], { ...identity(account), cwd: "/" }).status === 0
  );
}
