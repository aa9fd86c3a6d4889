import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData, useLocation } from "@remix-run/react";
import { actAsStaff, askAsStaff } from "#app/accounts/staff-actions.server.ts";
import { backFrom } from "#app/moderation/network/back-from-invitation.ts";
import { InvitationQuestion, invitationDeeds } from "#app/practices/invitation-question.tsx";
import { inviteAgain, revokeInvitation } from "#app/practices/people-queries.server.ts";
import { invitationAt } from "#app/practices/practice-at.server.ts";
import { titled } from "#app/web/titled.ts";
import { twinAt } from "#app/web/twin-at.ts";

export const meta = titled(({ location }) => twinAt(invitationDeeds, location.pathname).page);

export function loader(args: LoaderFunctionArgs) {
  return askAsStaff(args, {
    find: invitationAt,
    show: (open) => ({ email: open.email, back: backFrom(open) }),
  });
}

export function action(args: ActionFunctionArgs) {
  const { renews, done } = twinAt(invitationDeeds, args.context.path);
  return actAsStaff(args, {
    find: invitationAt,
    run: renews ? inviteAgain : revokeInvitation,
    to: (open) => `${backFrom(open).href}?done=${done}`,
  });
}

export default function InvitationForStaff() {
  const { email, back } = useLoaderData<typeof loader>();
  const failed = useActionData<typeof action>();
  return (
    <InvitationQuestion
      deed={twinAt(invitationDeeds, useLocation().pathname)}
      email={email}
      back={back}
      error={failed?.errors.form}
    />
  );
}
