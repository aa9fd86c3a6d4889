import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { invite } from "#app/accounts/joining/invite-queries.server.ts";
import { act, ask } from "#app/act.server.ts";
import { InviteForm } from "#app/practices/invite-form.tsx";
import { roles } from "#app/practices/policy.ts";
import { ownPractice } from "#app/practices/practice-at.server.ts";
import { Invitation } from "#app/practices/schema.server.ts";
import { isolated } from "#app/text/isolated.ts";
import { PageHead } from "#app/ui/frame/page-head.tsx";
import { Page } from "#app/ui/frame/shell.tsx";
import { titled } from "#app/web/titled.ts";

export const meta = titled("Invite someone");

export function loader(args: LoaderFunctionArgs) {
  return ask(args, { find: ownPractice, show: ({ name }) => ({ practice: isolated(name) }) });
}

export function action(args: ActionFunctionArgs) {
  return act(args, {
    form: Invitation,
    find: ownPractice,
    run: (db, practice, { email, role }) => invite(db, { email, practice: practice.id, role }),
    to: "/practice?done=invited",
    field: "email",
  });
}

export default function InviteToOwnPractice() {
  const { practice } = useLoaderData<typeof loader>();
  const failed = useActionData<typeof action>();
  return (
    <Page narrow>
      <PageHead back={{ href: "/practice", label: practice }} title="Invite someone" />
      <InviteForm failed={failed} roles={roles} chosen="staff" cancel="/practice" />
    </Page>
  );
}
