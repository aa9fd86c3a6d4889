import type { Failure, Took } from "./reports.ts";

/** Milliseconds that a whole run may take on two quiet cores. */
const most = 6 * 60_000;

/** Says how long each part took, which ten tests were the slowest, and, loudly, when a whole run was too slow. */
export function sayTimes(parts: { name: string; ms: number }[], took: Took[], whole: boolean): void {
  const total = parts.reduce((sum, { ms }) => sum + ms, 0);
  console.log(`\nTimes: ${parts.map(({ name, ms }) => `${name} ${inWords(ms)}`).join(", ")}`);
  const slowest = took.toSorted((a, b) => b.ms - a.ms).slice(0, 10);
  if (slowest.length > 1) console.log("The slowest tests:");
  if (slowest.length > 1)
    for (const { ms, test } of slowest) console.log(`  ${inWords(ms).padStart(9)}  ${test}`);
  if (whole && total > most)
    console.log(
      `\n*** ${inWords(total)} in all is more than the ${inWords(most)} that two quiet cores need. Was the machine busy? ***`,
    );
}

/** Says at the very end what failed and how it began, since what else a run prints is cut where it is long. */
export function sayFailures(why: Failure[]): void {
  if (why.length > 0) console.log("\nWhat failed:");
  for (const { test, said } of why.slice(0, 20)) console.log(`- ${test}\n${said.replace(/^/gm, "    ")}`);
  if (why.length > 20) console.log(`and ${why.length - 20} more`);
}

function inWords(ms: number): string {
  const seconds = ms / 1_000;
  if (seconds < 60) return `${seconds.toFixed(1)} s`;
  return `${Math.floor(seconds / 60)} min ${Math.round(seconds % 60)} s`;
}
