import type { LoaderFunctionArgs } from "@remix-run/node";
import type { FrameCohort, Viewer } from "#app/accounts/viewer.ts";
import { cohortAt } from "#app/cohorts/cohort-at.ts";
import type { Db } from "#app/db.server.ts";
import { allow, found } from "#app/web/answers.ts";
import { numberIn } from "#app/web/number-in.ts";
import { handledInWords } from "./handled-in-words.ts";
import { canDecide } from "./policy.ts";
import { findItem, type Item } from "./queue-queries.server.ts";

type ItemAt = { cohort: FrameCohort; item: Item };

/** The item of a cohort's queue at an address, for those who decide it. Throws NotAllowed for others. */
export async function itemAt(db: Db, viewer: Viewer, params: LoaderFunctionArgs["params"]): Promise<ItemAt> {
  const cohort = cohortAt(viewer, params.cohort);
  allow(canDecide(cohort));
  return { cohort, item: found(await findItem(db, cohort.id, found(numberIn(params.item)))) };
}

/** Gathers what a page shows that asks before an item is decided. */
export function askedOfItem({ cohort, item }: ItemAt) {
  return {
    cohort: { name: cohort.name },
    post: { number: item.number, author: item.called, html: item.html, files: item.files },
    back: { href: `/c/${cohort.slug}/queue?item=${item.id}`, label: "Reports" },
    // Said before anything is typed.
    handled: handledInWords(item),
  };
}

/** The way back to the queue, which then says what was done: a word of its own for each decision. */
export function toQueue(done: "kept" | "hidden" | "asked" | "handed"): (at: ItemAt) => string {
  return ({ cohort }) => `/c/${cohort.slug}/queue?done=${done}`;
}
