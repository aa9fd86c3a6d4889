import type { Answer, Browser, Fields } from "#tests/support/browser.ts";
import { dataPath } from "#tests/support/browser.ts";

/** The three ways in which a browser asks for a page: whole, its data, and the data of one route alone. */
export const ways = ["document", "data", "route"] as const;
export type Way = (typeof ways)[number];

/** Fetches a page in one of the three ways. */
export function fetchIn(way: Way, browser: Browser, path: string, routeId: string): Promise<Answer> {
  if (way === "document") return browser.get(path);
  return browser.data(path, way === "route" ? routeId : undefined);
}

/** Sends a form as a document or by script. */
export function sendIn(
  way: Exclude<Way, "route">,
  browser: Browser,
  path: string,
  fields: Fields,
): Promise<Answer> {
  return way === "document"
    ? browser.post(path, fields, { accept: "text/html" })
    : browser.post(dataPath(path), fields);
}

/** A body without what differs between any two answers: nonce, error id, time, and the address itself. */
export function masked(text: string, path: string): string {
  const exactly = (form: string) => new RegExp(`${form.replace(/[.?]/g, "\\$&")}(?![\\w-])`, "g");
  return text
    .replace(exactly(path), "PATH")
    .replace(exactly(encodeURIComponent(path)), "PATH")
    .replace(/nonce=\\?"[^"]*\\?"/g, "NONCE")
    .replace(/\b[0-9A-F]{10}\b/g, "ID")
    .replace(/\b1[0-9]{12}\b/g, "NOW");
}
