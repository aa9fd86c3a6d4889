// npm run sql, npm run sql -- demo, npm run sql -- --as NAME.
import { existsSync } from "node:fs";
import { parseArgs } from "node:util";
import { findHome, openDataDir } from "./embedded/home.ts";
import { DatabaseTrouble, joinEmbedded } from "./embedded.ts";
import { appUrlOf } from "./prepare-database.ts";
import { readSettings, type Settings, WrongSetting } from "./settings.ts";
import { type Connection, connect } from "./sql/connection.ts";
import { findMember } from "./sql/find-member.ts";
import { converse } from "./sql/prompt.ts";
import { NoPrompt } from "./sql/trouble.ts";

const say = (line: string) => process.stderr.write(`${line}\n`);

try {
  process.exitCode = (await main()) ? 0 : 1;
} catch (error) {
  const expected = [DatabaseTrouble, NoPrompt, WrongSetting].some((kind) => error instanceof kind);
  const { code = "", message } = error as Error & { code?: string };
  if (expected) say(message);
  else if (/^(ECONN|ENO|EAI_AGAIN|ETIMEDOUT|08|28|3D000|57P)/.test(code))
    say(`The database cannot be reached (${code}). Look at DATABASE_URL and DATABASE_APP_URL.`);
  else console.error(error);
  process.exitCode = 1;
}

async function main(): Promise<boolean> {
  const { demonstration, as } = readArguments(process.argv.slice(2));
  const settings = readSettings({ demonstration });
  const database = await openDatabase(settings);
  let connection: Connection | undefined;
  try {
    const member = as === undefined ? undefined : await findMember(database.ownerUrl, as);
    const url = member ? await appUrlOf(database.ownerUrl, settings) : database.ownerUrl;
    connection = await connect(url, member, (words) => say(`Notice: ${words}`));
    say(
      member
        ? `You see what ${member.name} may see, and can change nothing. \\? lists what can be asked beside SQL.`
        : "You are the owner of the database: you see past every wall, and what you change is changed. \\? helps.",
    );
    const { stdin: input, stdout: output } = process;
    return await converse(connection, member?.name ?? "owner", { input, output });
  } finally {
    await connection?.close().catch(() => {});
    await database.stop();
  }
}

function readArguments(given: string[]): { demonstration: boolean; as: string | undefined } {
  try {
    const { values, positionals } = parseArgs({
      args: given,
      options: { as: { type: "string" } },
      allowPositionals: true,
    });
    if (positionals.some((word) => word !== "demo")) throw new Error("unknown");
    return { demonstration: positionals.length > 0, as: values.as };
  } catch {
    throw new NoPrompt(
      "Use it so: npm run sql, npm run sql -- demo, npm run sql -- --as NAME, npm run sql -- demo --as NAME.",
    );
  }
}

/** The database of the settings; the built-in one is that of the site which runs on it, or is started for the prompt. */
async function openDatabase({ databaseUrl, dataDir, demonstration }: Settings) {
  if (databaseUrl) return { ownerUrl: databaseUrl, stop: async () => {} };
  if (!existsSync(dataDir) || !findHome(openDataDir(dataDir)))
    throw new NoPrompt(
      `There is no database in ${dataDir} yet. Start the site once, with npm ${demonstration ? "run demo" : "start"}.`,
    );
  return joinEmbedded({ dataDir, log: say });
}
