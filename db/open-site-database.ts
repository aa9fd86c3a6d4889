import { awaitDatabase } from "./await-database.ts";
import { loadDemonstration } from "./demo/load.ts";
import { startEmbedded } from "./embedded.ts";
import { appUrlFrom, migrate } from "./migrate.ts";
import { derivedKey, type Settings } from "./settings.ts";

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
  const password = derivedKey(settings.secret, "database role roundtable_app");
  if (settings.databaseUrl) {
    await awaitDatabase(settings.databaseUrl, say);
    await migrate(settings.databaseUrl, settings.databaseAppUrl ? undefined : password);
    const app = settings.databaseAppUrl ?? appUrlFrom(settings.databaseUrl, password);
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
  try {
    await migrate(embedded.ownerUrl, password);
    if (settings.demonstration) await loadDemonstration(embedded.ownerUrl, settings.secret, say);
  } catch (error) {
    await embedded.stop();
    throw error;
  }
  return {
    owner: embedded.ownerUrl,
    app: appUrlFrom(embedded.ownerUrl, password),
    stop: () => embedded.stop(),
  };
}
