import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { askAsStaff } from "#app/accounts/staff-actions.server.ts";
import { joinHref } from "#app/matching/groups/addresses.ts";
import { POOL } from "#app/practices/applying/addresses.ts";
import { inPoolAt } from "#app/practices/applying/in-pool-at.server.ts";
import { StateChip } from "#app/practices/applying/state-chip.tsx";
import { missingIn } from "#app/practices/applying/steps.ts";
import { Profile, townOf } from "#app/practices/profile.tsx";
import { specialties } from "#app/practices/vocabulary.ts";
import { isolated } from "#app/text/isolated.ts";
import { Banner } from "#app/ui/banner.tsx";
import { ButtonLink } from "#app/ui/button.tsx";
import { Facts } from "#app/ui/facts.tsx";
import { PageHead } from "#app/ui/frame/page-head.tsx";
import { Page } from "#app/ui/frame/shell.tsx";
import { Sheet } from "#app/ui/sheet.tsx";
import { plainDay } from "#app/ui/time.ts";
import { useClock } from "#app/web/browser/use-clock.ts";
import { titled } from "#app/web/titled.ts";

export const meta = titled<typeof loader>(
  ({ data }) => `In the pool: ${isolated(data?.it.name ?? "a practice")}`,
);

export function loader(args: LoaderFunctionArgs) {
  return askAsStaff(args, { find: inPoolAt, show: (it) => ({ it, missing: missingIn(it) }) });
}

export default function InThePool() {
  const { it, missing } = useLoaderData<typeof loader>();
  const { timeZone } = useClock();
  const here = `${POOL}/${it.uid}`;
  const ends = it.state === "waiting" || it.state === "filling";
  return (
    <Page>
      <PageHead
        back={{ href: POOL, label: "The pool" }}
        title={isolated(it.name)}
        lead={`${townOf({ ...it, state: it.inState })} ${it.zip}`.trim()}
        actions={
          <>
            <ButtonLink href={`/admin/practices/${it.uid}`}>The practice’s page</ButtonLink>
            {!it.ours && it.state === "waiting" && (
              <ButtonLink href={joinHref(it.uid)}>Let it join a cohort</ButtonLink>
            )}
          </>
        }
      />
      {it.known && (
        <Banner tone="gold">
          <b>The network has a practice of this name in this town already.</b> Ask who they are before you
          seat it.
        </Banner>
      )}
      {it.ours && (
        <Banner>
          <b>It is your own practice.</b> Another moderator decides on it.
        </Banner>
      )}
      {it.state === "declined" && (
        <Banner>
          <b>It was declined.</b> “{isolated(it.reason)}”
        </Banner>
      )}
      <Sheet id="application" title="The application">
        <Facts
          facts={[
            { name: "State", value: <StateChip state={it.state} /> },
            { name: "Since", value: plainDay(it.since, timeZone) },
            { name: it.admittedAt ? "Put in by" : "Applied by", value: isolated(it.by) },
            {
              name: "A group about",
              value: specialties.find(({ value }) => value === it.focus)?.label ?? "Whatever fits",
            },
            ...(missing.length > 0 ? [{ name: "Not said yet", value: missing.join(", "), wide: true }] : []),
          ]}
        />
      </Sheet>
      <Sheet id="hopes" title="What it hopes for">
        {it.hopes ? (
          <p className="prose as-typed" dir="auto">
            {it.hopes}
          </p>
        ) : (
          <p>Nothing said yet.</p>
        )}
      </Sheet>
      <Profile practice={it} />
      {!it.ours && it.state === "declined" && (
        <p>
          <ButtonLink href={`${here}/put-back`}>Put it back in the pool</ButtonLink>
        </p>
      )}
      {!it.ours && ends && (
        <p>
          <a href={`${here}/decline`}>Decline the application</a>
        </p>
      )}
    </Page>
  );
}
