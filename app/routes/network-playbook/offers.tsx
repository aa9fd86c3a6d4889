import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { readAsStaff } from "#app/accounts/staff-transactions.server.ts";
import { isAdministrator } from "#app/accounts/viewer.ts";
import { OFFERS } from "#app/contracts/network/addresses.ts";
import { listOffers } from "#app/contracts/network/queries.server.ts";
import { titleOfEntry } from "#app/contracts/network/titled-entry.ts";
import { AdminTabs } from "#app/moderation/network/admin-tabs.tsx";
import { isolated } from "#app/text/isolated.ts";
import { Done } from "#app/ui/done.tsx";
import { Empty } from "#app/ui/empty.tsx";
import { PageHead } from "#app/ui/frame/page-head.tsx";
import { Page } from "#app/ui/frame/shell.tsx";
import { Pager } from "#app/ui/pager.tsx";
import { Sheet } from "#app/ui/sheet.tsx";
import { Pills } from "#app/ui/tabs.tsx";
import { plainDay } from "#app/ui/time.ts";
import { useClock } from "#app/web/browser/use-clock.ts";
import { numberIn } from "#app/web/number-in.ts";
import { pageAfter } from "#app/web/search-in.ts";
import { titled } from "#app/web/titled.ts";

export const meta = titled("Playbook entries that are offered");

export function loader({ context, request }: LoaderFunctionArgs) {
  const search = new URL(request.url).searchParams;
  const before = numberIn(search.get("before"));
  const released = search.get("show") === "released";
  return readAsStaff(context, async (db, viewer) => {
    const { rows, next } = await listOffers(db, released ? "released" : "waits", before);
    return {
      rows: rows.map((row) => ({ ...row, title: titleOfEntry(row) })),
      released,
      newest: before === null ? null : pageAfter(search, "before", ""),
      older: next === null ? null : pageAfter(search, "before", next),
      administrator: isAdministrator(viewer),
    };
  });
}

const done = {
  released: "It is released. Everybody in the network reads it, and whoever offered it is told.",
  declined: "It is declined. Whoever offered it reads your words.",
};

export default function Offers() {
  const { rows, released, newest, older, administrator } = useLoaderData<typeof loader>();
  const { timeZone } = useClock();
  return (
    <Page>
      <PageHead
        title="Playbook entries"
        lead="Practices offer what they know of a clause to the whole network. What you release is the copy that you read; whose it is, nobody learns."
      />
      <AdminTabs current="playbook" administrator={administrator} />
      <Done sentences={done} />
      <Pills
        label="Show"
        pills={[
          { href: OFFERS, label: "Waiting", current: !released },
          { href: `${OFFERS}?show=released`, label: "Released", current: released },
        ]}
      />
      {rows.length === 0 ? (
        <Empty title={released ? "Nothing is released yet" : "Nothing waits"}>
          {released ? "What you release stands here." : "What practices offer waits here for you."}
        </Empty>
      ) : (
        <Sheet id="offers" title={released ? "Released" : "Waiting"} hideTitle flush>
          <ul className="list bare">
            {rows.map(({ uid, title, practice, offeredAt }) => (
              <li key={uid} className="row">
                <div className="stack-tight">
                  <a className="row-title" href={`${OFFERS}/${uid}`}>
                    {title}
                  </a>
                  <p className="meta">{`Offered by ${isolated(practice)}, ${plainDay(offeredAt, timeZone)}`}</p>
                </div>
              </li>
            ))}
          </ul>
        </Sheet>
      )}
      <Pager label="More offers" newer={newest} newerLabel="Newest" older={older} olderLabel="Older" />
    </Page>
  );
}
