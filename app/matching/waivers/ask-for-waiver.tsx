import { firstError } from "#app/ui/form/field.tsx";
import { askWaiverHref } from "../addresses.ts";

type Props = {
  /** Why a seat was refused. */
  error: string | readonly string[] | undefined;
  cohort: string | undefined;
  practice: string | undefined;
};

/** The way to a waiver, where a seat was refused for a conflict; nothing after any other refusal. */
export function AskForWaiver({ error, cohort, practice }: Props) {
  if (!cohort || !practice || !firstError(error)?.includes("in conflict")) return null;
  return (
    <p>
      Two that are in conflict can sit together if everybody agrees.{" "}
      <a href={askWaiverHref(cohort, practice)}>Ask for a waiver</a>
    </p>
  );
}
