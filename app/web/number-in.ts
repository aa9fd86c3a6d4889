/** The positive whole number that an address holds, or null. */
export function numberIn(text: string | null | undefined): number | null {
  return text && /^[1-9]\d{0,8}$/.test(text) ? Number(text) : null;
}
