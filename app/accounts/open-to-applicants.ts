/** Addresses that are open to whoever applies, as the site map writes them, and those below which everything is. */
const pages = [
  "/",
  "/welcome",
  "/check",
  "/practice",
  "/practice/edit",
  "/c/:cohort/charter",
  "/c/:cohort/charter/accept",
];
const parts = ["/applying", "/groups", "/practice/facts", "/settings", "/inbox", "/photos", "/waivers"];

/** Tells whether an address is open to the people of a practice that applies. Every other one is not there for them. */
export function opensToApplicants(pattern: string): boolean {
  return pages.includes(pattern) || parts.some((part) => pattern === part || pattern.startsWith(`${part}/`));
}
