import type { Merge, MergedSection } from "#app/documents/merging/merge-documents.ts";
import { strayed } from "#app/documents/merging/order-parts.ts";
import { matched } from "#app/documents/sections/match-parts.ts";
import { type Part, partsOf } from "#app/documents/sections/parts.ts";

/**
 * The keys of the sections in which they say what they said in the version that was looked at and passed: what is new since is shown
 * first, and these stand below. `base` is what both sides began with.
 */
export function passedBefore(
  { sections }: Merge,
  base: string,
  passed: string | undefined,
): ReadonlySet<string> {
  if (passed === undefined) return new Set();
  const [old, then] = [partsOf(base).parts, partsOf(passed).parts];
  const to = matched(old, then);
  const moved = strayed(old, to);
  const stayed = new Set(to.values());
  const came = new Set(then.filter((part) => !stayed.has(part)).map(({ text }) => text.trim()));
  const byText = new Map(old.map((part) => [part.text.trim(), part]));
  const thenOf = (part: Part | undefined) => (part && to.get(part)?.text.trim()) ?? "";
  const isPassed = ({ base, theirs, moved: isMoved }: MergedSection) => {
    if (base === "") return came.has(theirs.trim());
    // Sections that a heading less made one are asked for one by one.
    const parts = partsOf(base).parts.map(({ text }) => byText.get(text.trim()));
    const same =
      parts.map(thenOf).filter(Boolean).join("\n\n") ===
      partsOf(theirs)
        .parts.map(({ text }) => text.trim())
        .join("\n\n");
    return same && (!isMoved || parts.some((part) => part && moved.has(part)));
  };
  return new Set(
    sections
      .filter(({ state }) => state !== "same" && state !== "mine")
      .filter(isPassed)
      .map(({ key }) => key),
  );
}
