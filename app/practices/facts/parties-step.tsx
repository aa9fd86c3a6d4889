import { PageHead } from "#app/ui/frame/page-head.tsx";
import { Page } from "#app/ui/frame/shell.tsx";
import { Sheet } from "#app/ui/sheet.tsx";
import { PartiesForm } from "./parties-form.tsx";
import type { Party, PartyStep } from "./party-fields.ts";
import { FACTS, stepHref, steps } from "./steps.ts";

type Props = {
  step: PartyStep;
  parties: readonly Party[];
  failed?: { errors: Record<string, string>; values: Record<string, string> };
};

/** The page of a step that names others: what it is used for, who sees it, and its fields. */
export function PartiesStep({ step, parties, failed }: Props) {
  const { title, used, seen } = steps[step];
  return (
    <Page narrow>
      <PageHead back={{ href: FACTS, label: "Facts for matching" }} title={title} lead={`${used} ${seen}`} />
      <Sheet>
        <PartiesForm step={step} parties={parties} failed={failed} />
      </Sheet>
      {step === "private" && (
        <p className="hint">
          Sites that you plan belong here too: <a href={`${stepHref("sites")}/new`}>add one</a> with the day
          it opens, and it stays as private until then.
        </p>
      )}
    </Page>
  );
}
