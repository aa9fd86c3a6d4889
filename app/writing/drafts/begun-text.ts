/** Adds to what is begun a quote that it does not hold yet. */
export function withQuote(begun: string, quote: string): string {
  if (!quote || begun.includes(quote)) return begun;
  return `${begun.trimEnd()}${begun.trim() && "\n\n"}${quote}\n\n`;
}

/** The post that a reply is to, as the form names it. */
export function answeredIn(post: { number: number; name: string | null } | undefined) {
  return post?.name ? { number: post.number, name: post.name } : null;
}

type OfThread = {
  draftBody: string | null;
  draftReplyTo: number | null;
  draftSeq: number | null;
  draftKey: string | null;
  draftWhy: string | null;
  draftNaming: string | null;
  draftFacts: unknown;
};

/** Finds in a thread what was begun there, as its own query found it. */
export function draftIn(thread: OfThread) {
  if (thread.draftSeq === null) return undefined;
  const { draftBody, draftReplyTo, draftSeq, draftKey, draftWhy, draftNaming, draftFacts } = thread;
  return {
    body: draftBody ?? "",
    replyTo: draftReplyTo,
    seq: draftSeq,
    clientKey: draftKey,
    why: draftWhy ?? "",
    naming: draftNaming ?? "",
    facts: draftFacts,
  };
}
