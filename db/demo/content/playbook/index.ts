import { otherEntries } from "./elsewhere.ts";
import { hospitalEntries } from "./hospital.ts";
import { pediatricEntries } from "./pediatric.ts";
import type { DemoEntry } from "./types.ts";

/** Entries of the cohorts’ playbooks, by clause and other side. */
export const playbookEntries: DemoEntry[] = [...pediatricEntries, ...hospitalEntries, ...otherEntries];
