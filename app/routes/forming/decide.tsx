import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { actAsStaff, askAsStaff } from "#app/accounts/staff-actions.server.ts";
import type { Viewer } from "#app/accounts/viewer.ts";
import type { Db } from "#app/db.server.ts";
import { WordsField } from "#app/matching/cases/words-field.tsx";
import { formationAt } from "#app/matching/forming/formation-at.server.ts";
import { listObjections } from "#app/matching/forming/queries.server.ts";
import { WordsToGroup } from "#app/matching/forming/schema.server.ts";
import { formingHref } from "#app/matching/groups/addresses.ts";
import { isolated } from "#app/text/isolated.ts";
import { AskFirst } from "#app/ui/form/ask-first.tsx";
import { found } from "#app/web/answers.ts";
import { titled } from "#app/web/titled.ts";
import { verbs } from "#db/verbs.ts";

export const meta = titled("Answer an objection");

async function objectionAt(db: Db, viewer: Viewer, params: LoaderFunctionArgs["params"]) {
  const group = await formationAt(db, viewer, params);
  const objections = await listObjections(db, group.id);
  return { group, objection: found(objections.find(({ uid }) => uid === params.objection)) };
}

export function loader(args: LoaderFunctionArgs) {
  return askAsStaff(args, {
    find: objectionAt,
    show: ({ group, objection: { by, about, reason } }) => ({
      ...{ uid: group.uid, title: isolated(group.title), reason },
      head:
        about === null
          ? `${isolated(by)} objects to the group`
          : `${isolated(by)} objects to ${isolated(about)}`,
    }),
  });
}

export function action(args: ActionFunctionArgs) {
  return actAsStaff(args, {
    form: WordsToGroup,
    find: objectionAt,
    run: (db, { group, objection }, { words }) =>
      verbs.decideObjection(db, { formation: group.uid, objection: objection.uid, words }),
    to: ({ group }) => `${formingHref(group.uid)}?done=decided`,
  });
}

export default function DecideObjection() {
  const { uid, title, head, reason } = useLoaderData<typeof loader>();
  const failed = useActionData<typeof action>();
  return (
    <AskFirst
      title="Answer an objection"
      back={{ href: formingHref(uid), label: title }}
      lead={`${head}: “${isolated(reason)}”`}
      deed="Answer it"
      error={failed?.errors.form}
    >
      <WordsField
        label="Your answer to them"
        hint="They alone read it. What becomes of the group you decide on its page: leave one out, go on, or go back."
        failed={failed}
      />
    </AskFirst>
  );
}
