import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { beginsLike, typeOf } from "#app/files/file-type.ts";
import { wordsOf } from "#app/markdown/write/tidy-runs.ts";
import type { Block, Run } from "#app/markdown/write/tree.ts";
import type { Warnings } from "../warnings.ts";

/**
 * A picture of a file: the address in the text that stands for it, the heading below which it is, and where its bytes lie with all that
 * they tell. Without bytes it cannot be taken, and `why` says so.
 */
export type FoundPicture = {
  standIn: string;
  name: string;
  below: string;
} & ({ path: string; type: string } | { path?: undefined; why: string });

/** A picture that was met, by what it is called; its bytes are asked for when it is its turn. */
type Met = { alt?: string; bytes: (most: number) => Promise<Buffer | undefined> };

const kinds = ["png", "jpg", "webp", "gif"] as const;
const MOST = 40;
const MAX_PICTURE = 15_000_000;
const MAX_ALL = 60_000_000;
const KINDS = "Only PNG, JPEG, GIF and WebP can be kept. Save it as one of these, and put it in its place.";
const MANY =
  "A document takes at most forty pictures along, as long as all of them together are not too large.";

/** Words of a picture of which nobody said what it shows. */
export const NO_WORDS = "Picture";

/** The address that stands for a picture in the text until it has one; no file has such an address. */
export function standInFor(nth: number): string {
  return `/files/picture-${nth + 1}`;
}

/** Tells whether a block is a picture: a link to one, alone in its paragraph. */
export function isPicture(block: Block): boolean {
  return block.kind === "paragraph" && block.runs.length === 1 && isStandIn(block.runs[0]!.href);
}

/** A picture at its standIn, as a paragraph by itself. */
export function pictureBlock(nth: number, alt: string | undefined): Block {
  return { kind: "paragraph", runs: [{ words: alt || NO_WORDS, href: standInFor(nth) }] };
}

/**
 * Puts the pictures that stand in blocks into an empty folder, one after the other so that one at a time is held. Without a folder they
 * are only counted.
 */
export async function takeOut(
  met: readonly Met[],
  blocks: readonly Block[],
  folder: string | undefined,
  warnings: Warnings,
): Promise<FoundPicture[]> {
  const headings = headingsOver(blocks);
  const found: FoundPicture[] = [];
  let left = MAX_ALL;
  let taken = 0;
  for (const [i, { alt, bytes: read }] of met.entries()) {
    const bytes = taken < MOST ? await read(Math.min(MAX_PICTURE, left)) : undefined;
    const kind = bytes && kinds.find((each) => beginsLike(each, bytes.subarray(0, 64)));
    const standIn = standInFor(i);
    const about = { standIn, name: nameOf(alt, i), below: headings.get(standIn) ?? "" };
    if (!bytes || !kind) {
      if (folder) found.push({ ...about, why: taken < MOST ? KINDS : MANY });
      else warnings.note("lostPictures");
      continue;
    }
    left -= bytes.length;
    taken++;
    if (!folder) continue;
    const path = join(folder, String(i));
    writeFileSync(path, bytes, { flag: "wx", mode: 0o600 });
    found.push({ ...about, name: `${about.name}.${kind}`, type: typeOf(kind), path });
  }
  if (!folder && taken > 0) warnings.note("pictures", undefined, taken);
  return found;
}

function isStandIn(href: string | undefined): boolean {
  return href?.startsWith("/files/picture-") ?? false;
}

function nameOf(alt: string | undefined, nth: number): string {
  const stem = (alt ?? "")
    .replace(/[<>:"/\\|?*\p{C}]/gu, " ")
    .replace(/\.\w{3,4}$/, "")
    .trim();
  return stem.slice(0, 100).trim() || `Picture ${nth + 1}`;
}

/** The heading below which each picture stands. */
function headingsOver(blocks: readonly Block[]): Map<string, string> {
  const found = new Map<string, string>();
  let heading = "";
  const runs = (each: readonly Run[]) => {
    for (const { href } of each) if (isStandIn(href) && !found.has(href!)) found.set(href!, heading);
  };
  const visit = (block: Block): void => {
    if (block.kind === "heading") heading = wordsOf(block.runs);
    if (block.kind === "paragraph") runs(block.runs);
    if (block.kind === "quote") block.blocks.forEach(visit);
    if (block.kind === "list") for (const { blocks: inside } of block.items) inside.forEach(visit);
    if (block.kind === "table") for (const row of block.rows) row.forEach(runs);
  };
  blocks.forEach(visit);
  return found;
}
