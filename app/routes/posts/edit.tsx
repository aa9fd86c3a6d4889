import {
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { read, write } from "#app/db.server.ts";
import { decideItem } from "#app/moderation/queue-queries.server.ts";
import { threadHref } from "#app/threads/addresses.ts";
import { audienceOf } from "#app/threads/changing/edit-audience.ts";
import { EditForm } from "#app/threads/changing/edit-form.tsx";
import { postAt } from "#app/threads/changing/post-deed.server.ts";
import { editPost } from "#app/threads/changing/queries.server.ts";
import { EditedPost } from "#app/threads/changing/schema.server.ts";
import { canEdit, mustSayWhy } from "#app/threads/policy.ts";
import { PageHead } from "#app/ui/page-head.tsx";
import { Page } from "#app/ui/shell.tsx";
import { allow, Refused } from "#app/web/answers.ts";
import { attempt, readForm, refusal } from "#app/web/form.server.ts";
import { numberIn } from "#app/web/number-in.ts";
import { renderPost } from "#app/writing/render-body.server.ts";

export const meta: MetaFunction = () => [{ title: "Edit a post · Roundtable" }];

export function loader({ context, params, request }: LoaderFunctionArgs) {
  const item = numberIn(new URL(request.url).searchParams.get("item"));
  return read(context, async (db, viewer) => {
    const { cohort, thread, post } = await postAt(db, viewer, params);
    allow(canEdit(viewer, thread, post));
    return {
      cohort: { slug: cohort.slug, name: cohort.name, taken: cohort.taken },
      thread: { number: thread.number, title: thread.title },
      post: { number: post.number, body: post.body, editCount: post.editCount, author: post.called },
      item,
      why: mustSayWhy(post),
    };
  });
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const form = await readForm({ request, context }, EditedPost);
  if (!form.ok) return form.answer;
  const rendered = renderPost(form);
  if (!rendered.ok) return rendered.answer;
  const { item, reason } = form.data;
  const saved = await attempt(form.values, () =>
    write(context, async (db, viewer) => {
      const { cohort, thread, post } = await postAt(db, viewer, params);
      allow(canEdit(viewer, thread, post));
      if (mustSayWhy(post) && reason.length < 3) return null;
      if (item && post.body === form.data.body)
        throw new Refused(
          "You have not changed anything yet. To leave the post as it is, keep it in the queue.",
        );
      await editPost(db, thread, post.number, form.data, rendered.value);
      if (item) await decideItem(db, cohort.id, item, "edited", reason);
      return item
        ? `/c/${cohort.slug}/queue?done=edited`
        : threadHref(cohort.slug, thread.number, post.number);
    }),
  );
  if (!saved.ok) return saved.answer;
  if (saved.value === null)
    return refusal(form.values, "Say why in a few words. Its author will read it.", "reason", 400);
  return redirect(saved.value);
}

export default function EditPost() {
  const { cohort, thread, post, item, why } = useLoaderData<typeof loader>();
  const failed = useActionData<typeof action>();
  const stale = failed !== undefined && failed.values.seen !== String(post.editCount);
  const sentItem = failed?.values.item ?? (item ? String(item) : "");
  const here = threadHref(cohort.slug, thread.number, post.number);
  return (
    <Page>
      <PageHead
        back={{ href: here, label: thread.title }}
        title={why ? `Edit post #${post.number} by ${post.author}` : `Edit your post #${post.number}`}
      />
      <EditForm
        post={`/c/${cohort.slug}/threads/${thread.number}/posts/${post.number}`}
        back={sentItem ? `/c/${cohort.slug}/queue?item=${sentItem}` : here}
        body={failed?.values.body ?? post.body}
        seen={post.editCount}
        item={sentItem}
        why={why ? { author: post.author, value: failed?.values.reason ?? "" } : undefined}
        audience={audienceOf(cohort)}
        errors={failed?.errors}
        theirs={stale ? post.body : undefined}
      />
    </Page>
  );
}
