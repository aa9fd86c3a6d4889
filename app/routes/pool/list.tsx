import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { readAsStaff } from "#app/accounts/staff-transactions.server.ts";
import { isAdministrator } from "#app/accounts/viewer.ts";
import { ROSTERS } from "#app/matching/groups/addresses.ts";
import { AdminTabs } from "#app/moderation/network/admin-tabs.tsx";
import { APPLICATIONS, POOL } from "#app/practices/applying/addresses.ts";
import { PoolFilter } from "#app/practices/applying/pool-filter.tsx";
import { listPool, type PoolPart } from "#app/practices/applying/pool-queries.server.ts";
import { PoolRow } from "#app/practices/applying/pool-row.tsx";
import { missingIn } from "#app/practices/applying/steps.ts";
import { specialties, states } from "#app/practices/vocabulary.ts";
import { ButtonLink } from "#app/ui/button.tsx";
import { Done } from "#app/ui/done.tsx";
import { Empty } from "#app/ui/empty.tsx";
import { PageHead } from "#app/ui/frame/page-head.tsx";
import { Page } from "#app/ui/frame/shell.tsx";
import { Pager } from "#app/ui/pager.tsx";
import { Sheet } from "#app/ui/sheet.tsx";
import { Pills } from "#app/ui/tabs.tsx";
import { numberIn } from "#app/web/number-in.ts";
import { pageAfter } from "#app/web/search-in.ts";
import { titled } from "#app/web/titled.ts";

export const meta = titled("The pool");

const parts: { part: PoolPart; label: string; empty: string }[] = [
  { part: "waiting", label: "Waiting", empty: "Practices that have applied wait here until you seat them." },
  {
    part: "filling",
    label: "Filling in",
    empty: "Who has begun to apply, and is not in the pool yet, stands here.",
  },
  { part: "declined", label: "Declined", empty: "Whom you declined stands here, and can be put back." },
];

export function loader({ context, request }: LoaderFunctionArgs) {
  const search = new URL(request.url).searchParams;
  const chosen = (name: string, words: readonly { value: string }[]) =>
    words.find(({ value }) => value === search.get(name))?.value ?? "";
  const after = numberIn(search.get("after"));
  const part = parts.find((each) => each.part === search.get("show"))?.part ?? "waiting";
  const narrowed = { part, specialty: chosen("specialty", specialties), state: chosen("state", states) };
  return readAsStaff(context, async (db, viewer) => {
    const { rows, next } = await listPool(db, narrowed, after);
    return {
      ...narrowed,
      rows: rows.map(({ zip, ageGroups, sizeBand, disciplines, specialties, ...row }) => ({
        ...row,
        disciplines,
        missing: missingIn({ zip, ageGroups, sizeBand, disciplines, specialties }),
      })),
      first: after === null ? null : pageAfter(search, "after", ""),
      next: next === null ? null : pageAfter(search, "after", next),
      administrator: isAdministrator(viewer),
    };
  });
}

const done = {
  declined: "It is declined. Whoever applied reads your words.",
  "put-back": "It is back in the pool, and whoever applied is told.",
  "put-in": "The practice is in the pool, and its owners are told.",
};

export default function Pool() {
  const { rows, part, specialty, state, first, next, administrator } = useLoaderData<typeof loader>();
  const { empty } = parts.find((each) => each.part === part)!;
  return (
    <Page>
      <PageHead
        title="The pool"
        lead="Practices that wait for a cohort, those first who have waited longest."
        actions={
          <>
            <ButtonLink href={ROSTERS} variant="primary" icon="seat">
              Form a group
            </ButtonLink>
            <ButtonLink href={`${APPLICATIONS}/invite`} icon="plus">
              Ask a practice to apply
            </ButtonLink>
            <ButtonLink href={APPLICATIONS} icon="mail">
              Who was asked
            </ButtonLink>
          </>
        }
      />
      <AdminTabs current="pool" administrator={administrator} />
      <Done sentences={done} />
      <Pills
        label="Show"
        pills={parts.map((each) => ({
          href: each.part === "waiting" ? POOL : `${POOL}?show=${each.part}`,
          label: each.label,
          current: each.part === part,
        }))}
      />
      <PoolFilter part={part} specialty={specialty} state={state} />
      {rows.length === 0 ? (
        <Empty title={specialty || state ? "No practice matches" : "Nobody is here"}>
          {specialty || state ? "Choose another specialty or state." : empty}
        </Empty>
      ) : (
        <Sheet id="pool" title="The pool" hideTitle flush>
          <ul className="list bare">
            {rows.map((row) => (
              <PoolRow key={row.id} row={row} />
            ))}
          </ul>
        </Sheet>
      )}
      <Pager
        label="More practices"
        newer={first}
        newerLabel="From the start"
        older={next}
        olderLabel="More"
      />
    </Page>
  );
}
