// What one proposed for the playbook and offered to the network is in one's own export, with what became of it.
import { afterAll, beforeAll, expect, test } from "vitest";
import { cohort, member } from "#tests/support/cast.ts";
import { type Site, startSite } from "#tests/support/site.ts";
import { hidden, publish } from "../documents/manual-pages.ts";

const leads = "Our lead therapist will not sign the non-compete. Do we need one?";
const asked = "Amendment from a Medicaid plan: sign for all of their products, or for none";

let site: Site;
beforeAll(async () => {
  site = await startSite();
  await site.database.owner.query("delete from document_suggestion");
});
afterAll(() => site?.stop());

const one = async (text: string, values: unknown[] = []) =>
  (await site.database.owner.query(text, values)).rows[0];

async function exported(who: string) {
  return JSON.parse((await (await site.as(who)).get("/settings/export/data.json")).text).playbook;
}

async function manualOf(clause: string): Promise<string> {
  const { uid } = await one(
    "select d.uid from document d join playbook_entry e on e.document_id = d.id where e.clause = $1 order by d.id limit 1",
    [clause],
  );
  return `/practice/manual/${uid}`;
}

async function propose(who: string, title: string, answer: number | null, fields: Record<string, string>) {
  const { number } = await one("select number from thread where title = $1", [title]);
  const here = `/c/pediatric-pt/threads/${number}${answer === null ? "" : `/posts/${answer}`}/propose`;
  expect((await (await site.as(who)).post(here, fields)).status).toBe(302);
}

test("a proposal is there with its words alone, not those of the entry, and with what became of it", async () => {
  await propose("wendell", asked, null, { section: "standard", words: "Ask for each product by name." });
  const waits = {
    ...{ cohort: "Pediatric PT", of: "outcome", heading: "Standard", state: "waits", decided: null },
    ...{ words: "Ask for each product by name.", named: false },
  };
  expect((await exported("wendell")).proposals).toEqual([expect.objectContaining(waits)]);
  const [joelle, manual] = [await site.as("joelle"), await manualOf("all_products")];
  const look = /href="(\/practice\/manual\/[a-z0-9]+\/suggestions\/[a-z0-9]+)"/.exec(
    (await joelle.get(manual)).text,
  )![1]!;
  await joelle.post(look, { seen: hidden((await joelle.get(look)).text).seen! });
  await publish(joelle, manual, "Each by its name.", "minor");
  expect((await exported("wendell")).proposals).toEqual([
    expect.objectContaining({ state: "in_force", decided: expect.any(String) }),
  ]);
  expect((await exported("joelle")).proposals).toEqual([]);
});

test("what was put aside has no words of whoever decided; whoever left has it as it was then, without a peer's answer", async () => {
  await propose("wendell", leads, 3, { section: "lawyer", words: "Ask a lawyer of our state first." });
  const ofAnswer = async () =>
    (await exported("wendell")).proposals.find((each: { of: string }) => each.of === "answer");
  expect(await ofAnswer()).toMatchObject({ words: "Ask a lawyer of our state first.", state: "waits" });
  const { owner } = site.database;
  await owner.query("update attendee set until = now() - interval '1 hour' where member_id = $1", [
    member("wendell"),
  ]);
  await owner.query(
    "update document_suggestion set state = 'not_now', words = 'Thank you, Wendell.', decided_at = now() where of_kind = 'answer'",
  );
  expect(await ofAnswer()).toMatchObject({ words: "", state: "waits", decided: null });
  await owner.query("update attendee set until = null where member_id = $1 and cohort_id = $2", [
    member("wendell"),
    cohort("pediatric"),
  ]);
  expect(await ofAnswer()).toMatchObject({ state: "not_now", decided: expect.any(String) });
  expect(JSON.stringify(await exported("wendell"))).not.toContain("Thank you");
});

test("an offer is there for who made it, with what became of it as long as they belong to its practice", async () => {
  const manual = await manualOf("all_products");
  await (await site.as("joelle")).post(`${manual}/offer`, { body: "## Standard\n\nOnly named zeppelins.\n" });
  const { uid } = await one("select uid from playbook_offer order by id desc limit 1");
  await (await site.as("noor")).post(`/admin/playbook/${uid}/decline`, { words: "It names a town." });
  const made = { clause: "all_products", with: "medicaid_plan", words: expect.stringContaining("zeppelins") };
  const { offers } = await exported("joelle");
  expect(offers).toEqual([expect.objectContaining({ ...made, state: "declined" })]);
  expect(JSON.stringify(offers)).not.toContain("It names a town.");
  expect((await exported("wendell")).offers).toEqual([]);
  await site.database.owner.query("delete from practice_member where member_id = $1", [member("joelle")]);
  expect((await exported("joelle")).offers).toEqual([
    expect.objectContaining({ ...made, state: null, decided: null }),
  ]);
});
