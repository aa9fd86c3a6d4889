/** Where a thread stands; with a post's number, the page of it that shows the post. */
export function threadHref(slug: string, number: number, post?: number | null): string {
  const path = `/c/${slug}/threads/${number}`;
  return post ? `${path}?post=${post}#p${post}` : path;
}

/** Where one post has its own page, with what can be done with it. */
export function postPageHref(slug: string, thread: number, post: number): string {
  return `${threadHref(slug, thread)}/posts/${post}`;
}

/**
 * Where one is led after writing: to the post, or, while it can be taken back, to where it will stand. The form's key goes
 * along, so that the browser can forget its copy.
 */
export function sentHref(
  slug: string,
  { thread, post }: { thread: number | null; post: number | null },
  key: string,
): string {
  if (thread === null) return `/c/${slug}/sent/${key}`;
  const here = threadHref(slug, thread);
  if (post === null) return `${here}?post=last&posted=${key}#sent`;
  return `${here}?post=${post}&posted=${key}#p${post}`;
}

const pages = { home: { path: "/", label: "What’s new" }, inbox: { path: "/inbox", label: "Inbox" } };

/** The same address, said to be followed from a page other than the cohort's list: Back leads there. */
export function fromPage(href: string, page: keyof typeof pages): string {
  const [path, hash = ""] = href.split("#");
  return `${path}${path!.includes("?") ? "&" : "?"}from=${page}${hash && `#${hash}`}`;
}

/** Where Back leads from a conversation: to its row in the page that it was opened from, or in its cohort's list. */
export function wayBack(from: string | null, cohort: { slug: string; name: string }, number: number) {
  if (from === "home") return { href: `/#${cohort.slug}-t${number}`, label: pages.home.label };
  if (from === "inbox") return { href: pages.inbox.path, label: pages.inbox.label };
  return { href: `/c/${cohort.slug}#t${number}`, label: cohort.name };
}

/** Where somebody says hello who is new in a cohort: the form of a new conversation, with words to begin from. */
export function helloHref(slug: string): string {
  return `/c/${slug}/ask?hello=1`;
}
