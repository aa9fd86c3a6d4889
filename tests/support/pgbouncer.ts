import { spawn, spawnSync } from "node:child_process";
import { chmodSync, chownSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { databaseAccount } from "#db/embedded/account.ts";
import { identity } from "#db/embedded/processes.ts";
import { connect } from "./database.ts";
import { freePort } from "./site.ts";

const program = process.env.PGBOUNCER ?? "pgbouncer";
const account = databaseAccount();

/** The version of the PgBouncer of this machine (named by PGBOUNCER, or on the path), such as 1.18; none without one. */
export function installedPgBouncer(): number | undefined {
  const said = spawnSync(program, ["--version"], { encoding: "utf8" }).stdout;
  const version = /PgBouncer (\d+\.\d+)/.exec(said ?? "")?.[1];
  return version === undefined ? undefined : Number(version);
}

/** Starts it in front of a server where the role of `serverUrl` has the password "x"; `settings` are lines of its file. */
export async function startPgBouncer(serverUrl: string, settings: string[]) {
  const { hostname, port: serverPort, username } = new URL(serverUrl);
  const folder = mkdtempSync(join(tmpdir(), "roundtable-pgbouncer-"));
  chmodSync(folder, 0o755);
  if (account.uid !== undefined) chownSync(folder, account.uid, account.gid!);
  const port = await freePort();
  const file = join(folder, "pgbouncer.ini");
  writeFileSync(
    file,
    [
      `[databases]\n* = host=${hostname} port=${serverPort}`,
      `[pgbouncer]\nlisten_addr = 127.0.0.1\nlisten_port = ${port}\nunix_socket_dir =`,
      `auth_type = trust\nauth_file = ${join(folder, "users")}`,
      ...settings,
    ].join("\n"),
  );
  writeFileSync(join(folder, "users"), `"${username}" "x"\n`);
  const child = spawn(program, ["-q", file], { stdio: "ignore", ...identity(account), cwd: folder });
  const url = (of: string) => {
    const through = new URL(of);
    through.host = `127.0.0.1:${port}`;
    return through.href;
  };
  for (let tries = 0; ; tries++) {
    try {
      await (await connect(url(serverUrl))).end();
      break;
    } catch (error) {
      if (tries === 50 || child.exitCode !== null) throw error;
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  }
  return {
    url,
    async stop() {
      const gone = new Promise((resolve) => child.once("close", resolve));
      child.kill("SIGKILL");
      await gone;
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
