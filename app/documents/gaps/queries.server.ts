import { sql } from "kysely";
import type { Db } from "#app/db.server.ts";
import { verbs } from "#db/verbs.ts";

export type PeersTopic = Awaited<ReturnType<typeof verbs.topicsOfPeers>>[number];

/** Lists the topics on which peers share what is in force, with whether one's own manual has one. */
export function listTopicsOfPeers(db: Db): Promise<PeersTopic[]> {
  return verbs.topicsOfPeers(db);
}

/** Lists the topics on which the manual of the viewer's practice has something in force or taken over. */
export async function listOwnTopics(db: Db, practiceId: number): Promise<string[]> {
  const { rows } = await sql<{ topic: string }>`
    select distinct t.topic from document d cross join unnest(d.topics) t(topic)
    where d.practice_id = ${practiceId} and (d.status = 'published' or exists (select from adoption a where a.document_id = d.id))`.execute(
    db,
  );
  return rows.map(({ topic }) => topic);
}
