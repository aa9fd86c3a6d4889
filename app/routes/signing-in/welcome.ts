import { type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { read } from "#app/db.server.ts";

/** Leads whoever has just come in to the charter that waits for them, or else home. */
export async function loader({ context }: LoaderFunctionArgs) {
  const waiting = await read(context, async (_db, viewer) =>
    viewer.cohorts.find(({ accepted }) => !accepted),
  );
  return redirect(waiting ? `/c/${waiting.slug}/charter` : "/");
}
