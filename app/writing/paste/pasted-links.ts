import { destinationOf } from "#app/markdown/destinations.ts";

/** Where a pasted link leads, without the services that stand between; nothing where a post could not link to it. */
export function pastedLink(written: string): string | undefined {
  let href = written.trim();
  for (let i = 0; i < 3; i++) href = behind(href) ?? href;
  if (href.length > 4_000 || !/^(https?:\/\/|mailto:|tel:)/i.test(href)) return undefined;
  return destinationOf(href.replace(/\s+/g, "%20"));
}

/** The link that Outlook or Google have put one of their own in the place of. */
function behind(href: string): string | undefined {
  if (!/^https?:/i.test(href) || !URL.canParse(href)) return undefined;
  const { hostname, pathname, searchParams } = new URL(href);
  if (/(^|\.)safelinks\.protection\.outlook\.com$/i.test(hostname))
    return searchParams.get("url") ?? undefined;
  if (/^(www\.)?google\.[a-z.]+$/i.test(hostname) && pathname === "/url")
    return searchParams.get("q") ?? searchParams.get("url") ?? undefined;
  return undefined;
}
