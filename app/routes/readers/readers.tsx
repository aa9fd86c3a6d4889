import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { ask } from "#app/act.server.ts";
import { listFormerReaders, listReaders } from "#app/documents/acknowledging/queries.server.ts";
import { ReaderRow } from "#app/documents/acknowledging/reader-row.tsx";
import { TakeRecord } from "#app/documents/acknowledging/take-record.tsx";
import { manualHref } from "#app/documents/addresses.ts";
import { toWriteIn } from "#app/documents/editing/own-text.server.ts";
import { findUpkeep } from "#app/documents/upkeep/queries.server.ts";
import { counted } from "#app/text/counted.ts";
import { isolated } from "#app/text/isolated.ts";
import { Button, ButtonLink } from "#app/ui/button.tsx";
import { Done } from "#app/ui/done.tsx";
import { Empty } from "#app/ui/empty.tsx";
import { PostForm } from "#app/ui/form/post-form.tsx";
import { PageHead } from "#app/ui/frame/page-head.tsx";
import { Page } from "#app/ui/frame/shell.tsx";
import { Sheet } from "#app/ui/sheet.tsx";
import { plainDay } from "#app/ui/time.ts";
import { useClock } from "#app/web/browser/use-clock.ts";
import { titled } from "#app/web/titled.ts";

export const meta = titled<typeof loader>(
  ({ data }) => `Who has read ${isolated(data?.document.title ?? "a document")}`,
);

export function loader(args: LoaderFunctionArgs) {
  return ask(args, {
    ...toWriteIn,
    show: async (document, db, viewer) => {
      const { askedVersion, askedAt } = await findUpkeep(db, document.id, viewer.id);
      const asked =
        askedVersion !== null && askedAt !== null && document.status === "published"
          ? { version: askedVersion, at: askedAt }
          : null;
      return {
        document: { uid: document.uid, title: document.title, version: document.version },
        asked,
        readers: await listReaders(db, document),
        former: await listFormerReaders(db, document.id),
        me: viewer.id,
      };
    },
  });
}

const done = {
  reminded: "They were reminded. Nobody is reminded twice within a day.",
  "reminded-before": "Nobody was reminded: everybody has read it, or was reminded within a day.",
};

export default function DocumentReaders() {
  const { document, asked, readers, former, me } = useLoaderData<typeof loader>();
  const { timeZone } = useClock();
  const here = manualHref(document.uid);
  const waiting = readers.filter(({ version }) => asked && (version ?? 0) < asked.version);
  const others = waiting.filter(({ id }) => id !== me);
  return (
    <Page narrow>
      <PageHead
        back={{ href: here, label: document.title }}
        title="Who has read it"
        lead={asked ? lead(readers.length - waiting.length, readers.length, asked.version) : undefined}
      />
      <Done sentences={done} />
      {!asked && (
        <Empty
          title="Nobody is asked to confirm it"
          action={<ButtonLink href={`${here}/upkeep`}>Ask your people</ButtonLink>}
        >
          Whoever has confirmed an earlier version stands below.
        </Empty>
      )}
      {others.length > 0 && (
        <PostForm action={`${here}/remind`}>
          <Button variant="primary" icon="mail">
            {others.length === 1 ? "Remind the one who has not" : `Remind the ${others.length} who have not`}
          </Button>
        </PostForm>
      )}
      <Sheet id="people" title="Your people" flush bleed>
        <ul className="list bare">
          {readers.map((reader) => (
            <ReaderRow key={reader.uid} here={here} reader={reader} asked={asked} isMe={reader.id === me} />
          ))}
        </ul>
      </Sheet>
      {former.length > 0 && (
        <Sheet id="former" title="Have left since" flush bleed>
          <ul className="list bare">
            {former.map(({ personId, called, version, at }) => (
              <li key={`${personId}-${version}`} className="sheet-in list-row">
                <bdi>{called}</bdi>{" "}
                <span className="meta">
                  Confirmed version {version} on {plainDay(at, timeZone)}
                </span>
              </li>
            ))}
          </ul>
        </Sheet>
      )}
      <TakeRecord href={`${here}/readers`} />
    </Page>
  );
}

function lead(read: number, people: number, version: number): string {
  if (read === people) return `Everybody has confirmed version ${version}, or one after it.`;
  return `${read} of ${counted(people, "person", "people")} have confirmed version ${version}, or one after it. A minor change asks nobody again.`;
}
