import type { MetaArgs, MetaFunction } from "@remix-run/node";

type Framed = { network: string | null; shell: { inboxUnread: number } | null };

/**
 * Makes the `meta` of a page: what the page is, then the network, since people keep the tabs of several; before both, how
 * much waits in the inbox.
 */
export function titled<Loader = unknown>(
  page: string | ((args: MetaArgs<Loader>) => string),
): MetaFunction<Loader> {
  return (args) => [{ title: tabTitle(typeof page === "string" ? page : page(args), args.matches) }];
}

/** Builds the title of a tab, such as "(3) Inbox · Northern Pediatrics", from what the root's loader has found. */
export function tabTitle(page: string | null, matches: readonly { id: string; data?: unknown }[]): string {
  const root = matches.find(({ id }) => id === "root")?.data as Framed | undefined;
  const network = root?.network ?? "Roundtable";
  const waiting = root?.shell?.inboxUnread ?? 0;
  const count = waiting > 0 ? `(${waiting > 99 ? "99+" : waiting}) ` : "";
  return page ? `${count}${page} · ${network}` : network;
}
