// npm run files -- move and npm run files -- move --to folder.
import { join } from "node:path";
import { parseArgs } from "node:util";
import { BucketTrouble } from "#app/files/bucket/bucket-trouble.ts";
import { folderOf, storeOf } from "#app/files/store-of.server.ts";
import { DatabaseTrouble, joinEmbedded } from "./embedded.ts";
import { noteFiles } from "./files-at.ts";
import { moveFiles } from "./moving/move-files.ts";
import { MoveTrouble } from "./moving/trouble.ts";
import { readSettings, WrongSetting } from "./settings.ts";

const say = (line: string) => console.log(line);

try {
  await main();
} catch (error) {
  const expected = [BucketTrouble, DatabaseTrouble, MoveTrouble, WrongSetting].some(
    (kind) => error instanceof kind,
  );
  const { code = "", message } = error as Error & { code?: string };
  const away = /^(ECONN|ENOTFOUND|EAI_AGAIN|ETIMEDOUT|08|28|3D000|57P)/.test(code);
  if (away) console.error(`The database of DATABASE_URL cannot be reached (${code}).`);
  else if (error instanceof BucketTrouble) console.error(`${message} Run it again to go on where it was.`);
  else console.error(expected ? message : error);
  process.exit(1);
}

async function main() {
  const toFolder = isToFolder(process.argv.slice(2));
  const settings = readSettings();
  const { bucket } = settings;
  if (!bucket)
    throw new MoveTrouble("FILES_URL is missing: it names the bucket that files are moved to, or from.");
  const [inBucket, inFolder] = [storeOf(settings), folderOf(settings)];
  const [from, to] = toFolder ? [inBucket, inFolder] : [inFolder, inBucket];
  const folder = join(settings.dataDir, "files");
  const stopping = new AbortController();
  for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => stopping.abort());
  const { ownerUrl, stop } = settings.databaseUrl
    ? { ownerUrl: settings.databaseUrl, stop: async () => {} }
    : await joinEmbedded({ dataDir: settings.dataDir, log: say });
  try {
    await moveFiles({ ownerUrl, from, to, aside: join(folder, "unfinished"), say, stop: stopping.signal });
    await noteFiles(ownerUrl, toFolder ? { folder } : { bucket });
    say(
      toFolder
        ? "Take FILES_URL away and start the site anew."
        : "Start the site anew with FILES_URL. If it ran without until now, run this once more when it has stopped.",
    );
  } finally {
    await stop();
  }
}

function isToFolder(given: string[]): boolean {
  try {
    const { values, positionals } = parseArgs({
      args: given,
      options: { to: { type: "string" } },
      allowPositionals: true,
    });
    if (positionals.join() !== "move" || (values.to ?? "folder") !== "folder") throw new Error("unknown");
    return values.to !== undefined;
  } catch {
    throw new MoveTrouble("Use it so: npm run files -- move, npm run files -- move --to folder.");
  }
}
