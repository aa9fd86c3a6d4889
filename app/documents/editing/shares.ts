import { isolated } from "#app/text/isolated.ts";

/** Where a practice has shared a document of its own, or asked to. */
export type OwnShare = {
  cohortId: number | null;
  /** Null where the viewer does not see what it is called. */
  name: string | null;
  openedAt: unknown;
};

/** Why it is not shared somewhere, in the words of whoever sent it back or took it out. */
export type SentBack = { cohortId: number | null; wasOpen: boolean; words: string; by: string };

type Cohort = { id: number; name: string; taken: number };

/** A cohort, or the network where none is named, and how a document stands there. */
export type ShareRow = {
  id: number | null;
  /** Null where the viewer does not see what it is called. */
  name: string | null;
  /** How many practices it is besides one's own; null where that is not known. */
  others: number | null;
  state: "not" | "waits" | "open";
  /** Somebody looks at it before it is shared there. */
  agreedFirst: boolean;
  sentBack: SentBack | null;
};

type Own = { shares: readonly OwnShare[]; sentBack: readonly SentBack[] };

/** Lists where a document is shared, and the viewer's cohorts and the network where it is not. `looked` are cohorts that look first. */
export function sharesOf(
  { shares, sentBack }: Own,
  cohorts: readonly Cohort[],
  looked: readonly number[],
): ShareRow[] {
  const row = (id: number | null, name: string | null, others: number | null): ShareRow => {
    const share = shares.find(({ cohortId }) => cohortId === id);
    return {
      ...{ id, name, others, state: stateOf(share) },
      agreedFirst: id === null || looked.includes(id),
      sentBack: sentBack.find(({ cohortId }) => cohortId === id) ?? null,
    };
  };
  const elsewhere = shares.filter(
    ({ cohortId }) => cohortId !== null && !cohorts.some(({ id }) => id === cohortId),
  );
  return [
    ...cohorts.map(({ id, name, taken }) => row(id, name, Math.max(0, taken - 1))),
    ...elsewhere.map(({ cohortId, name }) => row(cohortId, name, null)),
    row(null, "The whole network", null),
  ];
}

function stateOf(share: OwnShare | undefined): ShareRow["state"] {
  if (!share) return "not";
  return share.openedAt === null ? "waits" : "open";
}

/** Says how a document stands in a place: who sees it, or who looks at it first. */
export function shareInWords({ id, others, state, agreedFirst }: ShareRow): string {
  const whoAgrees = id === null ? "A moderator of the network" : "A facilitator";
  if (state === "waits") return `${whoAgrees} looks at it first. You hear in your inbox once they have.`;
  const many = others === 1 ? "One other practice" : `${others} other practices`;
  const them = id === null ? "Every practice in the network" : others === null ? "The practices there" : many;
  const one = id === null || others === 1;
  if (state === "open") return `Shared. ${them} ${one ? "sees" : "see"} it.`;
  const would = `${them} would see it${agreedFirst ? `, once ${lower(whoAgrees)} agrees` : ""}.`;
  return `Not shared: ${lower(would)}`;
}

const lower = (text: string) => text[0]!.toLowerCase() + text.slice(1);

/** Names where a document is shared now. */
export function openTo(shares: readonly OwnShare[]): string[] {
  return shares
    .filter((share) => stateOf(share) === "open")
    .map(({ cohortId, name }) =>
      cohortId === null ? "the whole network" : name === null ? "another cohort" : isolated(name),
    );
}

/** Says who outside the practice sees a document, and what waits or came back. */
export function sharedInWords({ shares, sentBack }: Own): string {
  const open = openTo(shares);
  return [
    open.length === 0 ? "Nobody outside your practice." : `Shared with ${open.join(", ")}.`,
    shares.some((share) => stateOf(share) === "waits") && "Waits for somebody to look at it.",
    sentBack.length > 0 && "It came back to you with a word.",
  ]
    .filter(Boolean)
    .join(" ");
}
