// npm run backup -- FILE and npm run restore -- FILE.
import { join, resolve } from "node:path";
import { BucketTrouble } from "#app/files/bucket/bucket-trouble.ts";
import { storeOf } from "#app/files/store-of.server.ts";
import { backUp } from "./backup/back-up.ts";
import { restore } from "./backup/restore.ts";
import { BackupTrouble } from "./backup/trouble.ts";
import { DatabaseTrouble, type Embedded, joinEmbedded, startEmbedded } from "./embedded.ts";
import { UnfitDatabase } from "./migrate.ts";
import { readSettings, WrongSetting } from "./settings.ts";

const say = (line: string) => console.log(line);

try {
  await main(process.argv[2] ?? "", process.argv[3]);
} catch (error) {
  const expected = [BackupTrouble, BucketTrouble, DatabaseTrouble, UnfitDatabase, WrongSetting].some(
    (kind) => error instanceof kind,
  );
  const { code = "" } = error as { code?: string };
  const away = /^(ECONN|ENOTFOUND|EAI_AGAIN|ETIMEDOUT|08|28|3D000|57P)/.test(code);
  if (away) console.error(`The database of DATABASE_URL cannot be reached (${code}). Nothing was changed.`);
  else console.error(expected ? (error as Error).message : error);
  process.exit(1);
}

async function main(command: string, file: string | undefined) {
  if ((command !== "backup" && command !== "restore") || !file)
    throw new BackupTrouble(
      `Name the file: npm run ${command === "restore" ? "restore" : "backup"} -- roundtable.tar.gz`,
    );
  // npm runs us in the project's folder, and the person named the file from theirs.
  const path = resolve(process.env.INIT_CWD ?? "", file);
  const settings = readSettings();
  const { ownerUrl, stop } = await database(settings, command === "backup" ? joinEmbedded : startEmbedded);
  try {
    const network = {
      ownerUrl,
      files: storeOf(settings),
      aside: join(settings.dataDir, "files", "unfinished"),
      secret: settings.secret,
    };
    await (command === "backup" ? backUp(path, network, say) : restore(path, network, say));
  } finally {
    await stop();
  }
}

/** A backup joins a site that runs; a restore must be alone with its database. */
async function database(
  settings: ReturnType<typeof readSettings>,
  open: typeof startEmbedded,
): Promise<Pick<Embedded, "ownerUrl" | "stop">> {
  if (settings.databaseUrl) return { ownerUrl: settings.databaseUrl, stop: async () => {} };
  return open({ dataDir: settings.dataDir, log: say });
}
