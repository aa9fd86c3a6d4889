import type { Db } from "#app/db.server.ts";
import { locate } from "#app/geography/zip-codes.server.ts";
import { Incomplete } from "#app/web/answers.ts";
import { verbs } from "#db/verbs.ts";
import type { Site } from "./queries.server.ts";
import type { SiteForm } from "./site-schema.server.ts";

/**
 * Keeps a site of the viewer's practice, a new one where none is given. It stands in the middle of its ZIP code unless somebody
 * has put its marker elsewhere. Throws Incomplete for a plan whose day is past.
 */
export async function keepSite(
  db: Db,
  site: Pick<Site, "uid" | "opensOn"> | null,
  form: SiteForm,
): Promise<void> {
  const { kind, address, zip, setting, minutes, zips, opensOn, closesOn, lat, lng } = form;
  const today = new Date().toISOString().slice(0, 10);
  if (opensOn && opensOn < today && opensOn !== site?.opensOn)
    throw new Incomplete("opensOn", "That day is past. Leave it empty for a site that is open.");
  const byHand = lat !== null && lng !== null;
  const at = byHand ? { lat, lng } : locate(zip)!;
  await verbs.keepSite(db, {
    ...{ siteUid: site?.uid ?? null, newKind: kind, newAddress: address, newZip: zip, newSetting: setting },
    ...{ newLat: at.lat, newLng: at.lng, byHand, newMinutes: minutes },
    ...{ newZips: zips.map((each) => each.zip), newShares: zips.map(({ share }) => share) },
    ...{ newOpensOn: opensOn, newClosesOn: closesOn },
  });
}
