const LINES = 10;

/** Words of a length in characters, which pack into about a twentieth: less than any bound refuses. */
export function words(length: number): string {
  let seed = 1;
  let text = "";
  while (text.length < length) {
    let line = "";
    while (line.length < 20_000) {
      seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648;
      line += `${seed.toString(36)} `;
    }
    text += line.repeat(LINES);
  }
  return text.slice(0, length);
}
