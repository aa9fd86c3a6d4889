import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { sitsIn } from "#app/accounts/viewer.ts";
import { read } from "#app/db.server.ts";
import { ListScript } from "#app/threads/list/list-script.tsx";
import { startedRowOf } from "#app/threads/list/listed-thread.ts";
import { beforeOf } from "#app/threads/list/queries.server.ts";
import { ThreadRow } from "#app/threads/list/thread-row.tsx";
import { listStarted } from "#app/threads/list/written-queries.server.ts";
import { ButtonLink } from "#app/ui/button.tsx";
import { Empty } from "#app/ui/empty.tsx";
import { PageHead } from "#app/ui/frame/page-head.tsx";
import { Page } from "#app/ui/frame/shell.tsx";
import { Pager } from "#app/ui/pager.tsx";
import { Tabs } from "#app/ui/tabs.tsx";
import { useClock } from "#app/web/browser/use-clock.ts";
import { titled } from "#app/web/titled.ts";

export const meta = titled("What I began");

export function loader({ context, request }: LoaderFunctionArgs) {
  const { searchParams } = new URL(request.url);
  const open = searchParams.get("show") === "open";
  const before = beforeOf(searchParams.get("before"));
  return read(context, async (db, viewer) => {
    const ids = viewer.cohorts.filter((cohort) => sitsIn(viewer, cohort.id)).map(({ id }) => id);
    const { rows, next } = await listStarted(db, ids, open, before);
    return { rows: rows.map(startedRowOf), next, open, first: before === null };
  });
}

export default function Mine() {
  const { rows, next, open, first } = useLoaderData<typeof loader>();
  const { now, timeZone } = useClock();
  const here = open ? "/mine?show=open" : "/mine";
  return (
    <Page>
      <PageHead title="What I began" lead="Your questions and conversations, and what became of them." />
      <Tabs
        label="What I began"
        tabs={[
          { href: "/mine", label: "All", current: !open },
          { href: "/mine?show=open", label: "Open questions", current: open },
        ]}
      />
      {rows.length === 0 ? (
        <Empty
          title={open ? "No question of yours is open" : "You have not begun a conversation yet"}
          action={
            <ButtonLink href="/ask" variant="primary" icon="plus">
              Ask the group
            </ButtonLink>
          }
        >
          What you ask, and what becomes of it, you find here.
        </Empty>
      ) : (
        <section className="sheet list" aria-labelledby="began">
          <h2 className="vh" id="began">
            Conversations
          </h2>
          <ul className="bare">
            {rows.map((row) => (
              <ThreadRow key={row.id} thread={row} now={now} timeZone={timeZone} />
            ))}
          </ul>
        </section>
      )}
      <ListScript ask="/ask" />
      <Pager
        label="Older conversations"
        newer={first ? null : here}
        newerLabel="Newest"
        older={next && `?${open ? "show=open&" : ""}before=${next}`}
      />
    </Page>
  );
}
