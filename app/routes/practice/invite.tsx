import {
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { read, write } from "#app/db.server.ts";
import { InviteForm } from "#app/practices/invite-form.tsx";
import { inviteInto } from "#app/practices/people-queries.server.ts";
import { owns, roles } from "#app/practices/policy.ts";
import { findOwnPractice } from "#app/practices/queries.server.ts";
import { Invitation } from "#app/practices/schema.server.ts";
import { isolated } from "#app/text/isolated.ts";
import { PageHead } from "#app/ui/page-head.tsx";
import { Page } from "#app/ui/shell.tsx";
import { allow, found } from "#app/web/answers.ts";
import { attempt, readForm } from "#app/web/form.server.ts";

export const meta: MetaFunction = () => [{ title: "Invite someone · Roundtable" }];

export function loader({ context }: LoaderFunctionArgs) {
  return read(context, async (db, viewer) => {
    const practice = found(await findOwnPractice(db, viewer));
    allow(owns(viewer, practice));
    return { practice: isolated(practice.name) };
  });
}

export async function action({ request, context }: ActionFunctionArgs) {
  const form = await readForm({ request, context }, Invitation);
  if (!form.ok) return form.answer;
  const done = await attempt(
    form.values,
    () =>
      write(context, async (db, viewer) => {
        const practice = found(await findOwnPractice(db, viewer));
        allow(owns(viewer, practice));
        await inviteInto(db, practice, form.data.email, form.data.role);
      }),
    "email",
  );
  if (!done.ok) return done.answer;
  return redirect("/practice?done=invited");
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
