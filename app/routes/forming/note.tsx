import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { actAsStaff, askAsStaff } from "#app/accounts/staff-actions.server.ts";
import { WordsField } from "#app/matching/cases/words-field.tsx";
import { pairAt } from "#app/matching/forming/part-at.server.ts";
import { WordsToGroup } from "#app/matching/forming/schema.server.ts";
import { formingHref } from "#app/matching/groups/addresses.ts";
import { isolated } from "#app/text/isolated.ts";
import { AskFirst } from "#app/ui/form/ask-first.tsx";
import { titled } from "#app/web/titled.ts";
import { verbs } from "#db/verbs.ts";

export const meta = titled("Note why two practices do not compete");

export function loader(args: LoaderFunctionArgs) {
  return askAsStaff(args, {
    find: pairAt,
    show: ({ group, one, other }) => ({
      ...{
        uid: group.uid,
        title: isolated(group.title),
        one: isolated(one.name),
        other: isolated(other.name),
      },
    }),
  });
}

export function action(args: ActionFunctionArgs) {
  return actAsStaff(args, {
    form: WordsToGroup,
    find: pairAt,
    run: (db, { group, one, other }, { words }) =>
      verbs.noteReview(db, { formation: group.uid, one: one.id, other: other.id, words }),
    to: ({ group }) => `${formingHref(group.uid)}?done=noted`,
  });
}

export default function NoteOfReview() {
  const { uid, title, one, other } = useLoaderData<typeof loader>();
  const failed = useActionData<typeof action>();
  return (
    <AskFirst
      title="Why do they not compete?"
      back={{ href: formingHref(uid), label: title }}
      lead={`${one} and ${other} may be too near each other. With your note they can sit together.`}
      deed="Keep the note"
      error={failed?.errors.form}
    >
      <WordsField
        label="Why they do not compete"
        hint="Moderators alone read it, but for those of the two."
        failed={failed}
      />
    </AskFirst>
  );
}
