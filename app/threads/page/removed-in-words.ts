/** Says on paper and in files what was done to a post that is not shown. */
export function whatWasDone(kind: string): string {
  if (kind === "moved") return "was moved to another conversation";
  if (kind === "set_aside") return "is set aside, reported as patient data";
  if (kind === "purged") return "held patient data and was taken out";
  return kind === "hidden" ? "was hidden" : "was deleted by its author";
}
