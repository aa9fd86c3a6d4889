import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { ClientBase } from "pg";
import { RENDERER_VERSION } from "../app/markdown/render.server.ts";

/** How many cohorts more such a member is seated in, and in how many of them together so many conversations are unread. */
export const muchUnread = { cohorts: 12, conversations: 900, answersToOne: 900 };

/**
 * Gives a member much to read: seats in twelve cohorts more, in each 75 conversations that are unread, and of answers to one
 * of their own questions 900. `client` is the owner's, in a transaction.
 */
export async function addMuchUnread(client: ClientBase, who: { member: number; practice: number }) {
  const { cohorts, conversations, answersToOne } = muchUnread;
  await client.query(
    `create temp table much on commit drop as
     select ${cohorts} as cohorts, ${conversations / cohorts} as unread, ${answersToOne} as answers,
       ${who.member}::bigint as member_id, ${who.practice}::bigint as practice_id, ${RENDERER_VERSION} as renderer`,
  );
  await client.query(readFileSync(join(import.meta.dirname, "much-unread.sql"), "utf8"));
}
