import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { readAsStaff } from "#app/accounts/staff-transactions.server.ts";
import { BEGIN, FORMING, formingHref, PLAN, ROSTERS } from "#app/matching/groups/addresses.ts";
import { askedHref, readAsked } from "#app/matching/workspace/asked.ts";
import { ChangeBanner } from "#app/matching/workspace/change-banner.tsx";
import { LeftOutList } from "#app/matching/workspace/left-out-list.tsx";
import { MembersSheet } from "#app/matching/workspace/members-sheet.tsx";
import { PairMatrix } from "#app/matching/workspace/pair-matrix.tsx";
import { readPool } from "#app/matching/workspace/pool-to-form.server.ts";
import { RosterChoice } from "#app/matching/workspace/roster-choice.tsx";
import { RosterMap } from "#app/matching/workspace/roster-map.tsx";
import { WishesForm } from "#app/matching/workspace/wishes-form.tsx";
import { formFrom } from "#app/matching/workspace/workspace.server.ts";
import { counted } from "#app/text/counted.ts";
import { ButtonLink } from "#app/ui/button.tsx";
import { Empty } from "#app/ui/empty.tsx";
import { PageHead } from "#app/ui/frame/page-head.tsx";
import { Page } from "#app/ui/frame/shell.tsx";
import { Sheet } from "#app/ui/sheet.tsx";
import { titled } from "#app/web/titled.ts";

export const meta = titled("Form a group");

export async function loader({ context, request }: LoaderFunctionArgs) {
  const asked = readAsked(new URL(request.url).searchParams);
  const pool = await readAsStaff(context, (db) => readPool(db, asked));
  // Nothing of the database is held while the solver works.
  return { asked, ...(await formFrom(pool, asked, new Date())) };
}

export default function Rosters() {
  const { asked, waiting, isCut, rosters, group, change, leftOut } = useLoaderData<typeof loader>();
  const members = { named: group?.members.map(({ uid }) => uid) ?? [] };
  return (
    <Page>
      <PageHead
        back={{ href: FORMING, label: "Groups being formed" }}
        title="Form a group"
        lead={`${counted(waiting, "practice")} in the pool ${waiting === 1 ? "matches" : "match"}${isCut ? ", those that have waited longest" : ""}. Rosters never seat two that compete.`}
        actions={
          <ButtonLink href={PLAN} icon="table">
            Divide the whole pool
          </ButtonLink>
        }
      />
      <Sheet id="wishes" title="What you look for">
        <WishesForm asked={asked} page={ROSTERS} deed="Show rosters" />
      </Sheet>
      {rosters.length > 0 ? (
        <RosterChoice rosters={rosters} asked={asked} page={ROSTERS} />
      ) : (
        <Empty title="No group comes of these">
          {waiting < asked.least
            ? `A group needs ${asked.least} practices. Wait for more to apply, or ask some to.`
            : "Ask for less that must be alike, or for fewer practices."}
        </Empty>
      )}
      {change && group && (
        <ChangeBanner change={change} members={group.members} asked={asked} page={ROSTERS} />
      )}
      {group && (
        <>
          <MembersSheet members={group.members} asked={asked} page={ROSTERS} />
          <PairMatrix
            title="Every pair of it"
            members={group.members}
            cells={group.cells}
            foot="Choose one to see its reasons. A review needs your note before the group can go on."
          />
          {!change && group.refused === 0 && (
            <p>
              <ButtonLink
                variant="primary"
                href={askedHref(asked.group ? `${formingHref(asked.group)}/choose` : BEGIN, asked, members)}
              >
                {asked.group ? "Choose these" : "Begin a group with these"}
              </ButtonLink>
            </p>
          )}
          <div className="forming-pair">
            <RosterMap map={group.map} />
            <LeftOutList
              leftOut={leftOut}
              asked={asked}
              page={ROSTERS}
              isFull={group.members.length >= asked.most}
            />
          </div>
        </>
      )}
    </Page>
  );
}
