import { expect, type Page } from "@playwright/test";

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

/** Where a form that was sent led to, and what could act on that page. */
export type Sent = { status: number; path: string; living: string[] };

/** Sends a form from the page that is open, and follows where it leads. */
export async function send(page: Page, path: string, fields: Fields): Promise<Sent> {
  const [sent] = await sendAll(page, [[path, fields]]);
  return sent!;
}

type Fields = Record<string, string | string[]>;

/** Sends many forms from the page that is open, some at a time, and follows where each leads; in their order. */
export async function sendAll(page: Page, forms: [path: string, fields: Fields][]): Promise<Sent[]> {
  const sent: Sent[] = [];
  for (let next = 0; next < forms.length; next += 8) {
    // What could act is looked for where the answers are: they are long, and there are hundreds.
    const some = JSON.stringify(forms.slice(next, next + 8));
    sent.push(...(await page.evaluate<Sent[]>(`(${sendFromHere})(${some}, ${livingParts})`)));
    // The pages that would read these, and let them go, are not opened; a browser has room for few.
    await page.context().clearCookies({ name: /^sent/ });
  }
  return sent;
}

/** Runs in the page. */
function sendFromHere(forms: [to: string, values: Fields][], livingIn: typeof livingParts): Promise<Sent[]> {
  const send = async ([to, values]: (typeof forms)[number]) => {
    const body = new URLSearchParams();
    for (const [name, value] of Object.entries(values))
      for (const each of [value].flat()) body.append(name, each);
    const headers = { accept: "text/html", "x-for": document.body.dataset.for ?? "" };
    const answer = await fetch(to, { method: "POST", body, headers });
    const { pathname } = new URL(answer.url);
    return { status: answer.status, path: pathname, living: livingIn(await answer.text()) };
  };
  return Promise.all(forms.map(send));
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
