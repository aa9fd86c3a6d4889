import {
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { readAsStaff, writeAsStaff } from "#app/accounts/staff-transactions.server.ts";
import { findCohortForStaff, listUnseated, seatPractice } from "#app/cohorts/admin-queries.server.ts";
import { ChoosePractice } from "#app/cohorts/choose-practice.tsx";
import { NewSeat } from "#app/cohorts/schema.server.ts";
import { SearchForm } from "#app/moderation/search-form.tsx";
import { findPractice } from "#app/practices/queries.server.ts";
import { PageHead } from "#app/ui/page-head.tsx";
import { Sheet } from "#app/ui/sheet.tsx";
import { Page } from "#app/ui/shell.tsx";
import { found } from "#app/web/answers.ts";
import { attempt, readForm } from "#app/web/form.server.ts";
import { wordsIn } from "#app/web/search-in.ts";

export const meta: MetaFunction = () => [{ title: "Seat a practice · Roundtable" }];

export function loader({ context, params, request }: LoaderFunctionArgs) {
  const words = wordsIn(new URL(request.url).searchParams);
  return readAsStaff(context, async (db) => {
    const cohort = found(await findCohortForStaff(db, params.cohort));
    const practices = await listUnseated(db, cohort, words);
    return {
      cohort: { slug: cohort.slug, name: cohort.name },
      words,
      practices: practices.slice(0, 20),
      more: practices.length > 20,
    };
  });
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const form = await readForm({ request, context }, NewSeat);
  if (!form.ok) return form.answer;
  const done = await attempt(form.values, () =>
    writeAsStaff(context, async (db) => {
      const cohort = found(await findCohortForStaff(db, params.cohort));
      const practice = found(await findPractice(db, form.data.practice));
      await seatPractice(db, cohort, practice, form.data.reason);
    }),
  );
  if (!done.ok) return done.answer;
  return redirect(`/admin/cohorts/${params.cohort}?done=seated`);
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
