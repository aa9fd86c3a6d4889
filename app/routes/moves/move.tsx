import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { act, ask } from "#app/act.server.ts";
import { moveHref } from "#app/matching/addresses.ts";
import { moveAt } from "#app/matching/cases/case-at.server.ts";
import { AnswerToMove } from "#app/matching/cases/schema.server.ts";
import { isolated } from "#app/text/isolated.ts";
import { Banner } from "#app/ui/banner.tsx";
import { Button } from "#app/ui/button.tsx";
import { Done } from "#app/ui/done.tsx";
import { firstError } from "#app/ui/form/field.tsx";
import { PostForm } from "#app/ui/form/post-form.tsx";
import { PageHead } from "#app/ui/frame/page-head.tsx";
import { Page } from "#app/ui/frame/shell.tsx";
import { Sheet } from "#app/ui/sheet.tsx";
import { plainDay } from "#app/ui/time.ts";
import { useClock } from "#app/web/browser/use-clock.ts";
import { titled } from "#app/web/titled.ts";
import { verbs } from "#db/verbs.ts";

export const meta = titled<typeof loader>(
  ({ data }) => `A seat in ${isolated(data?.it.toTitle ?? "another cohort")}`,
);

export function loader(args: LoaderFunctionArgs) {
  return ask(args, {
    find: moveAt,
    show: (it, _db, viewer) => ({
      it,
      can: { answer: viewer.practice?.role === "owner" && it.endedAt === null },
    }),
  });
}

export function action(args: ActionFunctionArgs) {
  return act(args, {
    form: AnswerToMove,
    find: moveAt,
    may: (viewer) => viewer.practice?.role === "owner",
    run: (db, { uid }, { answer }) => verbs.answerMove(db, { move: uid, accepted: answer === "yes" }),
    to: ({ uid }) => `${moveHref(uid)}?done=answered`,
  });
}

export default function Move() {
  const { it, can } = useLoaderData<typeof loader>();
  const failed = useActionData<typeof action>();
  const { timeZone } = useClock();
  const refused = firstError(failed?.errors.form ?? failed?.errors.answer);
  const [from, to] = [isolated(it.title), isolated(it.toTitle)];
  return (
    <Page narrow>
      <PageHead
        title={`A seat in ${to}`}
        lead={`A moderator offers it to ${isolated(it.practice)}, in place of your seat in ${from}.`}
      />
      <Done sentences={{ answered: "Your answer is kept. A moderator sees to the rest." }} />
      {it.madeAt && (
        <Banner tone="good">
          <b>{`You have moved, ${plainDay(it.madeAt, timeZone)}.`}</b> Read the charter of {to} and accept it,
          and you are in. <a href="/">Go to the start</a>
        </Banner>
      )}
      {it.endedAt && !it.madeAt && <Banner>This offer has ended. You need not answer it.</Banner>}
      {!it.endedAt && it.answeredAt && (
        <Banner>
          <b>{it.accepts ? "Your practice has said yes." : "Your practice has said no."}</b>{" "}
          {it.accepts
            ? "You can change your mind until a moderator has moved you."
            : "You can change your mind while the offer stands."}
        </Banner>
      )}
      <Sheet id="why" title="Why you are asked">
        <p>
          As far as we know, your practice and another of {from} compete. How you run your practice is yours
          alone; only seats move.
        </p>
        <p className="prose as-typed" dir="auto">
          {it.words}
        </p>
      </Sheet>
      <Sheet id="what" title="What a yes does">
        <ul>
          <li>Your people leave {from}. What they wrote there stays, under their names.</li>
          <li>
            You can <a href="/settings/export">take your own posts along</a> first.
          </li>
          <li>Documents that you adopted stay yours.</li>
          <li>What you heard in {from} stays confidential, as its charter says.</li>
          <li>
            Who sits in {to} may be asked first. Your seat in {from} is yours until you have moved.
          </li>
          <li>You read the charter of {to} before you see anything there.</li>
        </ul>
        {refused && (
          <Banner tone="red" role="alert">
            <b>Your answer was not kept.</b> {refused}
          </Banner>
        )}
        {can.answer ? (
          <PostForm className="flow">
            <Button variant={it.answeredAt ? undefined : "primary"} name="answer" value="yes">
              Yes, move us
            </Button>
            <Button name="answer" value="no">
              No, we stay for now
            </Button>
          </PostForm>
        ) : (
          !it.endedAt && <p>An owner of your practice answers.</p>
        )}
      </Sheet>
    </Page>
  );
}
