import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { act, ask } from "#app/act.server.ts";
import { waiverHref } from "#app/matching/addresses.ts";
import { AllAnswers } from "#app/matching/waivers/all-answers.tsx";
import { OwnAnswer } from "#app/matching/waivers/own-answer.tsx";
import { allAgree, stateOf } from "#app/matching/waivers/policy.ts";
import { AnswerToWaiver } from "#app/matching/waivers/schema.server.ts";
import { StandsSo } from "#app/matching/waivers/stands-so.tsx";
import { waiverAt } from "#app/matching/waivers/waiver-at.server.ts";
import { WhatIsAsked } from "#app/matching/waivers/what-is-asked.tsx";
import { isolated } from "#app/text/isolated.ts";
import { ButtonLink } from "#app/ui/button.tsx";
import { Done } from "#app/ui/done.tsx";
import { PageHead } from "#app/ui/frame/page-head.tsx";
import { Page } from "#app/ui/frame/shell.tsx";
import { found } from "#app/web/answers.ts";
import { titled } from "#app/web/titled.ts";
import { verbs } from "#db/verbs.ts";

export const meta = titled<typeof loader>(
  ({ data }) => `A waiver in ${isolated(data?.it.title ?? "a cohort")}`,
);

export function loader(args: LoaderFunctionArgs) {
  return ask(args, {
    find: waiverAt,
    show: async (it, db) => {
      const practices = await verbs.practicesOfWaiver(db, { waiver: it.uid });
      return { it, practices, state: stateOf(it, Date.now()), agreed: allAgree(practices) };
    },
  });
}

/** Takes the answer of a practice that is asked. */
export function action(args: ActionFunctionArgs) {
  return act(args, {
    form: AnswerToWaiver,
    find: async (db, viewer, params) => {
      const it = await waiverAt(db, viewer, params);
      return { ...it, mine: found(it.mine) };
    },
    may: (_viewer, { answersFor }) => answersFor !== null,
    run: (db, { uid }, { answer, words }) =>
      verbs.answerWaiver(db, { waiver: uid, agreed: answer === "yes", inWords: words }),
    to: ({ uid }) => `${waiverHref(uid)}?done=answered`,
  });
}

const done = {
  answered: "Your answer is kept. Moderators read your words, and no other practice does.",
  asked: "Every practice is asked.",
  granted: "It holds for twelve months. Everybody who agreed is told.",
  ended: "It has ended. Everybody who agreed is told.",
  also: "It is asked as well.",
};

export default function Waiver() {
  const { it, practices, state, agreed } = useLoaderData<typeof loader>();
  const failed = useActionData<typeof action>();
  const here = waiverHref(it.uid);
  return (
    <Page narrow>
      <PageHead
        title="A waiver"
        lead="Leave for two practices to sit together although they compete, if everybody agrees in writing."
      />
      <Done sentences={done} />
      <StandsSo it={it} state={state} />
      <WhatIsAsked pair={practices.filter(({ ofPair }) => ofPair)} why={it.why} title={it.title} />
      {it.mine && <OwnAnswer mine={it.mine} state={state} answers={it.answersFor !== null} failed={failed} />}
      {it.decides && (
        <>
          <AllAnswers practices={practices} here={here} ended={state === "ended"} />
          {state !== "ended" && (
            <p className="flow">
              {state === "asked" && agreed && (
                <ButtonLink variant="primary" href={`${here}/grant`}>
                  Grant it
                </ButtonLink>
              )}
              <ButtonLink href={`${here}/ask`}>Ask another practice</ButtonLink>
              <ButtonLink variant="quiet" href={`${here}/end`}>
                {state === "holds" ? "End it" : "Stop asking"}
              </ButtonLink>
            </p>
          )}
        </>
      )}
    </Page>
  );
}
