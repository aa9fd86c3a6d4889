/** Names and attributes of our cookies. Over https they carry the __Host- prefix: this host only, whole site, secure. */
export type CookieJar = {
  session: string;
  read(header: string | undefined, name: string): string | undefined;
  /** The names of the cookies that begin so, as the browser sent them: the oldest first. */
  names(header: string | undefined, beginning: string): string[];
  set(name: string, value: string, maxAge?: number): string;
  clear(name: string): string;
};

export function cookieJar(secure: boolean): CookieJar {
  const attributes = `Path=/; HttpOnly; SameSite=Lax${secure ? "; Secure" : ""}`;
  const full = (name: string) => (secure ? `__Host-${name}` : name);
  return {
    session: "session",
    read(header, name) {
      const prefix = `${full(name)}=`;
      return header
        ?.split(/;\s*/)
        .find((pair) => pair.startsWith(prefix))
        ?.slice(prefix.length);
    },
    names: (header, beginning) =>
      (header?.split(/;\s*/) ?? [])
        .map((pair) => pair.slice(0, pair.indexOf("=")))
        .filter((name) => name.startsWith(full(beginning)))
        .map((name) => name.slice(full("").length)),
    set: (name, value, maxAge) =>
      `${full(name)}=${value}; ${attributes}${maxAge === undefined ? "" : `; Max-Age=${maxAge}`}`,
    clear: (name) => `${full(name)}=; ${attributes}; Max-Age=0`,
  };
}

/** The cookies of this site, whose address says whether they travel by https. */
export function cookiesOf(baseUrl: string): CookieJar {
  return cookieJar(baseUrl.startsWith("https:"));
}
