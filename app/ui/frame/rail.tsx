import type { ReactNode } from "react";
import { Count } from "#app/ui/count.tsx";
import { Icon } from "#app/ui/icon.tsx";
import { Ring } from "#app/ui/ring.tsx";
import type { ShellCohort, ShellProps } from "./frame-props.ts";

/** The way to everything, on wide screens. */
export function Rail({ cohorts, inboxUnread, practice, staff, current }: ShellProps) {
  return (
    <nav className="rail" aria-label="Main">
      <div className="rail-in">
        <ul className="bare">
          <RailLink href="/" current={current}>
            <Icon name="home" />
            What’s new
          </RailLink>
          <RailLink href="/inbox" current={current}>
            <Icon name="inbox" />
            Inbox
            <Count value={inboxUnread} />
          </RailLink>
        </ul>
        {cohorts.length > 0 && (
          <>
            <h2>My cohorts</h2>
            <ul className="bare">
              {cohorts.map((cohort) => (
                <CohortLinks key={cohort.slug} cohort={cohort} current={current} />
              ))}
            </ul>
          </>
        )}
        {practice && (
          <>
            <h2>My practice</h2>
            <ul className="bare">
              <RailLink href={practice.href} current={current}>
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
              </RailLink>
            </ul>
          </>
        )}
      </div>
    </nav>
  );
}

function CohortLinks({ cohort, current }: { cohort: ShellCohort; current: string }) {
  const home = `/c/${cohort.slug}`;
  const people = `${home}/people`;
  const charter = `${home}/charter`;
  const talk = current === people || current === charter ? undefined : current === home ? "page" : "true";
  return (
    <li>
      <a href={home} aria-current={cohort.current ? "true" : undefined}>
        <Ring capacity={cohort.capacity} taken={cohort.taken} mine={cohort.mySeat} />
        {cohort.name}
        {!cohort.current && <Count value={cohort.unread} />}
      </a>
      {cohort.current && (
        <ul className="bare sub">
          <li>
            <a href={home} aria-current={talk}>
              Conversations
              <Count value={cohort.unread} />
            </a>
          </li>
          <RailLink href={people} current={current}>
            Practices and people
          </RailLink>
          <RailLink href={charter} current={current}>
            Charter
          </RailLink>
        </ul>
      )}
    </li>
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
