import type { z } from "zod";
import { freeSlug } from "#app/cohorts/admin-queries.server.ts";
import type { NewCohort } from "#app/cohorts/schema.server.ts";
import type { Db } from "#app/db.server.ts";
import type { Rendered } from "#app/markdown/render.server.ts";
import { Incomplete } from "#app/web/answers.ts";
import { verbs } from "#db/verbs.ts";
import { type Asked, musts } from "./asked.ts";
import { listChosen } from "./pool-queries.server.ts";

/**
 * Begins a draft with the practices that were chosen, and remembers what they were to have in common: gives the group's key back. Throws
 * Incomplete where one of them has left the pool meanwhile.
 */
export async function beginGroup(
  db: Db,
  asked: Asked,
  fields: z.output<typeof NewCohort>,
  charter: Rendered,
): Promise<string> {
  const { slug, proposed, name, focus, purpose, capacity, charter: body } = fields;
  if (capacity < asked.most)
    throw new Incomplete(
      "capacity",
      `The group may have ${asked.most} practices. Give it as many seats, or choose fewer before.`,
    );
  const group = await verbs.formGroup(db, {
    address: proposed ? await freeSlug(db, slug) : slug,
    ...{ newName: name, newFocus: focus, newPurpose: purpose, seats: capacity },
    ...{ charterBody: body, charterHtml: charter.html, charterRenderer: charter.version },
    ...wishesToStore(asked),
  });
  await choosePractices(db, group, asked.named);
  return group;
}

/**
 * Puts other practices into a draft, with what they are to have in common now. Throws Incomplete where one of them has left the pool
 * meanwhile.
 */
export async function choose(db: Db, group: string, asked: Asked): Promise<void> {
  await verbs.changeWishes(db, { formation: group, ...wishesToStore(asked) });
  await choosePractices(db, group, asked.named);
}

async function choosePractices(db: Db, group: string, uids: readonly string[]): Promise<void> {
  const practices = await listChosen(db, uids, group);
  // Of the whole form, and of none of its fields.
  if (practices.length < uids.length)
    throw new Incomplete("form", "One of these has left the pool meanwhile. Look at the roster once more.");
  await verbs.chooseRoster(db, { formation: group, practices: practices.map(({ id }) => id) });
}

function wishesToStore({ about, must, least, most }: Asked) {
  const isAlike = (each: string) => (musts.alike as readonly string[]).includes(each);
  return {
    ...{ mustTreat: about, fromSize: least, toSize: most },
    mustBeAlike: must.filter(isAlike),
    mustBeUnlike: must.filter((each) => !isAlike(each)),
  };
}
