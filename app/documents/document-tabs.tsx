import { Tabs } from "#app/ui/tabs.tsx";

type Props = { here: string; current: "text" | "changes"; versions: number };

/** The parts of a document. */
export function DocumentTabs({ here, current, versions }: Props) {
  return (
    <Tabs
      label="This document"
      tabs={[
        { href: here, label: "Text", current: current === "text" },
        {
          href: `${here}/changes`,
          label: versions > 1 ? `Versions (${versions})` : "Versions",
          current: current === "changes",
        },
      ]}
    />
  );
}
