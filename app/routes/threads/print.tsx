import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { cohortAt } from "#app/cohorts/cohort-at.ts";
import { adviceOnPaper, ContractOnPaper } from "#app/contracts/on-paper.tsx";
import { findContract } from "#app/contracts/queries.server.ts";
import { read } from "#app/db.server.ts";
import { isolated } from "#app/text/isolated.ts";
import { threadHref } from "#app/threads/addresses.ts";
import { PrintedPosts } from "#app/threads/page/printed-posts.tsx";
import { listPosts } from "#app/threads/post-queries.server.ts";
import { findThread } from "#app/threads/queries.server.ts";
import { ButtonLink } from "#app/ui/button.tsx";
import { PageHead } from "#app/ui/frame/page-head.tsx";
import { Page } from "#app/ui/frame/shell.tsx";
import { Pager } from "#app/ui/pager.tsx";
import { longDay } from "#app/ui/time.ts";
import { found } from "#app/web/answers.ts";
import { onlyInMarkup } from "#app/web/browser/only-in-markup.ts";
import { useClock } from "#app/web/browser/use-clock.ts";
import { numberIn } from "#app/web/number-in.ts";
import { titled } from "#app/web/titled.ts";

const POSTS_A_SHEET = 200;

export const meta = titled<typeof loader>(
  ({ data }) => `${isolated(data?.thread.title ?? "Conversation")}, to print`,
);

export function loader({ context, params, request }: LoaderFunctionArgs) {
  const from = numberIn(new URL(request.url).searchParams.get("from")) ?? 1;
  return read(context, async (db, viewer) => {
    const cohort = cohortAt(viewer, params.cohort);
    const asked = { cohortId: cohort.id, number: found(numberIn(params.thread)) };
    const [thread, posts] = await Promise.all([
      findThread(db, asked.cohortId, asked.number),
      listPosts(db, asked, { from, count: POSTS_A_SHEET }),
    ]);
    const { id, cohortId, number, title, highestNumber, contract } = found(thread);
    const page = {
      cohort: cohort.name,
      slug: cohort.slug,
      thread: { number, title, highestNumber },
      from,
      posts,
      aboutContract: contract !== "",
      contract: contract === "" ? undefined : await findContract(db, { id, cohortId }),
    };
    return onlyInMarkup(context, page, "posts", "contract");
  });
}

/** A conversation as it goes to paper: every post, without the page around it. */
export default function Print() {
  const { cohort, slug, thread, from, posts, aboutContract, contract } = useLoaderData<typeof loader>();
  const { now, timeZone } = useClock();
  const next = from + POSTS_A_SHEET;
  const here = threadHref(slug, thread.number);
  const at = from > 1 ? `?from=${from}` : "";
  const download = { icon: "download", download: true, "data-document": "" } as const;
  return (
    <Page>
      <PageHead
        back={{ href: here, label: "Back to the conversation" }}
        title={isolated(thread.title)}
        lead={`${cohort}, ${longDay(new Date(now), timeZone)}. What is said in the cohort stays in it, on paper too.`}
      />
      <p className="flow no-print">
        <ButtonLink href={`${here}/word${at}`} variant="quiet" {...download}>
          Word document
        </ButtonLink>
        <ButtonLink href={`${here}/markdown${at}`} variant="quiet" {...download}>
          Plain text (Markdown)
        </ButtonLink>
      </p>
      {aboutContract && from === 1 && <ContractOnPaper contract={contract} />}
      <PrintedPosts posts={posts} timeZone={timeZone} under={adviceOnPaper(contract)} />
      <Pager
        label="More posts to print"
        newer={from > 1 ? `?from=${Math.max(1, from - POSTS_A_SHEET)}` : null}
        newerLabel="Earlier posts"
        older={next <= thread.highestNumber ? `?from=${next}` : null}
        olderLabel="Later posts"
      />
    </Page>
  );
}
