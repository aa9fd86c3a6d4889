import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData, useLocation } from "@remix-run/react";
import { act, ask } from "#app/act.server.ts";
import { InvitationQuestion, invitationDeeds } from "#app/practices/invitation-question.tsx";
import { inviteAgain, revokeInvitation } from "#app/practices/people-queries.server.ts";
import { ownInvitationAt } from "#app/practices/practice-at.server.ts";
import { titled } from "#app/web/titled.ts";
import { twinAt } from "#app/web/twin-at.ts";

export const meta = titled(({ location }) => twinAt(invitationDeeds, location.pathname).page);

export function loader(args: LoaderFunctionArgs) {
  return ask(args, { find: ownInvitationAt, show: ({ email }) => ({ email }) });
}

export function action(args: ActionFunctionArgs) {
  const { renews, done } = twinAt(invitationDeeds, args.context.path);
  return act(args, {
    find: ownInvitationAt,
    run: renews ? inviteAgain : revokeInvitation,
    to: `/practice?done=${done}`,
  });
}

export default function OwnInvitation() {
  const { email } = useLoaderData<typeof loader>();
  const failed = useActionData<typeof action>();
  return (
    <InvitationQuestion
      deed={twinAt(invitationDeeds, useLocation().pathname)}
      email={email}
      back={{ href: "/practice", label: "My practice" }}
      error={failed?.errors.form}
    />
  );
}
