import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData, useLocation } from "@remix-run/react";
import { actAsStaff, askAsStaff } from "#app/accounts/staff-actions.server.ts";
import { attendeeForStaff } from "#app/cohorts/cohort-for-staff.server.ts";
import { isolated } from "#app/text/isolated.ts";
import { AskFirst } from "#app/ui/form/ask-first.tsx";
import { titled } from "#app/web/titled.ts";
import { twinAt } from "#app/web/twin-at.ts";
import { verbs } from "#db/verbs.ts";

/** By the last segment of the address. */
const deeds = {
  appoint: {
    page: "Appoint a facilitator",
    leads: true,
    question: (person: string, cohort: string) => `Make ${person} a facilitator of ${cohort}?`,
    lead: "They lead the cohort: they post announcements, decide on reports, and see which moderators have looked inside.",
    button: "Make facilitator",
    done: "appointed",
  },
  "step-down": {
    page: "End a facilitator’s part",
    leads: false,
    question: (person: string, cohort: string) => `Let ${person} no longer lead ${cohort}?`,
    lead: "They keep their seat and stop deciding on reports.",
    button: "No longer facilitator",
    done: "stepped",
  },
};

export const meta = titled(({ location }) => twinAt(deeds, location.pathname).page);

export function loader(args: LoaderFunctionArgs) {
  return askAsStaff(args, {
    find: attendeeForStaff,
    show: ({ cohort: { slug, name }, person }) => ({ cohort: { slug, name }, person }),
  });
}

export function action(args: ActionFunctionArgs) {
  const { leads, done } = twinAt(deeds, args.context.path);
  return actAsStaff(args, {
    find: attendeeForStaff,
    run: (db, { cohort, person }) =>
      verbs.appointFacilitator(db, { cohort: cohort.id, member: person.id, appointed: leads }),
    to: ({ cohort }) => `/admin/cohorts/${cohort.slug}?done=${done}`,
  });
}

export default function AppointOrStepDown() {
  const { cohort, person } = useLoaderData<typeof loader>();
  const failed = useActionData<typeof action>();
  const deed = twinAt(deeds, useLocation().pathname);
  return (
    <AskFirst
      title={deed.question(isolated(person.name), isolated(cohort.name))}
      back={{ href: `/admin/cohorts/${cohort.slug}`, label: cohort.name }}
      lead={deed.lead}
      deed={deed.button}
      error={failed?.errors.form}
    />
  );
}
