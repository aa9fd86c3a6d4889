import type { LoaderFunctionArgs } from "@remix-run/node";
import { postsAsMarkdown } from "#app/accounts/settings/export-text.ts";
import { read } from "#app/db.server.ts";
import { asTextDownload } from "#app/files/download.server.ts";
import { isoDay } from "#app/ui/time.ts";
import { verbs } from "#db/verbs.ts";

/** All that the viewer wrote, as a text to read. */
export async function loader({ context }: LoaderFunctionArgs) {
  const { posts, files, name, timeZone } = await read(context, async (db, viewer) => ({
    posts: await verbs.myPosts(db),
    files: await verbs.myFiles(db),
    name: viewer.name,
    timeZone: viewer.timeZone,
  }));
  const day = isoDay(new Date(context.now), timeZone);
  return asTextDownload(`my-posts-${day}.md`, "text/markdown", postsAsMarkdown(name, posts, files, timeZone));
}
