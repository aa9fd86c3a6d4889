import { join } from "node:path";
import { awaitDatabase } from "./await-database.ts";
import { startEmbedded } from "./embedded.ts";
import { compareFiles } from "./files-at.ts";
import { prepareDatabase } from "./prepare-database.ts";
import type { Settings } from "./settings.ts";

/** Where the owner and where requests log in. */
export type SiteDatabase = { owner: string; app: string; stop(): Promise<void> };

/**
 * The database of the settings, or the built-in one, brought up to date and with the demonstration where that is asked for.
 * Throws DatabaseTrouble and UnfitDatabase with a sentence for whoever starts the site.
 */
export async function openSiteDatabase(
  settings: Settings,
  say: (line: string) => void,
): Promise<SiteDatabase> {
  const { secret, secretReplaces, databaseAppUrl: appUrl, preparedStatements } = settings;
  if (settings.databaseUrl) {
    await awaitDatabase(settings.databaseUrl, say);
    const given = { secret, secretReplaces, appUrl, preparedStatements };
    const app = await prepareDatabase(settings.databaseUrl, given);
    const { bucket, dataDir } = settings;
    await compareFiles(settings.databaseUrl, bucket ? { bucket } : { folder: join(dataDir, "files") }, say);
    return { owner: settings.databaseUrl, app, stop: async () => {} };
  }
  const embedded = await startEmbedded({
    dataDir: settings.dataDir,
    log: say,
    onLost(trouble) {
      process.stderr.write(`${trouble.message}\n`);
      process.exit(1);
    },
  });
  say(`Using the built-in database in ${embedded.where}`);
  const owner = embedded.ownerUrl;
  try {
    const app = await prepareDatabase(owner, { secret, secretReplaces });
    if (settings.demonstration) {
      // Its conversations are long, and no other start should have to read them.
      const { loadDemonstration } = await import("./demo/load.ts");
      await loadDemonstration(owner, settings, say);
    }
    return { owner, app, stop: () => embedded.stop() };
  } catch (error) {
    await embedded.stop();
    throw error;
  }
}
