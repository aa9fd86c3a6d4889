import { sql } from "kysely";
import { actingAs } from "#app/db.server.ts";
import { ownerPool } from "#app/owner-pool.server.ts";

/**
 * Posts what is due, each as its author and in a transaction of its own; returns how many. Several processes may do so at
 * once: what one has locked, the others pass over. What fails is tried again the next time, and holds up no other post.
 */
export async function publishDue(failed: (error: unknown) => void): Promise<number> {
  const { rows } = await ownerPool().query<{ id: number; member_id: number }>("select * from due_posts()");
  for (const { id, member_id } of rows)
    await actingAs(Number(member_id), (db) => sql`select publish(${Number(id)})`.execute(db)).catch(failed);
  return rows.length;
}
