import {
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { readAsStaff, writeAsStaff } from "#app/accounts/staff-transactions.server.ts";
import { changeRole, findPerson } from "#app/practices/people-queries.server.ts";
import { findPractice } from "#app/practices/queries.server.ts";
import { RoleSheet } from "#app/practices/role-sheet.tsx";
import { Role } from "#app/practices/schema.server.ts";
import { isolated } from "#app/text/isolated.ts";
import { PageHead } from "#app/ui/page-head.tsx";
import { Page } from "#app/ui/shell.tsx";
import { found } from "#app/web/answers.ts";
import { attempt, readForm } from "#app/web/form.server.ts";
import { uidIn } from "#app/web/uid-in.ts";

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  {
    title: data
      ? `${isolated(data.person.name)}, ${isolated(data.practice.name)} · Roundtable`
      : "Person · Roundtable",
  },
];

export function loader({ context, params }: LoaderFunctionArgs) {
  return readAsStaff(context, async (db, viewer) => {
    const practice = found(await findPractice(db, found(uidIn(params.practice))));
    const person = found(await findPerson(db, practice, found(uidIn(params.person))));
    return { practice: { name: practice.name, uid: practice.uid }, person, isMe: person.id === viewer.id };
  });
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const form = await readForm({ request, context }, Role);
  if (!form.ok) return form.answer;
  const done = await attempt(
    form.values,
    () =>
      writeAsStaff(context, async (db) => {
        const practice = found(await findPractice(db, found(uidIn(params.practice))));
        const person = found(await findPerson(db, practice, found(uidIn(params.person))));
        await changeRole(db, person, form.data.role);
      }),
    "role",
  );
  if (!done.ok) return done.answer;
  return redirect(`/admin/practices/${params.practice}?done=role`);
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
