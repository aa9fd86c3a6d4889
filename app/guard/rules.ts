import { collective } from "./rules/collective.ts";
import { likelihoods } from "./rules/likelihoods.ts";
import { patientContacts } from "./rules/patient-contacts.ts";
import { patientNames } from "./rules/patient-names.ts";
import { patientNumbers } from "./rules/patient-numbers.ts";
import { patientTimes } from "./rules/patient-times.ts";
import { prices } from "./rules/prices.ts";
import { wages } from "./rules/wages.ts";

/** All that a text is looked through for. */
export const rules = [
  ...patientNumbers,
  ...patientNames,
  ...patientTimes,
  ...patientContacts,
  ...prices,
  ...wages,
  ...collective,
  ...likelihoods,
];

export type RuleId = (typeof rules)[number]["id"];
