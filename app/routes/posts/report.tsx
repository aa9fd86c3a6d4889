import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import type { Viewer } from "#app/accounts/viewer.ts";
import { act, ask } from "#app/act.server.ts";
import type { Db } from "#app/db.server.ts";
import { NewReport } from "#app/moderation/report-schema.server.ts";
import { reportReasons } from "#app/subjects/report-reasons.ts";
import { threadHref } from "#app/threads/addresses.ts";
import { threadAt } from "#app/threads/changing/thread-at.server.ts";
import { canReport } from "#app/threads/policy.ts";
import { findPostSource } from "#app/threads/post-queries.server.ts";
import { AskFirst } from "#app/ui/form/ask-first.tsx";
import { Choices, Radio } from "#app/ui/form/choice.tsx";
import { Field } from "#app/ui/form/field.tsx";
import { allow, found } from "#app/web/answers.ts";
import { numberIn } from "#app/web/number-in.ts";
import { titled } from "#app/web/titled.ts";
import { verbs } from "#db/verbs.ts";

export const meta = titled("Report a post");

// What was removed is not found to be reported.
const stands = { removal: null };

export function loader(args: LoaderFunctionArgs) {
  return ask(args, {
    find: postToReport,
    show: ({ cohort, thread, post }) => ({
      cohort: cohort.name,
      author: post.name,
      number: post.number,
      title: thread.title,
      back: threadHref(cohort.slug, thread.number, post.number),
    }),
  });
}

async function postToReport(db: Db, viewer: Viewer, params: LoaderFunctionArgs["params"]) {
  const { cohort, thread } = await threadAt(db, viewer, params);
  allow(canReport(viewer, thread, stands));
  return { cohort, thread, post: found(await findPostSource(db, thread, found(numberIn(params.post)))) };
}

export function action(args: ActionFunctionArgs) {
  return act(args, {
    form: NewReport,
    find: postToReport,
    run: (db, { thread, post }, { reason, note }) =>
      verbs.reportPost(db, {
        cohort: thread.cohortId,
        thread: thread.id,
        reported: post.number,
        why: reason,
        words: note,
      }),
    to: ({ cohort, thread, post: { number } }) =>
      `/c/${cohort.slug}/threads/${thread.number}?post=${number}&reported=1#p${number}`,
  });
}

export default function ReportPost() {
  const { cohort, author, number, title, back } = useLoaderData<typeof loader>();
  const failed = useActionData<typeof action>();
  return (
    <AskFirst
      title={`Report post #${number} by ${author}?`}
      back={{ href: back, label: title }}
      lead={`Those who lead ${cohort} look at it and see who reported it. The author does not: where only the author could decide, the network’s moderators do. You hear what became of it.`}
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
