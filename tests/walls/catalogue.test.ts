import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { freshDatabase, type TestDatabase } from "#tests/support/database.ts";
import { rules } from "./catalogue.ts";

let database: TestDatabase;

beforeAll(async () => {
  database = await freshDatabase();
});
afterAll(() => database.close());

describe("the catalogue of the database says that", () => {
  test.each(Object.entries(rules))("%s", async (_, broken) => {
    expect(await broken(database.owner)).toEqual([]);
  });
});

test("the rules notice a table without walls, a view, an open function and a careless key", async () => {
  const { owner } = database;
  await owner.query("begin");
  await owner.query(`
    create table loose (id int primary key, cohort_id bigint, thread_id bigint unique);
    comment on table loose is 'owner: cohort';
    alter table loose add foreign key (cohort_id, thread_id) references thread (cohort_id, id);
    alter table loose add foreign key (thread_id) references seat (id);
    create view everyone as select name from person;
    create function peek() returns text language sql security definer as 'select 1::text';
    grant execute on function peek() to public;
    grant usage on schema helpers to roundtable_app;
    grant execute on function helpers.staff_only() to roundtable_app;
    create function verbs.careless() returns bigint language plpgsql as 'begin return my_practice(); end';
    revoke all on function verbs.careless() from public;
    grant insert on seat to roundtable_app;
    create policy more on post for select to roundtable_app using (true);
    alter policy seen on post_removal using (true);
    create policy less on draft as restrictive for select to roundtable_app using (true)`);
  const complaints: string[] = [];
  for (const broken of Object.values(rules)) complaints.push(...(await broken(owner)));
  await owner.query("rollback");
  expect(complaints.sort()).toEqual(
    [
      ...["loose", "loose", "loose: cohort, null, false", "loose_thread_id_fkey", "loose_thread_id_key"],
      ...[
        "everyone",
        ...["peek()", "peek()", "peek()", "peek()", "peek()"],
        ...["helpers.staff_only()", "helpers.staff_only()", "verbs.careless()", "verbs.careless()"],
        "peek() to -",
        "post.more",
        "post_removal: cohort, true, true",
        "draft.less",
        "draft.less",
        "seat",
      ],
    ].sort(),
  );
});
