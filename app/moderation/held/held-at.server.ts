import type { LoaderFunctionArgs } from "@remix-run/node";
import type { FrameCohort, Viewer } from "#app/accounts/viewer.ts";
import { cohortAt } from "#app/cohorts/cohort-at.ts";
import type { Db } from "#app/db.server.ts";
import { allow, found } from "#app/web/answers.ts";
import { numberIn } from "#app/web/number-in.ts";
import { canDecide, canSeeQueue } from "../policy.ts";
import { authorInWords } from "./author-in-words.ts";
import { findHeld, type Held, wasHeld } from "./held-queries.server.ts";
import { rulesInWords } from "./rules-in-words.ts";

type HeldAt = { cohort: FrameCohort; id: number; held: Held | undefined };

/** The held post at an address, for who may decide it; undefined where it was decided meanwhile. Throws NotAllowed for others. */
export async function heldAt(db: Db, viewer: Viewer, params: LoaderFunctionArgs["params"]): Promise<HeldAt> {
  const cohort = cohortAt(viewer, params.cohort);
  allow(canSeeQueue(cohort));
  const id = found(numberIn(params.held));
  const held = await findHeld(db, cohort.id, id);
  // A look reads; it decides only where nobody there can.
  allow(held ? held.decides : canDecide(cohort));
  return { cohort, id, held };
}

/** Gathers what a page shows that asks before a held post is decided; of one that waits no more, that alone. */
export async function askedOfHeld({ cohort, id, held }: HeldAt, db: Db) {
  const at = { slug: cohort.slug, cohort: cohort.name };
  if (!held) {
    found(await wasHeld(db, cohort.id, id));
    return { ...at, held: null };
  }
  const { rules, called, ...words } = held;
  return { ...at, held: { ...words, called: authorInWords(called), says: rulesInWords(rules) } };
}
