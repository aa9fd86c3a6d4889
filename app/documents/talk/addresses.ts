/** Names what a conversation is about, as its form and its address do; without a section, the whole document. */
function aboutOf(uid: string, version: number, section = ""): string {
  return `${uid}/${version}/${section}`;
}

/** Where a conversation about a document, or a section of it, is begun. */
export function talkHref(cohort: string, uid: string, version: number, section = ""): string {
  return `/c/${cohort}/ask?about=${encodeURIComponent(aboutOf(uid, version, section))}`;
}
