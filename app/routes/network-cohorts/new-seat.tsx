import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { actAsStaff, askAsStaff } from "#app/accounts/staff-actions.server.ts";
import { listUnseated } from "#app/cohorts/admin-queries.server.ts";
import { ChoosePractice } from "#app/cohorts/choose-practice.tsx";
import { cohortForStaff } from "#app/cohorts/cohort-for-staff.server.ts";
import { NewSeat } from "#app/cohorts/schema.server.ts";
import { SearchForm } from "#app/moderation/network/search-form.tsx";
import { findPractice } from "#app/practices/queries.server.ts";
import { PageHead } from "#app/ui/frame/page-head.tsx";
import { Page } from "#app/ui/frame/shell.tsx";
import { Sheet } from "#app/ui/sheet.tsx";
import { found } from "#app/web/answers.ts";
import { wordsIn } from "#app/web/search-in.ts";
import { titled } from "#app/web/titled.ts";
import { verbs } from "#db/verbs.ts";

export const meta = titled("Seat a practice");

export function loader(args: LoaderFunctionArgs) {
  const words = wordsIn(new URL(args.request.url).searchParams);
  return askAsStaff(args, {
    find: cohortForStaff,
    async show(cohort, db) {
      const practices = await listUnseated(db, cohort, words);
      return {
        cohort: { slug: cohort.slug, name: cohort.name },
        words,
        practices: practices.slice(0, 20),
        more: practices.length > 20,
      };
    },
  });
}

export function action(args: ActionFunctionArgs) {
  return actAsStaff(args, {
    form: NewSeat,
    find: cohortForStaff,
    run: async (db, cohort, { practice, reason }) => {
      const chosen = found(await findPractice(db, practice));
      await verbs.seatPractice(db, { cohort: cohort.id, practice: chosen.id, reason });
    },
    to: ({ slug }) => `/admin/cohorts/${slug}?done=seated`,
  });
}

export default function SeatAPractice() {
  const { cohort, words, practices, more } = useLoaderData<typeof loader>();
  const failed = useActionData<typeof action>();
  const back = `/admin/cohorts/${cohort.slug}`;
  return (
    <Page narrow>
      <PageHead
        back={{ href: back, label: cohort.name }}
        title="Seat a practice"
        lead="Make sure first that it competes with nobody at this table."
      />
      <Sheet id="choose" title="Choose a practice" hideTitle flush bleed>
        <SearchForm label="Name, town or state" words={words} all={`${back}/seats/new`} />
        <ChoosePractice practices={practices} more={more} words={words} failed={failed} cancel={back} />
      </Sheet>
    </Page>
  );
}
