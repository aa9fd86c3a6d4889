import { cohort } from "./cast.ts";
import type { TestDatabase } from "./database.ts";

/** Makes a cohort of the cast one that does not run yet, so that seats in it are given without asking who sits there. */
export async function notRunningYet({ owner }: Pick<TestDatabase, "owner">, key: string): Promise<void> {
  await owner.query("update cohort set runs_since = null where id = $1", [cohort(key)]);
}
