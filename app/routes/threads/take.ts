import type { LoaderFunctionArgs } from "@remix-run/node";
import { cohortAt } from "#app/cohorts/cohort-at.ts";
import { postsAsText } from "#app/contracts/conversation-text.ts";
import { findContract } from "#app/contracts/queries.server.ts";
import { read } from "#app/db.server.ts";
import { fileNameOf } from "#app/documents/taking/as-document.server.ts";
import { forms } from "#app/documents/taking/forms.ts";
import { madeFile } from "#app/documents/taking/made-file.server.ts";
import { MAX_DOCUMENT } from "#app/documents/word/limits.ts";
import { asMadeDownload, asTextDownload } from "#app/files/download.server.ts";
import { isolated } from "#app/text/isolated.ts";
import { listPosts, sourcesOf } from "#app/threads/post-queries.server.ts";
import { findThread } from "#app/threads/queries.server.ts";
import { longDay } from "#app/ui/time.ts";
import { found } from "#app/web/answers.ts";
import { numberIn } from "#app/web/number-in.ts";
import { settings } from "#app/web/settings.server.ts";

/** Posts that one file has at most; the next begins where it ends. */
const POSTS_A_FILE = 200;

/** A conversation as a Word file or as Markdown, as its reader sees it. */
export async function loader({ context, params, request }: LoaderFunctionArgs) {
  const url = new URL(request.url);
  const from = numberIn(url.searchParams.get("from")) ?? 1;
  const form = url.pathname.endsWith("/word") ? "word" : "markdown";
  const { cohort, thread, conversation } = await read(context, async (db, viewer) => {
    const cohort = cohortAt(viewer, params.cohort);
    const thread = found(await findThread(db, cohort.id, found(numberIn(params.thread))));
    const posts = await listPosts(db, thread, { from, count: POSTS_A_FILE });
    const bodies = await sourcesOf(db, thread, from, POSTS_A_FILE);
    const contract = thread.contract === "" ? null : ((await findContract(db, thread)) ?? null);
    return {
      cohort,
      thread,
      conversation: {
        posts: posts.map((post) => ({ ...post, body: bodies.get(post.number) ?? null })),
        ...{ contract, accepted: thread.acceptedNumber, timeZone: viewer.timeZone },
      },
    };
  });
  const { posts, timeZone } = conversation;
  const title = isolated(thread.title);
  const lead = `${isolated(cohort.name)}, ${longDay(new Date(context.now), timeZone)}. What is said in the cohort stays in it, in a file too.`;
  const { text, whole } = asFarAs(postsAsText(conversation), MAX_DOCUMENT - 1_000);
  const next = posts[whole]?.number ?? from + POSTS_A_FILE;
  const more =
    next <= thread.highestNumber
      ? `\n\nThis file ends here. The next begins with post #${next}: ${settings().baseUrl}${url.pathname}?from=${next}`
      : "";
  const name = fileNameOf(thread.title, forms[form].ending);
  if (form === "markdown")
    return asTextDownload(name, forms.markdown.type, [`# ${title}\n\n${lead}\n\n${text}${more}\n`]);
  return asMadeDownload({ context, request }, { name, type: forms.word.type }, () =>
    madeFile({ title, markdown: text + more, provenance: lead, pictures: [] }, "docx"),
  );
}

/** As many texts, one after the other, as have at most so many characters, and how many they are: one at least. */
function asFarAs(texts: readonly string[], letters: number): { text: string; whole: number } {
  let text = texts[0] ?? "";
  let whole = Math.min(1, texts.length);
  for (const each of texts.slice(1)) {
    if (text.length + each.length > letters) break;
    text += `\n\n${each}`;
    whole += 1;
  }
  return { text, whole };
}
