import { type ActionFunctionArgs, data, type LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useParams } from "@remix-run/react";
import { cohortAt } from "#app/cohorts/cohort-at.ts";
import { BegunContract, begunFacts } from "#app/contracts/schema.server.ts";
import { read, write } from "#app/db.server.ts";
import { listUploads } from "#app/files/attaching/upload-queries.server.ts";
import { withSent } from "#app/files/showing/in-text.server.ts";
import { namedToday } from "#app/markdown/mentions.ts";
import { ReplyNaming } from "#app/threads/asking/naming.tsx";
import { canReply } from "#app/threads/policy.ts";
import { findPostSource } from "#app/threads/post-queries.server.ts";
import { findThread } from "#app/threads/queries.server.ts";
import { PageHead } from "#app/ui/frame/page-head.tsx";
import { Page } from "#app/ui/frame/shell.tsx";
import { allowWhileOpen, found } from "#app/web/answers.ts";
import { attempt, readForm } from "#app/web/form.server.ts";
import { numberIn } from "#app/web/number-in.ts";
import { titled } from "#app/web/titled.ts";
import { Composer } from "#app/writing/composer.tsx";
import { placeAt } from "#app/writing/drafts/draft-place.ts";
import { saveDraft } from "#app/writing/drafts/draft-queries.server.ts";
import { namesFor } from "#app/writing/mentions/mention-queries.server.ts";
import { NothingToPreview } from "#app/writing/nothing-to-preview.tsx";
import { renderPost } from "#app/writing/render-body.server.ts";

export const meta = titled("Preview of your reply");

export function loader({ context, params }: LoaderFunctionArgs) {
  return read(context, async (_db, viewer) => {
    cohortAt(viewer, params.cohort);
    return null;
  });
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const form = await readForm({ request, context }, BegunContract);
  if (!form.ok) return form.answer;
  const rendered = renderPost(form);
  const done = await attempt(form.values, () =>
    write(context, async (db, viewer) => {
      const cohort = cohortAt(viewer, params.cohort);
      const thread = found(await findThread(db, cohort.id, found(numberIn(params.thread))));
      allowWhileOpen(viewer, (asking) => canReply(asking, thread));
      const seq = form.data.seq + 1;
      await saveDraft(db, viewer, cohort.id, placeAt(String(thread.number), form.data.place), {
        ...form.data,
        seq,
        facts: begunFacts(form.data),
      });
      const asked = form.data.replyTo ? await findPostSource(db, thread, form.data.replyTo) : undefined;
      return {
        cohort,
        thread: {
          number: thread.number,
          title: thread.title,
          unnamed: thread.startedByMe && thread.starterKind === "alias",
          wroteByName: thread.wroteByName,
        },
        seq,
        replyTo: asked ?? null,
        uploads: await listUploads(db, viewer.id, form.data.key),
        names: rendered.ok ? await namesFor(db, cohort.id, rendered.value.html) : null,
      };
    }),
  );
  if (!done.ok) return done.answer;
  const { names, ...shown } = done.value;
  return data({
    errors: rendered.ok ? {} : { body: rendered.answer.data.errors.body },
    values: form.values,
    shown: {
      ...shown,
      replyTo: shown.replyTo && { number: shown.replyTo.number, name: shown.replyTo.name },
      html: rendered.ok ? withSent(namedToday(rendered.value.html, names), shown.uploads) : undefined,
    },
  });
}

export default function ReplyPreview() {
  const preview = useActionData<typeof action>();
  const { cohort, thread } = useParams();
  if (!preview || !("shown" in preview)) return <NothingToPreview back={`/c/${cohort}/threads/${thread}`} />;
  const { shown, values, errors } = preview;
  const here = `/c/${shown.cohort.slug}/threads/${shown.thread.number}`;
  return (
    <Page>
      <PageHead back={{ href: here, label: shown.thread.title }} title="Look it over" />
      <Composer
        action={here}
        place={placeAt(String(shown.thread.number), values.place)}
        cohort={shown.cohort}
        formKey={values.key ?? ""}
        heading="Your reply"
        label="Your reply"
        submit="Post reply"
        body={values.body ?? ""}
        seq={shown.seq}
        error={errors.body}
        replyTo={shown.replyTo}
        preview={shown.html}
        uploads={shown.uploads}
        below={
          shown.thread.unnamed && (
            <ReplyNaming naming={values.naming ?? ""} wroteByName={shown.thread.wroteByName} />
          )
        }
      />
    </Page>
  );
}
