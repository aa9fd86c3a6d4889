import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import type { Viewer } from "#app/accounts/viewer.ts";
import { act, ask } from "#app/act.server.ts";
import { AdviceFields } from "#app/contracts/answering/advice-fields.tsx";
import { adviceIn } from "#app/contracts/facts.ts";
import { canAdvise } from "#app/contracts/policy.ts";
import { findContract } from "#app/contracts/queries.server.ts";
import { Advice, adviceText } from "#app/contracts/schema.server.ts";
import type { Db } from "#app/db.server.ts";
import { askedOfPost, postAt, toPost } from "#app/threads/changing/post-at.server.ts";
import { Banner } from "#app/ui/banner.tsx";
import { Button, ButtonLink } from "#app/ui/button.tsx";
import { PostForm } from "#app/ui/form/post-form.tsx";
import { PageHead } from "#app/ui/frame/page-head.tsx";
import { Page } from "#app/ui/frame/shell.tsx";
import { Prose } from "#app/ui/prose.tsx";
import { Sheet } from "#app/ui/sheet.tsx";
import { found } from "#app/web/answers.ts";
import { titled } from "#app/web/titled.ts";
import { verbs } from "#db/verbs.ts";

export const meta = titled("What you advise");

async function answerAt(db: Db, viewer: Viewer, params: LoaderFunctionArgs["params"]) {
  const at = await postAt(db, viewer, params);
  if (at.thread.contract === "" || at.post.number === 1) found(undefined);
  return at;
}

export function loader(args: LoaderFunctionArgs) {
  return ask(args, {
    find: answerAt,
    may: (viewer, { thread, post }) => canAdvise(viewer, thread, post),
    show: async (at, db) => {
      const contract = await findContract(db, at.thread);
      const answer = contract?.answers.find(({ number }) => number === at.post.number);
      const advice = answer?.advises && {
        ...answer,
        firstHand: answer.firstHand ? "yes" : "",
        year: String(answer.year ?? ""),
      };
      return { ...askedOfPost(at), advice: adviceIn(advice) };
    },
  });
}

export function action(args: ActionFunctionArgs) {
  return act(args, {
    form: Advice,
    find: answerAt,
    may: (viewer, { thread, post }) => canAdvise(viewer, thread, post),
    run: (db, { thread, post }, advice) =>
      verbs.changeAdvice(db, {
        ...{ cohort: thread.cohortId, thread: thread.id, answer: post.number },
        facts: adviceText(advice),
      }),
    to: toPost,
  });
}

export default function ChangeAdvice() {
  const { back, post, advice } = useLoaderData<typeof loader>();
  const failed = useActionData<typeof action>();
  return (
    <Page narrow>
      <PageHead
        back={back}
        title="What you advise"
        lead="It stands under your post, and at the head of the conversation."
      />
      <Sheet>
        <Prose className="post-body" html={post.html} />
        <PostForm className="form" noValidate>
          {failed?.errors.form && (
            <Banner tone="red" role="alert">
              <b>Nothing was changed.</b> {failed.errors.form}
            </Banner>
          )}
          <AdviceFields typed={failed ? adviceIn(failed.values) : advice} errors={failed?.errors} />
          <div className="form-foot">
            <Button variant="primary">Save</Button>
            <ButtonLink variant="quiet" href={back.href}>
              Not now
            </ButtonLink>
          </div>
        </PostForm>
      </Sheet>
    </Page>
  );
}
