/** How many seats a cohort begins with, and may have. */
export const SEATS_AT_FIRST = 8;
export const SEATS_AT_LEAST = 2;
export const SEATS_AT_MOST = 40;

/** An address for a cohort of this name: small letters, digits and single hyphens. */
export function slugOf(name: string): string {
  return name
    .normalize("NFKD")
    .toLowerCase()
    .replace(/[’']/g, "")
    .replace(/\p{M}/gu, "")
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-/, "")
    .slice(0, 40)
    .replace(/-$/, "");
}

/** Could be a cohort's address. */
export function isSlug(text: string): boolean {
  return text.length <= 80 && /^[a-z0-9](-?[a-z0-9])+$/.test(text);
}

/** With fewer than four practices for so many days a cohort is proposed for merging or archiving. */
const DAYS_WITH_FEW = 90;

/** Tells whether so few have sat for so long in a cohort that has run, now in milliseconds, that something is to become of it. */
export function isSmall(
  {
    state,
    runsSince,
    fewSince,
  }: { state: string; runsSince: Date | string | null; fewSince: Date | string | null },
  now: number,
): boolean {
  if (state !== "active" || runsSince === null || fewSince === null) return false;
  return new Date(fewSince).getTime() <= now - DAYS_WITH_FEW * 86_400_000;
}
