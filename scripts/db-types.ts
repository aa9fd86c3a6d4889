// Writes db/schema.ts, db/choices.ts and db/verbs.ts from migrations and functions, by way of a database made for the purpose.
import { writeFile } from "node:fs/promises";
import { startTemporary } from "#db/embedded/temporary.ts";
import { migrate } from "#db/migrate.ts";
import { choicesText } from "./db-types/write-choices.ts";
import { verbsText } from "./db-types/write-verbs.ts";
import { runProgram } from "./test/run-program.ts";

const database = await startTemporary(() => {});
let ok = false;
try {
  await migrate(database.ownerUrl);
  await writeFile("db/verbs.ts", await verbsText(database.ownerUrl));
  await writeFile("db/choices.ts", await choicesText(database.ownerUrl));
  ok = await runProgram("kysely-codegen/dist/cli/bin.js", ["--url", database.ownerUrl]);
} finally {
  await database.stop();
}
process.exit(ok ? 0 : 1);
