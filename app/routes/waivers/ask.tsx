import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { actAsStaff, askAsStaff } from "#app/accounts/staff-actions.server.ts";
import type { Viewer } from "#app/accounts/viewer.ts";
import { cohortForStaff } from "#app/cohorts/cohort-for-staff.server.ts";
import { PracticeChoices } from "#app/cohorts/practice-choices.tsx";
import type { Db } from "#app/db.server.ts";
import { waiverHref } from "#app/matching/addresses.ts";
import { WordsField } from "#app/matching/cases/words-field.tsx";
import { listConflictsWith } from "#app/matching/waivers/queries.server.ts";
import { NewWaiver } from "#app/matching/waivers/schema.server.ts";
import { findPractice } from "#app/practices/queries.server.ts";
import { isolated } from "#app/text/isolated.ts";
import { Empty } from "#app/ui/empty.tsx";
import { AskFirst } from "#app/ui/form/ask-first.tsx";
import { PageHead } from "#app/ui/frame/page-head.tsx";
import { Page } from "#app/ui/frame/shell.tsx";
import { found } from "#app/web/answers.ts";
import { titled } from "#app/web/titled.ts";
import { uidIn } from "#app/web/uid-in.ts";
import { verbs } from "#db/verbs.ts";

export const meta = titled("Ask for a waiver before a seat is given");

/** Finds the cohort and the practice that the address names, and with whom of those that sit there it is in conflict. */
const atAddress = (url: string) => async (db: Db, viewer: Viewer) => {
  const search = new URL(url).searchParams;
  const cohort = await cohortForStaff(db, viewer, { cohort: search.get("cohort") ?? "" });
  const practice = found(await findPractice(db, found(uidIn(search.get("practice")))));
  return { cohort, practice, conflicts: await listConflictsWith(db, cohort, practice) };
};

export function loader(args: LoaderFunctionArgs) {
  return askAsStaff(args, {
    find: atAddress(args.request.url),
    show: ({ cohort, practice, conflicts }) => ({
      cohort: { slug: cohort.slug, name: cohort.name },
      practice: practice.name,
      conflicts,
    }),
  });
}

export function action(args: ActionFunctionArgs) {
  return actAsStaff(args, {
    form: NewWaiver,
    find: atAddress(args.request.url),
    run: (db, { cohort, practice, conflicts }, { practice: chosen, words }) => {
      const other = found(conflicts.find(({ uid }) => uid === chosen));
      return verbs.askWaiver(db, { cohort: cohort.id, one: practice.id, other: other.id, why: words });
    },
    to: (_found, waiver) => `${waiverHref(waiver)}?done=asked`,
  });
}

export default function AskWaiver() {
  const { cohort, practice, conflicts } = useLoaderData<typeof loader>();
  const failed = useActionData<typeof action>();
  const back = { href: `/admin/cohorts/${cohort.slug}`, label: isolated(cohort.name) };
  if (conflicts.length === 0) {
    return (
      <Page narrow>
        <PageHead back={back} title="Ask for a waiver" />
        <Empty title="Nothing has to be waived">
          {isolated(practice)} is in conflict with nobody who sits there, or they are asked already.
        </Empty>
      </Page>
    );
  }
  return (
    <AskFirst
      title="Ask for a waiver?"
      back={back}
      lead={`Every practice of ${isolated(cohort.name)} is told that ${isolated(practice)} competes with one of them, and asked whether the two may sit together. Make sure first that both want to be asked.`}
      deed="Ask every practice"
      error={failed?.errors.form}
    >
      <PracticeChoices
        practices={conflicts}
        legend="With which practice"
        failed={failed ?? { errors: {}, values: { practice: conflicts[0]!.uid } }}
      />
      <WordsField
        label="What it is about"
        hint="Every practice that is asked reads it. Leave out what one of them told in confidence."
        failed={failed}
      />
    </AskFirst>
  );
}
