import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { actWithoutPage } from "#app/act.server.ts";
import { cohortAt } from "#app/cohorts/cohort-at.ts";
import { attachHref, keyOfForm } from "#app/files/attaching/addresses.ts";
import { Moved } from "#app/files/attaching/schema.server.ts";
import { found } from "#app/web/answers.ts";
import { leadTo } from "#app/web/lead-to.ts";
import { placeIn } from "#app/writing/drafts/draft-place.ts";
import { verbs } from "#db/verbs.ts";

export function loader(args: LoaderFunctionArgs) {
  return leadTo("/c/:cohort/attach/:key")(args);
}

/** Moves a file of what one is writing before or behind another. */
export function action(args: ActionFunctionArgs) {
  const place = placeIn(new URL(args.request.url).searchParams.get("place") ?? undefined) ?? "new";
  return actWithoutPage(args, {
    form: Moved,
    find: (_db, viewer, params) => ({
      cohort: cohortAt(viewer, params.cohort),
      key: found(keyOfForm(params.key)),
    }),
    run: (db, _at, { file, way }) => verbs.moveUpload(db, { fileUid: file, up: way === "up" }),
    to: ({ cohort, key }) => attachHref(cohort.slug, key, place),
  });
}
