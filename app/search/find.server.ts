import type { Db } from "#app/db.server.ts";
import { findDocuments } from "#app/documents/finding/queries.server.ts";
import { type Asked, wordsOf } from "./asked.ts";
import { type After, findConversations } from "./conversation-queries.server.ts";
import { findPeople, findPractices } from "./known-queries.server.ts";

type Options = { typing: boolean; timeZone: string; after: After | null };

/** Kinds of things that can be found, a line each. Each kind is shown by a component of its name in what-was-found.tsx. */
const kinds = {
  people: (db, asked, { after }) => (after || isNarrowed(asked) ? [] : findPeople(db, wordsOf(asked))),
  practices: (db, asked, { after }) => (after || isNarrowed(asked) ? [] : findPractices(db, wordsOf(asked))),
  documents: (db, asked, { after, typing }) =>
    after || isNarrowed(asked) ? [] : findDocuments(db, asked, typing),
  conversations: findConversations,
} satisfies Record<string, (db: Db, asked: Asked, options: Options) => unknown>;

export type Found = { [Kind in keyof typeof kinds]: Awaited<ReturnType<(typeof kinds)[Kind]>> };

/** Finds everything that the viewer may see and that has what is asked for, by its kind. */
export async function findAll(db: Db, asked: Asked, options: Options): Promise<Found> {
  const [people, practices, documents, conversations] = await Promise.all([
    kinds.people(db, asked, options),
    kinds.practices(db, asked, options),
    kinds.documents(db, asked, options),
    kinds.conversations(db, asked, options),
  ]);
  return { people, practices, documents, conversations };
}

/** Whether it is about conversations alone, or names nothing. */
function isNarrowed(asked: Asked): boolean {
  const { topic, kind, after, before, by, states } = asked;
  return (
    wordsOf(asked).length < 2 || [topic, kind, after, before, by, asked.in].some(Boolean) || states.length > 0
  );
}
