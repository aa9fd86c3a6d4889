import { afterAll, beforeAll, expect, test } from "vitest";
import { findPlaces, type Places } from "#tests/access/places.ts";
import { formOf, type Row } from "#tests/access/row.ts";
import { type FullSite, startFullSite } from "#tests/access/site.ts";
import { table } from "#tests/access/table.ts";
import { dataPath } from "#tests/support/browser.ts";
import { type Role, roleNames } from "#tests/support/cast.ts";
import { keepPristine } from "#tests/support/pristine.ts";
import { type Heart, listenToHeart } from "#tests/web/heart.ts";
import { type Shape, shapes, shapesOf, wellMeant } from "#tests/web/hostile-shapes.ts";
import { noise } from "#tests/web/noise.ts";

/** Set to some minutes, every route is sent everything as everyone for so long; else each that needs no signing in, once. */
const minutes = Number(process.env.ENDURANCE_MINUTES ?? 0);

let full: FullSite;
let heart: Heart;
let places: Places;
let pristine: Awaited<ReturnType<typeof keepPristine>>;

beforeAll(async () => {
  heart = listenToHeart();
  full = await startFullSite(heart.env);
  pristine = await keepPristine(full.site.database);
  const fields = table.flatMap((row) => Object.values(fieldsOf(row))).flat();
  places = await findPlaces(full.site.database, [...table.map(({ at }) => at), ...fields]);
});
afterAll(async () => {
  await pristine?.close();
  await full?.site.stop();
  heart?.remove();
});

/** Whoever signs in nowhere gets as far as the form of these. */
const withoutSigningIn = table.filter(
  ({ see, send }) => !["toSignIn", "wordsBack", "refused"].includes((send ?? see).anonymous),
);
const rows = minutes ? table : withoutSigningIn;
const senders: Role[] = minutes ? roleNames : ["anonymous"];

test(`no body holds the site up for 50 ms, is an error of ours, or says anything in the log${minutes ? `, for ${minutes} minutes` : ""}`, {
  timeout: 120_000 + minutes * 90_000,
}, async () => {
  const until = Date.now() + minutes * 60_000;
  const statuses: Record<number, number> = {};
  const wrong: string[] = [];
  let worst = 0;
  // What runs for the first time is slow for another reason.
  for (const row of rows) {
    for (const sender of senders) await send(row, sender, wellMeant(fieldsOf(row)));
    await pristine.restore();
  }
  heart.worst();
  do {
    for (const row of rows) {
      for (const sender of senders)
        for (const shape of [...shapes, ...shapesOf(fieldsOf(row))]) {
          const { status } = await send(row, sender, shape);
          const { stood, worked } = heart.worst();
          statuses[status] = (statuses[status] ?? 0) + 1;
          worst = Math.max(worst, worked);
          const sent = `${shape.name} to ${row.pattern} by ${sender}`;
          if (status >= 500) wrong.push(`${status}: ${sent}`);
          if (worked >= 50) wrong.push(`${Math.round(worked)} ms of ${Math.round(stood)}: ${sent}`);
        }
      await pristine.restore();
      if (minutes && Date.now() > until) break;
    }
  } while (Date.now() < until);
  if (minutes) {
    const counts = Object.entries(statuses).map(([status, count]) => `${count} times ${status}`);
    console.info(
      `Answers: ${counts.join(", ")}. The event loop stood still for ${worst.toFixed(1)} ms of work at most. ` +
        `The log has ${noise(full.site.log()).length} lines of errors.`,
    );
  }
  expect(wrong).toEqual([]);
  expect(noise(full.site.log())).toEqual([]);
  expect(Object.keys(statuses)).toEqual(expect.arrayContaining(["400", "413", "415"]));
});

let turn = 0;

/** Sends a body to a route, as a page's form and as script by turns. */
function send({ at }: Row, sender: Role, { type, encoding, body }: Shape) {
  const path = places(at);
  const headers = {
    "sec-fetch-site": "same-origin",
    "content-length": body.length,
    ...(type !== undefined && { "content-type": type }),
    ...(encoding && { "content-encoding": encoding }),
  };
  return full.browser(sender).send("POST", turn++ % 2 ? dataPath(path) : path, headers, body);
}

/** A form of the table without what would really be done with it. */
function fieldsOf(row: Row): Record<string, string | string[]> {
  const fields = formOf(row);
  return fields.currentPassword ? { ...fields, currentPassword: "not the password" } : fields;
}
