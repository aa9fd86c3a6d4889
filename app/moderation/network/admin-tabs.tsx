import { Tabs } from "#app/ui/tabs.tsx";
import { NoMailBanner } from "./no-mail-banner.tsx";

const parts = [
  { part: "overview", href: "/admin", label: "Overview" },
  { part: "practices", href: "/admin/practices", label: "Practices" },
  { part: "cohorts", href: "/admin/cohorts", label: "Cohorts" },
  { part: "people", href: "/admin/people", label: "People" },
  { part: "handed-on", href: "/admin/handed-on", label: "Handed on" },
  { part: "audit", href: "/admin/audit", label: "Audit log" },
  { part: "mail", href: "/admin/mail", label: "Email" },
] as const;

type Props = {
  current: (typeof parts)[number]["part"];
  /** Administrators have one part more than moderators. */
  administrator: boolean;
};

/** The parts of running the network, and below them what keeps all of them waiting. */
export function AdminTabs({ current, administrator }: Props) {
  return (
    <>
      <Tabs
        label="Run the network"
        tabs={parts
          .filter(({ part }) => part !== "mail" || administrator)
          .map(({ part, href, label }) => ({ href, label, current: part === current }))}
      />
      {administrator && current !== "mail" && <NoMailBanner />}
    </>
  );
}
