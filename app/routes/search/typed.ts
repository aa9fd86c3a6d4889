import type { LoaderFunctionArgs } from "@remix-run/node";
import { read } from "#app/db.server.ts";
import { asksNothing, MOST_LETTERS, readAsked } from "#app/search/asked.ts";
import { findAll } from "#app/search/find.server.ts";
import { wordsIn } from "#app/web/search-in.ts";

/** Asked by the script while one types: the last word is only begun. */
export async function loader({ context, request }: LoaderFunctionArgs) {
  const asked = readAsked(wordsIn(new URL(request.url).searchParams, MOST_LETTERS));
  const found = await read(context, async (db, viewer) =>
    asksNothing(asked) ? null : findAll(db, asked, { typing: true, timeZone: viewer.timeZone, after: null }),
  );
  return Response.json({ found });
}
