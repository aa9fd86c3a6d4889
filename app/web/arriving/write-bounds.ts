/** How often one person may do something of a kind, within a minute and within an hour. No person meets these. */
export type Bound = { kind: BoundKind; aMinute: number; anHour: number };

export type BoundKind =
  | "post"
  | "draft"
  | "preview"
  | "reading"
  | "report"
  | "file"
  | "import"
  | "invite"
  | "list"
  | "export"
  | "change";

const bounds: Record<BoundKind, { aMinute: number; anHour: number; called: string }> = {
  post: { aMinute: 60, anHour: 600, called: "posts" },
  draft: { aMinute: 120, anHour: 3_000, called: "changes to drafts" },
  preview: { aMinute: 60, anHour: 900, called: "previews" },
  reading: { aMinute: 240, anHour: 6_000, called: "requests" },
  file: { aMinute: 40, anHour: 300, called: "files" },
  import: { aMinute: 90, anHour: 400, called: "files" },
  report: { aMinute: 20, anHour: 100, called: "reports" },
  invite: { aMinute: 30, anHour: 150, called: "invitations" },
  list: { aMinute: 6, anHour: 30, called: "lists" },
  export: { aMinute: 10, anHour: 60, called: "exports" },
  change: { aMinute: 120, anHour: 1_500, called: "changes" },
};

/** Forms of a kind of their own, by the address they are sent to. Every other form is a change. */
const forms: [pattern: RegExp, kind: BoundKind][] = [
  [/^\/c\/:cohort\/((contracts\/)?ask|threads\/:thread|threads\/:thread\/split)$/, "post"],
  [/^\/c\/:cohort\/drafts\/|^\/practice\/manual\/:document\/save$/, "draft"],
  [/^\/c\/:cohort\/attach\/:key(\/send|\/clean)?$/, "file"],
  [/^\/practice\/manual\/(:document\/)?import(\/send)?$/, "import"],
  [/\/edit\/files$|\/preview$/, "preview"],
  [/\/(read|unread-again|follow)$|^\/inbox\/|^\/practice\/manual\/:document\/writing$/, "reading"],
  [/\/report$/, "report"],
  [/^\/admin\/practices\/paste$/, "list"],
  [/\/(invite|again)$|^\/admin\/(practices\/new|mail)$/, "invite"],
];

/** Addresses that script and programs fetch, besides pages. */
const fetched: [pattern: RegExp, kind: BoundKind][] = [
  [/^\/search\/typed$/, "reading"],
  [/^\/c\/:cohort\/((?:contracts\/)?similar|people\/typed|threads\/:thread\/quote)$/, "reading"],
  [/^\/settings\/export\/./, "export"],
  [/^\/practice\/manual\/export\/.|\/:(document|thread)\/(word|pdf|markdown)$/, "export"],
];

/** The bound on a request to the route of this pattern, `factor` times the usual; null for a page, which anyone may look at. */
export function boundOn(method: string, pattern: string, factor: number): Bound | null {
  const reads = method === "GET" || method === "HEAD";
  const known = (reads ? fetched : forms).find(([expression]) => expression.test(pattern))?.[1];
  const kind = known ?? (reads ? null : "change");
  if (kind === null) return null;
  const { aMinute, anHour } = bounds[kind];
  return { kind, aMinute: aMinute * factor, anHour: anHour * factor };
}

/** Says that there were too many of a kind, and when it goes on. */
export function tooMany(kind: BoundKind, seconds: number): string {
  const minutes = Math.ceil(seconds / 60);
  const wait = minutes <= 1 ? "a minute" : `${minutes} minutes`;
  return `That is more ${bounds[kind].called} than one person makes in so short a time. Wait ${wait}, then try again.`;
}
