import {
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { readAsStaff, writeAsStaff } from "#app/accounts/staff-transactions.server.ts";
import { findCohortForStaff } from "#app/cohorts/admin-queries.server.ts";
import { closeLook } from "#app/moderation/look-queries.server.ts";
import { isolated } from "#app/text/isolated.ts";
import { AskFirst } from "#app/ui/ask-first.tsx";
import { found } from "#app/web/answers.ts";
import { readButton } from "#app/web/form.server.ts";

export const meta: MetaFunction = () => [{ title: "Close a look · Roundtable" }];

export function loader({ context, params }: LoaderFunctionArgs) {
  return readAsStaff(context, async (db) => {
    const { slug, name } = found(await findCohortForStaff(db, params.cohort));
    return { cohort: { slug, name } };
  });
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  await readButton({ request, context });
  await writeAsStaff(context, async (db) => {
    await closeLook(db, found(await findCohortForStaff(db, params.cohort)));
  });
  return redirect(`/admin/cohorts/${params.cohort}?done=closed`);
}

export default function CloseALook() {
  const { cohort } = useLoaderData<typeof loader>();
  return (
    <AskFirst
      title={`Close your look into ${isolated(cohort.name)}?`}
      back={{ href: `/admin/cohorts/${cohort.slug}`, label: cohort.name }}
      lead="You stop seeing inside at once. You can open another look later, with a reason."
      deed="Close the look"
    />
  );
}
