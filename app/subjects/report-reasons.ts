/** Why a member reports a post, in the order of how fast it matters. */
export const reportReasons = [
  { value: "patient", label: "It could identify a patient" },
  { value: "rates", label: "It names rates, fees or wages" },
  { value: "confidential", label: "It shares what should not be shared" },
  { value: "unkind", label: "It is unkind" },
  { value: "other", label: "Something else" },
] as const;

/** The words of a reason. */
export function reasonInWords(value: string): string {
  return reportReasons.find((reason) => reason.value === value)?.label ?? value;
}
