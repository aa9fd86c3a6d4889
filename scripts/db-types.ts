// Writes db/schema.ts, db/choices.ts, db/verbs.ts and db/verbs from migrations and functions, by way of a database made for
// the purpose.
import { mkdir, rm, writeFile } from "node:fs/promises";
import { startTemporary } from "#db/embedded/temporary.ts";
import { migrate } from "#db/migrate.ts";
import { choicesText } from "./db-types/write-choices.ts";
import { verbsTexts } from "./db-types/write-verbs.ts";
import { runProgram } from "./test/run-program.ts";

const database = await startTemporary(() => {});
let ok = false;
try {
  await migrate(database.ownerUrl);
  const verbs = await verbsTexts(database.ownerUrl);
  await rm("db/verbs", { recursive: true, force: true });
  await mkdir("db/verbs");
  for (const [path, text] of verbs) await writeFile(path, text);
  await writeFile("db/choices.ts", await choicesText(database.ownerUrl));
  ok = await runProgram("kysely-codegen/dist/cli/bin.js", ["--url", database.ownerUrl]);
} finally {
  await database.stop();
}
process.exit(ok ? 0 : 1);
