import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { actAsStaff, askAsStaff } from "#app/accounts/staff-actions.server.ts";
import { ReasonField } from "#app/moderation/reason-field.tsx";
import { PartiesShown } from "#app/practices/facts/parties-shown.tsx";
import {
  asListed,
  findTermsAndParties,
  type ListedSite,
  listSites,
} from "#app/practices/facts/queries.server.ts";
import { FactsReason } from "#app/practices/facts/reason-schema.server.ts";
import { SiteList } from "#app/practices/facts/site-list.tsx";
import { missingIn } from "#app/practices/facts/steps.ts";
import { TermsShown } from "#app/practices/facts/terms-shown.tsx";
import { practiceAt } from "#app/practices/practice-at.server.ts";
import { isolated } from "#app/text/isolated.ts";
import { Banner } from "#app/ui/banner.tsx";
import { Button } from "#app/ui/button.tsx";
import { firstError } from "#app/ui/form/field.tsx";
import { PostForm } from "#app/ui/form/post-form.tsx";
import { PageHead } from "#app/ui/frame/page-head.tsx";
import { Page } from "#app/ui/frame/shell.tsx";
import { Sheet } from "#app/ui/sheet.tsx";
import { Time } from "#app/ui/time.tsx";
import { useClock } from "#app/web/browser/use-clock.ts";
import { titled } from "#app/web/titled.ts";
import type { PrivateFacts } from "#db/verb-results.ts";
import { verbs } from "#db/verbs.ts";

export const meta = titled<typeof loader>(
  ({ data }) => `Facts of ${isolated(data?.practice.name ?? "a practice")}`,
);

export function loader(args: LoaderFunctionArgs) {
  return askAsStaff(args, {
    find: practiceAt,
    show: async (practice, db, viewer) => {
      const sites = await listSites(db, practice);
      const { terms, parties } = await findTermsAndParties(db, practice);
      return {
        practice: { name: practice.name, uid: practice.uid },
        ...{ sites, parties, terms },
        missing: missingIn({ practice, sites, answered: terms?.answered ?? [] }).map(({ words }) => words),
        today: new Date().toISOString().slice(0, 10),
        can: { look: viewer.practice === null },
      };
    },
  });
}

/** Shows what only the matching uses in this one answer: it is in no page that could be opened again. */
export function action(args: ActionFunctionArgs) {
  return actAsStaff(args, {
    form: FactsReason,
    find: practiceAt,
    run: async (db, practice, { reason }) => {
      const { sites, parties } = await verbs.lookAtPrivateFacts(db, { practice: practice.id, reason });
      return { sites: sites.map(asListed), parties };
    },
    to: (_practice, shown) => Response.json({ shown }),
  });
}

type Confided = { sites: ListedSite[]; parties: PrivateFacts["parties"] };
type Answer = { errors: Record<string, string>; values: Record<string, string> } | { shown: Confided };

export default function FactsForStaff() {
  const { practice, sites, parties, terms, missing, today, can } = useLoaderData<typeof loader>();
  const answer = useActionData<Answer>();
  const { now, timeZone } = useClock();
  const shown = answer && "shown" in answer ? answer.shown : null;
  const failed = answer && "errors" in answer ? answer : undefined;
  const refused = firstError(failed?.errors.form);
  return (
    <Page narrow>
      <PageHead
        back={{ href: `/admin/practices/${practice.uid}`, label: practice.name }}
        title="Facts for matching"
        lead="What the practice says of itself, for the network’s staff. No other practice sees it."
      />
      <Banner tone={terms?.confirmedAt ? "info" : "gold"}>
        {terms?.confirmedAt ? (
          <>
            <b>{terms.confirmedBy ? isolated(terms.confirmedBy) : "Somebody"} confirmed all of it,</b>{" "}
            <Time at={terms.confirmedAt} now={now} timeZone={timeZone} />.
          </>
        ) : (
          <b>Nobody has confirmed it yet.</b>
        )}{" "}
        {missing.length > 0 && `Missing: ${missing.join(", ")}. Missing facts never count as no conflict.`}
      </Banner>
      <Sheet id="sites" title="Open sites" flush={sites.length > 0}>
        {sites.length > 0 ? <SiteList sites={sites} today={today} /> : <p>No open site was named.</p>}
      </Sheet>
      <Sheet id="contracts" title="Contracts">
        <PartiesShown steps={["contracts"]} parties={parties} none="None was named." />
      </Sheet>
      <Sheet id="terms" title="Payment, size and goals">
        <TermsShown terms={terms} />
      </Sheet>
      {shown ? (
        <Shown shown={shown} today={today} />
      ) : (
        <Sheet id="private" title="What only the matching uses">
          <p>
            Competitors, referrers, owners, business ties and planned sites. Look when a case needs it: your
            name and your reason go into the audit log, and the practice’s owners and directors read them.
          </p>
          {refused && (
            <Banner tone="red" role="alert">
              <b>Nothing was shown.</b> {refused}
            </Banner>
          )}
          {can.look ? (
            <PostForm className="form" noValidate>
              <ReasonField failed={failed} hint="A sentence. The practice’s owners and directors read it." />
              <div className="form-foot">
                <Button variant="primary">Look at it</Button>
              </div>
            </PostForm>
          ) : (
            <p>You belong to a practice yourself, so another moderator has to look.</p>
          )}
        </Sheet>
      )}
    </Page>
  );
}

function Shown({ shown, today }: { shown: Confided; today: string }) {
  const { sites } = shown;
  return (
    <>
      <Banner tone="good" role="status">
        <b>Here it is, this once.</b> The practice reads that you looked, and why.
      </Banner>
      <Sheet id="planned" title="Planned sites" flush={sites.length > 0}>
        {sites.length > 0 ? <SiteList sites={sites} today={today} /> : <p>None is planned.</p>}
      </Sheet>
      <Sheet id="private" title="Named in confidence">
        <PartiesShown steps={["private", "ties"]} parties={shown.parties} none="Nobody was named." />
      </Sheet>
    </>
  );
}
