/** Where a page of the inbox ends: the last row's time and id, as it stands in the address. */
export type InboxKey = { at: Date; id: number };

/** Reads the key of a page from its address; null for none or a damaged one. */
export function keyIn(text: string | null): InboxKey | null {
  const [, at, id] = /^(\d{1,15})\.(\d{1,15})$/.exec(text ?? "") ?? [];
  return at ? { at: new Date(Number(at)), id: Number(id) } : null;
}

/** The moment of a deed, in milliseconds, by which it can be undone; null for none or a damaged one. */
export function momentIn(text: string | null | undefined): number | null {
  return text && /^\d{1,15}$/.test(text) ? Number(text) : null;
}
