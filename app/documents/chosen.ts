import { isTopic, type PolicyTopic, policyTopics } from "./topics.ts";
import { type DocumentKind, kinds } from "./vocabulary.ts";

/** States by which the documents of a cohort's shelf are chosen. */
export const shelfStates = {
  elsewhere: "Not in our manual",
  adopted: "In our manual",
  update: "An update waits",
  due: "Review is due",
  ours: "Shared by us",
} as const;

/** States by which the documents of one's own manual are chosen. */
export const manualStates = {
  read: "For me to read",
  force: "In force",
  draft: "Drafts and changes",
  update: "An update waits",
  due: "Review is due",
  shared: "Shared with others",
  ended: "Withdrawn or replaced",
} as const;

export type ShelfState = keyof typeof shelfStates;
export type ManualState = keyof typeof manualStates;

/** Which documents of a list are shown: of a part of the practice or one topic, of a kind, in a state; null for all. */
export type Chosen<State extends string> = {
  part: keyof typeof policyTopics | PolicyTopic | null;
  kind: DocumentKind | null;
  state: State | null;
};

/** Reads from a query which documents of a list with these states are shown; what it cannot mean is left out. */
export function chosenIn<State extends string>(
  query: URLSearchParams,
  states: Record<State, string>,
): Chosen<State> {
  const [part, kind, state] = [query.get("part"), query.get("kind"), query.get("state")];
  return {
    part: part !== null && (isGroup(part) || isTopic(part)) ? part : null,
    kind: isOf(kind, kinds) ? kind : null,
    state: isOf(state, states) ? state : null,
  };
}

/** The topics that a part of the practice has; of one topic itself. */
export function topicsOf(part: NonNullable<Chosen<string>["part"]>): readonly string[] {
  return isGroup(part) ? policyTopics[part] : [part];
}

/** Whether anything is left out of a list. */
export function isNarrowed({ part, kind, state }: Chosen<string>): boolean {
  return part !== null || kind !== null || state !== null;
}

/** The address of a list: what is chosen, and after what its page begins. */
export function chosenHref(
  home: string,
  { part, kind, state }: Chosen<string>,
  after: string | null = null,
): string {
  const query = new URLSearchParams();
  if (part) query.set("part", part);
  if (kind) query.set("kind", kind);
  if (state) query.set("state", state);
  if (after) query.set("after", after);
  return query.size > 0 ? `${home}?${query}` : home;
}

function isGroup(text: string): text is keyof typeof policyTopics {
  return Object.hasOwn(policyTopics, text);
}

function isOf<Name extends string>(text: string | null, names: Record<Name, unknown>): text is Name {
  return text !== null && Object.hasOwn(names, text);
}
