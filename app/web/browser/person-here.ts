import type { AppLoadContext } from "@remix-run/node";

/** By which script that asks in the background says for whom its page was made, as forms do by a field. */
export const FOR_HEADER = "x-for";

/** The person at this browser, for the page's script: a person, or nobody any more. Null where the database was away. */
export type Here = { mark: string; deviceKey: string } | { left: "signed-out" | "lapsed" } | null;

/** Notes who asks, for the page that is made. */
export function hereIn({ person, left }: AppLoadContext): Here {
  return person ?? (left && { left });
}

/** How the page carries it: to modules that are no components. */
export function hereAttributes(here: Here) {
  if (!here) return {};
  return "left" in here ? { "data-left": here.left } : { "data-for": here.mark, "data-key": here.deviceKey };
}

/** Reads who is here, as the page says on which this script runs. */
export function hereOnPage(): Here {
  const { for: mark, key, left } = document.body.dataset;
  if (mark && key) return { mark, deviceKey: key };
  return left === "signed-out" || left === "lapsed" ? { left } : null;
}

/** The mark of the person for whom the page was made that this script runs on; null on a page for anyone. */
export function markHere(): string | null {
  return document.body.dataset.for ?? null;
}

/** Asks the site in the background. Where someone else has signed in since, it answers 409 and nothing else. */
export function ask(address: string, { headers, ...options }: RequestInit = {}): Promise<Response> {
  const mark = markHere();
  return fetch(address, { ...options, headers: { ...headers, ...(mark && { [FOR_HEADER]: mark }) } });
}
