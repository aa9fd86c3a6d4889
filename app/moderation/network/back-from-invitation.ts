/** Where staff goes back to from an invitation: its practice, or the people of the network for one into its staff. */
export function backFrom(open: { practiceUid: string | null; practice: string | null }): {
  href: string;
  label: string;
} {
  return open.practiceUid
    ? { href: `/admin/practices/${open.practiceUid}`, label: open.practice ?? "" }
    : { href: "/admin/people", label: "People" };
}
