import { cohorts } from "./cohorts.ts";
import { people, staff } from "./people.ts";
import { practices } from "./practices.ts";
import type { DemoContent } from "./types.ts";

/** Everything the demonstration network starts with. */
export const demo: DemoContent = { practices, people, staff, cohorts, threads: [] };
