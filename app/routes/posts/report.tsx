import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import type { Viewer } from "#app/accounts/viewer.ts";
import { act, ask } from "#app/act.server.ts";
import type { Db } from "#app/db.server.ts";
import { ReportNote } from "#app/moderation/report-note.tsx";
import { NewReport } from "#app/moderation/report-schema.server.ts";
import { reportReasons } from "#app/subjects/report-reasons.ts";
import { isolated } from "#app/text/isolated.ts";
import { threadHref } from "#app/threads/addresses.ts";
import { threadAt } from "#app/threads/changing/thread-at.server.ts";
import { canReport } from "#app/threads/policy.ts";
import { findPostToReport } from "#app/threads/post-queries.server.ts";
import { AskFirst } from "#app/ui/form/ask-first.tsx";
import { Choices, Radio } from "#app/ui/form/choice.tsx";
import { Field } from "#app/ui/form/field.tsx";
import { allow, found } from "#app/web/answers.ts";
import { numberIn } from "#app/web/number-in.ts";
import { titled } from "#app/web/titled.ts";
import { verbs } from "#db/verbs.ts";

export const meta = titled("Report a post");

/** The sentence that says where a post with patient data goes. */
const PATIENT =
  "What could identify a patient is out of everyone’s sight at once, files included, until a moderator of the network has put it back or purged it.";

// What was removed is not found to be reported.
const stands = { removal: null };

export function loader(args: LoaderFunctionArgs) {
  return ask(args, {
    find: postToReport,
    show: ({ cohort, thread, post }) => ({
      cohort: cohort.name,
      author: post.name,
      mine: post.mine,
      number: post.number,
      title: thread.title,
      files: post.files.map(({ uid, name }) => ({ uid, name })),
      back: threadHref(cohort.slug, thread.number, post.number),
    }),
  });
}

async function postToReport(db: Db, viewer: Viewer, params: LoaderFunctionArgs["params"]) {
  const { cohort, thread } = await threadAt(db, viewer, params);
  allow(canReport(viewer, thread, stands));
  return { cohort, thread, post: found(await findPostToReport(db, thread, found(numberIn(params.post)))) };
}

export function action(args: ActionFunctionArgs) {
  return act(args, {
    form: NewReport,
    find: postToReport,
    run: (db, { thread, post }, { reason, note, file }) =>
      verbs.reportPost(db, {
        cohort: thread.cohortId,
        thread: thread.id,
        reported: post.number,
        why: reason,
        words: note,
        oneFile: file,
      }),
    to: ({ cohort, thread, post: { number } }) =>
      `/c/${cohort.slug}/threads/${thread.number}?post=${number}&reported=1#p${number}`,
  });
}

export default function ReportPost() {
  const { cohort, author, mine, number, title, files, back } = useLoaderData<typeof loader>();
  const failed = useActionData<typeof action>();
  return (
    <AskFirst
      title={mine ? `Report patient data in your post #${number}?` : `Report post #${number} by ${author}?`}
      back={{ href: back, label: title }}
      lead={
        mine
          ? PATIENT
          : `Those who lead ${cohort} look at it and see who reported it. The author does not: where only the author could decide, the network’s moderators do. You hear what became of it. ${PATIENT}`
      }
      deed="Report it"
      error={failed?.errors.form}
    >
      <Choices name="reason" legend="What is wrong with it?" error={failed?.errors.reason}>
        {reportReasons
          .filter(({ value }) => !mine || value === "patient")
          .map(({ value, label }) => (
            <Radio
              key={value}
              name="reason"
              id={`reason-${value}`}
              value={value}
              label={label}
              defaultChecked={mine || failed?.values.reason === value}
            />
          ))}
      </Choices>
      {files.length > 0 && (
        <Field
          as="select"
          name="file"
          label="Where are the patient data?"
          hint="For patient data alone. Of one file the post and its other files stay."
          defaultValue={failed?.values.file}
          error={failed?.errors.file}
        >
          <option value="">In the post, or in all of it</option>
          {files.map(({ uid, name }) => (
            <option key={uid} value={uid}>
              {`Only in the file ${isolated(name)}`}
            </option>
          ))}
        </Field>
      )}
      <ReportNote of="post" value={failed?.values.note} error={failed?.errors.note} />
    </AskFirst>
  );
}
