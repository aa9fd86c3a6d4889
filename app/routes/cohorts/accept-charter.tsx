import {
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { AcceptedVersion } from "#app/cohorts/schema.server.ts";
import { read, write } from "#app/db.server.ts";
import { Banner } from "#app/ui/banner.tsx";
import { ButtonLink } from "#app/ui/button.tsx";
import { firstError } from "#app/ui/field.tsx";
import { PageHead } from "#app/ui/page-head.tsx";
import { Page } from "#app/ui/shell.tsx";
import { found } from "#app/web/answers.ts";
import { attempt, readForm } from "#app/web/form.server.ts";
import { verbs } from "#db/verbs.ts";

export const meta: MetaFunction = () => [{ title: "Accept the charter · Roundtable" }];

/** Nothing to see without a form that was just refused: the charter itself says whether it is accepted. */
export async function loader({ context, params }: LoaderFunctionArgs) {
  const cohort = await read(context, async (_db, viewer) => {
    const { slug, name, accepted } = found(
      viewer.cohorts.find((each) => each.slug === params.cohort && !each.byLook),
    );
    return { slug, name, accepted };
  });
  return context.typed ? { cohort } : redirect(`/c/${cohort.slug}/charter`);
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const form = await readForm({ request, context }, AcceptedVersion);
  if (!form.ok) return form.answer;
  const done = await attempt(form.values, () =>
    write(context, async (db, viewer) => {
      const cohort = found(viewer.cohorts.find((each) => each.slug === params.cohort && !each.byLook));
      await verbs.acceptCharter(db, { address: cohort.slug, acceptedVersion: form.data.version });
    }),
  );
  if (!done.ok) return done.answer;
  return redirect(`/c/${params.cohort}`);
}

/** Reached only when the acceptance could not be taken, mostly because a newer version was published meanwhile. */
export default function AcceptCharter() {
  const { cohort } = useLoaderData<typeof loader>();
  const failed = useActionData<typeof action>();
  return (
    <Page narrow>
      <PageHead
        eyebrow={cohort.name}
        title={cohort.accepted ? "You have accepted the charter" : "The charter is not accepted yet"}
      />
      {failed && !cohort.accepted && (
        <Banner tone="gold" role="alert">
          {firstError(failed.errors.form) ?? "Please open the charter and accept it there."}
        </Banner>
      )}
      <p>
        <ButtonLink variant="primary" href={`/c/${cohort.slug}/charter`}>
          Read the charter
        </ButtonLink>
      </p>
    </Page>
  );
}
