import type { ReactNode } from "react";
import { Count } from "#app/ui/count.tsx";
import { Icon, type IconName } from "#app/ui/icon.tsx";
import { currentMark } from "./rail.tsx";

type Props = { current: string; inboxUnread: number };

/** The five ways on a phone, under the thumb. */
export function Tabbar({ current, inboxUnread }: Props) {
  const inCohort = current.startsWith("/c/") ? "true" : currentMark("/cohorts", current);
  return (
    <nav className="tabbar" aria-label="Sections">
      <Tab href="/" icon="home" mark={currentMark("/", current)}>
        New
      </Tab>
      <Tab href="/cohorts" icon="people" mark={inCohort}>
        Cohorts
      </Tab>
      <Tab href="/ask" icon="plus" mark={currentMark("/ask", current)}>
        Ask
      </Tab>
      <Tab href="/inbox" icon="inbox" mark={currentMark("/inbox", current)}>
        Inbox
        <Count value={inboxUnread} />
      </Tab>
      <Tab href="/practice" icon="place" mark={currentMark("/practice", current)}>
        Practice
      </Tab>
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
