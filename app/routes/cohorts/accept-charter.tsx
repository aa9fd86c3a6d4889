import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import type { Viewer } from "#app/accounts/viewer.ts";
import { act, ask } from "#app/act.server.ts";
import { AcceptedVersion } from "#app/cohorts/schema.server.ts";
import type { Db } from "#app/db.server.ts";
import { findGroupToBegin } from "#app/matching/groups/queries.server.ts";
import { helloHref } from "#app/threads/addresses.ts";
import { Banner } from "#app/ui/banner.tsx";
import { ButtonLink } from "#app/ui/button.tsx";
import { firstError } from "#app/ui/form/field.tsx";
import { PageHead } from "#app/ui/frame/page-head.tsx";
import { Page } from "#app/ui/frame/shell.tsx";
import { found } from "#app/web/answers.ts";
import { titled } from "#app/web/titled.ts";
import { verbs } from "#db/verbs.ts";

export const meta = titled("Accept the charter");

/** Nothing to see without a form that was just refused: the charter itself says whether it is accepted. */
export async function loader(args: LoaderFunctionArgs) {
  const cohort = await ask(args, {
    find: cohortOfSeat,
    show: ({ slug, name, accepted }) => ({ slug, name, accepted }),
  });
  return args.context.typed ? { cohort } : redirect(`/c/${cohort.slug}/charter`);
}

/** A cohort in which the viewer has a seat, its charter accepted or not. */
function cohortOfSeat(_db: Db, viewer: Viewer, params: LoaderFunctionArgs["params"]) {
  return found(viewer.cohorts.find((each) => each.slug === params.cohort && !each.byLook));
}

export function action(args: ActionFunctionArgs) {
  return act(args, {
    form: AcceptedVersion,
    find: cohortOfSeat,
    async run(db, { slug, id }, { version }) {
      const before = await verbs.myCharter(db, { address: slug });
      await verbs.acceptCharter(db, { address: slug, acceptedVersion: version });
      const isNew = before !== null && before.acceptedBefore === null;
      return { isNew, group: await findGroupToBegin(db, id) };
    },
    // Whoever takes their seat for the first time says hello, or not now. Where others have to sign first, nothing is open yet.
    to: ({ slug }, { isNew, group }) => group ?? (isNew ? helloHref(slug) : `/c/${slug}`),
  });
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
