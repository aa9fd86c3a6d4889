import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { askAboutPost, doToPost } from "#app/threads/changing/post-deed.server.ts";
import { removePost } from "#app/threads/changing/queries.server.ts";
import { Why } from "#app/threads/changing/schema.server.ts";
import { WhyField } from "#app/threads/changing/why-field.tsx";
import { canHide } from "#app/threads/policy.ts";
import { AskFirst } from "#app/ui/ask-first.tsx";
import { Prose } from "#app/ui/prose.tsx";

export const meta: MetaFunction = () => [{ title: "Hide a post · Roundtable" }];

export function loader(args: LoaderFunctionArgs) {
  return askAboutPost(args, canHide);
}

export function action(args: ActionFunctionArgs) {
  return doToPost(args, Why, canHide, (db, { thread, post }, { reason }) =>
    removePost(db, thread, post.number, reason),
  );
}

export default function HidePost() {
  const { cohort, back, post } = useLoaderData<typeof loader>();
  const failed = useActionData<typeof action>();
  return (
    <AskFirst
      title={`Hide post #${post.number} by ${post.name}?`}
      back={back}
      lead={
        "In its place everyone will see that you hid it, and your reason. Its author is told and can still read it, and so can the facilitators. You can show it again."
      }
      deed="Hide it"
      danger
      error={failed?.errors.form}
    >
      <Prose html={post.html} className="excerpt" />
      <WhyField
        failed={failed}
        hint={`Everyone in ${cohort.name} will read it. Leave out what the post should not have said.`}
      />
    </AskFirst>
  );
}
