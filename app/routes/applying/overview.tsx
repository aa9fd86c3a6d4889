import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { read } from "#app/db.server.ts";
import { MyGroups } from "#app/matching/groups/my-groups.tsx";
import { listMyGroups } from "#app/matching/groups/queries.server.ts";
import { canApplyAgain, canChangeApplication } from "#app/practices/applying/policy.ts";
import { ownApplication } from "#app/practices/applying/queries.server.ts";
import { StandsAt } from "#app/practices/applying/stands-at.tsx";
import { stepsOf } from "#app/practices/applying/steps.ts";
import { isolated } from "#app/text/isolated.ts";
import { Done } from "#app/ui/done.tsx";
import { PageHead } from "#app/ui/frame/page-head.tsx";
import { Page } from "#app/ui/frame/shell.tsx";
import { plainDay } from "#app/ui/time.ts";
import { useClock } from "#app/web/browser/use-clock.ts";
import { titled } from "#app/web/titled.ts";

export const meta = titled("Your application");

export function loader({ context }: LoaderFunctionArgs) {
  return read(context, async (db, viewer) => {
    const application = await ownApplication(db, viewer);
    const { name, state, since, reason, hopes } = application;
    return {
      ...{ practice: name, state, since, reason, hopes, groups: await listMyGroups(db, viewer) },
      network: context.frame.network ?? "Roundtable",
      steps: stepsOf(application),
      can: {
        change: canChangeApplication(viewer, application),
        again: canApplyAgain(viewer, application),
      },
    };
  });
}

const done = {
  hopes: "What you hope for is saved.",
  ready: "You are in the pool. The moderators are told, and you hear by email.",
  withdrawn: "Your application is withdrawn. You can apply again whenever you like.",
  again: "You apply again. Look it over, then put your practice in the pool.",
};

export default function Applying() {
  const { practice, network, state, since, reason, steps, hopes, can, groups } =
    useLoaderData<typeof loader>();
  const { timeZone } = useClock();
  return (
    <Page narrow>
      <PageHead
        eyebrow={isolated(practice)}
        title={state === "seated" ? "Your practice has its seat" : `Applying to ${network}`}
        lead="The moderators form groups of practices that do not compete. What you say here, they alone read."
      />
      <Done sentences={done} />
      <MyGroups groups={groups} />
      <StandsAt
        state={state}
        since={since && plainDay(since, timeZone)}
        reason={reason}
        steps={steps}
        hopes={hopes}
        can={can}
      />
    </Page>
  );
}
