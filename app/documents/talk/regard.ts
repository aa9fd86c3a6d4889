import { counted } from "#app/text/counted.ts";
import { isolated } from "#app/text/isolated.ts";

/** Practices as a sentence ends with them: those that sit here by name, the others only counted. */
export function practicesInWords(named: readonly string[], all: number): string {
  if (named.length === 0) return counted(all, "practice");
  const names = named.map(isolated);
  const more = Math.max(0, all - names.length);
  if (more > 0) return `${names.join(", ")} and ${more} more`;
  const last = names.pop()!;
  return names.length > 0 ? `${names.join(", ")} and ${last}` : last;
}

type Counts = { adoptions: number; helped: number; opened: number };

/** How often a document was adopted, has helped and was opened, in a few words for a row or a line; nothing of what was never done. */
export function countsInWords({ adoptions, helped, opened }: Counts): string[] {
  return [
    ...(adoptions > 0 ? [`adopted by ${counted(adoptions, "practice")}`] : []),
    ...(helped > 0 ? [`helpful to ${helped}`] : []),
    ...(opened > 0 ? [`opened by ${opened}`] : []),
  ];
}
