import { destinationOf, mayLinkTo } from "#app/markdown/destinations.ts";

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

/** Where a link leads that somebody typed: an email's address and one without "https://" in front are meant as well. */
export function linkTo(typed: string): string | undefined {
  const address = typed.trim();
  if (/^[\w.+'-]+@[\w-]+(\.[\w-]+)+$/.test(address)) return pastedLink(`mailto:${address}`);
  if (isOurs(address)) return address;
  const isBare = !/^[a-z][a-z0-9+-]*:/i.test(address) && /^[^\s/.@]+(\.[^\s/.]+)+([/?#]\S*)?$/.test(address);
  return pastedLink(isBare ? `https://${address}` : address);
}

/** Whether an address is that of a page of this site. */
export function isOurs(href: string): boolean {
  return href.startsWith("/") && mayLinkTo(href);
}
