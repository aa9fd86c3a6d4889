import { APPLICATIONS } from "#app/practices/applying/addresses.ts";

type Open = { practiceUid: string | null; practice: string | null; applies?: boolean };

/**
 * Where staff goes back to from an invitation: its practice, the applications for one to apply, or the people of the network for one into
 * its staff.
 */
export function backFrom(open: Open): { href: string; label: string } {
  if (open.applies) return { href: APPLICATIONS, label: "Applications" };
  return open.practiceUid
    ? { href: `/admin/practices/${open.practiceUid}`, label: open.practice ?? "" }
    : { href: "/admin/people", label: "People" };
}
