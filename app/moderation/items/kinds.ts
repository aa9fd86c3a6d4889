import type { Choices } from "#db/choices.ts";
import type { ItemKindTold } from "./item.ts";
import { report } from "./report.ts";

/** Kinds of items as the database knows them. */
export type ItemKind = Choices["moderation_item.kind"];

const kinds = { report } satisfies Record<ItemKind, ItemKindTold>;

/** The kind of that name. Throws for one that nobody has told how to say. */
export function itemKindOf(kind: string): ItemKindTold {
  if (!Object.hasOwn(kinds, kind)) throw new Error(`There is no item of the kind "${kind}".`);
  return kinds[kind as ItemKind];
}
