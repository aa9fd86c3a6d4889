import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { act, ask } from "#app/act.server.ts";
import { canChangeApplication } from "#app/practices/applying/policy.ts";
import { ownApplication } from "#app/practices/applying/queries.server.ts";
import { isolated } from "#app/text/isolated.ts";
import { AskFirst } from "#app/ui/form/ask-first.tsx";
import { titled } from "#app/web/titled.ts";
import { verbs } from "#db/verbs.ts";

export const meta = titled("Withdraw your application");

export function loader(args: LoaderFunctionArgs) {
  return ask(args, {
    find: ownApplication,
    may: canChangeApplication,
    show: ({ name }, _db, viewer) => ({ practice: name, admitted: viewer.practice?.admitted === true }),
  });
}

export function action(args: ActionFunctionArgs) {
  return act(args, {
    find: ownApplication,
    may: canChangeApplication,
    run: (db) => verbs.withdrawApplication(db, {}),
    to: "/applying?done=withdrawn",
  });
}

export default function WithdrawApplication() {
  const { practice, admitted } = useLoaderData<typeof loader>();
  const failed = useActionData<typeof action>();
  return (
    <AskFirst
      title="Withdraw your application?"
      back={{ href: "/applying", label: "Your application" }}
      lead={`Nobody looks for a group for ${isolated(practice)} any more. Your account stays, and you can apply again.${admitted ? "" : " What you told for matching is erased after ninety days without an application."}`}
      deed="Withdraw it"
      danger
      error={failed?.errors.form}
    />
  );
}
