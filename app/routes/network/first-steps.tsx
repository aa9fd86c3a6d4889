import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { readAsAdministrator } from "#app/accounts/staff-transactions.server.ts";
import { Checklist } from "#app/setup/checklist.tsx";
import { firstSteps } from "#app/setup/steps.ts";
import { Done } from "#app/ui/done.tsx";
import { PageHead } from "#app/ui/frame/page-head.tsx";
import { Page } from "#app/ui/frame/shell.tsx";
import { sendsMail } from "#app/web/settings.server.ts";
import { titled } from "#app/web/titled.ts";
import { verbs } from "#db/verbs.ts";

export const meta = titled("First steps");

export function loader({ context }: LoaderFunctionArgs) {
  return readAsAdministrator(context, async (db, viewer) => {
    const { away, ...taken } = await verbs.firstSteps(db);
    return { steps: firstSteps(taken, viewer.secondFactor, sendsMail()), away };
  });
}

export default function FirstSteps() {
  const { steps, away } = useLoaderData<typeof loader>();
  return (
    <Page narrow>
      <PageHead
        back={{ href: "/admin", label: "Run the network" }}
        title="First steps"
        lead="From an empty network to its first question. What is done ticks itself."
      />
      <Done
        sentences={{
          "put-away": "The list is put away. It stays here, at Run the network.",
          "bring-back": "Home shows the list again, until all of it is done.",
        }}
      />
      <Checklist steps={steps} away={away} />
    </Page>
  );
}
