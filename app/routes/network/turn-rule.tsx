import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData, useLocation } from "@remix-run/react";
import { actAsAdministrator, askAsAdministrator } from "#app/accounts/staff-actions.server.ts";
import type { Viewer } from "#app/accounts/viewer.ts";
import type { Db } from "#app/db.server.ts";
import { rulesToTurn } from "#app/guard/turning.ts";
import { AskFirst } from "#app/ui/form/ask-first.tsx";
import { found } from "#app/web/answers.ts";
import { titled } from "#app/web/titled.ts";
import { twinAt } from "#app/web/twin-at.ts";
import { verbs } from "#db/verbs.ts";

/** By the last segment of the address. */
const deeds = {
  "turn-down": {
    page: "Turn a check down",
    down: true,
    title: "Turn this check down?",
    button: "Turn it down",
  },
  "turn-up": {
    page: "Turn a check up",
    down: false,
    title: "Turn this check up again?",
    button: "Turn it up",
  },
};

export const meta = titled(({ location }) => twinAt(deeds, location.pathname).page);

/** The rule that an address names, of those that may be turned down. */
function ruleAt(_db: Db, _viewer: Viewer, params: LoaderFunctionArgs["params"]) {
  return found(rulesToTurn([]).find(({ id, milder }) => id === params.rule && milder !== null));
}

export function loader(args: LoaderFunctionArgs) {
  return askAsAdministrator(args, { find: ruleAt, show: (rule) => rule });
}

export function action(args: ActionFunctionArgs) {
  const { down } = twinAt(deeds, args.context.path);
  return actAsAdministrator(args, {
    find: ruleAt,
    run: (db, { id }) => verbs.turnRule(db, { rule: id, down }),
    to: `/admin/check?done=turn-${down ? "down" : "up"}`,
  });
}

export default function TurnRule() {
  const { says, fires, does, milder } = useLoaderData<typeof loader>();
  const failed = useActionData<typeof action>();
  const deed = twinAt(deeds, useLocation().pathname);
  return (
    <AskFirst
      title={deed.title}
      back={{ href: "/admin/check", label: "Checks" }}
      lead={`From then on, in the whole network: ${deed.down ? milder : does} The audit log keeps that you did it.`}
      deed={deed.button}
      error={failed?.errors.form}
    >
      <p>{says}</p>
      <p className="meta">Such as: “{fires}”</p>
    </AskFirst>
  );
}
