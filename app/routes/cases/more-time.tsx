import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import type { Params } from "@remix-run/react";
import { useActionData, useLoaderData } from "@remix-run/react";
import { actAsStaff, askAsStaff } from "#app/accounts/staff-actions.server.ts";
import type { Viewer } from "#app/accounts/viewer.ts";
import type { Db } from "#app/db.server.ts";
import { caseHref } from "#app/matching/addresses.ts";
import { caseAt } from "#app/matching/cases/case-at.server.ts";
import { momentUntil, TimeUntil } from "#app/matching/cases/schema.server.ts";
import { AskFirst } from "#app/ui/form/ask-first.tsx";
import { Field } from "#app/ui/form/field.tsx";
import { isoDay, plainDay } from "#app/ui/time.ts";
import { useClock } from "#app/web/browser/use-clock.ts";
import { titled } from "#app/web/titled.ts";
import { verbs } from "#db/verbs.ts";

export const meta = titled("Give more time");

const DAY = 86_400_000;

const withZone = async (db: Db, viewer: Viewer, params: Params) => ({
  ...(await caseAt(db, viewer, params)),
  timeZone: viewer.timeZone,
});

export function loader(args: LoaderFunctionArgs) {
  return askAsStaff(args, {
    find: caseAt,
    show: ({ uid, dueAt }) => ({ uid, dueAt }),
  });
}

/** They have the whole of that day, as the moderator's calendar has it. */
export function action(args: ActionFunctionArgs) {
  return actAsStaff(args, {
    form: TimeUntil,
    find: withZone,
    run: (db, { uid, timeZone }, fields) =>
      verbs.extendCase(db, { conflict: uid, until: momentUntil(fields, timeZone) }),
    to: ({ uid }) => `${caseHref(uid)}?done=more-time`,
    field: "day",
  });
}

export default function GiveMoreTime() {
  const { uid, dueAt } = useLoaderData<typeof loader>();
  const failed = useActionData<typeof action>();
  const { now, timeZone } = useClock();
  const later = new Date(Math.max(now, dueAt ? new Date(dueAt).getTime() : now) + 7 * DAY);
  return (
    <AskFirst
      title="Give more time"
      back={{ href: caseHref(uid), label: "The case" }}
      lead={
        dueAt
          ? `They were told ${plainDay(dueAt, timeZone)}. They are told the new day.`
          : "Nobody was asked yet. Ask about facts first."
      }
      deed="Give more time"
      error={failed?.errors.form}
    >
      <Field
        name="day"
        type="date"
        label="Until the end of"
        defaultValue={failed?.values.day ?? isoDay(later, timeZone)}
        error={failed?.errors.day}
        required
      />
    </AskFirst>
  );
}
