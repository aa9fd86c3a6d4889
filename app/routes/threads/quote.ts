import type { LoaderFunctionArgs } from "@remix-run/node";
import { cohortAt } from "#app/cohorts/cohort-at.ts";
import { read } from "#app/db.server.ts";
import { quotePost } from "#app/markdown/quote-post.server.ts";
import { canReply } from "#app/threads/policy.ts";
import { findPostSource } from "#app/threads/post-queries.server.ts";
import { findThread } from "#app/threads/queries.server.ts";
import { allowWhileOpen, found } from "#app/web/answers.ts";
import { numberIn } from "#app/web/number-in.ts";

/** A post as a quote, for the script to put into an open reply; without it `?quote=N` does the same. */
export async function loader({ context, params, request }: LoaderFunctionArgs) {
  const asked = numberIn(new URL(request.url).searchParams.get("post"));
  const post = await read(context, async (db, viewer) => {
    const cohort = cohortAt(viewer, params.cohort);
    const thread = found(await findThread(db, cohort.id, found(numberIn(params.thread))));
    allowWhileOpen(viewer, (asking) => canReply(asking, thread));
    return found(await findPostSource(db, thread, found(asked)));
  });
  return Response.json({ number: post.number, name: post.name, quote: quotePost(post) });
}
