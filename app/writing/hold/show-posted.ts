import { ask } from "#app/web/browser/person-here.ts";

/** Where the post stands now; "waits" while it is not posted, "came-back" when it became a draft again. */
export type Shown = { href: string; number: number } | "waits" | "came-back";

/**
 * Asks what became of a post whose time to take it back is over. Once it is posted, puts it and what came before it at
 * the end of the conversation that is open, without moving the page; elsewhere it goes there.
 */
export async function showPosted(address: string): Promise<Shown> {
  try {
    const answer = await ask(address, { headers: { accept: "text/html" } });
    const url = new URL(answer.url);
    if (answer.status === 404 || url.pathname === "/drafts") return "came-back";
    if (!answer.ok || !answer.redirected) return "waits";
    const number = Number(url.searchParams.get("post"));
    url.searchParams.delete("posted");
    url.hash = `p${number}`;
    if (url.pathname !== location.pathname) location.replace(url);
    else append(await answer.text());
    return { href: url.pathname + url.search + url.hash, number };
  } catch {
    return "waits";
  }
}

/** Adds the posts after the last one that is shown, where nothing is missing between the two. */
function append(html: string): void {
  const posts = document.getElementById("posts");
  const last = posts && numbered(posts).at(-1);
  const fresh = new DOMParser().parseFromString(html, "text/html").getElementById("posts");
  const same = last && fresh?.querySelector(`#${last.id}`);
  if (!posts || !same) return;
  while (same.nextSibling) posts.append(same.nextSibling);
}

function numbered(posts: Element): Element[] {
  return [...posts.querySelectorAll("article[id]")].filter(({ id }) => /^p\d+$/.test(id));
}
