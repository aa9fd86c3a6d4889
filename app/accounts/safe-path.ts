/** Where to go on after signing in: a path of this site, or the start. Another site's address becomes the start. */
export function safePath(to: unknown): string {
  if (typeof to !== "string" || !to.startsWith("/") || to.length > 2_000) return "/";
  try {
    const home = "http://this.site";
    const { origin, pathname, search, hash } = new URL(to, home);
    if (origin !== home || pathname.startsWith("//") || /^\/sign-(in|out)(\/|$)/.test(pathname)) return "/";
    return `${pathname}${search}${hash}`;
  } catch {
    return "/";
  }
}

/** The sign-in page that leads on to a path. */
export function signInPath(to: string): string {
  return to === "/" ? "/sign-in" : `/sign-in?to=${encodeURIComponent(to)}`;
}
