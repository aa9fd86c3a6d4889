import type { ReactNode } from "react";
import { Count } from "./count.tsx";

type Tab = {
  href: string;
  label: ReactNode;
  current?: boolean;
  unread?: number;
  /** Noun for what is counted, for screen readers. */
  of?: string;
};

type Props = {
  /** Names the navigation for screen readers. */
  label: string;
  tabs: readonly Tab[];
  /** Below 62 rem only, where the rail is hidden. */
  narrowOnly?: boolean;
};

/** The parts of one thing, each with its own address. */
export function Tabs({ label, tabs, narrowOnly }: Props) {
  return (
    <nav className={narrowOnly ? "tabs hide-wide" : "tabs"} aria-label={label}>
      {tabs.map((tab) => (
        <a key={tab.href} href={tab.href} aria-current={tab.current ? "page" : undefined}>
          {tab.label}
          <Count value={tab.unread ?? 0} of={tab.of} />
        </a>
      ))}
    </nav>
  );
}

type Pill = { href: string; label: ReactNode; current?: boolean; count?: number };

/** Filters of one list: the same things, fewer of them. */
export function Pills({ label, pills }: { label: string; pills: readonly Pill[] }) {
  return (
    <nav className="pills" aria-label={label}>
      {pills.map((pill) => (
        <a key={pill.href} href={pill.href} aria-current={pill.current ? "true" : undefined}>
          {pill.label}
          {pill.count ? <b>{pill.count > 99 ? "99+" : pill.count}</b> : null}
        </a>
      ))}
    </nav>
  );
}
