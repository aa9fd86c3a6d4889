import { policyTopics } from "./topics.ts";
import { type DocumentKind, kinds } from "./vocabulary.ts";

/** Which documents of a list are shown; null for all. */
export type Chosen = { group: keyof typeof policyTopics | null; kind: DocumentKind | null };

/** Reads from a query which documents are shown; what it cannot mean is left out. */
export function chosenIn(query: URLSearchParams): Chosen {
  const [part, kind] = [query.get("part"), query.get("kind")];
  return {
    group: part !== null && Object.hasOwn(policyTopics, part) ? (part as keyof typeof policyTopics) : null,
    kind: kind !== null && Object.hasOwn(kinds, kind) ? (kind as DocumentKind) : null,
  };
}

/** The query of a list: what is chosen, and where its page begins. */
export function chosenHref({ group, kind }: Chosen, before: string | null): string | null {
  if (before === null) return null;
  const query = new URLSearchParams();
  if (group) query.set("part", group);
  if (kind) query.set("kind", kind);
  query.set("before", before);
  return `?${query}`;
}
