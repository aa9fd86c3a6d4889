import { compareFields, type Field } from "../fields.ts";
import { type Blank, withFields } from "../word/reading/blanks.ts";
import { nameFor, plainField } from "./proposed.ts";

type Corrected = {
  body: string;
  take: readonly number[];
  labels: readonly string[];
  offered: readonly number[];
};

/** Makes blanks of the places to fill in that were ticked, each called as its owner says. What is the same name is the same blank. */
export function applyFound(
  { body, take, labels, offered }: Corrected,
  blanks: readonly Blank[],
  declared: readonly Field[],
): { body: string; fields: Field[] } {
  const taken = blanks.flatMap((blank, i) => {
    if (!take.includes(i)) return [];
    const label = labels[offered.indexOf(i)] || blank.label;
    return [{ ...blank, label, name: nameFor(blank, label) }];
  });
  const text = withFields(body, taken);
  const byName = new Map(declared.map((field) => [field.name, field]));
  for (const { name, label, type, choices } of taken)
    if (!byName.has(name))
      byName.set(name, {
        ...{ name, label, type, help: "", default: "" },
        ...(type === "choice" && choices ? { choices } : {}),
      });
  const { used, undeclared } = compareFields([...byName.values()], text);
  return { body: text, fields: [...used, ...undeclared.map(plainField)] };
}
