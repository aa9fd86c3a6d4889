import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { act } from "#app/act.server.ts";
import { read } from "#app/db.server.ts";
import { threadHref } from "#app/threads/addresses.ts";
import { ChangeThreadForm } from "#app/threads/changing/change-thread-form.tsx";
import { changeThread } from "#app/threads/changing/queries.server.ts";
import { ChangedThread } from "#app/threads/changing/schema.server.ts";
import { threadAt, toThread } from "#app/threads/changing/thread-at.server.ts";
import { canChange, kindsFor } from "#app/threads/policy.ts";
import { canKeepTopics } from "#app/topics/policy.ts";
import { topicsToChoose } from "#app/topics/queries.server.ts";
import { PageHead } from "#app/ui/frame/page-head.tsx";
import { Page } from "#app/ui/frame/shell.tsx";
import { Sheet } from "#app/ui/sheet.tsx";
import { allowWhileOpen } from "#app/web/answers.ts";
import { titled } from "#app/web/titled.ts";

export const meta = titled("Change a conversation");

export function loader({ context, params }: LoaderFunctionArgs) {
  return read(context, async (db, viewer) => {
    const { cohort, thread } = await threadAt(db, viewer, params);
    allowWhileOpen(viewer, (asking) => canChange(asking, thread));
    return {
      cohort: { slug: cohort.slug, name: cohort.name },
      thread: {
        number: thread.number,
        title: thread.title,
        kind: thread.kind,
        topicIds: thread.topicIds,
        answered: thread.acceptedNumber !== null,
      },
      kinds: kindsFor(viewer, thread),
      topics: await topicsToChoose(db, thread),
      can: { keepTopics: canKeepTopics(viewer, cohort.id) },
    };
  });
}

export function action(args: ActionFunctionArgs) {
  return act(args, {
    form: ChangedThread,
    find: threadAt,
    may: (viewer, { thread }) => canChange(viewer, thread),
    run: (db, { thread }, fields) => changeThread(db, thread, fields),
    to: toThread,
  });
}

export default function ChangeConversation() {
  const { cohort, thread, kinds, topics, can } = useLoaderData<typeof loader>();
  const failed = useActionData<typeof action>();
  const href = threadHref(cohort.slug, thread.number);
  return (
    <Page narrow>
      <PageHead
        back={{ href, label: thread.title }}
        title="Change this conversation"
        lead={`Everyone in ${cohort.name} sees what you change: a line in the conversation says so.`}
      />
      <Sheet>
        <ChangeThreadForm
          thread={thread}
          kinds={kinds}
          topics={topics}
          back={href}
          topicsHref={can.keepTopics ? `/c/${cohort.slug}/topics` : null}
          failed={failed}
        />
      </Sheet>
    </Page>
  );
}
