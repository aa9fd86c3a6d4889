// Numbers of what came of a clause stand on the page of an entry too: in the cohort, and in the manual of those who have it.
import { afterAll, beforeAll, expect, test } from "vitest";
import { cohort } from "#tests/support/cast.ts";
import { type Site, startSite } from "#tests/support/site.ts";

const numbers = "Of at least 9 practices here, at least 6 got it all and at least 3 found a compromise.";
const elsewhere = "Of at least 12 practices here, at least 3 got it all.";

let site: Site;
let uid: string;
beforeAll(async () => {
  site = await startSite();
  const { owner } = site.database;
  const { rows } = await owner.query(
    "select d.uid from document d join playbook_entry e on e.document_id = d.id where e.clause = 'all_products' and e.counterparty = 'medicaid_plan'",
  );
  uid = rows[0].uid;
  await owner.query("delete from evidence_part");
  await owner.query("delete from evidence");
  await owner.query(
    `insert into evidence (cohort_id, clause, counterparties, practices, got_all, compromise, neither, until) values
       ($1, 'all_products', '{medicaid_plan}', 9, 6, 3, 0, null), ($1, 'all_products', '{medicaid_plan}', 15, 0, 0, 12, now()),
       ($1, 'scope', '{medicaid_plan}', 18, 0, 0, 15, null), ($2, 'all_products', '{medicaid_plan}', 12, 3, 0, 0, null)`,
    [cohort("pediatric"), cohort("rural")],
  );
});
afterAll(() => site?.stop());

const read = async (who: string, path: string) => (await (await site.as(who)).get(path)).text;
const documentOf = (entry: string) => `/c/pediatric-pt/documents/${entry}`;

test("in the cohort it has that cohort's numbers for its clause and counterparty, and no others", async () => {
  const page = await read("wendell", documentOf(uid));
  expect(page).toContain(numbers);
  expect(page).toContain("never tell of a single one");
  for (const wrong of ["12 practices", "15 practices", "18 practices"]) expect(page).not.toContain(wrong);
});

test("in a manual it has the numbers of each cohort of whoever reads it, and no others", async () => {
  const page = await read("joelle", `/practice/manual/${uid}`);
  expect(page).toContain(numbers);
  expect(page).toContain("<h3>Pediatric PT</h3>");
  expect(page).not.toContain(elsewhere);
  // Somebody of the practice without a seat reads the manual, and none of what a cohort tells.
  const kiyoko = await read("kiyoko", `/practice/manual/${uid}`);
  expect(kiyoko).not.toContain("practices here");
});

test("a document that is no entry has none", async () => {
  const { rows } = await site.database.owner.query(
    `select d.uid from document d join document_share s on s.document_id = d.id and s.opened_at is not null
     where d.kind <> 'playbook' and s.cohort_id = $1 and d.status = 'published' limit 1`,
    [cohort("pediatric")],
  );
  const page = await read("wendell", documentOf(rows[0].uid));
  expect(page).toContain("It is not legal advice");
  expect(page).not.toContain("What came of it");
});
