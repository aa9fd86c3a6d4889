/** Numbers of posts as they travel in a form or an address: "5,7-12". */
export function written(numbers: readonly number[]): string {
  const runs: [from: number, to: number][] = [];
  for (const number of [...new Set(numbers)].sort((a, b) => a - b)) {
    const last = runs.at(-1);
    if (last?.[1] === number - 1) last[1] = number;
    else runs.push([number, number]);
  }
  return runs.map(([from, to]) => (from === to ? from : `${from}-${to}`)).join(",");
}

const AT_MOST = 10_000;

/** The same read again; what is no number is left out. */
export function readNumbers(text: string): number[] {
  const numbers: number[] = [];
  for (const part of text.split(/[,\n]/)) {
    const [, from, to = from] = /^(\d{1,6})(?:-(\d{1,6}))?$/.exec(part.trim()) ?? [];
    if (from === undefined) continue;
    for (let n = Number(from); n <= Number(to) && numbers.length < AT_MOST; n++) numbers.push(n);
  }
  return numbers;
}
