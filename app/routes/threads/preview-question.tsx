import { type ActionFunctionArgs, data, type LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useParams } from "@remix-run/react";
import { cohortAt } from "#app/cohorts/cohort-at.ts";
import { read, write } from "#app/db.server.ts";
import { listUploads } from "#app/files/attaching/upload-queries.server.ts";
import { withSent } from "#app/files/showing/in-text.server.ts";
import { namedToday } from "#app/markdown/mentions.ts";
import { aboutIn } from "#app/threads/about/about-tick.tsx";
import { chosenIn, NewThreadForm } from "#app/threads/asking/new-thread-form.tsx";
import { topicsToChoose } from "#app/threads/asking/queries.server.ts";
import { canStart } from "#app/threads/policy.ts";
import { Begun } from "#app/threads/schema.server.ts";
import { PageHead } from "#app/ui/frame/page-head.tsx";
import { Page } from "#app/ui/frame/shell.tsx";
import { allow } from "#app/web/answers.ts";
import { attempt, readForm } from "#app/web/form.server.ts";
import { titled } from "#app/web/titled.ts";
import { placeAt } from "#app/writing/drafts/draft-place.ts";
import { saveDraft } from "#app/writing/drafts/draft-queries.server.ts";
import { namesFor } from "#app/writing/mentions/mention-queries.server.ts";
import { NothingToPreview } from "#app/writing/nothing-to-preview.tsx";
import { renderPost } from "#app/writing/render-body.server.ts";
import { verbs } from "#db/verbs.ts";

export const meta = titled("Preview");

export function loader({ context, params }: LoaderFunctionArgs) {
  return read(context, async (_db, viewer) => {
    cohortAt(viewer, params.cohort);
    return null;
  });
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const form = await readForm({ request, context }, Begun);
  if (!form.ok) return form.answer;
  const rendered = renderPost(form);
  const done = await attempt(form.values, () =>
    write(context, async (db, viewer) => {
      const cohort = cohortAt(viewer, params.cohort);
      allow(canStart(viewer, cohort.id, form.data.kind));
      const seq = form.data.seq + 1;
      await saveDraft(db, viewer, cohort.id, placeAt("new", form.data.place), { ...form.data, seq });
      return {
        cohort,
        seq,
        topics: await topicsToChoose(db, cohort.id),
        uploads: await listUploads(db, viewer.id, form.data.key),
        names: rendered.ok ? await namesFor(db, cohort.id, rendered.value.html) : null,
        similar: await verbs.similarThreads(db, { cohort: cohort.id, words: form.data.title }),
      };
    }),
  );
  if (!done.ok) return done.answer;
  const { names, ...shown } = done.value;
  const html = rendered.ok ? withSent(namedToday(rendered.value.html, names), shown.uploads) : undefined;
  const errors = rendered.ok ? undefined : rendered.answer.data.errors;
  return data({ errors, values: form.values, shown: { ...shown, html } });
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
