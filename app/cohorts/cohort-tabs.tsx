import { Tabs } from "#app/ui/tabs.tsx";

/** The parts of a cohort, where the rail does not show them. */
export function CohortTabs({ slug, current }: { slug: string; current: "people" | "charter" }) {
  const home = `/c/${slug}`;
  return (
    <Tabs
      label="In this cohort"
      narrowOnly
      tabs={[
        { href: home, label: "Conversations" },
        { href: `${home}/people`, label: "Practices", current: current === "people" },
        { href: `${home}/charter`, label: "Charter", current: current === "charter" },
      ]}
    />
  );
}
