// Written by `npm run db:types` from the database's catalogue; please do not edit it by hand.
// The text of each function is in db/functions/topics.sql; what answers JSON or null is typed in verb-results.ts.
import type { Guarded } from "../guarded.ts";
import { deed } from "../verb.ts";

export const verbs = {
  /**
   * Adds a topic to a cohort's list, or brings back one of that name.
   * Rows: topics and reports of a cohort, by who leads it while sitting there. Words: none come back but the name of
   * who decided first. When: now.
   */
  addTopic: deed<{ cohort: number; newName: Guarded }>("verbs.add_topic", ["cohort", "bigint"], ["new_name", "text"]),
  /**
   * Gives a topic another name. Refuses one that there is already.
   * Rows: topics and reports of a cohort, by who leads it while sitting there. Words: none come back but the name of
   * who decided first. When: now.
   */
  renameTopic: deed<{ cohort: number; topic: number; newName: Guarded }>("verbs.rename_topic", ["cohort", "bigint"], ["topic", "bigint"], ["new_name", "text"]),
  /**
   * Takes a topic off the list, or puts it back. Threads keep what they had.
   * Rows: topics and reports of a cohort, by who leads it while sitting there. Words: none come back but the name of
   * who decided first. When: now.
   */
  retireTopic: deed<{ cohort: number; topic: number; retires: boolean }>("verbs.retire_topic", ["cohort", "bigint"], ["topic", "bigint"], ["retires", "boolean"]),
};
