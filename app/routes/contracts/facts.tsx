import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import type { Viewer } from "#app/accounts/viewer.ts";
import { act, ask } from "#app/act.server.ts";
import { FirstFacts, MoreFacts } from "#app/contracts/asking/facts-fields.tsx";
import { NamesTip } from "#app/contracts/asking/names-tip.tsx";
import { factsIn } from "#app/contracts/facts.ts";
import { canChangeFacts } from "#app/contracts/policy.ts";
import { findContract } from "#app/contracts/queries.server.ts";
import { ContractFacts, factsText } from "#app/contracts/schema.server.ts";
import type { Db } from "#app/db.server.ts";
import { askedOfThread, threadAt, toThread } from "#app/threads/changing/thread-at.server.ts";
import { Banner } from "#app/ui/banner.tsx";
import { Button, ButtonLink } from "#app/ui/button.tsx";
import { PostForm } from "#app/ui/form/post-form.tsx";
import { PageHead } from "#app/ui/frame/page-head.tsx";
import { Page } from "#app/ui/frame/shell.tsx";
import { Sheet } from "#app/ui/sheet.tsx";
import { found } from "#app/web/answers.ts";
import { titled } from "#app/web/titled.ts";
import { verbs } from "#db/verbs.ts";

export const meta = titled("Change the facts");

async function contractAt(db: Db, viewer: Viewer, params: LoaderFunctionArgs["params"]) {
  const at = await threadAt(db, viewer, params);
  return { ...at, facts: found((await findContract(db, at.thread))?.facts ?? undefined) };
}

export function loader(args: LoaderFunctionArgs) {
  return ask(args, {
    find: contractAt,
    may: (viewer, { thread }) => canChangeFacts(viewer, thread),
    show: ({ facts: { decisionNeededBy, lawyerInvolved, ...facts }, ...at }) => ({
      ...askedOfThread(at),
      facts: factsIn({
        ...facts,
        neededBy: decisionNeededBy ?? "",
        lawyer: lawyerInvolved === null ? "" : lawyerInvolved ? "yes" : "no",
      }),
    }),
  });
}

export function action(args: ActionFunctionArgs) {
  return act(args, {
    form: ContractFacts,
    find: contractAt,
    may: (viewer, { thread }) => canChangeFacts(viewer, thread),
    run: (db, { thread }, facts) =>
      verbs.changeContract(db, { cohort: thread.cohortId, thread: thread.id, facts: factsText(facts) }),
    to: toThread,
  });
}

export default function ChangeFacts() {
  const { cohort, back, facts } = useLoaderData<typeof loader>();
  const failed = useActionData<typeof action>();
  const typed = failed ? factsIn(failed.values) : facts;
  return (
    <Page narrow>
      <PageHead
        back={back}
        title="Change the facts"
        lead={`Everyone in ${cohort.name} sees them as they are now.`}
      />
      <Sheet>
        <PostForm className="form" noValidate>
          {failed?.errors.form && (
            <Banner tone="red" role="alert">
              <b>Nothing was changed.</b> {failed.errors.form}
            </Banner>
          )}
          <FirstFacts typed={typed} errors={failed?.errors} />
          <MoreFacts typed={typed} errors={failed?.errors} open />
          <NamesTip values={typed} />
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
