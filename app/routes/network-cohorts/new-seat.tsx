import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { actAsStaff, askAsStaff } from "#app/accounts/staff-actions.server.ts";
import { listUnseated } from "#app/cohorts/admin-queries.server.ts";
import { ChoosePractice } from "#app/cohorts/choose-practice.tsx";
import { cohortForStaff } from "#app/cohorts/cohort-for-staff.server.ts";
import { NewSeat } from "#app/cohorts/schema.server.ts";
import { formingHref } from "#app/matching/groups/addresses.ts";
import { AskForWaiver } from "#app/matching/waivers/ask-for-waiver.tsx";
import { isWaived } from "#app/matching/waivers/queries.server.ts";
import { SearchForm } from "#app/moderation/network/search-form.tsx";
import { findPractice } from "#app/practices/queries.server.ts";
import { PageHead } from "#app/ui/frame/page-head.tsx";
import { Page } from "#app/ui/frame/shell.tsx";
import { Sheet } from "#app/ui/sheet.tsx";
import { found } from "#app/web/answers.ts";
import { wordsIn } from "#app/web/search-in.ts";
import { titled } from "#app/web/titled.ts";
import { verbs } from "#db/verbs.ts";

export const meta = titled<typeof loader>(({ data }) =>
  data?.cohort.runs ? "Let a practice join" : "Seat a practice",
);

export function loader(args: LoaderFunctionArgs) {
  const words = wordsIn(new URL(args.request.url).searchParams);
  return askAsStaff(args, {
    find: cohortForStaff,
    async show(cohort, db) {
      const practices = await listUnseated(db, cohort, words);
      return {
        cohort: { slug: cohort.slug, name: cohort.name, runs: cohort.runsSince !== null },
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
      const seat = { cohort: cohort.id, practice: chosen.id, reason };
      if (cohort.runsSince && !(await isWaived(db, cohort, chosen))) return verbs.letJoin(db, seat);
      await verbs.seatPractice(db, seat);
      return null;
    },
    to: ({ slug }, joining) =>
      joining ? `${formingHref(joining)}?done=opened` : `/admin/cohorts/${slug}?done=seated`,
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
        title={cohort.runs ? "Let a practice join" : "Seat a practice"}
        lead={
          cohort.runs
            ? "Who sits here reads its name first, and has ten days to object in private. If all have agreed to a waiver, it has its seat at once."
            : "Make sure first that it competes with nobody at this table."
        }
      />
      <Sheet id="choose" title="Choose a practice" hideTitle flush bleed>
        <SearchForm label="Name, town or state" words={words} all={`${back}/seats/new`} />
        <ChoosePractice
          practices={practices}
          more={more}
          words={words}
          deed={cohort.runs ? "Let it join" : "Give it a seat"}
          failed={failed}
          cancel={back}
        >
          <AskForWaiver error={failed?.errors.form} cohort={cohort.slug} practice={failed?.values.practice} />
        </ChoosePractice>
      </Sheet>
    </Page>
  );
}
