import { type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { read } from "#app/db.server.ts";
import { asksNothing, MOST_LETTERS, readAsked, searchHref } from "#app/search/asked.ts";
import { afterIn } from "#app/search/conversation-queries.server.ts";
import { findAll } from "#app/search/find.server.ts";
import { narrowed } from "#app/search/narrowing.ts";
import { SearchPage } from "#app/search/search-page.tsx";
import { isolated } from "#app/text/isolated.ts";
import { wordsIn } from "#app/web/search-in.ts";
import { titled } from "#app/web/titled.ts";

export const meta = titled<typeof loader>(({ data }) =>
  data?.typed ? `Search: ${isolated(data.typed)}` : "Search",
);

/** Finds conversations, people and practices that they may see anyway. */
export function loader({ context, request }: LoaderFunctionArgs) {
  const { searchParams } = new URL(request.url);
  const typed = wordsIn(searchParams, MOST_LETTERS);
  const narrower = narrowed(typed, searchParams);
  if (narrower !== null) throw redirect(searchHref(narrower));
  const asked = readAsked(typed);
  const after = afterIn(searchParams.get("after"));
  return read(context, async (db, viewer) => ({
    typed,
    first: after === null,
    cohorts: viewer.cohorts.filter(({ accepted }) => accepted).map(({ slug, name }) => ({ slug, name })),
    found: asksNothing(asked)
      ? null
      : await findAll(db, asked, { typing: false, timeZone: viewer.timeZone, after }),
  }));
}

export default function Search() {
  return <SearchPage {...useLoaderData<typeof loader>()} />;
}
