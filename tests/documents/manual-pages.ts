import type { Browser } from "#tests/support/browser.ts";

export const policy = [
  "# Attendance",
  "",
  "Children make progress when they come.",
  "",
  "## Notice of absence",
  "",
  "Please tell us at least {{notice_hours}} hours before the visit.",
  "",
  "## Late arrival",
  "",
  "We hold the room for fifteen minutes.",
  "",
].join("\n");

/** Begins a document in somebody's manual; its address there. */
export async function begin(browser: Browser, body = policy, title = "Attendance"): Promise<string> {
  const begun = await browser.post("/practice/manual/new", { title, kind: "policy", body });
  return begun.ledTo().split("/edit")[0]!;
}

/** Puts a draft in force. */
export async function publish(
  browser: Browser,
  here: string,
  summary = "The first version.",
  change = "major",
  more: Record<string, string> = {},
) {
  const { seen } = hidden((await browser.get(`${here}/publish`)).text);
  return browser.post(`${here}/publish`, { seen: seen!, change, summary, ...more });
}

/** The hidden fields of a page, as the form sends them. */
export function hidden(text: string): Record<string, string> {
  const fields = [...text.matchAll(/<input type="hidden" name="([\w[\]]+)" value="([^"]*)"/g)];
  return Object.fromEntries(fields.map(([, name, value]) => [name!, value!]));
}

/** Opens the editor and sends back what it shows, changed: a section of it, or the whole. */
export async function write(
  browser: Browser,
  here: string,
  fields: Record<string, string>,
  { section, by = "edit", page }: { section?: string; by?: "edit" | "save"; page?: string } = {},
) {
  const query = section === undefined ? "?whole=1" : `?section=${section}`;
  const opened = page ?? (await browser.get(`${here}/edit${query}`)).text;
  const { from, length, was, were } = hidden(opened);
  return browser.post(`${here}/${by}${by === "edit" ? query : ""}`, {
    ...{ from: from!, length: length!, was: was!, were: were! },
    ...(section === undefined ? { title: "Attendance" } : { section }),
    ...fields,
  });
}

/** A page as somebody sees it, without the marks that stand between words in its markup. */
export async function shown(browser: Browser, path: string): Promise<string> {
  return (await browser.get(path)).text.replaceAll("<!-- -->", "");
}
