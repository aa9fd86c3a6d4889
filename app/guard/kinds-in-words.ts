/** The kinds of what the guard looks for, with their headings on the pages that list its rules. */
export const kindsInWords = [
  ["patient", "Patients and their families"],
  ["prices", "Prices and wages"],
  ["collective", "Acting together"],
] as const;
