import type { ReactNode } from "react";
import { Count } from "#app/ui/count.tsx";
import { Icon, type IconName } from "#app/ui/icon.tsx";
import type { ShellProps } from "./frame-props.ts";
import { currentMark } from "./rail.tsx";

/** The ways on a phone, under the thumb: a member's, those of who runs the network, or both. */
export function Tabbar(props: ShellProps) {
  const { current, cohorts, inboxUnread, staff, onlyRuns, applies, waiting } = props;
  const inCohort = current.startsWith("/c/") ? "true" : currentMark("/cohorts", current);
  return (
    <nav className="tabbar" aria-label="Sections">
      <Tab href="/" icon="home" mark={currentMark("/", current)}>
        {onlyRuns || applies ? "Home" : "New"}
      </Tab>
      {!applies && (
        <Tab href="/cohorts" icon={onlyRuns ? "eye" : "people"} mark={inCohort}>
          {onlyRuns ? "Looks" : "Cohorts"}
          <Count value={cohorts.reduce((sum, { reports }) => sum + reports, 0)} of="reports to decide" />
        </Tab>
      )}
      {!onlyRuns && !applies && (
        <Tab href="/ask" icon="plus" mark={currentMark("/ask", current)}>
          Ask
        </Tab>
      )}
      {staff && (
        <Tab href="/admin" icon="shield" mark={currentMark("/admin", current)}>
          Network
          <Count value={waiting} of="waiting" />
        </Tab>
      )}
      <Tab href="/inbox" icon="inbox" mark={currentMark("/inbox", current)}>
        Inbox
        <Count value={inboxUnread} />
      </Tab>
      {!onlyRuns && (
        <Tab href="/practice" icon="place" mark={currentMark("/practice", current)}>
          Practice
        </Tab>
      )}
    </nav>
  );
}

type TabProps = { href: string; icon: IconName; mark: "page" | "true" | undefined; children: ReactNode };

function Tab({ href, icon, mark, children }: TabProps) {
  return (
    <a href={href} aria-current={mark}>
      <Icon name={icon} large />
      {children}
    </a>
  );
}
