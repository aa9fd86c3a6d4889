import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { act, ask } from "#app/act.server.ts";
import { ownPractice } from "#app/practices/practice-at.server.ts";
import { PracticeForm } from "#app/practices/practice-form.tsx";
import { changePractice } from "#app/practices/queries.server.ts";
import { PracticeProfile } from "#app/practices/schema.server.ts";
import { PageHead } from "#app/ui/frame/page-head.tsx";
import { Page } from "#app/ui/frame/shell.tsx";
import { Sheet } from "#app/ui/sheet.tsx";
import { titled } from "#app/web/titled.ts";

export const meta = titled("Edit my practice");

export function loader(args: LoaderFunctionArgs) {
  return ask(args, { find: ownPractice, show: (practice) => ({ practice }) });
}

export function action(args: ActionFunctionArgs) {
  return act(args, {
    form: PracticeProfile,
    find: ownPractice,
    run: changePractice,
    to: "/practice?done=saved",
  });
}

export default function EditOwnPractice() {
  const { practice } = useLoaderData<typeof loader>();
  const failed = useActionData<typeof action>();
  return (
    <Page narrow>
      <PageHead
        back={{ href: "/practice", label: practice.name }}
        title="Edit the profile"
        lead="The practices at your tables see this, and the network’s moderators."
      />
      <Sheet>
        <PracticeForm practice={practice} failed={failed} submit="Save the profile" cancel="/practice" />
      </Sheet>
    </Page>
  );
}
