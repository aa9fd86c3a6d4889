import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

const mark = "# for a profile of the bench";
const lines = [
  `shared_preload_libraries = 'pg_stat_statements' ${mark}`,
  `track_functions = all ${mark}`,
  `pg_stat_statements.track_planning = on ${mark}`,
];

/**
 * Has the server of a data folder count what its statements and functions take, or not, from its next start on. Returns
 * whether that is new.
 */
export function letCount(dataFolder: string, counting: boolean): boolean {
  const file = join(dataFolder, "postgresql.auto.conf");
  const before = readFileSync(file, "utf8");
  const others = before.split("\n").filter((line) => !line.endsWith(mark));
  const after = counting ? [...others.slice(0, -1), ...lines, ""].join("\n") : others.join("\n");
  if (after === before) return false;
  writeFileSync(file, after);
  return true;
}
