import type { Change } from "./types.ts";

/** A text in which each change is made once; earlier versions and adopters’ copies are said by what differs. */
export function changed(text: string, changes: Change[]): string {
  return changes.reduce((so, [was, is]) => {
    const [before, after, ...more] = so.split(was);
    if (before === undefined || after === undefined || more.length > 0)
      throw new Error(`“${was.slice(0, 60)}” stands ${more.length === 0 ? "nowhere" : "more than once"}.`);
    return before + is + after;
  }, text);
}
