import { oneLine } from "#app/text/one-line.ts";

export type Served = { zip: string; share: number | null };

const MOST_ZIPS = 200;

/**
 * Reads the ZIP codes that a site serves, one a line or with commas between, each with the share of its patients where that
 * is known: "97330 40%". Gives a sentence where there is anything else, a code twice, or more than all patients.
 */
export function servedIn(typed: string): { served: Served[] } | { problem: string } {
  const served: Served[] = [];
  for (const part of typed.split(/[\n,;]+/)) {
    const line = oneLine(part);
    if (line === "") continue;
    const [, zip, share] = /^(\d{5})(?:\s*[:=\s–-]\s*(\d{1,3}(?:\.\d+)?)\s*%?)?$/.exec(line) ?? [];
    if (!zip) return { problem: `“${line.slice(0, 40)}” is no ZIP code. Write lines such as 97330 40%.` };
    if (served.some((each) => each.zip === zip)) return { problem: `${zip} is in the list twice.` };
    served.push({ zip, share: share === undefined ? null : Number(share) / 100 });
  }
  if (served.length > MOST_ZIPS)
    return { problem: `Please list at most ${MOST_ZIPS}: there are ${served.length}.` };
  const all = served.reduce((sum, { share }) => sum + (share ?? 0), 0);
  // Shares that were rounded may come to a little more.
  if (all > 1.05) return { problem: `The shares come to ${Math.round(all * 100)}%. All patients are 100%.` };
  return { served };
}

/** Writes them as a form shows them. */
export function servedInWords(zips: readonly string[], shares: readonly (number | null)[]): string {
  return zips
    .map((zip, i) => {
      const share = shares[i];
      return typeof share === "number" ? `${zip} ${Number((share * 100).toFixed(1))}%` : zip;
    })
    .join("\n");
}
