import { isolated } from "#app/text/isolated.ts";
import { Definitions } from "#app/ui/facts.tsx";
import {
  isOf,
  labelForStaff,
  type Party,
  type PartyStep,
  partyFields,
  partyInWords,
} from "./party-fields.ts";

type Props = {
  steps: readonly PartyStep[];
  parties: readonly Party[];
  /** Said where nobody is named. */
  none: string;
};

/** Those whom a practice names, under the words of the fields in which it did. */
export function PartiesShown({ steps, parties, none }: Props) {
  const facts = steps
    .flatMap((step) => partyFields[step])
    .map((field) => ({
      name: labelForStaff(field),
      value: parties
        .filter((party) => isOf(field, party))
        .map((party) => isolated(partyInWords(party)))
        .join(", "),
    }))
    .filter(({ value }) => value !== "");
  return facts.length > 0 ? <Definitions facts={facts} /> : <p>{none}</p>;
}
