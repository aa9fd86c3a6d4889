import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLocation } from "@remix-run/react";
import { actAsStaff } from "#app/accounts/staff-actions.server.ts";
import { readAsStaff } from "#app/accounts/staff-transactions.server.ts";
import { oneself } from "#app/act.server.ts";
import { APPLICATIONS } from "#app/practices/applying/addresses.ts";
import { AskFirst } from "#app/ui/form/ask-first.tsx";
import { titled } from "#app/web/titled.ts";
import { twinAt } from "#app/web/twin-at.ts";
import { verbs } from "#db/verbs.ts";

/** By the last segment of the address. */
const deeds = {
  "open-page": {
    page: "Open the page for applying",
    opens: true,
    title: "Let anybody apply?",
    lead: "The page /apply opens to the public. It shows nothing of the network but its name; each email is confirmed first.",
    button: "Open the page",
  },
  "close-page": {
    page: "Close the page for applying",
    opens: false,
    title: "Close the page for applying?",
    lead: "The page /apply is not there any more. Whoever has begun to apply goes on, and you can still send links.",
    button: "Close the page",
  },
};

export const meta = titled(({ location }) => twinAt(deeds, location.pathname).page);

export function loader({ context }: LoaderFunctionArgs) {
  return readAsStaff(context, async () => null);
}

export function action(args: ActionFunctionArgs) {
  const { opens } = twinAt(deeds, args.context.path);
  return actAsStaff(args, {
    find: oneself,
    run: (db) => verbs.openApplications(db, { opens }),
    to: `${APPLICATIONS}?done=${opens ? "opened" : "closed"}`,
  });
}

export default function TurnPage() {
  const failed = useActionData<typeof action>();
  const { title, lead, button } = twinAt(deeds, useLocation().pathname);
  return (
    <AskFirst
      title={title}
      back={{ href: APPLICATIONS, label: "Applications" }}
      lead={`${lead} The audit log keeps that you did it.`}
      deed={button}
      error={failed?.errors.form}
    />
  );
}
