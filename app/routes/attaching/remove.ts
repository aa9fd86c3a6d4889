import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { actWithoutPage } from "#app/act.server.ts";
import { cohortAt } from "#app/cohorts/cohort-at.ts";
import { attachHref, keyOfForm } from "#app/files/attaching/addresses.ts";
import { TakenAway } from "#app/files/attaching/schema.server.ts";
import { removeBytes } from "#app/files/store-file.server.ts";
import { found } from "#app/web/answers.ts";
import { leadTo } from "#app/web/lead-to.ts";
import { placeIn } from "#app/writing/drafts/draft-place.ts";
import { verbs } from "#db/verbs.ts";

export function loader(args: LoaderFunctionArgs) {
  return leadTo("/c/:cohort/attach/:key")(args);
}

/** Takes a file away from what one is writing. */
export async function action(args: ActionFunctionArgs) {
  const place = placeIn(new URL(args.request.url).searchParams.get("place") ?? undefined) ?? "new";
  let dropped: string[] = [];
  const answer = await actWithoutPage(args, {
    form: TakenAway,
    find: (_db, viewer, params) => ({
      cohort: cohortAt(viewer, params.cohort),
      key: found(keyOfForm(params.key)),
    }),
    run: async (db, _at, { file }) => {
      dropped = (await verbs.dropUpload(db, { fileUid: file })) ?? [];
    },
    to: ({ cohort, key }) => attachHref(cohort.slug, key, place),
  });
  // Once no row names them: a store is slow, and may be away.
  await removeBytes(dropped);
  return answer;
}
