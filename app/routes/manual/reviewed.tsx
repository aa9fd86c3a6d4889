import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { act, ask } from "#app/act.server.ts";
import { manualHref } from "#app/documents/addresses.ts";
import { dayRead, monthsAfter, todayIn } from "#app/documents/day.ts";
import { Reviewed } from "#app/documents/upkeep/schema.server.ts";
import { toReview } from "#app/documents/upkeep/to-review.server.ts";
import { isolated } from "#app/text/isolated.ts";
import { AskFirst } from "#app/ui/form/ask-first.tsx";
import { Choices, Radio } from "#app/ui/form/choice.tsx";
import { Field } from "#app/ui/form/field.tsx";
import { useClock } from "#app/web/browser/use-clock.ts";
import { titled } from "#app/web/titled.ts";
import { verbs } from "#db/verbs.ts";

export const meta = titled("Reviewed, no change needed");

export function loader(args: LoaderFunctionArgs) {
  return ask(args, {
    ...toReview,
    show: ({ document: { uid, title, reviewOn } }) => ({ here: manualHref(uid), title, reviewOn }),
  });
}

export function action(args: ActionFunctionArgs) {
  const months = { year: 12, half: 6 };
  return act(args, {
    form: Reviewed,
    ...toReview,
    run: (db, { document }, { next, day }) => {
      // Its day is the same for everybody of the practice, and the database counts by this one.
      const today = todayIn(args.context.now, "UTC");
      const nextDay = next === "day" ? day.trim() : monthsAfter(today, months[next]);
      return verbs.reviewDocument(db, { doc: document.id, nextDay });
    },
    to: ({ document }) => `${manualHref(document.uid)}?done=reviewed`,
    field: "day",
  });
}

export default function ReviewedDocument() {
  const { here, title, reviewOn } = useLoaderData<typeof loader>();
  const failed = useActionData<typeof action>();
  const { now } = useClock();
  const next = failed?.values.next ?? "year";
  const after = (months: number) => dayRead(monthsAfter(todayIn(now, "UTC"), months));
  return (
    <AskFirst
      title={`Did you review “${isolated(title)}”?`}
      back={{ href: here, label: title }}
      lead={`You looked at it again and found nothing to change.${reviewOn ? ` Its review was to be done by ${dayRead(reviewOn)}.` : ""} That you did stays with the document.`}
      deed="Reviewed, no change needed"
      error={failed?.errors.form}
    >
      <Choices name="next" legend="The next review" error={failed?.errors.next}>
        <Radio
          name="next"
          value="year"
          label={`In a year, by ${after(12)}`}
          defaultChecked={next === "year"}
        />
        <Radio
          name="next"
          value="half"
          label={`In half a year, by ${after(6)}`}
          defaultChecked={next === "half"}
        />
        <Radio name="next" value="day" label="By another day" defaultChecked={next === "day"} />
      </Choices>
      <Field
        name="day"
        type="date"
        label="Which day"
        optional
        defaultValue={failed?.values.day}
        error={failed?.errors.day}
      />
    </AskFirst>
  );
}
