import { oneLine } from "#app/text/one-line.ts";

/** A web address as people type it, made a secure one; null for what is none. Empty stays empty. */
export function websiteOf(typed: string): string | null {
  const text = oneLine(typed);
  if (text === "") return "";
  const address = /^[a-z][a-z0-9+.-]*:/i.test(text) && !/^[^/]*:\d/.test(text) ? text : `https://${text}`;
  if (!/^https?:\/\/[^\s\\]+$/i.test(address) || !URL.canParse(address)) return null;
  const url = new URL(address);
  // A name on the internet has a dot; an address with a name and password, or a bare number, is somebody's trick.
  if (url.username || url.password || !/^([\p{L}\p{N}-]+\.)+[a-z][a-z0-9-]+$/iu.test(url.hostname))
    return null;
  url.protocol = "https:";
  url.port = "";
  return url.href.replace(/\/$/, "");
}

/** The address without what everyone knows, for a link's words. */
export function websiteName(website: string): string {
  return website.replace(/^https:\/\/(www\.)?/, "");
}
