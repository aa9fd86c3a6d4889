// db/verbs.ts is the one door through which code calls functions of the database, by named arguments.
import { spawnSync } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import ts from "typescript";
import { expect, test } from "vitest";
import { readFunctions } from "#db/functions.ts";
import { verbs } from "#db/verbs.ts";
import { cohort } from "#tests/support/cast.ts";
import { databaseOfThisTest } from "#tests/support/database.ts";
import { visit } from "#tests/support/sources.ts";
import { choicesText } from "../../scripts/db-types/write-choices.ts";
import { verbsTexts } from "../../scripts/db-types/write-verbs.ts";

test("db/verbs, db/choices.ts and db/schema.ts are what `npm run db:types` makes of the database", async () => {
  const { ownerUrl } = await databaseOfThisTest();
  const written = ["db/verbs.ts", ...readdirSync("db/verbs").map((name) => `db/verbs/${name}`)];
  expect(new Map(written.map((path) => [path, readFileSync(path, "utf8")]))).toEqual(
    await verbsTexts(ownerUrl),
  );
  expect(readFileSync("db/choices.ts", "utf8")).toBe(await choicesText(ownerUrl));
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ["node_modules/kysely-codegen/dist/cli/bin.js", "--verify", "--url", ownerUrl],
    { encoding: "utf8" },
  );
  expect(status, stdout + stderr).toBe(0);
});

test("every function has a sentence above it", async () => {
  const { beforeTables, rest } = await readFunctions();
  const bare = [...beforeTables, ...rest].filter(({ comment }) => !/^[A-Z`]\w/.test(comment[0] ?? ""));
  expect(bare.map(({ name }) => name)).toEqual([]);
});

test("an argument with another name, without one, or too many, is a compile error", async () => {
  const { asMember, owner } = await databaseOfThisTest();
  const { rows } = await owner.query<{ id: number }>(
    "select min(id) as id from thread where cohort_id = $1",
    [cohort("pediatric")],
  );
  await asMember("joelle", async (app) => {
    const named = { cohort: cohort("pediatric"), thread: rows[0]!.id, pins: true };
    await expect(verbs.pinThread(app, named)).resolves.toBeUndefined();
  });
  // Never run: what `tsc` says of them is the test.
  void (async (app: never) => {
    // @ts-expect-error another name
    await verbs.pinThread(app, { cohort: 1, thread: 1, pin: true });
    // @ts-expect-error one that is missing
    await verbs.pinThread(app, { cohort: 1, thread: 1 });
    // @ts-expect-error one too many
    await verbs.pinThread(app, { cohort: 1, thread: 1, pins: true, why: "" });
    // @ts-expect-error another type
    await verbs.pinThread(app, { cohort: "1", thread: 1, pins: true });
    // @ts-expect-error nothing where something is needed
    await verbs.pinThread(app);
  });
});

test("what is left out takes the database's default, and the same call has the same text each time", async () => {
  const sent: string[] = [];
  const connection = {
    async query(text: string, values: unknown[]) {
      sent.push(`${text} ${JSON.stringify(values)}`);
      return { rows: [{ answer: 7, invited_by: "Wendell" }] };
    },
  };
  expect(await verbs.invite(connection, { toEmail: "a@b.example", practice: 3 })).toBe(7);
  expect(await verbs.invite(connection, { toEmail: "c@d.example", practice: null })).toBe(7);
  expect(await verbs.invite(connection, { toEmail: "a@b.example", asNetworkRole: "moderator" })).toBe(7);
  await verbs.setMyTotp(connection, { secret: new Uint8Array(), usedStep: 4 });
  await verbs.setMyTotp(connection);
  expect(await verbs.myInvitations(connection)).toEqual([{ answer: 7, invitedBy: "Wendell" }]);
  expect(sent).toEqual([
    'select verbs.invite(to_email => $1::text, practice => $2::bigint) as answer ["a@b.example",3]',
    'select verbs.invite(to_email => $1::text, practice => $2::bigint) as answer ["c@d.example",null]',
    'select verbs.invite(to_email => $1::text, as_network_role => $2::text) as answer ["a@b.example","moderator"]',
    "select verbs.set_my_totp(secret => $1::bytea, used_step => $2::bigint) [{},4]",
    "select verbs.set_my_totp() []",
    "select * from verbs.my_invitations() []",
  ]);
});

/** Every piece of text in the code, with where it stands. */
function textsIn(...folders: string[]): { path: string; text: string }[] {
  const paths = folders.flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: "utf8" })
      .filter((name) => /\.tsx?$/.test(name))
      .map((name) => join(folder, name)),
  );
  return paths.flatMap((path) => {
    const tree = ts.createSourceFile(path, readFileSync(path, "utf8"), ts.ScriptTarget.Latest, true);
    const texts: { path: string; text: string }[] = [];
    visit(tree, (node) => {
      if (ts.isStringLiteralLike(node) || ts.isTemplateExpression(node))
        texts.push({ path, text: node.getText().slice(1, -1).trim() });
    });
    return texts;
  });
}

test("no SQL outside db calls a verb or a job: what is nothing but a call goes through db/verbs.ts", () => {
  const alone =
    /^(select( \* from)?|call)\s+(verbs|jobs|helpers)\.\w+\([^()]*(\([^()]*\)[^()]*)*\)(\s+(as )?\w+)?$/;
  expect(textsIn("app", "server").filter(({ text }) => alone.test(text))).toEqual([]);
});

test("no call is made by position, in tests as little as elsewhere", () => {
  // What is said of texts reads like an operator.
  const byPosition =
    /(?<!function )\b(?:verbs|jobs|helpers)\.(?!holds|isolated|folded)[a-z_]+\((?!\)|\s*\w+ => |\$\{)/;
  const found = textsIn("app", "server", "bench", "tests", "db/demo").filter(({ text }) =>
    byPosition.test(text),
  );
  expect(found).toEqual([]);
});
