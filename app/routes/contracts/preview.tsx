import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useParams } from "@remix-run/react";
import { cohortAt } from "#app/cohorts/cohort-at.ts";
import { CONTRACT_PLACE, contractsHref } from "#app/contracts/addresses.ts";
import { ContractForm } from "#app/contracts/asking/contract-form.tsx";
import { findSimilar } from "#app/contracts/asking/similar-queries.server.ts";
import { factsIn } from "#app/contracts/facts.ts";
import { BegunContract, begunFacts } from "#app/contracts/schema.server.ts";
import { read } from "#app/db.server.ts";
import { chosenIn } from "#app/threads/asking/new-thread-form.tsx";
import { previewConversation } from "#app/threads/asking/preview-conversation.server.ts";
import { PageHead } from "#app/ui/frame/page-head.tsx";
import { Page } from "#app/ui/frame/shell.tsx";
import { titled } from "#app/web/titled.ts";
import { placeAt } from "#app/writing/drafts/draft-place.ts";
import { NothingToPreview } from "#app/writing/nothing-to-preview.tsx";

export const meta = titled("Preview of your contract question");

export function loader({ context, params }: LoaderFunctionArgs) {
  return read(context, async (_db, viewer) => {
    cohortAt(viewer, params.cohort);
    return null;
  });
}

export function action(args: ActionFunctionArgs) {
  return previewConversation(args, BegunContract, {
    place: CONTRACT_PLACE,
    factsOf: begunFacts,
    sorted: false,
    similarTo: (db, cohort, { title, clauses }) => findSimilar(db, { cohort, title, clauses }),
  });
}

export default function ContractPreview() {
  const preview = useActionData<typeof action>();
  const { cohort } = useParams();
  if (!preview || !("shown" in preview))
    return <NothingToPreview back={`${contractsHref(cohort ?? "")}/ask`} />;
  const { shown, values, errors } = preview;
  return (
    <Page>
      <PageHead back={{ href: contractsHref(shown.cohort.slug), label: "Contracts" }} title="Look it over" />
      <ContractForm
        cohort={shown.cohort}
        place={placeAt("new", values.place ?? CONTRACT_PLACE)}
        formKey={values.key ?? ""}
        seq={shown.seq}
        values={{ title: values.title ?? "", body: values.body ?? "", naming: values.naming ?? "" }}
        facts={factsIn(values)}
        topics={chosenIn(values)}
        uploads={shown.uploads}
        similar={shown.similar}
        errors={errors}
        preview={shown.html}
      />
    </Page>
  );
}
