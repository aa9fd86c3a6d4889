import { expect, type Page } from "./test.ts";

/** What a page must not do because of what somebody wrote. */
export type Watch = { seen: string[] };

/** Notes on every page from now on: calls of script that came alive, requests to elsewhere, and refused scripts. */
export async function watch(pages: Page[], origin: string): Promise<Watch> {
  const seen: string[] = [];
  for (const page of pages) {
    await page.exposeFunction("__pwned", (what: string) => void seen.push(what));
    await page.addInitScript(tellTales);
    page.on("dialog", (dialog) => {
      seen.push(`a dialog on ${page.url()}`);
      void dialog.dismiss();
    });
    page.context().on("request", (request) => {
      const url = request.url();
      if (!url.startsWith(`${origin}/`) && !url.startsWith("data:")) seen.push(`a request to ${url}`);
    });
  }
  return { seen };
}

function tellTales() {
  const tell = (what: string) => (window as unknown as { __pwned(what: string): void }).__pwned(what);
  for (const name of ["alert", "confirm", "prompt", "print"])
    Object.defineProperty(window, name, { value: () => tell(`${name} on ${location.href}`) });
  document.addEventListener("securitypolicyviolation", (event) =>
    tell(`refused ${event.violatedDirective} ${event.blockedURI} on ${location.href}`),
  );
}

/** Visits pages and expects that each shows only dead text, and stays where it is. */
export async function visit(page: Page, watching: Watch, paths: string[]): Promise<void> {
  for (const path of paths) {
    const answer = await page.goto(path);
    expect.soft(answer?.status(), path).toBe(200);
    expect.soft(await livingIn(page), path).toEqual([]);
    expect.soft(new URL(page.url()).pathname, path).toBe(path.replace(/[?#].*/, ""));
  }
  expect(watching.seen).toEqual([]);
}

/** What could act on the page that is open, beyond what we put there. */
export function livingIn(page: Page): Promise<string[]> {
  return page.evaluate(livingParts, null);
}

/** Sends a form from the page that is open, and follows where it leads; returns where that is, and the page's parts. */
export async function send(
  page: Page,
  path: string,
  fields: Record<string, string | string[]>,
): Promise<{ status: number; path: string; living: string[] }> {
  const answer = await page.evaluate(
    async ([to, values]) => {
      const body = new URLSearchParams();
      for (const [name, value] of Object.entries(values))
        for (const each of [value].flat()) body.append(name, each);
      const headers = { accept: "text/html", "x-for": document.body.dataset.for ?? "" };
      const response = await fetch(to, { method: "POST", body, headers });
      return { status: response.status, url: response.url, html: await response.text() };
    },
    [path, fields] as const,
  );
  return {
    status: answer.status,
    path: new URL(answer.url).pathname,
    living: await page.evaluate(livingParts, answer.html),
  };
}

/** Parts of a page, or of its text, that could act: only our own scripts, forms and addresses may be there. */
function livingParts(html: string | null): string[] {
  const page = html === null ? document : new DOMParser().parseFromString(html, "text/html");
  const found: string[] = [];
  for (const part of page.querySelectorAll("*")) {
    const name = part.localName;
    if (name === "script" && !part.hasAttribute("nonce")) found.push(part.outerHTML.slice(0, 200));
    if (["iframe", "frame", "object", "embed", "base", "applet", "style"].includes(name)) found.push(name);
    for (const { name: attribute, value } of part.attributes) {
      const address = value.replace(/[\s\p{Cc}]/gu, "").toLowerCase();
      const leads = [
        "href",
        "src",
        "action",
        "formaction",
        "xlink:href",
        "srcset",
        "data",
        "poster",
        "background",
      ];
      if (attribute.startsWith("on")) found.push(`${name} ${attribute}`);
      if (attribute === "style" && part.closest(".prose")) found.push(`${name} style`);
      if (!leads.includes(attribute)) continue;
      if (/^(javascript|vbscript|data:text|data:image\/svg|blob|file|filesystem|livescript)/.test(address))
        found.push(`${name} ${attribute}=${value.slice(0, 80)}`);
      if (name !== "a" && /^(https?:)?[\\/]{2}/.test(address) && !address.startsWith(location.origin))
        found.push(`${name} ${attribute}=${value.slice(0, 80)}`);
    }
  }
  return found;
}
