/** The address of a person, practice or file that a path holds, or null; so that odd ones never reach the database. */
export function uidIn(text: string | null | undefined): string | null {
  return text && /^[a-z0-9]{14}$/.test(text) ? text : null;
}
