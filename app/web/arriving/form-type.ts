/** How the fields of a form are written in a body. */
export type FormType = { kind: "urlencoded" } | { kind: "multipart"; boundary: string };

/** Reads what a Content-Type says of a form's body; null for a body that no form sends, or whose parts nobody can tell apart. */
export function formType(contentType: string | null | undefined): FormType | null {
  const [type, ...parameters] = (contentType ?? "").split(";").map((part) => part.trim());
  if (type?.toLowerCase() === "application/x-www-form-urlencoded") return { kind: "urlencoded" };
  if (type?.toLowerCase() !== "multipart/form-data") return null;
  const named = parameters.find((each) => /^boundary=/i.test(each))?.slice("boundary=".length) ?? "";
  const boundary = named.replace(/^"(.*)"$/, "$1");
  return /^[\x21-\x7e]{1,70}$/.test(boundary) ? { kind: "multipart", boundary } : null;
}
