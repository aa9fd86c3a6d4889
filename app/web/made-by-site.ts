/**
 * Tells whether a text is an address or a key that the site made itself and a form sends back: of these up to one in forty reads like a
 * record number or a telephone number. Words and numbers that somebody typed are neither.
 */
export function isMadeBySite(text: string): boolean {
  return (address.test(text) && /[a-z]/.test(text) && /\d/.test(text)) || uuid.test(text);
}

/** Addresses by which people, practices, documents and files are found. */
const address = /^[a-z\d]{14,32}$/;
const uuid = /^[\da-f]{8}-[\da-f]{4}-[1-8][\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/;
