import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { actAsAdministrator } from "#app/accounts/staff-actions.server.ts";
import { readAsAdministrator } from "#app/accounts/staff-transactions.server.ts";
import { oneself } from "#app/act.server.ts";
import { usualNumbers } from "#app/matching/setting/numbers.ts";
import { listThresholdChanges } from "#app/matching/setting/queries.server.ts";
import { NewThresholds } from "#app/matching/setting/schema.server.ts";
import { ThresholdChanges } from "#app/matching/setting/threshold-changes.tsx";
import { ThresholdsForm } from "#app/matching/setting/thresholds-form.tsx";
import { AdminTabs } from "#app/moderation/network/admin-tabs.tsx";
import { counted } from "#app/text/counted.ts";
import { Banner } from "#app/ui/banner.tsx";
import { Done } from "#app/ui/done.tsx";
import { PageHead } from "#app/ui/frame/page-head.tsx";
import { Page } from "#app/ui/frame/shell.tsx";
import { Sheet } from "#app/ui/sheet.tsx";
import { titled } from "#app/web/titled.ts";
import { verbs } from "#db/verbs.ts";

export const meta = titled("How pairs are judged");

/** How many changes the page shows. */
const SHOWN = 5;

export function loader({ context }: LoaderFunctionArgs) {
  return readAsAdministrator(context, async (db, viewer) => {
    const changes = await listThresholdChanges(db, SHOWN);
    return {
      changes: changes.slice(0, SHOWN),
      numbers: changes[0] ?? usualNumbers,
      before: changes[SHOWN] ?? usualNumbers,
      waiting: Number((await verbs.judgingUnderWay(db))[0]?.waiting ?? 0),
      ...{ now: context.now, timeZone: viewer.timeZone },
    };
  });
}

export function action(args: ActionFunctionArgs) {
  return actAsAdministrator(args, {
    form: NewThresholds,
    find: oneself,
    run: (db, _, fields) =>
      verbs.setThresholds(db, {
        ...{ newConflict: fields.conflict, newReview: fields.review, newReferrers: fields.referrers },
        ...{ newOtherDiscipline: fields.otherDiscipline, newGeneral: fields.general },
        ...{ newTelehealthBoth: fields.telehealthBoth, newTelehealthOne: fields.telehealthOne },
        ...{ newPlannedMonths: fields.plannedMonths, why: fields.reason },
      }),
    to: "/admin/matching?done=saved",
  });
}

export default function Matching() {
  const { changes, numbers, before, waiting, now, timeZone } = useLoaderData<typeof loader>();
  return (
    <Page>
      <PageHead
        title="How pairs are judged"
        lead="By these numbers the network finds out who competes with whom. When one changes, all pairs are judged anew. Until a pair is, it counts as one to be reviewed, and a conflict stays a conflict."
      />
      <AdminTabs current="matching" administrator />
      <Done sentences={{ saved: "Saved. Pairs are judged by these numbers from now on." }} />
      {waiting > 0 && (
        <Banner tone="gold" icon="clock">
          <b>{counted(waiting, "practice")} still to be judged.</b> Small networks are through within a
          minute, large ones within some hours.
        </Banner>
      )}
      <Sheet id="numbers" title="The numbers">
        <ThresholdsForm now={numbers} failed={useActionData<typeof action>()} key={changes[0]?.id ?? 0} />
      </Sheet>
      {changes.length > 0 && <ThresholdChanges {...{ changes, before, now, timeZone }} />}
    </Page>
  );
}
