import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { sitsIn } from "#app/accounts/viewer.ts";
import { read } from "#app/db.server.ts";
import { ListScript } from "#app/threads/list/list-script.tsx";
import { myRowOf } from "#app/threads/list/listed-thread.ts";
import { beforeOf } from "#app/threads/list/queries.server.ts";
import { ThreadRow } from "#app/threads/list/thread-row.tsx";
import { listMine, type MyPart } from "#app/threads/list/written-queries.server.ts";
import { ButtonLink } from "#app/ui/button.tsx";
import { Empty } from "#app/ui/empty.tsx";
import { PageHead } from "#app/ui/frame/page-head.tsx";
import { Page } from "#app/ui/frame/shell.tsx";
import { Pager } from "#app/ui/pager.tsx";
import { Pills } from "#app/ui/tabs.tsx";
import { useClock } from "#app/web/browser/use-clock.ts";
import { titled } from "#app/web/titled.ts";

export const meta = titled("My conversations");

const parts: Record<MyPart, { label: string; none: string; more: string }> = {
  begun: {
    label: "I began",
    none: "You have not begun a conversation yet",
    more: "What you ask, and what becomes of it, you find here.",
  },
  open: {
    label: "Open",
    none: "No question of yours is open",
    more: "A question is open until you accept an answer.",
  },
  followed: {
    label: "Followed",
    none: "You follow no conversation",
    more: "Below each conversation you can follow it: every new post then comes to your inbox.",
  },
  muted: {
    label: "Muted",
    none: "You have muted no conversation",
    more: "Below each conversation you can mute it: nothing of it is new to you then, unless somebody answers you.",
  },
};

export function loader({ context, request }: LoaderFunctionArgs) {
  const { searchParams } = new URL(request.url);
  const part = partIn(searchParams.get("show"));
  const before = beforeOf(searchParams.get("before"));
  return read(context, async (db, viewer) => {
    const ids = viewer.cohorts.filter((cohort) => sitsIn(viewer, cohort.id)).map(({ id }) => id);
    const { rows, next } = await listMine(db, ids, part, before);
    const began = part === "begun" || part === "open";
    return { rows: rows.map((row) => myRowOf(row, began)), next, part, first: before === null };
  });
}

function partIn(text: string | null): MyPart {
  return text !== null && Object.hasOwn(parts, text) ? (text as MyPart) : "begun";
}

export default function Mine() {
  const { rows, next, part, first } = useLoaderData<typeof loader>();
  const { now, timeZone } = useClock();
  const { label, none, more } = parts[part];
  return (
    <Page>
      <PageHead
        title="My conversations"
        lead="What you began and what became of it, what you follow, and what you muted."
      />
      <Pills
        label="My conversations"
        pills={(Object.keys(parts) as MyPart[]).map((each) => ({
          href: hrefOf(each),
          label: parts[each].label,
          current: each === part,
        }))}
      />
      {rows.length === 0 ? (
        <Empty
          title={none}
          action={
            <ButtonLink href="/ask" variant="primary" icon="plus">
              Ask the group
            </ButtonLink>
          }
        >
          {more}
        </Empty>
      ) : (
        <section className="sheet list" aria-labelledby="mine">
          <h2 className="vh" id="mine">
            {label}
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
        newer={first ? null : hrefOf(part)}
        newerLabel="Newest"
        older={next && `?show=${part}&before=${next}`}
      />
    </Page>
  );
}

function hrefOf(part: MyPart): string {
  return part === "begun" ? "/mine" : `/mine?show=${part}`;
}
