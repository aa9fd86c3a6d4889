import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { actAsStaff } from "#app/accounts/staff-actions.server.ts";
import { readAsStaff } from "#app/accounts/staff-transactions.server.ts";
import { oneself } from "#app/act.server.ts";
import { findCohortToSeat, listOpenCohorts } from "#app/cohorts/admin-queries.server.ts";
import { NewPracticeForm } from "#app/practices/adding/new-practice-form.tsx";
import { addPractice, areThere } from "#app/practices/adding/queries.server.ts";
import { NewPractice } from "#app/practices/schema.server.ts";
import { ButtonLink } from "#app/ui/button.tsx";
import { PageHead } from "#app/ui/frame/page-head.tsx";
import { Page } from "#app/ui/frame/shell.tsx";
import { Sheet } from "#app/ui/sheet.tsx";
import { Incomplete } from "#app/web/answers.ts";
import { titled } from "#app/web/titled.ts";

export const meta = titled("Add a practice");

export function loader({ context, request }: LoaderFunctionArgs) {
  const chosen = new URL(request.url).searchParams.get("cohort") ?? "";
  return readAsStaff(context, async (db) => {
    const cohorts = await listOpenCohorts(db);
    return { cohorts, from: cohorts.find(({ slug }) => slug === chosen) ?? null };
  });
}

export function action(args: ActionFunctionArgs) {
  return actAsStaff(args, {
    form: NewPractice,
    find: oneself,
    async run(db, _me, { email, ownerName, cohort: slug, why, ...profile }) {
      const cohort = await findCohortToSeat(db, slug);
      const [known] = await areThere(db, [profile]);
      if (known)
        throw new Incomplete("name", "The network has a practice of this name in this town already.");
      return addPractice(db, profile, [{ email, name: ownerName }], cohort, why);
    },
    to: (_me, uid) => `/admin/practices/${uid}?done=added`,
  });
}

export default function NewPracticePage() {
  const { cohorts, from } = useLoaderData<typeof loader>();
  const failed = useActionData<typeof action>();
  const back = from
    ? { href: `/admin/cohorts/${from.slug}`, label: from.name }
    : { href: "/admin/practices", label: "Practices" };
  return (
    <Page narrow>
      <PageHead
        back={back}
        title="Add a practice"
        lead="With the invitation of its owner, who can correct all of this later."
        actions={
          <ButtonLink href={`/admin/practices/paste${from ? `?cohort=${from.slug}` : ""}`} icon="bullets">
            Paste a list instead
          </ButtonLink>
        }
      />
      <Sheet>
        <NewPracticeForm cohorts={cohorts} chosen={from?.slug ?? ""} failed={failed} cancel={back.href} />
      </Sheet>
    </Page>
  );
}
