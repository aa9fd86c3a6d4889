/** The roles in the network, with what each may do. */
export const networkRoles = [
  {
    value: "moderator",
    label: "Moderator",
    hint: "Forms cohorts, seats practices, and looks into a cohort when something must be looked into.",
  },
  {
    value: "administrator",
    label: "Administrator",
    hint: "All that, and: gives these roles, shuts people out, and sees the emails that the network sends.",
  },
] as const;

/** A role in the network as a page shows it. */
export function networkRoleName(role: string | null): string {
  return networkRoles.find((each) => each.value === role)?.label ?? "";
}
