import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useParams } from "@remix-run/react";
import { cohortAt } from "#app/cohorts/cohort-at.ts";
import { read } from "#app/db.server.ts";
import { aboutIn } from "#app/threads/about/about-tick.tsx";
import { chosenIn, NewThreadForm } from "#app/threads/asking/new-thread-form.tsx";
import { previewConversation } from "#app/threads/asking/preview-conversation.server.ts";
import { Begun } from "#app/threads/schema.server.ts";
import { PageHead } from "#app/ui/frame/page-head.tsx";
import { Page } from "#app/ui/frame/shell.tsx";
import { titled } from "#app/web/titled.ts";
import { placeAt } from "#app/writing/drafts/draft-place.ts";
import { NothingToPreview } from "#app/writing/nothing-to-preview.tsx";
import { verbs } from "#db/verbs.ts";

export const meta = titled("Preview");

export function loader({ context, params }: LoaderFunctionArgs) {
  return read(context, async (_db, viewer) => {
    cohortAt(viewer, params.cohort);
    return null;
  });
}

export function action(args: ActionFunctionArgs) {
  return previewConversation(args, Begun, {
    similarTo: (db, cohort, { title }) => verbs.similarThreads(db, { cohort: cohort.id, words: title }),
  });
}

export default function AskPreview() {
  const preview = useActionData<typeof action>();
  const { cohort } = useParams();
  if (!preview || !("shown" in preview)) return <NothingToPreview back={`/c/${cohort}/ask`} />;
  const { shown, values, errors } = preview;
  return (
    <Page>
      <PageHead back={{ href: `/c/${shown.cohort.slug}`, label: shown.cohort.name }} title="Look it over" />
      <NewThreadForm
        cohort={shown.cohort}
        place={placeAt("new", values.place)}
        formKey={values.key ?? ""}
        seq={shown.seq}
        values={{
          kind: values.kind ?? "",
          title: values.title ?? "",
          body: values.body ?? "",
          chosen: chosenIn(values),
          naming: values.naming ?? "",
        }}
        about={aboutIn(values)}
        topics={shown.topics}
        uploads={shown.uploads}
        similar={shown.similar}
        errors={errors}
        preview={shown.html}
      />
    </Page>
  );
}
