/**
 * A password as it is hashed and compared, whichever keyboard typed it: RFC 8265's OpaqueString, which is NFC with
 * plain blanks. Control signs and what cannot be seen, which that profile refuses, do not count.
 */
export function opaqueString(typed: string): string {
  return typed
    .replace(/\p{Zs}/gu, " ")
    .replace(/[\p{Cc}\p{Default_Ignorable_Code_Point}]/gu, "")
    .normalize("NFC");
}

/** A code as people type or paste it, "123 456" or "7kqmx–2pawd", as the letters and digits that it means. */
export function plainCode(typed: string): string {
  return typed.normalize("NFKC").replace(/[^A-Za-z0-9]/g, "");
}
