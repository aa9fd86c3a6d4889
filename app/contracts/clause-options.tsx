import { general } from "./clauses/general.ts";
import { payers } from "./clauses/payers.ts";
import { peopleAndSale } from "./clauses/people-and-sale.ts";
import { premises } from "./clauses/premises.ts";
import { staffing } from "./clauses/staffing.ts";

const groups = [
  ["In most contracts", general],
  ["Payers and plans", payers],
  ["Hospitals, schools, agencies", staffing],
  ["Leases and vendors", premises],
  ["People, and selling", peopleAndSale],
] as const;

/** All kinds of clauses as choices of a list, in groups. */
export function ClauseOptions() {
  return groups.map(([label, clauses]) => (
    <optgroup key={label} label={label}>
      {clauses.map(({ id, name }) => (
        <option key={id} value={id}>
          {name}
        </option>
      ))}
    </optgroup>
  ));
}
