import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { read } from "#app/db.server.ts";
import { keyIn, momentIn } from "#app/notifications/inbox-address.ts";
import { listInbox } from "#app/notifications/inbox-queries.server.ts";
import { InboxLine } from "#app/notifications/inbox-row.tsx";
import { Banner } from "#app/ui/banner.tsx";
import { Button, ButtonLink } from "#app/ui/button.tsx";
import { Empty } from "#app/ui/empty.tsx";
import { PostForm } from "#app/ui/form/post-form.tsx";
import { PageHead } from "#app/ui/frame/page-head.tsx";
import { Page } from "#app/ui/frame/shell.tsx";
import { Pager } from "#app/ui/pager.tsx";
import { Tabs } from "#app/ui/tabs.tsx";
import { useClock } from "#app/web/browser/use-clock.ts";
import { numberIn } from "#app/web/number-in.ts";
import { titled } from "#app/web/titled.ts";

export const meta = titled("Inbox");

export function loader({ context, request }: LoaderFunctionArgs) {
  const { searchParams } = new URL(request.url);
  const before = keyIn(searchParams.get("before"));
  const done = searchParams.get("show") === "done";
  return read(context, async (db, viewer) => ({
    ...(await listInbox(db, viewer.id, done ? "done" : "waiting", {
      before,
      settled: numberIn(searchParams.get("row")),
      elsewhere: context.frame.inboxElsewhere,
    })),
    first: before === null,
    done,
    waiting: context.frame.inbox,
    settledAt: momentIn(searchParams.get("settled")),
  }));
}

export default function Inbox() {
  const { rows, next, first, done, waiting, settledAt } = useLoaderData<typeof loader>();
  const { now, timeZone } = useClock();
  const here = done ? "/inbox?show=done" : "/inbox";
  return (
    <Page>
      <PageHead
        title="Inbox"
        lead="What was said to you, and what became of what you wrote. Reading it settles it."
        actions={
          !done &&
          waiting > 0 && (
            <PostForm action="/inbox/done">
              <Button variant="quiet" icon="check">
                All done
              </Button>
            </PostForm>
          )
        }
      />
      <Tabs
        label="Inbox"
        tabs={[
          { href: "/inbox", label: "Waiting", current: !done, unread: waiting },
          { href: "/inbox?show=done", label: "Done", current: done },
        ]}
      />
      {settledAt && (
        <Banner tone="good" role="status">
          <b>All done.</b> You find it under Done.
          <PostForm action="/inbox/again">
            <input type="hidden" name="moment" value={settledAt} />
            <Button variant="quiet">Undo</Button>
          </PostForm>
        </Banner>
      )}
      {rows.length === 0 ? (
        <Nothing done={done} />
      ) : (
        <section className="sheet list" aria-labelledby="concerns">
          <h2 className="vh" id="concerns">
            {done ? "What is done" : "What waits for you"}
          </h2>
          <ul className="bare">
            {rows.map((row) => (
              <InboxLine
                key={row.rowId}
                row={row}
                now={now}
                timeZone={timeZone}
                page={done ? "done" : "inbox"}
              />
            ))}
          </ul>
        </section>
      )}
      <Pager
        label="Older items"
        newer={first ? null : here}
        newerLabel="Newest"
        older={next === null ? null : `?${done ? "show=done&" : ""}before=${next}`}
      />
    </Page>
  );
}

function Nothing({ done }: { done: boolean }) {
  if (done)
    return (
      <Empty title="Nothing is done yet" action={<ButtonLink href="/inbox">What waits for you</ButtonLink>}>
        What you have read, and what you mark as done, stays here.
      </Empty>
    );
  return (
    <Empty title="Nothing waits for you" action={<ButtonLink href="/">See what’s new</ButtonLink>}>
      When someone answers you, or takes your answer, you find it here.
    </Empty>
  );
}
