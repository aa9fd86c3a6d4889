import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData, useLocation } from "@remix-run/react";
import { actAsStaff, askAsStaff } from "#app/accounts/staff-actions.server.ts";
import { cohortHref } from "#app/cohorts/addresses.ts";
import { cohortForStaff } from "#app/cohorts/cohort-for-staff.server.ts";
import { WordsToCohort } from "#app/cohorts/schema.server.ts";
import { WordsField } from "#app/matching/cases/words-field.tsx";
import { isolated } from "#app/text/isolated.ts";
import { AskFirst } from "#app/ui/form/ask-first.tsx";
import { titled } from "#app/web/titled.ts";
import { twinAt } from "#app/web/twin-at.ts";
import { verbs } from "#db/verbs.ts";

/** By the last segment of the address. */
const deeds = {
  archive: {
    page: "Archive a cohort",
    archives: true,
    question: (cohort: string) => `Archive ${cohort}?`,
    lead: "Its members keep their seats: they read and export what is there, and report what should not be. Nothing is added any more. Documents that practices share here stay theirs, and show how they read now. What was sent and is not posted yet becomes a draft again, and nobody joins any more. You can open it again.",
    button: "Archive it",
    danger: true,
    done: "archived",
    hint: "Why, in a sentence. They hear of it with these words.",
  },
  "open-again": {
    page: "Open a cohort again",
    archives: false,
    question: (cohort: string) => `Open ${cohort} again?`,
    lead: "Its members can write there as before. Practices that have come into conflict meanwhile become cases.",
    button: "Open it again",
    danger: false,
    done: "opened",
    hint: "Why, in a sentence. They hear of it with these words.",
  },
};

export const meta = titled(({ location }) => twinAt(deeds, location.pathname).page);

export function loader(args: LoaderFunctionArgs) {
  return askAsStaff(args, {
    find: cohortForStaff,
    show: ({ slug, name }) => ({ slug, name: isolated(name) }),
  });
}

export function action(args: ActionFunctionArgs) {
  const { archives, done } = twinAt(deeds, args.context.path);
  return actAsStaff(args, {
    form: WordsToCohort,
    find: cohortForStaff,
    run: (db, { id }, { words }) =>
      archives
        ? verbs.archiveCohort(db, { cohort: id, words })
        : verbs.openCohortAgain(db, { cohort: id, words }),
    to: ({ slug }) => `${cohortHref(slug)}?done=${done}`,
  });
}

export default function ArchiveOrOpenAgain() {
  const { slug, name } = useLoaderData<typeof loader>();
  const failed = useActionData<typeof action>();
  const deed = twinAt(deeds, useLocation().pathname);
  return (
    <AskFirst
      title={deed.question(name)}
      back={{ href: cohortHref(slug), label: name }}
      lead={deed.lead}
      deed={deed.button}
      danger={deed.danger}
      error={failed?.errors.form}
    >
      <WordsField label="Your words to its members" hint={deed.hint} failed={failed} />
    </AskFirst>
  );
}
