import { type Mark, marks, type Run } from "./tree.ts";

/** How marks are written: slanted words between underscores or stars, addresses as they are or as links with words. */
export type Signs = { em: "_" | "*"; bare: boolean };

type Atom = { text: string; marks: Mark[] };

/** The runs as Markdown, with a backslash before each sign whose place in the words is among the `escaped`. */
export function markedRuns(runs: readonly Run[], escaped: ReadonlySet<number>, signs: Signs): string {
  const atoms: Atom[] = [];
  let at = 0;
  for (let i = 0; i < runs.length; ) {
    const { href } = runs[i]!;
    let end = i + 1;
    if (href) while (runs[end]?.href === href) end++;
    const group = runs.slice(i, end);
    const shared = href ? marks.filter((mark) => group.every((run) => run[mark])) : [];
    const inside = group.map((run): Atom => {
      const atom = {
        text: asWritten(run, at, escaped),
        marks: marks.filter((m) => run[m] && !shared.includes(m)),
      };
      at += run.words.length;
      return atom;
    });
    if (!href) atoms.push(...inside);
    else if (signs.bare && group.length === 1 && isItsAddress(group[0]!))
      atoms.push({ text: group[0]!.words, marks: shared });
    else atoms.push({ text: `[${stacked(inside, signs)}](${destination(href)})`, marks: shared });
    i = end;
  }
  return stacked(atoms, signs);
}

/** Whether a link's words are where it leads. */
function isItsAddress({ words, href, code }: Run): boolean {
  if (code || !href || /\s/.test(words)) return false;
  const plain = (text: string) => text.replace(/\/$/, "").toLowerCase();
  return [words, `http://${words}`, `mailto:${words}`].some((named) => plain(named) === plain(href));
}

function asWritten({ words, code }: Run, at: number, escaped: ReadonlySet<number>): string {
  if (!code) return escaped.size === 0 ? words : withBackslashes(words, at, escaped);
  const longest = Math.max(0, ...[...words.matchAll(/`+/g)].map(([ticks]) => ticks.length));
  const fence = "`".repeat(longest + 1);
  const pad = /^`|`$/.test(words) ? " " : "";
  return fence + pad + words + pad + fence;
}

function withBackslashes(words: string, at: number, escaped: ReadonlySet<number>): string {
  let result = "";
  for (let i = 0; i < words.length; i++) result += (escaped.has(at + i) ? "\\" : "") + words[i];
  return result;
}

/** An address as it can stand in a link: what would end the link, or a cell or words of code around it, as browsers send it. */
export function destination(href: string): string {
  const safe = href.replace(/[\s<>\\|`]/g, (sign) => encodeURIComponent(sign));
  let open = 0;
  const balanced = [...safe].every((sign) => {
    if (sign === "(") open++;
    if (sign === ")") open--;
    return open >= 0;
  });
  return balanced && open === 0 ? safe : safe.replaceAll("(", "%28").replaceAll(")", "%29");
}

/** Atoms with their marks around them; which reaches furthest is opened first. */
function stacked(atoms: readonly Atom[], { em }: Signs): string {
  const sign = { strong: "**", em, struck: "~~" };
  const open: Mark[] = [];
  let text = "";
  for (const [i, atom] of atoms.entries()) {
    const stale = open.findIndex((mark) => !atom.marks.includes(mark));
    if (stale >= 0) while (open.length > stale) text += sign[open.pop()!];
    const reach = (mark: Mark) => {
      const end = atoms.findIndex((other, j) => j > i && !other.marks.includes(mark));
      return end < 0 ? atoms.length : end;
    };
    const fresh = atom.marks.filter((mark) => !open.includes(mark));
    if (fresh.length > 1) fresh.sort((one, other) => reach(other) - reach(one));
    for (const mark of fresh) {
      text += sign[mark];
      open.push(mark);
    }
    text += atom.text;
  }
  while (open.length > 0) text += sign[open.pop()!];
  return text;
}
