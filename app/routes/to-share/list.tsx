import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { isStaff } from "#app/accounts/viewer.ts";
import { read } from "#app/db.server.ts";
import { toShareHref } from "#app/documents/addresses.ts";
import { listNetworkShares, listWaitingShares } from "#app/documents/agreeing/queries.server.ts";
import { DocumentRow } from "#app/documents/document-row.tsx";
import { isolated } from "#app/text/isolated.ts";
import { Done } from "#app/ui/done.tsx";
import { Empty } from "#app/ui/empty.tsx";
import { PageHead } from "#app/ui/frame/page-head.tsx";
import { Page } from "#app/ui/frame/shell.tsx";
import { Icon } from "#app/ui/icon.tsx";
import { Pager } from "#app/ui/pager.tsx";
import { Sheet } from "#app/ui/sheet.tsx";
import { Time } from "#app/ui/time.tsx";
import { useClock } from "#app/web/browser/use-clock.ts";
import { numberIn } from "#app/web/number-in.ts";
import { titled } from "#app/web/titled.ts";

export const meta = titled("Documents that wait for you");

export function loader({ context, request }: LoaderFunctionArgs) {
  const before = numberIn(new URL(request.url).searchParams.get("before"));
  return read(context, async (db, viewer) => ({
    waiting: await listWaitingShares(db),
    network: isStaff(viewer) ? await listNetworkShares(db, before ?? undefined) : { rows: [], next: null },
    first: before === null,
  }));
}

const done = {
  shared: "It is shared, and its practice is told.",
  back: "It is sent back, and its practice reads your words.",
  out: "It is not shared there any more, and its practice reads your words.",
};

export default function ToShare() {
  const { waiting, network, first } = useLoaderData<typeof loader>();
  const { now, timeZone } = useClock();
  return (
    <Page>
      <PageHead
        title="Documents that wait for you"
        lead="Practices want to share these. Read each one, then share it or send it back with a word."
      />
      <Done sentences={done} />
      {waiting.length === 0 ? (
        <Empty title="Nothing waits for you">
          What a practice wants to share appears here where you are asked to look first.
        </Empty>
      ) : (
        <Sheet id="waiting" title="Waiting" hideTitle flush bleed>
          <ul className="list bare">
            {waiting.map((share) => (
              <li key={share.id} className="row">
                <span className="row-sign">
                  <Icon name="clock" />
                </span>
                <h2 className="row-title">
                  <a href={toShareHref(share.uid)} dir="auto">
                    {isolated(share.title)}
                  </a>
                </h2>
                <p className="row-meta">
                  <span>{`${isolated(share.practice)}, for ${share.cohort === null ? "the whole network" : isolated(share.cohort)}`}</span>
                  <Time at={share.askedAt} now={now} timeZone={timeZone} />
                </p>
              </li>
            ))}
          </ul>
        </Sheet>
      )}
      {network.rows.length > 0 && (
        <Sheet id="network" title="Shared with the whole network" flush bleed>
          <ul className="list bare">
            {network.rows.map((row) => (
              <DocumentRow
                key={row.uid}
                href={toShareHref(row.uid)}
                document={row}
                note={isolated(row.practice)}
              />
            ))}
          </ul>
        </Sheet>
      )}
      <Pager
        label="More documents"
        newer={first ? null : toShareHref()}
        older={network.next === null ? null : `${toShareHref()}?before=${network.next}`}
      />
    </Page>
  );
}
