import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { act, ask } from "#app/act.server.ts";
import { heldHref } from "#app/moderation/addresses.ts";
import { askedOfHeld, heldAt } from "#app/moderation/held/held-at.server.ts";
import { HeldWords } from "#app/moderation/held/held-words.tsx";
import { NoLongerHeld } from "#app/moderation/held/no-longer-held.tsx";
import { isolated } from "#app/text/isolated.ts";
import { AskFirst } from "#app/ui/form/ask-first.tsx";
import { titled } from "#app/web/titled.ts";
import { verbs } from "#db/verbs.ts";

export const meta = titled("Post what waits");

export function loader(args: LoaderFunctionArgs) {
  return ask(args, { find: heldAt, show: askedOfHeld });
}

export function action(args: ActionFunctionArgs) {
  return act(args, {
    find: heldAt,
    run: (db, { cohort, id }) => verbs.releaseHeld(db, { cohort: cohort.id, held: id }),
    to: ({ cohort }) => `${heldHref(cohort.slug)}?done=released`,
  });
}

export default function ReleaseHeld() {
  const { slug, cohort, held } = useLoaderData<typeof loader>();
  const failed = useActionData<typeof action>();
  if (!held) return <NoLongerHeld slug={slug} sentence={failed?.errors.form} />;
  return (
    <AskFirst
      title={`Post this by ${held.called}?`}
      back={{ href: heldHref(slug), label: "Posts that wait" }}
      lead={`Everyone in ${cohort} sees it then, as if it was sent now: “${isolated(held.title)}”. The audit log keeps that you decided, and not a word of it.`}
      deed="Post it"
      error={failed?.errors.form}
    >
      <HeldWords held={held} />
    </AskFirst>
  );
}
