import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLocation } from "@remix-run/react";
import { actAsAdministrator, askAsAdministrator } from "#app/accounts/staff-actions.server.ts";
import { oneself } from "#app/act.server.ts";
import { AskFirst } from "#app/ui/form/ask-first.tsx";
import { titled } from "#app/web/titled.ts";
import { twinAt } from "#app/web/twin-at.ts";
import { verbs } from "#db/verbs.ts";

/** By the last segment of the address. */
const deeds = {
  "put-away": {
    page: "Put the first steps away",
    away: true,
    title: "Put the first steps away?",
    lead: "Home shows the list no more, to no administrator. It stays at Run the network.",
    button: "Put the list away",
  },
  "bring-back": {
    page: "Show the first steps again",
    away: false,
    title: "Show the first steps on home again?",
    lead: "Home shows the list to administrators until all of it is done.",
    button: "Show it on home again",
  },
};

export const meta = titled(({ location }) => twinAt(deeds, location.pathname).page);

export function loader(args: LoaderFunctionArgs) {
  return askAsAdministrator(args, { find: oneself, show: () => null });
}

export function action(args: ActionFunctionArgs) {
  const { away } = twinAt(deeds, args.context.path);
  return actAsAdministrator(args, {
    find: oneself,
    run: (db) => verbs.putFirstStepsAway(db, { away }),
    to: `/admin/first-steps?done=${away ? "put-away" : "bring-back"}`,
  });
}

export default function PutFirstStepsAway() {
  const failed = useActionData<typeof action>();
  const deed = twinAt(deeds, useLocation().pathname);
  return (
    <AskFirst
      title={deed.title}
      back={{ href: "/admin/first-steps", label: "First steps" }}
      lead={deed.lead}
      deed={deed.button}
      error={failed?.errors.form}
    />
  );
}
