import {
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { read, write } from "#app/db.server.ts";
import { changeRole, findPerson } from "#app/practices/people-queries.server.ts";
import { owns } from "#app/practices/policy.ts";
import { findOwnPractice } from "#app/practices/queries.server.ts";
import { RoleSheet } from "#app/practices/role-sheet.tsx";
import { Role } from "#app/practices/schema.server.ts";
import { isolated } from "#app/text/isolated.ts";
import { PageHead } from "#app/ui/page-head.tsx";
import { Page } from "#app/ui/shell.tsx";
import { allow, found } from "#app/web/answers.ts";
import { attempt, readForm } from "#app/web/form.server.ts";
import { uidIn } from "#app/web/uid-in.ts";

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${isolated(data?.person.name ?? "Person")} · Roundtable` },
];

export function loader({ context, params }: LoaderFunctionArgs) {
  return read(context, async (db, viewer) => {
    const practice = found(await findOwnPractice(db, viewer));
    allow(owns(viewer, practice));
    const person = found(await findPerson(db, practice, found(uidIn(params.person))));
    return { practice: isolated(practice.name), person, isMe: person.id === viewer.id };
  });
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const form = await readForm({ request, context }, Role);
  if (!form.ok) return form.answer;
  const done = await attempt(
    form.values,
    () =>
      write(context, async (db, viewer) => {
        const practice = found(await findOwnPractice(db, viewer));
        allow(owns(viewer, practice));
        const person = found(await findPerson(db, practice, found(uidIn(params.person))));
        await changeRole(db, person, form.data.role);
      }),
    "role",
  );
  if (!done.ok) return done.answer;
  return redirect("/practice?done=role");
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
