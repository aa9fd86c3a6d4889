import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { actAsStaff, askAsStaff } from "#app/accounts/staff-actions.server.ts";
import { personAt } from "#app/practices/practice-at.server.ts";
import { RoleSheet } from "#app/practices/role-sheet.tsx";
import { Role } from "#app/practices/schema.server.ts";
import { isolated } from "#app/text/isolated.ts";
import { PageHead } from "#app/ui/frame/page-head.tsx";
import { Page } from "#app/ui/frame/shell.tsx";
import { titled } from "#app/web/titled.ts";
import { verbs } from "#db/verbs.ts";

export const meta = titled<typeof loader>(({ data }) =>
  data ? `${isolated(data.person.name)}, ${isolated(data.practice.name)}` : "Person",
);

export function loader(args: LoaderFunctionArgs) {
  return askAsStaff(args, {
    find: personAt,
    show: ({ practice: { name, uid }, person }, _db, viewer) => ({
      practice: { name, uid },
      person,
      isMe: person.id === viewer.id,
    }),
  });
}

export function action(args: ActionFunctionArgs) {
  return actAsStaff(args, {
    form: Role,
    find: personAt,
    run: (db, { person }, { role }) => verbs.changePracticeRole(db, { member: person.id, newRole: role }),
    to: ({ practice }) => `/admin/practices/${practice.uid}?done=role`,
    field: "role",
  });
}

export default function PersonInPractice() {
  const { practice, person, isMe } = useLoaderData<typeof loader>();
  const failed = useActionData<typeof action>();
  const back = `/admin/practices/${practice.uid}`;
  return (
    <Page narrow>
      <PageHead
        back={{ href: back, label: practice.name }}
        title={isolated(person.name)}
        lead={isolated(person.title)}
      />
      <RoleSheet
        person={person}
        failed={failed}
        isMe={isMe}
        pageHref={`/admin/people/${person.uid}`}
        removeHref={`${back}/people/${person.uid}/remove`}
      />
    </Page>
  );
}
