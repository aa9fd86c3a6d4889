import { BaseSequencer, type TestSpecification } from "vitest/node";

/** Files that wait for long, for a recovery or a heartbeat, or hold many requests: the longest first. */
const long = [
  "tests/backup/backing-up",
  "tests/crash",
  "tests/jobs",
  "tests/silence",
  "tests/access/inside-cohorts",
  "tests/embedded/crashing",
  "tests/access/ways-in-and-staff",
  "tests/walls/two-networks",
  "tests/canary",
  "tests/web/failing-starts",
  "tests/embedded/starting",
  "tests/access/own-things",
  "tests/text/direction",
  "tests/embedded/sharing",
];

/** Begins with the longest files, so that no worker still has one when the others are done. */
export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const place = ({ moduleId }: TestSpecification) => {
      const found = long.findIndex((start) => moduleId.includes(`/${start}`));
      return found < 0 ? long.length : found;
    };
    return (await super.sort(files)).toSorted((a, b) => place(a) - place(b));
  }
}
