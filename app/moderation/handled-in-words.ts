/** Says that an item was decided, and by whom; undefined while it waits. What nobody there could decide went to the moderators. */
export function handledInWords(item: {
  decidedAt: Date | string | null;
  decidedBy: string | null;
}): string | undefined {
  if (!item.decidedAt) return undefined;
  return item.decidedBy
    ? `Already handled by ${item.decidedBy}.`
    : "The network’s moderators have this by now.";
}
