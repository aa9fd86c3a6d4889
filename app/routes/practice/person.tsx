import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { act, ask } from "#app/act.server.ts";
import { ownPersonAt } from "#app/practices/practice-at.server.ts";
import { RoleSheet } from "#app/practices/role-sheet.tsx";
import { Role } from "#app/practices/schema.server.ts";
import { isolated } from "#app/text/isolated.ts";
import { PageHead } from "#app/ui/frame/page-head.tsx";
import { Page } from "#app/ui/frame/shell.tsx";
import { titled } from "#app/web/titled.ts";
import { verbs } from "#db/verbs.ts";

export const meta = titled<typeof loader>(({ data }) => isolated(data?.person.name ?? "Person"));

export function loader(args: LoaderFunctionArgs) {
  return ask(args, {
    find: ownPersonAt,
    show: ({ practice, person, isMe }) => ({ practice: isolated(practice.name), person, isMe }),
  });
}

export function action(args: ActionFunctionArgs) {
  return act(args, {
    form: Role,
    find: ownPersonAt,
    run: (db, { person }, { role }) => verbs.changePracticeRole(db, { member: person.id, newRole: role }),
    to: "/practice?done=role",
    field: "role",
  });
}

export default function PersonInOwnPractice() {
  const { practice, person, isMe } = useLoaderData<typeof loader>();
  const failed = useActionData<typeof action>();
  return (
    <Page narrow>
      <PageHead
        back={{ href: "/practice", label: practice }}
        title={isolated(person.name)}
        lead={isolated(person.title)}
      />
      <RoleSheet
        person={person}
        failed={failed}
        isMe={isMe}
        pageHref={`/people/${person.uid}`}
        removeHref={`/practice/people/${person.uid}/remove`}
      />
    </Page>
  );
}
