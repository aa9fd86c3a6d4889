import type { ReactNode } from "react";
import { Count } from "#app/ui/count.tsx";
import { Icon } from "#app/ui/icon.tsx";
import { Ring } from "#app/ui/ring.tsx";
import type { ShellCohort, ShellProps } from "./frame-props.ts";

const MANUAL = "/practice/manual";

/** The way to everything, on wide screens. What is seen through a look stands apart from where one sits. */
export function Rail(props: ShellProps) {
  const { cohorts, inboxUnread, practice, staff, onlyRuns, applies, waiting, current } = props;
  const mine = cohorts.filter(({ lookUntil }) => !lookUntil);
  const looks = cohorts.filter(({ lookUntil }) => lookUntil);
  return (
    <nav className="rail" aria-label="Main">
      <div className="rail-in">
        <ul className="bare">
          <RailLink href="/" current={current}>
            <Icon name="home" />
            {onlyRuns || applies ? "Home" : "What’s new"}
          </RailLink>
          <RailLink href="/inbox" current={current}>
            <Icon name="inbox" />
            Inbox
            <Count value={inboxUnread} />
          </RailLink>
        </ul>
        <CohortGroup title="My cohorts" cohorts={mine} current={current} />
        <CohortGroup title="My looks" cohorts={looks} current={current} />
        {practice && (
          <>
            <h2>My practice</h2>
            <ul className="bare">
              {!applies && (
                <RailLink href={MANUAL} current={current}>
                  <Icon name="book" />
                  Policy manual
                </RailLink>
              )}
              <RailLink href={practice.href} current={currentMark(MANUAL, current) ? "" : current}>
                <Icon name="place" />
                {practice.name}
              </RailLink>
            </ul>
          </>
        )}
        {staff && (
          <>
            <h2>Network</h2>
            <ul className="bare">
              <RailLink href="/admin" current={current}>
                <Icon name="shield" />
                Run the network
                <Count value={waiting} of="waiting" />
              </RailLink>
            </ul>
          </>
        )}
      </div>
    </nav>
  );
}

type GroupProps = { title: string; cohorts: readonly ShellCohort[]; current: string };

function CohortGroup({ title, cohorts, current }: GroupProps) {
  if (cohorts.length === 0) return null;
  return (
    <>
      <h2>{title}</h2>
      <ul className="bare">
        {cohorts.map((cohort) => (
          <CohortLinks key={cohort.slug} cohort={cohort} current={current} />
        ))}
      </ul>
    </>
  );
}

function CohortLinks({ cohort, current: page }: { cohort: ShellCohort; current: string }) {
  const home = `/c/${cohort.slug}`;
  // What is held for a moderator is found from the reports.
  const current = page.replace(`${home}/held`, `${home}/queue`);
  const [people, charter, reports] = [`${home}/people`, `${home}/charter`, `${home}/queue`];
  const [contracts, documents] = [`${home}/contracts`, `${home}/documents`];
  const elsewhere = [people, charter, reports, contracts, documents].some((part) =>
    currentMark(part, current),
  );
  const talk = elsewhere ? undefined : current === home ? "page" : "true";
  return (
    <li>
      <a href={home} aria-current={cohort.current ? "true" : undefined}>
        <Ring capacity={cohort.capacity} taken={cohort.taken} mine={cohort.mySeat} />
        <span>
          {cohort.name}
          {cohort.lookUntil && <span className="meta">{` until ${cohort.lookUntil}`}</span>}
        </span>
        {!cohort.current && <Count value={cohort.unread} />}
      </a>
      {!cohort.current && cohort.reports > 0 && (
        <ul className="bare sub">
          <ReportsLink href={reports} cohort={cohort} current={current} />
        </ul>
      )}
      {cohort.current && (
        <ul className="bare sub">
          <li>
            <a href={home} aria-current={talk}>
              Conversations
              <Count value={cohort.unread} />
            </a>
          </li>
          <RailLink href={contracts} current={current}>
            Contracts
          </RailLink>
          <RailLink href={documents} current={current}>
            Documents
          </RailLink>
          <RailLink href={people} current={current}>
            Practices and people
          </RailLink>
          <RailLink href={charter} current={current}>
            Charter
          </RailLink>
          {cohort.leads && <ReportsLink href={reports} cohort={cohort} current={current} />}
        </ul>
      )}
    </li>
  );
}

function ReportsLink({ href, cohort, current }: { href: string; cohort: ShellCohort; current: string }) {
  return (
    <RailLink href={href} current={current}>
      Reports
      <Count value={cohort.reports} of="to decide" />
    </RailLink>
  );
}

type LinkProps = { href: string; current: string; children: ReactNode };

function RailLink({ href, current, children }: LinkProps) {
  return (
    <li>
      <a href={href} aria-current={currentMark(href, current)}>
        {children}
      </a>
    </li>
  );
}

/** "page" for this very page, "true" for the part of the site that it belongs to. */
export function currentMark(href: string, current: string) {
  if (current === href) return "page";
  return href !== "/" && current.startsWith(`${href}/`) ? "true" : undefined;
}
