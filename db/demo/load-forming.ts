import { milesBetween } from "../../app/geography/drive.ts";
import { locate } from "../../app/geography/zip-codes.server.ts";
import { renderMarkdown } from "../../app/markdown/render.server.ts";
import { judgePractice } from "../../app/matching/judge-practice.server.ts";
import type { Guarded } from "../guarded.ts";
import { verbs } from "../verbs.ts";
import type { DemoApplicant, DemoPool } from "./content/matching/types.ts";
import type { Desk } from "./desk.ts";

type Forming = Pick<Desk, "client" | "loaded"> & { now: Date };

/** The demonstration's own words, which a test sends through the guard. */
const said = (text: string) => text as Guarded;

/** Forms a group out of applicants as far as the names, by the verbs of the site: a moderator asks, all agree, one objects. */
export async function loadForming(
  forming: Forming,
  { group, applicants }: DemoPool,
  moderator: string,
): Promise<void> {
  const { client, loaded, now } = forming;
  const id = (key: string) => loaded.practices.get(key)!;
  const comers = applicants.filter(({ practice }) => group.practices.includes(practice.key));
  const charter = renderMarkdown(group.charter);
  await actAs(forming, moderator);
  const formation = await verbs.formGroup(client, {
    ...{
      address: group.slug,
      newName: said(group.name),
      newFocus: said(group.focus),
      newPurpose: said(group.purpose),
    },
    ...{ charterBody: said(group.charter), charterHtml: charter.html, charterRenderer: charter.version },
    ...{ seats: group.capacity, mustTreat: "pediatric", mustBeAlike: ["payment"], mustBeUnlike: ["state"] },
    ...{ fromSize: 5, toSize: group.capacity },
  });
  await verbs.chooseRoster(client, { formation, practices: group.practices.map(id) });
  const until = new Date(now.getTime() + 11 * 86_400_000);
  await verbs.askConsent(client, { formation, until, nearest: JSON.stringify(nearest(comers, id)) });
  for (const { owner } of comers) {
    await actAs(forming, owner.key);
    await verbs.answerConsent(client, { formation, agrees: true });
  }
  await actAs(forming, moderator);
  await verbs.showNames(client, { formation, until });
  const { by, about, words } = group.objection;
  await actAs(forming, by);
  await verbs.objectTo(client, { formation, about: id(about), words: said(words) });
  await actAs(forming, null);
}

/** Opens a site near another practice of a cohort, judges it, and leaves a moderator's note in the case that this opens. */
export async function loadOpenCase(
  forming: Forming,
  { openCase }: DemoPool,
  moderator: string,
): Promise<void> {
  const { client, loaded, now } = forming;
  const { address, kind, zip, setting } = openCase.site;
  await actAs(forming, openCase.owner);
  const { lat, lng } = locate(zip)!;
  await verbs.keepSite(client, {
    ...{
      siteUid: null,
      newKind: kind,
      newAddress: said(address),
      newZip: zip,
      newLat: lat,
      newLng: lng,
      byHand: false,
    },
    ...{
      newSetting: setting,
      newMinutes: null,
      newZips: [],
      newShares: [],
      newOpensOn: null,
      newClosesOn: null,
    },
  });
  await actAs(forming, null);
  const practice = loaded.practices.get(openCase.practice)!;
  await judgePractice(client, practice, now);
  const { rows } = await client.query<{ conflict: string; whom: string }>(
    "select c.uid as conflict, p.uid as whom from conflict_case c join practice p on p.id = c.changed_id where c.changed_id = $1",
    [practice],
  );
  const { conflict, whom } = rows[0]!;
  await actAs(forming, moderator);
  await verbs.noteCase(client, { conflict, inWords: said(openCase.note) });
  await verbs.askAboutFacts(client, { conflict, whom });
  await actAs(forming, null);
}

/** How many miles it is from each practice to the nearest of the others, by their ids. */
function nearest(comers: DemoApplicant[], id: (key: string) => number): Record<number, number> {
  const placed = comers.map(({ practice: { key, zip } }) => ({ id: id(key), at: locate(zip)! }));
  return Object.fromEntries(
    placed.map((one) => {
      const miles = placed.filter((other) => other !== one).map(({ at }) => milesBetween(one.at, at));
      return [one.id, Math.round(Math.min(...miles))];
    }),
  );
}

/** Has the verbs that follow act as somebody, or as nobody. */
async function actAs({ client, loaded }: Forming, key: string | null): Promise<void> {
  await client.query("select set_config('app.viewer', $1, true)", [
    key === null ? "" : String(loaded.members.get(key)),
  ]);
}
