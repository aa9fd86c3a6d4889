/*
 * Which stars, underscores and tildes are signs of their sentence and no marks. Marked looks for marks in a copy of the text
 * in which links and code are covered; here the signs are covered as well.
 */

type Run = { sign: string; from: number; to: number; before: string; after: string; line: number };

const letter = /[\p{L}\p{N}\p{M}]/u;
const opening = /[([{"'“‘„«¿¡/*_~—–]/;
const isBlank = (sign: string) => sign === "" || /\s/.test(sign);

/** The text with every sign covered that only looks like a mark for bold, italics or struck words. */
export function withSignsCovered(text: string): string {
  const runs = runsIn(text);
  if (runs.length === 0) return text;
  const signs = new Set([...stars(runs, text), ...underscores(runs), ...tildes(runs)]);
  return covered(text, [...signs]);
}

/** The text with stretches of it covered, so that no mark is found there. */
export function covered(text: string, stretches: readonly { from: number; to: number }[]): string {
  let result = "";
  let at = 0;
  for (const { from, to } of [...stretches].sort((one, other) => one.from - other.from)) {
    result += text.slice(at, from) + "+".repeat(to - from);
    at = to;
  }
  return result + text.slice(at);
}

function runsIn(text: string): Run[] {
  let line = 0;
  const runs: Run[] = [];
  for (const { 0: run, index } of text.matchAll(/\*+|_+|~+|\n/g)) {
    if (run === "\n") line++;
    else {
      const to = index + run.length;
      const before = [...text.slice(Math.max(0, index - 2), index)].at(-1) ?? "";
      const after = [...text.slice(to, to + 2)][0] ?? "";
      runs.push({ sign: run[0]!, from: index, to, before, after, line });
    }
  }
  return runs;
}

const lengthOf = ({ from, to }: Run) => to - from;

/** 5*4*3 multiplies, (*) and note* are footnotes, M*A*S*H and s**t have stars within a word. */
function stars(all: Run[], text: string): Run[] {
  const runs = all.filter(({ sign }) => sign === "*");
  const meant = runs.filter(
    (run, i) => !multiplies(run) && !isFramed(run) && !isInsideWord(run, i, runs, text),
  );
  const touches = { opens: (run: Run) => !isBlank(run.after), closes: (run: Run) => !isBlank(run.before) };
  return [...without(runs, meant), ...withoutPartner(meant, touches)];
}

function multiplies({ before, after, from, to }: Run): boolean {
  const [sum, sumBefore, sumAfter] = [/\d/, /[\d)%°]/, /[\d($€£]/];
  if (to - from > 1) return sum.test(before) && sum.test(after);
  const word = /[\p{L}\p{N})%°($€£]/u;
  return (sumBefore.test(before) && word.test(after)) || (word.test(before) && sumAfter.test(after));
}

function isFramed({ before, after }: Run): boolean {
  return /[([{"'“‘]/.test(before) && /[)\]}"'”’]/.test(after);
}

// Part of a word can be made bold, but then both its ends are in the same word; where single stars stand inside of one on
// both sides, they multiply: units*rate*visits.
function isInsideWord(run: Run, i: number, runs: Run[], text: string): boolean {
  if (!letter.test(run.before) || !letter.test(run.after)) return false;
  const pairs = [
    [runs[i - 1], run],
    [run, runs[i + 1]],
  ] as const;
  return !pairs.some(
    ([one, other]) =>
      one &&
      other &&
      lengthOf(one) === lengthOf(other) &&
      (lengthOf(one) > 1 || !letter.test(one.before) || !letter.test(other.after)) &&
      /^[\p{L}\p{N}\p{M}'’-]{2,}$/u.test(text.slice(one.to, other.from)),
  );
}

/** Blanks to fill in, faces and names with underscores. */
function underscores(all: Run[]): Run[] {
  const runs = all.filter(({ sign }) => sign === "_");
  const meant = runs.filter((run) => lengthOf(run) < 3 && !isFramed(run) && (opens(run) || closes(run)));
  return [...without(runs, meant), ...withoutPartner(meant, { opens, closes })];
}

function opens({ before, after }: Run): boolean {
  return !isBlank(after) && (isBlank(before) || opening.test(before));
}

function closes({ before, after }: Run): boolean {
  return !isBlank(before) && (isBlank(after) || /[^\p{L}\p{N}\p{M}([{“‘„«^]/u.test(after));
}

/** A single sign is a mark only where the other one stands in the same line. */
function withoutPartner(runs: Run[], can: Record<"opens" | "closes", (run: Run) => boolean>): Run[] {
  const couldOpen = (run: Run) => lengthOf(run) !== 2 && can.opens(run);
  const couldClose = (run: Run) => lengthOf(run) !== 2 && can.closes(run);
  const firstOpen = new Map<number, number>();
  const lastClose = new Map<number, number>();
  for (const run of runs) {
    if (couldOpen(run) && !firstOpen.has(run.line)) firstOpen.set(run.line, run.from);
    if (couldClose(run)) lastClose.set(run.line, run.from);
  }
  return runs.filter((run) => {
    if (lengthOf(run) !== 1) return false;
    const opened = couldClose(run) && (firstOpen.get(run.line) ?? run.from) < run.from;
    const closed = couldOpen(run) && (lastClose.get(run.line) ?? run.from) > run.from;
    return !opened && !closed;
  });
}

/** Only two tildes on either side strike words; one stands before what is about so much. */
function tildes(all: Run[]): Run[] {
  const runs = all.filter(({ sign }) => sign === "~");
  const meant: Run[] = [];
  let open: Run | undefined;
  for (const run of runs) {
    if (lengthOf(run) !== 2) continue;
    if (open && !isBlank(run.before) && !/[\p{L}\p{N}$€£]/u.test(run.after)) {
      meant.push(open, run);
      open = undefined;
    } else if (!open && !isBlank(run.after) && !letter.test(run.before)) open = run;
  }
  return without(runs, meant);
}

function without(runs: Run[], meant: Run[]): Run[] {
  const marks = new Set(meant);
  return runs.filter((run) => !marks.has(run));
}
