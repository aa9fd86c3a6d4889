import { type ChildProcess, spawn } from "node:child_process";
import { text } from "node:stream/consumers";
import { afterAll, beforeAll, expect, inject, onTestFinished, test } from "vitest";
import { takeStatements } from "#db/sql/statements.ts";
import { drawTable } from "#db/sql/table.ts";
import { cohort, emailOf, member } from "#tests/support/cast.ts";
import { freshDatabase, type TestDatabase } from "#tests/support/database.ts";

let database: TestDatabase;
beforeAll(async () => {
  database = await freshDatabase();
});
afterAll(() => database.close());

type Said = { output: string; notes: string; status: number | null };

/** Starts the prompt on this test's database, with its standard input and output as a pipe. */
function open(...args: string[]): ChildProcess {
  const child = spawn(process.execPath, ["db/sql.ts", ...args], {
    env: {
      ...{ PATH: process.env.PATH, NODE_ENV: "production", SECRET: inject("cluster").secret },
      ...{ DATABASE_URL: database.ownerUrl, DATABASE_APP_URL: database.appUrl },
    },
  });
  onTestFinished(() => void child.kill("SIGKILL"));
  return child;
}

/** Sends lines to a prompt and reads all that it says until it ends. */
async function ask(args: string[], ...lines: string[]): Promise<Said> {
  const child = open(...args);
  child.stdin!.end(`${lines.join("\n")}\n`);
  const [output, notes, status] = await Promise.all([
    text(child.stdout!),
    text(child.stderr!),
    new Promise<number | null>((resolve) => child.once("close", resolve)),
  ]);
  return { output, notes, status };
}

test("the owner sees every cohort and can change what is there", async () => {
  const { output, notes, status } = await ask(
    [],
    "select count(distinct cohort_id) as cohorts from thread;",
    "update person set title = 'Owner of',",
    "  name = name where id = (select min(id) from person);",
  );
  const { rows } = await database.owner.query("select count(distinct cohort_id) as cohorts from thread");
  expect(output).toBe(`cohorts\n-------\n${rows[0].cohorts}\n(1 row)\nUPDATE 1\n`);
  expect(notes).toMatch(/You are the owner of the database/);
  expect(status).toBe(0);
});

test("as a member one sees the conversations of that member's cohorts alone", async () => {
  const { output, notes, status } = await ask(
    ["--as", "wendell"],
    "select distinct cohort_id from thread;",
    "select member_id from account;",
  );
  expect(output).toBe(
    `cohort_id\n---------\n${cohort("pediatric")}\n(1 row)\nmember_id\n---------\n${member("wendell")}\n(1 row)\n`,
  );
  expect(notes).toMatch(/You see what Wendell .* may see, and can change nothing/);
  expect(status).toBe(0);
});

test("as a member one cannot write, by no statement and by no function", async () => {
  const before = await database.owner.query("select * from draft order by 1, 2, 3");
  const { output, status } = await ask(
    ["--as", emailOf("wendell")],
    "delete from draft;",
    "commit; delete from draft;",
    "set transaction read write;",
    "set session characteristics as transaction read write; delete from draft;",
    "set role none; delete from draft;",
    "select try_write();",
  );
  expect(output.match(/cannot execute DELETE in a read-only transaction/g)).toHaveLength(4);
  expect(output).toMatch(/must be set before any query|cannot set transaction read-write mode/);
  expect(output).toMatch(/cannot execute \w+ in a read-only transaction \(25006\)\n$/);
  expect(status).toBe(1);
  expect((await database.owner.query("select * from draft order by 1, 2, 3")).rows).toEqual(before.rows);
});

test("a name that several people could have is asked again, and one that nobody has is refused", async () => {
  const several = await ask(["--as", "a"]);
  expect(several.notes).toMatch(/^a could be several people\. Give the email address of one:\n {2}\S+@\S+, /);
  expect(several.status).toBe(1);
  expect((await ask(["--as", "Nobody At All"])).notes).toBe(
    "Nobody is called Nobody At All. Give a name or an email address.\n",
  );
  expect((await ask(["--like", "x"])).notes).toMatch(/^Use it so: npm run sql, /);
});

test("what is wrong with a statement is said with its place, and the next one is taken", async () => {
  const { output, status } = await ask([], "select 1,", "  nmae from person;", "select 2 as two;");
  expect(output).toContain(
    'Error: column "nmae" does not exist (42703)\nline 2:   nmae from person\n          ^\n',
  );
  expect(output).toMatch(/two\n---\n2\n\(1 row\)\n$/);
  expect(status).toBe(1);
});

test("tables are listed with whose rows they hold, and shown with their policies; functions with their texts", async () => {
  const { output } = await ask([], "\\d", "\\d thread", "\\df who_asks", "\\d nothing", "\\?");
  expect(output).toMatch(/^public +\| thread +\| cohort/m);
  expect(output).toMatch(/Policies[\s\S]*my_cohorts\(\)/);
  expect(output).toMatch(/CREATE OR REPLACE FUNCTION \w+\.who_asks/);
  expect(output).toContain("There is no table called nothing.");
  expect(output).toContain("a statement ends with a semicolon");
});

test("a statement that takes too long can be given up on, and the prompt goes on", async () => {
  const child = open();
  const output = text(child.stdout!);
  child.stdin!.write("select pg_sleep(25);\nselect 'still here' as it;\n\\q\n");
  await expect
    .poll(
      async () => {
        const { rows } = await database.owner.query(
          "select pg_cancel_backend(pid) from pg_stat_activity where query = 'select pg_sleep(25)' and state = 'active' and pid <> pg_backend_pid()",
        );
        return rows.length;
      },
      { timeout: 15_000 },
    )
    .toBe(1);
  expect(await output).toMatch(
    /Error: canceling statement due to user request \(57014\)\nit\n-+\nstill here/,
  );
});

test("a long answer is counted whole and shown in part", async () => {
  const { output } = await ask([], "select n from generate_series(1, 20000) n;");
  expect(output).toMatch(/\n500\n\(20000 rows; the first 500 are shown\)\n$/);
});

test("statements end where they end for Postgres: not within quotes, comments or a function's text", () => {
  const whole = [
    "select 'a;b', \"c;d\", E'it\\';s' -- no; comment\n from x",
    "do $$ begin perform 1; end $$",
    "select $tag$ ; $$ ; $tag$ /* ; /* ; */ ; */",
  ];
  expect(takeStatements(`${whole.join(";\n")}; select 'begun; `)).toEqual({
    statements: whole,
    rest: "select 'begun; ",
  });
  expect(takeStatements(";;\n")).toEqual({ statements: [], rest: "" });
});

test("what members wrote is drawn without moving the cursor or turning a line around", () => {
  const answer = { columns: ["words"], rows: [["a\u001b[2Jb\u202ec\nd"], [null]], count: 2 };
  expect(drawTable(answer, 80, false)).toBe(
    "words\n---------------------\na\\u{1b}[2Jb\\u{202e}c↵d\nnull".replace("-".repeat(21), "-".repeat(22)),
  );
});

test("rows that do not fit stand one below the other", () => {
  const answer = { columns: ["a", "bcd"], rows: [["1", "x".repeat(90)]], count: 1 };
  expect(drawTable(answer, 40, false)).toBe(`- row 1 -\na   | 1\nbcd | ${"x".repeat(59)}…`);
  expect(drawTable(answer, 400, true)).toBe(`- row 1 -\na   | 1\nbcd | ${"x".repeat(90)}`);
});
