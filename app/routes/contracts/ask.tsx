import { randomUUID } from "node:crypto";
import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { cohortAt } from "#app/cohorts/cohort-at.ts";
import { CONTRACT_PLACE, contractsHref } from "#app/contracts/addresses.ts";
import { ContractForm } from "#app/contracts/asking/contract-form.tsx";
import { factsIn } from "#app/contracts/facts.ts";
import { factsText, NewContract } from "#app/contracts/schema.server.ts";
import { read } from "#app/db.server.ts";
import { listUploads } from "#app/files/attaching/upload-queries.server.ts";
import { chosenIn } from "#app/threads/asking/new-thread-form.tsx";
import { postConversation } from "#app/threads/asking/post-conversation.server.ts";
import { topicsToChoose } from "#app/threads/asking/queries.server.ts";
import { titleIn } from "#app/threads/asking/title-in.ts";
import { canStart } from "#app/threads/policy.ts";
import { PageHead } from "#app/ui/frame/page-head.tsx";
import { Page } from "#app/ui/frame/shell.tsx";
import { allowWhileOpen } from "#app/web/answers.ts";
import { titled } from "#app/web/titled.ts";
import { CameBack } from "#app/writing/drafts/came-back-banner.tsx";
import { placeAt } from "#app/writing/drafts/draft-place.ts";
import { findDraft } from "#app/writing/drafts/draft-queries.server.ts";

export const meta = titled<typeof loader>(
  ({ data }) => `Ask ${data?.cohort.name ?? "the group"} about a contract`,
);

export function loader({ context, params, request }: LoaderFunctionArgs) {
  return read(context, async (db, viewer) => {
    const cohort = cohortAt(viewer, params.cohort);
    allowWhileOpen(viewer, (asking) => canStart(asking, cohort.id, "question"));
    const search = new URL(request.url).searchParams;
    const place = placeAt("new", search.get("draft") ?? CONTRACT_PLACE);
    const draft = await findDraft(db, viewer, cohort.id, place);
    const topics = await topicsToChoose(db, cohort.id);
    return {
      cohort,
      place,
      key: draft?.clientKey ?? randomUUID(),
      draft: {
        ...{ title: draft?.title ?? titleIn(search), body: draft?.body ?? "", naming: draft?.naming ?? "" },
        ...{ seq: draft?.seq ?? 0, why: draft?.why ?? "" },
      },
      facts: factsIn(draft?.facts ?? Object.fromEntries(search)),
      topics: draft?.topicIds ?? topics.filter(({ name }) => name === "Contracts").map(({ id }) => id),
      uploads: draft?.clientKey ? await listUploads(db, viewer.id, draft.clientKey) : [],
    };
  });
}

export function action(args: ActionFunctionArgs) {
  return postConversation(args, NewContract, factsText);
}

export default function AskAboutContract() {
  const { cohort, place, key, draft, facts, topics, uploads } = useLoaderData<typeof loader>();
  const failed = useActionData<typeof action>();
  const { title, body, naming } = { ...draft, ...failed?.values };
  return (
    <Page>
      <PageHead
        back={{ href: contractsHref(cohort.slug), label: "Contracts" }}
        title={`Ask ${cohort.name} about a contract`}
        lead="The clause and the situation are enough. Others tell what they did, how they worded it, and what helped."
      />
      {draft.why && !failed && <CameBack why={draft.why} />}
      <ContractForm
        cohort={cohort}
        place={placeAt("new", failed?.values.place ?? place)}
        formKey={failed?.values.key ?? key}
        seq={draft.seq}
        values={{ title, body, naming }}
        facts={failed ? factsIn(failed.values) : facts}
        topics={failed ? chosenIn(failed.values) : topics}
        uploads={failed?.uploads ?? uploads}
        errors={failed?.errors}
      />
    </Page>
  );
}
