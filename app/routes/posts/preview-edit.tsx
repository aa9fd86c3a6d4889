import { type ActionFunctionArgs, data, type LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useParams } from "@remix-run/react";
import { read } from "#app/db.server.ts";
import { sendHref } from "#app/files/attaching/addresses.ts";
import { filesInForm, givenIn } from "#app/files/attaching/given-files.ts";
import { withSent } from "#app/files/showing/in-text.server.ts";
import { namedToday } from "#app/markdown/mentions.ts";
import { threadHref } from "#app/threads/addresses.ts";
import { editAt } from "#app/threads/changing/edit-at.server.ts";
import { EditForm } from "#app/threads/changing/edit-form.tsx";
import { postAt } from "#app/threads/changing/post-at.server.ts";
import { PreviewedEdit } from "#app/threads/changing/schema.server.ts";
import { canEdit } from "#app/threads/policy.ts";
import { PageHead } from "#app/ui/frame/page-head.tsx";
import { Page } from "#app/ui/frame/shell.tsx";
import { allowWhileOpen } from "#app/web/answers.ts";
import { readForm } from "#app/web/form.server.ts";
import { titled } from "#app/web/titled.ts";
import { namesFor } from "#app/writing/mentions/mention-queries.server.ts";
import { NothingToPreview } from "#app/writing/nothing-to-preview.tsx";
import { renderPost } from "#app/writing/render-body.server.ts";

export const meta = titled("Preview of your edit");

export function loader({ context, params }: LoaderFunctionArgs) {
  return read(context, async (db, viewer) => {
    const { thread, post } = await postAt(db, viewer, params);
    allowWhileOpen(viewer, (asking) => canEdit(asking, thread, post));
    return null;
  });
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const form = await readForm({ request, context }, PreviewedEdit);
  if (!form.ok) return form.answer;
  const rendered = renderPost(form);
  const { names, ...shown } = await read(context, async (db, viewer) => {
    const { cohort, thread, post, author, audience, edited } = await editAt(db, viewer, params);
    allowWhileOpen(viewer, (asking) => canEdit(asking, thread, post));
    const back = threadHref(cohort.slug, thread.number, post.number);
    const sent = givenIn(form.data);
    return {
      ...{ title: thread.title, back, author, audience },
      edited: edited && { files: filesInForm(edited.files, sent), sendTo: sendHref(cohort.slug, edited.key) },
      names: rendered.ok ? await namesFor(db, cohort.id, rendered.value.html) : null,
    };
  });
  return data({
    errors: rendered.ok ? {} : { body: rendered.answer.data.errors.body },
    values: form.values,
    shown: {
      ...shown,
      seen: form.data.seen,
      html: rendered.ok
        ? withSent(namedToday(rendered.value.html, names), shown.edited?.files ?? [])
        : undefined,
    },
  });
}

export default function EditPreview() {
  const preview = useActionData<typeof action>();
  const { cohort, thread, post } = useParams();
  const here = `/c/${cohort}/threads/${thread}/posts/${post}`;
  if (!preview || !("shown" in preview)) return <NothingToPreview back={`${here}/edit`} />;
  const { shown, values, errors } = preview;
  return (
    <Page>
      <PageHead back={{ href: shown.back, label: shown.title }} title="Look it over" />
      <EditForm
        post={here}
        back={values.item ? `/c/${cohort}/queue?item=${values.item}` : shown.back}
        body={values.body ?? ""}
        seen={shown.seen}
        item={values.item ?? ""}
        why={shown.author ? { author: shown.author, value: values.reason ?? "" } : undefined}
        audience={shown.audience}
        errors={errors.body ? { body: errors.body } : {}}
        preview={shown.html}
        edited={shown.edited}
      />
    </Page>
  );
}
