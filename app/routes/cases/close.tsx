import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { actAsStaff, askAsStaff } from "#app/accounts/staff-actions.server.ts";
import { CASES, caseHref } from "#app/matching/addresses.ts";
import { caseAt } from "#app/matching/cases/case-at.server.ts";
import { Closing } from "#app/matching/cases/schema.server.ts";
import { WordsField } from "#app/matching/cases/words-field.tsx";
import { AskFirst } from "#app/ui/form/ask-first.tsx";
import { Choices, Radio } from "#app/ui/form/choice.tsx";
import { titled } from "#app/web/titled.ts";
import { verbs } from "#db/verbs.ts";

export const meta = titled("Close a case");

export function loader(args: LoaderFunctionArgs) {
  const asked = new URL(args.request.url).searchParams.get("outcome");
  return askAsStaff(args, {
    find: caseAt,
    show: ({ uid, can }) => ({
      uid,
      outcome: asked ?? (can.clear ? "cleared" : can.closeAsLeft ? "left" : ""),
    }),
  });
}

export function action(args: ActionFunctionArgs) {
  return actAsStaff(args, {
    form: Closing,
    find: caseAt,
    run: (db, { uid }, { outcome, words }) =>
      verbs.closeCase(db, { conflict: uid, asOutcome: outcome, inWords: words }),
    to: `${CASES}?done=closed`,
  });
}

export default function CloseCase() {
  const { uid, outcome } = useLoaderData<typeof loader>();
  const failed = useActionData<typeof action>();
  const chosen = failed?.values.outcome ?? outcome;
  return (
    <AskFirst
      title="Close the case"
      back={{ href: caseHref(uid), label: "The case" }}
      lead="A waiver that is granted closes a case by itself, and so does a move."
      deed="Close it"
      error={failed?.errors.form}
    >
      <Choices name="outcome" legend="How it ends" error={failed?.errors.outcome}>
        <Radio
          id="outcome-cleared"
          name="outcome"
          value="cleared"
          label="Cleared"
          hint="They are in conflict no more, since facts have changed."
          defaultChecked={chosen === "cleared"}
        />
        <Radio
          id="outcome-left"
          name="outcome"
          value="left"
          label="Left"
          hint="One of the two does not sit there any more."
          defaultChecked={chosen === "left"}
        />
      </Choices>
      <WordsField
        label="In your words"
        hint="For moderators without a part in the case. Where the two are still to be looked at, it is also the note that says why they may sit together."
        failed={failed}
      />
    </AskFirst>
  );
}
