import { sql } from "kysely";
import type { Db } from "#app/db.server.ts";

export type Overview = {
  practices: number;
  people: number;
  cohorts: number;
  seats: number;
  openSeats: number;
  invitations: number;
};

/** How large the network is, for its staff, in one statement. */
export async function countNetwork(db: Db): Promise<Overview> {
  const { rows } = await sql<Overview>`
    select (select count(*) from practice) as practices,
      (select count(*) from person) as people,
      (select count(*) from cohort) as cohorts,
      (select count(*) from seat where until is null) as seats,
      (select coalesce(sum(capacity), 0) from cohort where state <> 'archived')
        - (select count(*) from seat where until is null) as open_seats,
      (select count(*) from invitation where accepted_at is null and revoked_at is null and expires_at > now()) as invitations`.execute(
    db,
  );
  return rows[0]!;
}
