import { z } from "zod";
import { oneLine } from "#app/text/one-line.ts";
import { guarded } from "#app/web/form.server.ts";
import { type Party, type PartyField, type PartyStep, partyFields } from "./party-fields.ts";

const MOST_LETTERS = 120;

function namesIn(field: PartyField) {
  return z
    .string()
    .default("")
    .transform((typed, context): Party[] => {
      const parties = typed
        .split("\n")
        .map((line) => partyIn(field, oneLine(line)))
        .filter(({ name }) => name !== "");
      const long = parties.find(({ name, partOf }) => Math.max(name.length, partOf.length) > MOST_LETTERS);
      if (long) {
        context.addIssue(
          `Please use at most ${MOST_LETTERS} characters for a name: “${long.name.slice(0, 30)}…” has more.`,
        );
      } else if (parties.length > field.most) {
        context.addIssue(
          field.most === 1
            ? "Name one only."
            : `Please name at most ${field.most}: there are ${parties.length}.`,
        );
      }
      return parties;
    });
}

function partyIn({ kind, held = true, share = "less", system }: PartyField, line: string): Party {
  const [, name, partOf] = (system && /^(.*\S)\s*\(([^()]+)\)$/.exec(line)) || [];
  const base = { kind, held, share: kind === "owner" ? share : "" };
  return name ? { ...base, name, partOf: partOf!.trim() } : { ...base, name: line, partOf: "" };
}

function formOf(step: PartyStep) {
  const fields = Object.fromEntries(partyFields[step].map((field) => [field.name, namesIn(field)]));
  return guarded(z.object(fields).transform((named) => JSON.stringify(Object.values(named).flat())));
}

/** Forms of the steps that name others: each makes one list of all its names, for the verb that keeps them. */
export const NamedParties = {
  contracts: formOf("contracts"),
  private: formOf("private"),
  ties: formOf("ties"),
};
