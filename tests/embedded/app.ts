// Stands in for the app in these tests: holds the built-in database until it is told to stop or is killed.
import { DatabaseTrouble, startEmbedded } from "../../db/embedded.ts";

const say = (what: object) => process.stdout.write(`${JSON.stringify(what)}\n`);

try {
  const started = performance.now();
  const { ownerUrl, socketDir, where, adopted, stop } = await startEmbedded({
    dataDir: process.argv[2]!,
    log: (line) => say({ line }),
    onLost: ({ message }) => say({ lost: message }),
    giveUpAfter: Number(process.env.GIVE_UP_AFTER ?? 60_000),
  });
  process.once("SIGTERM", async () => {
    await stop();
    process.exit(0);
  });
  say({ ready: { ownerUrl, socketDir, where, adopted, ms: Math.round(performance.now() - started) } });
} catch (error) {
  if (!(error instanceof DatabaseTrouble)) throw error;
  say({ refused: error.message });
  process.exit(1);
}
