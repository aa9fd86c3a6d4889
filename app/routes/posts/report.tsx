import {
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { cohortAt } from "#app/cohorts/cohort-at.ts";
import { read, write } from "#app/db.server.ts";
import { reportPost } from "#app/moderation/queue-queries.server.ts";
import { reportReasons } from "#app/moderation/reasons.ts";
import { NewReport } from "#app/moderation/report-schema.server.ts";
import { canReport } from "#app/threads/policy.ts";
import { findPlace, findPostSource, findThread } from "#app/threads/queries.server.ts";
import { AskFirst } from "#app/ui/ask-first.tsx";
import { Choices, Radio } from "#app/ui/choice.tsx";
import { Field } from "#app/ui/field.tsx";
import { allow, found } from "#app/web/answers.ts";
import { readForm } from "#app/web/form.server.ts";
import { numberIn } from "#app/web/number-in.ts";

export const meta: MetaFunction = () => [{ title: "Report a post · Roundtable" }];

// What was taken away is not found to be reported.
const stands = { removal: null };

export function loader({ context, params }: LoaderFunctionArgs) {
  return read(context, async (db, viewer) => {
    const cohort = cohortAt(viewer, params.cohort);
    const thread = found(await findThread(db, cohort.id, found(numberIn(params.thread))));
    allow(canReport(viewer, thread, stands));
    const post = found(await findPostSource(db, thread, found(numberIn(params.post))));
    const back = `/c/${cohort.slug}/threads/${thread.number}?post=${post.number}#p${post.number}`;
    return { cohort: cohort.name, author: post.name, number: post.number, title: thread.title, back };
  });
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const form = await readForm({ request, context }, NewReport);
  if (!form.ok) return form.answer;
  await write(context, async (db, viewer) => {
    const cohort = cohortAt(viewer, params.cohort);
    const thread = found(await findPlace(db, cohort.id, found(numberIn(params.thread))));
    allow(canReport(viewer, thread, stands));
    const post = found(await findPostSource(db, thread, found(numberIn(params.post))));
    await reportPost(db, thread, post.number, form.data);
  });
  return redirect(
    `/c/${params.cohort}/threads/${params.thread}?post=${params.post}&reported=1#p${params.post}`,
  );
}

export default function ReportPost() {
  const { cohort, author, number, title, back } = useLoaderData<typeof loader>();
  const failed = useActionData<typeof action>();
  return (
    <AskFirst
      title={`Report post #${number} by ${author}?`}
      back={{ href: back, label: title }}
      lead={`The facilitators of ${cohort} look at it and see who reported it. The author is not told who it was.`}
      deed="Report it"
      error={failed?.errors.form}
    >
      <Choices name="reason" legend="What is wrong with it?" error={failed?.errors.reason}>
        {reportReasons.map(({ value, label }) => (
          <Radio
            key={value}
            name="reason"
            id={`reason-${value}`}
            value={value}
            label={label}
            defaultChecked={failed?.values.reason === value}
          />
        ))}
      </Choices>
      <Field
        as="textarea"
        name="note"
        label="Anything to add"
        optional
        rows={3}
        maxLength={1000}
        hint="Please do not repeat names or numbers from the post."
        defaultValue={failed?.values.note}
        error={failed?.errors.note}
      />
    </AskFirst>
  );
}
