import { Tabs } from "#app/ui/tabs.tsx";

type Props = {
  /** `facilitator` also stands for who looks in: both see what was reported. */
  cohort: { slug: string; facilitator: boolean; reports: number; held: number };
  current: "conversations" | "contracts" | "documents" | "people" | "charter" | "reports";
};

/** The parts of a cohort, where the rail does not show them. */
export function CohortTabs({ cohort, current }: Props) {
  const home = `/c/${cohort.slug}`;
  const reports = {
    ...{ part: "reports", href: `${home}/queue`, label: "Reports" },
    ...{ unread: cohort.reports + cohort.held, of: "to decide" },
  };
  return (
    <Tabs
      label="In this cohort"
      narrowOnly
      tabs={[
        { part: "conversations", href: home, label: "Conversations" },
        { part: "contracts", href: `${home}/contracts`, label: "Contracts" },
        { part: "documents", href: `${home}/documents`, label: "Documents" },
        ...(cohort.facilitator ? [reports] : []),
        { part: "people", href: `${home}/people`, label: "Practices" },
        { part: "charter", href: `${home}/charter`, label: "Charter" },
      ].map(({ part, ...tab }) => ({ ...tab, current: part === current }))}
    />
  );
}
