import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { read } from "#app/db.server.ts";
import { ChangeSheet } from "#app/history/change-sheet.tsx";
import { changesOf } from "#app/history/changes.ts";
import { listVersions } from "#app/history/queries.server.ts";
import { threadHref } from "#app/threads/addresses.ts";
import { postAt } from "#app/threads/changing/post-at.server.ts";
import { PageHead } from "#app/ui/frame/page-head.tsx";
import { Page } from "#app/ui/frame/shell.tsx";
import { Pager } from "#app/ui/pager.tsx";
import { Pills } from "#app/ui/tabs.tsx";
import { useClock } from "#app/web/browser/use-clock.ts";
import { numberIn } from "#app/web/number-in.ts";
import { titled } from "#app/web/titled.ts";

export const meta = titled<typeof loader>(({ data }) => `What was changed in post #${data?.number ?? ""}`);

export async function loader({ context, params, request }: LoaderFunctionArgs) {
  const { searchParams } = new URL(request.url);
  const before = numberIn(searchParams.get("before"));
  const { versions, ...page } = await read(context, async (db, viewer) => {
    const { cohort, thread, post } = await postAt(db, viewer, params);
    return {
      number: post.number,
      author: post.called,
      back: { href: threadHref(cohort.slug, thread.number, post.number), label: thread.title },
      first: before === null || before > post.version,
      ...(await listVersions(db, thread, post, before)),
    };
  });
  // Compared after the connection is given back: long texts take their time.
  return {
    ...page,
    changes: changesOf(versions, page.earlier !== null),
    side: searchParams.get("view") === "side",
  };
}

export default function History() {
  const { number, author, changes, side, first, earlier, back } = useLoaderData<typeof loader>();
  const { now, timeZone } = useClock();
  const view = side ? "&view=side" : "";
  return (
    <Page>
      <PageHead
        back={back}
        title={`What was changed in post #${number}`}
        lead={
          changes.length === 1 && changes[0]!.first
            ? "Nothing was changed since it was posted."
            : "The newest version is on top. Added words are underlined, removed words are struck through."
        }
      />
      <Pills
        label="How to show it"
        pills={[
          { href: "?", label: "In one text", current: !side },
          { href: "?view=side", label: "Side by side", current: side },
        ]}
      />
      {changes.map((change) => (
        <ChangeSheet
          key={change.version}
          change={change}
          author={author}
          side={side}
          now={now}
          timeZone={timeZone}
        />
      ))}
      <Pager
        label="Earlier versions"
        newer={first ? null : `?${view.slice(1)}`}
        newerLabel="Newest"
        older={earlier === null ? null : `?before=${earlier}${view}`}
        olderLabel="Earlier versions"
      />
    </Page>
  );
}
