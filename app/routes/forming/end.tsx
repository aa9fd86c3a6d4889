import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { actAsStaff, askAsStaff } from "#app/accounts/staff-actions.server.ts";
import type { Db } from "#app/db.server.ts";
import { WordsField } from "#app/matching/cases/words-field.tsx";
import { formationAt } from "#app/matching/forming/formation-at.server.ts";
import { WordsToGroup } from "#app/matching/forming/schema.server.ts";
import { formingHref } from "#app/matching/groups/addresses.ts";
import { isolated } from "#app/text/isolated.ts";
import { AskFirst } from "#app/ui/form/ask-first.tsx";
import { titled } from "#app/web/titled.ts";
import { twinAt } from "#app/web/twin-at.ts";
import type { Guarded } from "#db/guarded.ts";
import { verbs } from "#db/verbs.ts";

type Ending = { formation: string; why: Guarded };

/** By the last segment of the address: a group goes back by one step, or is given up. */
const endings = {
  back: {
    title: "Go back by one step",
    lead: "What this step brought is undone: names are hidden again, and seats and signatures end. Those who know of the group are told.",
    deed: "Go back",
    done: "?done=back",
    run: (db: Db, ending: Ending) => verbs.takeStepBack(db, ending),
  },
  "give-up": {
    title: "Give the group up",
    lead: "Nobody comes to it any more, and seats that were given end. Its practices wait in the pool again. This cannot be taken back.",
    deed: "Give it up",
    done: "",
    run: (db: Db, ending: Ending) => verbs.giveUpFormation(db, ending),
  },
};

export const meta = titled<typeof loader>(({ data }) => data?.ending.title ?? "The end of a group");

export function loader(args: LoaderFunctionArgs) {
  const { title, lead, deed } = twinAt(endings, args.context.path);
  return askAsStaff(args, {
    find: formationAt,
    show: ({ uid, title: called }) => ({
      ending: { title, lead, deed },
      group: { uid, title: isolated(called) },
    }),
  });
}

export function action(args: ActionFunctionArgs) {
  const { run, done } = twinAt(endings, args.context.path);
  return actAsStaff(args, {
    form: WordsToGroup,
    find: formationAt,
    run: (db, { uid }, { words }) => run(db, { formation: uid, why: words }),
    to: ({ uid }) => `${formingHref(uid)}${done}`,
  });
}

export default function EndOfStep() {
  const { ending, group } = useLoaderData<typeof loader>();
  const failed = useActionData<typeof action>();
  return (
    <AskFirst
      title={ending.title}
      back={{ href: formingHref(group.uid), label: group.title }}
      lead={ending.lead}
      deed={ending.deed}
      danger
      error={failed?.errors.form}
    >
      <WordsField
        label="Your words to them"
        hint="Why, in a sentence. Do not say who objected to whom."
        failed={failed}
      />
    </AskFirst>
  );
}
