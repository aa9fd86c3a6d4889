import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { actAsStaff, askAsStaff } from "#app/accounts/staff-actions.server.ts";
import { caseHref } from "#app/matching/addresses.ts";
import { caseAt } from "#app/matching/cases/case-at.server.ts";
import { Asked } from "#app/matching/cases/schema.server.ts";
import { isolated } from "#app/text/isolated.ts";
import { AskFirst } from "#app/ui/form/ask-first.tsx";
import { Choices, Radio } from "#app/ui/form/choice.tsx";
import { titled } from "#app/web/titled.ts";
import { verbs } from "#db/verbs.ts";

export const meta = titled("Ask about facts");

export function loader(args: LoaderFunctionArgs) {
  return askAsStaff(args, {
    find: caseAt,
    show: ({ uid, sides }) => ({ uid, sides }),
  });
}

export function action(args: ActionFunctionArgs) {
  return actAsStaff(args, {
    form: Asked,
    find: caseAt,
    run: (db, { uid }, { whom }) => verbs.askAboutFacts(db, { conflict: uid, whom }),
    to: ({ uid }) => `${caseHref(uid)}?done=asked`,
  });
}

export default function AskAboutFacts() {
  const { uid, sides } = useLoaderData<typeof loader>();
  const failed = useActionData<typeof action>();
  const chosen = failed?.values.whom ?? sides.find(({ changed }) => changed)?.uid ?? "both";
  return (
    <AskFirst
      title="Whose facts need a look?"
      back={{ href: caseHref(uid), label: "The case" }}
      lead="Its owners hear that a moderator asks them to look over their facts within fourteen days. They do not hear why, nor about whom."
      deed="Ask"
      error={failed?.errors.form}
    >
      <Choices name="whom" legend="Practice" error={failed?.errors.whom}>
        {sides.map((side) => (
          <Radio
            key={side.uid}
            id={`whom-${side.uid}`}
            name="whom"
            value={side.uid}
            label={isolated(side.name)}
            hint={side.changed ? "Its facts had changed." : undefined}
            defaultChecked={chosen === side.uid}
          />
        ))}
        <Radio id="whom-both" name="whom" value="both" label="Both" defaultChecked={chosen === "both"} />
      </Choices>
    </AskFirst>
  );
}
