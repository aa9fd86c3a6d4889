import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData, useLocation } from "@remix-run/react";
import { act, ask } from "#app/act.server.ts";
import { isolated } from "#app/text/isolated.ts";
import { listAskersPosts } from "#app/threads/changing/queries.server.ts";
import { askedOfThread, threadAt, toThread } from "#app/threads/changing/thread-at.server.ts";
import { canSettle, canUnsettle } from "#app/threads/policy.ts";
import { PostNumber } from "#app/threads/schema.server.ts";
import { AskFirst } from "#app/ui/form/ask-first.tsx";
import { Choices, Radio } from "#app/ui/form/choice.tsx";
import { titled } from "#app/web/titled.ts";
import { twinAt } from "#app/web/twin-at.ts";
import { verbs } from "#db/verbs.ts";

/** By the last segment of the address. */
const deeds = {
  settle: {
    page: "Close a question as answered",
    closes: true,
    may: canSettle,
    question: (title: string) => `Close “${title}” as answered?`,
    lead: () =>
      "For a question that needs no more answers. It leaves the list of open questions, and everyone can still reply.",
    button: "Close it as answered",
  },
  unsettle: {
    page: "Open a question again",
    closes: false,
    may: canUnsettle,
    question: (title: string) => `Open “${title}” again?`,
    lead: (cohort: string) => `It counts as open again, and everyone in ${cohort} sees so.`,
    button: "Open it again",
  },
};

export const meta = titled(({ location }) => twinAt(deeds, location.pathname).page);

export function loader(args: LoaderFunctionArgs) {
  const { may } = twinAt(deeds, args.context.path);
  return ask(args, {
    find: threadAt,
    may: (viewer, { thread }) => may(viewer, thread),
    show: async (at, db) => ({
      ...askedOfThread(at),
      posts: at.thread.closedAt ? [] : await listAskersPosts(db, at.thread),
      mine: at.thread.startedByMe,
    }),
  });
}

export function action(args: ActionFunctionArgs) {
  const { may, closes } = twinAt(deeds, args.context.path);
  return act(args, {
    form: PostNumber,
    find: threadAt,
    may: (viewer, { thread }) => may(viewer, thread),
    run(db, { thread }, { post }) {
      const at = { cohort: thread.cohortId, thread: thread.id };
      return closes && post
        ? verbs.acceptAnswer(db, { ...at, accepted: post })
        : verbs.closeQuestion(db, { ...at, closes });
    },
    to: toThread,
  });
}

export default function SettleOrUnsettle() {
  const { cohort, back, title, posts, mine } = useLoaderData<typeof loader>();
  const failed = useActionData<typeof action>();
  const deed = twinAt(deeds, useLocation().pathname);
  return (
    <AskFirst
      title={deed.question(isolated(title))}
      back={back}
      lead={deed.lead(cohort.name)}
      deed={deed.button}
      error={failed?.errors.form}
    >
      {posts.length > 0 && (
        <Choices
          name="post"
          legend={
            mine ? "Which of your posts says what you found out?" : "Does the asker say what they found out?"
          }
        >
          <Radio id="post-none" name="post" value="" label="None of them" defaultChecked />
          {posts.map(({ number, excerpt }) => (
            <Radio
              key={number}
              id={`post-${number}`}
              name="post"
              value={String(number)}
              label={`Post #${number}`}
              hint={<bdi>{excerpt}</bdi>}
            />
          ))}
        </Choices>
      )}
    </AskFirst>
  );
}
