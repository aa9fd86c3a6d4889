import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { read } from "#app/db.server.ts";
import { listInbox } from "#app/notifications/inbox-queries.server.ts";
import { InboxLine } from "#app/notifications/inbox-row.tsx";
import { Button, ButtonLink } from "#app/ui/button.tsx";
import { Empty } from "#app/ui/empty.tsx";
import { PostForm } from "#app/ui/form/post-form.tsx";
import { PageHead } from "#app/ui/frame/page-head.tsx";
import { Page } from "#app/ui/frame/shell.tsx";
import { Pager } from "#app/ui/pager.tsx";
import { useClock } from "#app/web/browser/use-clock.ts";
import { numberIn } from "#app/web/number-in.ts";

export const meta: MetaFunction = () => [{ title: "Inbox · Roundtable" }];

export function loader({ context, request }: LoaderFunctionArgs) {
  const before = numberIn(new URL(request.url).searchParams.get("before"));
  return read(context, async (db, viewer) => ({
    ...(await listInbox(db, viewer.id, before)),
    first: before === null,
  }));
}

export default function Inbox() {
  const { rows, next, first } = useLoaderData<typeof loader>();
  const { now, timeZone } = useClock();
  return (
    <Page>
      <PageHead
        title="Inbox"
        lead="Replies to you, and what became of your own posts."
        actions={
          rows.some((row) => !row.readAt) && (
            <PostForm action="/inbox/read">
              <Button variant="quiet" icon="check">
                Mark all as read
              </Button>
            </PostForm>
          )
        }
      />
      {rows.length === 0 ? (
        <Empty title="Nothing for you yet" action={<ButtonLink href="/">See what’s new</ButtonLink>}>
          When someone answers you, or takes your answer, you find it here.
        </Empty>
      ) : (
        <section className="sheet list" aria-labelledby="concerns">
          <h2 className="vh" id="concerns">
            What concerns you
          </h2>
          <ul className="bare">
            {rows.map((row) => (
              <InboxLine key={row.id} row={row} now={now} timeZone={timeZone} />
            ))}
          </ul>
        </section>
      )}
      <Pager
        label="Older items"
        newer={first ? null : "/inbox"}
        newerLabel="Newest"
        older={next === null ? null : `?before=${next}`}
      />
    </Page>
  );
}
