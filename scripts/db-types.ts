// Writes db/schema.ts from the migrations, by way of a database made for the purpose.
import { startTemporary } from "#db/embedded/temporary.ts";
import { migrate } from "#db/migrate.ts";
import { runProgram } from "./test/run-program.ts";

const database = await startTemporary(() => {});
let ok = false;
try {
  await migrate(database.ownerUrl);
  ok = await runProgram("kysely-codegen/dist/cli/bin.js", [
    "--url",
    database.ownerUrl,
    ...process.argv.slice(2),
  ]);
} finally {
  await database.stop();
}
process.exit(ok ? 0 : 1);
