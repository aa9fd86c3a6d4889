import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { readAsStaff } from "#app/accounts/staff-transactions.server.ts";
import { PLAN, ROSTERS } from "#app/matching/groups/addresses.ts";
import { askedHref, readAsked } from "#app/matching/workspace/asked.ts";
import { PlanSheets } from "#app/matching/workspace/plan-sheets.tsx";
import { isPlanned, planFor } from "#app/matching/workspace/plans.server.ts";
import { readPool } from "#app/matching/workspace/pool-to-form.server.ts";
import { WishesForm } from "#app/matching/workspace/wishes-form.tsx";
import { counted } from "#app/text/counted.ts";
import { Banner } from "#app/ui/banner.tsx";
import { ButtonLink } from "#app/ui/button.tsx";
import { Empty } from "#app/ui/empty.tsx";
import { PageHead } from "#app/ui/frame/page-head.tsx";
import { Page } from "#app/ui/frame/shell.tsx";
import { Sheet } from "#app/ui/sheet.tsx";
import { longMoment } from "#app/ui/time.ts";
import { useClock } from "#app/web/browser/use-clock.ts";
import { titled } from "#app/web/titled.ts";

const named = titled("A plan for the whole pool");

/** The page asks again by itself until the plan is there, without script as well. */
export const meta: MetaFunction<typeof loader> = (args) => [
  ...(named(args) ?? []),
  ...(args.data?.plan === null ? [{ httpEquiv: "refresh", content: "2" }] : []),
];

export async function loader({ context, request }: LoaderFunctionArgs) {
  const search = new URL(request.url).searchParams;
  const asked = readAsked(search);
  const isAnew = search.has("anew");
  const { person, pool } = await readAsStaff(context, async (db, { id }) => ({
    person: id,
    pool: isPlanned(id, asked, isAnew) ? null : await readPool(db, asked),
  }));
  // Nothing of the database is held while the solver works.
  return { asked, ...(await planFor(person, asked, pool)) };
}

export default function Plan() {
  const { asked, ...now } = useLoaderData<typeof loader>();
  const { timeZone } = useClock();
  const here = askedHref(PLAN, asked);
  return (
    <Page>
      <PageHead
        back={{ href: askedHref(ROSTERS, asked), label: "Form a group" }}
        title="A plan for the whole pool"
        lead="As many groups at once as the pool gives, in which nobody competes. Nothing is begun, and nobody is told."
        actions={
          now.plan && (
            <ButtonLink href={`${here}${here.includes("?") ? "&" : "?"}anew=1`} icon="redo">
              Plan anew
            </ButtonLink>
          )
        }
      />
      <Sheet id="wishes" title="What you look for">
        <WishesForm asked={asked} page={PLAN} deed="Plan with these" />
      </Sheet>
      {now.plan === null && (
        <Banner role="status">
          <b>It is being worked out, within some twenty seconds.</b>{" "}
          {now.until && `So far ${counted(now.until.groups, "group")} of at most ${now.until.bound}.`} This
          page asks again by itself.
        </Banner>
      )}
      {now.plan &&
        (now.plan.groups.length > 0 || now.plan.waitlist.length > 0 ? (
          <>
            <PlanSheets plan={now.plan} asked={asked} />
            <p className="meta">{`Made ${longMoment(now.plan.madeAt, timeZone)}.`}</p>
          </>
        ) : (
          <Empty title="Nobody waits">
            Practices that apply wait in the pool until you form groups of them.
          </Empty>
        ))}
    </Page>
  );
}
