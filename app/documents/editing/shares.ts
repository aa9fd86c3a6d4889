type Share = { cohortId: number | null; name: string | null; openedAt: unknown };
type Cohort = { id: number; name: string; taken: number };

/** A cohort, or the network where none is named, and whether a document is shared there. */
export type ShareRow = {
  id: number | null;
  /** Null where the viewer does not see what it is called. */
  name: string | null;
  /** How many practices it is besides one's own; null where that is not known. */
  others: number | null;
  shared: boolean;
  waits: boolean;
};

/** Lists where a document is shared, and the viewer's cohorts where it is not. */
export function sharesOf(shares: readonly Share[], cohorts: readonly Cohort[]): ShareRow[] {
  const own = cohorts.map(({ id, name, taken }): ShareRow => {
    const share = shares.find(({ cohortId }) => cohortId === id);
    return {
      id,
      name,
      others: Math.max(0, taken - 1),
      shared: Boolean(share),
      waits: share?.openedAt === null,
    };
  });
  const elsewhere = shares
    .filter(({ cohortId }) => !cohorts.some(({ id }) => id === cohortId))
    .map(
      ({ cohortId, name, openedAt }): ShareRow => ({
        ...{ id: cohortId, name: cohortId === null ? "The whole network" : name, others: null },
        ...{ shared: true, waits: openedAt === null },
      }),
    );
  return [...own, ...elsewhere];
}
