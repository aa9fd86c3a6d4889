import type { Db } from "#app/db.server.ts";
import { findDocuments } from "#app/documents/finding/queries.server.ts";
import { type Asked, wordsOf } from "./asked.ts";
import { type After, findConversations } from "./conversation-queries.server.ts";
import { findKnown } from "./known-queries.server.ts";

type Options = { typing: boolean; timeZone: string; after: After | null };

const nobody: Awaited<ReturnType<typeof findKnown>> = { people: [], practices: [] };

export type Found = Awaited<ReturnType<typeof findAll>>;

/** Finds everything that the viewer may see and that has what is asked for, by its kind; each is shown by what-was-found.tsx. */
export async function findAll(db: Db, asked: Asked, options: Options) {
  const { after, typing } = options;
  const alone = after !== null || isNarrowed(asked);
  const [known, documents, conversations] = await Promise.all([
    alone ? nobody : findKnown(db, wordsOf(asked)),
    alone ? [] : findDocuments(db, asked, typing),
    findConversations(db, asked, options),
  ]);
  return { ...known, documents, conversations };
}

/** Whether it is about conversations alone, or names nothing. */
function isNarrowed(asked: Asked): boolean {
  const { topic, kind, after, before, by, states } = asked;
  return (
    wordsOf(asked).length < 2 || [topic, kind, after, before, by, asked.in].some(Boolean) || states.length > 0
  );
}
