import { Tabs } from "#app/ui/tabs.tsx";
import { NoMailBanner } from "./no-mail-banner.tsx";

const parts = [
  { part: "overview", href: "/admin", label: "Overview" },
  { part: "practices", href: "/admin/practices", label: "Practices" },
  { part: "pool", href: "/moderation/pool", label: "Pool" },
  { part: "forming", href: "/moderation/forming", label: "Forming" },
  { part: "cases", href: "/moderation/cases", label: "Cases" },
  { part: "cohorts", href: "/admin/cohorts", label: "Cohorts" },
  { part: "people", href: "/admin/people", label: "People" },
  { part: "handed-on", href: "/admin/handed-on", label: "Handed on" },
  { part: "playbook", href: "/admin/playbook", label: "Playbook" },
  { part: "audit", href: "/admin/audit", label: "Audit log" },
  { part: "check", href: "/admin/check", label: "Checks" },
  { part: "matching", href: "/admin/matching", label: "Matching" },
  { part: "mail", href: "/admin/mail", label: "Email" },
] as const;

/** Parts for administrators alone. */
const forAdministrators: string[] = ["check", "matching", "mail"];

type Props = {
  current: (typeof parts)[number]["part"];
  /** Administrators have three parts more than moderators. */
  administrator: boolean;
};

/** The parts of running the network, and below them what keeps all of them waiting. */
export function AdminTabs({ current, administrator }: Props) {
  return (
    <>
      <Tabs
        label="Run the network"
        tabs={parts
          .filter(({ part }) => !forAdministrators.includes(part) || administrator)
          .map(({ part, href, label }) => ({ href, label, current: part === current }))}
      />
      {administrator && current !== "mail" && <NoMailBanner />}
    </>
  );
}
