import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { actAsStaff, askAsStaff } from "#app/accounts/staff-actions.server.ts";
import type { Viewer } from "#app/accounts/viewer.ts";
import type { Db } from "#app/db.server.ts";
import { daysAfter, todayIn } from "#app/documents/day.ts";
import { momentUntil, TimeUntil } from "#app/matching/cases/schema.server.ts";
import { formationAt } from "#app/matching/forming/formation-at.server.ts";
import { nearestOthers } from "#app/matching/forming/nearest.server.ts";
import { listParts } from "#app/matching/forming/queries.server.ts";
import { formingHref } from "#app/matching/groups/addresses.ts";
import { isolated } from "#app/text/isolated.ts";
import { AskFirst } from "#app/ui/form/ask-first.tsx";
import { Field } from "#app/ui/form/field.tsx";
import { titled } from "#app/web/titled.ts";
import { twinAt } from "#app/web/twin-at.ts";
import { verbs } from "#db/verbs.ts";

type Step = { formation: string; until: Date };
type Group = Awaited<ReturnType<typeof formationAt>>;

/** By the last segment of the address: a group goes on by one step, or has more time for the one at which it is. */
const steps = {
  ask: {
    title: "Ask for consent",
    lead: "Each practice is asked whether it would come. It reads how many others there are and how far the nearest is, and no name.",
    deed: "Ask them",
    days: 10,
    done: "consent",
    run: async (db: Db, group: Group, step: Step) =>
      verbs.askConsent(db, { ...step, nearest: JSON.stringify(nearestOthers(await listParts(db, group))) }),
  },
  names: {
    title: "Show the names",
    lead: "Those who said yes see each other’s names, and can object in private. Whoever said no, or nothing, is left out.",
    deed: "Show the names",
    days: 11,
    done: "names",
    run: (db: Db, _: Group, step: Step) => verbs.showNames(db, step),
  },
  charter: {
    title: "Lay the charter before them",
    lead: "Each practice gets its seat. A new group begins once five have signed; until then nobody sees into it.",
    deed: "Give them their seats",
    days: 10,
    done: "charter",
    run: (db: Db, _: Group, step: Step) => verbs.layCharterBefore(db, step),
  },
  extend: {
    title: "Give more time",
    lead: "Those who have not answered or signed yet hear of the new day, and are reminded again before it. While names are shown, everyone does.",
    deed: "Give more time",
    days: 14,
    done: "extended",
    run: (db: Db, _: Group, step: Step) => verbs.extendFormation(db, step),
  },
};

/** With the calendar by which a day ends: the moderator's. */
const withZone = async (db: Db, viewer: Viewer, params: { group?: string }) => ({
  ...(await formationAt(db, viewer, params)),
  timeZone: viewer.timeZone,
});

export const meta = titled<typeof loader>(({ data }) =>
  data ? `${data.step.title}: ${data.group.title}` : "A step of a group",
);

export function loader(args: LoaderFunctionArgs) {
  const { title, lead, deed, days } = twinAt(steps, args.context.path);
  return askAsStaff(args, {
    find: formationAt,
    show: (group, _db, viewer) => ({
      step: { title, lead, deed },
      group: { uid: group.uid, title: isolated(group.title) },
      until: daysAfter(todayIn(Date.now(), viewer.timeZone), days),
    }),
  });
}

export function action(args: ActionFunctionArgs) {
  const step = twinAt(steps, args.context.path);
  return actAsStaff(args, {
    form: TimeUntil,
    find: withZone,
    run: (db, { timeZone, ...group }, fields) =>
      step.run(db, group, { formation: group.uid, until: momentUntil(fields, timeZone) }),
    to: ({ uid }) => `${formingHref(uid)}?done=${step.done}`,
  });
}

export default function StepOfGroup() {
  const { step, group, until } = useLoaderData<typeof loader>();
  const failed = useActionData<typeof action>();
  return (
    <AskFirst
      title={step.title}
      back={{ href: formingHref(group.uid), label: group.title }}
      lead={step.lead}
      deed={step.deed}
      error={failed?.errors.form}
    >
      <Field
        name="day"
        type="date"
        label="They have time until the end of"
        defaultValue={failed?.values.day ?? until}
        error={failed?.errors.day}
        required
      />
    </AskFirst>
  );
}
