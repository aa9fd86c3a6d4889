import { oneLine } from "#app/text/one-line.ts";
import { TITLE_MAX } from "#app/threads/policy.ts";

/** The title that an address proposes, such as what somebody looked for in vain. */
export function titleIn(search: URLSearchParams): string {
  return oneLine((search.get("title") ?? "").toWellFormed().slice(0, TITLE_MAX));
}
