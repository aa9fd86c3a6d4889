import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { act, ask } from "#app/act.server.ts";
import { sendHref } from "#app/files/attaching/addresses.ts";
import { filesInForm, givenIn, givenInValues, missingOf } from "#app/files/attaching/given-files.ts";
import { findEditedFiles } from "#app/files/attaching/upload-queries.server.ts";
import { removeBytes } from "#app/files/store-file.server.ts";
import { isolated } from "#app/text/isolated.ts";
import { postPageHref, threadHref } from "#app/threads/addresses.ts";
import { editAt } from "#app/threads/changing/edit-at.server.ts";
import { EditForm } from "#app/threads/changing/edit-form.tsx";
import { postAt, toPost } from "#app/threads/changing/post-at.server.ts";
import { editPost } from "#app/threads/changing/queries.server.ts";
import { EditedPost } from "#app/threads/changing/schema.server.ts";
import { canEdit, mustSayWhy } from "#app/threads/policy.ts";
import { PageHead } from "#app/ui/frame/page-head.tsx";
import { Page } from "#app/ui/frame/shell.tsx";
import { Incomplete, Refused } from "#app/web/answers.ts";
import { numberIn } from "#app/web/number-in.ts";
import { titled } from "#app/web/titled.ts";
import { renderPost } from "#app/writing/render-body.server.ts";
import { verbs } from "#db/verbs.ts";

export const meta = titled("Edit a post");

export function loader(args: LoaderFunctionArgs) {
  const item = numberIn(new URL(args.request.url).searchParams.get("item"));
  return ask(args, {
    find: editAt,
    may: (viewer, { thread, post }) => canEdit(viewer, thread, post),
    show: ({ cohort, thread, post, author, audience, edited }) => ({
      slug: cohort.slug,
      thread: { number: thread.number, title: thread.title },
      post: { number: post.number, body: post.body, editCount: post.editCount },
      author,
      audience,
      edited: edited && { files: edited.files, sendTo: sendHref(cohort.slug, edited.key) },
      item,
    }),
  });
}

export async function action(args: ActionFunctionArgs) {
  let nobodys: readonly string[] = [];
  const answer = await act(args, {
    form: EditedPost,
    prepare: renderPost,
    find: postAt,
    may: (viewer, { thread, post }) => canEdit(viewer, thread, post),
    async run(db, { cohort, thread, post }, fields, rendered) {
      const { item, reason } = fields;
      if (mustSayWhy(post) && reason.length < 3)
        throw new Incomplete("reason", "Say why in a few words. Its author will read it.");
      if (item && post.body === fields.body)
        throw new Refused(
          "You have not changed anything yet. To leave the post as it is, keep it in the queue.",
        );
      const edited = post.mine ? await findEditedFiles(db, thread, post.number) : null;
      // Who saved meanwhile may have taken it away, and is named instead.
      const missing = edited && fields.seen === post.editCount ? missingOf(fields, edited.files) : [];
      if (missing.length > 0) throw new Incomplete("file", sayMissing(missing));
      const files = edited && { form: edited.key, given: givenIn(fields) };
      const dropped = await editPost(db, thread, post.number, fields, rendered, files);
      if (item) await verbs.decideReport(db, { cohort: cohort.id, item, verdict: "edited", words: reason });
      return { item, dropped };
    },
    to: (at, { item, dropped }) => {
      // Only what is saved for good takes bytes along.
      nobodys = dropped;
      return item ? `/c/${at.cohort.slug}/queue?done=edited` : toPost(at);
    },
  });
  // Once no row names them: else the disk would fill with what no limit counts.
  await removeBytes(nobodys);
  return answer;
}

function sayMissing(names: string[]): string {
  const files = names.map(isolated).join(", ");
  return `${files} ${names.length > 1 ? "are" : "is"} gone: a file waits a day to be saved. Attach it again, or save without it.`;
}

export default function EditPost() {
  const { slug, thread, post, author, audience, item, edited } = useLoaderData<typeof loader>();
  const failed = useActionData<typeof action>();
  const stale = failed !== undefined && failed.values.seen !== String(post.editCount);
  const sentItem = failed?.values.item ?? (item ? String(item) : "");
  const here = threadHref(slug, thread.number, post.number);
  return (
    <Page>
      <PageHead
        back={{ href: here, label: thread.title }}
        title={author ? `Edit post #${post.number} by ${author}` : `Edit your post #${post.number}`}
      />
      <EditForm
        post={postPageHref(slug, thread.number, post.number)}
        back={sentItem ? `/c/${slug}/queue?item=${sentItem}` : here}
        body={failed?.values.body ?? post.body}
        seen={post.editCount}
        item={sentItem}
        why={author ? { author, value: failed?.values.reason ?? "" } : undefined}
        audience={audience}
        errors={failed?.errors}
        edited={
          edited && { ...edited, files: filesInForm(edited.files, failed && givenInValues(failed.values)) }
        }
        theirs={stale ? post.body : undefined}
      />
    </Page>
  );
}
