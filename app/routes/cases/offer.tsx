import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { actAsStaff, askAsStaff } from "#app/accounts/staff-actions.server.ts";
import { caseHref } from "#app/matching/addresses.ts";
import { caseAt } from "#app/matching/cases/case-at.server.ts";
import { SeatElsewhere } from "#app/matching/cases/schema.server.ts";
import { WordsField } from "#app/matching/cases/words-field.tsx";
import { counted } from "#app/text/counted.ts";
import { isolated } from "#app/text/isolated.ts";
import { Empty } from "#app/ui/empty.tsx";
import { AskFirst } from "#app/ui/form/ask-first.tsx";
import { Choices, Radio } from "#app/ui/form/choice.tsx";
import { PageHead } from "#app/ui/frame/page-head.tsx";
import { Page } from "#app/ui/frame/shell.tsx";
import { Pills } from "#app/ui/tabs.tsx";
import { found } from "#app/web/answers.ts";
import { titled } from "#app/web/titled.ts";
import { verbs } from "#db/verbs.ts";

export const meta = titled("Offer another seat");

export function loader(args: LoaderFunctionArgs) {
  return askAsStaff(args, {
    find: caseAt,
    show: async ({ uid, sides }, db) => {
      const whose = chosenOf(sides, args.request.url);
      const cohorts = await verbs.cohortsFor(db, { conflict: uid, practiceUid: whose.uid });
      return { uid, sides, whose, cohorts };
    },
  });
}

export function action(args: ActionFunctionArgs) {
  return actAsStaff(args, {
    form: SeatElsewhere,
    find: caseAt,
    run: async (db, { uid, sides }, { cohort, words }) => {
      const whose = chosenOf(sides, args.request.url);
      const cohorts = await verbs.cohortsFor(db, { conflict: uid, practiceUid: whose.uid });
      const { id } = found(cohorts.find(({ slug }) => slug === cohort));
      await verbs.offerMove(db, { conflict: uid, practiceUid: whose.uid, toCohort: id, inWords: words });
    },
    to: ({ uid }) => `${caseHref(uid)}?done=offered`,
  });
}

/** The practice that the address names; else the one whose facts had changed, as its change led here, or the second. */
function chosenOf<Side extends { uid: string; changed: boolean }>(sides: readonly Side[], url: string): Side {
  const named = new URL(url).searchParams.get("practice");
  return sides.find(({ uid }) => uid === named) ?? sides.find(({ changed }) => changed) ?? sides.at(-1)!;
}

export default function OfferSeat() {
  const { uid, sides, whose, cohorts } = useLoaderData<typeof loader>();
  const failed = useActionData<typeof action>();
  const here = caseHref(uid);
  const choose = (
    <Pills
      label="To which of the two"
      pills={sides.map((side) => ({
        href: `${here}/offer?practice=${side.uid}`,
        label: isolated(side.name),
        current: side.uid === whose.uid,
      }))}
    />
  );
  if (cohorts.length === 0) {
    return (
      <Page narrow>
        <PageHead
          back={{ href: here, label: "The case" }}
          title={`No other seat for ${isolated(whose.name)} yet`}
        />
        {choose}
        <Empty title="No cohort has a seat for it">
          A cohort needs a free seat, and nobody with whom this practice is in conflict. Form a new one, or
          free a seat.
        </Empty>
      </Page>
    );
  }
  return (
    <AskFirst
      title={`Offer ${isolated(whose.name)} another seat`}
      back={{ href: here, label: "The case" }}
      lead="Its owners are told that it may sit elsewhere, and why in your words. Nothing changes before one of them has said yes and you have moved it."
      deed="Offer the seat"
      error={failed?.errors.form}
    >
      {choose}
      <Choices
        name="cohort"
        legend="Cohort"
        hint="Those with a free seat, and nobody with whom it is in conflict."
        error={failed?.errors.cohort}
      >
        {cohorts.map((cohort) => (
          <Radio
            key={cohort.slug}
            id={`cohort-${cohort.slug}`}
            name="cohort"
            value={cohort.slug}
            label={isolated(cohort.name)}
            hint={`${cohort.seated} of ${counted(cohort.capacity, "seat")} taken. ${
              cohort.toReview === 0
                ? "In no conflict with anybody there."
                : `To be looked at with ${cohort.toReview} of them.`
            }`}
            defaultChecked={failed?.values.cohort === cohort.slug}
          />
        ))}
      </Choices>
      <WordsField
        label="Your words to its owners"
        hint="Say why you ask, and nothing of whom it is about."
        failed={failed}
      />
    </AskFirst>
  );
}
