import type { ActionFunctionArgs } from "@remix-run/node";
import type { z } from "zod";
import { actWithoutPage } from "#app/act.server.ts";
import { cohortAt } from "#app/cohorts/cohort-at.ts";
import type { Db } from "#app/db.server.ts";
import { attachHref, keyOfForm } from "#app/files/attaching/addresses.ts";
import { found } from "#app/web/answers.ts";
import { placeIn } from "./drafts/draft-place.ts";

/** Makes the action that does something with one file of what one is writing, and leads back to its files. */
export function changeUpload<Fields extends z.ZodType>(
  form: Fields,
  run: (db: Db, fields: z.output<Fields>) => Promise<unknown>,
) {
  return (args: ActionFunctionArgs): Promise<Response> => {
    const place = placeIn(new URL(args.request.url).searchParams.get("place") ?? undefined) ?? "new";
    return actWithoutPage(args, {
      form,
      find: (_db, viewer, params) => ({
        cohort: cohortAt(viewer, params.cohort),
        key: found(keyOfForm(params.key)),
      }),
      run: (db, _at, fields) => run(db, fields),
      to: ({ cohort, key }) => attachHref(cohort.slug, key, place),
    });
  };
}
